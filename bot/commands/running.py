"""`errand serve|worker|migrate`: what a deployment runs."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.common import said_plainly, settings

Grace = Annotated[float, typer.Option(help="After SIGTERM, how many seconds running turns may still take.", min=0)]


def serve(
    web_only: Annotated[bool, typer.Option("--web-only", help="Without a worker in the process (PostgreSQL).")] = False,
    grace: Grace = 20.0,
) -> None:
    """Serve Slack, the HTTP API and MCP, with a worker in the process."""
    from bot.serving import serve as run
    from core.logs import set_up_logging

    set_up_logging()
    with said_plainly():
        run(settings(), web_only=web_only, grace_s=grace)


def worker(grace: Grace = 20.0) -> None:
    """Run turns that `errand serve --web-only` accepts: as many of these as it takes, on one PostgreSQL."""
    from bot.serving import work
    from core.logs import set_up_logging

    set_up_logging()
    with said_plainly():
        work(settings(), grace_s=grace)


def migrate(
    refuse_sqlite: Annotated[
        bool, typer.Option("--refuse-sqlite", help="Fail on SQLite: for hosts whose disk doesn't last.")
    ] = False,
) -> None:
    """Bring the database's schema to the one that this version needs."""
    from core.app import install_schema
    from core.errors import ErrandError
    from core.storage.engine import Database
    from core.storage.schema import current

    with said_plainly():
        database = Database(settings().database_url)
        if refuse_sqlite and not database.is_postgres:
            raise ErrandError(
                "This host's disk doesn't last, and SQLite is a file on it. Set DATABASE_URL to a PostgreSQL."
            )
        install_schema(database)
        typer.echo(f"{database.url.render_as_string()} is at schema {current(database)}.")
