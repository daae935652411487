"""From a Slack payload to a message for core, or to nothing: what is not for Errand is dropped here, without a trace of
its text.

Everything in this module is pure: it runs before the acknowledgement and calls nobody.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.identity import Workspace, time_of
from bot.markup import mentions, typed
from core.models import Surface
from core.turns import TEXT_LIMIT, DirectCall, Incoming, Room

COLLECT_WITHIN = timedelta(seconds=2)  # Slack waits 3 s for the answer to a command
_SPOKEN = (None, "file_share", "thread_broadcast")
_TS = re.compile(r"\d{1,10}\.\d{1,6}")
log = logging.getLogger(__name__)

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Addressed:
    """Written to Errand: a direct message or a mention."""

    incoming: Incoming


@dataclass(frozen=True, slots=True)
class InThread:
    """Written in a thread of a channel without naming Errand:

    meant for it or not, core decides by whose thread it is.
    """

    incoming: Incoming
    names_others: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """A message was changed; its newest text counts as long as nobody has begun to answer it."""

    source_key: str
    user_ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A message was deleted; it isn't answered if nobody has begun to."""

    source_key: str
    user_ref: str


def message(body: Payload) -> Addressed | InThread | Edited | Withdrawn | None:
    """What a `message` or `app_mention` event brings. None for what isn't a person's message or isn't for Errand."""
    event = body["event"]
    workspace = Workspace(body["team_id"], body.get("enterprise_id"))
    if event.get("subtype") in ("message_changed", "message_deleted"):
        return _afterthought(event, workspace, _own_user(body))
    if not _is_spoken(event) or _is_foreign(body, event, workspace):
        return None
    own = _own_user(body)
    if event["user"] == own:  # not every message of ours says that a bot wrote it
        return None
    named = mentions(event.get("text") or "")
    direct = event.get("channel_type") == "im" or event["channel"].startswith("D")
    thread = event.get("thread_ts") or event["ts"]
    root = thread == event["ts"]
    named_us = own in named or event["type"] == "app_mention"
    incoming = Incoming(
        source_key=workspace.message_key(event["channel"], event["ts"]),
        surface=Surface.SLACK,
        user_ref=workspace.user_ref(event["user"]),
        room=Room(
            workspace.thread(event["channel"], thread),
            place=workspace.room(event["channel"]),
            shared=not direct,
            follow_up=not direct and named_us and root,
        ),
        text=_text(event, own),
        sent_at=time_of(event["ts"]),
        address={"kind": "thread", "team": workspace.team, "channel": event["channel"], "thread_ts": thread},
    )
    if direct or named_us:
        return Addressed(incoming)
    return None if root else InThread(incoming, names_others=bool(named))


def command(body: Payload, now: datetime, *, by_grammar: bool) -> Incoming:
    """What `/tasks` brings.

    Only the person sees the answer, so nothing made here belongs to the channel it was typed in.
    """
    workspace = Workspace(body["team_id"], body.get("enterprise_id"))
    return Incoming(
        source_key=workspace.command_key(body["trigger_id"]),
        surface=Surface.SLACK,
        user_ref=workspace.user_ref(body["user_id"]),
        room=Room(f"{workspace.room(body['channel_id'])}:command"),
        text=command_text(body),
        sent_at=now,
        address={"kind": "command", "team": workspace.team, "response_url": body["response_url"]},
        by_grammar=by_grammar,
        collect_until=now + COLLECT_WITHIN if by_grammar else None,
        own_way=True,
    )


def click(body: Payload, label: str, call: DirectCall, now: datetime, left: Payload | None = None) -> Incoming:
    """A button under one of our messages: it belongs to that message's conversation.

    `label` is what stands on it, `left` what the message is to be once the button did its work.
    """
    workspace = Workspace(body["team"]["id"], (body.get("enterprise") or {}).get("id"))
    room, address = _pressed_alone(workspace, body) if _is_ephemeral(body) else _pressed(workspace, body, left)
    return Incoming(
        source_key=workspace.action_key(body["trigger_id"]),
        surface=Surface.SLACK,
        user_ref=workspace.user_ref(body["user"]["id"]),
        room=room,
        text=label,
        sent_at=now,
        address=address,
        call=call,
        own_way=_is_ephemeral(body),
    )


def _is_ephemeral(body: Payload) -> bool:
    return bool((body.get("container") or {}).get("is_ephemeral"))


def _pressed(workspace: Workspace, body: Payload, left: Payload | None) -> tuple[Room, dict[str, str]]:
    channel, message = body["channel"]["id"], body["message"]
    thread = message.get("thread_ts") or message["ts"]
    room = Room(workspace.thread(channel, thread), place=workspace.room(channel), shared=not channel.startswith("D"))
    address = {"kind": "thread", "team": workspace.team, "channel": channel, "thread_ts": thread}
    return room, address | {"pressed": message["ts"]} | ({"left": json.dumps(left)} if left else {})


def _pressed_alone(workspace: Workspace, body: Payload) -> tuple[Room, dict[str, str]]:
    """Under the answer to a command. Only the person sees that message: the answer takes its place."""
    room = Room(f"{workspace.room(body['channel']['id'])}:command")
    return room, {"kind": "command", "team": workspace.team, "response_url": body["response_url"]}


def command_text(body: Payload) -> str:
    return typed(body.get("text") or "")[:TEXT_LIMIT]


def _afterthought(event: Payload, workspace: Workspace, own: str | None) -> Edited | Withdrawn | None:
    before = event.get("previous_message") or {}
    author, ts = before.get("user"), before.get("ts")
    if not author or not ts or before.get("bot_id"):
        return None
    key, user_ref = workspace.message_key(event["channel"], ts), workspace.user_ref(author)
    if event["subtype"] == "message_deleted":
        return Withdrawn(key, user_ref)
    after = event.get("message") or {}
    if after.get("user") != author or after.get("text") == before.get("text"):
        return None
    if after.get("subtype") == "tombstone":
        return Withdrawn(key, user_ref)
    return Edited(key, user_ref, _text(after, own))


def _is_spoken(event: Payload) -> bool:
    """A person's own new message: no bot's (ours included), no edit, no deletion, no notice of who joined."""
    if event.get("bot_id") or event.get("hidden") or event.get("subtype") not in _SPOKEN:
        return False
    if not all(isinstance(event.get(name), str) for name in ("user", "channel", "ts")):
        return False
    return bool(event["user"]) and event["user"] != "USLACKBOT" and _TS.fullmatch(event["ts"]) is not None


def _is_foreign(body: Payload, event: Payload, workspace: Workspace) -> bool:
    """Somebody of another company, in a channel shared with them. The list is for the people of this workspace.

    An enterprise has many teams, and an event doesn't say whose a team is; only in a channel that is shared with
    others may another team be another company's.
    """
    home = {workspace.team, workspace.enterprise, None}
    theirs = {event.get("user_team"), event.get("source_team"), event.get("team")}
    foreign = bool(theirs - home)
    if foreign and (workspace.enterprise is None or body.get("is_ext_shared_channel")):
        log.info("a message from another workspace was ignored", extra={"team": workspace.team})
        return True
    return False


def _own_user(body: Payload) -> str | None:
    """Our own user id, which the envelope brings: asking Slack for it would hold up the acknowledgement."""
    for each in body.get("authorizations") or ():
        if each.get("is_bot", True) and each.get("user_id"):
            return str(each["user_id"])
    return None


def _text(event: Payload, own: str | None) -> str:
    text = typed(event.get("text") or "", own)
    if text:
        return text[:TEXT_LIMIT]
    names = [file.get("name") or "a file" for file in event.get("files") or ()]
    return f"(shared without a word: {', '.join(names)})" if names else ""
