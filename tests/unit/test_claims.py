"""Which of a model's sentences may be shown beside receipts and lists, and which where there is nothing."""

from __future__ import annotations

import pytest

from core.agent.claims import Kept, Shown, believable, claims_a_change


@pytest.mark.parametrize(
    "text",
    [
        "Done, deleted!",
        "Ok, marked as done.",
        "Deleted #3.",
        "Also deleted #1.",
        "✅ Removed the ring.",
        "No problem, deleted #3.",
        "I've added buy milk to your list.",
        "I have just now rescheduled it.",
        "I've also put bread on the list.",
        "I set it to high priority.",
        "I deleted #3, not #2.",
        "I couldn't find #9, and I deleted #3.",
        "Two of them, and I told Ben.",
        "I emailed the report to Ana.",
        "It has been deleted.",
        "Your task was successfully removed",
        "#1 is now done.",
        "Both are on the list now.",
        "It is no longer on your list.",
        "Let me see. All set!",
        "That is taken care of.",
        "I'll remind you tomorrow.",
        "I will delete it for you.",
        "I am going to email Ben.",
        "Let me add that for you.",
        "You'll get a reminder at nine.",
        "I deleted #3, ok?",
        "Ich habe die Aufgabe gelöscht.",
        "Erledigt!",
        "He borrado la tarea.",
        "Hecho.",
        "C'est fait, la tâche est supprimée.",
        "Tarefa removida.",
        "Ho aggiunto il latte.",
        "Задача удалена.",
        "已删除任务。",
    ],
)
def test_a_claim(text: str) -> None:
    assert claims_a_change(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello! You're welcome.",
        "Shall I mark it as done?",
        "Have I added everything?",
        "Tell me when, and I'll add it.",
        "I'll move it if you say so.",
        "Nothing was changed.",
        "None of them were deleted.",
        "I couldn't find it, so it wasn't deleted.",
        "I haven't deleted anything.",
        "You have completed 3 tasks this week.",
        "You have 3 open tasks, and buy milk is due tomorrow.",
        "Set a date first, like “tomorrow”.",
        "Soll ich das löschen?",
        "Ich habe nichts gelöscht.",
        "No he borrado nada.",
        "Je n'ai rien supprimé.",
    ],
)
def test_no_claim(text: str) -> None:
    assert not claims_a_change(text)


RECEIPT = Shown("Added #4 call Ben, due Tue 24 Nov 2026", receipts=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Added for Monday!", ""),
        ("Sure. I've added it, due on Monday. Anything else?", "Sure. Anything else?"),
        ("Done. Also removed the ring.", ""),
        ("Your milk is due tomorrow. Enjoy it!", "Enjoy it!"),
        ("Added three tasks:\n- milk\n- bread\nHave a nice day.", "Have a nice day."),
        ("#3 as well.", ""),
        ("It is on your list.", ""),
        ("Shall I move it to Monday?", "Shall I move it to Monday?"),
        ("Nothing was deleted.", "Nothing was deleted."),
        ("I couldn't find #9.", "I couldn't find #9."),
        ("Good luck with the call!\nSee you on Wed.", "Good luck with the call!"),
    ],
)
def test_beside_receipts_only_they_say_what_was_done(text: str, left: str) -> None:
    assert believable(text, RECEIPT).text == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("#1 was completed yesterday.", "#1 was completed yesterday."),
        ("#1 is now completed. Buy milk is due on Tuesday.", "Buy milk is due on Tuesday."),
        ("Buy milk is due on Friday.", ""),
    ],
)
def test_beside_a_list_it_may_be_told_what_is_in_it(text: str, left: str) -> None:
    assert believable(text, Shown("1 task:\n✓ #1 buy milk, due Tue 24 Nov 2026")).text == left


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It is due on Friday 5 July 2027.", Kept("", misdated=True)),
        ("Meet on Friday, July 5, 2027. Bye.", Kept("Bye.", misdated=True)),
        ("That is 2027-07-05, a Friday.", Kept("", misdated=True)),
        ("The 31st of February 2027 is a Sunday.", Kept("", misdated=True)),
        ("It is due on Monday 5 July 2027.", Kept("It is due on Monday 5 July 2027.")),
        ("Call it in on 5 July 2027.", Kept("Call it in on 5 July 2027.")),
    ],
)
def test_a_day_of_the_week_that_is_not_on_that_date_goes(text: str, kept: Kept) -> None:
    assert believable(text, Shown()) == kept
