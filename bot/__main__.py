"""The `errand` command."""

from __future__ import annotations

import typer

from bot.commands import here, operating, running, tokens, turns

cli = typer.Typer(name="errand", help="A task agent that lives in Slack.", no_args_is_help=True, add_completion=False)

for command in (
    running.serve,
    running.worker,
    running.migrate,
    tokens.token,
    here.chat,
    here.mcp,
    operating.doctor,
    operating.status,
    operating.manifest,
    operating.backup,
    operating.restore,
    here.demo,
):
    cli.command()(command)
cli.add_typer(turns.cli, name="turn")
cli.add_typer(tokens.cli, name="tokens")


def main() -> None:
    cli()


if __name__ == "__main__":
    main()
