"""JSON from elsewhere, read without believing its types: what isn't an object or a list counts as an empty one."""

from __future__ import annotations

from typing import Any, cast

from core.llm.port import JsonObject


def as_object(value: object) -> JsonObject:
    """The value if it is an object, else {}."""
    return cast(JsonObject, value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """The value if it is a list, else []."""
    return cast("list[Any]", value) if isinstance(value, list) else []
