"""`chat.*` and `reactions.*`: what the bot may post, change and take away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack

from .conftest import ANA, BEN, GENERAL, HOME
from .recorder import RecordingBot

Refused = Callable[..., dict[str, Any]]


def test_a_message_is_posted_with_all_that_slack_says_of_it(slack: LocalSlack, client: WebClient) -> None:
    answer = client.chat_postMessage(channel=GENERAL, text="hello").data

    assert answer == {
        "ok": True,
        "channel": GENERAL,
        "ts": "1700000000.000100",
        "message": {
            "type": "message",
            "user": "U07LOCALBOT",
            "text": "hello",
            "ts": "1700000000.000100",
            "team": "T07LOCAL001",
            "bot_id": "B07LOCALBOT",
            "app_id": "A07LOCALAPP",
            "bot_profile": {
                "id": "B07LOCALBOT",
                "app_id": "A07LOCALAPP",
                "user_id": "U07LOCALBOT",
                "name": "Probe",
                "deleted": False,
                "updated": 0,
                "team_id": "T07LOCAL001",
            },
        },
    }


def test_ts_are_unique_and_rise_even_when_time_stands_still(slack: LocalSlack, client: WebClient) -> None:
    stamps = [slack.say("ana", GENERAL, "one").ts, client.chat_postMessage(channel=GENERAL, text="two")["ts"]]
    slack.advance(1)
    stamps.append(slack.say("ana", HOME, "three").ts)

    assert stamps == ["1700000000.000100", "1700000000.000200", "1700000001.000100"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"channel": "C404", "text": "x"}, "channel_not_found"),
        ({"channel": "#nowhere", "text": "x"}, "channel_not_found"),
        ({"channel": GENERAL}, "no_text"),
        ({"channel": GENERAL, "text": " \n"}, "no_text"),
        ({"channel": GENERAL, "text": "", "blocks": []}, "no_text"),
        ({"channel": GENERAL, "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": GENERAL, "markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"channel": GENERAL, "markdown_text": "x", "text": "y"}, "markdown_text_conflict"),
        ({"channel": GENERAL, "text": "x", "attachments": [{"text": "a"}] * 101}, "too_many_attachments"),
        ({"channel": GENERAL, "text": "x", "attachments": ["a"]}, "invalid_attachments"),
        (
            {"channel": GENERAL, "text": "x", "attachments": [{"blocks": [{"type": "no"}]}]},
            "invalid_attachments",
        ),
        ({"channel": GENERAL, "text": "x", "thread_ts": "1600000000.000100"}, "thread_not_found"),
        ({"channel": GENERAL, "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
        (
            {"channel": GENERAL, "text": "x", "metadata": {"event_type": "", "event_payload": {}}},
            "invalid_metadata_format",
        ),
        (
            {
                "channel": GENERAL,
                "text": "x",
                "metadata": {"event_type": "a", "event_payload": {"x": "y" * 16_000}},
            },
            "metadata_too_large",
        ),
        ({"channel": GENERAL, "text": "x", "username": "Somebody"}, "missing_scope"),
    ],
)
def test_messages_that_slack_refuses(
    slack: LocalSlack, client: WebClient, refused: Refused, fields: dict[str, Any], error: str
) -> None:
    assert refused(client.api_call, "chat.postMessage", json=fields)["error"] == error
    assert slack.messages(GENERAL) == []


def test_text_of_exactly_40000_is_taken(slack: LocalSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=GENERAL, text="x" * 40_000)
    client.chat_postMessage(channel=GENERAL, markdown_text="y" * 12_000)

    assert [len(message.text) for message in slack.messages(GENERAL)] == [40_000, 12_000]


def test_a_channel_must_be_open_and_have_the_bot_in_it(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    private = slack.add_channel("secret", ["ana"], private=True, bot=False)
    slack.remove_bot("#home")
    slack.archive("#general", "ana")

    assert refused(client.chat_postMessage, channel=HOME, text="x")["error"] == "not_in_channel"
    assert refused(client.chat_postMessage, channel=GENERAL, text="x")["error"] == "is_archived"
    assert refused(client.chat_postMessage, channel=private.id, text="x")["error"] == "channel_not_found"
    client.conversations_join(channel=HOME)
    assert client.chat_postMessage(channel=HOME, text="x")["ok"]


def test_a_persons_id_stands_for_the_direct_message(slack: LocalSlack, client: WebClient) -> None:
    answer = client.chat_postMessage(channel=ANA, text="psst")

    assert answer["channel"] == slack.dm("ana")
    assert [message.text for message in slack.messages("dm", user="ana")] == ["psst"]


def test_replies_belong_to_a_root(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    root = slack.say("ana", GENERAL, "root")
    reply = client.chat_postMessage(channel=GENERAL, text="reply", thread_ts=root.ts)
    loud = client.chat_postMessage(channel=GENERAL, text="loud", thread_ts=root.ts, reply_broadcast=True)

    assert reply["message"]["thread_ts"] == root.ts
    assert reply["message"]["parent_user_id"] == ANA
    assert loud["message"]["subtype"] == "thread_broadcast"
    assert [m.text for m in slack.messages(GENERAL)] == ["root", "loud"]
    answer = refused(client.chat_postMessage, channel=GENERAL, text="x", thread_ts=reply["ts"])
    assert answer["error"] == "cannot_reply_to_message"


def test_metadata_is_given_only_to_those_who_ask(slack: LocalSlack, client: WebClient) -> None:
    metadata = {"event_type": "turn", "event_payload": {"id": "t1"}}
    root = client.chat_postMessage(channel=GENERAL, text="x", metadata=metadata)

    def first(method: Any, **fields: Any) -> dict[str, Any]:
        return method(channel=GENERAL, **fields)["messages"][0]

    assert root["message"]["metadata"] == metadata
    assert "metadata" not in first(client.conversations_history)
    assert first(client.conversations_history, include_all_metadata=True)["metadata"] == metadata
    assert "metadata" not in first(client.conversations_replies, ts=root["ts"])
    assert first(client.conversations_replies, ts=root["ts"], include_all_metadata=True)["metadata"] == metadata


def test_an_update_keeps_what_it_does_not_mention(slack: LocalSlack, client: WebClient) -> None:
    blocks = [{"type": "divider", "block_id": "d"}]
    metadata = {"event_type": "turn", "event_payload": {}}
    ts = client.chat_postMessage(channel=GENERAL, text="one", blocks=blocks, metadata=metadata)["ts"]

    client.chat_update(channel=GENERAL, ts=ts, text="two")
    (kept,) = slack.messages(GENERAL)
    assert (kept.text, kept.blocks, kept.metadata) == ("two", blocks, metadata)

    client.chat_update(channel=GENERAL, ts=ts, text="three", blocks=[], metadata={})
    (gone,) = slack.messages(GENERAL)
    assert (gone.text, gone.blocks, gone.metadata) == ("three", [], None)


def test_a_bot_changes_and_deletes_only_its_own(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    said = slack.say("ana", GENERAL, "mine")
    own = client.chat_postMessage(channel=GENERAL, text="x")["ts"]

    assert refused(client.chat_update, channel=GENERAL, ts=said.ts, text="x")["error"] == "cant_update_message"
    assert refused(client.chat_delete, channel=GENERAL, ts=said.ts)["error"] == "cant_delete_message"
    gone = "1600000000.000100"
    assert refused(client.chat_update, channel=GENERAL, ts=gone, text="x")["error"] == "message_not_found"
    assert refused(client.chat_delete, channel=GENERAL, ts=gone)["error"] == "message_not_found"
    wrong = {"channel": GENERAL, "ts": own, "text": "x", "blocks": [{"type": "x"}]}
    assert refused(client.chat_update, **wrong)["error"] == "invalid_blocks"
    nothing = {"channel": GENERAL, "ts": own}
    assert refused(client.api_call, "chat.update", json=nothing)["error"] == "no_text"
    client.chat_delete(channel=GENERAL, ts=own)
    assert [message.text for message in slack.messages(GENERAL)] == ["mine"]


def test_nothing_is_changed_in_an_archived_channel(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    ts = client.chat_postMessage(channel=GENERAL, text="x")["ts"]
    slack.archive(GENERAL, "ana")

    assert refused(client.chat_update, channel=GENERAL, ts=ts, text="y")["error"] == "is_inactive"
    slack.unarchive(GENERAL, "ana")
    assert client.chat_update(channel=GENERAL, ts=ts, text="y")["text"] == "y"


def test_a_deleted_root_leaves_a_tombstone_over_its_replies(slack: LocalSlack, client: WebClient) -> None:
    root = client.chat_postMessage(channel=GENERAL, text="root")["ts"]
    client.chat_postMessage(channel=GENERAL, text="reply", thread_ts=root)

    client.chat_delete(channel=GENERAL, ts=root)

    assert [(m.subtype, m.text) for m in slack.thread(GENERAL, root)] == [
        ("tombstone", "This message was deleted."),
        (None, "reply"),
    ]


def test_an_ephemeral_message_is_seen_by_one_person_and_kept_nowhere(
    slack: LocalSlack, client: WebClient, refused: Refused, bot: RecordingBot
) -> None:
    answer = client.chat_postEphemeral(channel=GENERAL, user=ANA, text="only you")
    slack.wait_idle()

    assert [m.ts for m in slack.ephemerals("ana")] == [answer["message_ts"]]
    assert [m.text for m in slack.messages(GENERAL, user="ana")] == ["only you"]
    assert slack.messages(GENERAL, user="ben") == []
    assert client.conversations_history(channel=GENERAL)["messages"] == []
    assert bot.heard == []
    update = refused(client.chat_update, channel=GENERAL, ts=answer["message_ts"], text="x")
    assert update["error"] == "message_not_found"
    small = slack.add_channel("small", ["ana"]).id
    assert refused(client.chat_postEphemeral, channel=small, user=BEN, text="x")["error"] == "user_not_in_channel"
    assert refused(client.chat_postEphemeral, channel=small, user="U404", text="x")["error"] == "user_not_found"


def test_permalinks(client: WebClient, refused: Refused) -> None:
    root = client.chat_postMessage(channel=GENERAL, text="x")["ts"]
    reply = client.chat_postMessage(channel=GENERAL, text="y", thread_ts=root)["ts"]

    def link(ts: str) -> str:
        return client.chat_getPermalink(channel=GENERAL, message_ts=ts)["permalink"]

    base = f"https://errand-local.slack.com/archives/{GENERAL}/p"
    assert link(root) == base + root.replace(".", "")
    assert link(reply) == base + reply.replace(".", "") + f"?thread_ts={root}&cid={GENERAL}"
    missing = refused(client.chat_getPermalink, channel=GENERAL, message_ts="1600000000.000100")
    assert missing["error"] == "message_not_found"


def test_reactions(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    ts = slack.say("ana", GENERAL, "done").ts
    item = {"channel": GENERAL, "timestamp": ts}

    client.reactions_add(name="white_check_mark", **item)
    slack.react("ben", GENERAL, ts, ":white_check_mark:")

    (message,) = client.conversations_history(channel=GENERAL)["messages"]
    users = ["U07LOCALBOT", BEN]
    assert message["reactions"] == [{"name": "white_check_mark", "users": users, "count": 2}]
    assert refused(client.reactions_add, name="white_check_mark", **item)["error"] == "already_reacted"
    assert refused(client.reactions_add, name="White Check", **item)["error"] == "invalid_name"
    assert refused(client.reactions_remove, name="eyes", **item)["error"] == "no_reaction"
    nothing = {"name": "eyes", "channel": GENERAL}
    assert refused(client.api_call, "reactions.add", params=nothing)["error"] == "no_item_specified"
    gone = {"channel": GENERAL, "timestamp": "1600000000.000100"}
    assert refused(client.reactions_add, name="eyes", **gone)["error"] == "message_not_found"
    client.reactions_remove(name="white_check_mark", **item)
    assert slack.messages(GENERAL)[0].reactions == {"white_check_mark": [BEN]}
