"""The documents say what the code says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.__main__ import cli
from bot.settings import BotSettings
from docs.generate import ROOT, documents, up_to_date

README = ROOT / "README.md"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_what_is_drawn_from_the_code_is_up_to_date() -> None:
    outdated = [str(path.relative_to(ROOT)) for path, text in up_to_date().items() if path.read_text("utf-8") != text]

    assert outdated == [], "run `make docs`"


def test_each_dependency_has_its_reason() -> None:
    project = PROJECT["project"]
    needed = [
        *project["dependencies"],
        *project["optional-dependencies"]["metrics"],
        *PROJECT["dependency-groups"]["dev"],
    ]

    section = README.read_text("utf-8").split("\n## Dependencies\n")[1].split("\n## ")[0]
    reasons = dict(re.findall(r"^\| ([a-z][a-z0-9-]+) \| (.+) \|$", section, re.MULTILINE))
    reasons.pop("package")

    assert sorted(reasons) == sorted(re.split(r"[\[<>=]", each)[0] for each in needed)


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    broken = [link for link in _links(document) if not _leads_somewhere(document, link)]

    assert broken == []


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_that_are_named_exist(document: Path) -> None:
    group: Any = typer.main.get_command(cli)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    code = "\n".join(_code(document))

    named = set(re.findall(r"(?:^|[\s/])errand ([a-z]+)\b", code, re.MULTILINE))
    made = set(re.findall(r"(?:^|\s)make ([a-z]+)\b", code, re.MULTILINE))

    assert (named - set(group.commands), made - targets) == (set(), set())


def test_the_example_settings_are_settings() -> None:
    known = {str(field.validation_alias or name).upper() for name, field in BotSettings.model_fields.items()}
    named = set(re.findall(r"^(?:# )?([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))

    assert named - known == set()


def _code(document: Path) -> Iterator[str]:
    """What stands in code blocks and code spans."""
    blocks = re.split(r"^ *```.*$", document.read_text("utf-8"), flags=re.MULTILINE)
    for index, block in enumerate(blocks):
        if index % 2:
            yield re.sub(r"\s#.*$", "", block, flags=re.MULTILINE)
        else:
            yield from re.findall(r"`([^`]+)`", block)


def _links(document: Path) -> list[str]:
    prose = re.sub(r"^ *```.*?^ *```", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in link]


def _leads_somewhere(document: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (document.parent / name).resolve() if name else document
    return target.exists() and (not anchor or anchor in _anchors(target))


def _anchors(document: Path) -> set[str]:
    """The names that a heading gets on GitHub."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
