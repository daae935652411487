"""How somebody asks for a thing to be written down, whatever they tell before it: "I confirmed, so note it for me: band
rehearsal", "would you put something down before it goes out of my head? return the umbrella", "could I have laminate
the cards on there for monday".

Put into plain English before anything is read, as ``roundings`` does.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_ASKING: Final = (
    r"(?:(?:please|pls|plz|kindly|just|and|so|also|then|therefore|thus|but|hence|now|ok|oh|hey|(?:i|we)(?:['’]d| "
    r"would) "
    r"like(?: you)? to|(?:can|could|would|will|may) (?:you|u|ya|ye|i|we)(?: (?:please|just|kindly|maybe))?|be a "
    r"(?:dear|"
    r"love|pal|star|gem) and)[\s,]+)*"
)
_WRITE: Final = (
    r"(?:add|put|note|write|jot|pop|stick|chuck|bung|whack|throw|toss|lob|sling|log|record|enter|get|take|scribble|"
    r"pencil|slap|save|mark|keep)"
)
_THIS: Final = r"(?:it|this|that|this one|that one|something|one thing|the following|a thing|these|them|a few things)"
_WHERE: Final = (
    r"(?:down|up|in|on(?: (?:there|here))?|(?:on|to|in)(?:to)? (?:my|the) (?:(?:to-?do|task) )?list|for (?:me|us)|"
    r"please|pls|"
    r"then|now|quick(?:ly)?|as follows|too|as well)"
)
_LEST: Final = r"(?:,? (?:before|lest|while|in case|so) (?:it|i|we)\b[^:?,.]{3,40})?"
# What isn't told but asked for: it is not to be lost with what is told in front.
_ASKED_BEFORE: Final = (
    r"(?![^:?]*\b(?:add|remind|delete|remove|move|mark|if|unless|don['’]?t|do not|never|remember|need|must|have to|"
    r"should|"
    r"gotta)\b[^:?]*[,.;!:?])"
)
_LEVEL: Final = r"(high|low|medium|top|urgent|normal)(?: (?:priority|prio))?"

NOTING: Final = turns(
    (
        (
            ":|?",
            rf"^(?:{_ASKED_BEFORE}[^:?\"“]*?(?:[,.;!]+|\s[–—-]+)\s+)?{_ASKING}{_WRITE}(?: {_THIS}(?: {_WHERE})*|"
            rf"(?: {_WHERE})+){_LEST}\s*(?::|(?<!this)(?<!that)(?<!it)\?)\s+(?=[^\W\d_])",
            "add ",
        ),
        (
            " down ",
            rf"^({_ASKING})(?:gonnae |gonna |wanna )?(?:pop|stick|bung|whack|sling|slap|jot|scribble|chuck|put|write|"
            rf"note) "
            r"down (?:to (?=[a-z]+ (?:the|my|our|a|an|some)\b)(?!the))?(?!(?:to|the|there|here|by|at|my|our|and|into|"
            r"an?|"
            r"for|that|this|it|as|on|in|with|some|all|these|those|his|her|what|if|when|near|past)\b)(?=[a-z]+ [a-z])",
            r"\1add ",
        ),
        (
            "if i |if we ",
            r"^(?:(?:and|so|oh|hi|hey)[\s,]+)*(?:it(?:['’]d| would| might) be (?:so |really |very |super )?[a-z]+|"
            r"i(?:['’]d| would| should) (?:be [a-z]+|appreciate it|love it|like it)) if (i|we) could (?:please |just )?"
            r"(?=(?:have|get|see|put|add|know|move|change|hear)\b)",
            r"could \1 ",
        ),
        (
            "on there|on here",
            r"^((?:can|could|may|might) (?:i|we) (?:please |just )?(?:have|get) .+? on) (?:t?here)(?= (?:for|by|on|at|"
            r"with|as|"
            r"please|tomorrow|today)\b|[\s,.!?]*$)",
            r"\1 my list",
        ),
        (
            "priority|prio|urgent",
            rf"(?<=\w)\s*[,.;–—-]+\s+{_ASKING}{_WRITE} {_THIS}(?: {_WHERE})* (?:with|as|at|under)(?: an?)? "
            rf"{_LEVEL}[\s.!]*$",
            r", \1 priority",
        ),
        # home from work, and then what is asked
        (
            "knocked off|clocked o|finished work|finished nights|shift|off nights",
            r"^(?:(?:i|i['’]ve|only|just|have|finally) )*(?:(?:knocked|clocked) (?:off|out)|finished(?= (?:work|"
            r"nights|earlies|"
            r"lates|(?:my|the|a) ))|(?:got|come|came) (?:home|in|back|off)(?: from)?)(?: (?:from )?(?:work|nights|"
            r"earlies|lates|"
            r"shift|(?:(?:my|the|an?) )?(?:\w+ )?shift|early|late))?[,.;!–—]+\s+(?=\w)",
            "",
        ),
        # one more behind the first
        (
            "another|one more|a second",
            rf"^({ASKED}(?:add|create|make|set up|put)\b.+?),? and (?:then |also )?(?:another|one more|a second|"
            rf"a further)"
            r"(?: (?:one|task|item|reminder)(?: (?:to|called|saying|named))?| to):? (?!(?:for|on|at|by|next|tomorrow|"
            r"today|in|"
            r"with|of|like|every|after|before|from|who|that|which|is|to|please)\b)(?=[a-z]+ \w)",
            r"\1, and add ",
        ),
        (
            " as a note ",
            r"^.{2,40}?(?:['’]s to be|['’]s| is to be| should be| must be| has to be| needs to be| will be| is| are) "
            r"(.+?)[,.;]+ "
            r"(?:(?:so|please|can you|could you|just|and)\s)*(?:put|add|stick|pop|write|jot|note) (?:that|it|this)(?: "
            r"down)? as a "
            r"note (?:on|to|against|for|in|under) (#?\d+|(?:the|my|our) .+?)[\s.!]*$",
            r"add a note to \2: \1",
        ),
    )
)
