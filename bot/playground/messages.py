"""Posting, editing, deleting and reacting, whoever does it, and the events that follow."""

from __future__ import annotations

from bot.playground.blocks.ids import with_block_ids
from bot.playground.errors import SlackError
from bot.playground.render import message_json
from bot.playground.state import Channel, ChannelKind, Edit, Json, Message
from bot.playground.world import World

_SUBSCRIPTIONS = {
    ChannelKind.CHANNEL: "message.channels",
    ChannelKind.GROUP: "message.groups",
    ChannelKind.IM: "message.im",
    ChannelKind.MPIM: "message.mpim",
}


def post(world: World, message: Message) -> Message:
    """Keep a new message, give it its place, and tell everyone."""
    channel = world.state.channels[message.channel]
    message.blocks = with_block_ids(world, message.blocks)
    world.state.messages.setdefault(channel.id, []).append(message)
    _notify(world, "message.posted", message)
    emit_posted(world, channel, message)
    return message


def post_ephemeral(world: World, message: Message) -> Message:
    """Show a message to one person only; it is in no history and fires no event."""
    message.blocks = with_block_ids(world, message.blocks)
    world.state.ephemerals.append(message)
    _notify(world, "message.ephemeral", message)
    return message


def emit_posted(world: World, channel: Channel, message: Message) -> None:
    """Send the event of a new message, and a second one where it mentions the bot in a channel."""
    event = {
        **message_json(world, message),
        "channel": channel.id,
        "event_ts": message.ts,
        "channel_type": channel.kind.value,
    }
    for key in ("reply_count", "reply_users_count", "latest_reply", "reply_users", "is_locked", "subscribed"):
        event.pop(key, None)
    if channel.kind is not ChannelKind.IM and _mentions_bot(world, message):
        world.emit("app_mention", _mention(event))
    emit_message(world, channel, event)


def _mentions_bot(world: World, message: Message) -> bool:
    return f"<@{world.bot_user}" in message.text and message.bot_id is None


def _mention(event: Json) -> Json:
    dropped = ("channel_type", "parent_user_id", "subtype")
    return {key: value for key, value in event.items() if key not in dropped} | {"type": "app_mention"}


def emit_message(world: World, channel: Channel, event: Json) -> None:
    """Send one event of the `message` family to the subscription of the channel's kind."""
    world.emit(_SUBSCRIPTIONS[channel.kind], event)


def change(world: World, message: Message, previous: Json, editor: str) -> None:
    """Note that a message was edited, and send `message_changed`. The caller has changed it already."""
    ts = world.next_ts()
    message.edited = Edit(editor, ts)
    message.blocks = with_block_ids(world, message.blocks)
    announce_change(world, message, previous, ts)


def announce_change(world: World, message: Message, previous: Json, ts: str) -> None:
    """Send `message_changed` for a message whose content is new; `ts` is the event's own."""
    channel = world.state.channels[message.channel]
    _notify(world, "message.changed", message)
    if message.visible_to is None:
        emit_message(
            world,
            channel,
            {
                "type": "message",
                "subtype": "message_changed",
                "hidden": True,
                "message": message_json(world, message),
                "previous_message": previous,
                "channel": channel.id,
                "ts": ts,
                "event_ts": ts,
                "channel_type": channel.kind.value,
            },
        )


def announce_growth(world: World, message: Message) -> None:
    """Tell the feed that a streamed message grew; bots hear of it when it is finished."""
    message.blocks = with_block_ids(world, message.blocks)
    _notify(world, "message.changed", message)


def delete(world: World, message: Message) -> None:
    """Take a message away. A root with replies stays as a tombstone, as in Slack."""
    channel = world.state.channels[message.channel]
    previous, ts = message_json(world, message), world.next_ts()
    if message.visible_to is not None:
        world.state.ephemerals.remove(message)
    elif world.replies(channel.id, message.ts):
        message.subtype, message.text, message.blocks = "tombstone", "This message was deleted.", []
        message.user, message.bot_id, message.metadata, message.attachments = "USLACKBOT", None, None, []
        message.stream = None
    else:
        world.state.messages[channel.id].remove(message)
    _notify(world, "message.deleted", message)
    if message.visible_to is None:
        emit_message(
            world,
            channel,
            {
                "type": "message",
                "subtype": "message_deleted",
                "hidden": True,
                "deleted_ts": message.ts,
                "previous_message": previous,
                "channel": channel.id,
                "ts": ts,
                "event_ts": ts,
                "channel_type": channel.kind.value,
            },
        )


def react(world: World, message: Message, user: str, name: str) -> None:
    """Add a reaction. Raises SlackError already_reacted."""
    users = message.reactions.setdefault(name, [])
    if user in users:
        raise SlackError("already_reacted")
    users.append(user)
    _notify(world, "message.changed", message)
    world.emit("reaction_added", _reaction(world, "reaction_added", message, user, name))


def unreact(world: World, message: Message, user: str, name: str) -> None:
    """Take a reaction back. Raises SlackError no_reaction."""
    users = message.reactions.get(name, [])
    if user not in users:
        raise SlackError("no_reaction")
    users.remove(user)
    if not users:
        del message.reactions[name]
    _notify(world, "message.changed", message)
    world.emit("reaction_removed", _reaction(world, "reaction_removed", message, user, name))


def _reaction(world: World, type: str, message: Message, user: str, name: str) -> Json:
    return {
        "type": type,
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.user,
        "event_ts": world.next_ts(),
    }


def _notify(world: World, kind: str, message: Message) -> None:
    channel = world.state.channels[message.channel]
    people = world.audience(channel) if message.visible_to is None else [message.visible_to]
    world.publish(
        kind,
        people=people,
        channel=channel.id,
        ts=message.ts,
        thread_ts=message.thread_ts,
        message=message_json(world, message),
    )


def resolve_thread(world: World, channel: Channel, thread_ts: str | None) -> str | None:
    """The root that a reply belongs to. Raises SlackError thread_not_found, cannot_reply_to_message.

    Slack takes the ts of a reply as well and then shows the message where nobody looks for it; here that is
    an error, so that a bot which loses track of its root is noticed.
    """
    if thread_ts is None:
        return None
    root = world.message(channel.id, thread_ts)
    if root is None:
        raise SlackError("thread_not_found")
    if root.thread_ts is not None and root.thread_ts != root.ts:
        raise SlackError("cannot_reply_to_message")
    return thread_ts
