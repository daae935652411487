"""Messages that grow, and what an agent shows meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack, PersonError

from .conftest import ANA, GENERAL
from .recorder import RecordingBot

Refused = Callable[..., dict[str, Any]]


@pytest.fixture
def root(slack: LocalSlack) -> dict[str, str]:
    """A direct message to stream under."""
    return {"channel": slack.dm("ana"), "thread_ts": slack.say("ana", "dm", "tell me").ts}


def only_reply(slack: LocalSlack, root: dict[str, str]) -> Any:
    return slack.thread(root["channel"], root["thread_ts"])[1]


def test_slacks_own_helper_streams(slack: LocalSlack, client: WebClient, root: dict[str, str]) -> None:
    stream = client.chat_stream(**root, buffer_size=5)
    stream.append(markdown_text="Hello ")
    stream.append(markdown_text="**world**")
    growing = only_reply(slack, root)
    assert (growing.text, growing.stream is not None) == ("Hello **world**", True)

    metadata = {"event_type": "turn", "event_payload": {"id": "t1"}}
    stream.stop(markdown_text="!", blocks=[{"type": "divider"}], metadata=metadata)

    done = only_reply(slack, root)
    assert (done.text, done.stream, done.metadata) == ("Hello **world**!", None, metadata)
    assert [block["type"] for block in done.blocks] == ["markdown", "divider"]
    assert done.ts == stream.ts


def test_tasks_are_shown_in_their_latest_state(slack: LocalSlack, client: WebClient, root: dict[str, str]) -> None:
    def update(status: str) -> dict[str, Any]:
        return {"type": "task_update", "id": "t1", "title": "Look", "status": status}

    ts = client.chat_startStream(**root, chunks=[update("in_progress")], task_display_mode="plan")["ts"]
    plan = {"type": "plan_update", "title": "Looking"}
    client.chat_appendStream(channel=root["channel"], ts=ts, chunks=[plan, update("complete")])

    (block,) = only_reply(slack, root).blocks
    del block["block_id"]
    card = {"type": "task_card", "task_id": "t1", "title": "Look", "status": "complete"}
    assert block == {"type": "plan", "title": "Looking", "tasks": [card]}


def test_a_stream_dies_after_five_minutes_and_the_text_stays(
    slack: LocalSlack, client: WebClient, root: dict[str, str], refused: Refused
) -> None:
    ts = client.chat_startStream(**root, markdown_text="half")["ts"]
    place = {"channel": root["channel"], "ts": ts}
    slack.advance(299)
    client.chat_appendStream(**place, markdown_text=" more")
    slack.advance(301)

    for late in (client.chat_appendStream, client.chat_stopStream):
        assert refused(late, **place, markdown_text="x")["error"] == "message_not_in_streaming_state"
    client.chat_update(**place, text="whole", blocks=[])
    assert only_reply(slack, root).text == "whole"


def test_streams_that_slack_refuses(
    slack: LocalSlack, client: WebClient, root: dict[str, str], refused: Refused
) -> None:
    ts = client.chat_startStream(**root)["ts"]
    place = {"channel": root["channel"], "ts": ts}
    said = slack.say("ana", GENERAL, "x").ts
    in_channel = {"channel": GENERAL, "thread_ts": said}

    def error(function: Any, **fields: Any) -> str:
        return refused(function, **fields)["error"]

    assert error(client.chat_update, **place, text="x") == "streaming_state_conflict"
    assert error(client.chat_appendStream, **place, markdown_text="x" * 12_001) == "msg_too_long"
    assert error(client.chat_appendStream, **place, chunks=[{"type": "sound"}]) == "invalid_chunks"
    assert error(client.chat_appendStream, **place, chunks=[{"type": "task_update", "id": "1"}]) == "invalid_chunks"
    bad = [{"type": "blocks", "blocks": [{"type": "marquee"}]}]
    assert error(client.chat_appendStream, **place, chunks=bad) == "invalid_blocks"
    assert error(client.chat_appendStream, **place) == "no_text"
    assert error(client.chat_stopStream, **place, blocks=[{"type": "marquee"}]) == "invalid_blocks"
    gone = {"channel": GENERAL, "ts": "1600000000.000100"}
    assert error(client.chat_appendStream, **gone, markdown_text="x") == "message_not_found"
    assert error(client.chat_stopStream, channel=GENERAL, ts=said) == "message_not_in_streaming_state"
    assert error(client.chat_startStream, **in_channel) == "missing_recipient_team_id"
    assert error(client.chat_startStream, **in_channel, recipient_team_id="T1") == "missing_recipient_user_id"
    nowhere = {"channel": root["channel"], "thread_ts": "1600000000.000100"}
    assert error(client.chat_startStream, **nowhere) == "thread_not_found"
    team = {"recipient_team_id": "T07LOCAL001", "recipient_user_id": ANA}
    assert client.chat_startStream(**in_channel, **team)["ok"]


def test_a_status_goes_with_the_answer_or_after_two_minutes(
    slack: LocalSlack, client: WebClient, root: dict[str, str]
) -> None:
    place = {"channel_id": root["channel"], "thread_ts": root["thread_ts"]}

    def shown() -> str:
        return slack.status(root["channel"], root["thread_ts"])

    client.assistant_threads_setStatus(**place, status="is thinking", loading_messages=["Hm", "Ah"])
    assert shown() == "is thinking"
    client.chat_postMessage(**root, text="done")
    assert shown() == ""
    client.assistant_threads_setStatus(**place, status="is thinking")
    slack.advance(121)
    assert shown() == ""


def test_what_an_agent_may_not_say(client: WebClient, root: dict[str, str], refused: Refused) -> None:
    place = {"channel_id": root["channel"], "thread_ts": root["thread_ts"]}
    prompt = {"title": "a", "message": "b"}

    def error(function: Any, **fields: Any) -> str:
        return refused(function, **fields)["error"]

    many = {"status": "x", "loading_messages": ["x"] * 11}
    assert error(client.assistant_threads_setStatus, **place, **many) == "invalid_arguments"
    assert error(client.assistant_threads_setSuggestedPrompts, **place, prompts=[prompt] * 5) == "invalid_arguments"
    assert error(client.agents_sessions_setStatus, **place, status="busy") == "invalid_arguments"
    nowhere = {"channel_id": root["channel"], "thread_ts": "1600000000.000100"}
    assert error(client.agents_sessions_setStatus, **nowhere, status="active") == "thread_not_found"
    assert client.assistant_threads_setSuggestedPrompts(**place, prompts=[prompt])["ok"]
    assert client.assistant_threads_setTitle(**place, title="Talk")["ok"]


def test_the_stop_button_stops_streams_and_tells_the_bot(
    slack: LocalSlack, client: WebClient, root: dict[str, str], bot: RecordingBot, refused: Refused
) -> None:
    session = {"channel_id": root["channel"], "thread_ts": root["thread_ts"]}
    with pytest.raises(PersonError, match="nothing to stop"):
        slack.stop("ana", root["channel"], root["thread_ts"])
    answer = client.agents_sessions_setStatus(**session, status="processing", title="Telling")
    ts = client.chat_startStream(**root, markdown_text="so")["ts"]

    slack.stop("ana", root["channel"], root["thread_ts"])
    slack.wait_idle()

    assert answer.data == {"ok": True, "status": "processing", "agent_status": "processing", "title": "Telling"}
    (event,) = [event for event in bot.events if event["type"] == "agent_session_stopped"]
    assert {key: value for key, value in event.items() if key != "event_ts"} == {
        "type": "agent_session_stopped",
        "user": ANA,
        "channel": root["channel"],
        "thread_ts": root["thread_ts"],
        "streaming_message_ts": [ts],
    }
    late = refused(client.chat_appendStream, channel=root["channel"], ts=ts, markdown_text="x")
    assert late["error"] == "message_not_in_streaming_state"
