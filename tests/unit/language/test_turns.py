"""The tables of turns of phrase: how one is found, and that all of them can be used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import core.language.frame as frame
from core.language.frame.turns import Turns, put, turns

TABLE = turns(
    (
        ("wk|fortnight", r"\bwks?\b", "week"),
        ("week", r"\bnext week\b", "in 7 days"),
        ("ok", r"^ok,? ", ""),
    )
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("call Ana next wk", "call Ana in 7 days"),
        ("OK, call Ana NEXT WEEK", "call Ana in 7 days"),
        ("a fortnight", "a fortnight"),
        ("ok", "ok"),
        ("", ""),
    ],
)
def test_a_turn_sees_what_those_before_it_made_of_the_text(text: str, plain: str) -> None:
    assert put(text, TABLE) == plain


def tables() -> Iterator[tuple[str, Turns]]:
    for found in pkgutil.iter_modules(frame.__path__):
        module = importlib.import_module(f"{frame.__name__}.{found.name}")
        yield from ((f"{found.name}.{name}", each) for name, each in vars(module).items() if isinstance(each, Turns))


def test_every_turn_can_be_found_and_has_a_pattern_that_compiles() -> None:
    bad = [
        (name, needs)
        for name, table in tables()
        for needs, pattern, _ in table
        if not re.compile(pattern) or "" in needs or any(need != need.lower() for need in needs)
    ]

    assert bad == []


def test_patterns_are_in_small_letters_but_where_a_capital_is_meant() -> None:
    """They are looked for in the small text first."""
    escapes = r"\\.|\(\?P[<=]\w+|\(\?-i:.*"
    bad = [
        name for name, table in tables() for _, pattern, _ in table if re.search("[A-Z]", re.sub(escapes, "", pattern))
    ]

    assert bad == []
