"""The parts of the documentation that are drawn from the code.

    python -m docs.generate     write them anew

They stand between two marks, and the text around them is written by hand:

    <!-- settings: made by `make docs` -->
    …
    <!-- end of settings -->

`tests/unit/test_docs.py` fails when a committed document says something else than the code.
"""

from __future__ import annotations

import inspect
import logging
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from fastapi import FastAPI
from pydantic import SecretStr
from sqlalchemy import JSON, CheckConstraint, Column, Enum, Table, UniqueConstraint, Uuid
from sqlalchemy import types as sql
from starlette.testclient import TestClient

from bot.__main__ import cli
from bot.settings import BotSettings
from bot.tokens import issue
from bot.web import build_web
from core.app import build_core
from core.interfaces import http
from core.models import Base
from core.models.base import CleanText, Labels, UtcDateTime
from core.tools.toolbox import TOOLS

ROOT = Path(__file__).parents[1]
_PART = re.compile(r"(<!-- (?P<name>[a-z-]+): made by `make docs` -->\n).*?(<!-- end of (?P=name) -->)", re.DOTALL)


def main() -> None:
    for path, text in up_to_date().items():
        if path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)} was out of date\n")


def documents() -> list[Path]:
    """Every document of the project, by path."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bot/**/*.md")])


def up_to_date() -> dict[Path, str]:
    """Each document that has parts drawn from the code, as it should be."""
    texts = {path: path.read_text("utf-8") for path in documents()}
    made: dict[str, str] = {}

    def fresh(part: re.Match[str]) -> str:
        name = part["name"]
        if name not in made:
            made[name] = PARTS[name]()
        return f"{part[1]}\n{made[name]}\n{part[3]}"

    return {path: _PART.sub(fresh, text) for path, text in texts.items() if _PART.search(text)}


def settings() -> str:
    """The table of settings, from the fields of BotSettings."""
    rows: list[Sequence[str]] = []
    for name, field in BotSettings.model_fields.items():
        variable = str(field.validation_alias or name).upper()
        default = f"`{field.default}`" if field.default is not None else ""
        rows.append((f"`{variable}`", default, field.description or ""))
    return _table(("variable", "default", "what it is"), rows)


def commands() -> str:
    """The table of the `errand` commands, from the command line itself."""
    group: Any = typer.main.get_command(cli)
    rows = [(f"`{usage}`", _first_line(command.help)) for usage, command in _all(group, "errand")]
    return _table(("command", "does"), rows)


def _all(group: Any, before: str) -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _all(command, f"{before} {name}")
        else:
            yield " ".join([before, name, *map(_parameter, command.params)]), command


def _parameter(each: Any) -> str:
    if each.param_type_name == "argument":
        name = each.name.upper()
        return name if each.required else f"[{name}]"
    return f"[{each.opts[0]}]" if each.is_flag else f"[{each.opts[0]} …]"


def _first_line(text: str | None) -> str:
    return " ".join((text or "").split("\n\n")[0].split())


def tools() -> str:
    """The tools as models and MCP clients are told of them."""
    parts: list[str] = []
    for tool in TOOLS:
        required = set(tool.schema["required"])
        rows = [
            (f"`{name}`", _type(schema), "yes" if name in required else "", schema.get("description", ""))
            for name, schema in tool.schema["properties"].items()
        ]
        table = _table(("argument", "type", "needed", "what it is"), rows) if rows else "It takes no arguments.\n"
        parts.append(f"### {tool.name}\n\n{tool.description}\n\n{table}")
    return "\n".join(parts)


def data_model() -> str:
    """A section for each table: its class' docstring and its columns."""
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    return "\n".join(_table_section(table, kinds[table.name]) for table in Base.metadata.sorted_tables)


def _table_section(table: Table, kind: type) -> str:
    sentences = re.split(r"(?<=[\w)`\]]\.)\s+(?=[A-Z`(])|;\s+(?=`)", " ".join((inspect.getdoc(kind) or "").split()))
    about: dict[str, str] = {}
    rest: list[str] = []
    for sentence in sentences:
        subject = re.match(r"`(\w+)`", sentence)
        if subject and subject[1] in table.columns:
            about[subject[1]] = re.sub(r"^`\w+` (is )?", "", sentence).rstrip(".")
        else:
            rest.append(sentence if sentence.endswith(".") else f"{sentence}.")
    rows = [(f"`{each.name}`", _column_type(each), _column_notes(each, about.get(each.name))) for each in table.columns]
    parts = [f"## {table.name}", " ".join(rest), _table(("column", "type", "meaning"), rows).rstrip(), *_rules(table)]
    return "\n\n".join(part for part in parts if part) + "\n"


_SQL_TYPES: Sequence[tuple[type[Any], str]] = (
    (UtcDateTime, "instant (UTC)"),
    (CleanText, "text"),
    (Labels, "labels"),
    (JSON, "JSON"),
    (Uuid, "UUID"),
    (sql.LargeBinary, "bytes"),
    (sql.Boolean, "true or false"),
    (sql.Date, "day"),
    (sql.Integer, "integer"),
)


def _column_type(column: Column[Any]) -> str:
    kind = column.type
    if isinstance(kind, Enum):
        words = ", ".join(f"`{value}`" for value in kind.enums)
    elif isinstance(kind, sql.String) and not isinstance(kind, sql.Text):
        words = f"text, at most {kind.length}"
    else:
        words = next(words for each, words in _SQL_TYPES if isinstance(kind, each))
    return f"{words}; or none" if column.nullable else words


def _column_notes(column: Column[Any], about: str | None) -> str:
    notes = [about or _about_the_set(column)]
    if column.primary_key:
        notes.append("the key")
    notes.extend(f"refers to `{key.target_fullname}`" for key in column.foreign_keys)
    if column.unique:
        notes.append("unique")
    return "; ".join(note for note in notes if note)


def _about_the_set(column: Column[Any]) -> str:
    """What an enum's own docstring says, where it has one."""
    if not isinstance(column.type, Enum) or column.type.enum_class is None:
        return ""
    return _first_line(vars(column.type.enum_class).get("__doc__")).rstrip(".")


def _rules(table: Table) -> list[str]:
    """What the database itself holds for several columns together."""
    rules: list[str] = []
    for constraint in sorted(table.constraints, key=lambda each: str(each.name)):
        if isinstance(constraint, UniqueConstraint) and len(constraint.columns) > 1:
            rules.append(f"Unique together: {', '.join(f'`{each.name}`' for each in constraint.columns)}.")
        elif isinstance(constraint, CheckConstraint) and str(constraint.name) not in _closed_sets(table):
            rules.append(f"Always: `{constraint.sqltext}`.")
    return rules


def _closed_sets(table: Table) -> set[str]:
    """The checks of enums, which only repeat the column's type."""
    enums = [each.type for each in table.columns if isinstance(each.type, Enum)]
    return {name for each in enums for name in (str(each.name), f"ck_{table.name}_{each.name}")}


def api_endpoints() -> str:
    """The API's operations and the objects they speak of, from its OpenAPI description."""
    app = FastAPI(title="Errand")
    app.include_router(http.router)
    described = app.openapi()
    operations = [
        _operation(method.upper(), path, operation)
        for path, item in described["paths"].items()
        for method, operation in item.items()
    ]
    schemas = described["components"]["schemas"]
    spoken = [name for name in schemas if name not in ("HTTPValidationError", "ValidationError")]
    objects = [_object(name, schemas[name]) for name in spoken if schemas[name]["type"] == "object"]
    return "\n".join([*operations, "## The objects\n", *objects])


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> str:
    taken = [
        (f"`{_spelled(each)}`", each["in"], _type(each["schema"]), "yes" if each["required"] else "")
        for each in operation.get("parameters", [])
        if each["name"] != "authorization"
    ]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    answers = [
        (str(status), _answer_type(answer), "" if answer["description"] in _EMPTY_WORDS else answer["description"])
        for status, answer in sorted(operation["responses"].items())
    ]
    parts = [
        f"## {method} {path}",
        inspect.cleandoc(operation["description"]),
        _table(("parameter", "in", "type", "needed"), taken).rstrip() if taken else "",
        f"The body is a {_type(body)}." if body else "",
        _table(("status", "body", "when"), answers).rstrip(),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


_EMPTY_WORDS = ("Successful Response", "Accepted")


def _spelled(parameter: Mapping[str, Any]) -> str:
    """Headers as people write them: `Idempotency-Key`."""
    return parameter["name"].title() if parameter["in"] == "header" else parameter["name"]


def _answer_type(answer: Mapping[str, Any]) -> str:
    return _type(answer["content"]["application/json"]["schema"])


def _object(name: str, schema: Mapping[str, Any]) -> str:
    required = set(schema.get("required", []))
    rows = [
        (f"`{each}`", _type(field), "always" if each in required else "optional", field.get("description", ""))
        for each, field in schema["properties"].items()
    ]
    about = inspect.cleandoc(schema.get("description", ""))
    parts = [f"### {name}", about, _table(("field", "type", "there", "what it is"), rows).rstrip()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _type(schema: Mapping[str, Any]) -> str:
    """A JSON Schema in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return "a turn's status" if name == "TurnStatus" else f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return next(_type(each) for each in schema["anyOf"] if each.get("type") != "null")
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    kind = {"string": "text", "boolean": "true or false"}.get(schema["type"], str(schema["type"]))
    if schema.get("format") == "uuid":
        kind = "UUID"
    return f"{kind}, at most {schema['maxLength']:,}" if "maxLength" in schema else kind


def api_errors() -> str:
    """Every error that can be provoked, as the app itself answers it."""
    with _small_errand() as (client, token), _broken_errand() as broken:
        signed = {"Authorization": f"Bearer {token}"}
        url, keyed = "/api/v1/agent/chat", signed | {"Idempotency-Key": "one"}
        client.post(url, json={"message": "list"}, headers=keyed)
        answers = [
            client.post(url, json={"message": "list"}),
            client.post(url, json={"message": "list"}, headers={"Authorization": "Bearer errand_unknown"}),
            client.get("/api/v1/agent/turns/999", headers=signed),
            client.post(url, json={"message": "x", "conversation_id": str(_NOBODYS)}, headers=signed),
            client.get(url, headers=signed),
            client.post(url, json={"message": "stats"}, headers=keyed),
            client.post(url, content=b"x" * 1_000_001, headers=signed),
            client.post(url, json={"message": " "}, headers=signed),
            client.post(url, json={"message": "list", "user_id": 1}, headers=signed),
            client.post(url, json={"message": "list", "timezone": "Middle/Earth"}, headers=signed),
            broken.post(url, json={"message": "list"}, headers=signed),
        ]
    problems = [(answer.status_code, answer.json()["error"]) for answer in answers]
    return _table(
        ("status", "code", "for example"),
        [(str(status), f"`{each['code']}`", each["message"]) for status, each in problems],
    )


_NOBODYS = "00000000-0000-4000-8000-000000000000"


@contextmanager
def _small_errand() -> Iterator[tuple[TestClient, str]]:
    """An Errand on a database of its own, without Slack and without a model, and somebody's token."""
    with tempfile.TemporaryDirectory() as folder:
        own = _own_settings(f"sqlite:///{folder}/errand.db")
        token = issue(own, "ana", "UTC")
        core = build_core(own)
        core.start()
        try:
            yield TestClient(build_web(core, own, None)), token
        finally:
            core.stop(5.0)


@contextmanager
def _broken_errand() -> Iterator[TestClient]:
    """An Errand whose database can't be reached."""
    with tempfile.TemporaryDirectory() as folder:
        own = _own_settings(f"sqlite:///{folder}/nowhere/errand.db")
        core = build_core(own)
        logging.disable()  # it would rightly complain
        try:
            yield TestClient(build_web(core, own, None))
        finally:
            logging.disable(logging.NOTSET)
            core.database.close()


def _own_settings(database_url: str) -> BotSettings:
    """Settings that neither the environment nor a `.env` can change in what matters here."""
    nothing: Any = {"_env_file": None}
    given = {"openai_api_key": None, "openai_base_url": None, "slack_bot_token": None, "slack_signing_secret": None}
    secrets: Mapping[str, SecretStr | None] = given
    return BotSettings(database_url=database_url, **secrets, **nothing)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(each) for each in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


PARTS: Mapping[str, Callable[[], str]] = {
    "settings": settings,
    "commands": commands,
    "tools": tools,
    "data-model": data_model,
    "api-endpoints": api_endpoints,
    "api-errors": api_errors,
}

if __name__ == "__main__":
    main()
