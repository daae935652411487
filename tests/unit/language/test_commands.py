"""What people write to a task bot, and what it means. Said on Wednesday 25 November 2026 at 10:00 in New York."""

import pytest

from core.language.commands import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    CannotDo,
    Change,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    Kind,
    ListTasks,
    No,
    Priority,
    Reading,
    Redo,
    Remind,
    Reopen,
    Skip,
    Smalltalk,
    Start,
    Stats,
    Status,
    Undo,
    Unknown,
    Yes,
    parse,
)
from tests.unit.language.when import NEW_YORK, SENT

HIGH, MEDIUM, LOW = Priority.HIGH, Priority.MEDIUM, Priority.LOW


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


def commands(text: str) -> tuple[Command, ...]:
    reading = read(text)
    assert isinstance(reading, Commands), reading
    return reading.items


ADDED = {
    "add milk tomorrow": Add("milk", due_text="tomorrow"),
    "pls add pick up dry cleaning by thurs 6pm": Add("pick up dry cleaning", due_text="by thurs 6pm"),
    "hiya could u add book flights to paris for me thx": Add("book flights to paris"),
    'stick "renew car insurance" on the list for next week': Add("renew car insurance", due_text="for next week"),
    "put buy paint on my list": Add("buy paint"),
    "hey can you chuck bread on the list": Add("bread"),
    "I've got to ring the council about the bins on monday": Add(
        "ring the council about the bins", due_text="on monday"
    ),
    "need to email Sarah re: invoice asap": Add("email Sarah re: invoice", priority=HIGH),
    "don't let me forget to call the bank friday": Add("call the bank", due_text="friday"),
    "dont forget the milk!!": Add("the milk"),
    "i shouldn't forget to feed the cat tonight": Add("feed the cat", due_text="tonight"),
    "gotta wash the car": Add("wash the car"),
    "note to self: buy birthday card for dad before 12 december": Add(
        "buy birthday card for dad", due_text="before 12 december"
    ),
    "todo: fix the leaky tap": Add("fix the leaky tap"),
    'create task "Write blog post" with high priority due friday': Add(
        "Write blog post", due_text="due friday", priority=HIGH
    ),
    "add urgent task: server down": Add("server down", priority=HIGH),
    "URGENT: call the school": Add("call the school", priority=HIGH),
    "pay electricity bill !high #home tomorrow": Add(
        "pay electricity bill", due_text="tomorrow", priority=HIGH, labels=("home",)
    ),
    "pay rent on the 1st of every month !high #home": Add(
        "pay rent", repeat_text="on the 1st of every month", priority=HIGH, labels=("home",)
    ),
    "submit expenses p1": Add("submit expenses", priority=HIGH),
    "water the lawn +garden p3": Add("water the lawn", priority=LOW, labels=("garden",)),
    "add milk to my shopping list": Add("milk", labels=("shopping",)),
    "add to my list: milk": Add("milk"),
    "buy milk tomorrow": Add("buy milk", due_text="tomorrow"),
    "dentist appointment friday 3pm": Add("dentist appointment", due_text="friday 3pm"),
    "schedule a dentist appointment for the 3rd at 2pm": Add("dentist appointment", due_text="for the 3rd at 2pm"),
    "Could you kindly make a note that I must collect the suit before Saturday?": Add(
        "collect the suit", due_text="before Saturday"
    ),
    "move the couch on friday": Add("move the couch", due_text="on friday"),
    "make dinner every sunday": Add("make dinner", repeat_text="every sunday"),
    "change filter every 3 months": Add("change filter", repeat_text="every 3 months"),
    "finish the report by friday": Add("finish the report", due_text="by friday"),
    "drop off the kids at 3": Add("drop off the kids", due_text="at 3"),
    "remind me to pay rent on the 1st of every month": Add("pay rent", repeat_text="on the 1st of every month"),
    "remind me to water the plants": Add("water the plants"),
    "every monday remind me to take out the bins": Add("take out the bins", repeat_text="every monday"),
}
REMINDED = {
    "remind me to call mum at 5": Remind("call mum", "at 5"),
    "remind me in 20 minutes to check the oven": Remind("check the oven", "in 20 minutes"),
    "remind me tomorrow to call bob at 9am": Remind("call bob", "tomorrow at 9am"),
    "set a reminder for tomorrow at 8 to call mum": Remind("call mum", "tomorrow at 8"),
    "remind me about 3 in an hour": Remind("3", "in an hour", new=False),
}
LISTED = {
    "": ListTasks(),
    "list": ListTasks(),
    "what's on my list?": ListTasks(),
    "what should I focus on": ListTasks(),
    "what's left today": ListTasks(due_text="today"),
    "wots on 2day": ListTasks(due_text="2day"),
    "do i have anything on friday?": ListTasks(due_text="friday"),
    "anything due this week?": ListTasks(due_text="this week"),
    "what do I need to get done before friday": ListTasks(due_text="before friday"),
    "whats overdue": ListTasks(Status.OVERDUE),
    "am i behind on anything?": ListTasks(Status.OVERDUE),
    "let me know what's on for the weekend": ListTasks(due_text="the weekend"),
    "list everything that's late": ListTasks(Status.OVERDUE),
    "show completed tasks": ListTasks(Status.COMPLETED),
    "what did i get done today?": ListTasks(Status.COMPLETED, due_text="today"),
    "which tasks are in progress": ListTasks(Status.IN_PROGRESS),
    "what are my most urgent tasks": ListTasks(priority=HIGH),
    "show #work": ListTasks(label="work"),
    "show me everything tagged home": ListTasks(label="home"),
    "show my work tasks": ListTasks(search="work"),
    "find tasks about taxes": ListTasks(search="taxes"),
    "is milk on my list?": ListTasks(search="milk"),
    "did I add milk already?": ListTasks(search="milk"),
    "is the report done?": ListTasks(Status.ALL, search="report"),
    "when is rent due?": ListTasks(Status.ALL, search="rent"),
    "what's #3?": ListTasks(Status.ALL, search="#3"),
    "how many tasks are overdue?": ListTasks(Status.OVERDUE, count=True),
    "how many things are left for today?": ListTasks(due_text="today", count=True),
}
CHANGED = {
    "done 3": Complete(("3",)),
    "done": Complete(("that",)),
    "finish 2": Complete(("2",)),
    "finished 2 and 3": Complete(("2", "3")),
    "1, 2 and 5 are done": Complete(("1", "2", "5")),
    "done 1-3": Complete(("1", "2", "3")),
    "task 3 is complete": Complete(("3",)),
    "the report is done": Complete(("the report",)),
    "cross off the milk one": Complete(("the milk one",)),
    "tick the milk one off": Complete(("the milk one",)),
    "complete buy milk and call mom": Complete(("buy milk", "call mom")),
    "yep did the laundry": Complete(("the laundry",)),
    "i called ana": Complete(("call ana",)),
    "I have paid the rent already": Complete(("pay the rent",)),
    "complete the first two": Complete(("the first two",)),
    "uncheck 3": Reopen(("3",)),
    "mark 3 as not done": Reopen(("3",)),
    "the report isn't done yet": Reopen(("the report",)),
    "i haven't actually done the laundry": Reopen(("the laundry",)),
    "put laundry back on my list": Reopen(("laundry",)),
    "start 3": Start(("3",)),
    "I'm working on the report": Start(("the report",)),
    "archive 3": Archive(("3",)),
    "move 3 to friday": Change(("3",), due_text="friday"),
    "push the report to monday": Change(("the report",), due_text="monday"),
    "Could you move my dentist appointment to next tuesday please": Change(
        ("my dentist appointment",), due_text="next tuesday"
    ),
    "push it back to friday": Change(("it",), due_text="friday"),
    "snooze that for 2 hours": Remind("that", "in 2 hours", new=False),
    "snooze 10 minutes": Remind("that", "in 10 minutes", new=False),
    "snooze till monday": Change(("that",), due_text="monday"),
    "bring the review forward to wednesday": Change(("the review",), due_text="wednesday"),
    "change the due date of 3 to 12 december": Change(("3",), due_text="12 december"),
    "the report is now due monday": Change(("the report",), due_text="monday"),
    "3 needs doing by friday": Change(("3",), due_text="by friday"),
    "ok 5's done": Complete(("5",)),
    "consider the report done": Complete(("the report",)),
    "4 tomorrow": Change(("4",), due_text="tomorrow"),
    "delay the report by 2 days": Change(("the report",), due_text="2 days later"),
    "remove the due date from 3": Change(("3",), clear_due=True),
    "rename 3 to call the plumber": Change(("3",), title="call the plumber"),
    'change "buy milk" to "buy oat milk"': Change(("buy milk",), title="buy oat milk"),
    "change the milk one to oat milk": Change(("the milk one",), title="oat milk"),
    'call it "write essay" instead': Change(("it",), title="write essay"),
    "make the report urgent": Change(("the report",), priority=HIGH),
    "set the priority of the report to low": Change(("the report",), priority=LOW),
    "the milk isn't urgent": Change(("the milk",), priority=LOW),
    "#4 !high": Change(("#4",), priority=HIGH),
    "tag the report with work": Change(("the report",), add_labels=("work",)),
    "add #home to 3": Change(("3",), add_labels=("home",)),
    "remove the work label from 3": Change(("3",), remove_labels=("work",)),
    "add a note to 3: bring the receipts": Change(("3",), notes="bring the receipts"),
    "make 3 repeat every week": Change(("3",), repeat_text="every week"),
    "stop repeating 3": Change(("3",), clear_repeat=True),
    "skip 3": Skip(("3",)),
    "skip #3 and #4": Skip(("#3", "#4")),
    "skip 3 this time": Skip(("3",)),
    "skip the next occurrence of water plants": Skip(("water plants",)),
    "please skip the gym this week": Skip(("the gym",), "this week"),
    "skip that one": Skip(("that one",)),
    "stats": Stats(),
    "how am i doing this week": Stats("this week"),
    "give me my stats for last month": Stats("last month"),
    "undo": Undo(),
    "oops wrong one": Undo(),
    "redo": Redo(),
    "yes please": Yes(),
    "nevermind": No(),
}
DELETED = {
    "delete 3": Delete(("3",)),
    "delete 2, 3 and 4": Delete(("2", "3", "4")),
    "plz delete task #12": Delete(("#12",)),
    "remove the dentist": Delete(("the dentist",)),
    'remove "call bob" from the list': Delete(("call bob",)),
    "take milk off my list": Delete(("milk",)),
    "scratch #4": Delete(("#4",)),
    "get rid of the second one": Delete(("the second one",)),
    "forget about the gym": Delete(("the gym",)),
    "drop the gym membership one": Delete(("the gym membership one",)),
}
BULK = {
    "clear everything": DeleteWhere(Filter()),
    "clear my list": DeleteWhere(Filter()),
    "delete everything overdue": DeleteWhere(Filter(Status.OVERDUE)),
    "clear completed": DeleteWhere(Filter(Status.COMPLETED)),
    "please remove all completed tasks": DeleteWhere(Filter(Status.COMPLETED)),
    "delete everything tagged home": DeleteWhere(Filter(label="home")),
    "complete all groceries": CompleteWhere(Filter(search="groceries")),
    "complete everything due today": CompleteWhere(Filter(due_text="today")),
    "archive all completed tasks": ArchiveWhere(Filter(Status.COMPLETED)),
    "move today's to tomorrow": ChangeWhere(Filter(due_text="today"), Changes(due_text="tomorrow")),
    "push everything from today to tomorrow": ChangeWhere(Filter(due_text="today"), Changes(due_text="tomorrow")),
    "make all work tasks high priority": ChangeWhere(Filter(search="work"), Changes(priority=HIGH)),
}
ASKED = (
    *("set a reminder", "remind me", "add", "add a task", "new task", "postpone the dentist", "snooze 3", "change 3"),
    *("i don't need to buy milk anymore", "the meeting is cancelled", "cancel the dentist", "scrap the gym idea"),
    *("forget about it", "start over", "finish the report", "delete old emails tomorrow", "milk"),
)
TALK = {
    "hello": Smalltalk(Kind.GREETING),
    "Good morning!": Smalltalk(Kind.GREETING),
    "thanks!": Smalltalk(Kind.THANKS),
    "ta very much": Smalltalk(Kind.THANKS),
    "help": Smalltalk(Kind.HELP),
    "What can you do?": Smalltalk(Kind.HELP),
    "good night": Smalltalk(Kind.BYE),
    "what's the weather like": CannotDo("like"),
    "translate hello to french": CannotDo("do that"),
    "skip this song": CannotDo("do that"),
    "skip to the next track": CannotDo("do that"),
    "who won the world cup": CannotDo("the world cup"),
    "I'm so tired today": Unknown(),
    "had a great day today": Unknown(),
    "i hate mondays": Unknown(),
    "meeting went well today": Unknown(),
    "is it going to rain?": CannotDo("tell you that"),
    "this is terrible": Unknown(),
    "i'm going to bed": Unknown(),
    "how's it looking": Unknown(),
}


@pytest.mark.parametrize(("text", "expected"), [*ADDED.items(), *REMINDED.items()])
def test_adds(text: str, expected: Command) -> None:
    assert commands(text) == (expected,)


@pytest.mark.parametrize(("text", "expected"), LISTED.items())
def test_shows(text: str, expected: Command) -> None:
    assert commands(text) == (expected,)


@pytest.mark.parametrize(("text", "expected"), CHANGED.items())
def test_changes(text: str, expected: Command) -> None:
    assert commands(text) == (expected,)


@pytest.mark.parametrize(("text", "expected"), [*DELETED.items(), *BULK.items()])
def test_destroys_only_what_was_plainly_said_and_never_at_once(text: str, expected: Command) -> None:
    assert read(text) == Commands((expected,), exact=False)


@pytest.mark.parametrize("text", ASKED)
def test_asks_where_it_is_unsure(text: str) -> None:
    reading = read(text)
    assert isinstance(reading, Ask)
    assert "?" in reading.question


@pytest.mark.parametrize(("text", "expected"), TALK.items())
def test_talk_is_not_taken_for_tasks(text: str, expected: Reading) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("clear the gutters", "remember to delete the old backups", "don't delete 3", "do not delete anything"),
        *("should i delete 3?", "i deleted the app", "why was milk deleted", "what happens if i delete everything"),
        *("cancel my netflix subscription", "drop the kids at school", "add delete old photos", "clear the table"),
        *("is it ok to clear my list", "I never clear my list", "trash day tomorrow", "undo the delete", "cancel"),
        *("someone removed my task", "the bin is full", "kill the lights", "wipe down the counters", "start over"),
        *("I need to remove the wallpaper", "i want to delete old photos", "can i delete old photos off my phone"),
        *("scrap paper for school", "lose 5 kg", "everything is awful", "forget it", "strike a deal with bob"),
    ],
)
def test_nothing_is_deleted_by_words_that_do_not_say_so(text: str) -> None:
    reading = read(text)
    found = reading.items if isinstance(reading, Commands) else ()
    assert not [item for item in found if isinstance(item, Delete | DeleteWhere | Archive | ArchiveWhere)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add milk, eggs and bread", (Add("milk"), Add("eggs"), Add("bread"))),
        ("add these: milk, eggs", (Add("milk"), Add("eggs"))),
        ("buy milk, eggs and bread", (Add("buy milk"), Add("buy eggs"), Add("buy bread"))),
        ("call ana and then pay rent", (Add("call ana"), Add("pay rent"))),
        ("buy milk; call bob; pay rent", (Add("buy milk"), Add("call bob"), Add("pay rent"))),
        ("- buy milk\n- call bob tomorrow", (Add("buy milk"), Add("call bob", due_text="tomorrow"))),
        ("1. buy milk\n2) call bob", (Add("buy milk"), Add("call bob"))),
        ("Groceries:\n• milk\n• eggs", (Add("milk"), Add("eggs"))),
        ("add buy milk, then mark 3 as done", (Add("buy milk"), Complete(("3",)))),
        ("delete 3 and add buy eggs", (Delete(("3",)), Add("buy eggs"))),
        (
            "buy milk tomorrow and call the bank on friday",
            (Add("buy milk", due_text="tomorrow"), Add("call the bank", due_text="on friday")),
        ),
        ("add bread and butter", (Add("bread and butter"),)),
        ("call mum and dad", (Add("call mum and dad"),)),
        ("wash and fold laundry", (Add("wash and fold laundry"),)),
        ('add "milk, eggs and bread"', (Add("milk, eggs and bread"),)),
    ],
)
def test_several_things_in_one_message(text: str, expected: tuple[Command, ...]) -> None:
    assert commands(text) == expected


def test_a_long_text_is_a_title_and_notes() -> None:
    notes = "Include the numbers from finance.\nSend to Anna before the board meeting."
    assert commands(f"Write the quarterly report by friday\n{notes}") == (
        Add("Write the quarterly report", notes=notes, due_text="by friday"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "add milk tomorrow",
        "done 3",
        "buy milk tomorrow",
        "what's left today",
        "rename 3 to call bob",
        "undo",
        "yes",
        "list",
    ],
)
def test_messages_with_one_reading_need_no_model(text: str) -> None:
    reading = read(text)
    assert isinstance(reading, Commands)
    assert reading.exact


@pytest.mark.parametrize(
    "text",
    [
        *("delete 3", "clear everything", "complete all groceries", "archive 3", "move today's to tomorrow"),
        *("buy milk tomorrow unless bob did", "book hotel", "send bob the report", "i bought milk and she was happy"),
        *("add talk to bob about tomorrow", "buy milk and eggs", "can you add buy stamps?"),
    ],
)
def test_messages_that_a_model_should_see(text: str) -> None:
    reading = read(text)
    assert not (isinstance(reading, Commands) and reading.exact)


@pytest.mark.parametrize("text", ["add milk tomorrow", "done 3", "delete 3", "stats", "help", "list", "undo"])
def test_capitals_courtesies_and_marks_make_no_difference(text: str) -> None:
    plain = read(text)

    typed = [
        f"{text}.",
        f"  {text} ",
        f"please {text}",
        f"{text} please",
        f"{text.capitalize()}!",
        f"hey, {text} thanks",
    ]

    assert [read(version) for version in typed] == [plain] * len(typed)
