"""Log lines that an operator can search: one JSON object each, with the turn it belongs to, and never a word that
people wrote.

Message text and secrets aren't logged in the first place; what looks like a secret is masked all the same, because a
traceback may carry anything.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, TextIO

_SECRET = re.compile(r"(xox[a-z]-|xapp-|sk-|errand_|Bearer\s+)[A-Za-z0-9_\-.]{6,}")
_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_scope: ContextVar[dict[str, Any]] = ContextVar("scope")


@contextmanager
def log_scope(**fields: Any) -> Generator[None]:
    """Every line that is logged inside carries these fields (ids, never text)."""
    token = _scope.set({**_scope.get({}), **fields})
    try:
        yield
    finally:
        _scope.reset(token)


def set_up_logging(level: str = "INFO", *, as_json: bool | None = None, stream: TextIO | None = None) -> None:
    """Log to `stream` (stderr), as JSON unless a person is looking at it."""
    out = stream or sys.stderr
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonLines() if (not out.isatty() if as_json is None else as_json) else PlainLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("alembic", "procrastinate", "uvicorn", "mcp", "httpx", "httpx2"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class JsonLines(logging.Formatter):
    """`{"time": "2026-11-21T09:44:00.123Z", "level": "INFO", "logger": …, "message": …, "turn_id": 12, …}`

    JSON escapes line breaks and control characters, so nobody can forge a line.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC)
            .isoformat(timespec="milliseconds")
            .replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_extras(record),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return masked(json.dumps(line, default=str))


class PlainLines(logging.Formatter):
    """For a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        fields = " ".join(f"{name}={value}" for name, value in _extras(record).items())
        at = datetime.fromtimestamp(record.created)  # noqa: DTZ006 - the reader's own time
        words = f"{at:%H:%M:%S} {record.levelname.lower()}: {record.getMessage()}"
        text = f"{words}  ({fields})" if fields else words
        return masked(text + ("\n" + self.formatException(record.exc_info) if record.exc_info else ""))


def masked(text: str) -> str:
    """The text with whatever looks like a token cut down to its kind."""
    return _SECRET.sub(r"\1…", text)


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    own = {name: value for name, value in vars(record).items() if name not in _STANDARD}
    return {**_scope.get({}), **own}
