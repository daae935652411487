"""`errand serve` and `errand worker`: what runs until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys
import threading
from typing import NoReturn

import uvicorn
from slack_bolt import App

from bot.app import build_app, client_for
from bot.catching_up import CatchUp
from bot.delivery import SlackDelivery
from bot.settings import BotSettings
from bot.socket_mode import SocketMode
from bot.web import build_web
from core.app import Core, build_core
from core.errors import ErrandError
from core.models import Surface
from core.storage.engine import normalise
from core.storage.migrating import prepare

log = logging.getLogger(__name__)
# SIGTERM is followed by SIGKILL after 30 s on most platforms: requests, then turns, then threads, and all of it in
# less.
REQUESTS_S = 5.0
GRACE_S = 20.0
THREADS_S = 2.0
ACKNOWLEDGE_S = 3.0  # what takes longer to be accepted is too late for Slack


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
    delivery = SlackDelivery(client_for(settings)) if settings.has_slack else None
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    prepare(core.database)
    catch_up = CatchUp(core, client_for(settings)) if settings.has_slack else None
    slack = build_app(core, settings, catch_up.ask) if catch_up else None
    socket_mode = _socket_mode(slack, settings, catch_up)
    if slack is None:
        log.warning("Slack isn't set up (%s is missing): serving the API alone", ", ".join(settings.missing_slack))
    if not settings.has_model:
        log.warning("no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one")
    _listen_for_sigterm()
    try:
        if not web_only:
            core.start()
        if socket_mode is not None:
            socket_mode.start()
        if catch_up is not None:
            catch_up.start()
        log.info("Errand is at http://%s:%s", settings.host, settings.port)
        config = uvicorn.Config(
            build_web(
                core,
                settings,
                slack if socket_mode is None else None,
                slack_problems=lambda: slack_problems(delivery, socket_mode),
            ),
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=int(REQUESTS_S),
        )
        _run(_Server(config, socket_mode))
    finally:
        if socket_mode is not None:
            socket_mode.stop(ACKNOWLEDGE_S)
        if catch_up is not None:
            catch_up.stop()
        _end(core, delivery, grace_s)


def work(settings: BotSettings, *, grace_s: float = GRACE_S) -> None:
    """Run turns that others accept, until SIGTERM or SIGINT; then as `serve`. Raises NeedsPostgres."""
    _require_postgres(settings, "errand worker")
    delivery = SlackDelivery(client_for(settings)) if settings.has_slack else None
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    prepare(core.database)
    _listen_for_sigterm()
    try:
        core.start()
        log.info("a worker is up")
        threading.Event().wait()
    except KeyboardInterrupt:
        log.info("interrupted")
    finally:
        _end(core, delivery, grace_s)


def _require_postgres(settings: BotSettings, command: str) -> None:
    if normalise(settings.database_url).get_backend_name() == "sqlite":
        raise NeedsPostgres(
            f"`{command}` needs PostgreSQL, because SQLite allows one worker process, and that is the one in "
            "`errand serve`. Run `errand serve` alone, or point DATABASE_URL to a PostgreSQL database."
        )


def _listen_for_sigterm() -> None:
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)


def _end(core: Core, delivery: SlackDelivery | None, grace_s: float) -> None:
    """Finish what is running; then really end, though a thread may hang in a call that nobody can interrupt.

    The interpreter would wait for such a thread. Its turn isn't lost: whoever comes next finds it unfinished.
    """
    status = _status_of(sys.exception())
    core.stop(grace_s)
    if delivery is not None:
        delivery.close(wait=False)
    # Daemons too: whatever belongs to an executor is waited for at the interpreter's end.
    last_resort = threading.Timer(THREADS_S, _leave, [status])
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


def _socket_mode(slack: App | None, settings: BotSettings, catch_up: CatchUp | None) -> SocketMode | None:
    """None where Slack is listened to over HTTP, or not at all."""
    if slack is None or catch_up is None or settings.slack_app_token is None:
        return None
    token = settings.slack_app_token.get_secret_value()
    return SocketMode(slack, client_for(settings)(""), token, missed=catch_up.ask)


def slack_problems(delivery: SlackDelivery | None, socket_mode: SocketMode | None) -> list[str]:
    """Why nothing comes from Slack, or reaches it, at the moment."""
    heard = [socket_mode.problem] if socket_mode is not None and socket_mode.problem else []
    return [*heard, *(delivery.standing.problems() if delivery is not None else ())]


def _run(server: uvicorn.Server) -> None:
    try:
        server.run()
    except KeyboardInterrupt:
        return
    if not server.started:
        sys.exit(3)  # as uvicorn's own: the address is taken, say


def _terminate(number: int, frame: object) -> NoReturn:
    """End through the `finally` of `serve`: uvicorn raises the signal anew once it has finished its requests."""
    del number, frame
    sys.exit(0)


class _Server(uvicorn.Server):
    """Stops taking from Slack's socket first: requests in progress may need a minute, and new work isn't wanted."""

    def __init__(self, config: uvicorn.Config, socket_mode: SocketMode | None) -> None:
        super().__init__(config)
        self._socket_mode = socket_mode

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._socket_mode is not None:
            await asyncio.to_thread(self._socket_mode.stop, ACKNOWLEDGE_S)
        await super().shutdown(sockets)
