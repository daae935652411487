"""Block elements: what people press, choose and fill in.

https://docs.slack.dev/reference/block-kit/block-elements
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.playground.blocks.objects import (
    ACTION_ID,
    CONFIRM,
    DATE,
    DISPATCH,
    FILTER,
    OPTION,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    PLAIN_OPTION,
    SLACK_FILE,
    TIME,
    options_or_groups,
    plain,
    preset_offered,
)
from bot.playground.blocks.schema import (
    Check,
    any_of,
    anything,
    boolean,
    integer,
    listing,
    not_both,
    one_of,
    shape,
    string,
    url,
)

_ID = {"action_id": ACTION_ID}
_MENU = _ID | {"placeholder": plain(150), "confirm": CONFIRM, "focus_on_load": boolean}
_INPUT = _ID | {"placeholder": plain(150), "focus_on_load": boolean, "dispatch_action_config": DISPATCH}
_SELECTED = integer(1)
_WHEN = _ID | {"confirm": CONFIRM, "focus_on_load": boolean}
_STYLE = one_of("primary", "danger")
_IDS = listing(string(shortest=1), least=0)

IMAGE = shape(
    {"alt_text": string(2000)},
    {"image_url": url(), "slack_file": SLACK_FILE},
    [any_of("image_url", "slack_file"), not_both("image_url", "slack_file")],
)

_BUTTON = shape(
    {"text": plain(75)},
    _ID
    | {
        "url": url(),
        "value": string(2000),
        "style": _STYLE,
        "confirm": CONFIRM,
        "accessibility_label": string(75),
        "agent_prompt": string(4000),
    },
)
_FEEDBACK = shape({"text": plain(75), "value": string(2000, 1)}, {"accessibility_label": string(75)})


def _static(initial: dict[str, Check]) -> Check:
    return shape(
        {},
        _MENU | {"options": listing(PLAIN_OPTION, 100), "option_groups": listing(OPTION_GROUP, 100)} | initial,
        [options_or_groups],
    )


ELEMENTS: Mapping[str, Check] = {
    "button": _BUTTON,
    "workflow_button": shape(
        {"text": plain(75), "workflow": anything},
        _ID | {"style": _STYLE, "accessibility_label": string(75)},
    ),
    "overflow": shape({"options": listing(OVERFLOW_OPTION, 5, 1)}, _ID | {"confirm": CONFIRM}),
    "static_select": _static({"initial_option": PLAIN_OPTION}),
    "multi_static_select": _static({"initial_options": listing(PLAIN_OPTION, 100, 0), "max_selected_items": _SELECTED}),
    "external_select": shape({}, _MENU | {"initial_option": OPTION, "min_query_length": integer(0)}),
    "multi_external_select": shape(
        {},
        _MENU
        | {
            "initial_options": listing(OPTION, 100, 0),
            "min_query_length": integer(0),
            "max_selected_items": _SELECTED,
        },
    ),
    "users_select": shape({}, _MENU | {"initial_user": string(shortest=1)}),
    "multi_users_select": shape({}, _MENU | {"initial_users": _IDS, "max_selected_items": _SELECTED}),
    "channels_select": shape({}, _MENU | {"initial_channel": string(shortest=1), "response_url_enabled": boolean}),
    "multi_channels_select": shape({}, _MENU | {"initial_channels": _IDS, "max_selected_items": _SELECTED}),
    "conversations_select": shape(
        {},
        _MENU
        | {
            "initial_conversation": string(shortest=1),
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": FILTER,
        },
    ),
    "multi_conversations_select": shape(
        {},
        _MENU
        | {
            "initial_conversations": _IDS,
            "default_to_current_conversation": boolean,
            "max_selected_items": _SELECTED,
            "filter": FILTER,
        },
    ),
    "datepicker": shape({}, _MENU | {"initial_date": DATE}),
    "timepicker": shape({}, _MENU | {"initial_time": TIME, "timezone": string(shortest=1)}),
    "datetimepicker": shape({}, _WHEN | {"initial_date_time": integer(1_000_000_000, 9_999_999_999)}),
    "checkboxes": shape(
        {"options": listing(OPTION, 10)},
        _WHEN | {"initial_options": listing(OPTION, 10)},
        [preset_offered],
    ),
    "radio_buttons": shape({"options": listing(OPTION, 10)}, _WHEN | {"initial_option": OPTION}, [preset_offered]),
    "plain_text_input": shape(
        {},
        _INPUT
        | {
            "initial_value": string(3000),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
    ),
    "rich_text_input": shape({}, _INPUT | {"initial_value": anything}),
    "email_text_input": shape({}, _INPUT | {"initial_value": string()}),
    "url_text_input": shape({}, _INPUT | {"initial_value": string()}),
    "number_input": shape(
        {"is_decimal_allowed": boolean},
        _INPUT | {"initial_value": string(), "min_value": string(), "max_value": string()},
    ),
    "file_input": shape({}, _ID | {"filetypes": listing(string(shortest=1)), "max_files": integer(1, 10)}),
    "image": IMAGE,
    "feedback_buttons": shape({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, _ID),
    "icon_button": shape(
        {"icon": one_of("trash"), "text": plain(75)},
        _ID
        | {"value": string(2000), "confirm": CONFIRM, "accessibility_label": string(75), "visible_to_user_ids": _IDS},
    ),
}
"""Every element by type."""

_MENUS = tuple(name for name in ELEMENTS if name.endswith("_select"))
_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_CHOICES = ("checkboxes", "radio_buttons")
_TEXT_INPUTS = ("plain_text_input", "rich_text_input", "email_text_input", "url_text_input", "number_input")


def only(*names: str) -> dict[str, Check]:
    """A part of the table."""
    return {name: ELEMENTS[name] for name in names}


IN_SECTION = only("button", "workflow_button", "overflow", "image", *_MENUS, *_CHOICES, *_PICKERS)
IN_ACTIONS = only(
    "button",
    "workflow_button",
    "overflow",
    "rich_text_input",
    *(name for name in _MENUS if not name.startswith("multi_")),
    *(name for name in _MENUS if name.startswith("multi_")),
    *_CHOICES,
    *_PICKERS,
)
IN_INPUT = only(*_MENUS, *_CHOICES, *_PICKERS, *_TEXT_INPUTS, "file_input")
IN_CONTEXT_ACTIONS = only("feedback_buttons", "icon_button")
