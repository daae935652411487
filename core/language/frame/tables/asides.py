"""What stands around a request and is no part of it, in more words: "not deleting anything, I just want to see …",
"adding this before I forget: …", "… if I may ask"; and requests in a word order that is not the plainest: "… for me,
would you", "the docs tasks all done", "clear all the kids jobs off".

Put into plain English before anything is read, as ``offhand`` does.
"""

from typing import Final

from core.language.frame.tables.moved import WHEN
from core.language.frame.turns import turns

_NAME: Final = (
    r"(?:(?:the |my |our |that |this )?(?!(?:i|we|you|he|she|it|they|that|this|there|what|who|which|if|when|add|remind|"
    r"please|can|could)\b)[\w'’#-]+(?: (?!(?:is|are|was|were|gets|got|has|have)\b)[\w'’#-]+){0,6}?)"
)

ASIDES: Final = turns(
    (
        (
            "not ",
            r"^(?:(?:no|relax|ok|oh|so)[\s,]+)*(?:(?:i['’]?m|i am|we['’]?re|we are) )?not (delet|remov|eras|chang|"
            r"clear|mov|cancell?|complet|archiv|touch|renam)ing (?=[^,;.]+[\s,;.–—-]+(?:(?:but|and|i|we) )*(?:just|"
            r"only|merely|simply)\b)",
            r"don't \1e ",
        ),
        (
            "n't |n’t |dont | not ",
            r"^(?:(?:no|ok|oh|so)[\s,]+)*(?:i|we) (?:do not|don['’]?t|did not|didn['’]?t) (?:want|wanna|wish|need|mean|"
            r"intend)(?: (?:you )?to)? (?=(?:delete|remove|erase|change|clear|move|cancel|complete|archive|touch)\b"
            r"[^,;.]+[\s,;.–—-]+(?:(?:but|and|i|we) )*(?:just|only|merely|simply)\b)",
            "don't ",
        ),
        (
            "only|just|merely|simply",
            r"^(?:(?:please|pls|ok|no|hey)[\s,]+)*(?:don['’]?t|do not|no need to) (?:delete?|erase?|change?|clear|"
            r"wipe|touch|remove?|move|mess with|complete?|archive?|cancell?e?) (?:anything|any(?: of (?:it|them))?|"
            r"(?:my|the) (?:whole )?(?:list|tasks|stuff|things)|it|this|them|everything)(?: yet| please| pls| now| "
            r"for now| ok)*\s*[,;.!–—-]+\s*(?:(?:but|and|please|i|i['’]m|we) )*(?:only|just|merely|simply) "
            r"(?:(?:want|wanted|wanna|need|needed|like|trying|looking)(?: to)? )?(?:see|know|check|view|look at|read|"
            r"show me) (?=(?:what|whats|which|how|if|the|my|all|today|tomorrow|this|next|overdue)\b)",
            "show me ",
        ),
        # what one hopes for, before the question
        (
            "am i |are we ",
            r"^(?:(?:so|and|hey|ok)[\s,]+)*(?:am i|are we) (?:all |still |now )?(?:caught up|up to date|in the clear|"
            r"good|ok|okay|fine|safe|on track|on schedule|clear|done|all set|set|free|golden|sorted)(?: (?:yet|now|"
            r"today|here))?[\s,]+or (?=(?:is|are|do|have|did|has|what)\b)",
            "",
        ),
        # by the way, before what is to be added
        (
            "ing this|ing it|ing one|ing that|ing something",
            r"^(?:(?:ok|okay|so|just|right|quickly|i['’]m|i am|oh|and|also|now)[\s,]+)*(?:adding|noting|jotting|"
            r"putting|writing|logging|dropping|popping|leaving|recording|sticking|saving|chucking) (?:this|it|one|"
            r"that|something)(?: (?:one|down|here|in|on|there|now|quickly|quick|real|my list|the list|more|"
            r"thing))*(?: (?:before|so|while|in case|lest) (?:i|it) [^,;:.–—]{2,40}?)?\s*[:–—-]+\s+(?=\w)",
            "add ",
        ),
        (
            "do cancel|do delete|do remove|do remind|do add|do move|do mark|do put|do push|do change|do rename|do make|"
            "do set|do take|do tick|do note|do reschedule|do postpone|do drop|do keep me|do show",
            r"^((?:please|pls|kindly|and|so),? )+do (?=(?:cancel|delete|remove|remind|add|move|mark|put|push|change|"
            r"rename|make|set|take|tick|note|reschedule|postpone|drop|show)\b)",
            r"\1",
        ),
        # "… on friday rather", "… off my list so, we're going ourselves"
        (
            " rather",
            r"(?<=\w)(?<!would)(?<!['’]d)(?<!but)(?<!or),? rather(?: (?:please|pls|then|now))*[\s.!]*$",
            " instead",
        ),
        (" so", r"(?<=\w)( list| then| off) so(?=\s*(?:[,.;!]|$))", r"\1"),
        (" list for us", r" list for us(?=[\s.!]*$)", " list"),
        (
            "if i ma|if i mi|believe|if you please|so kind|if you would",
            r"(?<=\w)[\s,–—-]+(?:if i (?:may|might)(?: (?:ask|be so bold|trouble you|say so|please))?|believe it or "
            r"not|(?:would|can) you believe(?: it)?|if you please|if you(?:['’]d| would|['’]ll| will)(?: be so kind| "
            r"please)?|if you['’]?d be so (?:kind|good))(?=[\s.!?]*$)",
            "",
        ),
        (
            "ugh |omg |argh |lol |ok |okay |hey |oh |hi |yo |so |damn |haha |aargh |phew |sigh |oops |also ",
            r"^(ugh+|omg|a+rgh+|lol|ok|okay|hey|oh|hi|yo|so|damn|haha|phew|sigh|oops|also)[\s,!.]*"
            r"[\u2600-\u2704\u270e-\u2712\u2795-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]+\s+(?=\w)",
            r"\1, ",
        ),
        # what is asked of Errand, and what it would have to do itself
        (
            "for me would|for me could|for me can|for me will|for me, would|for me, could|for me, can|for me, will",
            r"^(?:please |pls )?(.+) for me,? (would|could|can|will) (?:you|ya|u)(?:,? (?:please|pls|"
            r"thanks))?[\s.!?]*$",
            r"\2 you \1 for me",
        ),
        (
            " for me and ",
            r"^((?:can|could|would|will) (?:you|ya|u) (?:please |pls |just )?)([a-z].+?) for me and "
            r"(?!(?:the|my|his|her|our|their|your|a|an|for|all|everyone|say|tell|ask|let|see)\b)((?:then |"
            r"also )?[a-z]+ [^,;]+?)[\s.!?]*$",
            r"\1\2 and \3 for me",
        ),
        # another day, in the present and "on"
        (
            " is | are | gets | got | has been ",
            rf"^({_NAME}) (?:is|are|gets|got|has been)(?: now| just)? (?:moved|shifted|rescheduled|postponed|"
            rf"transferred|put|changed(?=.*\bsame (?:hour|time)))(?: back| forward)? (?:on|at|for|in) (?={WHEN}(?:,? "
            rf"(?:at )?(?:the )?same (?:hour|time)(?: as before)?)?[\s.!]*$)",
            r"\1 is moved to ",
        ),
        (
            " on ",
            r"^((?:(?:please|pls|kindly|can you|could you),? )*)(?:change|move|shift|reschedule|transfer|put|postpone) "
            rf"({_NAME}) on (?=\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m)?[\s.!]*$)",
            r"\1move \2 to ",
        ),
        (
            "put ",
            rf"^((?:(?:please|pls|can you|could you|just|so|kindly),? )*)put ({_NAME}) as (?=(?:a )?(?:high|low|"
            rf"medium|top|"
            r"urgent|important)\b)",
            r"\1mark \2 as ",
        ),
        (
            "p1|p2|p3|high|low|medium|urgent|prio",
            r"^(?:task |number |no\.? )?(#?\d+)[ ,]+(?:and )?((?:high|low|medium|top)(?: prio(?:rity)?)?|p[123]|"
            r"urgent|prio(?:rity)? (?:high|low|medium))[ ,]+(?:and )?due (?:on |by )?(\S[^,;]*?)[\s.!]*$",
            r"\1: \2, due \3",
        ),
        (
            "p1|p2|p3|high|low|medium|urgent|prio",
            r"^(?:task |number |no\.? )?(#?\d+)[ ,]+due (?:on |by )?(\S[^,;]*?)[ ,]+(?:and )?((?:high|low|medium|top)"
            r"(?: prio(?:rity)?)?|p[123]|urgent|prio(?:rity)? (?:high|low|medium))[\s.!]*$",
            r"\1: \3, due \2",
        ),
        # all of one kind
        (
            "done|finished|complete|sorted|paid|sent",
            r"^(?=.*\ball\b)(?:(?:ok|so|right|and|hey),? )*(?:all )?(?:of )?(?:the |my |our )?(?!(?:the|my|our|all|"
            r"open|overdue|completed|finished|done|today|tomorrow|these|those|show|list|see|what|which|are|is|mark|"
            r"high|low|medium|any|no|not|other|urgent)\b)([\w'’&-]+) (tasks|jobs|ones|items|things|chores|stuff|"
            r"errands)(?: (?:are|is))?(?: now)?(?: all)? (?:done|finished|complete|completed|sorted)(?: now)?(?:,? "
            r"(?:so |and |you can |please )*(?:mark|tick|cross|check|close) (?:them|those|these|it|that|all)(?: "
            r"(?:all|off|out|down|done|as done|as complete|complete|please|pls|lot))*)?[\s.!]*$",
            r"all the \1 \2 are done",
        ),
        (
            " off",
            r"^((?:(?:please|pls|can you|could you|just|so),? )*)(?:clear|take|get|wipe|knock|scrub|pull|strike|"
            r"chuck|throw|kick) (all (?:of )?(?:the |my |our )?[\w'’ -]+? (?:tasks|jobs|ones|items|things|chores|"
            r"stuff|errands)) off(?: (?:now|please|pls|then|there|it|here))*(?=\s*(?:[.,;!]|$))",
            r"\1delete \2",
        ),
        # "add: 1) … 2) …" is a row of its own
        (
            "1. |1) ",
            r"^(?:(?:please|pls|can you|could you|ok|so),? )*(?:add|put|note|create|jot|log)(?: down)?(?: (?:these|"
            r"those|the following|following|tasks?|to-?dos|things|for me|to (?:my|the) list|on (?:my|the) "
            r"list))*\s*[:,–—-]?\s+(?=\(?1[.)] .* \(?2[.)] )",
            "",
        ),
        # thanks, before what is announced
        (
            "thanks:|thank you:|please:|kind:|kindly:|would:|may:|can:|could:",
            r", (?:with (?:many |kind |warm )?thanks|(?:many )?thanks|thank you(?: (?:kindly|so much|very much))?|"
            r"please|kindly|if (?:you|i) (?:would|may|can|could|please)(?: be so kind)?)\s*:(?=\s)",
            ":",
        ),
    )
)
