"""A person's turns begin in the order in which they were sent, though an earlier message may come in late."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta

from core.app import Core, build_core
from core.deliver import Outcome, Parcel, Profile, Sent
from core.models import Surface
from core.settings import CoreSettings
from core.turns import Incoming, Room
from tests.rows import NOW, StillClock


class SlowToSayWho:
    """A surface where the earlier of two messages comes in while it is asked who wrote the later one."""

    def __init__(self) -> None:
        self.core: Core | None = None
        self.shown: list[str] = []

    def profile(self, user_ref: str) -> Profile | None:
        if self.core is not None:
            core, self.core = self.core, None
            core.accept(_said("add milk", seconds=0))
        return Profile(name="Ana", tz="Europe/Berlin")

    def in_words(self, text: str, address: Mapping[str, str]) -> str:
        return text

    def working(self, address: Mapping[str, str]) -> AbstractContextManager[None]:
        return nullcontext()

    def send(self, parcel: Parcel) -> Outcome:
        self.shown.append(parcel.text)
        return Sent(parcel.key)


def test_an_earlier_message_that_comes_in_while_a_later_one_is_begun_goes_first(database_url: str) -> None:
    surface = SlowToSayWho()
    settings = CoreSettings(_env_file=None, database_url=database_url)  # type: ignore[call-arg]
    core = build_core(settings, {Surface.SLACK: surface}, clock=StillClock())
    surface.core = core
    later = core.accept(_said("add bread", seconds=5))

    core.runner.drain(later.user_id)

    assert surface.shown == ["Added #1 milk", "Added #2 bread"]
    core.database.close()


def _said(text: str, *, seconds: int) -> Incoming:
    sent_at = NOW + timedelta(seconds=seconds)
    return Incoming(f"slack:{text}", Surface.SLACK, "slack:T1:U1", Room("slack:T1:D1:1"), text, sent_at)
