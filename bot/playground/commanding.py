"""Slash commands: https://docs.slack.dev/interactivity/implementing-slash-commands."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from bot.playground import messages, modals, responses
from bot.playground.courier import Delivery
from bot.playground.desk import Desk
from bot.playground.envelopes import VERIFICATION_TOKEN
from bot.playground.errors import PersonError, SlackError
from bot.playground.manifest import SlashCommand
from bot.playground.post import Answer
from bot.playground.state import Channel, Json, Message, ResponseUrl
from bot.playground.text import channel_label, command_wire, parse
from bot.playground.workspace import Person

SLACKBOT = "USLACKBOT"
_FAILURES = {
    "http_timeout": "operation_timeout",
    "timeout": "operation_timeout",
    "http_error": "dispatch_failed",
    "connection_failed": "dispatch_failed",
}


class Commanding(Desk):
    """What people ask for with a slash."""

    def command(
        self, user: str, channel: str, command: str, text: str = "", *, thread_ts: str | None = None
    ) -> Delivery | None:
        """Type a slash command. What the bot answers within three seconds appears as an ephemeral message.

        Returns the delivery, or None where Slack refuses (inside a thread) and says so to the person. Raises
        PersonError for a command that the app doesn't have.
        """
        with self.world.lock:
            self.check_installed()
            person, place = self.person_in(user, channel)
            declared = self.world.app.command(command)
            if declared is None:
                raise PersonError(f"{command} is not a valid command")
            if thread_ts is not None:
                self._slackbot(person, place, f"`{command}` is not supported in threads. Sorry!", thread_ts)
                return None
            return self._dispatch(person, place, declared, text)

    def _dispatch(self, person: Person, channel: Channel, declared: SlashCommand, text: str) -> Delivery:
        world, space = self.world, self.world.workspace
        trigger_id = modals.new_trigger(world, person.id)
        url = ResponseUrl(person.id, channel.id, world.now(), trigger_id=trigger_id)
        form = {
            "token": VERIFICATION_TOKEN,
            "team_id": space.team_id,
            "team_domain": space.domain,
            "channel_id": channel.id,
            "channel_name": channel_label(world, channel),
            "user_id": person.id,
            "user_name": person.name,
            "command": declared.command,
            "text": command_wire(parse(world, text, by=person.id)) if declared.should_escape else text,
            "api_app_id": space.app_id,
            "is_enterprise_install": "false",
            "response_url": self.base_url + responses.new_path(world, url),
            "trigger_id": trigger_id,
        }

        def answered(answer: Answer) -> None:
            self._answered(person, channel, declared, url, answer)

        return self.send_form("command", form, urlencode(form).encode(), answered)

    def _answered(
        self, person: Person, channel: Channel, declared: SlashCommand, url: ResponseUrl, answer: Answer
    ) -> None:
        error = _FAILURES.get(answer.failure, "dispatch_unknown_error") if answer.failure else None
        if error is None and answer.body.strip():
            try:
                responses.answer(self.world, url, _body(answer))
            except (SlackError, ValueError):
                error = "invalid_command_response"
        if error is not None:
            self._slackbot(
                person, channel, f'{declared.command} failed with the error "{error}"', trigger_id=url.trigger_id
            )

    def _slackbot(
        self,
        person: Person,
        channel: Channel,
        text: str,
        thread_ts: str | None = None,
        trigger_id: str | None = None,
    ) -> None:
        message = Message(
            channel.id,
            self.world.next_ts(),
            SLACKBOT,
            text,
            thread_ts=thread_ts,
            visible_to=person.id,
            trigger_id=trigger_id,
        )
        messages.post_ephemeral(self.world, message)


def _body(answer: Answer) -> Json:
    """The answer as a message: JSON where it says so, else plain text. Raises ValueError."""
    text = answer.body.decode("utf-8")
    if not answer.headers.get("content-type", "").startswith("application/json"):
        return {"text": text}
    decoded: Any = json.loads(text)
    if isinstance(decoded, str):
        return {"text": decoded}
    if not isinstance(decoded, dict):
        raise ValueError("a message is an object")
    return decoded
