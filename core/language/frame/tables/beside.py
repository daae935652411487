"""What is said or asked beside a request, and is no part of it: "anything due today or am I good?", "so good!! tick it
off", "don't delete anything, I only want to see friday".

Put into plain English before anything is read, as ``offhand`` does.
"""

from typing import Final

from core.language.frame.turns import turns

_TICK_IT: Final = r"(?:check|tick|cross|mark|strike|scratch) (?:it|that|this|them|those|that one|this one)"
_COMMENT: Final = (
    r"(?:(?:it|that|he|she|they) (?:was|went|were) |(?:was|went) )?(?:(?:so|really|very|super|pretty|absolutely|dead|"
    r"such|well|just|too|proper|bloody|honestly|totally) )*(?:good|great|fun|nice|lovely|amazing|awesome|brilliant|"
    r"grand|"
    r"class|deadly|delicious|fab|fantastic|wonderful|perfect|fine|well|ok|okay|easy|boring|tiring|exhausting|painful|"
    r"awful|terrible|horrible|hard|long|a (?:laugh|nightmare|relief|pain|slog|blast)|worth it|finally|at last|woo+|"
    r"woohoo|yay+|phew|wow|omg|lol|result|about time)"
)
# What a plain question may end with: whether one may stop.
_OR_DONE: Final = (
    r"(?:good|free|done|finished|all (?:set|done|good|clear)|set|clear|fine|ok|okay|safe|golden|sorted|off the hook|"
    r"in the clear|caught up|home free|up to date|on top of (?:it|things|everything)|(?:able|allowed|free) to .+|"
    r"(?:go|head|get|stay|sleep|relax|rest|chill\w*|leave|clock|log|knock|call|put|take|have|watch|play|enjoy|nap|"
    r"slack)\b.*)"
)
_SO_THAT: Final = (
    r"(?:(?:they|we|you|there|it|he|she)['’](?:re|s)|(?:they|we|it|he|she) (?:are|is|need|keep)s?|theyre|i['’]m)"
)

BESIDE: Final = turns(
    (
        (
            "s possible ",
            r"^it'?s possible (?:to )?(?=see|view|show|add|delete|remove|know|list|move|change)",
            "is it possible to ",
        ),
        ("needful", r"\b(?:please |kindly )?do the needful(?: and|[:,.]) ", ""),
        ("teach me", r"^((?:can|could|would) you |please |kindly )?teach me (?=(?:my|the|all|what)\b)", r"\1show me "),
        ("shan", r"\b(i|we) (?:shan['’]?t|shall not)\b", r"\1 won't"),
        ("be needing", r"\b(won['’]?t|will not|not|no longer) be needing (?!to\b)", r"\1 need "),
        (
            " better ",
            r"(?:\bhad|['’]d) better (?=wait|be (?:on|at|for|next|\w+day\b)|go (?:on|to|in)|happen|move )",
            " should ",
        ),
        (
            ", do |. do |! do |; do ",
            r"(?<=[,.!;] )do (?=(?:take|remove|delete|move|push|tick|cross|strike|put|add|scratch) "
            r"(?:it|that|this|them|those|the|my)\b)",
            "please ",
        ),
        # whether it was put down
        (
            " list",
            r"^(?:(?:so|and|hey|ok|wait)[\s,]+)*(?:did|were|was|have|has|had|are|is) (?!(?:i|we|you|u|he|she|they|"
            r"it|there|"
            r"any\w*|some\w*|that|this)\b)([^,.;?]{2,40}?)(?: (?:ever|already|actually|even|get|got|gotten|been))* "
            r"(?:put|added|"
            r"go|gone|make it|made it|noted|saved|written)(?: down)? (?:on|onto|in|into|to) (?:my|the|our|your) "
            r"(?:to-?do )?list"
            r"(?: (?:yet|already|at all|or not|in the end))*[\s?.!]*$",
            r"is \1 on my list?",
        ),
        # what is only asked, and what is only said beside it
        (
            "show|tell|list|check|display|read|see|say",
            r"^((?:(?:so|and|hey|ok|hi)[\s,]+)*(?:what|which|when|how many|anything|is there|are there|do i|have i)\b"
            r"[^?]*?)(?:\s*[,;?.]+\s+|\s+[–—-]+\s+)(?:(?:please|pls|so|and) )*(?:can|could|would|will) (?:you|u|"
            r"ya)(?: please| "
            r"just| kindly)* (?:show|tell|list|check|display|read|say|see)(?: (?:me|us|it|that|them|those|out|"
            r"please|pls|"
            r"up|now|for me|which|so))*[\s?.!]*$",
            r"\1?",
        ),
        (
            "or am i|or are we|or can i|or can we|or may i|or should i|or is that|or is it|or could i",
            r"^((?:(?:so|and|hey|ok)[\s,]+)*(?:(?:is there |do i have |have i (?:got )?|got )?any(?:thing)?|what|which|"
            r"do i have|is there|are there|how (?:much|many))\b[^,;#]*?)[\s,]+or (?:(?:am i|are we|can i|can we|may i|"
            rf"should i|could i)(?: just| now| all| actually| finally)* {_OR_DONE}|is (?:that|it) (?:it|all|"
            rf"everything|me done)"
            r"(?: for \w+)?)(?: (?:for )?(?:now|today|tonight|then|the (?:day|week)))?[\s?.!]*$",
            r"\1?",
        ),
        (
            "only|just|merely|simply",
            r"^(?:(?:please|pls|ok|no|hey)[\s,]+)*(?:don['’]?t|do not|no need to|without) (?:delet|chang|touch|"
            r"remov|mov|add|"
            r"do|edit|alter|mess with|updat|complet|tick|finish|mark|sav)(?:e|ing|ping)?(?: off)? (?:anything|any "
            r"of (?:it|"
            r"them|these|those|that)|any (?:task|thing)s?|a thing|it|this|them)(?: yet| please| pls| now| for now| ok)*"
            r"\s*[,;.!–—-]+\s*(?:(?:but|and|please) )*i(?:['’]?m| am|['’]d| would)? (?:only|just|merely|simply) "
            r"(?:(?:want|"
            r"wanted|need|needed|like|love|wish|looking|trying|here|asking|wondering)(?: to| for)? )?(?:(?:see|"
            r"know|check|view|"
            r"hear|look at|look over|find out|ask|peek at) )?(?=(?:what|which|how|if|whether|when|the|my|all|today|"
            r"tomorrow|this|next|overdue)\b)",
            "show me ",
        ),
        # what is said beside a report of something done
        (
            " off there| off like| done there| off so| off now| off sure",
            rf"\b({_TICK_IT} (?:off|done|as done))(?: (?:there|like|so|now|sure|then))+[\s.!]*$",
            r"\1",
        ),
        (
            "check |tick |cross |mark |strike |scratch ",
            rf"(?<=\w)\s*[,.!;–—-]+\s*{_COMMENT}\s*[.!,;…–—-]+\s*(?=(?:(?:so|and|please|pls|you can|can you|could "
            rf"you|u can)"
            rf" )*{_TICK_IT}\b)",
            ", ",
        ),
        # why, run on without a comma
        (
            "urgent |important |priority |prio ",
            r"^((?:(?:please|pls|can you|could you|so|ok)[\s,]+)*(?:make|set|mark|bump|flag|put|change) [^,.;]{2,40}? "
            rf"(?:(?:high|low|medium|top) (?:priority|prio)|urgent|important)) (?={_SO_THAT} )",
            r"\1, ",
        ),
        # whoever is asked for has another time now
        (
            "'s now |’s now ",
            r"(?<=[,;.] )((?:the |my |our )?[\w-]{3,}(?: [\w-]+)?)['’]s (?=now (?:at|on|for|due|until|half|quarter|"
            r"noon|mon|"
            r"tue|wed|thu|fri|sat|sun|tomorrow|next|\d))",
            r"\1 is ",
        ),
        # "will you take down new blades" asks for a note; "take down the lights" is a task
        (
            "take down",
            r"^((?:(?:so|and|oh|ok|hey|now|please|pls)[\s,]+)*(?:can|could|will|would) (?:you|ya|u)(?: please| just| "
            r"kindly)*) take down (?!(?:the|my|our|those|these|that|this|it|all|his|her|their|your|any|every|both|"
            r"christmas|xmas|halloween|easter|decorations?|lights?|fences?|curtains?|posters?|signs?|blinds?|tents?|"
            r"bunting|pictures?|minutes|(?:some )?notes?|names?|details|as|from)\b)(?=\w)",
            r"\1 add ",
        ),
        # "first buy paint then paint the fence"
        ("first ", r"^first,? (?=[a-z]+ \S)(.{3,60}?),? (?:and )?(then [a-z]+ )", r"\1, \2"),
        # "add to work list prepare the agenda"
        (
            " list ",
            r"^((?:please |pls )?(?:add|put)) (?:to|on)(?:to)? (?!my |the |our |to-?do |task )([a-z]+) list (?=\S)",
            r"\1 to my \2 list: ",
        ),
        ("note", r"^(?:(?:please|pls|so|ok)[\s,]+)*take (?:a )?note,? (?:that )?(?=(?:i|we)\b)", ""),
        (
            " with note| with the note| with a note",
            r",? with (?:a |the )?notes?(?: saying| that says)?:? (?=\S)",
            " note: ",
        ),
        (
            "to like |gotta like |must like |should like ",
            r"\b((?:have|need|got|supposed|going|meant) to|gotta|must|should) like "
            r"(?=[a-z]+ \S)(?!(?:the|a|an|my|our|his|her|their|your|some|all|every|to)\b)",
            r"\1 ",
        ),
        (" so i | so we ", r"(?<=\w),? so (?:i|we) (?:do|did|have|am|will|must|should)[\s.!]*$", ""),
        ("before then|by then", r"(?<=\w),? (?:before|by) then(?=[\s.!]*$)", ""),
        # a new task that "is called …"
        (
            " called ",
            r"\b(task|to-?do|item|one|reminder),? (?:(?:and )?(?:it|that|this|which)(?:['’]?s| is| should be|"
            r" will be)|to be) "
            r"called (?=\S)",
            r"\1 called ",
        ),
        (
            " is to ",
            r"\bone is to (.{3,60}?)[,.;]? and (?:the )?(?:other|second)(?: one)? is to (?=[a-z]+ )",
            r"\1, then ",
        ),
        (
            " n ",
            r"(?<=\w) n (?=(?:do|get|buy|call|take|pick|pay|make|clean|send|book|wash|put|ring|text|email|feed|"
            r"drop|post)\b)",
            " and ",
        ),
        (
            "groceries|shopping|errands|chores",
            r"^((?:(?:please|pls|can you|could you) )*(?:add|put|stick|pop) .{2,60}?) (?:to|on|onto|in) (?:the |my )?"
            r"(groceries|shopping|errands|chores)[\s.!]*$",
            r"\1 to my \2 list",
        ),
        (
            "the following",
            r"^(?:[^:]{0,40}?\b)?(?:schedule|add|note(?: down)?|log|put down|put|record|enter|write down|"
            r"jot down|save|do) the "
            r"following(?: (?:things|tasks|items|to-?dos|ones))?(?: (?:on|to|in) (?:my|the) list)?:\s*",
            "add these: ",
        ),
        (
            "for me that |for me, that ",
            r"\b(?:log|record|note|write|jot|put|register|enter|save)(?: (?:it|"
            r"this))?(?: down)? for me,? that (?=(?:i|we)\b)",
            "note that ",
        ),
    )
)
