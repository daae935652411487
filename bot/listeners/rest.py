"""Everything that Slack sends and nobody listens to: unanswered it would be a 404, and Slack would send it again."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import App


def register(app: App) -> None:
    @app.event(re.compile(".*"))
    def let_be(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        pass
