"""Labels: `#home` and `+home` are both the label home."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.errors import ToolError

LABEL_LIMIT = 40  # characters
MOST_LABELS = 20  # of one task
_MARKS = re.compile(r"^[\s#+]+")
_NOT_LABEL = re.compile(r"[|\s]+")


def clean_labels(labels: Iterable[str] | None) -> tuple[str, ...]:
    """Lower case, without marks, each once, in the order they were given. Raises ToolError for too many or too long
    ones."""
    cleaned = tuple(dict.fromkeys(label for label in map(clean_label, labels or ()) if label))
    if any(len(label) > LABEL_LIMIT for label in cleaned):
        raise ToolError(f"A label has at most {LABEL_LIMIT} characters. Nothing was changed.")
    if len(cleaned) > MOST_LABELS:
        raise ToolError(f"A task has at most {MOST_LABELS} labels. Nothing was changed.")
    return cleaned


def clean_label(label: str) -> str:
    return _NOT_LABEL.sub("-", _MARKS.sub("", label.casefold()).strip())
