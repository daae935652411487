"""ATTACKS.md, C: what leaves for Slack can notify nobody, lead nobody away, and tell nobody what isn't theirs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.llm.port import Answer, ModelRequest
from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage, staged, until


def wire(stage: Stage) -> dict[str, Any]:
    """The last message that Errand posted."""
    return stage.posts()[-1]


def blocks(stage: Stage) -> list[dict[str, Any]]:
    given = wire(stage)["blocks"]
    return json.loads(given) if isinstance(given, str) else given


def texts(value: Any) -> list[str]:
    """Every text in some blocks, with where Slack reads markup in it marked by `mrkdwn:`."""
    if isinstance(value, list):
        return [text for each in value for text in texts(each)]
    if not isinstance(value, dict):
        return []
    if isinstance(value.get("text"), str):
        return [("mrkdwn:" if value["type"] == "mrkdwn" else "") + value["text"]]
    return [text for each in value.values() for text in texts(each)]


def test_c27_c28_c29_links_and_images_of_the_model(modelled: Stage, model: OpenAIServer) -> None:
    evil = "https://evil.example/?d=SECRET"
    model.script(says(f"[here]({evil}) ![pixel]({evil}) {evil} <{evil}|click>"))

    modelled.answer("ana", "dm", "what do you recommend, my friend?")

    [section] = blocks(modelled)
    coded = f"`{evil}`"
    assert section["text"] == {
        "type": "mrkdwn",
        "text": f"here ({coded}) pixel ({coded}) {coded} &lt;{coded}|click&gt;",
        "verbatim": True,
    }
    assert "image" not in json.dumps(blocks(modelled))
    assert "<" not in wire(modelled)["text"]


def test_c28_nothing_is_ever_unfurled(stage: Stage) -> None:
    for channel, text in (("dm", "add read https://example.com"), ("#general", "@Errand list"), ("dm", "hm?")):
        stage.answer("ana", channel, text)
    stage.settle()

    unfurled = {(str(post["unfurl_links"]), str(post["unfurl_media"])) for post in stage.posts()}
    assert unfurled <= {("False", "False"), ("0", "0"), ("false", "false")}
    assert len(stage.posts()) == 4


@pytest.mark.parametrize(
    "title", ["<!channel> <!here> <!everyone> <!subteam^S1>", "ask <@U07BEN00001> today", "a & b <c>"]
)
def test_c30_c31_mentions_in_titles_and_texts(modelled: Stage, model: OpenAIServer, title: str) -> None:
    model.script(calls(("add_task", {"title": title})), calls(("list_tasks", {})), says(title))

    modelled.answer("ana", "#general", "@Errand keep this for all of us, will you")

    said = texts(blocks(modelled))
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert said[0] == f"mrkdwn:{escaped}"
    assert not [text for text in said if text.startswith("mrkdwn:") and "<" in text]
    assert title in said  # as plain rich text, where nothing means anything
    assert "<" not in wire(modelled)["text"]
    types = {part["type"] for part in parts(blocks(modelled))}
    assert not types & {"user", "usergroup", "broadcast", "link", "channel"}


def test_c32_a_title_that_closes_code(modelled: Stage, model: OpenAIServer) -> None:
    title = "``` end `of` code *bold* ~gone~"
    model.script(calls(("add_task", {"title": title})), empty())

    modelled.answer("ana", "dm", "keep this strange thing, will you")

    assert title in texts(blocks(modelled))


@pytest.mark.parametrize(
    "title",
    ["x" * 50_000, "word " * 10_000, "line\n" * 10_000, "\u202egnp.exe\u2066 \u202ddone", "🎉" * 30_000],
    ids=["one word", "words", "lines", "right to left", "emoji"],
)
def test_c33_titles_that_would_break_the_layout(modelled: Stage, model: OpenAIServer, title: str) -> None:
    model.script(calls(("add_task", {"title": title})), calls(("list_tasks", {})), says("There."))

    modelled.answer("ana", "dm", "keep this for me, would you")

    assert [entry.response["ok"] for entry in modelled.slack.log.entries("chat.postMessage")] == [True]
    said = texts(blocks(modelled))
    assert max(len(text) for text in said) <= 200
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n") & set("".join(said))


class Broken:
    """A model whose code has a bug, and whose exception says more than people should read."""

    name = "broken"

    def complete(self, request: ModelRequest) -> Answer:
        raise RuntimeError("SELECT * FROM users; postgresql://errand:hunter2@db/errand")


def test_c34_a_bug_is_an_apology_with_a_reference(tmp_path: Any, caplog: pytest.LogCaptureFixture) -> None:
    with staged(tmp_path, mind=Broken()) as stage:
        said = stage.slack.say("ana", "dm", "tell me something, my friend")
        for attempt in (1, 2, 3):
            until(lambda n=attempt: stage.turns() and stage.turns()[0].attempts == n and stage.turns()[0].not_before)
            stage.wake(after_s=3)

        answer = stage.reply_to(said.ts, stage.slack.dm("ana"))["text"]

        [turn] = stage.turns()
        words = f"Sorry, something went wrong on my side (reference T{turn.id}). Nothing was changed. Please try again."
        assert answer == words
        assert (turn.status.value, turn.error) == ("failed", "RuntimeError")
        assert "hunter2" not in json.dumps(stage.posts())
        assert "hunter2" in caplog.text  # whoever runs it can read it


def test_c35_what_is_asked_for_in_private_stays_private(stage: Stage) -> None:
    stage.answer("ana", "dm", "add see the doctor")

    stage.slack.command("ana", "#general", "/tasks", "list")
    stage.slack.until(lambda: stage.slack.ephemerals("ana"))
    stage.answer("ana", "#general", "@Errand list")

    assert stage.shown("#general") == ["1 open task:\nand 1 more, in our messages"]
    assert "doctor" not in json.dumps([post for post in stage.posts() if post["channel"] == "C07GENERAL1"])
    assert stage.slack.ephemerals("ben") == []


def test_c36_two_people_in_one_thread(stage: Stage) -> None:
    root = stage.exchange("ben", "#general", "@Errand add the plan of ben")

    answer = stage.answer("ana", "#general", "@Errand list", thread_ts=root["thread_ts"])

    assert answer == "No open tasks."


def parts(value: Any) -> list[dict[str, Any]]:
    """Everything in some blocks that has a type."""
    if isinstance(value, list):
        return [part for each in value for part in parts(each)]
    if not isinstance(value, dict):
        return []
    return ([value] if "type" in value else []) + [part for each in value.values() for part in parts(each)]
