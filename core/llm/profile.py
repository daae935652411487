"""What one model's server wants to be sent. Providers differ, and differences are data."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_TOKEN_FIELDS = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}
_OPENAI_NAME = re.compile(r"(?:^|[/:])(?:(?:chat)?gpt-(?:4o|\d+(?:\.\d+)?)|o\d+)(?![a-z])")
_GPT_VERSION = re.compile(r"(?:^|[/:])gpt-(\d+)(?:\.(\d+))?(?![\da-z])")


@dataclass(frozen=True, slots=True)
class Profile:
    """How to write a request for one model. None: the field isn't sent.

    `strict` asks for arguments that follow the schema exactly. `refused` are names that this server didn't take, kept
    so that they aren't tried again; the provider's own message fields (`Message.extra`) are looked up there too.
    """

    reasoning_effort: str | None = None
    token_field: str | None = "max_tokens"  # noqa: S105  the name of a field
    max_tokens: int = 4096
    strict: bool = False
    parallel_calls: bool | None = None
    temperature: float | None = None
    refused: frozenset[str] = frozenset()

    def without(self, name: str) -> Profile | None:
        """This profile without the field that the server refused by `name`, or None where nothing is left to change."""
        if name in self.refused:
            return None
        if name == "reasoning_effort" and self.reasoning_effort is None:
            # Newer OpenAI models take tools only with an effort of "none", and say so by naming what wasn't sent.
            return replace(self, reasoning_effort="none")
        changed = replace(self, refused=self.refused | {name})
        match name:
            case "reasoning_effort":
                return replace(changed, reasoning_effort=None)
            case "max_tokens" | "max_completion_tokens":
                other = _TOKEN_FIELDS[name]
                return replace(changed, token_field=None if other in self.refused else other)
            case "strict":
                return replace(changed, strict=False)
            case "parallel_tool_calls":
                return replace(changed, parallel_calls=None)
            case "temperature":
                return replace(changed, temperature=None)
            case _:
                return changed


def profile_for(model: str) -> Profile:
    """What is known of a model by its name; a vendor's prefix (`openai/`, `ft:`) doesn't matter."""
    name = model.lower()
    if not _OPENAI_NAME.search(name):
        return Profile()
    version = _GPT_VERSION.search(name)
    takes_none = version is not None and (int(version[1]), int(version[2] or 0)) >= (5, 4)
    return Profile(
        reasoning_effort="none" if takes_none else None,
        token_field="max_completion_tokens",  # noqa: S106  the name of a field
        strict=True,
    )
