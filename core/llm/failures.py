"""Why a model call failed, read from whatever a provider sends, as a value that says what can be done about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any, cast

from core.errors import ModelUnavailable
from core.llm.loose import as_list, as_object

_QUOTA = frozenset(("insufficient_quota", "billing_hard_limit_reached", "insufficient_balance", "billing_not_active"))
_FILTER = frozenset(("content_filter", "content_policy_violation", "responsible_ai_policy_violation"))
_LENGTH = frozenset(("context_length_exceeded", "exceed_context_size_error", "string_above_max_length"))
_WRONG_KEY = re.compile(r"api.?key not valid|(?:invalid|incorrect) api.?key", re.IGNORECASE)
_TOO_LONG = re.compile(
    r"maximum context|context (?:length|window|size)|prompt is too long|input is too long|request too large"
    r"|input token count|too many (?:input )?tokens",
    re.IGNORECASE,
)
# vLLM refuses a token limit larger than its window with a text that mentions the window.
_LIMIT_TOO_LARGE = re.compile(r"max_(?:completion_)?tokens\W.{0,60}too large", re.IGNORECASE)
_REFUSAL = re.compile(
    r"unsupported|unknown|unrecogni[sz]ed|unexpected|invalid|extra|too large|(?:not|n't) (?:be )?(?:supported|support"
    r"|permitted|allowed|accepted|recogni[sz]ed|available|valid)",
    re.IGNORECASE,
)
_LONGEST_TEXT = 4_000  # characters of an error that are looked at
_LONGEST_SECONDS = 86_400.0


class Kind(StrEnum):
    """What went wrong, by what helps: the first four pass by themselves."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    BUSY = "busy"
    GARBLED = "garbled"
    NO_KEY = "no key"
    NO_QUOTA = "no quota"
    NO_MODEL = "no model"
    REFUSED = "refused"
    TOO_LONG = "too long"
    FILTERED = "filtered"
    BAD_CALL = "bad call"

    @property
    def passes(self) -> bool:
        return self in (Kind.UNREACHABLE, Kind.SLOW, Kind.BUSY, Kind.GARBLED)


IN_WORDS: Mapping[Kind, str] = {
    Kind.UNREACHABLE: "The model's server can't be reached at the moment.",
    Kind.SLOW: "The model took too long to answer.",
    Kind.BUSY: "The model's server is overloaded or has a fault at the moment.",
    Kind.GARBLED: "The model's server sent something that isn't an answer. Is OPENAI_BASE_URL right?",
    Kind.NO_KEY: "The model's server didn't accept the key. Check OPENAI_API_KEY.",
    Kind.NO_QUOTA: "The quota at the model's provider is used up.",
    Kind.NO_MODEL: "The model's server doesn't have this model. Check OPENAI_MODEL and OPENAI_BASE_URL.",
    Kind.REFUSED: "The model's server refused the request.",
}


class RequestRefused(ModelUnavailable):
    """The model's server refused the request."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A call without an answer. `retry_after_s` is what the server asks for; `param` and `text` are only for matching,

    never for people: providers quote keys and messages there.
    """

    kind: Kind
    status: int | None = None
    code: str = ""
    param: str = ""
    text: str = ""
    retry_after_s: float | None = None

    def refused_name(self, candidates: Iterable[str]) -> str | None:
        """Which of the fields that were sent the server names as the reason, or None."""
        names = list(candidates)
        if self.code == "invalid_function_parameters" and "strict" in names:
            return "strict"  # a schema that only strict mode refuses
        pieces = set(re.split(r"\W+", self.param))
        named = [name for name in names if name in pieces]
        if not named and _REFUSAL.search(self.text):
            named = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.text)]
        return named[0] if named else None


def failure_from(status: int, payload: object, headers: Mapping[str, str]) -> Failure:
    """Reads an error answer: `payload` is its JSON, or its text where it is none."""
    error = _error(payload)
    code = str(error.get("code") or error.get("type") or "")[:80]
    codes = {code, str(error.get("type") or "")}
    text = _error_text(error, payload)
    return Failure(
        kind=_kind(status, codes, text),
        status=status,
        code=code,
        param=_param(error),
        text=text,
        retry_after_s=retry_after_s(headers),
    )


def error_in(payload: Mapping[str, Any]) -> Failure | None:
    """The error in an answer with status 200, or None. OpenRouter puts the status it had into `code`."""
    if not payload.get("error"):
        return None
    code = _error(payload).get("code")
    numeric = isinstance(code, int) and 400 <= code < 600
    return failure_from(cast(int, code) if numeric else 502, payload, {})


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """The seconds a server asks to wait, from `retry-after-ms` or `retry-after` (seconds, or a date beside `date`)."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        seconds = _seconds(headers.get(name, ""))
        if seconds is not None:
            return seconds * unit
    try:
        # Measured on the server's own clock, so that ours needn't agree with it.
        until, now = (parsedate_to_datetime(headers[name]) for name in ("retry-after", "date"))
        return max(0.0, min((until - now).total_seconds(), _LONGEST_SECONDS))
    except (KeyError, ValueError, TypeError):
        return None


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return min(seconds, _LONGEST_SECONDS) if seconds >= 0 else None


def _kind(status: int, codes: set[str], text: str) -> Kind:
    if codes & _LENGTH:
        return Kind.TOO_LONG
    if codes & _FILTER:
        return Kind.FILTERED
    if codes & _QUOTA or status == 402:
        return Kind.NO_QUOTA
    if status in (401, 403) or "invalid_api_key" in codes or _WRONG_KEY.search(text):
        return Kind.NO_KEY
    if status == 413 or (_TOO_LONG.search(text) and not _LIMIT_TOO_LARGE.search(text)):
        return Kind.TOO_LONG
    return _kind_by_status(status, codes)


def _kind_by_status(status: int, codes: set[str]) -> Kind:
    if status == 404 or "model_not_found" in codes:
        return Kind.NO_MODEL
    if "tool_use_failed" in codes:
        return Kind.BAD_CALL
    if status in (408, 409, 425, 429) or (status >= 500 and status != 501):
        return Kind.BUSY
    return Kind.REFUSED


def _error(payload: object) -> Mapping[str, Any]:
    """The error object: under "error", bare, or (Gemini) in a list of one."""
    bare = as_object(next(iter(as_list(payload)), payload))
    inner = bare.get("error")
    return {"message": inner} if isinstance(inner, str) else as_object(inner) or bare


def _error_text(error: Mapping[str, Any], payload: object) -> str:
    message = error.get("message") or error.get("detail") or payload
    text = message if isinstance(message, str) else json.dumps(message, default=str)
    return text[:_LONGEST_TEXT]


def _param(error: Mapping[str, Any]) -> str:
    """The refused field as a path. FastAPI servers (Mistral, vLLM) name it in `detail[0].loc`."""
    param = error.get("param")
    if isinstance(param, str):
        return param[:_LONGEST_TEXT]
    detail = as_object(next(iter(as_list(error.get("detail"))), None))
    return ".".join(str(step) for step in as_list(detail.get("loc")))
