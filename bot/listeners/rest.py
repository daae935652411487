"""Everything that Slack sends and nobody listens to: unanswered it would be a 404, and Slack would send it again.

And that it left something out: of more than 30,000 events an hour it brings no more, and says so once a minute
(https://docs.slack.dev/reference/events/app_rate_limited).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltResponse

log = logging.getLogger(__name__)


def register(app: App, on_missed: Callable[[], object]) -> None:
    """`on_missed` is called when events were left out."""

    @app.middleware
    def left_out(body: dict[str, Any], next_: Callable[[], Any]) -> Any:  # pyright: ignore[reportUnusedFunction]
        if body.get("type") != "app_rate_limited":
            return next_()
        log.error(
            "Slack left events out: there were too many within an hour. They are read back where that is possible"
        )
        on_missed()
        return BoltResponse(status=200)

    @app.event(re.compile(".*"))
    def let_be(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        pass
