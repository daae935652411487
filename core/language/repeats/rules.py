"""Recurrence rules: the part of RFC 5545's RRULE that Errand uses, as a value, with its days and its plain English.

Computed here and not by ``dateutil.rrule``, which can run for a minute on some rules and skips the 31st in shorter
months;
here the work is bounded, and a day that a month lacks is the month's last.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from core.language.text.quantities import add_months
from core.language.time.calendar_dates import month_end
from core.language.time.due import show_day
from core.language.time.holidays import nth_weekday

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_UNIT: Final = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_ORDINAL_WORDS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second to last"}
WORKDAYS: Final = (0, 1, 2, 3, 4)
_MAX_PERIODS: Final = 600  # 29 February comes every 8 years at the worst; nothing else is rarer


@dataclass(frozen=True, slots=True)
class Rule:
    """How something repeats. ``weekdays`` are (nth or 0, 0 for Monday to 6); ``month_days`` may be -1, the last
    day."""

    freq: str
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    position: int = 0  # BYSETPOS over the weekdays: "last working day of the month"
    hour: int | None = None
    minute: int = 0
    until: date | None = None
    count: int | None = None

    @property
    def text(self) -> str:
        """As RRULE text, without DTSTART."""
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.months:
            parts.append("BYMONTH=" + ",".join(str(month) for month in self.months))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(str(day) for day in self.month_days))
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(f"{nth or ''}{_CODES[day]}" for nth, day in self.weekdays))
        if self.position:
            parts.append(f"BYSETPOS={self.position}")
        if self.hour is not None:
            parts.append(f"BYHOUR={self.hour};BYMINUTE={self.minute}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        return ";".join(parts)

    def days_after(self, anchor: date, *, inclusive: bool = False, since: date | None = None) -> Iterator[date]:
        """The days of the rule after ``anchor``, which is one of the series: intervals are counted from it.

        ``since`` leaves out periods that end before that day, without looking at them. At most 600 periods are looked
        at, so that a rule with no days ends instead of running away.
        """
        begin = 0 if since is None else self._periods_before(anchor, since)
        for period in range(begin, begin + _MAX_PERIODS):
            try:
                found = self._days_in(anchor, period)
            except OverflowError:  # the calendar ends in 9999
                return
            for day in found:
                if self.until is not None and day > self.until:
                    return
                if day > anchor or (inclusive and day == anchor):
                    yield day

    def _periods_before(self, anchor: date, since: date) -> int:
        """How many periods are surely over before ``since``; the one before it is looked at all the same."""
        months = (since.year - anchor.year) * 12 + since.month - anchor.month
        days = (since - anchor).days
        passed = {"DAILY": days, "WEEKLY": days // 7, "MONTHLY": months, "YEARLY": months // 12}[self.freq]
        return max(0, passed // self.interval - 1)

    def _days_in(self, anchor: date, period: int) -> list[date]:
        step = period * self.interval
        if self.freq == "DAILY":
            day = anchor + timedelta(days=step)
            return [day] if self._allows(day) else []
        if self.freq == "WEEKLY":
            monday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=7 * step)
            days = [weekday for _, weekday in self.weekdays] or [anchor.weekday()]
            return [day for weekday in sorted(days) if self._in_months(day := monday + timedelta(days=weekday))]
        if self.freq == "MONTHLY":
            first = add_months(anchor.replace(day=1), step)
            return self._in_month(first, anchor.day) if self._in_months(first) else []
        year = anchor.year + step
        if year > 9999:
            raise OverflowError("the calendar ends there")
        months = self.months or (anchor.month,)
        return [day for month in sorted(months) for day in self._in_month(date(year, month, 1), anchor.day)]

    def _allows(self, day: date) -> bool:
        return self._in_months(day) and (not self.weekdays or day.weekday() in [w for _, w in self.weekdays])

    def _in_months(self, day: date) -> bool:
        return not self.months or day.month in self.months

    def _in_month(self, first: date, anchor_day: int) -> list[date]:
        """The rule's days of one month."""
        if not self.weekdays:
            last = month_end(first).day
            wanted = self.month_days or (anchor_day,)
            return sorted({first.replace(day=min(day, last) if day > 0 else max(1, last + 1 + day)) for day in wanted})
        if any(nth for nth, _ in self.weekdays):
            found: set[date] = set()
            for nth, weekday in self.weekdays:
                try:
                    found.add(nth_weekday(first.year, first.month, weekday, nth or 1))
                except ValueError:  # no fifth Friday this month
                    continue
            return sorted(found)
        names = {weekday for _, weekday in self.weekdays}
        days = [day for n in range(month_end(first).day) if (day := first.replace(day=n + 1)).weekday() in names]
        if not self.position:
            return days
        index = self.position - 1 if self.position > 0 else self.position
        return [days[index]] if -len(days) <= index < len(days) else []


def parse_rule(text: str) -> Rule:
    """RRULE text into a rule. Raises ValueError for anything outside of what Errand repeats by."""
    values: dict[str, str] = {}
    for part in text.strip().removeprefix("RRULE:").upper().split(";"):
        name, _, value = part.partition("=")
        if name in values or name not in _FIELDS or not value:
            raise ValueError(f"not a rule that Errand knows: {name[:20]}")
        values[name] = value
    freq = values.get("FREQ", "")
    if freq not in _FREQUENCIES:
        raise ValueError("only daily, weekly, monthly and yearly rules")
    minute = _number(values.get("BYMINUTE", "0"), 0, 59)
    rule = Rule(
        freq=freq,
        interval=_number(values.get("INTERVAL", "1"), 1, 999),
        weekdays=tuple(_weekday(code) for code in values["BYDAY"].split(",")) if "BYDAY" in values else (),
        month_days=_numbers(values, "BYMONTHDAY", -31, 31),
        months=_numbers(values, "BYMONTH", 1, 12),
        position=_number(values.get("BYSETPOS", "0"), -31, 31),
        hour=_number(values["BYHOUR"], 0, 23) if "BYHOUR" in values else None,
        minute=minute,
        until=_until(values["UNTIL"]) if "UNTIL" in values else None,
        count=_number(values["COUNT"], 1, 9999) if "COUNT" in values else None,
    )
    if 0 in rule.month_days or (freq in ("DAILY", "WEEKLY") and (rule.month_days or rule.position)):
        raise ValueError("those days do not go with that frequency")
    if any(nth for nth, _ in rule.weekdays) and freq in ("DAILY", "WEEKLY"):
        raise ValueError("an nth weekday needs a month")
    return rule


_FIELDS: Final = frozenset(
    ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYHOUR", "BYMINUTE", "UNTIL", "COUNT", "WKST")
)


def _number(text: str, least: int, most: int) -> int:
    number = int(text) if len(text) <= 5 else most + 1
    if not least <= number <= most:
        raise ValueError(f"{number} is not between {least} and {most}")
    return number


def _numbers(values: dict[str, str], name: str, least: int, most: int) -> tuple[int, ...]:
    return tuple(_number(part, least, most) for part in values[name].split(",")) if name in values else ()


def _weekday(code: str) -> tuple[int, int]:
    nth = _number(code[:-2], -5, 5) if code[:-2] else 0
    return nth, _CODES.index(code[-2:])


def _until(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def english(rule: Rule) -> str:
    """``every 2 weeks on Tuesday at 09:30, until Fri 27 Nov 2026``."""
    words = _frequency(rule)
    if rule.hour is not None:
        words += f" at {rule.hour:02}:{rule.minute:02}"
    if rule.until is not None:
        words += f", until {show_day(rule.until)}"
    if rule.count is not None:
        words += f", {rule.count} times" if rule.count > 1 else ", for the last time"
    return words


def _frequency(rule: Rule) -> str:
    unit = _UNIT[rule.freq]
    every = f"every {rule.interval} {unit}s" if rule.interval > 1 else f"every {unit}"
    days = tuple(day for _, day in rule.weekdays)
    if rule.freq == "WEEKLY" and rule.interval == 1 and days:
        every = (
            "every weekday (Monday to Friday)" if days == WORKDAYS else "every " + _and([_NAMES[day] for day in days])
        )
        return every + _in_months(rule)
    if rule.freq in ("DAILY", "WEEKLY"):
        on = f" on {_and([_NAMES[day] for day in days])}" if days else ""
        return every + on + _in_months(rule)
    where = _days_of_month(rule)
    if rule.freq == "YEARLY" and rule.months:
        months = _and([_MONTHS[month - 1] for month in rule.months])
        if rule.month_days and not rule.weekdays and rule.month_days != (-1,):
            return f"{every} on {_and([str(day) for day in rule.month_days])} {months}"
        return f"{every} on {where} of {months}" if where else f"{every} in {months}"
    return (f"{every} on {where}" if where else every) + _in_months(rule)


def _in_months(rule: Rule) -> str:
    return f" in {_and([_MONTHS[month - 1] for month in rule.months])}" if rule.months else ""


def _days_of_month(rule: Rule) -> str:
    if rule.position and tuple(day for _, day in rule.weekdays) == WORKDAYS:
        return f"the {_nth(rule.position)} weekday (Monday to Friday)"
    if rule.weekdays:
        return _and([f"the {_nth(nth or rule.position or 1)} {_NAMES[day]}" for nth, day in rule.weekdays])
    names = [
        f"the {ordinal_text(day)}" if day > 0 else f"the {'last' if day == -1 else _nth(day)} day"
        for day in rule.month_days
    ]
    short = any(day > 28 for day in rule.month_days) and rule.freq == "MONTHLY"
    return _and(names) + (" (the last day in shorter months)" if short else "")


def _nth(nth: int) -> str:
    return _ORDINAL_WORDS.get(nth, ordinal_text(nth) if nth > 0 else f"{ordinal_text(-nth)} to last")


def ordinal_text(number: int) -> str:
    """``1st``, ``22nd``, ``13th``."""
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}" if names else ""


def one_less(rule: Rule) -> Rule | None:
    """The rule once one of its occurrences is done: a count goes down by one, and None when that was the last."""
    if rule.count is None:
        return rule
    return replace(rule, count=rule.count - 1) if rule.count > 1 else None
