"""The workspace in motion: its state, its clock, the one lock around both, and how a change gets out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.playground.clock import Clock
from bot.playground.errors import PersonError, SlackError
from bot.playground.feed import Feed
from bot.playground.manifest import App
from bot.playground.state import Channel, ChannelKind, Json, Message, State
from bot.playground.workspace import Person, Workspace

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass
class World:
    """State, and everything needed to change it. Hold `lock` while reading or changing `state`.

    `changed` is the condition on that same lock: it is notified on every change, so that a test can wait for
    what it expects instead of sleeping. `emit(subscription, event)` hands an event to the deliveries.
    """

    workspace: Workspace
    app: App
    clock: Clock
    emit: Callable[[str, Json], None] = field(default=lambda subscription, event: None)
    new_socket_url: Callable[[], str] = field(default=lambda: "")
    state: State = field(default_factory=State)
    feed: Feed = field(default_factory=Feed)
    lock: threading.RLock = field(default_factory=threading.RLock)
    on_change: Callable[[], None] = field(default=lambda: None)

    def __post_init__(self) -> None:
        self.changed = threading.Condition(self.lock)
        if not self.state.people:
            self.state = self.initial_state()

    def initial_state(self) -> State:
        """The workspace before the first message."""
        space, created = self.workspace, int(self.clock.now())
        state = State(people={person.id: person for person in space.people})
        for spec in space.channels:
            members = [*spec.members, *([space.bot_user_id] if spec.has_bot else [])]
            kind = ChannelKind.GROUP if spec.is_private else ChannelKind.CHANNEL
            creator = spec.members[0] if spec.members else ""
            state.channels[spec.id] = Channel(spec.id, spec.name, kind, members, created, creator)
        for person in space.people:
            id = "D" + person.id[1:]
            state.channels[id] = Channel(id, "", ChannelKind.IM, [person.id, space.bot_user_id], created)
        return state

    # Ids and times

    def now(self) -> float:
        return self.clock.now()

    def mint(self, prefix: str) -> str:
        """A new id with the length and the letters of Slack's own, such as `Ev0000000002A`."""
        self.state.minted += 1
        number, digits = self.state.minted, ""
        while number:
            number, rest = divmod(number, 36)
            digits = _ALPHABET[rest] + digits
        return prefix + "07LOCAL" + digits.rjust(4, "0")

    def next_ts(self) -> str:
        """A ts later than every other in the workspace, even where the clock stands still."""
        micros = max(int(self.clock.now()) * 1_000_000 + 100, self.state.last_ts + 100)
        self.state.last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    # Change

    def publish(self, kind: str, *, people: Iterable[str] | None = None, **data: object) -> None:
        """Tell whoever waits or watches that something changed; `people` limits who may see it in the feed."""
        self.feed.publish(kind, people, data)
        self.on_change()
        self.changed.notify_all()

    # Finding things

    @property
    def bot_user(self) -> str:
        return self.workspace.bot_user_id

    def person(self, id: str) -> Person:
        """The person with that id or handle. Raises PersonError."""
        for person in self.state.people.values():
            if id in (person.id, person.name, "@" + person.name):
                return person
        raise PersonError(f"there is nobody called {id}")

    def user_exists(self, id: str) -> bool:
        return id in self.state.people or id == self.bot_user

    def channel(self, id: str) -> Channel:
        """The channel with that id or `#name`, whoever asks. Raises SlackError channel_not_found."""
        if found := self.state.channels.get(id):
            return found
        name = id.removeprefix("#")
        for channel in self.state.channels.values():
            if channel.name and channel.name == name:
                return channel
        raise SlackError("channel_not_found")

    def im(self, user: str) -> Channel:
        """The direct message between the bot and `user`, opened if need be."""
        for channel in self.state.channels.values():
            if channel.kind is ChannelKind.IM and user in channel.members:
                return channel
        id = "D" + user[1:]
        members = [user, self.bot_user]
        self.state.channels[id] = Channel(id, "", ChannelKind.IM, members, int(self.now()))
        return self.state.channels[id]

    def message(self, channel: str, ts: str) -> Message | None:
        """The message with that ts, or None; ephemeral messages are not found here."""
        return next((m for m in reversed(self.state.messages.get(channel, [])) if m.ts == ts), None)

    def replies(self, channel: str, thread_ts: str) -> list[Message]:
        """The replies under a root, oldest first, without the root."""
        return [m for m in self.state.messages.get(channel, []) if m.thread_ts == thread_ts and m.ts != thread_ts]

    def sees(self, user: str, message: Message) -> bool:
        """Whether a message is on that person's screen."""
        if message.visible_to is not None:
            return message.visible_to == user
        return user in self.audience(self.state.channels[message.channel])

    def audience(self, channel: Channel) -> list[str]:
        """Who can open a channel: its members, and everybody for a public one."""
        return list(self.state.people) if channel.kind is ChannelKind.CHANNEL else channel.members

    def tz_offset(self, zone: str) -> int:
        """Seconds east of UTC in an IANA zone at the workspace's present moment."""
        offset = datetime.fromtimestamp(self.now(), UTC).astimezone(ZoneInfo(zone)).utcoffset()
        return int(offset.total_seconds()) if offset is not None else 0
