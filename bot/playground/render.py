"""State as Slack's JSON: what the Web API, events and the page show of people, channels and messages."""

from __future__ import annotations

import copy
from typing import Any

from bot.playground.state import Channel, ChannelKind, Json, Message, View
from bot.playground.workspace import Person
from bot.playground.world import World


def user_json(world: World, person: Person) -> Json:
    """A user object as `users.info` gives it; the e-mail only where the app has `users:read.email`."""
    profile: Json = {
        "real_name": person.real_name,
        "display_name": person.name,
        "real_name_normalized": person.real_name,
        "display_name_normalized": person.name,
        "team": world.workspace.team_id,
    }
    if person.email and "users:read.email" in world.app.scopes:
        profile["email"] = person.email
    return {
        "id": person.id,
        "team_id": world.workspace.team_id,
        "name": person.name,
        "deleted": person.deleted,
        "real_name": person.real_name,
        "tz": person.tz,
        "tz_label": person.tz.rsplit("/", 1)[-1].replace("_", " "),
        "tz_offset": world.tz_offset(person.tz),
        "profile": profile,
        "is_admin": person.is_admin,
        "is_owner": False,
        "is_bot": False,
        "is_app_user": False,
        "is_email_confirmed": True,
        "updated": int(world.now()),
    }


def bot_user_json(world: World) -> Json:
    """The bot's own user object."""
    space = world.workspace
    return {
        "id": space.bot_user_id,
        "team_id": space.team_id,
        "name": world.app.bot_name.lower(),
        "deleted": False,
        "real_name": world.app.bot_name,
        "tz": "America/Los_Angeles",
        "tz_label": "Los Angeles",
        "tz_offset": world.tz_offset("America/Los_Angeles"),
        "profile": {
            "real_name": world.app.bot_name,
            "display_name": "",
            "bot_id": space.bot_id,
            "api_app_id": space.app_id,
            "team": space.team_id,
        },
        "is_admin": False,
        "is_owner": False,
        "is_bot": True,
        "is_app_user": False,
        "updated": int(world.now()),
    }


def channel_json(world: World, channel: Channel) -> Json:
    """A conversation object, as the bot sees it."""
    base: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_im": channel.kind is ChannelKind.IM,
        "is_org_shared": False,
        "context_team_id": world.workspace.team_id,
        "updated": channel.created * 1000,
    }
    if channel.kind is ChannelKind.IM:
        other = next(member for member in channel.members if member != world.bot_user)
        return {**base, "user": other, "is_user_deleted": False, "is_open": True}
    return {
        **base,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind is ChannelKind.CHANNEL,
        "is_group": channel.kind is ChannelKind.GROUP,
        "is_mpim": channel.kind is ChannelKind.MPIM,
        "is_private": channel.kind is not ChannelKind.CHANNEL,
        "is_member": world.bot_user in channel.members,
        "is_general": channel.name == "general",
        "is_shared": False,
        "is_ext_shared": False,
        "creator": channel.creator,
        "num_members": len(channel.members),
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
    }


def bot_profile(world: World) -> Json:
    """The `bot_profile` that hangs on every message of the bot."""
    space = world.workspace
    return {
        "id": space.bot_id,
        "app_id": space.app_id,
        "user_id": space.bot_user_id,
        "name": world.app.name,
        "deleted": False,
        "updated": 0,
        "team_id": space.team_id,
    }


def message_json(world: World, message: Message, *, metadata: bool = False) -> Json:
    """A message as `conversations.history` gives it; metadata only where it was asked for."""
    body: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    body["team"] = world.workspace.team_id
    body |= _authorship(world, message)
    for key in ("subtype", "client_msg_id"):
        if (value := getattr(message, key)) is not None:
            body[key] = value
    if message.blocks:
        body["blocks"] = copy.deepcopy(message.blocks)
    if message.attachments:
        body["attachments"] = copy.deepcopy(message.attachments)
    if message.edited is not None:
        body["edited"] = {"user": message.edited.user, "ts": message.edited.ts}
    if message.reactions:
        body["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
        ]
    if metadata and message.metadata:
        body["metadata"] = copy.deepcopy(message.metadata)
    if message.visible_to is not None:
        body["is_ephemeral"] = True
    if message.stream is not None:
        body["streaming_state"] = "in_progress"
    return body | _thread(world, message)


def _authorship(world: World, message: Message) -> Json:
    if message.bot_id is None:
        return {}
    author: Json = {"bot_id": message.bot_id, "app_id": world.workspace.app_id, "bot_profile": bot_profile(world)}
    if message.username is not None:
        author["username"] = message.username
    return author


def _thread(world: World, message: Message) -> Json:
    if message.thread_ts is None:
        replies = world.replies(message.channel, message.ts)
        if not replies:
            return {}
        users = list(dict.fromkeys(reply.user for reply in replies))
        return {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(users),
            "latest_reply": replies[-1].ts,
            "reply_users": users,
            "is_locked": False,
            "subscribed": False,
        }
    root = world.message(message.channel, message.thread_ts)
    parent: Json = {} if root is None else {"parent_user_id": root.user}
    return {"thread_ts": message.thread_ts, **parent}


def view_json(world: World, view: View) -> Json:
    """A view as the bot gets it back, with what the person filled in under `state`."""
    space = world.workspace
    kept: dict[str, Any] = copy.deepcopy(view.body)
    return {
        "id": view.id,
        "team_id": space.team_id,
        "type": kept["type"],
        "blocks": kept["blocks"],
        "private_metadata": kept.get("private_metadata", ""),
        "callback_id": kept.get("callback_id", ""),
        "state": {"values": copy.deepcopy(view.values)},
        "hash": view.hash,
        "title": kept.get("title"),
        "clear_on_close": kept.get("clear_on_close", False),
        "notify_on_close": kept.get("notify_on_close", False),
        "close": kept.get("close"),
        "submit": kept.get("submit"),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": space.app_id,
        "external_id": kept.get("external_id", ""),
        "app_installed_team_id": space.team_id,
        "bot_id": space.bot_id,
    }
