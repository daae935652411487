"""A local Slack: a workspace served over HTTP, strict where Slack is strict. See README.md in this directory."""

from bot.playground.clock import Clock, ManualClock, SystemClock
from bot.playground.errors import ManifestError, PersonError, PlaygroundError, SlackError
from bot.playground.faults import Fault, FaultKind
from bot.playground.serving import running
from bot.playground.slack import LocalSlack
from bot.playground.state import Channel, Message, View
from bot.playground.wirelog import Attempt, Entry
from bot.playground.workspace import ChannelSpec, Person, Workspace, default_workspace

__all__ = [
    "Attempt",
    "Channel",
    "ChannelSpec",
    "Clock",
    "Entry",
    "Fault",
    "FaultKind",
    "LocalSlack",
    "ManifestError",
    "ManualClock",
    "Message",
    "Person",
    "PersonError",
    "PlaygroundError",
    "SlackError",
    "SystemClock",
    "View",
    "Workspace",
    "default_workspace",
    "running",
]
