"""A message in its bare words."""

import re
from typing import Final

from core.language.text.words import vocabulary

WORD: Final = re.compile(r"[\w']+")
WONDERS: Final = vocabulary(
    "did do does is are was were have has had what what's whats why when where who how should which am if"
)
