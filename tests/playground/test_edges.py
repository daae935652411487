"""What an app's settings forbid, many at once, and bugs that must not pass unseen."""

from __future__ import annotations

import copy
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack, ManualClock, PersonError

from .conftest import ANA, GENERAL, HOME
from .recorder import RecordingBot, Say

Refused = Callable[..., dict[str, Any]]


def caller(slack: LocalSlack) -> WebClient:
    return WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])


def test_an_app_without_home_messages_or_agent(
    manifest: dict[str, Any], serve: Callable[..., LocalSlack], refused: Refused
) -> None:
    plain = copy.deepcopy(manifest)
    plain["features"]["app_home"] = {"home_tab_enabled": False, "messages_tab_enabled": False}
    del plain["features"]["agent_view"]
    del plain["settings"]["interactivity"]
    slack = serve(manifest=plain)
    client = caller(slack)
    view = {"type": "home", "blocks": []}

    assert refused(client.views_publish, user_id=ANA, view=view)["error"] == "not_enabled"
    assert refused(client.chat_postMessage, channel=ANA, text="x")["error"] == "messages_tab_disabled"
    status = refused(client.agents_sessions_setStatus, channel_id=GENERAL, status="active")
    assert status["error"] == "access_denied"
    with pytest.raises(PersonError, match="takes no direct messages"):
        slack.say("ana", "dm", "hello")
    with pytest.raises(PersonError, match="interactivity switched off"):
        slack.shortcut("ana", "probe_global")


def test_a_session_without_a_stop_button_is_warned_about(
    manifest: dict[str, Any], serve: Callable[..., LocalSlack]
) -> None:
    quiet = copy.deepcopy(manifest)
    quiet["settings"]["event_subscriptions"]["bot_events"].remove("agent_session_stopped")
    slack = serve(manifest=quiet)
    said = slack.say("ana", "dm", "hello")
    place = {"channel_id": said.channel, "thread_ts": said.ts}

    answer = caller(slack).agents_sessions_setStatus(**place, status="processing")

    assert answer["warning"] == "missing_agent_session_stopped_event_subscription"
    with pytest.raises(PersonError, match="nothing to stop"):
        slack.stop("ana", said.channel, said.ts)


def test_the_scope_chat_write_public_opens_channels(manifest: dict[str, Any], serve: Callable[..., LocalSlack]) -> None:
    public = copy.deepcopy(manifest)
    public["oauth_config"]["scopes"]["bot"] += ["chat:write.public", "chat:write.customize", "users:read.email"]
    slack = serve(manifest=public)
    slack.remove_bot(HOME)

    posted = caller(slack).chat_postMessage(channel=HOME, text="x", username="Somebody")

    assert posted["message"]["username"] == "Somebody"
    assert caller(slack).users_info(user=ANA)["user"]["profile"]["email"] == "ana@example.com"


def test_a_stream_can_end_its_session(slack: LocalSlack, client: WebClient) -> None:
    said = slack.say("ana", "dm", "hello")
    session = {"channel_id": said.channel, "thread_ts": said.ts}
    client.agents_sessions_setStatus(**session, status="processing")
    ts = client.chat_startStream(channel=said.channel, thread_ts=said.ts, markdown_text="x")["ts"]

    client.chat_stopStream(channel=said.channel, ts=ts, session_status="active")

    assert [found.session for found in slack.world.state.agent_threads.values()] == ["active"]
    with pytest.raises(PersonError):
        slack.stop("ana", said.channel, said.ts)


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        (lambda slack: slack.say("ana", "#general", " "), "empty"),
        (lambda slack: slack.say("ana", "#general", "x", "1.000001"), "no thread"),
        (lambda slack: slack.say("ana", "#nowhere", "x"), "no channel"),
        (lambda slack: slack.say("zoe", "#general", "x"), "nobody called zoe"),
        (lambda slack: slack.edit("ben", "#general", slack.messages("#general")[0].ts, "x"), "what they wrote"),
        (lambda slack: slack.unreact("ana", "#general", slack.messages("#general")[0].ts, "x"), "no_reaction"),
        (lambda slack: slack.submit("ana"), "no such view"),
        (lambda slack: (slack.archive("#general", "ana"), slack.say("ana", "#general", "x")), "is archived"),
    ],
)
def test_what_slacks_client_would_not_let_people_do(
    slack: LocalSlack, act: Callable[[LocalSlack], Any], complaint: str
) -> None:
    slack.say("ana", "#general", "hello")
    with pytest.raises(PersonError, match=complaint):
        act(slack)


def test_somebody_from_outside_joins_a_public_channel_by_writing(slack: LocalSlack, bot: RecordingBot) -> None:
    channel = slack.add_channel("new", ["ana"]).id

    slack.say("ben", channel, "hello")
    slack.wait_idle()

    assert sorted(event["type"] for event in bot.events) == ["member_joined_channel", "message"]
    assert slack.world.channel(channel).members == [ANA, "U07LOCALBOT", "U07BEN00001"]


def test_many_at_once(slack: LocalSlack, bot: RecordingBot) -> None:
    def post(number: int) -> str:
        if number % 2:
            return slack.say("ana", GENERAL, f"m{number}").ts
        return caller(slack).chat_postMessage(channel=GENERAL, text=f"m{number}")["ts"]

    with ThreadPoolExecutor(8) as pool:
        stamps = list(pool.map(post, range(80)))
    slack.wait_idle(20)

    kept = slack.messages(GENERAL)
    assert len(set(stamps)) == 80
    assert [message.ts for message in kept] == sorted(stamps)
    assert sorted(event["text"] for event in bot.events) == sorted(f"m{number}" for number in range(80))


def test_a_reset_forgets_what_was_still_to_be_redelivered(slack: LocalSlack, bot: RecordingBot) -> None:
    bot.answers = [Say(500)] * 2
    slack.say("ana", "dm", "hello")
    slack.wait_idle()

    slack.reset()
    slack.advance(86_400)

    assert len(bot.heard) == 2
    assert slack.log.entries() == []


def test_a_bug_in_what_follows_a_delivery_is_raised_where_somebody_waits(
    slack: LocalSlack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(slack, "_answered", broken)
    slack.command("ana", "dm", "/probe", "x")

    with pytest.raises(ZeroDivisionError):
        slack.wait_idle()
    assert "bug of the playground" in caplog.text
    slack.wait_idle()


def test_a_workspace_is_closed_with_things_under_way(manifest: dict[str, Any], bot: RecordingBot) -> None:
    slack = LocalSlack(manifest, bot.url, clock=ManualClock())
    bot.answer = lambda heard: Say(500)
    slack.say("ana", "dm", "hello")
    slack.close()
    heard = len(bot.heard)

    slack.say("ana", "dm", "too late")
    slack.wait_idle()

    assert len(bot.heard) == heard
    assert [bool(entry.attempts) for entry in slack.events()] == [True, False]
