"""A person and a bot talk: what one does, the other sees."""

from __future__ import annotations

from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from bot.playground import LocalSlack

from .conftest import ANA, GENERAL, HOME
from .recorder import RecordingBot


def test_a_direct_message_reaches_the_bot_signed(slack: LocalSlack, bot: RecordingBot) -> None:
    said = slack.say("ana", "dm", "buy milk & <bread> for #home, see https://example.com/a?b=1.")
    slack.wait_idle()

    (heard,) = bot.heard
    assert SignatureVerifier(slack.signing_secret).is_valid_request(heard.body, heard.headers)
    assert heard.event == {
        "type": "message",
        "user": ANA,
        "text": f"buy milk &amp; &lt;bread&gt; for <#{HOME}|home>, see <https://example.com/a?b=1>.",
        "ts": said.ts,
        "team": "T07LOCAL001",
        "client_msg_id": said.client_msg_id,
        "blocks": said.blocks,
        "channel": slack.dm("ana"),
        "event_ts": said.ts,
        "channel_type": "im",
    }


def test_a_mention_is_delivered_as_message_and_as_app_mention(slack: LocalSlack, bot: RecordingBot) -> None:
    said = slack.say("ana", "#general", "@Probe hello")
    slack.wait_idle()

    kinds = {request.event["type"]: request for request in bot.heard}
    assert set(kinds) == {"message", "app_mention"}
    assert {request.event["ts"] for request in bot.heard} == {said.ts}
    assert len({request.payload["event_id"] for request in bot.heard}) == 2
    assert kinds["app_mention"].event["text"] == "<@U07LOCALBOT> hello"


def test_the_bot_answers_in_the_thread(slack: LocalSlack, client: WebClient) -> None:
    said = slack.say("ana", GENERAL, "@Probe hello")

    posted = client.chat_postMessage(channel=GENERAL, text="hi", thread_ts=said.ts)

    assert [m.text for m in slack.thread(GENERAL, said.ts)] == ["<@U07LOCALBOT> hello", "hi"]
    assert [m["text"] for m in client.conversations_replies(channel=GENERAL, ts=said.ts)["messages"]] == [
        "<@U07LOCALBOT> hello",
        "hi",
    ]
    assert [m["ts"] for m in client.conversations_history(channel=GENERAL)["messages"]] == [said.ts]
    assert posted["ts"] > said.ts
