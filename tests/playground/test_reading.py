"""`conversations.*`: opening, listing and reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack

from .conftest import ANA, BEN, GENERAL, HOME
from .recorder import RecordingBot

Refused = Callable[..., dict[str, Any]]


@pytest.fixture
def stamps(slack: LocalSlack) -> list[str]:
    """Five messages a second apart; the second has two replies."""
    stamps = []
    for number in range(5):
        stamps.append(slack.say("ana", GENERAL, f"m{number}").ts)
        slack.advance(1)
    slack.say("ben", GENERAL, "r0", thread_ts=stamps[1])
    slack.say("ana", GENERAL, "r1", thread_ts=stamps[1])
    return stamps


def texts(answer: Any) -> list[str]:
    return [message["text"] for message in answer["messages"]]


def test_history_is_newest_first_without_replies(client: WebClient, stamps: list[str]) -> None:
    answer = client.conversations_history(channel=GENERAL)

    assert texts(answer) == ["m4", "m3", "m2", "m1", "m0"]
    assert answer["has_more"] is False
    root = answer["messages"][3]
    assert (root["reply_count"], root["reply_users"]) == (2, [BEN, ANA])


def test_history_between_two_moments(client: WebClient, stamps: list[str]) -> None:
    bounds = {"oldest": stamps[1], "latest": stamps[3]}

    assert texts(client.conversations_history(channel=GENERAL, **bounds)) == ["m2"]
    assert texts(client.conversations_history(channel=GENERAL, **bounds, inclusive=True)) == ["m3", "m2", "m1"]


def test_history_in_pages_that_a_new_message_does_not_shift(
    slack: LocalSlack, client: WebClient, stamps: list[str]
) -> None:
    first = client.conversations_history(channel=GENERAL, limit=2)
    slack.say("ana", GENERAL, "late")
    second = client.conversations_history(channel=GENERAL, limit=2, cursor=first["response_metadata"]["next_cursor"])

    assert (texts(first), first["has_more"]) == (["m4", "m3"], True)
    assert texts(second) == ["m2", "m1"]


def test_replies_are_oldest_first_and_begin_with_the_root(client: WebClient, stamps: list[str]) -> None:
    assert texts(client.conversations_replies(channel=GENERAL, ts=stamps[1])) == ["m1", "r0", "r1"]
    pages = [texts(p) for p in client.conversations_replies(channel=GENERAL, ts=stamps[1], limit=2)]
    assert pages == [["m1", "r0"], ["r1"]]
    after = client.conversations_replies(channel=GENERAL, ts=stamps[1], oldest=str(float(stamps[4]) + 60))
    assert texts(after) == ["m1"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"channel": "C404"}, "channel_not_found"),
        ({"channel": GENERAL, "limit": 1001}, "invalid_limit"),
        ({"channel": GENERAL, "limit": "x"}, "invalid_limit"),
        ({"channel": GENERAL, "oldest": "then"}, "invalid_ts_oldest"),
        ({"channel": GENERAL, "latest": "now"}, "invalid_ts_latest"),
        ({"channel": GENERAL, "cursor": "???"}, "invalid_cursor"),
        ({"channel": GENERAL, "cursor": "b2Zmc2V0OjE="}, "invalid_cursor"),
    ],
)
def test_histories_that_slack_refuses(client: WebClient, refused: Refused, fields: dict[str, Any], error: str) -> None:
    assert refused(client.conversations_history, **fields)["error"] == error


def test_a_bot_reads_only_where_it_is(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    private = slack.add_channel("secret", ["ana"], private=True, bot=False).id
    slack.remove_bot(HOME)

    assert refused(client.conversations_history, channel=HOME)["error"] == "not_in_channel"
    assert refused(client.conversations_history, channel=private)["error"] == "channel_not_found"
    assert refused(client.conversations_info, channel=private)["error"] == "channel_not_found"
    thread = refused(client.conversations_replies, channel=GENERAL, ts="1600000000.000100")
    assert thread["error"] == "thread_not_found"


def test_opening_a_direct_message(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    assert client.conversations_open(users=ANA)["channel"] == {"id": slack.dm("ana")}
    assert client.conversations_open(users=[ANA], return_im=True)["channel"]["user"] == ANA
    several = client.conversations_open(users=[ANA, BEN])["channel"]["id"]
    assert client.conversations_open(users=[BEN, ANA]).data == {
        "ok": True,
        "channel": {"id": several},
        "no_op": True,
        "already_open": True,
    }
    assert refused(client.conversations_open, users="U404")["error"] == "user_not_found"
    assert refused(client.conversations_open, users="")["error"] == "users_list_not_supplied"


def test_listing_channels_and_members(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    slack.add_channel("secret", ["ana"], private=True, bot=False)
    slack.add_channel("ours", ["ana"], private=True)
    slack.archive("#home", "ana")

    def names(**fields: Any) -> list[str]:
        return [channel["name"] for channel in client.conversations_list(**fields)["channels"]]

    assert names() == ["general", "home"]
    assert names(types="public_channel,private_channel", exclude_archived=True) == ["general", "ours"]
    ims = client.conversations_list(types="im")["channels"]
    assert [channel["user"] for channel in ims][:2] == [ANA, BEN]
    assert refused(client.conversations_list, types="secret")["error"] == "invalid_types"
    assert client.conversations_members(channel=GENERAL)["members"][-1] == "U07LOCALBOT"
    assert client.conversations_info(channel=GENERAL)["channel"]["is_member"] is True
    mine = client.users_conversations(user=ANA, types="private_channel")["channels"]
    assert [channel["name"] for channel in mine] == ["ours"]


def test_joining_tells_the_bot(slack: LocalSlack, client: WebClient, bot: RecordingBot, refused: Refused) -> None:
    slack.remove_bot(HOME)
    slack.wait_idle()
    bot.forget()

    client.conversations_join(channel=HOME)
    slack.wait_idle()

    (event,) = bot.events
    assert (event["type"], event["user"], event["channel"]) == ("member_joined_channel", "U07LOCALBOT", HOME)
    assert client.conversations_join(channel=HOME)["warning"] == "already_in_channel"
    assert refused(client.conversations_join, channel=slack.dm("ana"))["error"] == (
        "method_not_supported_for_channel_type"
    )
