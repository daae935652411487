"""`reactions`: adding them and taking them back."""

from __future__ import annotations

import re

from bot.playground import messages
from bot.playground.errors import SlackError
from bot.playground.methods.access import known_channel
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.state import Json, Message

_NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")
_ARGS = (
    Arg("channel"),
    Arg("name", required=True, refusal="invalid_name"),
    Arg("timestamp", Kind.TIMESTAMP, refusal="bad_timestamp"),
)


@method("reactions.add", *_ARGS, scopes=("reactions:write",))
def add(call: Call) -> Json:
    """React to a message as the bot."""
    messages.react(call.world, _item(call), call.world.bot_user, call.get("name"))
    return {}


@method("reactions.remove", *_ARGS, scopes=("reactions:write",))
def remove(call: Call) -> Json:
    """Take the bot's reaction back."""
    messages.unreact(call.world, _item(call), call.world.bot_user, call.get("name"))
    return {}


def _item(call: Call) -> Message:
    if not _NAME.fullmatch(call.get("name")):
        raise SlackError("invalid_name")
    if not call.get("channel") or not call.get("timestamp"):
        raise SlackError("no_item_specified")
    channel = known_channel(call)
    if channel.is_archived:
        raise SlackError("is_archived")
    if call.world.bot_user not in channel.members:
        raise SlackError("not_in_channel")
    message = call.world.message(channel.id, call.get("timestamp"))
    if message is None:
        raise SlackError("message_not_found")
    return message
