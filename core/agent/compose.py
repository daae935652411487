"""From a turn's ending to its reply: text by how it ended, receipts from the committed changes, cards from the tools.

Where others read along, the reply says aloud only what belongs to that place; the rest goes into its `private` part.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from core.agent import claims, prompts
from core.agent.loop import Ending, Finished, ModelLost, OutOfSteps, OutOfTime, Refused, Unanswered
from core.language.moment import Moment
from core.llm.offline import said_by_results
from core.models import ChangeKind, ChatMessage, Conversation, TaskChange
from core.reply import Card, Proposal, Receipt, Reply, TaskLine, TaskList, cards_from_json, render
from core.tools.present import hidden, receipts

_FOR_THE_MODEL = (prompts.TOO_MANY_CALLS, prompts.ONLY_ASKED, prompts.NOT_SILENCED, "There is no tool ")


@dataclass(frozen=True, slots=True)
class Done:
    """What a turn has to show: its committed changes and its tool messages. `last_calls` are the last round's ids, and
    `redone` those of the changes that took an undo back."""

    changes: Sequence[TaskChange]
    tool_messages: Sequence[ChatMessage]
    last_calls: frozenset[str] = frozenset()
    redone: frozenset[int] = frozenset()


def reply_for(ending: Ending, done: Done, conversation: Conversation, moment: Moment, now: datetime) -> Reply:
    reply = _with_results(_text(ending, bool(done.changes)), done, conversation, moment, now)
    if not reply.text:
        reply = replace(reply, text=_unsaid(reply, done))
    refused = sum(_error(message) == prompts.TOO_MANY_CALLS for message in done.tool_messages)
    ran = len(done.tool_messages) - refused
    ours = [*_notes(done), *([prompts.NOT_RUN.format(allowed=ran, count=refused)] if refused else [])]
    lines = [reply.text, *(each for each in ours if each not in reply.text)]
    return replace(reply, text="\n".join(line for line in lines if line))


def _notes(done: Done) -> list[str]:
    """What the tools have to say beside their receipts and cards, whatever a model says: a setting that was changed
    leaves no receipt."""
    said = (json.loads(message.content) for message in done.tool_messages)
    return list(dict.fromkeys(str(each["say"]) for each in said if each.get("say")))


def truthful(ending: Ending, done: Done, conversation: Conversation, moment: Moment, now: datetime) -> Ending:
    """The ending, as a model's text is fit to be believed: without what it says was or will be done, which is for the
    receipts to say, and with a word of our own where nothing was.

    Above a question of the program's own it says nothing: the person is to read what they say yes to.
    """
    if not isinstance(ending, Finished) or not ending.text.strip():
        return ending
    beside = _with_results("", done, conversation, moment, now)
    parts = [beside, *([beside.private] if beside.private else [])]
    if any(isinstance(card, Proposal) for part in parts for card in part.cards):
        return Finished("")
    shown = "\n".join(render(part) for part in parts if part.receipts or part.cards)
    kept = claims.believable(ending.text, claims.Shown(shown, bool(done.changes)))
    unsaid = "" if kept.text else _unsaid(beside, done)
    said = [kept.text or unsaid, prompts.NO_SUCH_DAY if kept.misdated else ""]
    if not _wrote(done) and (kept.claimed or claims.claims_a_change(kept.text)) and "Nothing was changed" not in unsaid:
        said.append(prompts.NOTHING_DONE if any(said) else prompts.NOTHING_CHANGED)
    return replace(ending, text="\n".join(each for each in said if each), cut=ending.cut and bool(kept.text))


def _wrote(done: Done) -> bool:
    """Whether anything was written, be it a setting that leaves no receipt."""
    return bool(done.changes) or any(json.loads(each.content)["changed"] for each in done.tool_messages)


def _unsaid(reply: Reply, done: Done) -> str:
    """What the tools answered and nobody says: the model had nothing to add, and no receipt or card shows it.

    Where something is shown, only the last round's errors are left to say: those before it were mended since.
    """
    shown = bool(reply.receipts or reply.cards)
    left = [each for each in done.tool_messages if not shown or each.tool_call_id in done.last_calls]
    errors = [(each, _error(each) or "") for each in left]
    return said_by_results([each.content for each, error in errors if not error.startswith(_FOR_THE_MODEL)])


def came_to_nothing(done: Done) -> bool:
    """Whether every call was refused, and no question came of it either."""
    refused = [_error(each) is not None and not each.extra for each in done.tool_messages]
    return not done.changes and bool(refused) and all(refused)


def _error(message: ChatMessage) -> str | None:
    return json.loads(message.content).get("error")


def apology(reference: str, done: Done, conversation: Conversation, moment: Moment, now: datetime) -> Reply:
    """What is said when a turn failed for good: what was done, and that the rest wasn't."""
    words = prompts.APOLOGY_SOME if done.changes else prompts.APOLOGY_NOTHING
    reply = _with_results(words.format(reference=reference), replace(done, tool_messages=()), conversation, moment, now)
    return replace(reply, apology=True)


def _text(ending: Ending, wrote: bool) -> str:
    match ending:
        case Finished(text=text, cut=cut):
            return f"{text.rstrip()}{prompts.CUT_OFF}" if cut else text
        case Refused():
            return prompts.DECLINED
        case Unanswered():
            return prompts.MODEL_LOST if wrote else prompts.NO_ANSWER
        case OutOfSteps():
            return prompts.TOO_MANY_STEPS
        case OutOfTime():
            return prompts.OUT_OF_TIME
        case ModelLost():
            return prompts.MODEL_LOST if wrote else prompts.MODEL_LOST_EARLY
        case _:
            assert_never(ending)


def _with_results(text: str, done: Done, conversation: Conversation, moment: Moment, now: datetime) -> Reply:
    told = receipts(done.changes, moment, now, done.redone)
    said = tuple(each for _, each in told)
    cards = _cards(done.tool_messages, "cards")
    undo = _undoable(done.changes)
    if not conversation.shared:
        return Reply(text, said, cards, undo=undo)
    aloud = [conversation.says_aloud(change.after["place"]) for change, _ in told]
    public = tuple(each if heard else _without_title(each) for each, heard in zip(said, aloud, strict=True))
    kept = tuple(each for each, heard in zip(said, aloud, strict=True) if not heard)
    private_cards = _cards(done.tool_messages, "private_cards")
    # All of it or nothing is undone, so that is offered where all of it may be said.
    private = Reply("", kept, private_cards, undo=undo if kept else None) if kept or private_cards else None
    return Reply(text, public, cards, private, undo=None if kept else undo)


def _undoable(changes: Sequence[TaskChange]) -> int | None:
    """The turn, if its changes can be taken back at one press. What undid something can't: that would do it anew,
    which is easier said ("undo") than made plain on a button.
    """
    undid = any(change.kind is ChangeKind.UNDONE for change in changes)
    return changes[0].turn_id if changes and not undid else None


def _without_title(each: Receipt) -> Receipt:
    line: TaskLine = hidden(each.task.number)
    return Receipt(each.kind, line)


def _then(message: ChatMessage, kind: str, later: Sequence[ChatMessage]) -> Sequence[Card]:
    """The cards of this result; of a list that was made before something was changed, that is said."""
    cards = cards_from_json((message.extra or {}).get(kind, []))
    if not any(json.loads(each.content)["changed"] for each in later):
        return cards
    return [
        replace(each, heading=f"Before that: {each.heading}") if isinstance(each, TaskList) else each for each in cards
    ]


def _cards(messages: Sequence[ChatMessage], kind: str) -> tuple[Card, ...]:
    found = (card for each, message in enumerate(messages) for card in _then(message, kind, messages[each + 1 :]))
    # A model may look at the same list twice; the person needs it once. Of a question the newest is the one that waits.
    each = tuple({card: card for card in found}.values())
    proposals = [card for card in each if isinstance(card, Proposal)]
    return tuple(card for card in each if card not in proposals[:-1])  # a new proposal replaces the one before
