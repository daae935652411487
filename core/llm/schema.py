"""JSON Schemas of tool arguments: the strict form that OpenAI asks for, and the way back from its nulls. Pure.

Strict means: no additional properties, every property required, what was optional nullable. `$ref`s are written out,
because a reference may have no siblings there, and keywords that strict mode doesn't know are left to the tool's own
validation.
Source: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from core.llm.loose import as_list, as_object
from core.llm.port import JsonObject

_LEFT_TO_VALIDATION = frozenset(
    (
        *("title", "default", "examples", "deprecated", "readOnly", "writeOnly", "$defs", "$schema", "$id"),
        *("minLength", "maxLength", "uniqueItems"),
    )
)
_NO_STRICT_FORM = frozenset(
    (
        *("allOf", "oneOf", "not", "if", "then", "else", "prefixItems", "propertyNames", "patternProperties"),
        *("dependentRequired", "dependentSchemas"),
    )
)


class _NoStrictForm(Exception):
    """This schema can't be said strictly."""


def strict_schema(schema: JsonObject) -> JsonObject | None:
    """The strict form of a tool's parameters; None where there is none (free-form or recursive objects, `oneOf`)."""
    try:
        return _strict(schema, schema, ())
    except _NoStrictForm:
        return None


def without_nulls(arguments: JsonObject, schema: JsonObject) -> JsonObject:
    """The arguments without nulls for what isn't required by the tool's own schema: null there means "not given".

    Strict mode leaves a model no other way to omit an argument, so it is read like this everywhere: a tool can't tell
    null from absent, and needs a word of its own for "clear this field".
    """
    return cast(JsonObject, _pruned(arguments, schema, schema))


def _strict(schema: Mapping[str, Any], root: JsonObject, seen: tuple[str, ...]) -> JsonObject:
    written, seen = _written_out(schema, root, seen)
    if written.keys() & _NO_STRICT_FORM:
        raise _NoStrictForm
    kept = {key: value for key, value in written.items() if key not in _LEFT_TO_VALIDATION}
    if "const" in kept:
        kept["enum"] = [kept.pop("const")]
    if "anyOf" in kept:
        kept["anyOf"] = [_strict(case, root, seen) for case in kept["anyOf"]]
    if isinstance(kept.get("items"), dict):
        kept["items"] = _strict(kept["items"], root, seen)
    if kept.get("type") == "object" or "properties" in kept:
        return {**kept, **_strict_object(written, root, seen)}
    if not kept.keys() & {"type", "enum", "anyOf"}:
        raise _NoStrictForm  # anything at all is allowed here
    return kept


def _strict_object(schema: JsonObject, root: JsonObject, seen: tuple[str, ...]) -> JsonObject:
    properties: Mapping[str, Any] = schema.get("properties", {})
    if schema.get("additionalProperties") not in (None, False) or (not properties and schema is not root):
        raise _NoStrictForm
    required = set(schema.get("required", ()))
    strict = {name: _strict(inner, root, seen) for name, inner in properties.items()}
    return {
        "type": "object",
        "properties": {name: s if name in required else _nullable(s) for name, s in strict.items()},
        "required": list(properties),
        "additionalProperties": False,
    }


def _nullable(schema: JsonObject) -> JsonObject:
    if "anyOf" in schema:
        cases: list[JsonObject] = schema["anyOf"]
        return schema if {"type": "null"} in cases else {**schema, "anyOf": [*cases, {"type": "null"}]}
    nullable = dict(schema)
    if "enum" in schema and None not in schema["enum"]:
        nullable["enum"] = [*schema["enum"], None]
    if "type" in schema:
        kinds = as_list(schema["type"]) or [schema["type"]]
        nullable["type"] = kinds if "null" in kinds else [*kinds, "null"]
    return nullable


def _written_out(
    schema: Mapping[str, Any], root: JsonObject, seen: tuple[str, ...]
) -> tuple[JsonObject, tuple[str, ...]]:
    """The schema with its `$ref` replaced by what it refers to; what stands beside the reference wins."""
    if "$ref" not in schema:
        return cast(JsonObject, schema), seen
    path: str = schema["$ref"]
    if path in seen or not path.startswith("#/"):
        raise _NoStrictForm
    beside = {key: value for key, value in schema.items() if key != "$ref"}
    return _written_out({**_at(root, path), **beside}, root, (*seen, path))


def _at(root: JsonObject, path: str) -> JsonObject:
    found: Any = root
    for step in path.removeprefix("#/").split("/"):
        found = found[step.replace("~1", "/").replace("~0", "~")]
    return found


def _pruned(value: Any, schema: Mapping[str, Any], root: JsonObject) -> Any:
    if isinstance(value, dict):
        schema = _the_case(schema, root)
        properties: Mapping[str, Any] = schema.get("properties", {})
        optional = properties.keys() - set(schema.get("required", ()))
        return {
            name: _pruned(inner, properties.get(name, {}), root)
            for name, inner in cast(JsonObject, value).items()
            if inner is not None or name not in optional
        }
    if isinstance(value, list):
        inner_schema = as_object(_the_case(schema, root).get("items"))
        return [_pruned(inner, inner_schema, root) for inner in cast(list[Any], value)]
    return value


def _the_case(schema: Mapping[str, Any], root: JsonObject) -> Mapping[str, Any]:
    """What a value that isn't null is described by: past references, and past the null of an optional one."""
    while "$ref" in schema:
        schema = _at(root, schema["$ref"])
    cases = [case for case in schema.get("anyOf", ()) if case.get("type") != "null"]
    return _the_case(cases[0], root) if len(cases) == 1 else schema
