"""The demo's own faults: what can go wrong with Errand's process and with its model."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.folder import Folder
from bot.demo.gate import Gate
from bot.demo.worker import Worker
from bot.playground import FaultKind, LocalSlack
from bot.playground.bench import Control
from core.storage.engine import Database

ARMED_S = 600.0
POST = "chat.postMessage"
NO_MODEL = "No model is set, so there is none to lose: set OPENAI_API_KEY or OPENAI_BASE_URL and start the demo again."


@dataclass
class Breakage:
    """What the controls act on. `database` is this process's own look at Errand's; `gate` is None without a model."""

    slack: LocalSlack
    worker: Worker
    folder: Folder
    database: Database
    gate: Gate | None

    def controls(self) -> tuple[Control, ...]:
        return (
            Control(
                "kill_mid_turn",
                "Kill Errand before its next answer",
                "Errand is killed (kill -9) after it has done the work and before the answer is posted. It is started "
                "again, and the answer still comes, once.",
                self.kill_mid_turn,
                "skull",
            ),
            Control(
                "kill",
                "Kill Errand now",
                "kill -9, at once. What Slack can’t deliver meanwhile it sends again: at once, after a minute, after "
                "five. Commands fail, as they do in Slack.",
                self.kill,
                "skull",
            ),
            Control(
                "model",
                "Model down",
                "The model’s server answers 503. Errand goes on without it.",
                self.switch_model,
                "spark",
                unavailable=NO_MODEL if self.gate is None else None,
                is_on=self._model_is_down,
            ),
            Control(
                "start_over",
                "Start over",
                "Every message and every task is deleted.",
                self.start_over,
                "trash",
                asks=True,
            ),
        )

    def kill(self) -> str:
        self.worker.kill()
        return "Killed. It is being started again."

    def kill_mid_turn(self) -> str:
        """Refuse the next post, and kill the process while it waits to try again: the work is done, nothing is said."""
        since = max((entry.id for entry in self.slack.log.entries(POST)), default=0)
        self.slack.fail(POST, FaultKind.RATE_LIMIT, retry_after=2)
        _in_background(lambda: self._kill_once_refused(since))
        return "Now ask Errand something: it will be killed before it answers."

    def _kill_once_refused(self, since: int) -> None:
        def refused() -> bool:
            return any(entry.fault == FaultKind.RATE_LIMIT for entry in self.slack.log.entries(POST, since=since))

        try:
            self.slack.until(refused, ARMED_S)
        except TimeoutError:
            return
        self.worker.kill()
        self.slack.note("Errand was killed with the work done and nothing said yet. Watch the thread.", "warning")

    def switch_model(self) -> str:
        assert self.gate is not None
        self.gate.is_open = not self.gate.is_open
        return "The model is up again." if self.gate.is_open else "The model is down."

    def _model_is_down(self) -> bool:
        return self.gate is not None and not self.gate.is_open

    def start_over(self) -> str:
        self.worker.stop()
        self.database.close()  # a connection left open would go on reading the file that is deleted
        self.folder.empty_database()
        self.slack.reset()
        self.worker.start()
        return "Everything is as new."


def _in_background(act: Callable[[], None]) -> None:
    threading.Thread(target=act, name="demo-fault", daemon=True).start()
