"""Labels: `#home` and `+home` are both the label home."""

from __future__ import annotations

import re
from collections.abc import Iterable

LABEL_LIMIT = 40
_MARKS = re.compile(r"^[\s#+]+")
_NOT_LABEL = re.compile(r"[|\s]+")


def clean_labels(labels: Iterable[str] | None) -> tuple[str, ...]:
    """Lower case, without marks, each once, in the order they were given."""
    cleaned = (clean_label(label) for label in labels or ())
    return tuple(dict.fromkeys(label for label in cleaned if label))


def clean_label(label: str) -> str:
    return _NOT_LABEL.sub("-", _MARKS.sub("", label.casefold()).strip())[:LABEL_LIMIT]
