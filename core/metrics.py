"""What can be counted, through OpenTelemetry's API: it costs nothing until an SDK is set up (`pip install
errand[metrics]`).

| metric | unit | of |
| --- | --- | --- |
| errand.turns | turns | finished turns, by surface and status |
| errand.turn.wait | s | from the person's sending to the beginning of the work: the age of the queue |
| errand.turn.duration | s | from the beginning of the work to the committed answer |
| errand.model.duration | s | model calls, by model and outcome |
| errand.delivery.duration | s | posts, by surface and outcome (`sent`, `later`, `undeliverable`) |
"""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager

from opentelemetry import metrics

_meter = metrics.get_meter("errand")

turns = _meter.create_counter("errand.turns", unit="{turn}", description="finished turns")
turn_wait = _meter.create_histogram("errand.turn.wait", unit="s", description="time from sending to the start of work")
turn_duration = _meter.create_histogram("errand.turn.duration", unit="s", description="time to the committed answer")
model_duration = _meter.create_histogram("errand.model.duration", unit="s", description="model calls")
delivery_duration = _meter.create_histogram("errand.delivery.duration", unit="s", description="calls of a surface")


@contextmanager
def timed(histogram: metrics.Histogram, **attributes: str) -> Generator[dict[str, str]]:
    """Record how long the block takes, with these attributes and `outcome`: "ok", unless the block writes another into
    what it is given, or the error's class."""
    started, said = time.perf_counter(), {**attributes, "outcome": "ok"}
    try:
        yield said
    except Exception as error:
        said["outcome"] = type(error).__name__
        raise
    finally:
        histogram.record(time.perf_counter() - started, said)


def count_turn(surface: str, status: str) -> None:
    """A turn is over."""
    turns.add(1, {"surface": surface, "status": status})
