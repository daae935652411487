"""Stages for stories: one with a scripted model, one without any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.openai_server import OpenAIServer
from tests.scenarios.stage import Stage, staged


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Errand without a model."""
    with staged(tmp_path) as errand:
        yield errand


@pytest.fixture
def model() -> Iterator[OpenAIServer]:
    """A scripted provider: an unconsumed script or an extra call fails the test."""
    with OpenAIServer() as server:
        yield server


@pytest.fixture
def modelled(tmp_path: Path, model: OpenAIServer) -> Iterator[Stage]:
    """Errand with the scripted model."""
    with staged(tmp_path, model=model) as errand:
        yield errand
