"""One worker process for one SQLite file."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import IO

from sqlalchemy import URL

from core.errors import WorkerRunning


def hold_worker_lock(url: URL) -> IO[str] | None:
    """The open lock file; closing it, or dying, lets go. None for a database in memory, which is one process' anyway.

    It is a file beside the database, never the database itself: closing any handle on that would drop SQLite's own
    locks. Raises WorkerRunning.
    """
    if url.database in (None, "", ":memory:"):
        return None
    file = Path(f"{url.database}.worker.lock").open("a+")  # noqa: SIM115 - held for as long as the process works
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.seek(0)
        holder = file.read().strip() or "unknown"
        file.close()
        raise WorkerRunning(
            f"Another Errand (process {holder}) is already working on {url.database}. "
            "SQLite allows one worker process: stop that one, or use PostgreSQL for several."
        ) from error
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file
