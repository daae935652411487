"""Carrying things to the bot: signed over HTTP or over a socket, within three seconds, and again when that fails.

Events are tried four times: at once, again at once, after a minute, after five minutes
(https://docs.slack.dev/apis/events-api#retries). Commands and interactions are tried once: a person is waiting.
Deliveries run in parallel on threads, as Slack's do: two quick messages may overtake each other, and a bot must
cope with that.
"""

from __future__ import annotations

import json
import logging
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from bot.playground.clock import Clock
from bot.playground.post import Answer, post
from bot.playground.signing import signed_headers
from bot.playground.state import Json
from bot.playground.wirelog import Attempt, WireLog

_LOG = logging.getLogger(__name__)

RETRY_DELAYS = (0.0, 60.0, 300.0)
"""Seconds of workspace time before the first, second and third redelivery."""

_REMEMBERED = 2000
"""Events that can still be delivered again on demand."""

ACK_TIMEOUT = 3.0
"""Real seconds that the bot has to answer."""


@dataclass
class Delivery:
    """Something on its way to the bot. `payload` is what it says; `body` the bytes that are signed and posted."""

    id: str
    kind: str
    payload: Json
    body: bytes
    content_type: str
    retried: bool = False
    on_answer: Callable[[Answer], None] | None = None
    log_id: int = 0
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def acknowledged(self) -> bool:
        """Whether the bot has answered 2xx in time, at any attempt."""
        return any(attempt.failure is None for attempt in self.attempts)


BySocket = Callable[[Delivery, int, str | None, float], Answer | None]
"""Carries a delivery (which try it is, why it comes again, and the seconds it may take) over one of the app's sockets;
None where it has to go by HTTP."""


def json_body(payload: Json) -> bytes:
    """The bytes of a JSON request."""
    return json.dumps(payload, ensure_ascii=False).encode()


class Courier:
    """Delivers to the app's sockets, or else to one URL. Thread-safe; `close()` waits for what is under way."""

    def __init__(
        self,
        url: Callable[[], str | None],
        secret: Callable[[], str],
        clock: Clock,
        log: WireLog,
        *,
        ack_timeout: float = ACK_TIMEOUT,
        signing_time: Callable[[], float] = time.time,
        by_socket: BySocket = lambda delivery, retry_num, reason, timeout: None,
        workers: int = 16,
    ) -> None:
        self._url, self._secret, self._clock, self._log = url, secret, clock, log
        self._ack_timeout, self._signing_time, self._by_socket = ack_timeout, signing_time, by_socket
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="playground-delivery")
        self._idle = threading.Condition()
        self._under_way: dict[int, str] = {}
        self._held: list[tuple[Delivery, int, str | None]] | None = None
        self._sent: dict[str, Delivery] = {}
        self._count = 0
        self._bugs: list[Exception] = []
        self._closed = False
        self._life = 0
        self.twice = False

    # Sending

    def send(self, delivery: Delivery) -> None:
        """Take a delivery; it is on its way when this returns, or held back where `hold` was called."""
        delivery.log_id = self._log.add(self._clock.now(), "out", delivery.kind, delivery.payload)
        with self._idle:
            if delivery.retried:
                self._sent[delivery.id] = delivery
                while len(self._sent) > _REMEMBERED:
                    del self._sent[next(iter(self._sent))]
        for _ in range(2 if self.twice and delivery.retried else 1):
            self._start(delivery, 0, None)

    def redeliver(self, event_id: str, *, retry_num: int = 1, reason: str = "http_timeout") -> None:
        """Deliver an event again now, as Slack does when it has not seen the answer. Raises KeyError."""
        with self._idle:
            delivery = self._sent[event_id]
        self._start(delivery, retry_num, reason)

    def _start(self, delivery: Delivery, retry_num: int, reason: str | None) -> None:
        with self._idle:
            if self._closed:
                return
            if self._held is not None and delivery.retried:
                self._held.append((delivery, retry_num, reason))
                return
            self._count += 1
            ticket = self._count
            self._under_way[ticket] = f"{delivery.kind} {delivery.id}"
            self._pool.submit(self._run, ticket, delivery, retry_num, reason)

    def _run(self, ticket: int, delivery: Delivery, retry_num: int, reason: str | None) -> None:
        try:
            answer = self._attempt(delivery, retry_num, reason)
            if delivery.on_answer is not None:
                delivery.on_answer(answer)
            if answer.failure is not None and delivery.retried:
                self._again(delivery, retry_num, answer)
        except Exception as error:
            # Nobody looks at the future of a background thread: without this a bug here would look like silence.
            _LOG.exception("a delivery ended in a bug of the playground")
            self._bugs.append(error)
        finally:
            with self._idle:
                del self._under_way[ticket]
                self._idle.notify_all()

    def _attempt(self, delivery: Delivery, retry_num: int, reason: str | None) -> Answer:
        at = self._clock.now()
        answer = self._by_socket(delivery, retry_num, reason, self._ack_timeout)
        if answer is None:
            answer = self._by_http(delivery, retry_num, reason)
        attempt = Attempt(
            at,
            retry_num,
            reason,
            answer.seconds,
            answer.status,
            answer.body.decode("utf-8", "replace"),
            answer.failure,
            dict(answer.headers),
        )
        delivery.attempts.append(attempt)
        self._log.attempt(delivery.log_id, attempt)
        return answer

    def _by_http(self, delivery: Delivery, retry_num: int, reason: str | None) -> Answer:
        url = self._url()
        if url is None:
            return Answer(None, b"", "connection_failed", 0.0)
        return post(url, delivery.body, self._headers(delivery, retry_num, reason), timeout=self._ack_timeout)

    def _headers(self, delivery: Delivery, retry_num: int, reason: str | None) -> dict[str, str]:
        headers = {
            "Content-Type": delivery.content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "Accept": "*/*",
            **signed_headers(self._secret(), self._signing_time(), delivery.body),
        }
        if retry_num:
            headers |= {"X-Slack-Retry-Num": str(retry_num), "X-Slack-Retry-Reason": reason or "unknown_error"}
        return headers

    def _again(self, delivery: Delivery, retry_num: int, answer: Answer) -> None:
        if retry_num >= len(RETRY_DELAYS) or answer.headers.get("x-slack-no-retry") == "1":
            return
        delay, reason = RETRY_DELAYS[retry_num], answer.failure
        if delay == 0:
            self._start(delivery, retry_num + 1, reason)
        else:
            life = self._life
            self._clock.call_later(
                delay, lambda: self._start(delivery, retry_num + 1, reason) if life == self._life else None
            )

    # Holding back

    def hold(self) -> None:
        """Keep events from here on until `release`; commands and interactions still go out."""
        with self._idle:
            self._held = self._held or []

    def release(self, *, shuffle: int | None = None) -> int:
        """Send what was held back, in order or in the order that the seed `shuffle` draws; return how many."""
        with self._idle:
            held, self._held = self._held or [], None
        if shuffle is not None:
            random.Random(shuffle).shuffle(held)  # noqa: S311 (an order for a test, not a secret)
        for delivery, retry_num, reason in held:
            self._start(delivery, retry_num, reason)
        return len(held)

    @property
    def holding(self) -> bool:
        """Whether events are being held back."""
        with self._idle:
            return self._held is not None

    # Waiting

    def wait_idle(self, timeout: float) -> None:
        """Wait until nothing is under way. Raises TimeoutError that names what still is, or the playground's own bug.

        Redeliveries that wait for the clock, and events held back, don't count.
        """
        with self._idle:
            if not self._idle.wait_for(lambda: not self._under_way, timeout):
                raise TimeoutError(f"still being delivered after {timeout} s: {sorted(self._under_way.values())}")
            if self._bugs:
                raise self._bugs.pop(0)

    def forget(self) -> None:
        """Drop what was held back, what waits for its next try, and what could be redelivered."""
        with self._idle:
            self._life += 1
            self._held, self.twice = None, False
            self._sent.clear()

    def close(self) -> None:
        """Send nothing more, and wait for what is under way."""
        with self._idle:
            self._closed = True
        self._pool.shutdown(wait=True)
