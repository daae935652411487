"""Stages for stories: one with a scripted model, one without any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.openai_server import OpenAIServer
from tests.scenarios.stage import Stage, staged


@pytest.fixture
def stage(tmp_path: Path, sqlite_database_url: str) -> Iterator[Stage]:
    """Errand without a model."""
    with staged(tmp_path, database_url=sqlite_database_url) as errand:
        yield errand


@pytest.fixture
def model() -> Iterator[OpenAIServer]:
    """A scripted provider: an unconsumed script or an extra call fails the test."""
    with OpenAIServer() as server:
        yield server


@pytest.fixture
def modelled(tmp_path: Path, sqlite_database_url: str, model: OpenAIServer) -> Iterator[Stage]:
    """Errand with the scripted model."""
    with staged(tmp_path, model=model, database_url=sqlite_database_url) as errand:
        yield errand
