"""get_analytics"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pydantic import Field

from core.reply import ELSEWHERE, Analytics, Figure
from core.storage import analytics
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult

FORMULA = "Productivity score = 100 × the mean of completion rate and on-time rate."


class GetAnalytics(Arguments):
    days: str | None = Field(None, description="The days that the person asked about, if any: the answer says so.")


def get_analytics(context: ToolContext, arguments: GetAnalytics) -> ToolResult:
    """Figures on the person's tasks: totals, completion and on-time rate, time to complete, overdue, this week, the
    trend by week and a productivity score. Deleted and archived tasks don't count."""
    result = _analytics(context)
    if arguments.days is None:
        return result
    told = f"I can't tell the figures of {arguments.days} alone: these are of all your tasks."
    return replace(result, data={**result.data, "say": told})


def _analytics(context: ToolContext) -> ToolResult:
    whole = _measured(context)
    if not context.conversation.shared:
        return _result("Your tasks in figures:", whole)
    here = _measured(context, context.conversation.place)
    if here == whole:
        return _result("Your tasks in figures:", whole)
    # Among others, only what was made there: how many tasks somebody has elsewhere, and how late they are, is for
    # nobody else.
    aloud = _result(f"Your tasks from here in figures (those of all your tasks are {ELSEWHERE}):", here)
    private = _result("All your tasks in figures:", whole)
    return replace(aloud, data=aloud.data | {"sent_privately": True}, private_cards=private.cards)


def _measured(context: ToolContext, place: str | None = None) -> analytics.Numbers:
    return analytics.measure(context.session, context.user.id, context.moment.zone, context.now, place)


def _result(heading: str, numbers: analytics.Numbers) -> ToolResult:
    figures = tuple(Figure(name, value) for name, value in _figures(numbers))
    weeks = tuple((week.isoformat(), count) for week, count in numbers.completed_by_week)
    card = Analytics(heading, figures, FORMULA, weeks)
    data: JsonObject = {figure.name: figure.value for figure in figures} | {
        "formula": FORMULA,
        "completed_by_week": dict(weeks),
    }
    summary = f"{numbers.completed} of {numbers.total} tasks completed, {numbers.overdue} overdue."
    return ToolResult(summary, data, cards=(card,))


def _figures(numbers: analytics.Numbers) -> list[tuple[str, str]]:
    return [
        ("Open", str(numbers.open)),
        ("Completed", f"{numbers.completed} of {numbers.total}"),
        ("Completion rate", _percent(numbers.completion_rate)),
        ("On time", _percent(numbers.on_time_rate)),
        ("Overdue", str(numbers.overdue)),
        ("This week", f"{numbers.added_this_week} added, {numbers.completed_this_week} completed"),
        ("Average time to complete", _span(numbers.average_time)),
        ("Productivity score", "no data yet" if numbers.score is None else f"{numbers.score:.0f} of 100"),
    ]


def _percent(rate: float | None) -> str:
    return "no data yet" if rate is None else f"{100 * rate:.0f} %"


def _span(span: timedelta | None) -> str:
    """`3 days`, `5 hours`, `12 minutes`: the largest unit that fits, rounded."""
    if span is None:
        return "no data yet"
    minutes = round(span.total_seconds() / 60)
    for size, unit in ((24 * 60, "day"), (60, "hour"), (1, "minute")):
        if minutes >= 2 * size or (size == 1):
            count = round(minutes / size)
            return f"{count} {unit}" + ("" if count == 1 else "s")
    raise AssertionError("unreachable")
