"""Who is in which conversation, and the events of coming and going."""

from __future__ import annotations

from collections.abc import Sequence

from bot.playground.state import Channel, ChannelKind
from bot.playground.world import World

_TYPE_LETTER = {ChannelKind.CHANNEL: "C", ChannelKind.GROUP: "G", ChannelKind.IM: "D", ChannelKind.MPIM: "G"}


def create_channel(
    world: World, name: str, members: Sequence[str], *, private: bool = False, bot: bool = True
) -> Channel:
    """A new channel with people (ids) in it, and the bot unless told otherwise."""
    kind = ChannelKind.GROUP if private else ChannelKind.CHANNEL
    everyone = [*members, *([world.bot_user] if bot else [])]
    channel = Channel(world.mint("C"), name, kind, everyone, int(world.now()), members[0] if members else "")
    world.state.channels[channel.id] = channel
    world.publish("channel.created", people=world.audience(channel), channel=channel.id)
    return channel


def group_message(world: World, users: Sequence[str]) -> tuple[Channel, bool]:
    """The group message of the bot with several people, and whether it was there before."""
    members = sorted({*users, world.bot_user})
    for channel in world.state.channels.values():
        if channel.kind is ChannelKind.MPIM and sorted(channel.members) == members:
            return channel, True
    names = "--".join(world.state.people[user].name for user in users)
    channel = Channel(world.mint("G"), f"mpdm-{names}-1", ChannelKind.MPIM, members, int(world.now()), world.bot_user)
    world.state.channels[channel.id] = channel
    world.publish("channel.created", people=channel.members, channel=channel.id)
    return channel, False


def join(world: World, channel: Channel, user: str, *, inviter: str | None = None) -> None:
    """Add a member; nothing happens where they are in already."""
    if user in channel.members:
        return
    channel.members.append(user)
    world.publish("channel.joined", people=world.audience(channel), channel=channel.id, user=user)
    event = {
        "type": "member_joined_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": _TYPE_LETTER[channel.kind],
        "team": world.workspace.team_id,
        "event_ts": world.next_ts(),
    }
    world.emit("member_joined_channel", event | ({"inviter": inviter} if inviter else {}))


def leave(world: World, channel: Channel, user: str) -> None:
    """Take a member out; nothing happens where they are not in."""
    if user not in channel.members:
        return
    event = {
        "type": "member_left_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": _TYPE_LETTER[channel.kind],
        "team": world.workspace.team_id,
        "event_ts": world.next_ts(),
    }
    channel.members.remove(user)
    world.publish("channel.left", people=world.audience(channel), channel=channel.id, user=user)
    world.emit("member_left_channel", event)


def set_archived(world: World, channel: Channel, *, archived: bool, by: str) -> None:
    """Archive a channel, or bring it back."""
    channel.is_archived = archived
    world.publish("channel.archived" if archived else "channel.unarchived", channel=channel.id)
    kind = "channel_archive" if archived else "channel_unarchive"
    world.emit(kind, {"type": kind, "channel": channel.id, "user": by, "event_ts": world.next_ts()})
