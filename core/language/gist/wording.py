"""A message in its bare words."""

import re
from typing import Final

from core.language.text.words import vocabulary

WORD: Final = re.compile(r"[\w']+")
WONDERS: Final = vocabulary(
    "did do does is are was were have has had what what's whats why when where who how should which am if"
)
# "The gym was closed today", "dad is finished with chemo": what is told of places and of people is no report.
OF_OTHERS: Final = (
    r"(?:shops?|stores?|supermarkets?|gym|pool|library|bank|banks|office|post office|museum|zoo|school|schools|clinic|"
    r"surgery|pharmacy|chemist|restaurant|cafe|café|pub|bar|bakery|market|salon|barber|garage|park|roads?|bridge|"
    r"border|beach)(?:['’]s| is| are| was| were)(?: all| both| still| already| now)* (?:closed|shut)\b|"
    r"\b(?:boys?|girls?|kids?|children|dad|mum|mom|mam|nan|gran|grandpa|grandma|son|daughter|"
    r"brother|sister|husband|wife|"
    r"everyone|everybody|team|students|teachers?|baby|twins|neighbours?|neighbors?)(?:['’]s| is| are| was| were)"
    r"(?: all| both| now| nearly)* (?:done|finished|through) with\b"
)
