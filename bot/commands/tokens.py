"""`errand token` and `errand tokens list|revoke`: who may use the HTTP API and MCP."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.common import database, said_plainly, settings

cli = typer.Typer(help="API tokens: list, revoke.", no_args_is_help=True)


def token(
    user: Annotated[str, typer.Argument(help="A name: `ana` is the person local:ana, made if need be.")],
    timezone: Annotated[str | None, typer.Option(help="Their IANA zone, like Europe/Berlin.")] = None,
) -> None:
    """Print an API token for the HTTP API and MCP, on the last line. It is shown once."""
    from bot.tokens import issue

    with said_plainly():
        typer.echo(issue(settings(), user, timezone))


@cli.command("list")
def list_() -> None:
    """Every token: whose, since when, whether revoked. The tokens themselves aren't kept."""
    from core.storage import operations

    with database() as opened, opened.read() as session:
        for each, ref in operations.list_tokens(session):
            state = f"revoked {each.revoked_at:%Y-%m-%d}" if each.revoked_at else "valid"
            typer.echo(f"{each.id:5}  {ref:30} made {each.created_at:%Y-%m-%d}  {state}")


@cli.command()
def revoke(token_id: int) -> None:
    """Make a token worthless, at once."""
    from datetime import UTC, datetime

    from core.storage import operations

    with database() as opened, opened.write() as session:
        operations.revoke_token(session, token_id, datetime.now(UTC))
        typer.echo(f"Token {token_id} is revoked.")
