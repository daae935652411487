"""How it is going: "my stats for last month"."""

import re

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Stats
from core.language.tasks.filters import Scene


def stats(slots: Slots, scene: Scene) -> Made:
    text = (slots.get("range") or "").strip().strip("?.! ")
    text = re.sub(r"^(?:for|over|in|during|so far)\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^my (?=day|week|month|year|quarter)", "this ", text, flags=re.IGNORECASE).replace(
        "this day", "today"
    )
    text = re.sub(r"\s+(?:so far|then|now|please)$", "", text, flags=re.IGNORECASE)
    if text.lower() in (
        "so far",
        "now",
        "overall",
        "lately",
        "recently",
        "with my tasks",
        "on my tasks",
        "in general",
        "me",
        "all time",
        "my tasks",
        "with everything",
        "at the moment",
    ):
        return Stats()
    return (
        Stats(text)
        if text[:1].isalnum()
        and scene.is_range(text)
        and not text.lower().startswith(("due", "until", "till", "to ", "by ", "before"))
        else None
    )


def this_week(slots: Slots, scene: Scene) -> Made:
    return Stats("this week")
