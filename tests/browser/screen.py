"""What a person does and sees on the page, in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


class Screen:
    """An open page. `errors` are what its console complained of."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.errors: list[str] = []
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self._heard(said.type, said.text))

    def _heard(self, kind: str, text: str) -> None:
        if kind == "error" and "(Bad Request)" not in text:  # what Slack refuses is an ordinary answer
            self.errors.append(text)

    def open(self, place: str = "") -> None:
        self.page.goto(f"{self.url}/#/{place}" if place else f"{self.url}/")
        self.page.wait_for_selector("body[data-ready]")

    def reload(self) -> None:
        self.page.reload()
        self.page.wait_for_selector("body[data-ready]")

    # Where things are

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def thread(self) -> Locator:
        return self.page.get_by_role("complementary", name="Thread")

    @property
    def inspector(self) -> Locator:
        return self.page.get_by_role("complementary", name="Inspector")

    @property
    def composer(self) -> Locator:
        return self.main.get_by_role("combobox")

    def answers(self, place: Locator) -> Locator:
        """The app's messages there."""
        return place.get_by_role("article").filter(has=self.page.get_by_text("App", exact=True))

    # What one does

    def write(self, text: str, *, into: Locator | None = None) -> None:
        """Type it and press Enter."""
        field = into or self.composer
        field.click()
        field.press_sequentially(text)
        self.page.keyboard.press("Enter")

    def reply(self, text: str) -> None:
        self.write(text, into=self.thread.get_by_role("combobox"))

    def ask(self, text: str) -> str:
        """Say it in the main pane and wait for the first answer in the thread that opens; what it says."""
        self.write(text)
        self.thread.get_by_role("article").filter(has_text=text.removeprefix("@Errand ")).first.wait_for()
        return self.answer(1)

    def answer(self, number: int) -> str:
        """The app's answer of that number in the open thread, once it is there."""
        found = self.answers(self.thread).nth(number - 1)
        found.wait_for(timeout=15_000)
        return found.locator(".content").inner_text()

    def become(self, name: str) -> None:
        self.page.get_by_role("radio", name=name).click()
        self.page.get_by_role("radio", name=name, checked=True).wait_for()

    def go_to(self, name: str) -> None:
        self.page.get_by_role("navigation", name="Workspace").get_by_role("button", name=name, exact=True).click()

    def inspect(self, message: Locator) -> None:
        message.hover()
        message.get_by_role("button", name="Inspect").click()

    def faults(self) -> None:
        """Open the inspector's faults."""
        if not self.inspector.is_visible():
            self.page.keyboard.press("Control+i")
        self.inspector.get_by_role("tab", name="Faults").click()
