"""What isn't for this app, or comes from a workspace where it isn't installed, is ignored before any listener."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltResponse

from bot.home import Home

log = logging.getLogger(__name__)


def register(app: App, home: Home) -> None:
    @app.middleware
    def let_in(body: dict[str, Any], next_: Callable[[], Any]) -> Any:  # pyright: ignore[reportUnusedFunction]
        if not home.is_foreign(body):
            return next_()
        log.warning("a request for another app or workspace was ignored")
        return BoltResponse(status=200)
