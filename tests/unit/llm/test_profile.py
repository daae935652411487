"""What is known of a model by its name."""

from __future__ import annotations

import pytest

from core.llm.profile import Profile, profile_for

NEW_OPENAI = Profile(reasoning_effort="none", token_field="max_completion_tokens", strict=True)
OLD_OPENAI = Profile(token_field="max_completion_tokens", strict=True)
OTHER = Profile()

PROFILES = {
    "gpt-6-luna": NEW_OPENAI,
    "gpt-6": NEW_OPENAI,
    "gpt-5.4": NEW_OPENAI,
    "gpt-5.10-mini": NEW_OPENAI,
    "openai/gpt-6-luna": NEW_OPENAI,
    "ft:gpt-6-luna:acme::1": NEW_OPENAI,
    "GPT-6-Luna": NEW_OPENAI,
    "gpt-5.3": OLD_OPENAI,
    "gpt-5-mini": OLD_OPENAI,
    "gpt-4o-mini": OLD_OPENAI,
    "gpt-4.1": OLD_OPENAI,
    "o4-mini": OLD_OPENAI,
    "gpt-oss-20b": OTHER,
    "llama3.3": OTHER,
    "mistral-large-latest": OTHER,
    "gemini-3-flash": OTHER,
    "qwen/qwen3-32b": OTHER,
    "o4music": OTHER,
    "": OTHER,
}


@pytest.mark.parametrize("model", PROFILES)
def test_profile_by_name(model: str) -> None:
    assert profile_for(model) == PROFILES[model]


def test_without_ends_for_every_name() -> None:
    """Whatever a server refuses, and however often, there are only so many things to try."""
    for name in ("reasoning_effort", "max_tokens", "max_completion_tokens", "strict", "temperature", "own_field"):
        profile: Profile | None = Profile(temperature=1.0, strict=True)
        steps = 0
        while profile is not None and steps < 10:
            profile, steps = profile.without(name), steps + 1
        assert profile is None, name
