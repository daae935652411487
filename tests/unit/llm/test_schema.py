"""Strict schemas, and the way back from the nulls that they force."""

from __future__ import annotations

import copy
from enum import StrEnum
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from core.llm.schema import strict_schema, without_nulls


class Priority(StrEnum):
    LOW = "low"
    HIGH = "high"


class Label(BaseModel):
    name: str
    colour: str | None = None


class Arguments(BaseModel):
    """As a tool's arguments are written."""

    model_config = ConfigDict(extra="forbid")
    title: str = Field(min_length=1, max_length=200, description="what to do")
    count: int = 1
    priority: Priority = Priority.LOW
    due_text: str | None = Field(None, description="the person's own words")
    labels: list[Label] = Field(default_factory=list[Label], max_length=5)
    first: Label | None = None


LABEL = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "colour": {"anyOf": [{"type": "string"}, {"type": "null"}]}},
    "required": ["name", "colour"],
    "additionalProperties": False,
}


def test_a_pydantic_model_in_strict_form() -> None:
    schema = Arguments.model_json_schema()
    before = copy.deepcopy(schema)

    strict = strict_schema(schema)

    assert schema == before
    assert strict == {
        "type": "object",
        "description": "As a tool's arguments are written.",
        "properties": {
            "title": {"type": "string", "description": "what to do"},
            "count": {"type": ["integer", "null"]},
            "priority": {"type": ["string", "null"], "enum": ["low", "high", None]},
            "due_text": {"anyOf": [{"type": "string"}, {"type": "null"}], "description": "the person's own words"},
            "labels": {"type": ["array", "null"], "items": LABEL, "maxItems": 5},
            "first": {"anyOf": [LABEL, {"type": "null"}]},
        },
        "required": ["title", "count", "priority", "due_text", "labels", "first"],
        "additionalProperties": False,
    }


def properties(**given: Any) -> dict[str, Any]:
    return {"type": "object", "properties": given}


STRICT: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a tool without arguments": (
        {"type": "object", "properties": {}},
        {"type": "object", "properties": {}, "required": [], "additionalProperties": False},
    ),
    "an optional constant": (
        properties(x={"const": "a"}),
        {**properties(x={"enum": ["a", None]}), "required": ["x"], "additionalProperties": False},
    ),
    "a union without null": (
        properties(x={"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        {
            **properties(x={"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}),
            "required": ["x"],
            "additionalProperties": False,
        },
    ),
    "what is nullable already": (
        properties(x={"type": ["string", "null"]}),
        {**properties(x={"type": ["string", "null"]}), "required": ["x"], "additionalProperties": False},
    ),
}


@pytest.mark.parametrize("row", STRICT)
def test_strict_form(row: str) -> None:
    schema, expected = STRICT[row]

    assert strict_schema(schema) == expected


NOT_STRICT: dict[str, dict[str, Any]] = {
    "free-form object": properties(x={"type": "object"}),
    "a map": properties(x={"type": "object", "additionalProperties": {"type": "string"}}),
    "anything": properties(x={}),
    "an object open to more": {**properties(x={"type": "string"}), "additionalProperties": True},
    "exclusive cases": properties(x={"oneOf": [{"type": "string"}]}),
    "a schema that holds itself": {
        **properties(x={"$ref": "#/$defs/node"}),
        "$defs": {"node": properties(next={"$ref": "#/$defs/node"})},
    },
    "a reference elsewhere": properties(x={"$ref": "https://example.com/x.json"}),
}


@pytest.mark.parametrize("row", NOT_STRICT)
def test_what_has_no_strict_form(row: str) -> None:
    assert strict_schema(NOT_STRICT[row]) is None


NULLS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "optional": ({"title": "Milk", "count": None, "due_text": None}, {"title": "Milk"}),
    "required": ({"title": None}, {"title": None}),
    "unknown": ({"title": "Milk", "user_id": None}, {"title": "Milk", "user_id": None}),
    "inside a list": ({"labels": [{"name": "x", "colour": None}, None]}, {"labels": [{"name": "x"}, None]}),
    "inside an optional object": ({"first": {"name": None, "colour": None}}, {"first": {"name": None}}),
    "values that are false": ({"title": "", "count": 0, "labels": []}, {"title": "", "count": 0, "labels": []}),
    "of another type than said": ({"labels": {"a": None}, "title": [None]}, {"labels": {"a": None}, "title": [None]}),
}


@pytest.mark.parametrize("row", NULLS)
def test_nulls_for_what_isnt_required_go(row: str) -> None:
    given, expected = NULLS[row]

    assert without_nulls(given, Arguments.model_json_schema()) == expected
