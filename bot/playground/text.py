"""What a person types, and what Slack's client makes of it before anybody else sees it.

`&`, `<` and `>` are escaped, `@Name` becomes `<@U…>`, `#channel` becomes `<#C…|channel>`, 🎉 becomes `:tada:` and bare
links get angle brackets: https://docs.slack.dev/messaging/formatting-message-text. The same parts make the `rich_text`
block that the client sends along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.playground import emoji
from bot.playground.state import Channel, ChannelKind, Json
from bot.playground.world import World

_BROADCASTS = ("here", "channel", "everyone")
_URL = r"(?P<url>https?://[^\s<>|]+)"
_TRAILING = ".,;:!?'\")]}"


@dataclass(frozen=True)
class Part:
    """A run of what was typed. `kind` is text, user, channel, broadcast, link or emoji; `value` its text, id, address
    or name."""

    kind: str
    value: str
    label: str = ""


def escape(text: str) -> str:
    """`&`, `<` and `>` as Slack keeps them."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def parse(world: World, typed: str, *, by: str) -> list[Part]:
    """The parts of what `by` (a person's id) typed, mentions and links recognised."""
    names = _names(world)
    channels = {c.name: c.id for c in world.state.channels.values() if c.name and by in world.audience(c)}
    return [part for part in _parts(typed, names, channels) if part.value]


def _parts(typed: str, names: dict[str, str], channels: dict[str, str]) -> Iterator[Part]:
    mentions = "|".join(re.escape(name) for name in sorted([*names, *_BROADCASTS], key=len, reverse=True))
    tags = "|".join(re.escape(name) for name in sorted(channels, key=len, reverse=True)) or r"(?!)"
    pattern = rf"{_URL}|(?<!\w)@(?P<at>{mentions})(?![\w-])|(?<!\w)#(?P<hash>{tags})(?![\w-])|{emoji.pattern()}"
    end = 0
    for match in re.finditer(pattern, typed, re.IGNORECASE):
        yield Part("text", typed[end : match.start()])
        part, rest = _recognised(match, names, channels)
        yield part
        yield Part("text", rest)
        end = match.end()
    yield Part("text", typed[end:])


def _recognised(match: re.Match[str], names: dict[str, str], channels: dict[str, str]) -> tuple[Part, str]:
    if url := match["url"]:
        address = url.rstrip(_TRAILING)
        return Part("link", address), url[len(address) :]
    if name := match["at"]:
        if name.lower() in _BROADCASTS:
            return Part("broadcast", name.lower()), ""
        return Part("user", names[name.lower()], name), ""
    if character := match["emoji"]:
        return Part("emoji", emoji.short_name(character, match["tone"])), ""
    tag = match["hash"].lower()
    return Part("channel", channels[tag], tag), ""


def _names(world: World) -> dict[str, str]:
    names = {world.app.bot_name.lower(): world.bot_user, world.app.name.lower(): world.bot_user}
    for person in world.state.people.values():
        for name in (person.name, person.real_name, person.real_name.split(" ")[0]):
            names.setdefault(name.lower(), person.id)
    return names


def wire(parts: list[Part]) -> str:
    """The text of a message, as it is kept and sent to bots."""
    return "".join(_WIRE[part.kind](part) for part in parts)


def command_wire(parts: list[Part]) -> str:
    """The text of a slash command with `should_escape`: names are added to the ids."""
    return "".join(
        f"<@{part.value}|{part.label.lower()}>" if part.kind == "user" else _WIRE[part.kind](part) for part in parts
    )


_WIRE = {
    "text": lambda part: escape(part.value),
    "user": lambda part: f"<@{part.value}>",
    "channel": lambda part: f"<#{part.value}|{part.label}>",
    "broadcast": lambda part: f"<!{part.value}>",
    "link": lambda part: f"<{escape(part.value)}>",
    "emoji": lambda part: f":{part.value}:",
}


def rich_text(parts: list[Part]) -> list[Json]:
    """The `rich_text` block that Slack's client sends with a person's message."""
    elements = [_ELEMENT[part.kind](part) for part in parts]
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}]


_ELEMENT = {
    "text": lambda part: {"type": "text", "text": part.value},
    "user": lambda part: {"type": "user", "user_id": part.value},
    "channel": lambda part: {"type": "channel", "channel_id": part.value},
    "broadcast": lambda part: {"type": "broadcast", "range": part.value},
    "link": lambda part: {"type": "link", "url": part.value},
    "emoji": lambda part: {"type": "emoji", "name": part.value},
}


def channel_label(world: World, channel: Channel) -> str:
    """The `channel_name` of a slash command: `directmessage` in a DM, `privategroup` in a private channel."""
    match channel.kind:
        case ChannelKind.IM:
            return "directmessage"
        case ChannelKind.GROUP | ChannelKind.MPIM:
            return "privategroup"
        case _:
            return channel.name
