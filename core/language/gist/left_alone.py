"""What is not to be done: "don't delete the roses", "leave payroll alone", "keep the rego on there". Nothing is
changed, and Errand says so."""

from typing import Final

from core.language.readings import Ask
from core.language.text.caseless import caseless

_CUES: Final = ("n't", "n’t", "dont ", "dun ", "not ", "never ", "keep ", "leave ", "under no circumstances", "no need")
_LEAD: Final = (
    r"(?:(?:please|pls|plz|kindly|abeg|ok|okay|no|nah|hey|oi|so|and|but|eh|wait|well|whatever (?:you do|happens)|i beg|"
    r"under no circumstances|careful|i (?:would )?(?:request|ask|beg) you)[\s,:!.–—-]+)*"
)
_VERB: Final = (
    r"(?:delet|remov|eras|cancel|drop|bin|touch|tick|complet|clos|cross|archiv|mov|mark|clear|scrap|get(?:ting)? rid|"
    r"tak|throw|chuck|ditch|finish|wip|strik|scratch|trash|los|chang|renam|reschedul|postpon|push)(?:e|es|ing|l|p|n)?"
)
_NOT: Final = caseless(
    rf"^{_LEAD}(?:(?:(?:do not|don['’]?t|dun|never|not to|please not)(?: (?:you|u|ever|dare|go|be|even|let anyone|"
    rf"please|"
    rf"just|o))*|no need(?: to| for)?) {_VERB}\b(?! the ball\b)"
    r"|(?:leave [\w'’-]+(?: [\w'’-]+)? alone|(?:leave|keep) (?:(?:the|my|our|that|this|those|these|it|them|"
    r"#?\d+)\b[^,;.!?]{0,60}? )?(?:alone|be|"
    r"as (?:it|they|that) (?:is|are)|(?:up )?on (?:there|the list|my list)|where (?:it|they) (?:is|are)|open))\b)"
    r"(?P<behind>.*)$"
)
# Something else is asked for behind it.
_MORE: Final = caseless(
    r"\b(?:just|simply|only want|instead|show|list|what|whats|when|where|which|how|add|remind|rename|undo|(?:move|"
    r"change|shift|mark|make|push|set|put|delete|remove|tick|finish|complete) (?:it|them|that|the|my|this|#?\d)|the "
    r"(?:rest|others?)|all other)\b|\?|\n|(?:[,;.]|\bbut|\band) (?:please |just |but |and |then )*(?:delete|remove|"
    r"complete|finish|archive|reopen|start|tick|do)\b"
)
# It may be something to do as well.
_KEPT: Final = caseless(rf"^{_LEAD}(?P<kept>keep (?:the|my|our|that|this) [\w'’-]+(?: [\w'’-]+)?)[\s.!]*$")
# "2 can be deleted later".
_LATER: Final = caseless(
    r"^(?:tasks? |number )?#?\d+(?:(?:,| and|,? &) #?\d+)* (?:you )?can (?:be |just |also )*(?:delete|remove|erase|bin|"
    r"scrap|drop|dump|ditch|clear|taken?|go)d?\b.*\b(?:later|next|tomorrow|eventually|once|after|when|if|someday)\b"
)
_NOT_LATER: Final = Ask("I can't do that later by myself: write “delete” and the number when it is to go.")
_AS_IT_IS: Final = Ask("I leave it as it is: nothing was changed.")


def left_alone(text: str) -> Ask | None:
    """That nothing was changed, where that is all that is asked for; None for any other text."""
    low = text.lower()
    if " can " in low and _LATER.match(text):
        return _NOT_LATER
    if not any(cue in low for cue in _CUES):
        return None
    if (kept := _KEPT.match(text)) is not None:
        return Ask(f"I leave everything as it is. To have it as a task, write “add {kept['kept']}”.")
    found = _NOT.match(text)
    return None if found is None or _MORE.search(found["behind"]) else _AS_IT_IS
