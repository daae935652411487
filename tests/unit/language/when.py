"""The moments that the language tests speak from, and their short way of writing what is due."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from core.language.dates import Due, DueAt, DueOn

NEW_YORK = ZoneInfo("America/New_York")
# Wednesday 25 November 2026, 10:00 in New York.
SENT = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)


def at(text: str, zone: ZoneInfo) -> datetime:
    """``2026-11-25 10:00`` on the wall clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def due(text: str | None, zone: ZoneInfo = NEW_YORK) -> Due | None:
    """``2026-11-27`` or ``2026-11-27 17:00`` in a zone."""
    if text is None:
        return None
    if len(text) == 10:
        return DueOn(date.fromisoformat(text))
    return DueAt(at(text, zone).astimezone(UTC))
