"""From a call to a result: whatever a model, a button or another program asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.storage.engine import Database
from core.tools.toolbox import BY_NAME, TOOLS, run_tool
from tests.rows import a_context, a_task

from .conftest import Desk

NAMES = sorted(BY_NAME)


def test_an_unknown_tool_is_answered_with_those_there_are(desk: Desk) -> None:
    assert desk.error("drop_tables") == f"There is no tool 'drop_tables'. The tools are: {', '.join(BY_NAME)}."


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("argument", ["user_id", "user", "place", "now", "id"])
def test_no_tool_takes_what_the_runtime_decides(desk: Desk, name: str, argument: str) -> None:
    desk.have("buy milk")
    arguments = {"task": "#1", "title": "x", "remind_text": "tomorrow", "on": True, argument: 1}
    fields = BY_NAME[name].arguments.model_fields
    arguments = {key: value for key, value in arguments.items() if key in fields or key == argument}
    assert desk.error(name, **arguments).startswith(f"These arguments don't fit: {argument}: Extra inputs")


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("add_task", {}, "title: Field required"),
        ("add_task", {"title": None}, "title: Input should be a valid string"),
        ("add_task", {"title": ["x"]}, "title: Input should be a valid string"),
        ("add_task", {"title": True}, "title: Input should be a valid string"),
        ("add_task", {"title": "x", "priority": "urgent"}, "priority: Input should be 'low', 'medium' or 'high'"),
        ("add_task", {"title": "x", "labels": "home"}, "labels: Input should be a valid list"),
        ("list_tasks", {"page": 0}, "page: Input should be greater than or equal to 1"),
        ("list_tasks", {"page": 10**30}, "page: Input should be less than or equal to 10000"),
        ("list_tasks", {"status": "deleted"}, "status: Input should be "),
        ("complete_task", {"task": {}}, "task: Input should be a valid string"),
        ("update_task", {"task": "#1", "status": "completed"}, "status: Input should be "),
    ],
    ids=str,
)
def test_arguments_that_do_not_fit_are_named(desk: Desk, name: str, arguments: dict[str, Any], said: str) -> None:
    desk.have("buy milk")
    assert desk.error(name, **arguments).startswith(f"These arguments don't fit: {said}")


def test_what_does_not_fit_is_never_echoed_and_the_answer_stays_small(desk: Desk) -> None:
    arguments = {"title": "x", "priority": "s3cret" * 1000} | {f"unknown{'x' * 1000}{index}": 1 for index in range(500)}
    message = desk.error("add_task", **arguments)
    assert "s3cret" not in message
    assert len(message) < 1000


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_tool_describes_itself_as_a_plain_object(tool: Any) -> None:
    schema = tool.schema
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(tool.arguments.model_fields)
    assert set(schema["required"]) <= set(schema["properties"])
    assert not {"$ref", "$defs", "anyOf"} & set(json.dumps(schema).replace('"', " ").split())
    assert "user" not in " ".join(schema["properties"])
    assert len(tool.description) > 20


def test_the_result_that_a_model_reads_is_json(desk: Desk) -> None:
    assert json.loads(desk.call("add_task", title="é\ud800").content) == {
        "ok": True,
        "changed": True,
        "shown": True,
        "summary": "Added #1 é\ufffd",
        "task": {"number": 1, "title": "é\ufffd", "status": "pending", "priority": "medium"},
    }
    assert json.loads(desk.call("complete_task", task="#7").content) == {
        "ok": False,
        "changed": False,
        "shown": False,
        "error": "There is no task #7. Say “list” to see your tasks.",
    }


def test_a_bug_comes_through_and_takes_the_write_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.everything()
    monkeypatch.setattr("core.tools.adding.aloud", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        desk.call("add_task", title="x")
    assert desk.everything() == before


# --- anything at all ---

TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
WORDS = st.sampled_from(
    ["#1", "1", "2", "#99", "milk", "that", "tomorrow", "31 february", "high", "open", "all", "home", "", "\0"]
)
DATES = st.datetimes().map(str) | st.dates().map(str) | st.sampled_from(["friday", "in 2 weeks", "by 9999-12-31"])


@st.composite
def _calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Arguments that sometimes fit: the tool's own names, with values that may."""
    name = draw(st.sampled_from(NAMES) | TEXT)
    fields = sorted(BY_NAME[name].arguments.model_fields) if name in BY_NAME else []
    likely = WORDS | DATES | st.lists(WORDS | TEXT, max_size=3) | st.booleans() | st.integers(0, 3)
    known = draw(
        st.dictionaries(st.sampled_from([*fields, "x"][: len(fields) or 1]), likely | JSON, max_size=len(fields) or 1)
    )
    return name, known | draw(st.just({}) | st.dictionaries(TEXT, JSON, max_size=2))


@contextmanager
def _undone(database: Database) -> Iterator[Session]:
    """A transaction that is looked at and then taken back."""
    with database.read() as session:
        yield session


@settings(
    deadline=timedelta(seconds=2),
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(call=_calls(), shared=st.booleans())
def test_whatever_is_asked_for_is_answered_and_what_fails_writes_nothing(
    sqlite_database: Database, call: tuple[str, dict[str, Any]], shared: bool
) -> None:
    name, arguments = call
    with _undone(sqlite_database) as session:
        context = a_context(session, place="C1", shared=shared)
        for title in ("buy milk", "buy milk", "walk"):
            a_task(session, context.user, title, place="C1")
        session.flush()

        ran = run_tool(context, name, arguments)

        assert json.loads(ran.content)["ok"] is ran.ok
        assert ran.result.summary
        if not ran.ok:
            assert not session.new
            assert not session.dirty
        session.flush()  # whatever was written can be
        session.refresh(context.user)
        assert context.user.next_task_number == (5 if ran.result.changed and name == "add_task" else 4)
