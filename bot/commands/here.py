"""`errand chat|mcp|demo`: Errand for the person at this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import said_plainly, settings

UserOption = Annotated[
    str | None, typer.Option(help="Who you are: `ana` is the person local:ana, made if need be. Default: your OS user.")
]


def chat(
    message: Annotated[str | None, typer.Argument(help="Say this one thing, instead of having a conversation.")] = None,
    user: UserOption = None,
) -> None:
    """Talk to Errand in this terminal."""
    from bot import local

    with said_plainly(), local.at_this_machine(settings(), user) as here:
        raise typer.Exit(local.chat(here, message))


def mcp(user: UserOption = None) -> None:
    """Serve MCP on stdin and stdout, for a client on this machine."""
    from bot import local

    with said_plainly(), local.at_this_machine(settings(), user) as here:
        local.serve_mcp(here)


def demo(
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Where the page is served; 0 takes a free one.")] = 8765,
    reset: Annotated[bool, typer.Option("--reset", help="Begin with an empty workspace and no tasks.")] = False,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its state.")] = Path(".errand-demo"),
) -> None:
    """Try Errand in the browser: a local Slack, SQLite, no keys needed."""
    from bot.demo.running import Options, run

    with said_plainly():
        run(settings(), Options(port, folder, reset=reset, browser=browser), typer.echo)
