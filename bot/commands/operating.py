"""`errand doctor|status|manifest|backup|restore`: what an operator asks and does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import database, require_there, settings


def doctor() -> None:
    """Check settings, database, Slack and model, and say what to fix."""
    from bot.doctor import examine

    well = True
    for finding in examine(settings()):
        well = well and finding.well
        typer.echo(f"{'ok ' if finding.well else 'FIX'} {finding.subject}: {finding.words}")
        if finding.advice:
            typer.echo(f"    -> {finding.advice}")
    raise typer.Exit(0 if well else 1)


def status() -> None:
    """How many turns wait, how long, and how the last hour went."""
    from datetime import UTC, datetime

    from core.models import TurnStatus
    from core.storage import operations

    with database() as opened, opened.read() as session:
        seen = operations.overview(session, datetime.now(UTC))
    for each in TurnStatus:
        typer.echo(f"{each.value:10} {seen.turns.get(each, 0)}")
    wait = f"{seen.oldest_wait.total_seconds():.0f} s" if seen.oldest_wait else "nothing waits"
    typer.echo(f"oldest unfinished turn: {wait}")
    typer.echo(f"last hour: {seen.finished_last_hour} finished, {seen.failed_last_hour} of them with an apology")
    typer.echo(f"people: {seen.people}")


def manifest(
    url: Annotated[str | None, typer.Option(help="Your host, like https://errand.example.com")] = None,
    socket: Annotated[bool, typer.Option("--socket", help="For Socket Mode: no public address is needed.")] = False,
    minimal: Annotated[bool, typer.Option("--minimal", help="Fewer scopes: every message needs a mention.")] = False,
) -> None:
    """Print the Slack app's manifest, ready to paste."""
    from bot.manifest import as_yaml
    from bot.manifest import manifest as made

    typer.echo(as_yaml(made(url=url, socket=socket, minimal=minimal)), nl=False)


def backup(file: Path) -> None:
    """Write a consistent copy of the database to FILE, while everything runs."""
    from bot.backup import backup as copy

    with database(require_there) as opened:
        copy(opened, file)
        typer.echo(f"Backed up to {file}.")


def restore(
    file: Path,
    numbers_ahead: Annotated[int, typer.Option(help="By how much task numbers jump ahead.", min=0)] = 100,
) -> None:
    """Put a backup in place of an absent database; nothing that was answered before is answered again."""
    from bot.backup import restore as put_back

    with database(bool) as opened:
        turns, people = put_back(opened, file, numbers_ahead)
        typer.echo(
            f"Restored. {turns} unfinished turns were let go of; {people} people's numbers jump by {numbers_ahead}."
        )
