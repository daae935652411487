"""What the people and channels in a message are called: Slack's events carry their ids alone."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.client import ClientFor
from bot.failures import passes
from bot.markup import SEPARATOR

AGE_S = 3600.0
MOST_KEPT = 10_000
MOST_ASKED = 20  # names in one message: each may be a call
_ID = re.compile(rf"(?<!\w)(?P<mark>@|#{SEPARATOR})(?P<id>(?:(?<=@)[UW]|(?<={SEPARATOR})[CG])[A-Z0-9]{{5,30}})\b")
log = logging.getLogger(__name__)


class Names:
    """Asks Slack once an hour at most for each. Thread-safe; `monotonic` gives seconds."""

    def __init__(self, client_for: ClientFor, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._client_for = client_for
        self._monotonic = monotonic
        self._known: dict[tuple[str, str], tuple[float, str | None]] = {}

    def spelled_out(self, team: str, text: str) -> str:
        """The text with names where ids stand, as far as Slack says them; never raises for what Slack answers."""
        ids = list(dict.fromkeys(match["id"] for match in _ID.finditer(text)))[:MOST_ASKED]
        if not ids:
            return text
        try:
            names = {each: self._name(team, each) for each in ids}
        except (SlackClientError, OSError) as error:
            log.warning("Slack didn't say who was named", extra={"why": type(error).__name__})
            return text
        return _ID.sub(lambda match: match["mark"] + (names.get(match["id"]) or match["id"]), text)

    def _name(self, team: str, id: str) -> str | None:
        at, name = self._known.get((team, id), (-AGE_S, None))
        if self._monotonic() - at < AGE_S:
            return name
        name = self._ask(self._client_for(team), id)
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known[team, id] = (self._monotonic(), name)
        return name

    def _ask(self, client: WebClient, id: str) -> str | None:
        """None where Slack won't say, as for a channel that we aren't in. Raises what may pass."""
        try:
            if id[0] in "UW":
                return _called(client.users_info(user=id).get("user") or {})
            return (client.conversations_info(channel=id).get("channel") or {}).get("name")
        except SlackApiError as error:
            if passes(error):
                raise
            return None


def _called(user: Mapping[str, Any]) -> str | None:
    """As Slack shows them in a message."""
    profile: Mapping[str, Any] = user.get("profile") or {}
    return profile.get("display_name") or user.get("real_name") or user.get("name")
