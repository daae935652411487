"""The doors of `errand serve`: Slack, over HTTP or a socket, the HTTP API and MCP, for as long as the process runs."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
import threading
from collections.abc import Callable

import uvicorn
from slack_bolt import App

from bot.app import build_app
from bot.catching_up import CatchUp
from bot.client import client_for
from bot.delivery import SlackDelivery
from bot.home import Home
from bot.settings import BotSettings
from bot.socket_mode import SocketMode
from bot.web import build_web
from core.app import Core
from core.language.commands import warm_up

REQUESTS_S = 5.0  # after SIGTERM, for requests that are being answered
ACKNOWLEDGE_S = 3.0  # what takes longer to be accepted is too late for Slack
log = logging.getLogger(__name__)


def listen(
    core: Core, settings: BotSettings, delivery: SlackDelivery | None, on_stopping: Callable[[], object] = bool
) -> None:
    """Accept what comes, until SIGTERM or SIGINT; then finish the requests that are being answered.

    `on_stopping` is called as soon as that begins. `delivery` is None where Slack isn't set up.
    """
    catch_up = CatchUp(core, client_for(settings)) if delivery is not None else None
    home = Home(client_for(settings)("")) if catch_up is not None else None
    slack = build_app(core, settings, catch_up.ask, home) if catch_up is not None else None
    socket_mode = _socket_mode(slack, settings, catch_up)
    web = build_web(
        core,
        settings,
        slack if socket_mode is None else None,
        slack_problems=lambda: slack_problems(delivery, socket_mode),
    )
    config = uvicorn.Config(
        web,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=int(REQUESTS_S),
    )
    try:
        if socket_mode is not None:
            socket_mode.start()
        if catch_up is not None and home is not None:
            catch_up.start()
            home.start()
        threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
        log.info("Errand is at http://%s:%s", settings.host, settings.port)
        _run(_Server(config, socket_mode, on_stopping))
    finally:
        if socket_mode is not None:
            socket_mode.stop(ACKNOWLEDGE_S)
        if catch_up is not None and home is not None:
            catch_up.stop()
            home.stop()


def slack_problems(delivery: SlackDelivery | None, socket_mode: SocketMode | None) -> list[str]:
    """Why nothing comes from Slack, or reaches it, at the moment."""
    heard = [socket_mode.problem] if socket_mode is not None and socket_mode.problem else []
    return [*heard, *(delivery.standing.problems() if delivery is not None else ())]


def _socket_mode(slack: App | None, settings: BotSettings, catch_up: CatchUp | None) -> SocketMode | None:
    """None where Slack is listened to over HTTP, or not at all."""
    if slack is None or catch_up is None or settings.slack_app_token is None:
        return None
    token = settings.slack_app_token.get_secret_value()
    return SocketMode(slack, client_for(settings)(""), token, missed=catch_up.ask)


def _run(server: uvicorn.Server) -> None:
    server.run()
    if not server.started:
        sys.exit(3)  # as uvicorn's own: the address is taken, say


class _Server(uvicorn.Server):
    """Stops taking from Slack's socket first: requests in progress may need a while, and new work isn't wanted."""

    def __init__(
        self, config: uvicorn.Config, socket_mode: SocketMode | None, on_stopping: Callable[[], object]
    ) -> None:
        super().__init__(config)
        self._socket_mode = socket_mode
        self._on_stopping = on_stopping

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stopping()
        if self._socket_mode is not None:
            await asyncio.to_thread(self._socket_mode.stop, ACKNOWLEDGE_S)
        await super().shutdown(sockets)
