"""A person acting on messages: buttons, menus, shortcuts, the stop button."""

from __future__ import annotations

from typing import Any

from bot.playground import agent, messages, modals, responses
from bot.playground.actions import fill, find_element
from bot.playground.courier import Delivery
from bot.playground.desk import Desk
from bot.playground.errors import PersonError
from bot.playground.methods.streams import finish
from bot.playground.render import message_json
from bot.playground.state import Channel, Json, Message, ResponseUrl
from bot.playground.workspace import Person


class Acting(Desk):
    """What people click and run."""

    def click(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        value: Any = None,
        *,
        block_id: str | None = None,
    ) -> Delivery | None:
        """Press a button or choose in a menu of a message; `value` is what is chosen (an option's value, a day).

        Returns the delivery, or None where the element tells the bot nothing (an input without `dispatch_action`).
        """
        with self.world.lock:
            person, place = self.person_in(user, channel)
            message = self.message_for(person, place, ts)
            block, element = find_element(message.blocks, action_id, block_id)
            action, tells = fill(message.values, block, element, value)
            if not tells:
                return None
            self.check_interactive()
            payload = self.block_actions(person, action)
            payload |= self._message_place(person, place, message, payload["trigger_id"])
            payload["state"] = {"values": modals.initial_values(message.blocks) | message.values}
            return self.send_interaction(payload)

    def _message_place(self, person: Person, channel: Channel, message: Message, trigger_id: str) -> Json:
        ephemeral = message.visible_to is not None
        url = ResponseUrl(
            person.id,
            channel.id,
            self.world.now(),
            message_ts=message.ts,
            ephemeral=ephemeral,
            trigger_id=trigger_id,
        )
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": ephemeral,
        }
        if message.thread_ts is not None:
            container["thread_ts"] = message.thread_ts
        return {
            "container": container,
            "channel": self.where(channel),
            "message": message_json(self.world, message, metadata=True),
            "response_url": self.base_url + responses.new_path(self.world, url),
        }

    def shortcut(self, user: str, callback_id: str) -> Delivery:
        """Run a global shortcut."""
        with self.world.lock:
            person = self.world.person(user)
            self._check_shortcut(callback_id, "global")
            return self.send_interaction(self._shortcut(person, "shortcut", callback_id))

    def message_shortcut(self, user: str, channel: str, ts: str, callback_id: str) -> Delivery:
        """Run a shortcut on a message."""
        with self.world.lock:
            person, place = self.person_in(user, channel)
            self._check_shortcut(callback_id, "message")
            message = self.message_for(person, place, ts)
            payload = self._shortcut(person, "message_action", callback_id)
            where = self._message_place(person, place, message, payload["trigger_id"])
            del where["container"]
            payload |= where | {"message_ts": ts}
            return self.send_interaction(payload)

    def _check_shortcut(self, callback_id: str, type: str) -> None:
        self.check_interactive()
        known = {(shortcut.callback_id, shortcut.type) for shortcut in self.world.app.shortcuts}
        if (callback_id, type) not in known:
            raise PersonError(f"there is no {type} shortcut {callback_id}")

    def _shortcut(self, person: Person, type: str, callback_id: str) -> Json:
        return {
            "type": type,
            **self.who(person),
            "callback_id": callback_id,
            "trigger_id": modals.new_trigger(self.world, person.id),
            "action_ts": self.world.next_ts(),
        }

    def status(self, channel: str, thread_ts: str) -> str:
        """What the agent says it is doing in a thread; empty where nothing, or where that is two minutes old."""
        with self.world.lock:
            return agent.status(self.world, self.world.channel(channel).id, thread_ts)

    def stop(self, user: str, channel: str, thread_ts: str) -> None:
        """Press the stop button of an agent's session. Raises PersonError where there is none."""
        with self.world.lock:
            person, place = self.person_in(user, channel)
            found = agent.thread(self.world, place.id, thread_ts)
            if found.session != "processing" or "agent_session_stopped" not in self.world.app.bot_events:
                raise PersonError("there is nothing to stop")
            self.world.emit("agent_session_stopped", self._stopped(person, place, thread_ts))

    def _stopped(self, person: Person, channel: Channel, thread_ts: str) -> Json:
        streaming = [message for message in self.world.replies(channel.id, thread_ts) if message.stream is not None]
        for message in streaming:
            previous = message_json(self.world, message)
            finish(message)
            messages.announce_change(self.world, message, previous, self.world.next_ts())
        return {
            "type": "agent_session_stopped",
            "user": person.id,
            "channel": channel.id,
            "thread_ts": thread_ts,
            "streaming_message_ts": [message.ts for message in streaming],
            "event_ts": self.world.next_ts(),
        }
