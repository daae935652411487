"""`errand serve` and `errand worker`: what runs until it is told to stop, and how it ends."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from bot.client import client_for
from bot.delivery import SlackDelivery
from bot.settings import BotSettings
from core.app import Core, build_core
from core.errors import ErrandError
from core.language.commands import warm_up
from core.models import Surface
from core.storage.engine import normalise
from core.storage.schema import prepare

log = logging.getLogger(__name__)
# SIGTERM is followed by SIGKILL after 30 s on most platforms: requests, then turns, then threads, and all of it in
# less.
DOORS_S = 6.0  # until nobody is let in any more and requests are answered (`listening.REQUESTS_S`)
GRACE_S = 20.0
THREADS_S = 2.0


class NeedsPostgres(ErrandError):
    """This needs PostgreSQL."""


def serve(settings: BotSettings, *, web_only: bool = False, grace_s: float = GRACE_S) -> None:
    """Serve until SIGTERM or SIGINT; then finish what is running, for `grace_s` seconds at most. What isn't finished
    is taken over.

    With `web_only`, messages are accepted and answered by workers elsewhere. Raises NeedsPostgres where there can't be
    any.
    """
    if web_only:
        _require_postgres(settings, "errand serve --web-only")
    if not settings.has_slack:
        log.warning("Slack isn't set up (%s is missing): serving the API alone", ", ".join(settings.missing_slack))
    with _running(settings, grace_s) as process:
        if not web_only:
            process.core.start()
        # Not sooner: Bolt, FastAPI and uvicorn take as long to load as all that turns need. What another process left
        # unfinished when it died goes on meanwhile.
        from bot.listening import listen

        listen(process.core, settings, process.delivery, process.is_ending)


def work(settings: BotSettings, *, grace_s: float = GRACE_S) -> None:
    """Run turns that others accept, until SIGTERM or SIGINT; then as `serve`. Raises NeedsPostgres."""
    _require_postgres(settings, "errand worker")
    with _running(settings, grace_s) as process:
        process.core.start()
        warm_up()
        log.info("a worker is up")
        threading.Event().wait()


@dataclass(frozen=True, slots=True)
class _Process:
    core: Core
    delivery: SlackDelivery | None
    grace_s: float

    def is_ending(self) -> None:
        """From now on it is a matter of seconds, whatever hangs."""
        _leave_within(DOORS_S + self.grace_s + THREADS_S, 0)

    def end(self, status: int) -> None:
        """Finish what is running; then really end, though a thread may hang in a call that nobody can interrupt.

        The interpreter would wait for such a thread. Its turn isn't lost: whoever comes next finds it unfinished.
        """
        _leave_within(self.grace_s + THREADS_S, status)
        self.core.stop(self.grace_s)
        if self.delivery is not None:
            self.delivery.close(wait=False)
        _leave_within(THREADS_S, status)


@contextmanager
def _running(settings: BotSettings, grace_s: float) -> Generator[_Process]:
    """A core on a database that is ready, not started yet; SIGTERM and SIGINT end the block, and that is no error."""
    delivery = SlackDelivery(client_for(settings)) if settings.has_slack else None
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    prepare(core.database)
    if not settings.has_model:
        log.warning("no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one")
    _listen_for_sigterm()
    process = _Process(core, delivery, grace_s)
    try:
        yield process
    except KeyboardInterrupt:
        log.info("interrupted")
    finally:
        process.end(_status_of(sys.exception()))


def _require_postgres(settings: BotSettings, command: str) -> None:
    if normalise(settings.database_url).get_backend_name() == "sqlite":
        raise NeedsPostgres(
            f"`{command}` needs PostgreSQL, because SQLite allows one worker process, and that is the one in "
            "`errand serve`. Run `errand serve` alone, or point DATABASE_URL to a PostgreSQL database."
        )


def _listen_for_sigterm() -> None:
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)


def _terminate(number: int, frame: object) -> NoReturn:
    """End through the `finally` above: uvicorn raises the signal anew once it has finished its requests."""
    del number, frame
    sys.exit(0)


def _leave_within(seconds: float, status: int) -> None:
    # Daemons too: whatever belongs to an executor is waited for at the interpreter's end.
    last_resort = threading.Timer(seconds, _leave, [status])
    last_resort.daemon = True
    last_resort.start()


def _leave(status: int) -> NoReturn:
    log.warning("ending with a thread still busy; its turn is taken over")
    logging.shutdown()
    os._exit(status)


def _status_of(ending: BaseException | None) -> int:
    match ending:
        case None | SystemExit(code=None):
            return 0
        case SystemExit(code=int(code)):
            return code
        case _:
            return 1
