"""The date and the repetition in a line, where they are not a part of something longer."""

import re
from typing import Final

from core.language import recurrence
from core.language.adding.draft import Draft
from core.language.adding.titles import tidy_title
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

# A date in brackets, or behind a stroke, as people set it apart from the title.
_APART: Final = re.compile(r"^(?P<what>.+?)\s*(?:[(\[](?P<in>[^()\[\]]+)[)\]]|\s[/|]\s+(?P<behind>\S.*))$")


def take_dates(draft: Draft, scene: Scene) -> None:
    """The repetition and the date that the line names go off its title."""
    if draft.repeat_text is None:
        repeat = recurrence.find(draft.text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
        if repeat is not None and tidy_title(repeat.rest) and not _is_part(draft.text, repeat.phrase, scene):
            draft.repeat_text, draft.text = repeat.phrase, repeat.rest
    if draft.due_text is None:
        apart = _APART.match(draft.text)
        if apart is not None and scene.is_due(apart["in"] or apart["behind"]) and tidy_title(apart["what"]):
            draft.due_text, draft.text = apart["in"] or apart["behind"], apart["what"]
            return
        due = scene.find(draft.text)
        if due is not None and not due.rest and (meal := _meal(draft.text, scene)) is not None:
            draft.due_text, draft.text = meal
            return
        if due is not None and tidy_title(due.rest) and not _is_part(draft.text, due.phrase, scene):
            draft.due_text, draft.text = due.phrase, due.rest


_MEAL: Final = caseless(r"^(?P<before>.*?)[\s,]*\b(?P<meal>lunch)\b[\s,]*(?P<behind>.*)$")


def _meal(text: str, scene: Scene) -> tuple[str, str] | None:
    """ "Friday lunch", "lunch at 2 friday": the meal is what is to be done, as nothing else would be left; None where
    the rest is no date."""
    found = _MEAL.match(text.strip(" .!"))
    if found is None:
        return None
    when = f"{found['before']} {found['behind']}".strip()
    return (when, found["meal"]) if scene.is_due(when) else None


# "on monday or tuesday", "dec 1 - dec 5", "from monday to friday", "at 9, 12 and 15": one date of several is no date.
_JOIN: Final = r"(?:\s*(?:,|&|/|–|—|\s-)|\s+(?:and|or|to|till|until|through))+"
_JOINED_BEHIND: Final = caseless(rf"^{_JOIN}\s*(?P<words>(?:at |on |by )?\S+(?:\s+\S+){{0,2}})")
_JOIN_AT_END: Final = caseless(rf"{_JOIN}\s*$")
_HOURS_BEHIND: Final = caseless(
    rf"^{_JOIN}\s*(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:\s*[ap]m)?(?=$|\s*[,.!?&/]|\s+(?:and|or)\b)"
)
_OPEN_END: Final = caseless(r"\b(?:from|between|since)$")
_LAST_DAY: Final = caseless(r"^(?:to|till|til|until|through|thru)\b")
_CLOCK_END: Final = caseless(r"\d(?:\s*[ap]m)?$")


def _is_part(text: str, phrase: str, scene: Scene) -> bool:
    """Whether the phrase is only one end of a range, or one of several dates."""
    at = text.find(phrase)
    if at < 0:  # put together from two places
        return False
    before, behind = text[:at].rstrip(), text[at + len(phrase) :]
    if _OPEN_END.search(before) or (_CLOCK_END.search(phrase) and _HOURS_BEHIND.match(behind)):
        return True
    if _LAST_DAY.match(phrase) and _ends_in_date(before.split()[-3:], scene):
        return True  # "tomorrow till friday"
    following, join = _JOINED_BEHIND.match(behind), _JOIN_AT_END.search(text[:at])
    return (following is not None and _opens_with_date(following["words"].split(), scene)) or (
        join is not None and _ends_in_date(text[: join.start()].split()[-3:], scene)
    )


def _opens_with_date(words: list[str], scene: Scene) -> bool:
    return any(scene.is_due(" ".join(words[: n + 1]).rstrip(".,!?")) for n in range(len(words)))


def _ends_in_date(words: list[str], scene: Scene) -> bool:
    return any(scene.is_due(" ".join(words[n:]).strip(",")) for n in range(len(words)))
