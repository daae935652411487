"""A person before a view: the Home tab, and modals with their inputs and buttons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.playground import modals
from bot.playground.actions import fill, find_element
from bot.playground.courier import Delivery
from bot.playground.desk import Desk
from bot.playground.errors import PersonError, SlackError
from bot.playground.post import Answer
from bot.playground.render import view_json
from bot.playground.state import Json, View
from bot.playground.workspace import Person

TROUBLE = "We had some trouble connecting. Try again?"


class Viewing(Desk):
    """What people open, fill in, submit and close."""

    def view(self, user: str) -> View | None:
        """The modal on top of a person's screen, or None."""
        with self.world.lock:
            stack = self.world.state.modals.get(self.world.person(user).id, [])
            return stack[-1] if stack else None

    def home(self, user: str) -> View | None:
        """A person's Home tab as it was last published, or None."""
        with self.world.lock:
            return self.world.state.homes.get(self.world.person(user).id)

    def open_home(self, user: str, tab: str = "home") -> None:
        """Open the app's Home (or `messages`) tab, which tells the bot."""
        with self.world.lock:
            person = self.world.person(user)
            event: Json = {
                "type": "app_home_opened",
                "user": person.id,
                "channel": self.world.im(person.id).id,
                "tab": tab,
                "event_ts": self.world.next_ts(),
            }
            view = self.world.state.homes.get(person.id)
            if tab == "home" and view is not None:
                event["view"] = view_json(self.world, view)
            self.world.emit("app_home_opened", event)

    def click_view(
        self, user: str, action_id: str, value: Any = None, *, block_id: str | None = None, view_id: str | None = None
    ) -> Delivery | None:
        """Press or choose in the modal on top, or in the view with that id (the Home tab, say)."""
        with self.world.lock:
            person = self.world.person(user)
            view = self._view(person, view_id)
            block, element = find_element(view.body["blocks"], action_id, block_id)
            action, tells = fill(view.values, block, element, value)
            modals.notify(self.world, view, "view.filled")
            if not tells:
                return None
            self.check_interactive()
            payload = self.block_actions(person, action)
            shown = view_json(self.world, view)
            payload |= {"container": {"type": "view", "view_id": view.id}, "view": shown, "state": shown["state"]}
            return self.send_interaction(payload)

    def _view(self, person: Person, view_id: str | None) -> View:
        stack = self.world.state.modals.get(person.id, [])
        home = self.world.state.homes.get(person.id)
        views = [*stack, *([home] if home is not None else [])]
        if view_id is None and stack:
            return stack[-1]
        found = next((view for view in views if view.id == view_id), None)
        if found is None:
            raise PersonError(f"{person.name} has no such view open")
        return found

    def submit(self, user: str, values: Mapping[str, Any] | None = None, *, view_id: str | None = None) -> Delivery:
        """Fill in the modal on top (by action id) and submit it. What the bot answers is carried out."""
        with self.world.lock:
            self.check_interactive()
            person = self.world.person(user)
            view = self._view(person, view_id)
            for action_id, value in (values or {}).items():
                block, element = find_element(view.body["blocks"], action_id, None)
                fill(view.values, block, element, value)
            _check_filled(view)
            view.errors, view.notice = {}, None
            payload = {
                "type": "view_submission",
                **self.who(person),
                "trigger_id": modals.new_trigger(self.world, person.id),
                "view": view_json(self.world, view),
                "response_urls": [],
            }
            return self.send_interaction(payload, lambda answer: self._submitted(view, answer))

    def _submitted(self, view: View, answer: Answer) -> None:
        try:
            if answer.failure is not None:
                raise ValueError(answer.failure)
            self._carry_out(view, json.loads(answer.body) if answer.body.strip() else {})
        except (ValueError, KeyError, TypeError, AttributeError, SlackError):
            view.notice = TROUBLE
            modals.notify(self.world, view, "view.changed")

    def _carry_out(self, view: View, body: Json) -> None:
        match body.get("response_action"):
            case None:
                modals.close(self.world, view)
            case "clear":
                modals.close_all(self.world, view.user)
            case "update":
                modals.update_view(self.world, view, body["view"])
            case "push":
                modals.push_modal(self.world, view.user, body["view"])
            case "errors":
                _show_errors(view, body.get("errors") or {})
                modals.notify(self.world, view, "view.changed")
            case other:
                raise ValueError(other)

    def close_view(self, user: str, *, everything: bool = False) -> Delivery | None:
        """Close the modal on top, or the whole stack; the bot hears of it where it asked to."""
        with self.world.lock:
            person = self.world.person(user)
            view = self._view(person, None)
            if everything:
                modals.close_all(self.world, person.id)
            else:
                modals.close(self.world, view)
            if not view.body.get("notify_on_close"):
                return None
            shown = view_json(self.world, view)
            closed = {"type": "view_closed", **self.who(person), "view": shown, "is_cleared": everything}
            return self.send_interaction(closed)


def _check_filled(view: View) -> None:
    for block in view.body["blocks"]:
        if block["type"] == "input" and not block.get("optional"):
            element = block["element"]
            entry = view.values.get(block["block_id"], {}).get(element.get("action_id", ""), {})
            if entry.get(modals.value_key(element)) in (None, "", []):
                raise PersonError(f"please complete the required field {block['block_id']}")


def _show_errors(view: View, errors: Mapping[str, Any]) -> None:
    inputs = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
    if not errors or not set(errors) <= inputs:
        raise ValueError("errors belong to input blocks")
    view.errors = {block_id: str(message) for block_id, message in errors.items()}
