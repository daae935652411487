"""`views`: modals and the Home tab."""

from __future__ import annotations

import json

from bot.playground import modals
from bot.playground.errors import SlackError
from bot.playground.methods.registry import Arg, Call, Kind, method
from bot.playground.render import view_json
from bot.playground.state import Json, View

_VIEW = Arg("view", Kind.OBJECT, required=True)
_TRIGGER = Arg("trigger_id", required=True)
_LARGEST = 250_000


@method("views.open", _TRIGGER, _VIEW)
def views_open(call: Call) -> Json:
    """Open a modal for whoever caused the trigger."""
    body = _body(call)
    modals.check_view(call.world, body, "modal")
    trigger = modals.exchange_trigger(call.world, call.get("trigger_id"))
    return _answer(call, modals.open_modal(call.world, trigger.user, body))


@method("views.push", _TRIGGER, _VIEW)
def views_push(call: Call) -> Json:
    """Open a modal on top of the one in which the trigger was caused."""
    body = _body(call)
    modals.check_view(call.world, body, "modal")
    trigger = modals.exchange_trigger(call.world, call.get("trigger_id"))
    return _answer(call, modals.push_modal(call.world, trigger.user, body))


@method("views.update", Arg("view_id"), Arg("external_id"), Arg("hash"), _VIEW)
def views_update(call: Call) -> Json:
    """Change a view that is open. With a `hash`, only if it is still the one the bot saw."""
    body = _body(call)
    view = modals.find(call.world, call.get("view_id"), call.get("external_id"))
    if view is None:
        raise SlackError("not_found")
    _check_hash(call, view)
    return _answer(call, modals.update_view(call.world, view, body))


@method("views.publish", Arg("user_id", required=True), Arg("hash"), _VIEW)
def views_publish(call: Call) -> Json:
    """Replace a person's Home tab."""
    world, user = call.world, call.get("user_id")
    if user not in world.state.people:
        raise SlackError("invalid_arguments", messages=["invalid `user_id`"])
    if not world.app.home_tab:
        raise SlackError("not_enabled")
    body = _body(call)
    if (old := world.state.homes.get(user)) is not None:
        _check_hash(call, old)
    return _answer(call, modals.publish_home(world, user, body))


def _check_hash(call: Call, view: View) -> None:
    if call.get("hash") and call.get("hash") != view.hash:
        raise SlackError("hash_conflict")


def _body(call: Call) -> Json:
    body = call.get("view")
    if len(json.dumps(body)) > _LARGEST:
        raise SlackError("view_too_large")
    return body


def _answer(call: Call, view: View) -> Json:
    return {"view": view_json(call.world, view)}
