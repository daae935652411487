"""The model behind any OpenAI-compatible server, over Chat Completions. The only module that imports `openai`.

The SDK sends; everything that can go wrong is decided here, because its own defaults (600 s, retries that wait up to
two minutes, also for a used-up quota) are made for scripts, not for a person who waits. One `complete` takes at most
`timeout_s` seconds with all its retries, or what is left of the turn.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from core.errors import ContextTooLong, ModelUnavailable
from core.llm.decode import answer_from, parsed
from core.llm.encode import request_body, written_tools
from core.llm.failures import IN_WORDS, Failure, Kind, RequestRefused, error_in, failure_from
from core.llm.port import Answer, Declined, JsonObject, ModelRequest, Nothing, ToolSpec
from core.llm.profile import Profile, profile_for

if TYPE_CHECKING:
    import openai

logger = logging.getLogger(__name__)

OPENAI_URL = "https://api.openai.com/v1"
BACKOFF_S = (0.5, 1.5)  # before the second and the third attempt, times 0.5 to 1.5
LONGEST_WAIT_S = 20.0  # a server that asks for more is given up on: the person would rather have an answer
LARGEST_BODY = 8_000_000  # bytes, decompressed
_CONNECT_S = 5.0
_LEAST_S = 0.1  # with less time than this no call is begun


class OpenAIModel:
    """A `Model` at a server. Thread-safe; connects when first used. `base_url` None is OpenAI itself.

    Fields that the server refuses by name are dropped from then on (`Profile.without`), for the life of this object.
    `monotonic` (seconds), `sleep` (seconds) and `jitter` (0 to 1) are given by tests.
    """

    def __init__(
        self,
        *,
        model: str,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout_s: float = 30.0,
        profile: Profile | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._model = model
        self._server = _Server(base_url or OPENAI_URL, api_key, monotonic)
        self._timeout_s = timeout_s
        self._profile = profile or profile_for(model)
        self._learning = threading.Lock()
        self._written: tuple[tuple[ToolSpec, ...], bool, list[JsonObject]] = ((), False, [])  # the last tools sent
        self._monotonic = monotonic
        self._sleep = sleep
        self._jitter = jitter

    @property
    def name(self) -> str:
        return self._model

    @property
    def profile(self) -> Profile:
        """What is sent by now: what was given, without what the server refused."""
        return self._profile

    def close(self) -> None:
        """Closes the connections. A later call opens new ones."""
        self._server.close()

    def complete(self, request: ModelRequest) -> Answer:
        """One answer. Raises `ModelUnavailable` or `ContextTooLong`, in words that may be shown."""
        ends = self._monotonic() + min(self._timeout_s, request.timeout_s)
        backoff = iter(BACKOFF_S)
        second_try = False
        while True:
            profile = self._profile
            got = self._server.ask(self._body(request, profile), ends)
            match got:
                case Failure(kind=Kind.REFUSED) if self._learn(got, profile, request):
                    continue
                case Failure(kind=Kind.BAD_CALL) if not second_try:  # Groq: the model's call didn't parse
                    second_try = True
                case Failure(kind=Kind.BAD_CALL):
                    return Nothing("the server couldn't read the model's tool call")
                case Failure(kind=Kind.FILTERED):
                    return Declined()
                case Failure():
                    self._wait_or_raise(got, backoff, ends)
                case _:
                    return answer_from(got, request, self._model)

    def _body(self, request: ModelRequest, profile: Profile) -> JsonObject:
        tools, strict, written = self._written
        if tools is not request.tools or strict != profile.strict:
            written = written_tools(request.tools, profile.strict)
            self._written = (request.tools, profile.strict, written)
        return request_body(request, self._model, profile, written)

    def _wait_or_raise(self, failure: Failure, backoff: Iterator[float], ends: float) -> None:
        """Waits for another attempt where one may help and there is time for it."""
        pause = next(backoff, None) if failure.kind.passes else None
        wait = 0.0 if pause is None else failure.retry_after_s or pause * (0.5 + self._jitter())
        if pause is None or wait > LONGEST_WAIT_S or self._monotonic() + wait + _LEAST_S >= ends:
            raise _error(failure)
        self._sleep(wait)

    def _learn(self, failure: Failure, sent: Profile, request: ModelRequest) -> bool:
        """Whether the server refused a field by name that can be sent otherwise, or not at all, from now on."""
        name = failure.refused_name(_refusable(sent, request))
        changed = sent.without(name) if name else None
        if changed is None:
            return False
        with self._learning:
            if self._profile is sent:  # else another turn has learnt something meanwhile: try with that
                self._profile = changed
                logger.info("%s: the server refused %r; it isn't sent like this any more", self._model, name)
        return True


def _refusable(sent: Profile, request: ModelRequest) -> Iterator[str]:
    """Every name by which a server may refuse what was sent, the likeliest first."""
    yield "reasoning_effort"
    if sent.token_field is not None:
        yield sent.token_field
    if sent.parallel_calls is not None:
        yield "parallel_tool_calls"
    if sent.strict:
        yield "strict"
    if sent.temperature is not None:
        yield "temperature"
    for message in request.messages:
        extra = message.extra or {}
        yield from extra.get("message", {})
        for own in extra.get("calls", {}).values():
            yield from own


def _error(failure: Failure) -> ModelUnavailable | ContextTooLong:
    if failure.kind is Kind.TOO_LONG:
        return ContextTooLong()
    level = logging.WARNING if failure.kind.passes else logging.ERROR  # the rest passes only when somebody acts
    logger.log(level, "no answer: %s (status %s, code %r)", failure.kind.value, failure.status, failure.code)
    # What refuses this one request may well answer the next: a circuit breaker must be able to tell them apart.
    return (RequestRefused if failure.kind is Kind.REFUSED else ModelUnavailable)(IN_WORDS[failure.kind])


class _Server:
    """One HTTP exchange with the server: JSON in, JSON or a `Failure` out.

    The body is read as it comes instead of by the SDK, so that neither a trickle nor a flood outlasts the limits. (A
    streaming variant reads its events in the place of `_read`.)
    """

    def __init__(self, base_url: str, api_key: str | None, monotonic: Callable[[], float]) -> None:
        self._base_url = base_url
        self._api_key = (api_key or "").strip() or "none"  # local servers need none, but the SDK insists
        self._monotonic = monotonic
        self._connecting = threading.Lock()
        self._client: openai.OpenAI | None = None

    def close(self) -> None:
        with self._connecting:
            if self._client is not None:
                self._client.close()
            self._client = None

    def ask(self, body: JsonObject, ends: float) -> JsonObject | Failure:
        seconds = ends - self._monotonic()
        if seconds < _LEAST_S:
            return Failure(Kind.SLOW)
        import httpx2  # the SDK's own HTTP client: while a body is read, its errors come unwrapped
        import openai

        try:
            create = cast(Any, self._connected().chat.completions.with_streaming_response.create)
            timeout = httpx2.Timeout(seconds, connect=min(seconds, _CONNECT_S))
            # The body goes past the SDK's typed arguments, whose conversion costs 20 ms for a hundred messages.
            with create(model=body["model"], messages=(), extra_body=body, timeout=timeout) as response:
                return _payload(self._read(response.iter_bytes(), ends))
        except openai.APIStatusError as error:
            # The SDK hands over what is inside "error"; the rest of the reading is the same for both.
            return failure_from(error.status_code, error.body, error.response.headers)
        except (openai.APITimeoutError, httpx2.TimeoutException):
            return Failure(Kind.SLOW)
        except (openai.OpenAIError, httpx2.HTTPError, httpx2.InvalidURL):
            return Failure(Kind.UNREACHABLE)
        except UnicodeEncodeError:
            return Failure(Kind.NO_KEY)  # a header takes ASCII only, and the key is the one that isn't ours

    def _read(self, chunks: Iterator[bytes], ends: float) -> bytes | Failure:
        read = bytearray()
        for chunk in chunks:
            read += chunk
            if len(read) > LARGEST_BODY:
                return Failure(Kind.GARBLED)
            if self._monotonic() > ends:
                return Failure(Kind.SLOW)
        return bytes(read)

    def _connected(self) -> openai.OpenAI:
        import openai  # 0.6 s and 40 MB: only for those who use a model

        with self._connecting:
            if self._client is None:
                self._client = openai.OpenAI(base_url=self._base_url, api_key=self._api_key, max_retries=0)
            return self._client


def _payload(body: bytes | Failure) -> JsonObject | Failure:
    """The JSON object of an answer with status 200, which may be a proxy's page, cut JSON, or an error after all."""
    if isinstance(body, Failure):
        return body
    try:
        payload = parsed(body)
    except (ValueError, RecursionError):
        return Failure(Kind.GARBLED)
    if not isinstance(payload, dict):
        return Failure(Kind.GARBLED)
    return error_in(cast(JsonObject, payload)) or cast(JsonObject, payload)
