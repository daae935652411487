"""What the bot is told, how, and how often."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from bot.playground import LocalSlack

from .conftest import ANA, BEN, GENERAL, HOME
from .recorder import RecordingBot, Say


def test_the_envelope(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.say("ana", "dm", "hello")
    slack.wait_idle()

    (heard,) = bot.heard
    envelope = heard.payload
    event_id = envelope["event_id"]
    assert {key: value for key, value in envelope.items() if key != "event"} == {
        "token": "local-verification-token",
        "team_id": "T07LOCAL001",
        "context_team_id": "T07LOCAL001",
        "context_enterprise_id": None,
        "api_app_id": "A07LOCALAPP",
        "type": "event_callback",
        "event_id": event_id,
        "event_time": 1_700_000_000,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": "T07LOCAL001",
                "user_id": "U07LOCALBOT",
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }
    assert event_id.startswith("Ev")
    assert "x-slack-retry-num" not in heard.headers


def test_a_signature_is_only_good_for_its_body_and_secret(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.say("ana", "dm", "hello")
    slack.wait_idle()

    (heard,) = bot.heard
    assert SignatureVerifier(slack.signing_secret).is_valid_request(heard.body, heard.headers)
    assert not SignatureVerifier(slack.signing_secret).is_valid_request(heard.body + b" ", heard.headers)
    assert not SignatureVerifier("0" * 32).is_valid_request(heard.body, heard.headers)


@pytest.mark.parametrize(
    ("channel", "subscription", "channel_type"),
    [
        ("dm", "message.im", "im"),
        (GENERAL, "message.channels", "channel"),
        ("#ours", "message.groups", "group"),
        ("#mpdm-ana--ben-1", "message.mpim", "mpim"),
    ],
)
def test_each_kind_of_channel_has_its_subscription(
    slack: LocalSlack, client: WebClient, channel: str, subscription: str, channel_type: str
) -> None:
    slack.add_channel("ours", ["ana"], private=True)
    client.conversations_open(users=[ANA, BEN])

    slack.say("ana", channel, "hello")
    slack.wait_idle()

    (entry,) = slack.events("message.*")
    assert (entry.kind, entry.request["event"]["channel_type"]) == (f"event:{subscription}", channel_type)


def test_only_what_the_manifest_asks_for_is_sent(
    manifest: dict[str, Any], serve: Callable[..., LocalSlack], bot: RecordingBot
) -> None:
    settings = {"event_subscriptions": {"bot_events": ["app_mention"]}}
    slack = serve(bot.url, manifest={**manifest, "settings": settings})

    slack.say("ana", GENERAL, "hello")
    slack.say("ana", GENERAL, "hello @probe")
    slack.say("ana", "dm", "@Probe hello")
    slack.wait_idle()

    assert [event["text"] for event in bot.events] == ["hello <@U07LOCALBOT>"]


def test_the_bot_hears_nothing_from_where_it_is_not(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.remove_bot(HOME)
    slack.wait_idle()
    bot.forget()

    slack.say("ana", HOME, "@Probe hello")
    slack.wait_idle()

    assert bot.heard == []


def test_the_bots_own_messages_come_back_with_its_bot_id(
    slack: LocalSlack, client: WebClient, bot: RecordingBot
) -> None:
    client.chat_postMessage(channel=GENERAL, text="<@U07LOCALBOT> myself")
    slack.wait_idle()

    (event,) = bot.events
    assert (event["type"], event["bot_id"], event["app_id"]) == ("message", "B07LOCALBOT", "A07LOCALAPP")


def test_edits_and_deletions(slack: LocalSlack, bot: RecordingBot) -> None:
    said = slack.say("ana", GENERAL, "one")
    slack.wait_idle()
    bot.forget()

    slack.edit("ana", GENERAL, said.ts, "two")
    slack.wait_idle()
    slack.delete("ana", GENERAL, said.ts)
    slack.wait_idle()

    changed, deleted = bot.events
    assert (changed["subtype"], changed["hidden"], changed["channel"]) == ("message_changed", True, GENERAL)
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("two", "one")
    assert changed["message"]["edited"] == {"user": ANA, "ts": changed["ts"]}
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said.ts)
    assert deleted["previous_message"]["text"] == "two"


def test_other_events(slack: LocalSlack, bot: RecordingBot) -> None:
    ts = slack.say("ana", GENERAL, "hello").ts
    slack.wait_idle()
    bot.forget()
    steps: list[Callable[[], Any]] = [
        lambda: slack.react("ben", GENERAL, ts, "eyes"),
        lambda: slack.unreact("ben", GENERAL, ts, "eyes"),
        lambda: slack.change_person("ana", tz="Asia/Tokyo"),
        lambda: slack.open_home("ana"),
        lambda: slack.archive(HOME, "ben"),
        slack.revoke_token,
        slack.uninstall,
    ]

    for step in steps:
        step()
        slack.wait_idle()

    assert [event["type"] for event in bot.events] == [
        "reaction_added",
        "reaction_removed",
        "user_change",
        "app_home_opened",
        "channel_archive",
        "tokens_revoked",
        "app_uninstalled",
    ]
    added, _, changed, opened, *_ = bot.events
    assert added["item"] == {"type": "message", "channel": GENERAL, "ts": ts}
    assert (changed["user"]["tz"], changed["user"]["tz_offset"]) == ("Asia/Tokyo", 32400)
    assert (opened["user"], opened["channel"], opened["tab"]) == (ANA, slack.dm("ana"), "home")


def test_a_bot_that_was_removed_hears_nothing_more(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.uninstall()
    slack.say("ana", "dm", "are you there?")
    slack.wait_idle()

    assert [event["type"] for event in bot.events] == ["app_uninstalled"]


def test_url_verification(slack: LocalSlack, bot: RecordingBot) -> None:
    bot.answer = lambda heard: Say(200, heard.payload["challenge"].encode())
    assert slack.verify_url()
    bot.answer = lambda heard: Say.json({"challenge": heard.payload["challenge"]})
    assert slack.verify_url()
    bot.answer = lambda heard: Say(200, b"hello")
    assert not slack.verify_url()
    assert bot.heard[0].payload["type"] == "url_verification"


# Redelivery


def retries(bot: RecordingBot) -> list[tuple[str | None, str | None]]:
    return [(h.headers.get("x-slack-retry-num"), h.headers.get("x-slack-retry-reason")) for h in bot.heard]


def test_an_event_is_tried_at_once_after_a_minute_and_after_five(slack: LocalSlack, bot: RecordingBot) -> None:
    bot.answers = [Say(500)] * 5
    slack.say("ana", "dm", "hello")
    slack.wait_idle()
    assert retries(bot) == [(None, None), ("1", "http_error")]

    slack.advance(59.9)
    assert len(bot.heard) == 2
    slack.advance(0.1)
    assert len(bot.heard) == 3
    slack.advance(299.9)
    assert len(bot.heard) == 3
    slack.advance(0.1)
    assert retries(bot)[2:] == [("2", "http_error"), ("3", "http_error")]
    slack.advance(86_400)

    assert len(bot.heard) == 4
    assert len({heard.payload["event_id"] for heard in bot.heard}) == 1
    assert len({heard.body for heard in bot.heard}) == 1
    (entry,) = slack.events()
    assert [(a.at, a.retry_num, a.status, a.failure) for a in entry.attempts] == [
        (1_700_000_000.0, 0, 500, "http_error"),
        (1_700_000_000.0, 1, 500, "http_error"),
        (1_700_000_060.0, 2, 500, "http_error"),
        (1_700_000_360.0, 3, 500, "http_error"),
    ]


def test_retries_end_with_an_acknowledgement(slack: LocalSlack, bot: RecordingBot) -> None:
    bot.answers = [Say(503), Say(503), Say(200)]
    slack.say("ana", "dm", "hello")
    slack.advance(86_400)

    assert retries(bot) == [(None, None), ("1", "http_error"), ("2", "http_error")]


@pytest.mark.parametrize(("status", "tries"), [(200, 1), (204, 1), (302, 4), (404, 4), (500, 4)])
def test_only_a_2xx_is_an_acknowledgement(slack: LocalSlack, bot: RecordingBot, status: int, tries: int) -> None:
    bot.answers = [Say(status)] * 4
    slack.say("ana", "dm", "hello")
    slack.advance(360)

    assert len(bot.heard) == tries


def test_a_bot_may_ask_for_no_retry(slack: LocalSlack, bot: RecordingBot) -> None:
    bot.answers = [Say(500, headers={"X-Slack-No-Retry": "1"})]
    slack.say("ana", "dm", "hello")
    slack.advance(86_400)

    assert len(bot.heard) == 1


def test_an_answer_that_comes_too_late_is_none(slack: LocalSlack, bot: RecordingBot) -> None:
    late = threading.Event()
    bot.answers = [Say(200, hold=late)]
    slack.say("ana", "dm", "hello")
    slack.wait_idle()
    late.set()

    assert retries(bot) == [(None, None), ("1", "http_timeout")]


def test_a_connection_that_fails(serve: Callable[..., LocalSlack], bot: RecordingBot, slack: LocalSlack) -> None:
    bot.answers = [Say(hang_up=True)]
    slack.say("ana", "dm", "hello")
    slack.wait_idle()
    assert retries(bot) == [(None, None), ("1", "connection_failed")]

    nobody = serve("http://127.0.0.1:1/slack/events")
    nobody.say("ana", "dm", "hello")
    nobody.wait_idle()
    (entry,) = nobody.events()
    assert [attempt.failure for attempt in entry.attempts] == ["connection_failed"] * 2


# Faults of delivery


def test_every_event_twice(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.courier.twice = True
    slack.say("ana", "dm", "hello")
    slack.wait_idle()

    assert len(bot.heard) == 2
    assert len({heard.payload["event_id"] for heard in bot.heard}) == 1


def test_an_event_again_now(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.say("ana", "dm", "hello")
    slack.wait_idle()
    (entry,) = slack.events()

    slack.courier.redeliver(entry.request["event_id"], retry_num=2, reason="http_timeout")
    slack.wait_idle()

    assert retries(bot) == [(None, None), ("2", "http_timeout")]
    with pytest.raises(KeyError):
        slack.courier.redeliver("Ev404")


def test_events_held_back_and_shuffled(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.courier.hold()
    for number in range(6):
        slack.say("ana", "dm", f"m{number}")
    slack.wait_idle()
    assert bot.heard == []

    assert slack.courier.release(shuffle=3) == 6
    slack.wait_idle()

    assert sorted(event["text"] for event in bot.events) == [f"m{number}" for number in range(6)]
    slack.say("ana", "dm", "now")
    slack.wait_idle()
    assert bot.events[-1]["text"] == "now"


def test_deliveries_do_not_wait_for_each_other(slack: LocalSlack, bot: RecordingBot) -> None:
    together = threading.Event()
    bot.answer = lambda heard: Say(hold=together)

    slack.say("ana", "dm", "first")
    slack.say("ana", "dm", "second")
    bot.until(lambda: len(bot.heard) == 2)
    together.set()
    slack.wait_idle()

    assert all(entry.attempts[0].failure is None for entry in slack.events())


def test_wait_idle_says_what_it_waits_for(slack: LocalSlack, bot: RecordingBot) -> None:
    gate = threading.Event()
    bot.answers = [Say(hold=gate)]
    slack.say("ana", "dm", "hello")

    with pytest.raises(TimeoutError, match=r"event:message\.im Ev"):
        slack.wait_idle(0.05)
    gate.set()
