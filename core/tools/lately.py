"""How the person's last message was answered: whether "it" can be what that was about."""

from __future__ import annotations

import json
import re

from core.models import Conversation, Turn
from core.storage import conversations, reminders, turns
from core.tools.base import ToolContext

_UNSURE = re.compile(r"\bchanged nothing\b")
_PRONOUN = re.compile(
    r"(?:it|that|this|them|those|these|they|(?:that|this) (?:one|task|item|thing)|both|all)(?: (?:both|all))?"
    r"(?: of (?:them|those|these))?",
    re.IGNORECASE,
)


def is_pronoun(words: str) -> bool:
    """Whether it points at whatever was spoken of last, and at nothing by its place: "it", "both of them"."""
    return _PRONOUN.fullmatch(words.strip(" .!?")) is not None


def missed_just_before(context: ToolContext) -> bool:
    """Whether the answer to the person's last message here found nothing, asked something or understood nothing: "it"
    may then mean what they had in mind, which isn't what was shown or changed before that.
    """
    session, seen = context.session, context.user.focus.get("turn", 0)
    before = turns.last_before(session, context.user.id, context.turn_id)
    if before is None or seen > before or not spoken_here(context, before):
        return False
    rows = conversations.tool_messages(session, before)
    results = [json.loads(row.content) for row in rows]
    if seen == before:  # a task was named, shown or changed: that is it, unless another wasn't found beside it
        return any(not each["ok"] for each in results) and any(each["changed"] for each in results)
    said = conversations.last_words(session, before)
    refused = any(not each["ok"] for each in results)
    return refused or "?" in said.rpartition("\n")[2] or _UNSURE.search(said) is not None


def spoken_here(context: ToolContext, turn_id: int) -> bool:
    """Whether this goes on with that turn: under a reminder it does so only where that was said under it too."""
    session, here = context.session, context.conversation
    there = session.get_one(Conversation, session.get_one(Turn, turn_id).conversation_id)
    if there.id == here.id:
        return True
    return here.place is not None and here.place == there.place and not reminders.of_conversation(session, here.id)
