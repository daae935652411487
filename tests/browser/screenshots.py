"""The pictures in `docs/screenshots/`, taken from the real page: `python -m tests.browser.screenshots`.

They look best where the font Lato and colour emoji are installed (Debian: `fonts-lato fonts-noto-color-emoji`).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.demo.running_demo import running_demo

from .chromium import chromium, missing
from .screen import Screen

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
DESK = {"width": 1280, "height": 800}
WIDE = {"width": 1440, "height": 900}
TALL = {"width": 1440, "height": 1120}
PHONE = {"width": 390, "height": 780}


class Camera:
    def __init__(self, browser: Browser, url: str, folder: Path) -> None:
        self._browser, self._url, self._folder = browser, url, folder

    @contextmanager
    def at(self, place: str, viewport: dict[str, int] = DESK, **options: Any) -> Iterator[Screen]:
        """The page at that place, light unless told otherwise."""
        given = {"color_scheme": "light", "locale": "en-US"} | options
        context = self._browser.new_context(viewport=viewport, **given)  # type: ignore[arg-type]
        screen = Screen(context.new_page(), self._url)
        screen.open(place)
        yield screen
        context.close()

    def take(self, screen: Screen, name: str) -> None:
        """A picture, once nothing moves any more."""
        screen.page.locator(".toast").first.wait_for(state="detached", timeout=15_000)
        screen.page.mouse.move(0, 0)
        screen.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        path = self._folder / f"{name}.png"
        screen.page.screenshot(path=path, animations="disabled")
        _reduce(path)


def _reduce(path: Path) -> None:
    """To 256 colours, a third of the size, where Pillow is at hand (`uv run --with pillow python -m …`)."""
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256, kmeans=3, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    folder: Path = parser.parse_args().folder
    if why := missing():
        print(why)  # noqa: T201
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as state, running_demo(Path(state)) as demo, chromium() as browser:
        camera = Camera(browser, demo.url, folder)
        for chapter in (_first_visit, _direct, _channel, _command, _inspector, _dark, _phone):
            chapter(camera)
    return 0


def _first_visit(camera: Camera) -> None:
    with camera.at("ana/app") as screen:
        camera.take(screen, "first-visit")
        screen.go_to("About Errand")
        camera.take(screen, "about")


def _direct(camera: Camera) -> None:
    with camera.at("ana/app") as screen:
        screen.ask("add buy milk tomorrow at 5pm #home")
        screen.ask("add send Priya the quarterly numbers on friday, high priority")
        screen.ask("add call the dentist monday 9am #health")
        screen.ask("done buy milk")
        screen.ask("what's on my list?")
        screen.reply("move the dentist to wednesday")
        screen.answer(2)
        camera.take(screen, "direct-message")


def _channel(camera: Camera) -> None:
    with camera.at("ben/general") as screen:
        screen.write("Morning all, the review is on Thursday at 10. Who books a room?")
        screen.become("Ana Torres")
        screen.ask("@Errand add book a room for the review on wednesday")
        screen.reply("make it high priority")
        screen.answer(2)
        screen.reply("done")
        screen.answer(3)
        camera.take(screen, "channel")


def _command(camera: Camera) -> None:
    with camera.at("ana/general") as screen:
        screen.write("/tasks list")
        screen.main.get_by_role("article").filter(has_text="Only visible to you").wait_for()
        screen.composer.press_sequentially("/tasks done 3")
        camera.take(screen, "tasks")


def _inspector(camera: Camera) -> None:
    with camera.at("ana/app", TALL) as screen:
        screen.ask("add renew the passport by 15 january")
        screen.inspect(screen.thread.get_by_role("article").first)
        screen.inspector.get_by_text("delivered", exact=True).wait_for()
        camera.take(screen, "inspector")
        screen.inspector.get_by_role("tab", name="Faults").click()
        screen.inspector.get_by_role("button", name="Refuse with 429").click()
        screen.inspector.get_by_text("rate limit", exact=True).wait_for()
        camera.take(screen, "faults")
        screen.inspector.get_by_role("button", name="Forget them").click()
        screen.inspector.get_by_text("rate limit", exact=True).wait_for(state="detached")


def _dark(camera: Camera) -> None:
    with camera.at("ana/app", WIDE, color_scheme="dark") as screen:
        screen.main.get_by_role("button", name="replies").first.click()
        screen.answer(2)
        camera.take(screen, "dark")
        screen.inspect(screen.thread.get_by_role("article").last)
        screen.inspector.get_by_text("delivered", exact=True).wait_for()
        camera.take(screen, "dark-inspector")


def _phone(camera: Camera) -> None:
    phone = {"device_scale_factor": 2, "has_touch": True}
    with camera.at("chika/app", PHONE, **phone) as screen:
        camera.take(screen, "phone-first-visit")
        screen.page.get_by_role("button", name="Open the side bar").click()
        screen.page.get_by_role("navigation", name="Workspace").wait_for()
        camera.take(screen, "phone-side-bar")
    with camera.at("chika/app", PHONE, **phone) as screen:
        screen.ask("add buy tickets for the museum on saturday at 10am")
        screen.reply("list")
        screen.answer(2)
        camera.take(screen, "phone-thread")


if __name__ == "__main__":
    raise SystemExit(main())
