"""What the workspace remembers. Plain data: everything here can be written to a file and read back.

Block Kit and attachments stay the JSON that the bot sent: they are Slack's own format, and no second one would
say more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.playground.workspace import Person

Json = dict[str, Any]


class ChannelKind(StrEnum):
    """The four kinds of conversation, named as events name them in `channel_type`."""

    CHANNEL = "channel"
    GROUP = "group"
    IM = "im"
    MPIM = "mpim"


@dataclass
class Channel:
    """A conversation. `members` holds people's ids, and the bot user's where it is a member."""

    id: str
    name: str
    kind: ChannelKind
    members: list[str]
    created: int
    creator: str = ""
    is_archived: bool = False


@dataclass
class Edit:
    """Who edited a message last, and when (a ts)."""

    user: str
    ts: str


@dataclass
class Stream:
    """A message that is being streamed. `touched_at` is epoch seconds; it dies some minutes after."""

    touched_at: float
    text: str = ""
    chunks: list[Json] = field(default_factory=list)
    task_display_mode: str = "timeline"
    recipient: str | None = None


@dataclass
class Message:
    """One message. `text` is what Slack keeps: `&`, `<` and `>` escaped, mentions and links in angle brackets."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    username: str | None = None
    subtype: str | None = None
    client_msg_id: str | None = None
    metadata: Json | None = None
    edited: Edit | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    visible_to: str | None = None
    """The only person who sees an ephemeral message; None for an ordinary one."""
    stream: Stream | None = None
    trigger_id: str | None = None
    """The command or click whose response URL it came by."""


@dataclass
class View:
    """A modal or a Home tab that is on a person's screen. `values` is what they filled in."""

    id: str
    user: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    notice: str | None = None


@dataclass
class Trigger:
    """A `trigger_id` given to the bot; good once, for three seconds."""

    user: str
    at: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Where the bot may answer a command or a click: five times within half an hour."""

    user: str
    channel: str
    at: float
    uses: int = 0
    message_ts: str | None = None
    ephemeral: bool = False
    trigger_id: str | None = None


@dataclass
class AgentThread:
    """What an agent shows above a thread: free status, session status, title and suggested prompts."""

    channel: str
    thread_ts: str
    status: str = ""
    status_at: float = 0.0
    loading_messages: list[str] = field(default_factory=list)
    session: str | None = None
    title: str | None = None
    prompts_title: str | None = None
    prompts: list[Json] = field(default_factory=list)


class Installed(StrEnum):
    """Whether the bot's token works."""

    YES = "yes"
    REVOKED = "revoked"
    UNINSTALLED = "uninstalled"


@dataclass
class State:
    """Everything that changes. Threads: a reply's `thread_ts` is the ts of its root, which carries its own."""

    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[str, list[Message]] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    homes: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    response_urls: dict[str, ResponseUrl] = field(default_factory=dict)
    agent_threads: dict[str, AgentThread] = field(default_factory=dict)
    installed: Installed = Installed.YES
    last_ts: int = 0
    """The last ts given out, in microseconds."""
    minted: int = 0
