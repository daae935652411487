"""What is asked of the list in whatever words comes down to the plainest question of its kind; a reminder that is no
longer wanted leaves its task alone."""

import pytest

from core.language import commands
from core.language.commands import (
    Add,
    Ask,
    CannotDo,
    Change,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Filter,
    ListTasks,
    Priority,
    Start,
    Stats,
    Status,
    Unremind,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


ASKED: dict[str, Command] = {
    # what is late
    "what's gone past its due date": ListTasks(Status.OVERDUE),
    "which of these have slipped": ListTasks(Status.OVERDUE),
    "what have I been putting off": ListTasks(Status.OVERDUE),
    # in what order, without a date, and of one kind
    "show tasks ordered by priority": ListTasks(),
    "list all tasks sorted by date": ListTasks(),
    "show me tasks with no due date": ListTasks(undated=True),
    "have I got any calls to make tomorrow": ListTasks(due_text="tomorrow", search="calls"),
    "list everything I have to do for the wedding": ListTasks(search="wedding"),
    "do I need to be anywhere on Monday": ListTasks(due_text="Monday"),
    # what is left of one kind, the days first, and so many of them
    "read me whatever's left for the house": ListTasks(search="house"),
    "what is late with clients": ListTasks(Status.OVERDUE, search="clients"),
    "what's landing this week for steerco?": ListTasks(due_text="this week", search="steerco"),
    "for school on tuesday, anything?": ListTasks(due_text="tuesday", search="school"),
    "between wednesday and the 29th what do i have": ListTasks(due_text="between wednesday and the 29th"),
    "what bills have to be paid by friday": ListTasks(due_text="by friday", search="bills"),
    "is anything late that i should panic about": ListTasks(Status.OVERDUE),
    "most urgent thing rn?": ListTasks(priority=Priority.HIGH),
    "my 3 most important tasks": ListTasks(priority=Priority.HIGH),
    "show the first 5 tasks": ListTasks(),
    "which of these are already under way?": ListTasks(Status.IN_PROGRESS),
    "show groceries only": ListTasks(search="groceries"),
    "eta on the parcel": ListTasks(Status.ALL, search="parcel"),
    "may I ask whether the lanyards have been noted anywhere?": ListTasks(search="lanyards"),
    # what must be done by a day, and what a day has in store
    "is there anything I have to finish by friday": ListTasks(due_text="by friday"),
    "what's brewing for thursday": ListTasks(due_text="thursday"),
    "how packed is next week": ListTasks(due_text="next week"),
    # a kind of task
    "garden jobs this weekend": ListTasks(due_text="this weekend", search="garden"),
    "house chores left": ListTasks(search="house"),
    "list infra": ListTasks(search="infra"),
    "list out my bills for march": ListTasks(due_text="march", search="bills"),
    "high priority stuff for next week": ListTasks(due_text="next week", priority=Priority.HIGH),
    "show me the p2s": ListTasks(priority=Priority.MEDIUM),
    # one of them
    "in what state is the report": ListTasks(Status.ALL, search="report"),
    "the sermon notes, are they for saturday or sunday?": ListTasks(Status.ALL, search="sermon notes"),
    "when is the party of my sister": ListTasks(Status.ALL, search="party"),
    "when is the change of address": ListTasks(Status.ALL, search="change of address"),
    # what was done
    "how many tasks did I finish last week": ListTasks(Status.COMPLETED, due_text="last week", count=True),
    "done this week": ListTasks(Status.COMPLETED, due_text="this week"),
    "what did I finish on monday": ListTasks(Status.COMPLETED, due_text="last monday"),
    "closed since friday": ListTasks(Status.COMPLETED, due_text="since friday"),
    "what invoices have I cleared this month": ListTasks(Status.COMPLETED, due_text="this month", search="invoices"),
    # how full a day is, and what is in front of the question
    "are we free saturday or is there stuff on": ListTasks(due_text="saturday"),
    "hang on, is there a lot on next week": ListTasks(due_text="next week"),
    "what do I need to get through before friday": ListTasks(due_text="before friday"),
    "the kids are asleep, what am I waking up to tomorrow": ListTasks(due_text="tomorrow"),
    "by friday what has to be done": ListTasks(due_text="by friday"),
    "due monday to wednesday": ListTasks(due_text="monday to wednesday"),
    # of one kind
    "taxes: anything overdue?": ListTasks(Status.OVERDUE, search="taxes"),
    "wedding, open?": ListTasks(search="wedding"),
    "urgent school stuff?": ListTasks(priority=Priority.HIGH, search="school"),
    "show me everything for garden in may": ListTasks(due_text="in may", search="garden"),
    # the thing first
    "the passport, when does it run out": ListTasks(Status.ALL, search="passport"),
    "lena, is there something for her?": ListTasks(search="lena"),
    "I remember something about a boiler. What was it?": ListTasks(search="boiler"),
    "did we get the gutters cleaned": ListTasks(Status.ALL, search="gutters"),
    # what is begun
    "what am I partway through": ListTasks(Status.IN_PROGRESS),
    "heading off to start the drench now": Start(("the drench",)),
}


@pytest.mark.parametrize(("text", "expected"), ASKED.items())
def test_what_is_asked_of_the_list_is_put_plainly(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "I want to know how I am performing these days with my tasks",
        "how's my on-time record looking",
        "how did last week go",
        "how good am I at finishing things",
        "what's my hit rate",
        "rate my week",
    ],
)
def test_how_one_is_doing(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert [type(item) for item in reading.items] == [Stats]


@pytest.mark.parametrize(
    "text",
    [
        "drop the reminder on the lights, keep the job on the list",
        "I no longer need the reminder for the lights; please cancel it",
        "take the reminder off the lights",
        "the reminder for the lights isn't needed",
        "scrap the reminder about the lights",
    ],
)
def test_a_reminder_goes_and_its_task_stays(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (Unremind(("the lights",)),)


@pytest.mark.parametrize(
    "text",
    ["text luis for me that he's off sunday", "hand the invoice task over to dave", "what's our public ip"],
)
def test_a_service_is_refused(text: str) -> None:
    assert isinstance(read(text), CannotDo)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ask anna how the report stands", "ask anna how the report stands"),
        ("buy bread past its date", "buy bread past its date"),
        ("write a summary of how I did", "write a summary of how I did"),
        ("take the alarm off the wall", "take the alarm off the wall"),
        ("list the car on gumtree", "list the car on gumtree"),
        ("finish jobs for monday", "finish jobs"),
        ("knock over the wall on friday", "knock over the wall"),
        ("free the rabbits on saturday", "free the rabbits"),
        ("I'm free on saturday, book the dentist", "book the dentist"),
        ("ask mum when she is coming", "ask mum when she is coming"),
        ("by friday finish the report", "finish the report"),
    ],
)
def test_the_same_words_in_a_title_stay_there(text: str, title: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert [item.title for item in reading.items if isinstance(item, Add)] == [title]


def test_who_rings_with_another_time_has_not_been_rung() -> None:
    reading = read("the eye clinic have rung and it's now 11.15")

    assert reading == Commands((Change(("the eye clinic",), due_text="11.15"),), exact=False)


@pytest.mark.parametrize("text", ["the gym task you can bin, finished with it", "the bakkie quote can go, sold it"])
def test_a_task_that_may_go_is_not_finished(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Ask) or (isinstance(reading, Commands) and "Delete" in type(reading.items[0]).__name__)


def test_all_of_a_kind_is_named_and_then_moved() -> None:
    reading = read("all that has passed its date, bring it to friday")

    assert reading == Commands((ChangeWhere(Filter(Status.OVERDUE), Changes(due_text="friday")),), exact=False)


def test_two_kinds_are_two_lists() -> None:
    reading = read("show me groceries or work tasks")

    assert isinstance(reading, Commands)
    assert reading.items == (ListTasks(search="groceries"), ListTasks(search="work"))


@pytest.mark.parametrize("text", ["priya reckons the plan is signed off", "mum is sure the bill is paid"])
def test_what_others_believe_finishes_nothing(text: str) -> None:
    assert isinstance(read(text), Ask)


def test_an_arrow_renames_where_the_words_go_on() -> None:
    reading = read("milk -> oat milk")

    assert isinstance(reading, Commands)
    assert reading.items == (Change(("milk",), title="oat milk"),)
