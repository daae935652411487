"""`chat`: posting, editing and deleting messages."""

from __future__ import annotations

from bot.playground import agent, messages
from bot.playground.content import Content, read_content
from bot.playground.errors import SlackError
from bot.playground.methods.access import known_channel, writable_channel
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.render import message_json
from bot.playground.state import Json, Message

_WRITE = ("chat:write",)
CONTENT = (
    Arg("text"),
    Arg("markdown_text"),
    Arg("blocks", Kind.ARRAY, refusal="invalid_blocks_format"),
    Arg("attachments", Kind.ARRAY, refusal="invalid_attachments"),
    Arg("metadata", Kind.OBJECT, refusal="invalid_metadata_format"),
)
_LOOK = (Arg("username"), Arg("icon_emoji"), Arg("icon_url"))
_UNFURL = (Arg("unfurl_links", Kind.BOOLEAN), Arg("unfurl_media", Kind.BOOLEAN), Arg("mrkdwn", Kind.BOOLEAN))


@method(
    "chat.postMessage",
    Arg("channel", required=True),
    Arg("thread_ts", Kind.TIMESTAMP, refusal="invalid_thread_ts"),
    Arg("reply_broadcast", Kind.BOOLEAN),
    *CONTENT,
    *_LOOK,
    *_UNFURL,
    scopes=_WRITE,
)
def post_message(call: Call) -> Json:
    """Post a message, in a channel or in a thread."""
    world, channel = call.world, writable_channel(call)
    content = _some_content(call)
    thread_ts = messages.resolve_thread(world, channel, call.get("thread_ts") or None)
    message = _message(call, content, channel.id, thread_ts)
    if thread_ts and call.get("reply_broadcast"):
        message.subtype = "thread_broadcast"
    messages.post(world, message)
    agent.clear_status(world, channel.id, thread_ts)
    return {"channel": channel.id, "ts": message.ts, "message": message_json(world, message, metadata=True)}


def _some_content(call: Call) -> Content:
    content = read_content(call.args)
    if content.empty:
        raise SlackError("no_text")
    return content


def _message(call: Call, content: Content, channel: str, thread_ts: str | None) -> Message:
    world = call.world
    if call.get("username") or call.get("icon_emoji") or call.get("icon_url"):
        call.need_scope("chat:write.customize")
    return Message(
        channel=channel,
        ts=world.next_ts(),
        user=world.bot_user,
        text=content.text or "",
        blocks=content.blocks or [],
        attachments=content.attachments or [],
        metadata=content.metadata or None,
        thread_ts=thread_ts,
        bot_id=world.workspace.bot_id,
        username=call.get("username"),
    )


@method(
    "chat.postEphemeral",
    Arg("channel", required=True),
    Arg("user", required=True),
    Arg("thread_ts", Kind.TIMESTAMP, refusal="invalid_thread_ts"),
    *CONTENT[:4],
    *_LOOK,
    scopes=_WRITE,
)
def post_ephemeral(call: Call) -> Json:
    """Show a message to one person only, until they reload."""
    world, channel = call.world, writable_channel(call)
    if call.get("user") not in world.state.people:
        raise SlackError("user_not_found")
    if call.get("user") not in channel.members:
        raise SlackError("user_not_in_channel")
    content = _some_content(call)
    thread_ts = messages.resolve_thread(world, channel, call.get("thread_ts") or None)
    message = _message(call, content, channel.id, thread_ts)
    message.visible_to = call.get("user")
    messages.post_ephemeral(world, message)
    return {"message_ts": message.ts}


@method(
    "chat.update",
    Arg("channel", required=True),
    Arg("ts", Kind.TIMESTAMP, required=True, refusal="message_not_found"),
    Arg("reply_broadcast", Kind.BOOLEAN),
    *CONTENT,
    scopes=_WRITE,
)
def update(call: Call) -> Json:
    """Change one of the bot's own messages; what is not given stays as it was."""
    world, message = call.world, _own_message(call, "cant_update_message")
    if message.stream is not None:
        raise SlackError("streaming_state_conflict")
    if world.state.channels[message.channel].is_archived:
        raise SlackError("is_inactive")
    content, previous = read_content(call.args), message_json(world, message)
    _check_leaves_something(message, content)
    apply(message, content)
    messages.change(world, message, previous, world.bot_user)
    return {
        "channel": message.channel,
        "ts": message.ts,
        "text": message.text,
        "message": message_json(world, message),
    }


def _check_leaves_something(message: Message, content: Content) -> None:
    blocks = message.blocks if content.blocks is None else content.blocks
    attachments = message.attachments if content.attachments is None else content.attachments
    nothing_given = content.text is None and content.blocks is None and content.attachments is None
    if (nothing_given and content.metadata is None) or not (content.text or blocks or attachments):
        raise SlackError("no_text")


def apply(message: Message, content: Content) -> None:
    """Give a message new content; blocks, attachments and metadata that are None stay, empty ones go."""
    if content.text is not None:
        message.text = content.text
    if content.blocks is not None:
        message.blocks = content.blocks
    if content.attachments is not None:
        message.attachments = content.attachments
    if content.metadata is not None:
        message.metadata = content.metadata or None


def _own_message(call: Call, refusal: str) -> Message:
    channel = known_channel(call)
    message = call.world.message(channel.id, call.get("ts"))
    if message is None or message.subtype == "tombstone":
        raise SlackError("message_not_found")
    if message.user != call.world.bot_user:
        raise SlackError(refusal)
    return message


@method(
    "chat.delete",
    Arg("channel", required=True),
    Arg("ts", Kind.TIMESTAMP, required=True, refusal="message_not_found"),
    scopes=_WRITE,
)
def delete(call: Call) -> Json:
    """Delete one of the bot's own messages."""
    message = _own_message(call, "cant_delete_message")
    messages.delete(call.world, message)
    return {"channel": message.channel, "ts": message.ts}


@method(
    "chat.getPermalink",
    Arg("channel", required=True),
    Arg("message_ts", Kind.TIMESTAMP, required=True, refusal="message_not_found"),
)
def get_permalink(call: Call) -> Json:
    """The link of a message."""
    channel = known_channel(call)
    message = call.world.message(channel.id, call.get("message_ts"))
    if message is None:
        raise SlackError("message_not_found")
    link = f"https://{call.world.workspace.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts is not None and message.thread_ts != message.ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}
