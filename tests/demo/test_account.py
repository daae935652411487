"""Errand's account of a message, for the inspector."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.demo.inspecting import account
from tests.fakes.openai_server import OpenAIServer, calls, says
from tests.scenarios.stage import Stage, staged


@pytest.fixture
def model() -> Iterator[OpenAIServer]:
    with OpenAIServer() as server:
        yield server


@pytest.fixture
def modelled(tmp_path: Path, sqlite_database_url: str, model: OpenAIServer) -> Iterator[Stage]:
    with staged(tmp_path, model=model, database_url=sqlite_database_url) as errand:
        yield errand


@pytest.fixture
def stage(tmp_path: Path, sqlite_database_url: str) -> Iterator[Stage]:
    with staged(tmp_path, database_url=sqlite_database_url) as errand:
        yield errand


def told(stage: Stage, **fields: str) -> list[dict[str, Any]]:
    team = stage.slack.world.workspace.team_id
    return account(stage.core.database, [("team", team), *fields.items()])["turns"]


def test_a_message_is_told_with_its_transcript_and_its_rows(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "order milk"})), says("It is on your list."))
    said = modelled.slack.say("ana", "dm", "we are out of milk, take care of that please")
    modelled.reply_to(said.ts, modelled.slack.dm("ana"))

    (turn,) = told(modelled, channel=modelled.slack.dm("ana"), ts=said.ts)

    assert (turn["title"], turn["status"], turn["good"]) == ("Turn 1", "delivered", True)
    assert [name for name, at in turn["times"] if at is not None] == ["accepted", "started", "answered", "delivered"]
    assert dict(turn["facts"])["Zone"] == "America/New_York"
    person, asked, ran, answer = turn["steps"]
    assert (person["title"], person["text"]) == ("Person", "we are out of milk, take care of that please")
    assert (asked["title"], asked["model"], asked["tokens"] > 0) == ("Model", modelled.settings.openai_model, True)
    assert [call["name"] for call in asked["calls"]] == ["add_task"]
    assert (ran["title"], ran["result"]["ok"]) == ("add_task", True)
    assert answer["title"] == "Answer"
    (change,) = turn["changes"]
    assert (change["title"], change["kind"], change["before"]) == ("#1 order milk", "added", None)
    assert change["after"]["title"] == "order milk"


def test_an_answer_names_its_turn_itself(stage: Stage) -> None:
    said = stage.slack.say("ana", "dm", "list")
    answer = stage.reply_to(said.ts, stage.slack.dm("ana"))
    posted = next(message for message in stage.slack.thread("dm", said.ts, user="ana") if message.ts == answer["ts"])

    turns = told(stage, channel="C0", ts="1.000001", metadata=json.dumps(posted.metadata))

    assert [turn["steps"][0]["text"] for turn in turns] == ["list"]


def test_a_command_is_found_by_its_trigger(stage: Stage) -> None:
    stage.slack.command("ana", "#general", "/tasks", "list")
    stage.settle()
    (sent,) = stage.slack.log.entries("command")

    turns = told(stage, channel="C07GENERAL1", ts="1.000001", trigger_id=sent.request["trigger_id"])

    assert [step["title"] for step in turns[0]["steps"]] == ["Person", "Grammar", "list_tasks", "Answer"]
    assert "model" not in turns[0]["steps"][1]


@pytest.mark.parametrize(
    "metadata",
    ["{}", '{"event_type": "another", "event_payload": {"key": "1:main"}}', '{"event_type": "errand_reply"}'],
)
def test_what_isnt_errands_is_nothing(stage: Stage, metadata: str) -> None:
    stage.answer("ana", "dm", "list")

    assert told(stage, channel="C0", ts="1.000001", metadata=metadata) == []
