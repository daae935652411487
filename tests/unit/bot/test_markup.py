"""Slack's wire text in, and text that can do nothing out."""

from __future__ import annotations

import pytest

from bot.markup import escape, mentions, neutral, typed


@pytest.mark.parametrize(
    ("wire", "text"),
    [
        ("buy milk &amp; bread &lt;3", "buy milk & bread <3"),
        ("<@U0BOT> add milk", "add milk"),
        ("hey <@U0BOT>, add milk", "hey add milk"),
        ("<@U0BOT|errand>: add milk", "add milk"),
        ("ask <@U1|ana> in <#C1|home> about #home", "ask @ana in #\u2063home about #home"),
        ("<#C1>, <#C2|> and <@U1>", "#C1, #C2 and @U1"),
        ("party :tada: :our-parrot:", "party 🎉 :our-parrot:"),
        ("<https://example.com/:tada:/x>", "https://example.com/:tada:/x"),
        ("tell <!channel> and <!subteam^S1|@devs> and <!here|here>", "tell @channel and @devs and here"),
        ("read <https://example.com/a?b=1&amp;c=2>", "read https://example.com/a?b=1&c=2"),
        ("read <http://example.com|example.com>", "read example.com"),
        ("read <https://example.com/x|this page>", "read this page (https://example.com/x)"),
        ("write <mailto:a@example.com|a@example.com>", "write a@example.com"),
        ("“quoted” and it’s\u00a0fine", '"quoted" and it\'s fine'),
        ("&amp;lt; stays", "&lt; stays"),
    ],
)
def test_what_was_typed(wire: str, text: str) -> None:
    assert typed(wire, "U0BOT") == text


def test_whom_a_message_names() -> None:
    wire = "<@U1|ana> <@U2> <!here> <!subteam^S1|@devs> <#C1|home> <https://example.com|x> <!date^1^{date}|now>"

    assert mentions(wire) == {"U1", "U2", "!here", "!subteam^S1"}


@pytest.mark.parametrize("text", ["<!channel>", "<@U1>", "<https://example.com|here>", "&lt;!here&gt;"])
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert "<" not in escape(text)
    assert typed(escape(text)) == text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("[here](https://evil.example/?d=SECRET)", "here (`https://evil.example/?d=SECRET`)"),
        ("![x](https://evil.example/x.png)", "x (`https://evil.example/x.png`)"),
        ("see https://evil.example/a, please", "see `https://evil.example/a`, please"),
        ("<https://evil.example|here>", "&lt;`https://evil.example`|here&gt;"),
        ("<!channel> **now** <@U1>", "&lt;!channel&gt; *now* &lt;@U1&gt;"),
        ("\u202egnp.txt\u2066", "gnp.txt"),
    ],
)
def test_a_models_text_leads_nobody_away(said: str, shown: str) -> None:
    assert neutral(said) == shown
