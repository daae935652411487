"""`users`: people, and the conversations of one of them."""

from __future__ import annotations

from bot.playground.errors import SlackError
from bot.playground.methods.access import visible_channels
from bot.playground.methods.paging import page
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.render import bot_user_json, channel_json, user_json
from bot.playground.state import Json


@method("users.info", Arg("user", required=True), Arg("include_locale", Kind.BOOLEAN), scopes=("users:read",))
def users_info(call: Call) -> Json:
    """One person (or the bot); the locale only where it was asked for."""
    return {"user": _user(call, call.get("user"), locale=call.get("include_locale", False))}


def _user(call: Call, id: str, *, locale: bool) -> Json:
    world = call.world
    if id == world.bot_user:
        return bot_user_json(world)
    person = world.state.people.get(id)
    if person is None:
        raise SlackError("user_not_found")
    return user_json(world, person) | ({"locale": person.locale} if locale else {})


@method(
    "users.list",
    Arg("cursor"),
    Arg("limit", Kind.INTEGER),
    Arg("include_locale", Kind.BOOLEAN),
    scopes=("users:read",),
)
def users_list(call: Call) -> Json:
    """Everybody, the bot included, a page at a time."""
    ids = [*call.world.state.people, call.world.bot_user]
    shown, metadata = page(call, ids, default=1000)
    locale = call.get("include_locale", False)
    return {
        "members": [_user(call, id, locale=locale) for id in shown],
        "cache_ts": int(call.world.now()),
        "response_metadata": metadata,
    }


@method(
    "users.conversations",
    Arg("user"),
    Arg("types"),
    Arg("exclude_archived", Kind.BOOLEAN),
    Arg("cursor"),
    Arg("limit", Kind.INTEGER),
)
def users_conversations(call: Call) -> Json:
    """The conversations of the bot, or those of a person that the bot shares."""
    user = call.get("user", call.world.bot_user)
    if not call.world.user_exists(user):
        raise SlackError("user_not_found")
    channels = [channel for channel in visible_channels(call) if user in channel.members]
    shown, metadata = page(call, channels, default=100)
    return {
        "channels": [channel_json(call.world, channel) for channel in shown],
        "response_metadata": metadata,
    }
