"""`errand turn list|show|retry|cancel`: single turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.common import database

if TYPE_CHECKING:
    from core.models import Turn, TurnStatus

cli = typer.Typer(help="Single turns: list, show, retry, cancel.", no_args_is_help=True)


@cli.command("list")
def list_(
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="Only these, like failed; unfinished and failed unless said."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
) -> None:
    """The newest turns. No message text is shown."""
    from core.models import OPEN_STATES, TurnStatus
    from core.storage import operations

    wanted = [_status(each) for each in status] if status else [*OPEN_STATES, TurnStatus.FAILED]
    with database() as opened, opened.read() as session:
        for turn in operations.list_turns(session, wanted, limit):
            typer.echo(_line(turn))


@cli.command()
def show(turn_id: int) -> None:
    """One turn: its times, its steps, and how many tasks it changed. No message text is shown."""
    from core.storage import operations

    with database() as opened, opened.read() as session:
        turn = operations.find(session, turn_id)
        typer.echo(_line(turn))
        for name in ("sent_at", "created_at", "started_at", "answered_at", "delivery_started_at", "delivered_at"):
            typer.echo(f"  {name:20} {getattr(turn, name) or '-'}")
        for message in operations.messages_of(session, turn_id):
            calls = ", ".join(call["name"] for call in message.tool_calls or ())
            words = f"{len(message.content)} characters" + (f", calls {calls}" if calls else "")
            typer.echo(f"  {message.position:3} {message.role.value:9} {words}")
        typer.echo(f"  {operations.changes_count(session, turn_id)} changes of tasks")


@cli.command()
def retry(turn_id: int) -> None:
    """Run a failed, cancelled or stuck turn again, from where its transcript is."""
    from core.storage import operations

    with database() as opened, opened.write() as session:
        typer.echo(_line(operations.retry_turn(session, turn_id)))


@cli.command()
def cancel(turn_id: int) -> None:
    """Never run or deliver this turn again. What it has changed stays."""
    from core.storage import operations

    with database() as opened, opened.write() as session:
        typer.echo(_line(operations.cancel_turn(session, turn_id)))


def _status(name: str) -> TurnStatus:
    from core.models import TurnStatus

    try:
        return TurnStatus(name)
    except ValueError as error:
        raise typer.BadParameter(f"{name} is none of {', '.join(TurnStatus)}.") from error


def _line(turn: Turn) -> str:
    extra = f"  {turn.error}" if turn.error else ""
    sent = f"{turn.sent_at:%Y-%m-%d %H:%M:%S}Z"
    return f"turn {turn.id}  {turn.status.value:9} {turn.surface.value:8} attempts {turn.attempts}  sent {sent}{extra}"
