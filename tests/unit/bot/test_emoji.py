"""Emoji come as names, and are kept as characters."""

from __future__ import annotations

import pytest

from bot.emoji import decoded


@pytest.mark.parametrize(
    ("wire", "text"),
    [
        ("party :tada:", "party 🎉"),
        ("ship it:rocket::fire:", "ship it🚀🔥"),
        (":white_check_mark: reviewed", "✅ reviewed"),
        ("well done :+1::skin-tone-3:", "well done 👍🏼"),
        (":v::skin-tone-6: and :man-shrugging::skin-tone-2:", "✌🏿 and 🤷🏻‍♂️"),
        ("a :100: of these", "a 💯 of these"),
        ("from :flag-de: to :flag-jp:", "from 🇩🇪 to 🇯🇵"),
        (":heart: :one:", "❤️ 1️⃣"),
    ],
)
def test_standard_emoji_become_characters(wire: str, text: str) -> None:
    assert decoded(wire) == text


@pytest.mark.parametrize(
    "text",
    [
        "buy milk :our-own-parrot:",
        "call at 10:30:45, ratio 1:100:3",
        "read <https://example.com/:100:/:tada:|this>",
        "say `:tada:` or ```:tada:\n:x:```",
        "note: tomorrow: never",
        ":: : :",
        "🎉 as it is",
    ],
)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert decoded(text) == text
