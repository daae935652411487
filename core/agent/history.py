"""What the model is reminded of:

whole turns, the newest that fit, so that a prompt's size is flat however long a conversation.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from core.llm.port import Message

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
    it ends.
    """
    turns = [[message for _, message in group] for _, group in groupby(messages, key=lambda pair: pair[0])]
    kept: list[list[Message]] = []
    for turn in reversed(turns):
        budget -= sum(map(tokens, turn))
        if budget < 0:
            break
        kept.append(turn)
    return tuple(message for turn in reversed(kept) for message in turn)
