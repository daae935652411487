"""What a model may do by itself.

It may change nothing where the person only asked something, and turn reminders off only where the person's own message
speaks of them. It may delete one task, named by the person, in a message of theirs that speaks of deleting.

Anything else it asks to delete is proposed, and waits for the person's own yes: whatever a task's title talked it into,
the person sees it before it happens. Messages in other languages than English speak of deleting in words that aren't
known here, and are asked about too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.errors import ToolError
from core.language.tasks.matching import share_a_word
from core.models import Status, Task
from core.storage import tasks
from core.tools.base import ToolContext
from core.tools.lookup import find_task

_DELETING = re.compile(
    r"\b(?:delet\w*|delt\w*|remov\w*|rm|del|eras\w+|drop\w*|scrap\w*|bin(?:ned)?|trash\w*|clear\w*|cancel\w*|discard\w*|"
    r"ditch\w*|dump\w*|purg\w+|wip\w+|nuk\w+|kill\w*|forget|toss\w*|chuck\w*|axe|zap|strike|scratch|lose|"
    r"get(?:ting)? rid|throw(?:n|ing)? (?:\w+ )?(?:out|away)|take (?:[\w#']+ ){1,6}(?:off|out))\b",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(
    r"\b(?:don'?t|do not|never|not|no need to|without|instead of|rather than)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_POINTING = re.compile(
    r"\b(?:it|that|this|the (?:\w+ )?one|last|first|second|third|latest|newest|task|them|those|these)\b", re.IGNORECASE
)


# In the languages that people are likely to write in; a message in another is asked to say it in English.
_REMINDING = re.compile(
    r"remind|notif|nudg|\bping|alert|alarm|pester|\bnag|bother|disturb|benachricht|erinner|herinner|"
    r"\b(?:stop|quit|no|don['’]?t) (?:\w+ ){0,2}messag|"
    r"meldung|recorda|recuerd|avis[oa]|rappel|lembr|ricord|promemoria|напомин|уведомл|提醒|通知|リマインド",
    re.IGNORECASE,
)


def speaks_of_reminders(text: str) -> bool:
    return _REMINDING.search(text) is not None


_ASKING = re.compile(
    r"\W*(?:(?:so|and|ok|okay|hey|hi|hello|well|um|errand)\W+)*"
    r"(?:(?:what(?!\s+(?:about|if))|which|why(?!\s+(?:don['’]?t|not))|how(?!\s+about))(?:['’]?(?:s|re))?\b"
    r"|(?:who|when|where|is|are|am|do|does|did|was|were|any|anything|got|have)\b.*\?\s*$)",
    re.IGNORECASE | re.DOTALL,
)
# Anything that may ask for a change. A question with one of these words in it is the model's to understand.
_ACTING = re.compile(
    r"\b(?:add\w*|put\w*|creat\w+|mak(?:e|ing)|new|note|writ\w+|jot|log|track|save|keep\w*|complet\w+|finish\w*|done|"
    r"did|bought|paid|sent|called|tick\w*|check (?:it|that|this|off)|cross\w*|mark\w*|clos(?:e|ing)|mov\w+|chang\w+|"
    r"renam\w+|resched\w+|postpon\w+|push\w*|shift\w*|bump\w*|snooz\w+|skip\w*|start\w*|stop\w*|begin|set|"
    r"updat\w+|edit\w*|prioriti\w+|tag\w*|label\w*|archiv\w+|reopen\w*|restor\w+|undo\w*|revert|repeat|remind\w*|"
    r"switch|turn|please|pls|need|want|should|shall|must|have to|has to|can|could|would|will|let['’]?s?|instead|"
    r"tidy|sort|clean\w*|swap|replac\w+|schedul\w+|plan)\b",
    re.IGNORECASE,
)


def only_asks(text: str) -> bool:
    """Whether the message is a question and has no word that may ask for a change: nothing is written for it then,
    whatever a task's title talked the model into. English only; anything else is the model's to understand.
    """
    return _ASKING.match(text) is not None and _ACTING.search(text) is None and _DELETING.search(text) is None


@dataclass(frozen=True, slots=True)
class Deletions:
    """What a model asks to delete in a turn, by its own words for the tasks, less what is deleted; `before` says that
    something is. Nothing at all where the calls are the person's own.
    """

    left: tuple[str, ...] = ()
    before: bool = False

    @property
    def several(self) -> bool:
        return len(self.left) > 1 or (self.before and bool(self.left))

    def may_be_done(self, context: ToolContext, text: str) -> bool:
        """Whether it may be done at once. `text` is the person's message."""
        if not self.left:
            return True
        if self.several or not asks_to_delete(text):
            return False
        try:
            task = find_task(context, self.left[0], tuple(Status))
        except ToolError:
            return True  # the tool says what is wrong, and deletes nothing
        return names(context, text, task)


def asks_to_delete(text: str) -> bool:
    """Whether the message speaks of deleting, and doesn't forbid it."""
    plain = text.replace("’", "'")
    return any(_FORBIDDEN.search(plain[: found.start()]) is None for found in _DELETING.finditer(plain))


def names(context: ToolContext, text: str, task: Task) -> bool:
    """Whether the message names this task: by number, by a word of its title, or by pointing at it where it was shown
    last and the message has no word of another."""
    if re.search(rf"(?<![\d.:]){task.number}(?![\d:]|\.\d)", text) or share_a_word(text, task.title):
        return True
    focus = context.user.focus
    seen = {*focus.get("shown", []), *focus.get("latest", []), *focus.get("changed", [])[-1:]}
    if task.number not in seen or _POINTING.search(text) is None:
        return False
    others = tasks.titles(context.session, context.user.id, tuple(Status))
    return not any(share_a_word(text, title) for _, title in others)
