"""The same harness with a model, here one that answers by rule over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr

from core.settings import CoreSettings
from tests.evals.__main__ import main
from tests.evals.modelled import NoModel, score_with_model
from tests.evals.rows import Row
from tests.fakes.openai_replies import calls, raw, says
from tests.fakes.openai_server import Body, OpenAIServer, Reply, last_user_text, tasks
from tests.unit.evals.test_scoring import MILK, row

ADDED = {"tool": "add_task", "tasks": [{**MILK, "due": None}]}
DONE = {"tool": "complete_task", "numbers": [1]}


def settings(url: str) -> CoreSettings:
    return CoreSettings(  # pyright: ignore[reportCallIssue]
        _env_file=None, openai_base_url=url, openai_api_key=SecretStr("sk-none"), openai_timeout_s=5
    )


def figures(rows: list[Row], rule: Any = tasks) -> tuple[int, ...]:
    with OpenAIServer(rule=rule) as server:
        scores = score_with_model(rows, settings(server.base_url))
    return scores.total, scores.right_tool, scores.right, scores.destructive, scores.offline


def test_rows_in_the_database_are_compared_with_the_gold() -> None:
    rows = [
        row("add buy milk", expect=ADDED),
        row("done milk", expect=DONE),
        row("list", expect={"tool": "list_tasks"}),
    ]

    assert figures(rows) == (3, 3, 3, 0, 0)


def test_wrong_rows_are_wrong_and_a_wrong_completion_destructive() -> None:
    rows = [row("add milk", expect=ADDED), row("done 2", expect=DONE), row("add buy milk", expect=DONE)]

    assert figures(rows) == (3, 2, 0, 1, 0)


def test_a_model_that_only_says_it_is_done_has_done_nothing() -> None:
    assert figures([row("done milk", expect=DONE)], rule=lambda body: says("Done!")) == (1, 0, 0, 0, 0)


def test_changes_are_read_from_the_rows_in_local_time() -> None:
    def moves(body: Body) -> Reply:
        if body["messages"][-1]["role"] == "tool":
            return says("Moved.")
        return calls(("update_task", {"task": "#1", "due_text": "friday 4pm", "priority": "high"}))

    gold = {"tool": "update_task", "numbers": [1], "changes": {"due": "2026-11-27T16:00", "priority": "high"}}
    assert figures([row("move 1 to friday 4pm, and make it urgent", expect=gold)], moves) == (1, 1, 1, 0, 0)


def loses_milk(body: Body) -> Reply:
    return raw(401, {"error": {"message": "no"}}) if "lost" in last_user_text(body) else tasks(body)


def test_a_message_that_the_model_was_lost_for_is_not_scored() -> None:
    rows = [row("add buy milk", expect=ADDED)] * 2 + [row("add buy milk (lost)", expect=ADDED)]

    assert figures(rows, loses_milk) == (2, 2, 2, 0, 1)


def test_a_model_that_is_lost_more_often_gives_no_figures() -> None:
    rows = [row("add buy milk", expect=ADDED), *[row("add buy milk (lost)", expect=ADDED)] * 2]

    with pytest.raises(NoModel, match="lost for 2 messages"):
        figures(rows, loses_milk)


def test_the_model_is_asked_about_plain_messages_too() -> None:
    asked: list[str] = []

    def listens(body: Body) -> Reply:
        asked.append(last_user_text(body))
        return tasks(body)

    figures([row("add buy milk", expect=ADDED)], listens)

    assert asked[0] == "add buy milk"


def test_a_run_without_a_model_prints_no_figures_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tests.evals.modelled.settings_for_model", lambda: settings("http://127.0.0.1:9/v1"))

    assert main(["--model", "--half", "open", "--limit", "4"]) == 1

    said = capsys.readouterr()
    assert (said.out, "Check OPENAI_BASE_URL" in said.err) == ("", True)


def test_figures_of_the_grammar_are_not_given_out_as_the_models() -> None:
    with pytest.raises(NoModel, match="grammar's figures"):
        score_with_model([row("add buy milk", expect=ADDED)], settings("http://127.0.0.1:9/v1"))
