"""When and where a person said something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """When the person sent the message (aware UTC), their zone and locale (BCP 47):

    what their words are resolved from.
    """

    sent_at: datetime
    zone: ZoneInfo
    locale: str | None = None

    @property
    def today(self) -> date:
        return self.sent_at.astimezone(self.zone).date()
