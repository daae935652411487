"""Words that put a reminder off. Said on Wednesday 25 November 2026 at 10:00 in New York."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.language.answers.snoozing import SHORTLY, snoozed
from core.language.commands import Command, Commands, Remind, SwitchReminders, Unremind, parse

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("tomorrow", "tomorrow"),
        ("Tomorrow at 9.", "Tomorrow at 9"),
        ("1 hour", "1 hour"),
        ("in 10 minutes", "in 10 minutes"),
        ("snooze", SHORTLY),
        ("Later", SHORTLY),
        ("not now", SHORTLY),
        ("remind me later", SHORTLY),
        ("snooze 1 hour", "1 hour"),
        ("snooze for an hour", "an hour"),
        ("snooze it until monday", "monday"),
        ("please remind me again in 2 hours", "in 2 hours"),
        ("done", None),
        ("snooze 3", None),
        ("snooze 3 for an hour", None),
        ("list tomorrow", None),
        ("buy milk tomorrow", None),
        ("yes", None),
        ("", None),
    ],
)
def test_an_answer_to_a_reminder(text: str, when: str | None) -> None:
    assert snoozed(text, sent_at=NOW, zone=ZONE) == when


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("stop reminders", SwitchReminders(on=False)),
        ("Turn reminders off", SwitchReminders(on=False)),
        ("please turn off all reminders", SwitchReminders(on=False)),
        ("no more reminders!", SwitchReminders(on=False)),
        ("stop reminding me", SwitchReminders(on=False)),
        ("reminders on", SwitchReminders(on=True)),
        ("turn reminders back on", SwitchReminders(on=True)),
        ("don't remind me about 3", Unremind(("3",))),
        ("cancel the reminder for 3", Unremind(("3",))),
        ("delete reminder 3", Unremind(("3",))),
        ("stop reminding me about the report", Unremind(("the report",))),
        ("remind me at 5", Remind("that", "at 5", new=False)),
        ("remind me tomorrow", Remind("that", "tomorrow", new=False)),
        ("set a reminder for 5pm", Remind("that", "5pm", new=False)),
        ("remind me about #3 tomorrow 9am", Remind("#3", "tomorrow 9am", new=False)),
        ("remind me to call ana at 5pm", Remind("call ana", "at 5pm")),
    ],
)
def test_commands(text: str, command: Command) -> None:
    reading = parse(text, sent_at=NOW, zone=ZONE)

    assert isinstance(reading, Commands)
    assert reading.items == (command,)
