"""The answer to a question of the program's own, as calls: what the person's next message says to it, and how the
grammar's own questions are kept so that an answer completes them.
"""

from __future__ import annotations

import re
from typing import Any

from core.language import commands, dates
from core.language.ahead import counts_back
from core.language.answers.replies import Agreed, Chosen, Declined, Only, Reply, Waiting, When, reply_to
from core.language.commands import Add, Commands, ListTasks
from core.language.moment import Moment
from core.llm.calling import calls_of

Call = tuple[str, dict[str, Any]]

_DELETION = re.compile(r"^Shall I delete “?[^”]+?”?\? Write “delete (?P<task>[^”]+)” and I will\.$")
_EITHER = re.compile(
    r"^Shall I delete “(?P<task>[^”]+)” from your list, or add “(?P<title>[^”]+)” to it\? Write “.+$", re.DOTALL
)
_MOVE = re.compile(r"^To what day or time shall I move “?(?P<task>[^”?]+)”?\? For example: move (?P=task) to friday\.$")


def _reply(text: str, waiting: Waiting, moment: Moment) -> Reply | None:
    """What the whole message answers to the question that waits; None where it is something else."""

    def is_when(words: str) -> bool:
        due = dates.resolve(words, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        return due is not None or counts_back(words)

    return reply_to(text, waiting, is_when)


def _calls_for(reply: Reply) -> list[Call]:
    """The calls that an answer makes, but for what else was asked beside a yes."""
    match reply:
        case Agreed():
            return [("confirm", {})]
        case Declined():
            return [("dismiss", {})]
        case Chosen(numbers=(number,)):
            return [("choose", {"option": number})]
        case Chosen(numbers=numbers):
            return [("choose", {"options": list(numbers)})]
        case Only(numbers=numbers):
            return [("narrow", {"numbers": list(numbers)})]
        case When(words=words):
            return [("fill", {"words": words})]


def calls_to(text: str, waiting: Waiting, moment: Moment) -> list[Call] | None:
    """The calls that the whole message makes as an answer to the question that waits; None where it is something else.

    Beside a yes only new tasks and lists may be asked for: whatever else is said there may take the yes back.
    """
    reply = _reply(text, waiting, moment)
    if not isinstance(reply, Agreed) or not reply.more:
        return None if reply is None else _calls_for(reply)
    more = commands.parse(reply.more, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if not isinstance(more, Commands) or not all(isinstance(item, Add | ListTasks) for item in more.items):
        return None
    return [*_calls_for(reply), *(call for item in more.items for call in calls_of(item))]


def kept(question: str) -> Call | None:
    """The call that asks this question of the grammar's so that its answer can be waited for; None for any other."""
    if found := _DELETION.match(question):
        return "ask_to_delete", {"task": found["task"]}
    if found := _EITHER.match(question):
        return "ask_to_delete", {"task": found["task"], "instead": found["title"], "question": question}
    if found := _MOVE.match(question):
        return asked_when(question, "update_task", {"task": found["task"]}, "due_text")
    return None


def asked_when(question: str, tool: str, arguments: dict[str, Any], blank: str) -> Call:
    """The question for the day or time that this call still needs, as its argument `blank`."""
    return "offer", {"question": question, "tool": tool, "arguments": arguments, "blank": blank, "needed": True}
