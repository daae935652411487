"""A circuit breaker around a model: during an outage every turn learns at once that there is no model.

Closed: calls go through; `failures` in a row open it. Open: refuses at once, for `rest_s` seconds. Then one call goes
through to see, while the others are still refused: its success closes the breaker, its failure opens it again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from core.errors import ContextTooLong, ModelUnavailable
from core.llm.failures import RequestRefused
from core.llm.port import Answer, Model, ModelRequest

_FAIR_S = 5.0  # a call that had less time than this says nothing about the model


class Breaker:
    """A `Model` that asks another one, unless that one is known to be down. Thread-safe.

    Only `ModelUnavailable` counts as a failure, and neither for a request that the server refused (it is there) nor for
    one with hardly any time left. `monotonic` gives seconds.
    """

    def __init__(
        self,
        model: Model,
        *,
        failures: int = 3,
        rest_s: float = 30.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = model
        self._most_failures = failures
        self._rest_s = rest_s
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._failed = 0
        self._rests_until: float | None = None
        self._probing = False

    @property
    def name(self) -> str:
        return self._inner.name

    @property
    def is_open(self) -> bool:
        """Whether calls are being refused, but for one that looks whether the model is back."""
        return self._rests_until is not None

    def complete(self, request: ModelRequest) -> Answer:
        """The model's answer. Raises what the model raises, and `ModelUnavailable` at once while it rests."""
        is_probe = self._admit()
        try:
            answer = self._inner.complete(request)
        except (RequestRefused, ContextTooLong):  # the model is there
            self._worked()
            raise
        except ModelUnavailable:
            if request.timeout_s >= _FAIR_S:
                self._failed_once(is_probe)
            raise
        else:
            self._worked()
            return answer
        finally:
            if is_probe:
                self._probing = False

    def _admit(self) -> bool:
        """Whether this call is the one that looks. Raises `ModelUnavailable` for those that aren't let through."""
        with self._lock:
            if self._rests_until is None:
                return False
            if self._probing or self._monotonic() < self._rests_until:
                raise ModelUnavailable
            self._probing = True
            return True

    def _worked(self) -> None:
        with self._lock:
            self._failed = 0
            self._rests_until = None

    def _failed_once(self, is_probe: bool) -> None:
        with self._lock:
            self._failed += 1
            if is_probe or (self._rests_until is None and self._failed >= self._most_failures):
                self._rests_until = self._monotonic() + self._rest_s
