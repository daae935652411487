"""The stories whose every point a process dies at."""

from __future__ import annotations

from bot.playground import LocalSlack
from core.llm.port import Called, Said, ToolCall
from tests.faults.crashing import CHANNEL, Story


def _adds(*titles: str, first: int = 0) -> Called:
    return Called(tuple(ToolCall(f"call_{first + n}", "add_task", {"title": title}) for n, title in enumerate(titles)))


def _first_answer(slack: LocalSlack, person: str) -> str:
    """The ts of what Errand wrote first in the person's direct messages."""
    [question] = slack.messages("dm", user=person)
    return slack.thread("dm", question.ts, user=person)[1].ts


STORIES = (
    Story(
        "one add",
        act=lambda slack, person: slack.say(person, "dm", "milk would be good"),
        script=(_adds("milk"), Said("")),
    ),
    Story(
        "two tool calls in one message",
        act=lambda slack, person: slack.say(person, "dm", "milk and bread would be good"),
        script=(_adds("milk", "bread"), Said("Both are on your list.")),
    ),
    Story(
        "two rounds",
        act=lambda slack, person: slack.say(person, "dm", "milk would be good, and then bread"),
        script=(_adds("milk"), _adds("bread", first=1), Said("")),
    ),
    Story(
        "a channel reply with a private part",
        act=lambda slack, person: slack.say(person, CHANNEL, "@Errand how does it look?"),
        script=(Called((ToolCall("call_0", "list_tasks", {}),)), Said("")),
        before=lambda slack, person: slack.say(person, "dm", "milk would be good"),
        before_script=(_adds("milk"), Said("")),
    ),
    Story(
        "a press on Undo",
        act=lambda slack, person: slack.click(person, "dm", _first_answer(slack, person), "undo_turn"),
        script=(),
        before=lambda slack, person: slack.say(person, "dm", "milk would be good"),
        before_script=(_adds("milk"), Said("")),
    ),
    Story(
        "a command collected in the acknowledgement",
        act=lambda slack, person: slack.command(person, CHANNEL, "/tasks", "add milk"),
        script=(),
        collected=True,
    ),
)
