"""What a person types as 🎉 goes over the wire as `:tada:`, in Slack as here.

One table for the workspace and its page: the page's own.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("page") / "js" / "emoji.js"
_ENTRY = re.compile(r'(?:"(?P<quoted>[^"]+)"|(?P<bare>\w+)): "(?P<character>[^"]+)"')
_TONES = "🏻🏼🏽🏾🏿"  # skin-tone-2 to skin-tone-6
_SHAPE = "\ufe0f"  # may follow, and means nothing here


@cache
def names() -> dict[str, str]:
    """Each emoji that is known, by its character; of several names the first."""
    found: dict[str, str] = {}
    for entry in _ENTRY.finditer(_TABLE.read_text("utf-8")):
        found.setdefault(entry["character"].rstrip(_SHAPE), entry["quoted"] or entry["bare"])
    return found


@cache
def pattern() -> str:
    """A regular expression for a typed emoji, with the skin tone that it may have."""
    characters = "|".join(re.escape(each) for each in sorted(names(), key=len, reverse=True))
    return rf"(?P<emoji>{characters})(?P<tone>[{_TONES}])?{_SHAPE}?"


def short_name(character: str, tone: str | None) -> str:
    """`tada`, or `+1::skin-tone-3`."""
    return names()[character] + (f"::skin-tone-{_TONES.index(tone) + 2}" if tone else "")
