"""Settings that can't be right are refused in words that say how to write them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from core.settings import CoreSettings


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("openai_base_url", "localhost:11434/v1", "doesn't begin with http:// or https://; write it like http://local"),
        ("timezone", "Berlin", "'Berlin' is no IANA time zone; write it like Europe/Berlin"),
        ("openai_timeout_s", "0", "greater than 0"),
    ],
)
def test_what_cant_be_right_is_refused(name: str, value: str, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        CoreSettings(_env_file=None, **{name: value})  # type: ignore[arg-type]

    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("given", "guesses"),
    [
        ({}, False),
        ({"openai_base_url": "http://localhost:1/v1"}, True),
        ({"openai_base_url": "http://localhost:1/v1", "openai_model": "gpt-6-luna"}, False),
    ],
)
def test_a_server_of_ones_own_wants_its_models_name(
    given: dict[str, str], guesses: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_MODEL", raising=False)

    assert CoreSettings(_env_file=None, **given).guesses_model is guesses  # type: ignore[arg-type]
