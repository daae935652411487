"""What the demo keeps between two runs, in a folder of its own: the database, the local Slack, its secrets, a log."""

from __future__ import annotations

import json
import secrets
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sqlalchemy import make_url

from bot.playground.workspace import Workspace, default_workspace
from core.errors import ErrandError
from core.queue.worker_lock import hold_worker_lock

_FILES = ("errand.db", "errand.db-wal", "errand.db-shm", "slack.json")


@dataclass(frozen=True)
class Secrets:
    """What Errand and the local Slack know each other by."""

    bot_token: str
    signing_secret: str


@dataclass(frozen=True)
class Folder:
    path: Path

    @property
    def database(self) -> Path:
        return self.path / "errand.db"

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.database}"

    @property
    def slack(self) -> Path:
        return self.path / "slack.json"

    @property
    def log(self) -> Path:
        return self.path / "errand.log"

    def workspace(self) -> Workspace:
        """The workspace, with the same secrets at every start: Errand may hold on to what they signed."""
        return replace(default_workspace(), **asdict(self._secrets()))

    def _secrets(self) -> Secrets:
        path = self.path / "secrets.json"
        if path.exists():
            try:
                return Secrets(**json.loads(path.read_text("utf-8")))
            except (ValueError, TypeError) as error:
                raise ErrandError(f"{path} can't be read. Begin anew with `errand demo --reset`.") from error
        made = Secrets(f"xoxb-local-{secrets.token_hex(16)}", secrets.token_hex(16))
        path.touch(0o600)
        path.write_text(json.dumps(asdict(made)), "utf-8")
        return made

    def empty(self) -> None:
        """Forget what was said and done. The secrets go too: nobody but the two halves of the demo knows them."""
        for name in (*_FILES, "secrets.json"):
            (self.path / name).unlink(missing_ok=True)

    def empty_database(self) -> None:
        """Forget Errand's half alone; it must not be running."""
        for name in _FILES[:3]:
            (self.path / name).unlink(missing_ok=True)


def open_folder(path: Path, *, reset: bool) -> Folder:
    """The folder, made if need be; with `reset`, emptied of what the demo keeps there.

    Raises ErrandError where it can't be made, or where a demo that is still at work there would be emptied.
    """
    path = path.resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ErrandError(f"The demo can't keep its state in {path}: {error.strerror}.") from error
    folder = Folder(path)
    if reset:
        with hold_worker_lock(make_url(folder.database_url)) or nullcontext():
            folder.empty()
    return folder
