"""What the bot may do in a conversation, and which scope that takes."""

from __future__ import annotations

from bot.playground.errors import SlackError
from bot.playground.methods.registry import Call
from bot.playground.state import Channel, ChannelKind

_HISTORY = {
    ChannelKind.CHANNEL: "channels:history",
    ChannelKind.GROUP: "groups:history",
    ChannelKind.IM: "im:history",
    ChannelKind.MPIM: "mpim:history",
}
READ = {
    ChannelKind.CHANNEL: "channels:read",
    ChannelKind.GROUP: "groups:read",
    ChannelKind.IM: "im:read",
    ChannelKind.MPIM: "mpim:read",
}

_TYPES = {
    "public_channel": ChannelKind.CHANNEL,
    "private_channel": ChannelKind.GROUP,
    "im": ChannelKind.IM,
    "mpim": ChannelKind.MPIM,
}


def known_channel(call: Call) -> Channel:
    """The channel of a call by id; private ones that the bot is not in don't exist for it.

    Raises SlackError channel_not_found.
    """
    channel = call.world.state.channels.get(call.get("channel", ""))
    if channel is None or (channel.kind is not ChannelKind.CHANNEL and call.world.bot_user not in channel.members):
        raise SlackError("channel_not_found")
    return channel


def readable_channel(call: Call) -> Channel:
    """A channel whose history the bot may read. Raises channel_not_found, missing_scope, not_in_channel."""
    channel = known_channel(call)
    call.need_scope(_HISTORY[channel.kind])
    if call.world.bot_user not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def writable_channel(call: Call) -> Channel:
    """The channel to post in; a person's id stands for the direct message with them.

    Raises SlackError channel_not_found, not_in_channel, is_archived, messages_tab_disabled.
    """
    world, name = call.world, call.get("channel", "")
    if name in world.state.people:
        channel = world.im(name)
    elif name.startswith("#"):
        channel = world.channel(name)
    else:
        channel = known_channel(call)
    _check_writable(call, channel)
    return channel


def _check_writable(call: Call, channel: Channel) -> None:
    world = call.world
    if channel.is_archived:
        raise SlackError("is_archived")
    public = channel.kind is ChannelKind.CHANNEL and "chat:write.public" in world.app.scopes
    if world.bot_user not in channel.members and not public:
        raise SlackError("not_in_channel" if channel.kind is ChannelKind.CHANNEL else "channel_not_found")
    if channel.kind is ChannelKind.IM and not world.app.messages_tab:
        raise SlackError("messages_tab_disabled")


def visible_channels(call: Call) -> list[Channel]:
    """The channels of the `types` of a call that exist for the bot. Raises invalid_types, missing_scope."""
    names = [name.strip() for name in call.get("types", "public_channel").split(",")]
    if any(name not in _TYPES for name in names):
        raise SlackError("invalid_types")
    kinds = [_TYPES[name] for name in names]
    for kind in kinds:
        call.need_scope(READ[kind])
    return [
        channel
        for channel in call.world.state.channels.values()
        if channel.kind in kinds
        and not (call.get("exclude_archived") and channel.is_archived)
        and (channel.kind is ChannelKind.CHANNEL or call.world.bot_user in channel.members)
    ]
