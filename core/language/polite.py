"""What people say around a request: greetings, "could you please", "thanks". Taken off before reading it."""

import re
from typing import Final

_MENTION: Final = re.compile(r"^(?:<@[A-Z0-9|a-z_.-]+>[\s,:]*)+")
_LEAD: Final = re.compile(
    r"^(?:"
    r"(?:hi|hey|hello|yo|hiya|howdy|ok(?:ay)?|alright|all right|right|so|well|um+|uh+|er+|erm|hmm+|"
    r"also|and|oh|ah|now|actually|please|pls|plz|plse|kindly|"
    r"just|anyway|sorry|good (?:morning|afternoon|evening)|btw|by the way|yes|yeah|yep|sure|then|next|"
    r"finally|thanks|thank you|great|cool|perfect|quick(?:ly)?|"
    r"hey there|hi there|errand|bot|mate|dude|listen|look|fyi|lol|haha|dear errand|oi|if you don'?t "
    r"mind|if you can|if possible|when you get a chance|when you can|no wait|wait|no worries|be a "
    r"dear and|be so kind (?:as|and) to)"
    r"(?:\s*[,.!:–—-]+\s*|\s+(?=\w|[\"'“‘#<(])|\s*\n+\s*)"
    r"|(?:can|could|would|will|cud|wud|can't|couldn'?t) (?:you|u|ya|we)(?: (?:please|pls|plz|kindly|"
    r"maybe|possibly|just|quickly|also|go ahead and|be so kind as to|help me(?: to)?))*(?:,\s*|"
    r"\s+)(?!see |have |do |are )(?=\w)"
    r"|(?:would|do) you mind\s+|(?:can|could|may|might) i(?: just| please| also)*(?: ask you to| get "
    r"you to| have you)?\s+(?=add|create|put|mark|delete|remove|see|list|get|have|move|set|rename|"
    r"change|make|check|schedule|reschedule|undo|update)"
    r"|(?:i'?d|i would|id) (?:like|love|want|appreciate it if)(?: for)?(?: you| u)?(?: to)?(?: "
    r"please)?\s+(?=add|create|put|mark|delete|remove|see|list|get a|move|set|rename|change|make|"
    r"check|schedule|reschedule|undo|update|you)"
    r"|i (?:want|need|would like)(?: for)? (?:you|u) to\s+|i (?:want|need|wanna|would like)(?: "
    r"to)?\s+(?=(?:add|create|put|mark|delete|remove|see|list|view|rename|undo)\b)"
    r"|(?:let'?s|lets|let us|go ahead and|help me(?: to)?|do me a favou?r and|be a love and|i was "
    r"wondering if you could|i wonder if you could|is it possible to|would it be possible to|you can|"
    r"you should|you could|any chance you could|any chance you can|feel free to|make sure to|be sure "
    r"to|it would be great if you could|it'?d be great if you could|mind if i|u can|try to)\s+"
    r")",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:[\s,.!?–—-]+(?:please|pls|plz|pleease|plss|thanks|thank you|thx|ty|ta|cheers|for me|thanks a "
    r"lot|thank you so much|thank you very much|thanks so much|many thanks|thanks in advance|"
    r"will you|would you|could you|can you|ok|okay|yeah|mate|if you can|if you could|if possible|if "
    r"you don'?t mind|when you can|when you get a chance|"
    r"errand|asap please|bot|buddy|man|dude|dear|love|lol|haha|thankyou|tks|thnx|thanx|tnx|tysm|k|x|"
    r"xx|xxx|🙏|🙂|😊|👍|:\)))+[\s.!?]*$",
    re.IGNORECASE,
)
_GERUNDS: Final = {
    "adding": "add",
    "creating": "create",
    "putting": "put",
    "marking": "mark",
    "deleting": "delete",
    "removing": "remove",
    "showing": "show",
    "listing": "list",
    "moving": "move",
    "renaming": "rename",
    "changing": "change",
    "making": "make",
    "setting": "set",
    "telling": "tell",
    "reminding": "remind",
    "scheduling": "schedule",
    "rescheduling": "reschedule",
    "pushing": "push",
    "undoing": "undo",
    "ticking": "tick",
    "crossing": "cross",
    "checking": "check",
}


def plain_request(text: str) -> str:
    """The text without the courtesies at either end; never made empty by it."""
    body = _MENTION.sub("", text.strip())
    for _ in range(6):
        lead = _LEAD.match(body)
        if lead is None or not body[lead.end() :].strip(" .,!?"):
            break
        ends_in_mind = lead[0].lower().rstrip().endswith("mind")
        body = body[lead.end() :]
        if ends_in_mind:
            word, _, rest = body.partition(" ")
            body = f"{_GERUNDS.get(word.lower(), word)} {rest}".strip()
    return without_tail(body)


def without_tail(text: str) -> str:
    """The text without "please" and "thanks" at its end."""
    for _ in range(3):
        shorter = _TAIL.sub("", text)
        if shorter == text or not shorter.strip(" .,!?"):
            return text
        text = shorter
    return text
