"""`errand chat` and `errand mcp`: Errand for the person at this machine."""

from __future__ import annotations

import getpass
import signal
import sys
import uuid
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

import typer

from bot.commands.common import say_aside
from bot.settings import BotSettings
from core.app import Core, build_core
from core.errors import ErrandError, WorkerRunning
from core.logs import set_up_logging
from core.models import Surface, User
from core.storage import people
from core.storage.schema import prepare

if TYPE_CHECKING:
    from bot.delivery import SlackDelivery

GRACE_S = 20.0


@dataclass
class Here:
    """Errand in this process, for this person."""

    core: Core
    user: User
    settings: BotSettings
    _working: bool = False
    _lock: Lock = field(default_factory=Lock)

    def work(self) -> None:
        """See to it that somebody works on turns: this process, where no other does.

        Asked before every message, because the other process may have ended since. On PostgreSQL the deployed workers
        do it.
        """
        if self.core.database.is_postgres:
            return
        with self._lock, suppress(WorkerRunning):
            if not self._working:
                self.core.start()
                self._working = True
                if not self.settings.has_model:
                    say_aside(
                        "no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one"
                    )


@contextmanager
def at_this_machine(settings: BotSettings, user: str | None) -> Generator[Here]:
    """A working Errand and the person, made if need be. Raises ErrandError for what they can mend."""
    set_up_logging("WARNING")
    delivery = _slack_delivery(settings)
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    try:
        prepare(core.database)
        here = Here(core, _person(core, user or _os_user()), settings)
        here.work()
        yield here
    finally:
        core.stop(GRACE_S)
        if delivery is not None:
            delivery.close()


def _slack_delivery(settings: BotSettings) -> SlackDelivery | None:
    """Whoever works here works on everybody's turns: those from Slack are answered there."""
    if not settings.has_slack:
        return None
    from bot.client import client_for
    from bot.delivery import SlackDelivery

    return SlackDelivery(client_for(settings))


def _person(core: Core, name: str) -> User:
    with core.database.write() as session:
        return people.ensure_called(session, name, core.clock.now())


def _os_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise ErrandError("This machine doesn't say who you are. Use --user NAME.") from error


def chat(here: Here, message: str | None) -> int:
    """Answer this one thing, or whatever is said until the end of input; the exit status."""
    from core.interfaces.terminal import Terminal

    terminal = Terminal(here.core, here.user, typer.echo, before_each=here.work)
    try:
        if message is not None:
            return 0 if terminal.say(message) else 1
        terminal.converse(_typed() if sys.stdin.isatty() else sys.stdin)
    except KeyboardInterrupt:
        say_aside("goodbye. What you said is kept.")
    return 0


def _typed() -> Iterator[str]:
    """Lines that a person types, with a prompt and the keys that they are used to."""
    with suppress(ImportError):
        import readline  # noqa: F401 - importing it gives `input` its history
    say_aside("say what you need, like “add buy milk tomorrow at 5pm” or “list”; ctrl-D leaves.")
    while True:
        try:
            yield input("> ")
        except EOFError:
            typer.echo()
            return


def serve_mcp(here: Here) -> None:
    """Serve MCP on stdin and stdout until that ends."""
    import anyio

    from core.interfaces.mcp import Caller, serve_stdio

    caller = Caller(here.user, f"mcp:{uuid.uuid4()}")

    def calling() -> Caller:
        here.work()
        return caller

    # Reading stdin can't be interrupted from within, so ctrl-C ends the process at once. What was accepted is kept.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    anyio.run(serve_stdio, here.core, calling)
