"""A person writing: messages, edits, reactions, and reading what is on the screen."""

from __future__ import annotations

import uuid

from bot.playground import membership, messages
from bot.playground.desk import Desk
from bot.playground.errors import PersonError, SlackError
from bot.playground.render import message_json
from bot.playground.state import Channel, ChannelKind, Message
from bot.playground.text import parse, rich_text, wire


class Talking(Desk):
    """What people say. Users are given by id or handle, channels by id, `#name`, or `dm` for the one with the bot."""

    def say(
        self, user: str, channel: str, text: str, thread_ts: str | None = None, *, broadcast: bool = False
    ) -> Message:
        """Write a message as typed; its ts is the answer's. Raises PersonError where Slack wouldn't let them."""
        with self.world.lock:
            person, place = self.person_in(user, channel)
            self._check_can_write(person.id, place, text)
            parts = parse(self.world, text, by=person.id)
            message = Message(
                place.id,
                self.world.next_ts(),
                person.id,
                wire(parts),
                blocks=rich_text(parts),
                thread_ts=self._root(place, thread_ts),
                client_msg_id=str(uuid.uuid4()),
            )
            if broadcast and thread_ts is not None:
                message.subtype = "thread_broadcast"
            return messages.post(self.world, message)

    def _check_can_write(self, user: str, channel: Channel, text: str) -> None:
        if not text.strip():
            raise PersonError("an empty message can't be sent")
        if channel.is_archived:
            raise PersonError(f"{channel.name} is archived")
        if channel.kind is ChannelKind.IM and (
            not self.world.app.messages_tab or self.world.app.messages_tab_read_only
        ):
            raise PersonError(f"{self.world.app.name} takes no direct messages")
        if user not in channel.members:
            membership.join(self.world, channel, user)

    def _root(self, channel: Channel, thread_ts: str | None) -> str | None:
        try:
            return messages.resolve_thread(self.world, channel, thread_ts)
        except SlackError:
            raise PersonError(f"there is no thread {thread_ts}") from None

    def edit(self, user: str, channel: str, ts: str, text: str) -> Message:
        """Change one's own message."""
        with self.world.lock:
            person, place = self.person_in(user, channel)
            message = self._own(person.id, place, ts)
            previous = message_json(self.world, message)
            parts = parse(self.world, text, by=person.id)
            message.text, message.blocks = wire(parts), rich_text(parts)
            messages.change(self.world, message, previous, person.id)
            return message

    def delete(self, user: str, channel: str, ts: str) -> None:
        """Delete one's own message."""
        with self.world.lock:
            person, place = self.person_in(user, channel)
            messages.delete(self.world, self._own(person.id, place, ts))

    def _own(self, user: str, channel: Channel, ts: str) -> Message:
        message = self.world.message(channel.id, ts)
        if message is None or message.user != user:
            raise PersonError("people can only change what they wrote")
        return message

    def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """Add a reaction, without colons."""
        self._reaction(user, channel, ts, name, add=True)

    def unreact(self, user: str, channel: str, ts: str, name: str) -> None:
        """Take a reaction back."""
        self._reaction(user, channel, ts, name, add=False)

    def _reaction(self, user: str, channel: str, ts: str, name: str, *, add: bool) -> None:
        with self.world.lock:
            person, place = self.person_in(user, channel)
            message = self.message_for(person, place, ts)
            try:
                (messages.react if add else messages.unreact)(self.world, message, person.id, name.strip(":"))
            except SlackError as error:
                raise PersonError(error.name) from None

    # Reading

    def dm(self, user: str) -> str:
        """The id of a person's direct message with the bot."""
        with self.world.lock:
            return self.world.im(self.world.person(user).id).id

    def messages(self, channel: str, *, user: str | None = None) -> list[Message]:
        """What stands in a channel outside threads, oldest first; with `user`, their ephemeral messages too."""
        with self.world.lock:
            return [m for m in self._all(channel, user) if m.thread_ts is None or m.subtype == "thread_broadcast"]

    def thread(self, channel: str, ts: str, *, user: str | None = None) -> list[Message]:
        """A thread, its root first; with `user`, their ephemeral messages in it too."""
        with self.world.lock:
            return [m for m in self._all(channel, user) if ts in (m.ts, m.thread_ts)]

    def _all(self, channel: str, user: str | None) -> list[Message]:
        place = self.world.channel(channel) if user is None else self.person_in(user, channel)[1]
        found = list(self.world.state.messages.get(place.id, []))
        if user is not None:
            id = self.world.person(user).id
            mine = [m for m in self.world.state.ephemerals if m.channel == place.id and m.visible_to == id]
            found = sorted([*found, *mine], key=lambda m: m.ts)
        return found

    def ephemerals(self, user: str) -> list[Message]:
        """The messages that only this person sees, oldest first."""
        with self.world.lock:
            id = self.world.person(user).id
            return [m for m in self.world.state.ephemerals if m.visible_to == id]
