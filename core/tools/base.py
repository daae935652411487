"""What a tool is: an arguments model, a docstring and a function, in one place. The JSON Schema follows from them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel, ConfigDict, field_validator
from sqlalchemy.orm import Session

from core.language.moment import Moment
from core.models import Conversation, User
from core.models.base import clean_text
from core.reply import Card

JsonObject = dict[str, Any]


class Arguments(BaseModel):
    """Arguments of a tool. What isn't named is refused, a user id above all: who it is for is bound by the runtime."""

    # Models and programs say 12 as often as "12" for a task's number.
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any) -> Any:
        return _cleaned(value)


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean_text(value)
        case list():
            return [_cleaned(each) for each in cast(list[Any], value)]
        case _:
            return value


@dataclass(frozen=True, slots=True)
class ToolContext:
    """What a tool may use: one transaction, the person it acts for, the time, and where they are speaking.

    `now` (aware UTC) is when the tool runs; `moment` is when the person wrote, which dates are resolved from.
    """

    session: Session
    user: User
    conversation: Conversation
    turn_id: int
    now: datetime
    moment: Moment

    def says_aloud(self, place: str | None) -> bool:
        """Whether a task made in `place` may be named here: among others, only those that were made there."""
        return self.conversation.says_aloud(place)


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a tool did. `summary` says it in a sentence; `data` is for the model; `changed` is True where a row was
    written.

    Receipts aren't here: they are made from the committed changes of the turn. `cards` are for the person,
    `private_cards` for them alone where the conversation is shared.
    """

    summary: str
    data: JsonObject = field(default_factory=dict[str, Any])
    changed: bool = False
    cards: tuple[Card, ...] = ()
    private_cards: tuple[Card, ...] = ()


A = TypeVar("A", bound=Arguments)


@dataclass(frozen=True)
class Tool(Generic[A]):
    """`name`, `description` and the schema are what models and MCP clients are told."""

    run: Callable[[ToolContext, A], ToolResult]
    arguments: type[A]

    @property
    def name(self) -> str:
        return self.run.__name__

    @cached_property
    def description(self) -> str:
        return inspect.cleandoc(self.run.__doc__ or "")

    @cached_property
    def schema(self) -> JsonObject:
        return flat_schema(self.arguments)


def flat_schema(model: type[BaseModel]) -> JsonObject:
    """The model's JSON Schema as the plain object that travels best:

    no $ref, no titles, no nulls; optional is not required.
    """
    schema = model.model_json_schema()
    definitions = schema.pop("$defs", {})
    properties = {name: _flat(each, definitions) for name, each in schema.get("properties", {}).items()}
    return {
        "type": "object",
        "properties": properties,
        "required": schema.get("required", []),
        "additionalProperties": False,
    }


def _flat(field_schema: JsonObject, definitions: JsonObject) -> JsonObject:
    outer = {key: value for key, value in field_schema.items() if key not in ("anyOf", "$ref", "title", "default")}
    if "$ref" in field_schema:
        return {**_flat(definitions[field_schema["$ref"].rsplit("/", 1)[-1]], definitions), **outer}
    for option in field_schema.get("anyOf", []):
        if option.get("type") != "null":
            return {**_flat(option, definitions), **outer}
    if "items" in outer:
        outer["items"] = _flat(outer["items"], definitions)
    return outer
