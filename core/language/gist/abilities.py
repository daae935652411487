"""Questions about Errand itself: "what can you do", "how do I add a task"."""

import re
from typing import Final

from core.language.readings import Kind, Reading, Smalltalk

ABLE: Final = re.compile(
    r"^(?:(?:can|could|are|do|will) (?:you|u|ya|errand)(?: able to| also| even| actually)?|(?:can|could|may) (?:i|"
    r"we|one)|"
    r"(?:is|was|would) it (?:be )?possible to|am i able to|is there (?:a|any) way (?:to|of)) (?:delete|"
    r"remove|complete|add|create|edit|change|move|rename|set|send|make|do|handle|manage|track|"
    r"show|list|label|tag|snooze|undo|deleting|removing|adding|changing|editing) ?(?:up )?(?:a |an |multiple |"
    r"several |some |recurring |"
    r"repeating )*(?:tasks?|things|stuff|items|reminders?|labels?|todos?|lists?|deadlines)?$",
    re.IGNORECASE,
)
EITHER: Final = re.compile(r"^(?:can|could|do) (?:you|u)\b[^#\d]*\bor\b[^#\d]*\?", re.IGNORECASE)
_ABILITY: Final = re.compile(
    r"\b(?:what (?:all |else |exactly )?(?:can|could|do|does|will) (?:you|u|this|it|errand|"
    r"the bot)(?: (?:actually|even|all|really))?(?: (?:do|help|handle|understand|offer|"
    r"support)\b.*)?$|"
    r"(?:what|who) (?:are|r) (?:you|u)\b(?! (?:\w+ing\b|up))|what (?:is|does) (?:this|errand|the bot|"
    r"this (?:bot|thing|app))\b|what'?s (?:this|errand|this (?:bot|thing|app)) ?(?:for|do|about)?$|"
    r"how (?:do|does|can|should|would|could) (?:i|you|u|we|this|it|errand|one|the bot|this (?:bot|"
    r"thing|app))\b.*\b(?:work|use|talk to|start|add|create|make|delete|remove|complete|mark|"
    r"finish|undo|see|list|get|set|change|move|rename|edit|snooze|label|tag|prioriti[sz]e|interact)\b|"
    r"how (?:to|do i|do you|can i|would i|should i|does one) (?:use|add|create|delete|remove|complete|mark|undo|see|"
    r"list|"
    r"set|change|move|rename|edit|tag|label|cross|tick|check|repeat|prioriti[sz]e|reopen|archive|search|filter|sort|"
    r"make|get)\b(?! (?:the |my )?(?:cake|bread|dinner|lunch|money|rid))|"
    r"how (?:does|do|is) (?:\w+ing|reminders?|labels?|priorit\w+|repeats?|deadlines?|due dates?)\b.*\b(?:works?|here|"
    r"done)\b|"
    r"how (?:i|we|one) (?:can|could|should|may) (?:use|add|put|set|make|create|delete|remove|complete|see|change|"
    r"move|repeat|tag|label|get)\b|how (?:to|do i|can i) (?:put|give|assign) (?:a |the |some )?(?:priorit|label|tag|"
    r"date|"
    r"deadline|due date|reminder|repeat)\w*|"
    r"any (?:way|chance|possibility) (?:of|to) (?:mak|hav|gett|add|sett|delet|remov|chang)\w+ (?:something|things|"
    r"tasks?|"
    r"it|them|reminders?)|"
    r"^(?:do|can|could|will) (?:you|i|u) (?:support|repeat|attach|add|use|offer|handle|have) (?:an? |any |some "
    r")?(?:labels?|"
    r"tags?|priorit\w+|deadlines?|due dates?|repeats?|repeating tasks|recurring tasks|subtasks?|notes?|attachments?|"
    r"files|tasks|reminders|voice)$|"
    r"(?:how|(?:in )?(?:what|which) (?:form|format|way|manner|style|words)) (?:must|should|do|can|may|shall|am|are|is|"
    r"have) (?:i|"
    r"we|one)(?: (?:to|supposed to|meant to|best))? (?:write|type|enter|phrase|word|say|spell|express|specify|"
    r"formulate) (?:the |an? |"
    r"my |you |down )*(?:due )?(?:dates?|times?|days?|tasks?|commands?|deadlines?|messages?|requests?|reminders?|"
    r"priorit\w+|"
    r"labels?|things|repeats?)\b|"
    r"where (?:do|can) i (?:find|get|see) (?:some |the |any )?(?:help|instructions|manual|docs|documentation|commands)|"
    r"how would (?:i|one) go about \w+|(?:don'?t|do not|dont) (?:understand|get|know) how (?:this|it|to)|"
    r"what happens (?:if|when) (?:i|you)\b|"
    r"wh(?:at|ich) (?:kind|kinda|sort|type|kinds|sorts|types)(?: of)? (?:things|stuff|tasks|commands|messages|words|"
    r"requests|"
    r"questions)\b.*\b(?:can|could|do|should|may)\b.*\b(?:say|ask|type|write|tell|do|send|understand|you)\b|"
    r"what (?:are|is) (?:the |your |all the )?(?:commands?|features?|options|instructions|functions)|"
    r"(?:can|could) (?:i|we|you) (?:get|bring|have) (?:things|tasks|stuff|it|something|them) back\b|"
    r"how (?:do|can|should|could|would) (?:i|we) (?:get|have|make|tell|ask) (?:you|u|it|errand) to\b|"
    r"(?:is|are) there (?:a|any|some) (?:way|chance|possibility|option|shortcut|commands?|trick)s? (?:to|of|for) "
    r"(?:\w+)"
    r"(?: \w+)?(?: (?:a|an|one|some|any|several|many|multiple))? ?(?:something|tasks?|things|items?|reminders?|lists?|"
    r"todos?|labels?|it|them)\b|"
    r"(?:what|which|show|list|tell)\b.*\b(?:commands?|features?|capabilities|instructions?|options|functions)\b|"
    r"(?:need|want|give|get|some|little|bit of) (?:me |some |a |any )*(?:help|guidance|assistance|"
    r"instructions|a hand)(?: (?:please|pls|here|with this|with you|with errand|using (?:this|you|"
    r"it)))?$|"
    r"(?:explain|show me|teach me|tell me|walk me through|demo)\b.*\b(?:how (?:this|it|you|to|errand)|"
    r"what you (?:can|do)|(?:this|it|that|everything) works?|use (?:this|you|it)|the ropes)\b|"
    r"(?:i'?m|im|i am) (?:new (?:here|to this|at this)|confused|lost|stuck|not sure (?:how|what))\b|"
    r"(?:can|could|do) (?:you|u) (?:only|also|even|just)\b.*\bor\b|what can i (?:do|say|ask|type|"
    r"write)|what (?:should|do) i (?:type|say|write))",
    re.IGNORECASE,
)


def about_errand(text: str, words: list[str]) -> Reading | None:
    """A question of what Errand can do, or how; ``words`` are those of the text."""
    if len(words) > 16 or re.search(r"[#\"“]|\b\d", text) or words[0] in ("add", "remind", "put", "create"):
        return None
    return Smalltalk(Kind.HELP) if _ABILITY.search(text.strip(" ?!.")) else None
