"""The workspace in a file, so that it survives a restart. (See `State`.)"""

from __future__ import annotations

import json
import threading
from pathlib import Path

from pydantic import TypeAdapter

from bot.playground.state import State
from bot.playground.world import World

_ADAPTER = TypeAdapter(State)
VERSION = 1


class Store:
    """Loads the state at start and writes it after changes, on a thread of its own.

    The file is replaced as a whole, so a crash leaves the old or the new one. Changes that come while one is being
    written are written together afterwards. The bot's token and signing secret are not in it, nor are deliveries
    that were still to be repeated.
    """

    def __init__(self, world: World, path: Path) -> None:
        self._world, self._path = world, path
        self._wake = threading.Condition()
        self._dirty, self._writing, self._closed = False, False, False
        self._load()
        world.on_change = self._changed
        self._thread = threading.Thread(target=self._run, name="playground-store", daemon=True)
        self._thread.start()

    def _load(self) -> None:
        if not self._path.exists():
            return
        saved = json.loads(self._path.read_text("utf-8"))
        if saved.get("version") != VERSION or saved.get("team_id") != self._world.workspace.team_id:
            raise ValueError(f"{self._path} belongs to another workspace or version; move it away")
        self._world.state = _ADAPTER.validate_python(saved["state"])

    def _changed(self) -> None:
        with self._wake:
            self._dirty = True
            self._wake.notify_all()

    def _run(self) -> None:
        while self._wait():
            self.save()
            with self._wake:
                self._writing = False
                self._wake.notify_all()

    def _wait(self) -> bool:
        with self._wake:
            self._wake.wait_for(lambda: self._dirty or self._closed)
            self._writing, self._dirty = self._dirty, False
            return self._writing

    def wait_saved(self, timeout: float) -> None:
        """Wait until every change so far is in the file. Raises TimeoutError."""
        with self._wake:
            if not self._wake.wait_for(lambda: not self._dirty and not self._writing, timeout):
                raise TimeoutError(f"{self._path} was not written within {timeout} s")

    def save(self) -> None:
        """Write the state now."""
        with self._world.lock:
            state = _ADAPTER.dump_python(self._world.state, mode="json")
        saved = {"version": VERSION, "team_id": self._world.workspace.team_id, "state": state}
        part = self._path.with_name(self._path.name + ".part")
        part.write_text(json.dumps(saved, ensure_ascii=False), "utf-8")
        part.replace(self._path)

    def close(self) -> None:
        """Write what has not been written yet, and stop."""
        with self._wake:
            self._closed = True
            self._wake.notify_all()
        self._thread.join(timeout=10)
        self.save()
