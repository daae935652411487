"""The little language in which the Block Kit tables are written.

A check takes a value and where it stands (a JSON pointer) and yields what Slack would say against it, in Slack's own
words: `[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Check = Callable[[Any, str], Iterable[str]]


def error(what: str, where: str) -> str:
    """One complaint, as Slack writes them in `response_metadata.messages`."""
    return f"[ERROR] {what} [json-pointer:{where}]"


def string(longest: int | None = None, shortest: int = 0) -> Check:
    """A text of so many characters."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield error("must be a valid string", where)
        elif len(value) < shortest:
            yield error(f"must be more than {shortest - 1} characters", where)
        elif longest is not None and len(value) > longest:
            yield error(f"must be less than {longest + 1} characters", where)

    return check


def matching(pattern: str, what: str) -> Check:
    """A text of that form; `what` names it in the complaint."""
    compiled = re.compile(pattern)

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            yield error(f"must be a valid {what}", where)

    return check


def url(longest: int = 3000) -> Check:
    """An http or https address."""

    def check(value: Any, where: str) -> Iterator[str]:
        yield from string(longest, 1)(value, where)
        if isinstance(value, str) and not re.match(r"https?://\S|mailto:\S|slack://\S", value):
            yield error("must be a valid URL", where)

    return check


def one_of(*values: str) -> Check:
    """One of a closed set."""

    def check(value: Any, where: str) -> Iterator[str]:
        if value not in values:
            yield error(f"value must be one of: {', '.join(values)}", where)

    return check


def boolean(value: Any, where: str) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield error("must be a valid boolean", where)


def integer(low: int | None = None, high: int | None = None) -> Check:
    """A whole number within bounds."""

    def check(value: Any, where: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield error("must be a valid integer", where)
        elif (low is not None and value < low) or (high is not None and value > high):
            yield error(f"must be between {low} and {high}", where)

    return check


def number(value: Any, where: str) -> Iterator[str]:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value in (float("inf"), float("-inf")):
        yield error("must be a valid number", where)


def anything(value: Any, where: str) -> Iterator[str]:
    """Whatever it is."""
    del value, where
    return iter(())


def listing(item: Check, most: int | None = None, least: int = 1) -> Check:
    """A list of so many items."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield error("must be a valid array", where)
            return
        if len(value) < least:
            yield error(f"no fewer than {least} items allowed", where)
        if most is not None and len(value) > most:
            yield error(f"no more than {most} items allowed", where)
            return
        for index, element in enumerate(value):
            yield from item(element, f"{where}/{index}")

    return check


def shape(
    required: Mapping[str, Check] | None = None,
    optional: Mapping[str, Check] | None = None,
    rules: Iterable[Check] = (),
) -> Check:
    """An object with these fields and no others; `rules` look at it as a whole once its fields are right."""
    must, may = dict(required or {}), dict(optional or {})
    known, whole = must | may, tuple(rules)

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield error("must be a valid object", where)
            return
        found = [error(f"missing required field: {name}", where) for name in must if value.get(name) is None]
        for name, content in value.items():
            if name == "type":
                continue
            if name not in known:
                found.append(error(f"invalid additional property: {name}", where))
            elif content is not None:
                found += known[name](content, f"{where}/{name}")
        yield from found
        if not found:
            for rule in whole:
                yield from rule(value, where)

    return check


def typed(table: Mapping[str, Check]) -> Check:
    """An object whose `type` says which check it must pass."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield error("must be a valid object", where)
            return
        kind = value.get("type")
        if not isinstance(kind, str):
            yield error("missing required field: type", where)
        elif kind not in table:
            yield error(f"unsupported type: {kind}", f"{where}/type")
        else:
            yield from table[kind](value, where)

    return check


def any_of(*names: str) -> Check:
    """A rule: at least one of these fields is there."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not any(value.get(name) for name in names):
            yield error(f"missing required field: {' or '.join(names)}", where)

    return check


def not_both(first: str, second: str) -> Check:
    """A rule: these two fields exclude each other."""

    def check(value: Any, where: str) -> Iterator[str]:
        if value.get(first) and value.get(second):
            yield error(f"{first} and {second} cannot both be specified", where)

    return check
