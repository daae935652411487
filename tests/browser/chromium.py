"""Driving the page in a real Chromium, the distribution's own. Run as a module, it says what is missing for that."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
# The shell draws the same page without a browser's windows and tabs of its own, which are a third of the work.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """The path of a Chromium on this machine, or None."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def missing() -> str | None:
    """What the browser tests lack on this machine, in words; None where they can run."""
    if importlib.util.find_spec("playwright") is None:
        return "SKIPPED, THE PAGE WAS NOT TESTED: playwright isn't installed (`make install`)"
    if executable() is None:
        return f"SKIPPED, THE PAGE WAS NOT TESTED: there is no Chromium here (Debian: `apt-get install {_NAMES[0]}`)"
    return None


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    print(missing() or f"The page is tested in {executable()}.")  # noqa: T201
