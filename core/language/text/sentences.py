"""Where a sentence doesn't end: the stop behind "Mrs" and "St" belongs to the word."""

from typing import Final

from core.language.text.words import phrases_of

# Before a full stop, in patterns that know no case.
NO_ABBREVIATION: Final = "".join(
    rf"(?<!\b{word})" for word in phrases_of("mr|ms|mrs|dr|st|no|vs|etc|prof|hr|fr|jr|sr|ca|ltd|inc|apt|ext|nr")
)
