"""`errand backup` and `errand restore`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from core.app import install_schema
from core.errors import ErrandError
from core.storage.engine import Database
from core.storage.operations import settle_after_restore


def backup(database: Database, file: Path) -> None:
    """A consistent copy while everything runs: SQLite's own online copy, or pg_dump. Raises ErrandError."""
    if file.exists():
        raise ErrandError(f"{file} exists already. Name another file: a backup never overwrites one.")
    with _whole(file) as part:
        if database.is_postgres:
            _run("pg_dump", database, ["--format=custom", "--no-owner", f"--file={part}"])
            return
        with closing(connect(str(database.url.database))) as source:
            source.execute("VACUUM INTO ?", (str(part),))


def restore(database: Database, file: Path, numbers_ahead: int) -> tuple[int, int]:
    """Put a backup in place of an empty or absent database and make it safe to run; returns (turns let go of, people).

    One of an earlier version is migrated. Raises ErrandError where there is data already: nothing is ever overwritten.
    """
    if not file.exists():
        raise ErrandError(f"There is no file {file}.")
    if database.is_postgres:
        _run("pg_restore", database, ["--no-owner", "--single-transaction", str(file)])
        return _settled(database, file, numbers_ahead)
    target = Path(str(database.url.database))
    if target.exists():
        raise ErrandError(f"{target} exists already. Move it away first: nothing is overwritten.")
    with _whole(target) as part:
        shutil.copyfile(file, part)
        with closing(Database(f"sqlite:///{part}")) as copy:
            return _settled(copy, file, numbers_ahead)


def _settled(database: Database, file: Path, numbers_ahead: int) -> tuple[int, int]:
    try:
        install_schema(database)
        with database.write() as session:
            return settle_after_restore(session, numbers_ahead)
    except (SQLAlchemyError, CommandError) as error:
        why = type(error).__name__
        raise ErrandError(f"{file} isn't a backup that this version of Errand can use ({why}).") from error


@contextmanager
def _whole(file: Path) -> Generator[Path]:
    """Where to write what is to be `file`, and is so at the end of the block: what broke off must not look whole."""
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)


def _run(program: str, database: Database, arguments: list[str]) -> None:
    path = shutil.which(program)
    if path is None:
        raise ErrandError(f"{program} isn't installed here. It comes with PostgreSQL's client programs.")
    url = database.url.set(drivername="postgresql")
    # The password goes by the environment: a command line can be read by everybody on the machine.
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    target = url.set(password=None).render_as_string(hide_password=False)
    done = subprocess.run(  # noqa: S603
        [path, *arguments, f"--dbname={target}"], env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise ErrandError(f"{program} failed: {done.stderr.strip()}")
