"""`errand demo`: a local Slack in the browser with Errand in it, for trying things and for breaking them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import BotSettings
from core.errors import ErrandError

PORT = 8765
FOLDER = Path(".errand-demo")


def add_to(cli: typer.Typer, settings: Callable[[], BotSettings]) -> None:
    """Add the command. `settings` reads them, when it runs: of theirs only the model's are used."""

    @cli.command()
    def demo(  # pyright: ignore[reportUnusedFunction]
        port: Annotated[
            int, typer.Option(min=0, max=65_535, help="Where the page is served; 0 takes a free one.")
        ] = PORT,
        reset: Annotated[bool, typer.Option("--reset", help="Begin with an empty workspace and no tasks.")] = False,
        browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
        folder: Annotated[Path, typer.Option(help="Where the demo keeps its state.")] = FOLDER,
    ) -> None:
        """Try Errand in the browser: a local Slack, SQLite, no keys needed."""
        from bot.demo.running import Options, run

        try:
            run(settings(), Options(port, folder, reset=reset, browser=browser), typer.echo)
        except ErrandError as error:
            typer.echo(f"errand: {error}", err=True)
            raise typer.Exit(2) from error
