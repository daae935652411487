"""get_analytics"""

from __future__ import annotations

from datetime import timedelta

from core.reply import Analytics, Figure
from core.storage import analytics
from core.tools.base import Arguments, ToolContext, ToolResult

FORMULA = "Productivity score = 100 × the mean of completion rate and on-time rate."


class GetAnalytics(Arguments):
    pass


def get_analytics(context: ToolContext, arguments: GetAnalytics) -> ToolResult:
    """Figures on the person's tasks: totals, completion and on-time rate, time to complete, overdue, this week, the
    trend by week and a productivity score. Deleted and archived tasks don't count."""
    numbers = analytics.measure(context.session, context.user.id, context.moment.zone, context.now)
    figures = tuple(Figure(name, value) for name, value in _figures(numbers))
    weeks = tuple((week.isoformat(), count) for week, count in numbers.completed_by_week)
    card = Analytics("Your tasks in figures:", figures, FORMULA, weeks)
    data = {figure.name: figure.value for figure in figures} | {"formula": FORMULA, "completed_by_week": dict(weeks)}
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
