"""Questions about Errand itself: "what can you do", "how do I add a task"."""

import re
from typing import Final

from core.language.readings import Kind, Reading, Smalltalk
from core.language.text.caseless import caseless

ABLE: Final = caseless(
    r"^(?:(?:can|could|are|do|will) (?:you|u|ya|errand)(?: able to| also| even| actually)?|(?:can|could|may) (?:i|"
    r"we|one)|"
    r"(?:is|was|would) it (?:be )?possible to|am i able to|is there (?:a|any) way (?:to|of)) (?:delete|"
    r"remove|complete|add|create|edit|change|move|rename|set|send|make|do|handle|manage|track|"
    r"show|list|label|tag|snooze|undo|repeat|prioriti[sz]e|deleting|removing|adding|changing|editing) ?(?:up )?(?:a |"
    r"an |multiple |"
    r"several |some |recurring |"
    r"repeating )*(?:tasks?|things|stuff|items|reminders?|labels?|todos?|lists?|deadlines|something|deletions?|"
    r"deletes?|changes|mistakes?)?$",
)
EITHER: Final = caseless(r"^(?:can|could|do) (?:you|u|one|i with you)\b[^#\d]*\bor\b[^#\d]*\?")
# Not this task or that one, but what one has.
_ANY_TASK: Final = (
    r"(?:something|things|stuff|anything|(?:an?|one) (?:\w+ )?(?:tasks?|jobs?|items?|things?|reminders?|entry|chores?)|"
    r"tasks|reminders|items|entries|lists|labels|deadlines)\b"
)
ASKS_HOW: Final = caseless(
    r"\b(?:how (?:do |does |is |are )?(?:the |your |these |those |all the |this )?(?:labels?|tags?|priorit(?:y|ies)|"
    r"reminders?|repeats?|"
    r"repetitions?|"
    r"due dates?|deadlines?|recurring tasks|repeating tasks|notes|undo) (?:actually |really )?(?:works?|"
    r"function)(?: (?:here|in here|in errand|with you|exactly|then|anyway))*$|"
    rf"(?:show|tell|teach|explain to|remind) (?:me|us) how (?:to|i|one|you|we|do i)\b.*\b{_ANY_TASK}|"
    r"(?:what(?:['’]?s| is| would be)|is there|was there) (?:the|an?|some|any) (?:\w+ )?(?:trick|process|procedure|"
    rf"method|way|knack|secret|drill|routine) (?:to|for|of|that|here)\b.*\b{_ANY_TASK}|"
    r"how (?:is|are|am) (?:one|i|we|someone|people) (?:supposed|meant|expected|to) (?:to )?(?:tell|let|inform|ask|use|"
    r"add|mark|get|make|put|set|delete|remove|change|move|undo|talk|write|enter|tick)\b.*\b"
    rf"(?:you|this|{_ANY_TASK})|how (?:do|can|should|would) (?:i|we|one) (?:ask|tell|request|say|phrase|do)(?: you)?"
    r"(?: for| to do)?(?: (?:that|this|it|so))$|"
    r"(?:can|could|do|will|would) (?:you|u|it|this|one|i|we)(?: with (?:you|this))?(?: (?:also|even|actually|be))* "
    r"(?:do|doing|handle|"
    r"support|remind(?:ing)?|make|making|keep|keeping|track|tracking|nag|nagging)(?: me| us)?(?: (?:of|about))?"
    r"(?: (?:recurring|repeating|regular|weekly|daily|monthly|several|multiple|different|other|shared))* (?:things|"
    r"stuff|"
    r"reminders|lists|tasks|jobs|chores|repeats|labels|priorities|deadlines)(?: (?:too|as well|at all|every \w+|each "
    r"\w+|"
    r"that repeat|regularly|daily|weekly))*(?:$|[,;.?] ))",
)
_ABILITY: Final = caseless(
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
    r"(?:you|u|this(?: one| thing| app| bot)?|it|dis) can (?:do|help) what\b|what (?:this|it|u|you)(?: one| thing)? "
    r"can "
    r"(?:do|help)|"
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
    r"what (?:happens|(?:would|will|might) happen) (?:if|when) (?:i|you|one)\b|"
    r"wh(?:at|ich) (?:kind|kinda|sort|type|kinds|sorts|types)(?: of)? (?:things|stuff|tasks|commands|messages|words|"
    r"reminders?|repeats?|labels?|tags?|dates?|deadlines?|lists?|priorities|notes|phrases|actions|"
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
    r"what you (?:can|do)|what (?:it|this|that) is (?:that )?(?:you|it|this) (?:can |could )?(?:do|does|offers?)|"
    r"(?:this|it|that|everything) works?|use (?:this|you|it)|the ropes)\b|"
    r"(?:i'?m|im|i am) (?:new (?:here|to this|at this)|confused|lost|stuck|not sure (?:how|what))\b|"
    r"(?:can|could|do) (?:you|u) (?:only|also|even|just)\b.*\bor\b|what can i (?:do|say|ask|type|"
    r"write)|what (?:should|do) i (?:type|say|write))",
)


def about_errand(text: str, words: list[str]) -> Reading | None:
    """A question of what Errand can do, or how; ``words`` are those of the text."""
    if len(words) > 16 or re.search(r"[#\"“]|\b\d+\b", text) or words[0] in ("add", "remind", "put", "create"):
        return None
    body = text.strip(" ?!.")
    return Smalltalk(Kind.HELP) if _ABILITY.search(body) or ASKS_HOW.search(body) else None
