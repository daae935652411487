"""`conversations`: opening, listing and reading them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.playground import membership
from bot.playground.errors import SlackError
from bot.playground.methods.access import READ, known_channel, readable_channel, visible_channels
from bot.playground.methods.paging import cursor_for, cursor_text, page, page_limit
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.render import channel_json, message_json
from bot.playground.state import Channel, ChannelKind, Json, Message

_RANGE = (
    Arg("cursor"),
    Arg("limit", Kind.INTEGER, refusal="invalid_limit"),
    Arg("oldest", Kind.STRING, refusal="invalid_ts_oldest"),
    Arg("latest", Kind.STRING, refusal="invalid_ts_latest"),
    Arg("inclusive", Kind.BOOLEAN),
    Arg("include_all_metadata", Kind.BOOLEAN),
)


@method(
    "conversations.open",
    Arg("users"),
    Arg("channel"),
    Arg("return_im", Kind.BOOLEAN),
    Arg("prevent_creation", Kind.BOOLEAN),
    scopes=("im:write", "mpim:write"),
)
def conversations_open(call: Call) -> Json:
    """Open (or find) the direct message with one person, or a group message with several."""
    if call.get("channel"):
        channel, before = known_channel(call), True
    else:
        channel, before = _open(call, [user.strip() for user in call.get("users", "").split(",") if user.strip()])
    shown = channel_json(call.world, channel) if call.get("return_im") else {"id": channel.id}
    return {"channel": shown} | ({"no_op": True, "already_open": True} if before else {})


def _open(call: Call, users: Sequence[str]) -> tuple[Channel, bool]:
    world = call.world
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 8:
        raise SlackError("too_many_users")
    if any(user not in world.state.people for user in users):
        raise SlackError("user_not_found")
    if any(world.state.people[user].deleted for user in users):
        raise SlackError("user_disabled")
    if len(users) == 1:
        call.need_scope("im:write")
        known = len(world.state.channels)
        channel = world.im(users[0])
        return channel, len(world.state.channels) == known
    call.need_scope("mpim:write")
    return membership.group_message(world, users)


@method("conversations.info", Arg("channel", required=True), Arg("include_num_members", Kind.BOOLEAN))
def conversations_info(call: Call) -> Json:
    """One conversation."""
    channel = known_channel(call)
    call.need_scope(READ[channel.kind])
    return {"channel": channel_json(call.world, channel)}


@method(
    "conversations.list",
    Arg("types"),
    Arg("exclude_archived", Kind.BOOLEAN),
    Arg("cursor"),
    Arg("limit", Kind.INTEGER, refusal="invalid_limit"),
)
def conversations_list(call: Call) -> Json:
    """The conversations that the bot can see, of the kinds asked for."""
    shown, metadata = page(call, visible_channels(call), default=100)
    return {
        "channels": [channel_json(call.world, channel) for channel in shown],
        "response_metadata": metadata,
    }


@method("conversations.members", Arg("channel", required=True), Arg("cursor"), Arg("limit", Kind.INTEGER))
def conversations_members(call: Call) -> Json:
    """Who is in a conversation, the bot included."""
    channel = known_channel(call)
    call.need_scope(READ[channel.kind])
    members, metadata = page(call, channel.members, default=100)
    return {"members": members, "response_metadata": metadata}


@method("conversations.join", Arg("channel", required=True), scopes=("channels:join",))
def conversations_join(call: Call) -> Json:
    """Put the bot in a public channel."""
    channel = known_channel(call)
    if channel.kind is not ChannelKind.CHANNEL:
        raise SlackError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackError("is_archived")
    if call.world.bot_user in channel.members:
        return {"channel": channel_json(call.world, channel), "warning": "already_in_channel"}
    membership.join(call.world, channel, call.world.bot_user)
    return {"channel": channel_json(call.world, channel)}


@method("conversations.history", Arg("channel", required=True), *_RANGE)
def conversations_history(call: Call) -> Json:
    """Messages of a channel, newest first; replies stay in their threads unless they were broadcast."""
    channel = readable_channel(call)
    roots = [
        message
        for message in call.world.state.messages.get(channel.id, [])
        if message.thread_ts is None or message.subtype == "thread_broadcast"
    ]
    found = list(reversed(_between(call, roots)))
    return _paged(call, found, default=100, newest_first=True)


@method(
    "conversations.replies",
    Arg("channel", required=True),
    Arg("ts", Kind.TIMESTAMP, required=True, refusal="thread_not_found"),
    *_RANGE,
)
def conversations_replies(call: Call) -> Json:
    """A thread, oldest first. Its root comes with every first page, whatever `oldest` says."""
    channel = readable_channel(call)
    root = call.world.message(channel.id, call.get("ts"))
    if root is None:
        raise SlackError("thread_not_found")
    replies = _between(call, call.world.replies(channel.id, root.ts))
    return _paged(call, [root, *replies], default=1000, newest_first=False)


def _between(call: Call, messages: Sequence[Message]) -> list[Message]:
    oldest, latest = _bound(call, "oldest", "0"), _bound(call, "latest", "inf")
    inclusive = call.get("inclusive", False)

    def wanted(message: Message) -> bool:
        ts = float(message.ts)
        return (oldest < ts < latest) or (inclusive and ts in (oldest, latest))

    return [message for message in messages if wanted(message)]


def _bound(call: Call, name: str, default: str) -> float:
    try:
        return float(call.get(name, default) or default)
    except ValueError:
        raise SlackError(f"invalid_ts_{name}") from None


def _paged(call: Call, messages: Sequence[Message], *, default: int, newest_first: bool) -> Json:
    # A cursor names the next message instead of counting, so that a message which arrives between two pages
    # neither repeats one nor hides one.
    if cursor := call.get("cursor"):
        start = cursor_text(cursor).removeprefix("next_ts:")
        if not start.replace(".", "", 1).isdecimal():
            raise SlackError("invalid_cursor")
        messages = [m for m in messages if (m.ts <= start if newest_first else m.ts >= start)]
    limit = page_limit(call, default)
    shown, rest = messages[:limit], messages[limit:]
    metadata = bool(call.get("include_all_metadata"))
    answer: Json = {
        "messages": [message_json(call.world, message, metadata=metadata) for message in shown],
        "has_more": bool(rest),
    }
    if newest_first:
        answer |= {"pin_count": 0}
    if rest:
        answer["response_metadata"] = {"next_cursor": cursor_for(f"next_ts:{rest[0].ts}")}
    return answer
