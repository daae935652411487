"""What commands share: their settings, their database, and how they say what a person can mend."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.settings import BotSettings
    from core.storage.engine import Database


def say_aside(words: str) -> None:
    """To stderr: stdout is for answers."""
    typer.echo(f"errand: {words}", err=True)


@contextmanager
def said_plainly() -> Generator[None]:
    """An error that a person can mend is one sentence and exit status 2, not a traceback."""
    from core.errors import ErrandError

    try:
        yield
    except ErrandError as error:
        say_aside(str(error))
        raise typer.Exit(2) from error


def settings() -> BotSettings:
    """The settings; each one that doesn't fit is named, and ends the command with status 2."""
    from pydantic import ValidationError

    from bot.settings import BotSettings

    try:
        return BotSettings()  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        for each in error.errors():
            say_aside(f"the setting {str(each['loc'][0]).upper()} doesn't fit: {each['msg']}")
        raise typer.Exit(2) from error


@contextmanager
def database(require: Callable[[Database], object] | None = None) -> Generator[Database]:
    """The database, if it is as `require` wants it (raising ErrandError otherwise): there, and with the schema of this
    version, unless said."""
    from core.storage.engine import Database

    opened = Database(settings().database_url)
    try:
        with said_plainly():
            (require or require_ready)(opened)
            yield opened
    finally:
        opened.close()


def require_ready(database: Database) -> None:
    """Raises ErrandError unless the database is there and has the schema of this version."""
    from core.storage.schema import require_current

    require_there(database)
    require_current(database)


def require_there(database: Database) -> None:
    """Raises ErrandError where there is no database: whoever only looks must not leave an empty one behind."""
    from pathlib import Path

    from core.errors import ErrandError
    from core.storage.schema import current

    if not database.is_postgres and not Path(str(database.url.database)).exists():
        path = database.url.database
        raise ErrandError(f"There is no database at {path}. Is DATABASE_URL set, and is this the directory?")
    if current(database) is None:
        raise ErrandError("The database is empty. Run `errand migrate`.")
