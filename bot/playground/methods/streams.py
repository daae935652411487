"""`chat.startStream`, `chat.appendStream` and `chat.stopStream`: a message that grows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.playground import agent, messages
from bot.playground.content import MARKDOWN_LIMIT, check_blocks, check_metadata
from bot.playground.errors import SlackError
from bot.playground.methods.access import known_channel, writable_channel
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.render import message_json
from bot.playground.state import ChannelKind, Json, Message, Stream

_WRITE = ("chat:write",)
_PIECE = (Arg("markdown_text"), Arg("chunks", Kind.ARRAY, refusal="invalid_chunks"))
_STREAM = (
    Arg("channel", required=True),
    Arg("ts", Kind.TIMESTAMP, required=True, refusal="message_not_found"),
)
_CHUNK_FIELDS = {"markdown_text": "text", "task_update": "id", "plan_update": "title", "blocks": "blocks"}
_TASK_STATES = ("pending", "in_progress", "complete", "error")


@method(
    "chat.startStream",
    Arg("channel", required=True),
    Arg("thread_ts", Kind.TIMESTAMP, required=True, refusal="invalid_thread_ts"),
    Arg("recipient_team_id"),
    Arg("recipient_user_id"),
    Arg("task_display_mode"),
    *_PIECE,
    scopes=_WRITE,
)
def start_stream(call: Call) -> Json:
    """Begin a message that grows. In a channel Slack wants to know for whom."""
    world, channel = call.world, writable_channel(call)
    thread_ts = messages.resolve_thread(world, channel, call.get("thread_ts"))
    if channel.kind is not ChannelKind.IM:
        _check_recipient(call)
    if call.get("task_display_mode", "timeline") not in ("timeline", "plan", "dense"):
        raise SlackError("invalid_arguments", messages=["[ERROR] task_display_mode must be timeline or plan"])
    message = Message(
        channel.id,
        world.next_ts(),
        world.bot_user,
        thread_ts=thread_ts,
        bot_id=world.workspace.bot_id,
        stream=Stream(
            world.now(),
            task_display_mode=call.get("task_display_mode", "timeline"),
            recipient=call.get("recipient_user_id"),
        ),
    )
    _grow(call, message)
    messages.post(world, message)
    agent.clear_status(world, channel.id, thread_ts)
    return {"channel": channel.id, "ts": message.ts}


def _check_recipient(call: Call) -> None:
    if not call.get("recipient_team_id"):
        raise SlackError("missing_recipient_team_id")
    if not call.get("recipient_user_id"):
        raise SlackError("missing_recipient_user_id")
    if call.get("recipient_user_id") not in call.world.state.people:
        raise SlackError("user_not_found")


@method("chat.appendStream", *_STREAM, *_PIECE, scopes=_WRITE)
def append_stream(call: Call) -> Json:
    """Add to a message that is being streamed."""
    message = _streaming(call)
    if call.get("markdown_text") is None and not call.get("chunks"):
        raise SlackError("no_text")
    _grow(call, message)
    messages.announce_growth(call.world, message)
    return {"channel": message.channel, "ts": message.ts}


@method(
    "chat.stopStream",
    *_STREAM,
    *_PIECE,
    Arg("blocks", Kind.ARRAY, refusal="invalid_blocks_format"),
    Arg("metadata", Kind.OBJECT, refusal="invalid_metadata_format"),
    Arg("session_status"),
    scopes=_WRITE,
)
def stop_stream(call: Call) -> Json:
    """Finish a streamed message: the last words, blocks below it, and metadata."""
    world, message = call.world, _streaming(call)
    previous = message_json(world, message)
    check_blocks(call.get("blocks", []))
    check_metadata(call.get("metadata"))
    _grow(call, message)
    finish(message, call.get("blocks", []))
    message.metadata = call.get("metadata") or message.metadata
    messages.change(world, message, previous, world.bot_user)
    if status := call.get("session_status"):
        found = agent.thread(world, message.channel, message.thread_ts)
        found.session = status
        agent.notify(world, found)
    return {
        "channel": message.channel,
        "ts": message.ts,
        "message": message_json(world, message, metadata=True),
    }


def finish(message: Message, blocks: Sequence[Json] = ()) -> None:
    """End a message's stream, keeping what was streamed and adding blocks below."""
    message.stream = None
    message.blocks = [*message.blocks, *blocks]


def _streaming(call: Call) -> Message:
    channel = known_channel(call)
    message = call.world.message(channel.id, call.get("ts"))
    if message is None:
        raise SlackError("message_not_found")
    if message.stream is None or message.user != call.world.bot_user:
        raise SlackError("message_not_in_streaming_state")
    if call.world.now() - message.stream.touched_at > agent.STREAM_SECONDS:
        finish(message)
        raise SlackError("message_not_in_streaming_state")
    return message


def _grow(call: Call, message: Message) -> None:
    stream = message.stream
    if stream is None:
        raise SlackError("message_not_in_streaming_state")
    chunks: list[Any] = list(call.get("chunks", []))
    if text := call.get("markdown_text"):
        chunks.insert(0, {"type": "markdown_text", "text": text})
    for chunk in chunks:
        _check_chunk(chunk)
    added = "".join(chunk["text"] for chunk in chunks if chunk["type"] == "markdown_text")
    if len(added) > MARKDOWN_LIMIT:
        raise SlackError("msg_too_long")
    stream.text, stream.touched_at = stream.text + added, call.world.now()
    stream.chunks += [chunk for chunk in chunks if chunk["type"] != "markdown_text"]
    message.text, message.blocks = stream.text, _streamed_blocks(stream)


def _check_chunk(chunk: Any) -> None:
    kind = chunk.get("type") if isinstance(chunk, dict) else None
    field = _CHUNK_FIELDS.get(kind or "")
    if field is None or not chunk.get(field):
        raise SlackError("invalid_chunks")
    if kind == "task_update" and (not chunk.get("title") or chunk.get("status") not in _TASK_STATES):
        raise SlackError("invalid_chunks")
    if kind == "blocks":
        check_blocks(chunk["blocks"])


def _streamed_blocks(stream: Stream) -> list[Json]:
    """Text first, then each task in its latest state, the plan's title above them, then streamed blocks."""
    blocks: list[Json] = [{"type": "markdown", "text": stream.text}] if stream.text else []
    tasks: dict[str, Json] = {}
    title = None
    for chunk in stream.chunks:
        if chunk["type"] == "task_update":
            tasks[chunk["id"]] = _task_card(chunk)
        elif chunk["type"] == "plan_update":
            title = chunk["title"]
    if stream.task_display_mode == "plan" and tasks:
        blocks.append({"type": "plan", "title": title or "Plan", "tasks": list(tasks.values())})
    else:
        blocks += tasks.values()
    for chunk in stream.chunks:
        if chunk["type"] == "blocks":
            blocks += chunk["blocks"]
    return blocks


def _task_card(chunk: Json) -> Json:
    card = {"type": "task_card", "task_id": chunk["id"], "title": chunk["title"], "status": chunk["status"]}
    for key in ("details", "output", "sources"):
        if chunk.get(key):
            card[key] = chunk[key]
    return card
