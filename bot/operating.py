"""The operator's commands: `errand doctor|status|turn|tokens|manifest|backup|restore`."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import BotSettings
from core.errors import ErrandError
from core.models import OPEN_STATES, Turn, TurnStatus
from core.storage import operations
from core.storage.engine import Database
from core.storage.migrating import current, require_current

turn_cli = typer.Typer(help="Single turns: list, show, retry, cancel.", no_args_is_help=True)
tokens_cli = typer.Typer(help="API tokens: list, revoke.", no_args_is_help=True)
Settings = Callable[[], BotSettings]


def add_to(cli: typer.Typer, settings: Settings) -> None:
    """Add the commands. `settings` reads them, when a command runs."""

    @cli.command()
    def doctor() -> None:  # pyright: ignore[reportUnusedFunction]
        """Check settings, database, Slack and model, and say what to fix."""
        from bot.doctor import examine

        well = True
        for finding in examine(settings()):
            well = well and finding.well
            typer.echo(f"{'ok ' if finding.well else 'FIX'} {finding.subject}: {finding.words}")
            if finding.advice:
                typer.echo(f"    -> {finding.advice}")
        raise typer.Exit(0 if well else 1)

    @cli.command()
    def status() -> None:  # pyright: ignore[reportUnusedFunction]
        """How many turns wait, how long, and how the last hour went."""
        with _database(settings) as database, database.read() as session:
            seen = operations.overview(session, datetime.now(UTC))
        for each in TurnStatus:
            typer.echo(f"{each.value:10} {seen.turns.get(each, 0)}")
        wait = f"{seen.oldest_wait.total_seconds():.0f} s" if seen.oldest_wait else "nothing waits"
        typer.echo(f"oldest unfinished turn: {wait}")
        typer.echo(f"last hour: {seen.finished_last_hour} finished, {seen.failed_last_hour} of them with an apology")
        typer.echo(f"people: {seen.people}")

    @cli.command()
    def manifest(  # pyright: ignore[reportUnusedFunction]
        url: Annotated[str | None, typer.Option(help="Your host, like https://errand.example.com")] = None,
        socket: Annotated[bool, typer.Option("--socket", help="For Socket Mode: no public address is needed.")] = False,
        minimal: Annotated[
            bool, typer.Option("--minimal", help="Fewer scopes: every message needs a mention.")
        ] = False,
    ) -> None:
        """Print the Slack app's manifest, ready to paste."""
        from bot.manifest import as_yaml
        from bot.manifest import manifest as made

        typer.echo(as_yaml(made(url=url, socket=socket, minimal=minimal)), nl=False)

    @cli.command()
    def backup(file: Path) -> None:  # pyright: ignore[reportUnusedFunction]
        """Write a consistent copy of the database to FILE, while everything runs."""
        from bot.backup import backup as copy

        with _database(settings, _require_there) as database:
            copy(database, file)
            typer.echo(f"Backed up to {file}.")

    @cli.command()
    def restore(  # pyright: ignore[reportUnusedFunction]
        file: Path,
        numbers_ahead: Annotated[int, typer.Option(help="By how much task numbers jump ahead.", min=0)] = 100,
    ) -> None:
        """Put a backup in place of an absent database; nothing that was answered before is answered again."""
        from bot.backup import restore as put_back

        with _database(settings, bool) as database:
            turns, people = put_back(database, file, numbers_ahead)
            typer.echo(
                f"Restored. {turns} unfinished turns were let go of; {people} people's numbers jump by {numbers_ahead}."
            )

    _add_turns(settings)
    _add_tokens(settings)
    cli.add_typer(turn_cli, name="turn")
    cli.add_typer(tokens_cli, name="tokens")


def _add_turns(settings: Settings) -> None:
    @turn_cli.command("list")
    def list_(  # pyright: ignore[reportUnusedFunction]
        status: Annotated[
            list[TurnStatus] | None, typer.Option(help="Only these; unfinished and failed unless said.")
        ] = None,
        limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
    ) -> None:
        """The newest turns. No message text is shown."""
        wanted = status or [*OPEN_STATES, TurnStatus.FAILED]
        with _database(settings) as database, database.read() as session:
            for turn in operations.list_turns(session, wanted, limit):
                typer.echo(_line(turn))

    @turn_cli.command()
    def show(turn_id: int) -> None:  # pyright: ignore[reportUnusedFunction]
        """One turn: its times, its steps, and how many tasks it changed. No message text is shown."""
        with _database(settings) as database, database.read() as session:
            turn = operations.find(session, turn_id)
            typer.echo(_line(turn))
            for name in ("sent_at", "created_at", "started_at", "answered_at", "delivery_started_at", "delivered_at"):
                typer.echo(f"  {name:20} {getattr(turn, name) or '-'}")
            for message in operations.messages_of(session, turn_id):
                calls = ", ".join(call["name"] for call in message.tool_calls or ())
                words = f"{len(message.content)} characters" + (f", calls {calls}" if calls else "")
                typer.echo(f"  {message.position:3} {message.role.value:9} {words}")
            typer.echo(f"  {operations.changes_count(session, turn_id)} changes of tasks")

    @turn_cli.command()
    def retry(turn_id: int) -> None:  # pyright: ignore[reportUnusedFunction]
        """Run a failed, cancelled or stuck turn again, from where its transcript is."""
        with _database(settings) as database, database.write() as session:
            typer.echo(_line(operations.retry_turn(session, turn_id)))

    @turn_cli.command()
    def cancel(turn_id: int) -> None:  # pyright: ignore[reportUnusedFunction]
        """Never run or deliver this turn again. What it has changed stays."""
        with _database(settings) as database, database.write() as session:
            typer.echo(_line(operations.cancel_turn(session, turn_id)))


def _add_tokens(settings: Settings) -> None:
    @tokens_cli.command("list")
    def list_() -> None:  # pyright: ignore[reportUnusedFunction]
        """Every token: whose, since when, whether revoked. The tokens themselves aren't kept."""
        with _database(settings) as database, database.read() as session:
            for token, ref in operations.list_tokens(session):
                state = f"revoked {token.revoked_at:%Y-%m-%d}" if token.revoked_at else "valid"
                typer.echo(f"{token.id:5}  {ref:30} made {token.created_at:%Y-%m-%d}  {state}")

    @tokens_cli.command()
    def revoke(token_id: int) -> None:  # pyright: ignore[reportUnusedFunction]
        """Make a token worthless, at once."""
        with _database(settings) as database, database.write() as session:
            operations.revoke_token(session, token_id, datetime.now(UTC))
            typer.echo(f"Token {token_id} is revoked.")


def _require_ready(database: Database) -> None:
    """Raises ErrandError unless the database is there and has the schema of this version."""
    _require_there(database)
    require_current(database)


def _require_there(database: Database) -> None:
    """Raises ErrandError where there is no database: whoever only looks must not leave an empty one behind."""
    if not database.is_postgres and not Path(str(database.url.database)).exists():
        path = database.url.database
        raise ErrandError(f"There is no database at {path}. Is DATABASE_URL set, and is this the directory?")
    if current(database) is None:
        raise ErrandError("The database is empty. Run `errand migrate`.")


@contextmanager
def _database(settings: Settings, require: Callable[[Database], object] = _require_ready) -> Generator[Database]:
    """The database, if it is as required, and one sentence with exit status 2 for whatever a person can mend."""
    database = Database(settings().database_url)
    try:
        require(database)
        yield database
    except ErrandError as error:
        typer.echo(f"errand: {error}", err=True)
        raise typer.Exit(2) from error
    finally:
        database.close()


def _line(turn: Turn) -> str:
    extra = f"  {turn.error}" if turn.error else ""
    sent = f"{turn.sent_at:%Y-%m-%d %H:%M:%S}Z"
    return f"turn {turn.id}  {turn.status.value:9} {turn.surface.value:8} attempts {turn.attempts}  sent {sent}{extra}"
