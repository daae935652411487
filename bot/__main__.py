"""The `errand` command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from bot import demo, local, operating
from bot.settings import BotSettings
from core.errors import ErrandError
from core.logs import set_up_logging

cli = typer.Typer(name="errand", help="A task agent that lives in Slack.", no_args_is_help=True, add_completion=False)


def main() -> None:
    cli()


@contextmanager
def _said_plainly() -> Iterator[None]:
    """An error that a person can mend is one sentence and exit status 2, not a traceback."""
    try:
        yield
    except ErrandError as error:
        typer.echo(f"errand: {error}", err=True)
        raise typer.Exit(2) from error


def _settings() -> BotSettings:
    from pydantic import ValidationError

    try:
        return BotSettings()  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        for each in error.errors():
            name = str(each["loc"][0]).upper()
            typer.echo(f"errand: the setting {name} doesn't fit: {each['msg']}", err=True)
        raise typer.Exit(2) from error


Grace = Annotated[float, typer.Option(help="After SIGTERM, how many seconds running turns may still take.", min=0)]


@cli.command()
def serve(
    web_only: Annotated[bool, typer.Option("--web-only", help="Without a worker in the process (PostgreSQL).")] = False,
    grace: Grace = 20.0,
) -> None:
    """Serve Slack, the HTTP API and MCP, with a worker in the process."""
    from bot.serving import serve as run

    set_up_logging()
    with _said_plainly():
        run(_settings(), web_only=web_only, grace_s=grace)


@cli.command()
def worker(grace: Grace = 20.0) -> None:
    """Run turns that `errand serve --web-only` accepts: as many of these as it takes, on one PostgreSQL."""
    from bot.serving import work

    set_up_logging()
    with _said_plainly():
        work(_settings(), grace_s=grace)


@cli.command()
def migrate(
    refuse_sqlite: Annotated[
        bool, typer.Option("--refuse-sqlite", help="Fail on SQLite: for hosts whose disk doesn't last.")
    ] = False,
) -> None:
    """Bring the database's schema to the one that this version needs."""
    from core.app import install_schema
    from core.storage.engine import Database
    from core.storage.migrating import current

    with _said_plainly():
        database = Database(_settings().database_url)
        if refuse_sqlite and not database.is_postgres:
            raise ErrandError(
                "This host's disk doesn't last, and SQLite is a file on it. Set DATABASE_URL to a PostgreSQL."
            )
        install_schema(database)
        typer.echo(f"{database.url.render_as_string()} is at schema {current(database)}.")


@cli.command()
def token(
    user: Annotated[str, typer.Argument(help="A name: `ana` is the person local:ana, made if need be.")],
    timezone: Annotated[str | None, typer.Option(help="Their IANA zone, like Europe/Berlin.")] = None,
) -> None:
    """Print an API token for the HTTP API and MCP, on the last line. It is shown once."""
    from bot.tokens import issue

    with _said_plainly():
        typer.echo(issue(_settings(), user, timezone))


local.add_to(cli, _settings)
operating.add_to(cli, _settings)
demo.add_to(cli, _settings)


if __name__ == "__main__":
    main()
