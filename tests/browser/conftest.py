from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.demo.running_demo import Demo, running_demo

from .chromium import chromium, missing
from .screen import Screen

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: drives the page in a real Chromium; skipped, and said so, without one")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    why = missing()
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("browser") and why is not None:
            item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one file at a time: while it is open its event loop counts as running, and nothing else can run one."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The real `errand demo`, without a model; shared by the tests of this process."""
    with running_demo(tmp_path_factory.mktemp("demo")) as running:
        yield running


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Screen]]:
    """Open the page: `visit(url, "ana/general", width=…, dark=…)`. At the end no page may have had an error."""
    opened: list[Screen] = []

    def open_page(url: str, place: str = "", *, width: int = 1360, height: int = 860, **options: Any) -> Screen:
        context = browser.new_context(viewport={"width": width, "height": height}, locale="en-US", **options)
        screen = Screen(context.new_page(), url)
        opened.append(screen)
        screen.open(place)
        return screen

    yield open_page
    for screen in opened:
        screen.page.context.close()
    assert [error for screen in opened for error in screen.errors] == []
