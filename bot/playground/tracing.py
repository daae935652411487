"""What belongs to a message: the events that told the bot of it, and the calls that followed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.playground.state import Json, Message
from bot.playground.wirelog import Entry
from bot.playground.world import World

_ENDLESS = float("inf")


def question(world: World, message: Message) -> Message:
    """The person's message that a message of the bot answers: the last before it in its thread. Else itself.

    The world's lock is held.
    """
    if message.bot_id is None or message.visible_to is not None:
        return message
    before = [each for each in _people_in_thread(world, message) if each.ts < message.ts]
    return before[-1] if before else message


def trace(world: World, entries: Iterable[Entry], message: Message) -> list[Entry]:
    """The entries that concern a message or what it answers, in order. The world's lock is held."""
    asked = question(world, message)
    until = _next_question(world, asked)
    return [
        entry
        for entry in entries
        if _concerns(entry, message) or _concerns(entry, asked) or _follows(entry, asked, until)
    ]


def triggers(entries: Iterable[Entry]) -> list[str]:
    """The trigger ids of commands and clicks among entries."""
    found = (entry.request.get("trigger_id") for entry in entries if isinstance(entry.request, dict))
    return list(dict.fromkeys(id for id in found if isinstance(id, str)))


def _people_in_thread(world: World, message: Message) -> list[Message]:
    root = message.thread_ts or message.ts
    kept = world.state.messages.get(message.channel, [])
    return [each for each in kept if root in (each.ts, each.thread_ts) and each.user in world.state.people]


def _next_question(world: World, asked: Message) -> float:
    later = [float(each.ts) for each in _people_in_thread(world, asked) if each.ts > asked.ts]
    return min(later, default=_ENDLESS)


def _concerns(entry: Entry, message: Message) -> bool:
    """Whether an entry names the message itself, or the command or click that it comes from."""
    given = entry.request if isinstance(entry.request, dict) else {}
    if message.trigger_id is not None and message.trigger_id in (entry.trigger_id, given.get("trigger_id")):
        return True
    if entry.direction == "in":
        answered = entry.response.get("ts") if isinstance(entry.response, dict) else None
        return _channel(given) == message.channel and message.ts in (given.get("ts"), answered)
    return _tells_of(given, message)


def _tells_of(given: Json, message: Message) -> bool:
    event, container = _part(given, "event"), _part(given, "container")
    if container.get("channel_id") == message.channel and container.get("message_ts") == message.ts:
        return True
    item = _part(event, "item")
    if (item.get("channel"), item.get("ts")) == (message.channel, message.ts):
        return True
    named = (event.get("ts"), event.get("deleted_ts"), _part(event, "message").get("ts"))
    return event.get("channel") == message.channel and message.ts in named


def _follows(entry: Entry, asked: Message, until: float) -> bool:
    """Whether the bot called for that thread after the question and before the next one."""
    given = entry.request if isinstance(entry.request, dict) else {}
    if entry.direction != "in" or _channel(given) != asked.channel:
        return False
    if given.get("thread_ts", given.get("ts")) != (asked.thread_ts or asked.ts):
        return False
    answered = entry.response.get("ts") if isinstance(entry.response, dict) else None
    # A clock that stands still gives the entry the second in which it stands, which is just before the question's ts.
    moment = float(answered) if isinstance(answered, str) else entry.at + 0.001
    return float(asked.ts) <= moment < until


def _channel(given: Json) -> Any:
    return given.get("channel") or given.get("channel_id")


def _part(given: Json, key: str) -> Json:
    value = given.get(key)
    return value if isinstance(value, dict) else {}
