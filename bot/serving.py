"""`errand serve`"""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import sys
import threading
from typing import NoReturn

import uvicorn

from bot.app import build_app, client_for
from bot.delivery import SlackDelivery
from bot.settings import BotSettings
from bot.socket_mode import SocketMode
from bot.web import build_web
from core.app import Core, build_core
from core.models import Surface
from core.storage.migrating import prepare

log = logging.getLogger(__name__)
GRACE_S = 20.0
ACKNOWLEDGE_S = 3.0  # what takes longer to be accepted is too late for Slack


def serve(settings: BotSettings) -> None:
    """Serve until SIGTERM or SIGINT, then finish what is running."""
    delivery = SlackDelivery(client_for(settings)) if settings.has_slack else None
    core = build_core(settings, {Surface.SLACK: delivery} if delivery else {})
    prepare(core.database)
    socket_mode = _socket_mode(core, settings)
    slack = build_app(core, settings) if settings.has_slack and socket_mode is None else None
    if not settings.has_slack:
        log.warning("Slack isn't set up (%s is missing): serving the API alone", ", ".join(settings.missing_slack))
    if not settings.has_model:
        log.warning("no model is set up (OPENAI_API_KEY or OPENAI_BASE_URL): plain words are understood without one")
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)
    core.start()
    try:
        if socket_mode is not None:
            socket_mode.start()
        log.info("Errand is at http://%s:%s", settings.host, settings.port)
        config = uvicorn.Config(
            build_web(core, settings, slack), host=settings.host, port=settings.port, log_config=None, access_log=False
        )
        _run(_Server(config, socket_mode))
    finally:
        if socket_mode is not None:
            socket_mode.stop(ACKNOWLEDGE_S)
        core.stop(GRACE_S)
        if delivery is not None:
            delivery.close()


def _socket_mode(core: Core, settings: BotSettings) -> SocketMode | None:
    """None where Slack is listened to over HTTP, or not at all."""
    if settings.slack_app_token is None or not settings.has_slack:
        return None
    client = client_for(settings)("")
    return SocketMode(build_app(core, settings), client, settings.slack_app_token.get_secret_value())


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
