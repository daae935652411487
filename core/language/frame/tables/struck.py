"""What is over, begun, opened again or taken off, told in many ways: "33, 34 and 35, bin all three", "with the taxes I
have begun", "56 wasn't supposed to be ticked off", "the fees, off the list please".

Put as the plain request that it is, as ``taken_off`` does.
"""

from typing import Final

from core.language.frame.tables.inscribed import INSCRIBED
from core.language.frame.tables.retouched import NAME, NUMBERS, RETOUCHED, THE
from core.language.frame.turns import ASKED, turns

_DELETE: Final = (
    r"(?:delete|del|remove|erase|bin|scrap|ditch|dump|drop|trash|lose|get rid of|get shot of|chuck|toss|kill|axe|zap|"
    r"yeet|nuke|clear|strike|scratch)"
)
_THEM: Final = (
    r"(?:(?:all|both) (?:of )?(?:them|these|those)|all (?:two|three|four|five)|both|all|the lot|"
    r"the (?:whole )?(?:three|two|four|lot|pair)|them(?: all)?|those|these|it|that)"
)
# That nothing else is asked, and nothing taken back.
_ONLY_WHY: Final = (
    r"(?!.*\b(?:but|if|unless|until|maybe|perhaps|might|keep|leave|add|remind|wait|not sure|when|once|or|instead|move|"
    r"rename|mark|then|also|joking|kidding)\b)"
)
_WHY: Final = rf"(?:[\s,;.!–—-]+{_ONLY_WHY}[^?]*)?"
_LIST: Final = r"(?:(?:the|my|our) list|there|here)"
_NOW: Final = (
    r"(?:rn|right now|now|the now|this minute|at the moment|atm|as we speak|as i type|currently|just now|this second)"
)
_DONE: Final = r"(?:done|finished|complete|completed|sorted|paid|sent|submitted|bought|closed|over|did)"
_TICK: Final = (
    r"(?:(?:so|and|please|pls|just|can you|could you|you can)\s)*(?:mark|tick|check|close|cross|set|put)(?: (?:it|"
    r"them|that|those|these|em|am|all|please|pls|off|as|down|so))*(?: (?:done|finished|completed?|closed))?(?: "
    r"please| pls)?"
)

STRUCK: Final = turns(
    (
        # what is deleted
        (
            "delete|del |remove|erase|bin |scrap|ditch|dump|drop|trash|lose|get rid|chuck|toss|yeet|nuke|clear",
            rf"^({NUMBERS})[\s,:;–—-]+(?:please |pls |just |you can |can you )*{_DELETE} {_THEM}(?: (?:please|pls|"
            rf"off|now))*{_WHY}$",
            r"delete \1",
        ),
        (
            "following",
            rf"^{ASKED}(\w+(?: \w+)?) (?:the )?following(?: (?:two|three|four|five|ones?|tasks?|items?|"
            rf"numbers?))*(?: as done)?\s?[:–—-]+ ?({NUMBERS})[\s.!]*$",
            r"\1 \2",
        ),
        (
            " rest| other| others| everything else",
            rf"^({ASKED}{_DELETE} {NUMBERS})[\s,;.–—-]+(?:and |but )?(?:keep|leave|not|spare|save) (?:all |"
            rf"only )?(?:the |my )?(?:rest|"
            rf"others?|other [\w-]+(?: [\w-]+)?|everything else)(?: (?:alone|there|as (?:it is|they are|is)|please|"
            rf"be))*[\s.!]*$",
            r"\1",
        ),
        ("rid o", r"\brid o['’]? (?=\S)", "rid of "),
        (
            "one of those|one of these|one of them",
            rf"^{ASKED}{_DELETE} the (first|second|third|last|middle|top|bottom) one of (?:those|these|them)[\s.!]*$",
            r"delete the \1 one",
        ),
        (
            "of the list|off the list|off my list|from the list|from my list|of my list|off there|off here|off our "
            "list",
            rf"^({NAME})(?:\s*[,.:;–—]+\s*|,? (?=(?:please|pls|kindly|just) ))(?:please |pls |just |now |"
            rf"kindly )*(?:(?:off|away from|out of|gone from|from) {_LIST}|off(?= please| "
            rf"pls))(?: (?:please|pls|now))*{_WHY}$",
            r"delete \1",
        ),
        # told first, and then taken off by a name that only a task has
        (
            "delete the |remove the |get rid of the |ditch the |forget the |scrap the ",
            rf"^(?!.*\b(?:should|could|would|don['’]?t|do not|never|if|unless|maybe|might|not sure|keep|add|"
            rf"remind)\b)[^?\n]{{6,80}}?(?<!to)(?<!not)"
            rf"(?<!please)(?<!just)(?<!\bi)(?<!you)(?<!can)[\s,;.–—-]+(?:so |and )?(?:delete|remove|get rid of|ditch|"
            rf"scrap|forget) (the (?!.*\b(?:the|to)\b)"
            rf"[\w'’ -]{{2,30}}? (?:one|task))(?:[\s,;.]+(?:so |and )?{_DELETE} (?:it|that))?[\s.!]*$",
            r"delete \1",
        ),
        (
            "scratch |strike |cross |knock ",
            rf"^{ASKED}(?:scratch|strike|knock) ({NUMBERS}) off(?: the list| there)?\s*[,;.–—-]+\s+{_ONLY_WHY}[^?]+$",
            r"delete \1",
        ),
        ("comot", r"^(?:abeg |please |oya )*(?:comot|commot) ", "remove "),
        ("naw |nah |och |ach ", rf"^(?:naw|nah|och|ach)[\s,]+(?={_DELETE}\b)", ""),
        (
            "nvm|never mind|nevermind|forget",
            rf"^(?:nvm|never ?mind|forget)(?: (?:on|about|for|with|re))? ({THE}) (?:im|i['’]m|i am|we['’]?re|we are|"
            rf"its|it['’]s) {_ONLY_WHY}[^,;.?]+[,;.]+ (?:so |please |just |you can )*{_DELETE} (?:it|that)[\s.!]*$",
            r"delete \1",
        ),
        (
            " del| remove| bin| scrap| drop| ditch",
            rf"^({NAME})\s?[:–—] {_ONLY_WHY}[^,;.?:]+[,;.]+ (?:so |please |just |you can |can )*{_DELETE}(?: (?:it|"
            rf"that|please|pls))*"
            r"[\s.!]*$",
            r"delete \1",
        ),
        (
            " keep the | have the | keep my | hang on to the ",
            rf"^{_ONLY_WHY.replace('keep|', '')}[\w'’-]+(?: [\w'’-]+)? (?:says?|said)(?: (?:that|i|we|to|can|could|"
            rf"should|may))* (?:keep|have|hang on to) ({THE})[\s,;.–—-]+(?:so |please |just |you can )*{_DELETE} "
            rf"(?:that|it)(?: one| task)?[\s.!]*$",
            r"delete \1",
        ),
        (
            "should be |must be |can be |ought to be |needs to be ",
            rf"^({THE}|this one|that one) (?:should|must|can|ought to|needs to|has to) be (?:deleted|removed|erased|"
            rf"binned|scrapped)(?: (?:entirely|completely|altogether|now|please|pls|from {_LIST}))*{_WHY}$",
            r"delete \1",
        ),
        (
            "yeet |nuke |zap |bust |cull ",
            rf"^{ASKED}(?:yeet|nuke|zap|bust|cull) (the .+? (?:one|task)){_WHY}$",
            r"delete \1",
        ),
        # what is done
        (
            "mark|tick|check|close|cross",
            rf"^(?!.*(?:\b(?:not|never|if|when|think|guess|maybe|perhaps|might|should|nearly|almost)\b|"
            rf"n['’]t\b))([^?]{{3,60}}? (?:is|are|['’]s|has been|have been) (?:all |now )?{_DONE})[\s,;.–—-]+"
            rf"{_TICK}[\s.!]*$",
            r"\1",
        ),
        (
            "mark|tick|check|close|cross",
            rf"^({NAME}),? (?:i|we)(?:['’]ve| have| had)?(?: already| just| now| finally)* (?:\w+ed|taken|got|done|"
            rf"bought|paid|sent|made|picked up|fetched|given)\b(?!.*\b(?:not|n['’]t|but)\b)[^,;.?]*[,;.–—-]+ "
            rf"{_TICK}[\s.!]*$",
            r"\1 is done",
        ),
        (
            "don do|don finish|don complete",
            rf"^({NAME})[?,.]? (?:e|it|dem|i|we) don (?:do|finish|complete)(?:d)?(?: am)?[\s.!]*$",
            r"\1 is done",
        ),
        ("=", rf"^({NAME}) ?={{1,2}} ?({_DONE})[\s.!]*$", r"\1 is \2"),
        (
            "since ",
            rf"\b(is|are|has been|have been) (?:already )?since (?:yesterday|last|this|\w+day|"
            rf"the)(?: [\w]+){{0,2}}? ({_DONE})\b",
            r"\1 \2",
        ),
        (
            "closing |marking |ticking |completing |crossing |checking ",
            r"^(?!.*\b(?:not|n['’]t|if|when|before|after|should|maybe)\b)(?:[^?]{3,60}[,;.–—-]+ )?(?:so )?(?:i['’]m |"
            r"am )?(?:closing|marking|ticking|completing|crossing|checking)(?: off| out)? (?:task )?(#?\d{1,6})(?: "
            r"off| out)?(?: as (?:done|complete|completed|finished)| done)?[\s.!]*$",
            r"mark \1 done",
        ),
        (
            " is over",
            r"^(?:task )?(?:number |no\.? ?)?(#?\d{1,6}) is (?:already |now )?over(?: (?:from|on|at) my (?:side|end|"
            r"part)| now| already)*[\s.!]*$",
            r"\1 is done",
        ),
        ("done n ", r"^((?:the |my )?[\w-]+?)['’]?s? (?:is |are )?done n \w+ed\b", r"\1 is done"),
        (
            "proud of me|what a |whit a |god is good|god love|god bless|god help",
            r"(?<=\w)[\s,.;!–—-]+(?:who['’]?s proud of me|wh[ai]t an? (?:\w+ )?(?:mess|job|relief|nightmare|day|faff|"
            r"pain|palaver|slog|ordeal|night|week|morning|joke|state|carry on|experience)(?: (?:it|that) was)?|"
            r"god is good(?: o)?|god (?:love|bless|help|rest) (?:him|her|them|us|me|it))[\s.!?]*$",
            "",
        ),
        (
            "bought|collected|picked up|fetched|ordered|purchased|dropped off|gotten",
            rf"^({NAME} (?:bought|collected|picked up|fetched|ordered|purchased|dropped off|gotten)) (?:at|"
            rf"from) (?:the )?[\w'’-]+"
            r"(?= (?:this (?:morning|afternoon|evening)|today|yesterday|last night|earlier|already)\b|[\s,.!]*$)",
            r"\1",
        ),
        (
            "got her|got his|got its|got their|got the|got my|got new|got our",
            rf"^(?:(?:the|my|our) )?[\w-]+(?:['’]s| has| have|['’]ve) got (?:(?:her|his|its|their|the|my|our|all|"
            rf"new) )+([\w'’-]+(?: [\w'’-]+)?)[\s,;.–—-]+{_TICK}[\s.!]*$",
            r"mark the \1 done",
        ),
        # what is begun
        (
            "begun|start|going",
            r"^(?:(?:i|we)(?:['’]ve| have)? |have )(?:now |just |already )*(?:begun|made a start|got going|"
            r"gotten started|got started) (?:with|on) (?=\w)",
            "i have started ",
        ),
        (
            "begun|started|begin|start",
            rf"^(?:with|on) ({THE}),? (?:i|we)(?:['’]ve| have)? (?:now |just |already )*(?:begun|started|begin|start|"
            rf"made a start)"
            r"(?: now| already)?[\s.!]*$",
            r"i have started \1",
        ),
        (
            "start|begin",
            r"^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:away|off|going|about|heading) to (?:make a start|start|"
            r"begin|get started|get going)(?: (?:on|with))? (?=\w)",
            "i have started ",
        ),
        (
            "start",
            r"^(?:today|now)(?: itself| only)?,? (?:i|we)(?:['’]m| am|['’]re| are) starting (?:on |with )?(?=\w)",
            "i have started ",
        ),
        (
            "in on ",
            r"^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:now |just )?(?:starting|started|getting|digging|diving|"
            r"tearing) in on (?=\w)",
            "i have started ",
        ),
        (
            "starting ",
            r"^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?starting (?!to\b|with\b)((?:my |the |our |"
            r"on )?[^,;.?]{2,40}?) (?:tn|rn|now|right now|tonight|today)[\s.!]*$",
            r"i have started \1",
        ),
        (
            " rn|now|minute|moment|atm|as we speak",
            rf"^(?:ok |so |and )*(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:at|doing|on|busy with|busy at|"
            rf"in the middle of|working (?:away )?(?:at|on)) "
            rf"((?:the |my |our )?[\w'’&-]+(?: [\w'’&-]+){{0,3}}?) {_NOW}(?:[\s,;.!–—-]+(?:its?|it['’]s|they|"
            rf"they['’]re)\b{_ONLY_WHY}[^?]*)?[\s.!]*$",
            r"i have started \1",
        ),
        # what is open again
        (
            "again|second time|once more|anew|afresh",
            rf"^({NAME}) (?:must|has to|have to|needs? to|will have to|['’]ll have to) be [a-z]+(?: (?:up|off|out|in|"
            rf"all))?(?: (?:all )?(?:over )?"
            r"again| a second time| once more| anew| afresh)[\s,;.–—-]+(?:(?:so|please|pls|can you|"
            r"could you)\s)*(?:re-?open|untick|uncheck) (?:it|that)[\s.!]*$",
            r"reopen \1",
        ),
        (
            "make you ",
            r"(?:^|(?<=[,;.] ))(?:abeg |so |oya )*make you (?=(?:open|delete|remove|mark|move|add|put|change)\b)",
            "please ",
        ),
        (
            "open a|open again|open back",
            r"\b(?<!i )(?<!we )open (?:am |it )?(?:back(?: up)?|again|back again)(?=[\s.!]*$)",
            "reopen it",
        ),
        (
            "reopen |re-open ",
            rf"^{ASKED}re-?open ({THE})\s*[,;.–—-]+\s+{_ONLY_WHY}(?:and |so )?(?:(?:it|i|we|they|he|she|there|half|"
            rf"some|someone|nobody|not|still|no one)"
            r"(?:['’]\w+)?|(?:the |my |our )?[\w'’-]+ (?:[\w'’-]+ )?(?:is|are|was|were|has|have|had|took|came|went|"
            r"never|did|broke|got)(?:n['’]?t)?) [^?]+$",
            r"reopen \1",
        ),
        (
            "by accident|by mistake|accidentally",
            r"^((?:i|we) (?:accidentally )?(?:closed|ticked|checked|completed|finished|crossed|"
            r"marked) [^?,;.]+? (?:by (?:accident|mistake)|"
            r"accidentally))[\s,;.–—-]+(?:(?:so|please|pls|can you|could you|just)\s)*(?:re-?open|open|undo|untick|"
            r"uncheck|put|bring) (?:it|that)(?: (?:back|up|again|open))*[\s.!?]*$",
            r"\1",
        ),
        (
            "supposed to be|meant to be",
            rf"^(?:(?:shoot|oops|whoops|damn|dang|crap|oh no|ugh|sorry|argh|wait|hey)[\s,.!]+)*({NAME}) (?:was|"
            rf"were)(?: not|n['’]?t) (?:supposed|"
            r"meant) to be (?:checked|ticked|marked|closed|crossed|completed|done|finished)(?: off| out| as done|"
            r" done)?(?: yet)?[\s.!]*$",
            r"reopen \1",
        ),
        # what is put off till it is known
        (
            "ask me ",
            r"(?<=\w)[\s,;.–—-]+(?:but |so )?ask me (?:again )?(?:later|tomorrow|the morra|the morn|then|next \w+|"
            r"on \w+|in \w+(?: \w+)?)[\s.!]*$",
            "",
        ),
    )
)

# All that is told of one task.
TOLD_OF_ONE: Final = STRUCK + INSCRIBED + RETOUCHED
