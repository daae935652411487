"""What Slack's payloads are made of, as far as Errand reads them: what doesn't fit is refused in one place, before
anything else looks at it.

Slack may add what it likes; only what we read must be of its type.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, Field, PlainValidator, ValidationError


def _text(value: Any) -> str:
    # Not pydantic's own: it refuses lone surrogates, which a person's message may carry and core mends.
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


Text = Annotated[str, PlainValidator(_text)]
Name = Annotated[str, PlainValidator(lambda value: _text(value) or _missing())]


def _missing() -> str:
    raise ValueError("empty")


class _Part(BaseModel, strict=True, extra="ignore"):
    """A part of a payload; what isn't named here may be anything."""


class _Who(_Part):
    id: Name


class _Authorization(_Part):
    user_id: Text | None = None
    team_id: Text | None = None
    is_bot: bool | None = None


class _File(_Part):
    name: Text | None = None


class _Said(_Part):
    """A message, by itself or within the news that it was changed. What is missing makes it nobody's, and no error."""

    user: Text | None = None
    ts: Text | None = None
    text: Text | None = None
    subtype: Text | None = None
    bot_id: Text | None = None
    files: list[_File] | None = None


class _MessageEvent(_Said):
    type: Text
    channel: Text | None = None
    channel_type: Text | None = None
    thread_ts: Text | None = None
    user_team: Text | None = None
    source_team: Text | None = None
    team: Text | None = None
    message: _Said | None = None
    previous_message: _Said | None = None


class _Profile(_Who):
    name: Text | None = None
    real_name: Text | None = None
    tz: Text | None = None
    locale: Text | None = None


class _UserChange(_Part):
    user: _Profile


class _AnyEvent(_Part):
    type: Text


class _Envelope(_Part):
    team_id: Name
    enterprise_id: Text | None = None
    api_app_id: Text | None = None
    context_team_id: Text | None = None
    authorizations: list[_Authorization] | None = None
    event: _AnyEvent


class _MessageEnvelope(_Envelope):
    event: _MessageEvent  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]


class _UserEnvelope(_Envelope):
    event: _UserChange  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]


class _Command(_Part):
    command: Name
    team_id: Name
    user_id: Name
    channel_id: Name
    trigger_id: Name
    response_url: Name
    text: Text | None = None
    enterprise_id: Text | None = None
    api_app_id: Text | None = None


class _Label(_Part):
    text: Text


class _Option(_Part):
    text: _Label
    value: Text


class _Action(_Part):
    action_id: Text
    block_id: Text
    text: _Label | None = None
    value: Text | None = None
    selected_option: _Option | None = None


class _Place(_Part):
    is_ephemeral: bool | None = None


class _Interaction(_Part):
    """Anything that was pressed or submitted: what Bolt itself looks at."""

    type: Text | None = None
    api_app_id: Text | None = None
    team: _Who | None = None
    enterprise: _Who | None = None
    user: _Who | None = None
    container: _Place | None = None


class _Click(_Interaction):
    team: _Who  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]
    user: _Who  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]
    channel: _Who
    trigger_id: Name
    actions: Annotated[list[_Action], Field(min_length=1)]


class _Written(_Part):
    ts: Name
    thread_ts: Text | None = None


class _ClickOnMessage(_Click):
    message: _Written


class _ClickOnAnswer(_Click):
    """On what only the person sees: it is answered by a URL."""

    response_url: Name


_EVENTS: Mapping[str, type[_Part]] = {
    "message": _MessageEnvelope,
    "app_mention": _MessageEnvelope,
    "user_change": _UserEnvelope,
}


def misfit(payload: Any) -> str | None:
    """Which part of a decoded payload isn't what Slack sends, by its name; None where all fits."""
    if not isinstance(payload, dict):
        return "payload"
    try:
        _kind(payload).model_validate(payload)
    except ValidationError as error:
        return ".".join(str(part) for part in error.errors(include_input=False, include_url=False)[0]["loc"])
    return None


def _kind(payload: Mapping[str, Any]) -> type[_Part]:
    kind = payload.get("type")
    if kind == "event_callback":
        event = payload.get("event")
        name = event.get("type") if isinstance(event, dict) else None
        return _EVENTS.get(name, _Envelope) if isinstance(name, str) else _Envelope
    if kind is None and "command" in payload:
        return _Command
    if kind != "block_actions":
        return _Interaction
    place = payload.get("container")
    alone = isinstance(place, dict) and place.get("is_ephemeral") is True
    return _ClickOnAnswer if alone else _ClickOnMessage
