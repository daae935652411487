"""Response URLs: where a bot may answer a command or a click without a token.

Five times within half an hour: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from bot.playground import messages
from bot.playground.api import Reply
from bot.playground.content import Content, read_content
from bot.playground.errors import SlackError
from bot.playground.render import message_json
from bot.playground.state import Channel, Json, Message, ResponseUrl
from bot.playground.world import World

USES = 5
LIFETIME = 1800.0
FORGET_SECONDS = 86_400.0
"""After a day an expired URL is not even remembered."""
_NOT_FOUND = 404


def new_path(world: World, url: ResponseUrl) -> str:
    """A path for a new response URL, below the server's root."""
    key = f"{world.workspace.team_id}/{world.state.minted + 1}/{secrets.token_urlsafe(18)}"
    world.mint("")
    stale = [old for old, kept in world.state.response_urls.items() if world.now() - kept.at > FORGET_SECONDS]
    for old in stale:
        del world.state.response_urls[old]
    world.state.response_urls[key] = url
    return f"/response/{key}"


def trigger_of(world: World, key: str) -> str | None:
    """The command or click that a response URL came from, where that is known."""
    with world.lock:
        url = world.state.response_urls.get(key)
    return None if url is None else url.trigger_id


def respond(world: World, key: str, body: bytes) -> tuple[Reply, Any]:
    """Carry out what a bot posted to a response URL; the answer, and what was posted for the log."""
    given: Any = None
    try:
        given = _decode(body)
        with world.lock:
            _use(world, key, given)
    except SlackError as error:
        status = _NOT_FOUND if error.name in ("used_url", "expired_url", "no_service") else 400
        return Reply(status, error.body()), given
    return Reply(200, "ok"), given


def _decode(body: bytes) -> Json:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise SlackError("invalid_payload") from None
    if not isinstance(given, dict):
        raise SlackError("invalid_payload")
    return given


def _use(world: World, key: str, given: Json) -> None:
    url = world.state.response_urls.get(key)
    if url is None:
        raise SlackError("no_service")
    if world.now() - url.at > LIFETIME:
        raise SlackError("expired_url")
    if url.uses >= USES:
        raise SlackError("used_url")
    url.uses += 1
    answer(world, url, given)


def answer(world: World, url: ResponseUrl, given: Json) -> None:
    """Post, replace or delete, as an answer's body says. Raises SlackError as `chat.postMessage` does."""
    channel = world.state.channels[url.channel]
    original = _original(world, url)
    if given.get("delete_original"):
        if original is not None:
            messages.delete(world, original)
        return
    content = read_content(_typed(given))
    if content.empty:
        raise SlackError("no_text")
    if given.get("replace_original") and original is not None:
        _replace(world, original, content)
    else:
        _post(world, url, channel, given, content)


def _typed(given: Json) -> Json:
    wanted = {"text": str, "blocks": list, "attachments": list, "metadata": dict}
    for key, kind in wanted.items():
        if given.get(key) is not None and not isinstance(given[key], kind):
            raise SlackError("invalid_payload")
    return {key: given[key] for key in wanted if given.get(key) is not None}


def _original(world: World, url: ResponseUrl) -> Message | None:
    if url.message_ts is None:
        return None
    if url.ephemeral:
        return next((m for m in world.state.ephemerals if m.ts == url.message_ts), None)
    return world.message(url.channel, url.message_ts)


def _replace(world: World, message: Message, content: Content) -> None:
    previous = message_json(world, message)
    message.text, message.blocks = content.text or "", content.blocks or []
    message.attachments = content.attachments or []
    messages.change(world, message, previous, world.bot_user)


def _post(world: World, url: ResponseUrl, channel: Channel, given: Json, content: Content) -> None:
    message = Message(
        channel=channel.id,
        ts=world.next_ts(),
        user=world.bot_user,
        text=content.text or "",
        blocks=content.blocks or [],
        attachments=content.attachments or [],
        metadata=content.metadata,
        thread_ts=messages.resolve_thread(world, channel, given.get("thread_ts")),
        bot_id=world.workspace.bot_id,
        trigger_id=url.trigger_id,
    )
    if given.get("response_type") == "in_channel":
        messages.post(world, message)
    else:
        message.visible_to = url.user
        messages.post_ephemeral(world, message)
