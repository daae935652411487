"""Composition objects: text, options, confirmations.

https://docs.slack.dev/reference/block-kit/composition-objects
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.playground.blocks.schema import (
    Check,
    any_of,
    boolean,
    error,
    listing,
    matching,
    not_both,
    one_of,
    shape,
    string,
    typed,
    url,
)

ACTION_ID = string(255)


def plain(longest: int, shortest: int = 1) -> Check:
    """A `plain_text` object."""
    return typed({"plain_text": shape({"text": string(longest, shortest)}, {"emoji": boolean})})


def text(longest: int, shortest: int = 1) -> Check:
    """A `plain_text` or `mrkdwn` object."""
    return typed(text_types(longest, shortest))


def text_types(longest: int, shortest: int = 1) -> dict[str, Check]:
    """The two kinds of text objects, for unions with other types."""
    return {
        "plain_text": shape({"text": string(longest, shortest)}, {"emoji": boolean}),
        "mrkdwn": shape({"text": string(longest, shortest)}, {"verbatim": boolean}),
    }


CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

OPTION = shape({"text": text(75), "value": string(150, 1)}, {"description": text(75)})
PLAIN_OPTION = shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75)})
OVERFLOW_OPTION = shape({"text": plain(75)}, {"value": string(150), "description": plain(75), "url": url()})

OPTION_GROUP = shape({"label": plain(75), "options": listing(PLAIN_OPTION, 100)})

DISPATCH = shape(
    {"trigger_actions_on": listing(one_of("on_enter_pressed", "on_character_entered"), 2)},
)

FILTER = shape(
    {},
    {
        "include": listing(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)

SLACK_FILE = shape({}, {"id": string(shortest=1), "url": url()}, [any_of("id", "url")])

DATE = matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "date in the format YYYY-MM-DD")
TIME = matching(r"([01]\d|2[0-3]):[0-5]\d", "time in the format HH:mm")


def options_or_groups(value: Any, where: str) -> Iterator[str]:
    """A rule for menus: options or groups of them, not both, and what is preset is among them."""
    yield from any_of("options", "option_groups")(value, where)
    yield from not_both("options", "option_groups")(value, where)
    yield from preset_offered(value, where)


def preset_offered(value: Any, where: str) -> Iterator[str]:
    """A rule: initial options are among the options."""
    groups = value.get("option_groups") or []
    offered = [*(value.get("options") or []), *(option for group in groups for option in group["options"])]
    values = {option.get("value") for option in offered}
    for name in ("initial_option", "initial_options"):
        chosen = value.get(name) or []
        for option in [chosen] if isinstance(chosen, dict) else chosen:
            if option.get("value") not in values:
                yield error("initial option must match one of the options", f"{where}/{name}")
