"""What is asked of the list as a whole, in a word for it: "the highlights for today", "a quick summary", "am I done for
the day", "what could I put off".

Each is put as the plainest question of its kind.
"""

from typing import Final

from core.language.frame.tables.of_one import LEAD
from core.language.frame.tables.stocktaking import DAYS, END, THINGS
from core.language.frame.turns import turns

_ABSTRACT: Final = (
    r"(?:highlights|summary|overview|run-?down|digest|recap|round-?up|low-?down|briefing|outline|breakdown|gist|"
    r"snapshot|lay of the land|big picture)"
)
_GIVE: Final = r"(?:(?:give|tell|show|get|send|do|read|run|walk)(?: (?:me|us))?(?: through)? )?"
_A: Final = r"(?:(?:a|an|the|my|any|quick|short|brief|full|daily|weekly|nice|little) )*"
_WHAT: Final = rf"(?:what|which(?: {THINGS})?)"

ABSTRACTS: Final = turns(
    (
        (
            "highlights|summary|overview|rundown|run-down|digest|recap|round|down|briefing|outline|breakdown|gist|"
            "snapshot|lay of|picture",
            rf"{LEAD}{_GIVE}{_A}{_ABSTRACT}(?: (?:of|for|on|about)(?: (?:my|the|what['’]?s(?: on| due)?))?"
            rf"(?: (?:tasks|list|things|stuff|plate))?)?(?: (?:for|on|of|due))? ({DAYS}){END}",
            r"what's on \1",
        ),
        (
            "highlights|summary|overview|rundown|run-down|digest|recap|round|down|briefing|outline|breakdown|gist|"
            "snapshot|lay of|picture",
            rf"{LEAD}{_GIVE}{_A}{_ABSTRACT}(?: (?:of|for|on|about)(?: (?:my|the|what['’]?s(?: on| due)?))?"
            rf"(?: (?:tasks|list|things|stuff|plate))?)?{END}",
            "what's on my list",
        ),
        (
            "brief me|debrief",
            rf"{LEAD}(?:brief|debrief) me(?: (?:on|about)(?: (?:my|the))? (?:tasks|list|things))?{END}",
            "what's on my list",
        ),
        # whether there is anything left
        (
            "am i |are we ",
            rf"^(?:(?:so|and|ok|right),? )*(?:am i|are we) (?:all )?(?:done|finished|through|free|clear|good|sorted)"
            rf"(?: now)? (?:for|with) (?:the day|today){END}",
            "what's left today",
        ),
        (
            "am i |are we ",
            rf"^(?:(?:so|and|ok|right),? )*(?:am i|are we) (?:all )?(?:done|finished|through|free|clear|good|sorted)"
            rf"(?: now)? (?:for|with) ({DAYS}){END}",
            r"what's left \1",
        ),
        (
            "caught up|up to date|on top of",
            rf"^(?:(?:so|and|ok|right),? )*(?:am i|are we) (?:all )?(?:caught up|up to date|on top of (?:it|things|"
            rf"everything|my tasks))(?: now)?{END}",
            "what's left",
        ),
        (
            "not |never|fail|forget",
            rf"{LEAD}{_WHAT} (?:did|have|had) (?:i|we) (?:not|never|fail to|forget to)(?: yet| even|"
            rf" manage to)? (?:do|done|"
            rf"finish|finished|complete|completed|get done|get to|got to|tick off|ticked off)(?: (?:from|"
            rf"on))? ({DAYS}){END}",
            r"what's not done from \1",
        ),
        (
            "postpone|put off|push|defer|delay|skip|leave|slide|wait",
            rf"{LEAD}{_WHAT} (?:could|can|might|may|should) (?:i|we|be) (?:postponed?|put off|push(?:ed)?(?: back)?|"
            rf"defer(?:red)?|delay(?:ed)?|skip(?:ped)?|leave for later|let slide|left for later)(?: for now|"
            rf" a bit)?{END}",
            "what's on my list",
        ),
        (" wait", r"\b(low priority (?:tasks|things|ones|stuff)) (?:could|can|might) wait(?=[\s?!.]*$)", r"\1"),
        (
            "should|ought|need|must|have to|meant|supposed",
            rf"{LEAD}(?:is there )?(?:anything|something) (?:that )?(?:i|we) (?:should|ought to|need to|must|have to|"
            rf"am meant to|am supposed to) be (?:doing|working on|getting on with|dealing with|looking at|"
            rf"tackling)(?: (?:right )?now| at the moment| instead)?{END}",
            "what should i be doing",
        ),
        (
            "first|earliest|soonest|next",
            rf"{LEAD}(?:what(?:['’]?s| is)|which(?: one)? is) (?:the |my )?(?:very )?(?:first|next|earliest|soonest) "
            rf"(?:thing|task|one|item|job|deadline) (?:that(?:['’]s| is) )?(due|on|for) ({DAYS}){END}",
            r"what's \1 \2",
        ),
        (
            "fortnight",
            rf"^(?=(?:{_WHAT}|anything|show|list|how|any)\b)(.*?) (?:in |within |over |for |"
            rf"during )?(?:the )?(?:coming|next|"
            r"upcoming|following) fortnight\b",
            r"\1 in the next two weeks",
        ),
        # whether there is room
        (
            "time|space|room|capacity|availab|slot|gap|moment",
            rf"{LEAD}(?:have|do) (?:i|we) (?:got |have )?(?:(?:any|some|enough|much|an?) )?(?:(?:free|"
            rf"spare) )?(?:time|space|"
            rf"room|capacity|availability|slots?|gaps?|moment)(?: free| left)?(?: (?:on|for|in))? ({DAYS}){END}",
            r"what's on \1",
        ),
        (
            "next hour|next few hours|couple of hours|next half|minutes|next 2 h|next two h|next 3 h",
            rf"^(?=(?:{_WHAT}|anything|is|any|do)\b)(.*?) (?:in|within|over) the next (?:hour|few hours|half(?: an)? "
            rf"hour|(?:couple of|two|2|three|3) hours|\d+ min(?:ute)?s)(?=[\s?.!]*$)",
            r"\1 today",
        ),
        # what is late besides
        (
            "overdue|late|behind|past due",
            rf"^({_GIVE}(?:what(?:['’]?s| is)? |everything |anything |tasks )?)(?:overdue|late|past due) (?:and|or|n|"
            rf"&|\+|plus)(?: (?:what(?:['’]?s| is)|anything|everything|stuff|things))?(?: (?:that['’]?s|that is))? "
            rf"(?:due )?(?:for )?(today|tomorrow){END}",
            r"\1due until \2",
        ),
        (
            "overdue|late|behind|past due",
            rf"^({_GIVE}(?:what(?:['’]?s| is)? |everything |anything |tasks )?)(?:due )?(today|tomorrow) (?:and|or|n|"
            rf"&|\+|plus)(?: (?:what(?:['’]?s| is)|anything|everything))?(?: (?:that['’]?s|that is))? (?:overdue|"
            rf"late|past due){END}",
            r"\1due until \2",
        ),
        (
            "did i |did we |have i |have we ",
            r"\b(did|have) (i|we) (?:remember(?:ed)?|manage(?:d)?|happen(?:ed)?|bother(?:ed)?|thought|think|(?:get|"
            r"got|gotten) round) to (?=(?:add|put|note|write|include|enter|log|jot)\b)",
            r"\1 \2 ",
        ),
        # one of them
        (
            " say",
            r"^what (?:does|did|do) (?:task |number |no\.? |item )?#?(\d+) (?:say|mean|read)[\s?.!]*$",
            r"show \1",
        ),
        (
            "more |info|detail",
            r"^(?:(?:tell|give|show) me )?(?:some )?(?:more(?: info(?:rmation)?| details?)?|"
            r"info(?:rmation)?) (?:about|on|of|for|"
            r"regarding) (?:the |my )?(.{2,40}?)[\s?.!]*$",
            r"tell me about \1",
        ),
    )
)
