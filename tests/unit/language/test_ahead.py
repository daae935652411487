"""Times that count from when a task is due, and the ways to ask for such a reminder."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.language import commands
from core.language.ahead import counted_back, counts_back
from core.language.dates import Due, DueAt, DueOn
from core.language.readings import Add, Change, Command, Commands, ListTasks, Remind

NEW_YORK = ZoneInfo("America/New_York")
FRIDAY = datetime(2026, 11, 20, 15, tzinfo=UTC)
DAY = DueOn(date(2026, 12, 4))
TWO = DueAt(datetime(2026, 12, 4, 19, tzinfo=UTC))  # 14:00 on the wall


def on_the_wall(due: Due | None) -> str | None:
    match due:
        case None:
            return None
        case DueOn(day):
            return day.isoformat()
        case DueAt(at):
            return at.astimezone(NEW_YORK).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "of_a_time", "of_a_day"),
    [
        ("an hour before", "2026-12-04 13:00", None),
        ("30 mins beforehand", "2026-12-04 13:30", None),
        ("half an hour early", "2026-12-04 13:30", None),
        ("90 min before it starts", "2026-12-04 12:30", None),
        ("2 days before it's due", "2026-12-02 14:00", "2026-12-02"),
        ("a week in advance", "2026-11-27 14:00", "2026-11-27"),
        ("two business days before", "2026-12-02 14:00", "2026-12-02"),
        ("The day before", "2026-12-03", "2026-12-03"),
        ("the day before at 6pm", "2026-12-03 18:00", "2026-12-03 18:00"),
        ("at 6pm the day before", "2026-12-03 18:00", "2026-12-03 18:00"),
        ("the night before at 7", "2026-12-03 19:00", "2026-12-03 19:00"),
        ("the previous evening", "2026-12-03 19:00", "2026-12-03 19:00"),
        ("the week before", "2026-11-27", "2026-11-27"),
        ("the month before", "2026-11-04", "2026-11-04"),
        ("the morning of", "2026-12-04 09:00", "2026-12-04 09:00"),
        ("on the day", "2026-12-04", "2026-12-04"),
        ("on the day at 8am", "2026-12-04 08:00", "2026-12-04 08:00"),
        ("when it’s due", "2026-12-04 14:00", "2026-12-04"),
    ],
)
def test_it_counts_from_when_the_task_is_due(text: str, of_a_time: str | None, of_a_day: str | None) -> None:
    assert counts_back(text)
    assert on_the_wall(counted_back(text, TWO, zone=NEW_YORK)) == of_a_time
    assert on_the_wall(counted_back(text, DAY, zone=NEW_YORK)) == of_a_day


@pytest.mark.parametrize("text", ["tomorrow", "before", "5 minutes", "an hour before the meeting", "in an hour", ""])
def test_what_has_a_time_of_its_own_does_not(text: str) -> None:
    assert not counts_back(text)
    assert counted_back(text, TWO, zone=NEW_YORK) is None


def test_days_are_of_the_wall_and_hours_are_real() -> None:
    after_the_change = DueAt(datetime(2026, 11, 1, 14, tzinfo=UTC))  # 09:00, the day the clocks go back

    assert on_the_wall(counted_back("a day before", after_the_change, zone=NEW_YORK)) == "2026-10-31 09:00"
    assert on_the_wall(counted_back("24 hours before", after_the_change, zone=NEW_YORK)) == "2026-10-31 10:00"


def read(text: str) -> tuple[Command, ...]:
    reading = commands.parse(text, sent_at=FRIDAY, zone=NEW_YORK)
    assert isinstance(reading, Commands)
    return reading.items


@pytest.mark.parametrize(
    ("text", "task", "when"),
    [
        ("remind me an hour before the HOA meeting", "the HOA meeting", "an hour before"),
        ("could you give me a heads up 2 hours before the slab pour?", "the slab pour", "2 hours before"),
        ("remind me about the NCT the day before at 6pm", "the NCT", "the day before at 6pm"),
        ("remind me the night before the MOT at 7", "the MOT", "the night before at 7"),
        ("remind me 2 days before rent is due", "rent", "2 days before"),
        ("remind me the morning of the interview", "the interview", "the morning of"),
        ("an hour before the HOA meeting remind me", "the HOA meeting", "an hour before"),
        ("set reminder 30 min before meeting", "meeting", "30 min before"),
        ("remind me about 3 an hour before", "3", "an hour before"),
        ("remind me the day before", "that", "the day before"),
        ("remind me 10 minutes before it", "that", "10 minutes before it"),
    ],
)
def test_a_reminder_may_be_said_so(text: str, task: str, when: str) -> None:
    assert read(text) == (Remind(task, when, new=False),)


@pytest.mark.parametrize(
    ("text", "title", "due", "when"),
    [
        ("dentist tomorrow at 3pm, remind me an hour before", "dentist", "tomorrow at 3pm", "an hour before"),
        ("meeting at 4pm tomorrow remind me 15 minutes before", "meeting", "at 4pm tomorrow", "15 minutes before"),
        ("gym tomorrow 7am (remind me 1 hour before)", "gym", "tomorrow 7am", "1 hour before"),
        ("call mum sunday at 5 with a reminder 30 mins before", "call mum", "sunday at 5", "30 mins before"),
        ("dentist friday 2pm with a 30-minute reminder", "dentist", "friday 2pm", "30 minute before"),
        ("parents evening thursday 6pm - reminder 2 hours before", "parents evening", "thursday 6pm", "2 hours before"),
        ("I have an exam on friday at 2. Remind me a day before please", "exam", "on friday at 2", "a day before"),
        ("exam on friday 9am, ping me on thursday at 6pm", "exam", "on friday 9am", "on thursday at 6pm"),
        ("call the bank tomorrow and remind me at 9", "call the bank", "tomorrow", "on the day at 9"),
    ],
)
def test_or_beside_a_new_task(text: str, title: str, due: str, when: str) -> None:
    assert read(text) == (Add(title, due_text=due, remind_text=when),)


def test_or_beside_a_new_date() -> None:
    moved = read("move the dentist to friday at 3 and remind me an hour before")

    assert moved == (
        Change(("the dentist",), due_text="friday at 3"),
        Remind("the dentist", "an hour before", new=False),
    )


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("remind me to pack the night before the flight", (Add("pack the night before the flight"),)),
        ("pack the night before the flight", (Add("pack the night before the flight"),)),
        ("remind me 2 days before christmas to buy gifts", (Remind("buy gifts", "2 days before christmas"),)),
        ("remind me to call mum tomorrow at 5", (Remind("call mum", "tomorrow at 5"),)),
        ("buy a bell and a poke bowl", (Add("buy a bell and a poke bowl"),)),
        ("what's due before friday", (ListTasks(due_text="before friday"),)),
    ],
)
def test_what_only_sounds_like_it_is_read_as_before(text: str, items: tuple[Command, ...]) -> None:
    assert read(text) == items
