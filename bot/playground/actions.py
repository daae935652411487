"""What a click on an element tells the bot, and what it leaves in the state of a message or view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.playground import modals
from bot.playground.errors import PersonError
from bot.playground.state import Json

Values = dict[str, dict[str, Json]]


def find_element(blocks: Sequence[Json], action_id: str, block_id: str | None) -> tuple[Json, Json]:
    """The block and the element with an action id. Raises PersonError where it isn't there, or there twice."""
    found = [
        (block, element)
        for block in blocks
        if block_id in (None, block.get("block_id"))
        for element in modals.elements_of(block)
        if element.get("action_id") == action_id
    ]
    if len(found) != 1:
        raise PersonError(f"{'no' if not found else 'more than one'} element has the action id {action_id}")
    return found[0]


def fill(values: Values, block: Json, element: Json, value: Any) -> tuple[Json, bool]:
    """Use an element: its action for the bot, and whether the bot is told.

    Inputs in `input` blocks tell nothing until the view is submitted, unless `dispatch_action` is set.
    """
    action = action_of(element, value) | {"block_id": block["block_id"]}
    if modals.is_input(element):
        key = modals.value_key(element)
        values.setdefault(block["block_id"], {})[element["action_id"]] = {"type": element["type"], key: action[key]}
    return action, block["type"] != "input" or bool(block.get("dispatch_action"))


def action_of(element: Json, value: Any) -> Json:
    """The entry of `actions` for an element, where `value` was chosen. Raises PersonError for what isn't offered."""
    make = _ACTIONS.get(element["type"])
    if make is None:
        raise PersonError(f"nothing happens on a {element['type']}")
    return {"type": element["type"], "action_id": element["action_id"], **make(element, value)}


def _button(element: Json, value: Any) -> Json:
    del value
    return {key: element[key] for key in ("text", "value", "style", "url") if key in element}


def _feedback(element: Json, value: Any) -> Json:
    for side in ("positive", "negative"):
        button = element[f"{side}_button"]
        if value in (side, button["value"]):
            return {"text": button["text"], "value": button["value"]}
    raise PersonError("feedback is positive or negative")


def _option(element: Json, value: Any) -> Json:
    groups = element.get("option_groups") or []
    options = [*(element.get("options") or []), *(option for group in groups for option in group["options"])]
    for option in options:
        if value in (option.get("value"), option["text"]["text"]):
            return option
    raise PersonError(f"{value!r} is not offered")


def _chosen(element: Json, value: Any) -> Json:
    return {"selected_option": None if value is None else _option(element, value)}


def _several(element: Json, value: Any) -> Json:
    return {"selected_options": [_option(element, item) for item in value or []]}


def _plain(key: str) -> Callable[[Json, Any], Json]:
    return lambda element, value: {key: value}


def _typed(element: Json, value: Any) -> Json:
    if value is not None and len(value) > element.get("max_length", 3000):
        raise PersonError("that is longer than the field takes")
    return {"value": value}


_ACTIONS: Mapping[str, Callable[[Json, Any], Json]] = {
    "button": _button,
    "icon_button": _button,
    "workflow_button": _button,
    "feedback_buttons": _feedback,
    "overflow": _chosen,
    "static_select": _chosen,
    "external_select": _plain("selected_option"),
    "radio_buttons": _chosen,
    "checkboxes": _several,
    "multi_static_select": _several,
    "multi_external_select": _plain("selected_options"),
    "users_select": _plain("selected_user"),
    "channels_select": _plain("selected_channel"),
    "conversations_select": _plain("selected_conversation"),
    "multi_users_select": _plain("selected_users"),
    "multi_channels_select": _plain("selected_channels"),
    "multi_conversations_select": _plain("selected_conversations"),
    "datepicker": _plain("selected_date"),
    "timepicker": _plain("selected_time"),
    "datetimepicker": _plain("selected_date_time"),
    "plain_text_input": _typed,
    "number_input": _plain("value"),
    "email_text_input": _plain("value"),
    "url_text_input": _plain("value"),
    "rich_text_input": _plain("rich_text_value"),
}
