"""What every part of the person's side works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from bot.playground import modals
from bot.playground.courier import Courier, Delivery, json_body
from bot.playground.envelopes import VERIFICATION_TOKEN
from bot.playground.errors import PersonError, SlackError
from bot.playground.post import Answer
from bot.playground.state import Channel, Installed, Json, Message
from bot.playground.text import channel_label
from bot.playground.workspace import Person
from bot.playground.world import World

AnswerHandler = Callable[[Answer], None]
"""Called with the bot's answer, the world's lock held."""


@dataclass(repr=False)
class Desk:
    """The workspace and the way to the bot. `base_url` is where this server is reached, without a slash."""

    world: World
    courier: Courier
    base_url: str = field(default="http://127.0.0.1", kw_only=True)

    def person_in(self, user: str, channel: str) -> tuple[Person, Channel]:
        """A person (id or handle) and a channel (id, `#name`, or `@Bot` for the direct message) that they see.

        Raises PersonError.
        """
        person = self.world.person(user)
        found = self._channel(person, channel)
        if person.id not in self.world.audience(found):
            raise PersonError(f"{person.name} doesn't see {channel}")
        return person, found

    def _channel(self, person: Person, channel: str) -> Channel:
        if channel.lower() in ("dm", "@" + self.world.app.bot_name.lower()):
            return self.world.im(person.id)
        try:
            return self.world.channel(channel)
        except SlackError:
            raise PersonError(f"there is no channel {channel}") from None

    def message_for(self, person: Person, channel: Channel, ts: str) -> Message:
        """A message that a person sees, ephemeral ones included. Raises PersonError."""
        found = self.world.message(channel.id, ts)
        if found is None:
            found = next((m for m in self.world.state.ephemerals if m.ts == ts and m.channel == channel.id), None)
        if found is None or not self.world.sees(person.id, found):
            raise PersonError(f"{person.name} sees no message {ts} in {channel.id}")
        return found

    def check_installed(self) -> None:
        """Raise PersonError where the app has been removed: its commands and buttons are dead."""
        if self.world.state.installed is Installed.UNINSTALLED:
            raise PersonError(f"{self.world.app.name} is not installed any more")

    def check_interactive(self) -> None:
        """Raise PersonError where the app is gone or its interactivity is switched off."""
        self.check_installed()
        if not self.world.app.interactivity:
            raise PersonError(f"{self.world.app.name} has interactivity switched off")

    def block_actions(self, person: Person, action: Json) -> Json:
        """The common part of a `block_actions` payload."""
        return {
            "type": "block_actions",
            **self.who(person),
            "trigger_id": modals.new_trigger(self.world, person.id),
            "actions": [{**action, "action_ts": self.world.next_ts()}],
        }

    def who(self, person: Person) -> Json:
        """The common part of interaction payloads."""
        space = self.world.workspace
        return {
            "user": {
                "id": person.id,
                "username": person.name,
                "name": person.name,
                "team_id": space.team_id,
            },
            "api_app_id": space.app_id,
            "token": VERIFICATION_TOKEN,
            "team": {"id": space.team_id, "domain": space.domain},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def where(self, channel: Channel) -> Json:
        """A channel in an interaction payload."""
        return {"id": channel.id, "name": channel_label(self.world, channel)}

    def send_interaction(self, payload: Json, on_answer: AnswerHandler | None = None) -> Delivery:
        """Post an interaction payload, form-encoded in `payload` as Slack does."""
        body = urlencode({"payload": json_body(payload).decode()}).encode()
        return self.send_form(payload["type"], payload, body, on_answer)

    def send_form(self, kind: str, payload: Json, body: bytes, on_answer: AnswerHandler | None = None) -> Delivery:
        """Post a form to the bot, once: a person is waiting."""
        delivery = Delivery(
            self.world.mint("In"),
            kind,
            payload,
            body,
            "application/x-www-form-urlencoded",
            on_answer=None if on_answer is None else _locked(self.world, on_answer),
        )
        self.courier.send(delivery)
        return delivery


def _locked(world: World, handler: AnswerHandler) -> AnswerHandler:
    def call(answer: Answer) -> None:
        with world.lock:
            handler(answer)

    return call
