"""The evaluation sets as values. The scored half's rows are only ever scored: nothing here or elsewhere prints them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HALVES = ("open", "scored")
SETS = ("dates", "ranges", "recurrence", "utterances")
Gold = dict[str, Any]

_HERE = Path(__file__).parent
_FRAME = {"id", "text", "sent_at", "zone", "locale"}


@dataclass(frozen=True, slots=True)
class Row:
    """What a person wrote, when (aware) and where, and in `gold` all that the set says about it."""

    id: str
    text: str
    sent_at: datetime
    zone: ZoneInfo
    locale: str | None
    gold: Gold

    @property
    def said(self) -> dict[str, Any]:
        """The moment, as every function of `core.language` takes it."""
        return {"sent_at": self.sent_at, "zone": self.zone, "locale": self.locale}


def row_of(data: dict[str, Any]) -> Row:
    gold = {name: value for name, value in data.items() if name not in _FRAME}
    sent_at = datetime.fromisoformat(data["sent_at"])
    return Row(data["id"], data["text"], sent_at, ZoneInfo(data["zone"]), data.get("locale"), gold)


def load(half: str, name: str) -> list[Row]:
    """The rows of one set. Raises FileNotFoundError for a half or a set that there isn't."""
    text = (_HERE / half / f"{name}.jsonl").read_text(encoding="utf-8")
    return [row_of(json.loads(line)) for line in text.splitlines() if line.strip()]
