"""Putting the demo together: the local Slack and its page in this process, Errand in a process of its own."""

from __future__ import annotations

import errno
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
import yaml

from bot.demo import inspecting
from bot.demo.controls import Breakage
from bot.demo.folder import Folder, open_folder
from bot.demo.gate import Gate
from bot.demo.worker import Worker, inherited
from bot.playground import LocalSlack, running
from bot.playground.asking import Unanswered
from bot.playground.bench import Bench
from bot.settings import BotSettings
from core.errors import ErrandError, StorageUnavailable
from core.storage.engine import Database
from core.storage.schema import prepare

MANIFEST = Path(__file__).parents[2] / "manifest.yml"
WITHOUT_MODEL = "No model is set (OPENAI_API_KEY or OPENAI_BASE_URL): Errand understands plain commands without one."

Say = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    port: int
    folder: Path
    reset: bool = False
    browser: bool = True


def run(settings: BotSettings, options: Options, say: Say) -> None:
    """Serve until Ctrl-C or SIGTERM, then end both halves cleanly. Raises ErrandError in words."""
    folder = open_folder(options.folder, reset=options.reset)
    with ExitStack() as stack:
        stopped = stack.enter_context(_stopping())
        gate, gate_url = stack.enter_context(gated(settings))
        database = Database(folder.database_url)
        stack.callback(database.close)
        prepare(database)
        bench = Bench(inspect=_inspector(database), facts=_facts(settings, folder))
        slack, url = stack.enter_context(_slack(folder, options.port, bench))
        port = _free_port()
        slack.bot_url = f"http://127.0.0.1:{port}/slack/events"
        environment = _environment(settings, slack, folder, port, gate_url)
        worker = Worker(environment, folder.path, folder.log, port, slack.note)
        slack.bench.controls = Breakage(slack, worker, folder, database, gate).controls()
        stack.callback(worker.stop)
        # The page answers already: what is said there before Errand is up would come again only after a minute.
        slack.courier.hold()
        worker.start()
        slack.courier.release()
        say(_model_line(settings))
        say(
            f"\n    {url}\n\nOpen it in a browser. Ctrl-C ends the demo; what was said and done stays in {folder.path}."
        )
        if options.browser:
            _open(url)
        stopped.wait()
        say("Ending…")


@contextmanager
def _stopping() -> Generator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set."""
    stopped = threading.Event()

    def stop(number: int, frame: object) -> None:
        del number, frame
        stopped.set()

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def _slack(folder: Folder, port: int, bench: Bench) -> Generator[tuple[LocalSlack, str]]:
    slack = LocalSlack(_manifest(), workspace=folder.workspace(), state_file=folder.slack, bench=bench)
    try:
        with running(slack, port=port) as url:
            yield slack, url
    except OSError as error:
        slack.close()
        if error.errno != errno.EADDRINUSE:
            raise
        raise ErrandError(
            f"Port {port} is taken, perhaps by another demo. End that, or choose another: errand demo --port {port + 1}"
        ) from error


def _inspector(database: Database) -> Callable[[list[tuple[str, str]]], dict[str, Any]]:
    def inspect(fields: list[tuple[str, str]]) -> dict[str, Any]:
        try:
            return inspecting.account(database, fields)
        except StorageUnavailable as error:
            raise Unanswered(str(error)) from error

    return inspect


@contextmanager
def gated(settings: BotSettings) -> Generator[tuple[Gate | None, str | None]]:
    """A gate before the model on a port of its own, and its URL; nothing where there is no model."""
    if not settings.has_model:
        yield None, None
        return
    gate = Gate(settings.model_url)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(gate.asgi, log_config=None, access_log=False, timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, args=([listener],), name="demo-model-gate", daemon=True)
    thread.start()
    try:
        yield gate, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(5)
        listener.close()


def _manifest() -> Mapping[str, Any]:
    if not MANIFEST.exists():
        raise ErrandError(
            "The demo needs manifest.yml, which lies in the repository: run it from a clone (`make demo`)."
        )
    return yaml.safe_load(MANIFEST.read_text("utf-8"))


def _environment(
    settings: BotSettings, slack: LocalSlack, folder: Folder, port: int, gate_url: str | None
) -> dict[str, str]:
    """What Errand is told: the local Slack and nothing of a real one, whatever this shell or a `.env` says."""
    given = {
        "DATABASE_URL": folder.database_url,
        "SLACK_BOT_TOKEN": slack.token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": f"{slack.base_url}/api/",
        "HOST": "127.0.0.1",
        "PORT": str(port),
    }
    if gate_url is not None:
        key = settings.openai_api_key
        given |= {"OPENAI_BASE_URL": gate_url, "OPENAI_MODEL": settings.openai_model}
        given |= {"OPENAI_API_KEY": key.get_secret_value()} if key else {}
    known = {name.upper() for name in BotSettings.model_fields}
    return inherited(frozenset(known | {"ERRAND_WORKERS"})) | given


def _facts(settings: BotSettings, folder: Folder) -> tuple[str, ...]:
    return (
        "Slack is a strict stand-in on this machine: its limits, errors and redeliveries are Slack’s.",
        "Errand is a process of its own, as it would be in production; the inspector can kill it.",
        _model_line(settings),
        f"Messages and tasks are kept in {folder.path}; “errand demo --reset” empties it.",
    )


def _model_line(settings: BotSettings) -> str:
    if not settings.has_model:
        return WITHOUT_MODEL
    named = " (OPENAI_MODEL isn't set; most servers have no model of that name)" if settings.guesses_model else ""
    return f"Model: {settings.openai_model}{named} at {settings.model_url}."


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def _open(url: str) -> None:
    """Open the page where there is a screen. A browser in the terminal would take the terminal away."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
