"""What is needed, and so is to be got: "we need bread", "need more printer paper"."""

from typing import Final

from core.language.readings import Add, Commands, Reading
from core.language.text.caseless import caseless

# What is out, where it isn't a person's own need.
NEED: Final = caseless(
    r"(?:(?:and|also|oh|then|plus) )*(?:(?:i|we)(?:['’]ll)? )?(?:also |really |will )*need (?:(?:some|more|another) "
    r")*(?!(?:to|help|a (?:hand|break|rest|drink|coffee|holiday|nap|minute|moment|second)|you|sleep|time|more|rest|"
    r"coffee)\b)(?P<what>[\w'’-]+(?: (?!and\b)[\w'’-]+){0,3})(?=[\s.!]*$| and (?:i|we) )",
)
_NO_THING: Final = caseless(
    r"(?:it|that|this|them|these|those|one|ones|nothing|something|anything|everything|him|her|your?|me|us|advice|"
    r"ideas?|answers?|a list|the list|my list|my tasks|tasks|everyone|someone|somebody|fixing|doing|sorting|"
    r"changing)\b|.* (?:done|fixed|sorted|to|deleted|removed|changed|moved|now|asap|please|by|for|on|at)$"
)


def needed(text: str) -> Reading | None:
    """The thing to be got, where the whole text only says that it is needed; None for any other text."""
    found = NEED.fullmatch(text.strip().rstrip(".! "))
    if found is None or _NO_THING.match(found["what"]):
        return None
    return Commands((Add(found["what"]),), exact=False)
