"""Asking the bot what it did with a message, at the address that the playground was given for that."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

from bot.playground.state import Json

TIMEOUT_S = 5.0
_MOST = 4_000_000
"""Bytes of an answer that are read."""


class Unanswered(Exception):
    """The bot didn't say; the text is for the page."""


def ask(url: str, fields: Sequence[tuple[str, str]]) -> Json:
    """GET `url` with these fields; its JSON object. Raises Unanswered."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=TIMEOUT_S)
    try:
        connection.request("GET", f"{parts.path}?{urlencode(fields)}", headers={"Accept": "application/json"})
        response = connection.getresponse()
        body = response.read(_MOST)
    except (OSError, http.client.HTTPException):
        raise Unanswered("The bot can’t be asked at the moment: it isn’t running.") from None
    finally:
        connection.close()
    if response.status != 200:
        raise Unanswered(f"The bot didn’t say what it did: it answered {response.status}.")
    return _object(body)


def _object(body: bytes) -> Json:
    try:
        decoded = json.loads(body)
    except ValueError:
        decoded = None
    if not isinstance(decoded, dict):
        raise Unanswered("The bot’s account of its work isn’t a JSON object.")
    return decoded
