"""What the model is reminded of:

whole turns, the newest that fit, so that a prompt's size is flat however long a conversation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from core.llm.port import Message
from core.models import Role

TOKEN_BUDGET = 3_000
MESSAGE_LIMIT = 60  # rows looked at: far more than the budget ever holds
_CHARACTERS_PER_TOKEN = 4
_OVERHEAD = 8


def tokens(message: Message) -> int:
    """A cheap upper-hand estimate: English runs at about four characters a token."""
    calls = sum(len(call.name) + len(str(call.arguments)) for call in message.calls)
    return _OVERHEAD + (len(message.content) + calls) // _CHARACTERS_PER_TOKEN


def newest_turns(messages: Sequence[tuple[int, Message]], budget: int = TOKEN_BUDGET) -> tuple[Message, ...]:
    """The newest whole turns that fit the budget, oldest first. `messages` are (turn id, message) in order.

    A turn is taken whole or not at all, so no call is ever separated from its result; with the first that doesn't fit
    it ends. A turn that failed half-way is told without the calls that were never answered: no provider takes those.
    """
    turns = [_answered([message for _, message in group]) for _, group in groupby(messages, key=lambda pair: pair[0])]
    kept: list[list[Message]] = []
    for turn in reversed(turns):
        budget -= sum(map(tokens, turn))
        if budget < 0:
            break
        kept.append(turn)
    return tuple(message for turn in reversed(kept) for message in turn)


def _answered(turn: list[Message]) -> list[Message]:
    """The turn's messages, calls without a result and results without a call left out."""
    asked = {call.id for message in turn for call in message.calls}
    results = {message.call_id for message in turn if message.role is Role.TOOL}
    kept: list[Message] = []
    for message in turn:
        calls = tuple(call for call in message.calls if call.id in results)
        if message.calls and not calls:
            kept.extend([Message(message.role, message.content)] if message.content else [])
        elif message.role is not Role.TOOL or message.call_id in asked:
            kept.append(replace(message, calls=calls))
    return kept
