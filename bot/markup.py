"""Between what people type and what Slack puts on the wire: decoded on the way in, neutralised on the way out."""

from __future__ import annotations

import html
import re

from bot.emoji import decoded

SEPARATOR = "\u2063"  # shows nothing; the grammar passes over others that come with pasted text, and not over this
_REFERENCE = re.compile(r"<([^<>\n]+)>")
_A_PLACE = re.compile(r"\b(?:in|into|inside|from|on|at|about)\s+$", re.IGNORECASE)
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " "})
_URL = re.compile(r"(?<![`\w])(https?://[^\s<>`|]*[^\s<>`|.,;:!?)\]])")
_MARKDOWN_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\s]+)\)")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BOLD = re.compile(r"\*\*(\S(?:[^*\n]*\S)?)\*\*")


def typed(text: str, own_user: str | None = None) -> str:
    """What the person typed: references written out, entities and curly quotes undone, our own mention taken away.

    `<@U1|ana>` is `@ana`, a link is its address as it was typed, `:tada:` is 🎉, `&amp;` is `&`. A channel `<#C1|home>`
    is `#home`, which is a label; behind "in" or "from" it gets a mark that nobody sees, and is part of the text.
    """
    if own_user:
        text = re.sub(rf"[ \t]*<@{re.escape(own_user)}(?:\|[^<>]*)?>[ \t]*[,:]?[ \t]*", " ", text)
    written = _REFERENCE.sub(_written, decoded(text))
    return html.unescape(written).translate(_CURLY).strip()


def mentions(text: str) -> set[str]:
    """The Slack user ids that a message names, and the group mentions (`!channel`, `!subteam^S1`)."""
    found = (match.group(1).partition("|")[0] for match in _REFERENCE.finditer(text))
    return {each.lstrip("@") for each in found if each.startswith(("@", "!channel", "!here", "!everyone", "!subteam"))}


def _written(found: re.Match[str]) -> str:
    target, _, label = found.group(1).partition("|")
    match target[:1]:
        case "#":
            mark = SEPARATOR if _A_PLACE.search(found.string[: found.start()]) else ""
            return f"#{mark}{label or target[1:]}"
        case "@":
            return f"@{label or target[1:]}"
        case "!":
            return label if label else f"@{target[1:].partition('^')[0]}"
        case _:
            return _link(target, label)


def _link(target: str, label: str) -> str:
    """Slack makes links of what looks like one; what was typed is the label then. A pasted link keeps both."""
    address = re.sub(r"^(?:https?://|mailto:|tel:)", "", target)
    if not label:
        return target
    return label if label.rstrip("/") in (address.rstrip("/"), target.rstrip("/")) else f"{label} ({target})"


def straight(text: str) -> str:
    """Without the marks that turn the writing direction: one that isn't closed turns all that follows on its line."""
    return _TURNING.sub("", text)


def escape(text: str) -> str:
    """Text that Slack shows as it is: no mention, no channel reference, no link can be in it."""
    return straight(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def neutral(text: str) -> str:
    """A model's text as mrkdwn that can neither notify anybody nor lead anybody away.

    Links are shown as code with their whole address: a link that reads "here" can carry somebody's data off.
    """
    spelled = _MARKDOWN_LINK.sub(lambda match: f"{match.group(1)} ({match.group(2)})", text)
    coded = _URL.sub(lambda match: f"`{match.group(1)}`", spelled)
    return _BOLD.sub(r"*\1*", escape(coded))
