"""Every state of the page in every look, to be looked at: `python -m tests.browser.gallery FOLDER`.

The pictures are for whoever changes the page; the few that the documentation shows are taken by `screenshots`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.demo.running_demo import running_demo

from .chromium import chromium, missing
from .screen import Screen
from .screenshots import DESK, PHONE, WIDE, Camera

_PHONE = {"viewport": PHONE, "device_scale_factor": 2, "has_touch": True}
LOOKS: Mapping[str, dict[str, Any]] = {
    "light": {"viewport": DESK},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "wide": {"viewport": WIDE},
    "phone": _PHONE,
    "phone-dark": {**_PHONE, "color_scheme": "dark"},
}
SAID = {
    "list": "what's on my list?",
    "change": "move the dentist to wednesday",
    "proposal": "complete all #home tasks",
    "choice": "done call",
    "stats": "stats",
    "unclear": "wibble the frobnicator",
    "reminder": "remind me to water the plants in 2 hours",
    "repeat": "add pay the rent on the 1st of every month",
    "undo": "undo",
    "several": "add milk, eggs and bread",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    if why := missing():
        print(why)  # noqa: T201
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as state, running_demo(Path(state)) as demo, chromium() as browser:
        camera = Camera(browser, demo.url, folder)
        with camera.at("ana/app") as screen:
            _say_everything(screen)
        with camera.at("ben/general") as screen:
            _talk_in_a_channel(screen)
        for look, options in LOOKS.items():
            for name, (place, show) in STATES.items():
                with camera.at(place, **options) as screen:
                    show(screen)
                    camera.take(screen, f"{name}-{look}")
    return 0


def _say_everything(screen: Screen) -> None:
    for text in (
        "add buy milk tomorrow at 5pm #home",
        "add send Priya the quarterly numbers on friday, high priority",
        "add call the dentist monday 9am #health",
        "add call the plumber #home !high",
        *SAID.values(),
    ):
        screen.ask(text)


def _talk_in_a_channel(screen: Screen) -> None:
    screen.write("Morning all, the review is on Thursday at 10. Who books a room?")
    screen.become("Ana Torres")
    screen.ask("@Errand add book a room for the review on wednesday")
    screen.reply("what's on my list?")
    screen.answer(2)


def _thread(said: str) -> Callable[[Screen], None]:
    def show(screen: Screen) -> None:
        message = screen.main.get_by_role("article").filter(has_text=said).first
        message.get_by_role("button", name="repl").click()
        screen.answer(1)

    return show


def _nothing(screen: Screen) -> None:
    del screen


def _drawer(screen: Screen) -> None:
    opener = screen.page.get_by_role("button", name="Open the side bar")
    if opener.is_visible():
        opener.click()
    screen.page.get_by_role("navigation", name="Workspace").wait_for()


def _command(screen: Screen) -> None:
    screen.write("/tasks list")
    screen.main.get_by_role("article").filter(has_text="Only visible to you").first.wait_for()
    screen.composer.press_sequentially("/ta")


def _refused(screen: Screen) -> None:
    screen.write("/nonsense now")
    screen.main.get_by_text("/nonsense").first.wait_for()


def _inspected(screen: Screen) -> None:
    _thread(SAID["change"])(screen)
    screen.inspect(screen.thread.get_by_role("article").last)
    screen.inspector.get_by_text("delivered", exact=True).first.wait_for()


def _faults(screen: Screen) -> None:
    screen.page.keyboard.press("Control+i")
    screen.inspector.get_by_role("tab", name="Faults").click()


def _wire(screen: Screen) -> None:
    screen.page.keyboard.press("Control+i")
    screen.inspector.get_by_role("tab", name="Wire").click()


STATES: Mapping[str, tuple[str, Callable[[Screen], None]]] = {
    "first-visit": ("chika/app", _nothing),
    "about": ("chika/about", _nothing),
    "messages": ("ana/app", _nothing),
    "side-bar": ("ana/app", _drawer),
    "channel": ("ana/general", _thread("@Errand add book")),
    "command": ("ana/home", _command),
    "refused": ("ben/home", _refused),
    "inspector": ("ana/app", _inspected),
    "faults": ("ana/app", _faults),
    "wire": ("ana/app", _wire),
    **{name: ("ana/app", _thread(said)) for name, said in SAID.items()},
}


if __name__ == "__main__":
    raise SystemExit(main())
