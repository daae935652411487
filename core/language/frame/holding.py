"""Pieces of a line that are names and never words to be read: an address, Slack's ":tada:".

Each is held in one stand-in while the rest is read, and put back as it was typed.
"""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, cast

from core.language.readings import Add, Command, Commands, Reading

_ROADS: Final = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|square|sq|place|boulevard|blvd|way|court|terrace|close|crescent|"
    r"gardens|row|mews|quay|plaza)"
)
_ADDRESS: Final = re.compile(rf"(?<!\S)\d{{1,5}}[a-z]? (?:[A-Z][\w'’-]* ){{1,3}}(?i:{_ROADS})\b")
_STAND_IN: Final = "Qqaddress"

_SHORTCODE: Final = re.compile(r":(?=[a-z0-9_+'-]*[a-z+1])[a-z0-9_+'-]{2,50}:(?![\w:])")
_KNOWN: Final = {
    ":white_check_mark:": "✅",
    ":heavy_check_mark:": "✅",
    ":ballot_box_with_check:": "✅",
    ":+1:": "👍",
    ":thumbsup:": "👍",
    ":-1:": "👎",
    ":pray:": "🙏",
    ":wave:": "👋",
}
# Where other pictures stand as well, so that an unknown one is taken for one; nobody types chess pieces to a list.
_FIRST_PICTURE: Final = 0x1FA00
_MOST: Final = 0x60


def without_address(text: str) -> tuple[str, str]:
    """The text with an address in it as one word, and the address; "" where there is none."""
    found = _ADDRESS.search(text)
    return (text, "") if found is None else (text[: found.start()] + _STAND_IN + text[found.end() :], found[0])


def with_address(text: str, address: str) -> str:
    """The text with its address back."""
    return text.replace(_STAND_IN, address) if address else text


def without_shortcodes(text: str) -> tuple[str, dict[str, str]]:
    """The text with each ":tada:" as one picture, and what each stands for."""
    held: dict[str, str] = {}

    def picture(found: re.Match[str]) -> str:
        if found[0] in _KNOWN:
            return _KNOWN[found[0]]
        if len(held) == _MOST or (found.start() and text[found.start() - 1].isalnum()):
            return found[0]
        sign = chr(_FIRST_PICTURE + len(held))
        held[sign] = found[0]
        return sign

    return _SHORTCODE.sub(picture, text), held


def with_shortcodes(reading: Reading, text: str, held: Mapping[str, str]) -> Reading:
    """The reading with what was held back in it; one that stands right behind the only title belongs to it."""
    if not held or not isinstance(reading, Commands):
        return reading
    items = (_with_last(reading.items[0], text, held),) if len(reading.items) == 1 else reading.items
    return replace(reading, items=tuple(_restored(item, held) for item in items))


def _with_last(item: Command, text: str, held: Mapping[str, str]) -> Command:
    before = text.rstrip("".join(held) + " ")
    if not isinstance(item, Add) or before == text or not before.endswith(item.title):
        return item
    return replace(item, title=item.title + text[len(before) :].rstrip())


def _restored(item: Command, held: Mapping[str, str]) -> Command:
    given = {field.name: getattr(item, field.name) for field in fields(item)}
    texts: dict[str, Any] = {name: _put_back(value, held) for name, value in given.items() if type(value) is str}
    if "tasks" in given:
        tasks = cast("tuple[str, ...]", given["tasks"])
        texts["tasks"] = tuple(_put_back(task, held) for task in tasks)
    return replace(item, **texts)


def _put_back(text: str, held: Mapping[str, str]) -> str:
    for sign, shortcode in held.items():
        text = text.replace(sign, shortcode)
    return text
