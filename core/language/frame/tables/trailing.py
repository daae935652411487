"""What is said behind a request and is no part of it: "… if that's all right with you", "apologies for the short
notice", "… and keep it repeating", "don't let it slip".

Put into plain English as ``roundings`` does.
"""

from typing import Final

from core.language.frame.turns import turns

_END: Final = r"(?=\s*(?:$|[.!?;,]\s*(?:$|(?:and )?(?:please|pls|thanks|thank you|cheers|ta|x+)[\s.!]*$)))"
_FINE: Final = (
    r"(?:all ?right|alright|ok|okay|okey|cool|fine|possible|poss|doable|feasible|convenient|agreeable|acceptable|"
    r"allowed|no (?:trouble|bother|problem|hassle|biggie)|"
    r"too much (?:(?:of )?an? )?(?:trouble|bother|hassle|to ask)|"
    r"not (?:(?:too|to) (?:much (?:of )?)?(?:an? )?|an? |any |much )?(?:trouble|bother|hassle|problem|pain|imposition|"
    r"inconvenient|late|much to ask|much))"
)
_BOTHER: Final = (
    r"(?:short notice|late notice|late notification|trouble|bother|hassle|inconvenience|rush|delay|late (?:message|ask|"
    r"request)|long message|essay|ramble|rambling|interruption|typos?|spelling|noise|caps|mess|spam|number of|"
    r"all (?:the|these|this)|disturbing|bothering|asking|being|making|sending|"
    r"the (?:long|late|short|last|random|sudden) )"
)
_OFTEN: Final = r"(?:every|each|daily|weekly|monthly|yearly|annually|fortnightly|biweekly|quarterly|weekdays|nightly)"

TRAILING: Final = turns(
    (
        (
            " if ",
            rf"(?<=\w)[\s,;.–—-]+(?:only |but (?:only )?|and )?if (?:(?:that|it|this)(?:['’]?s| is| would be|['’]d be|"
            rf" isn['’]?t)|(?:that|it) (?:works|suits)|you(?:['’]re| are)|)\s?(?:{_FINE}|(?<=works)|(?<=suits)|(?<=re "
            rf")(?:able|free|happy to|ok)|(?<=are )(?:able|free|happy to|ok))"
            rf"(?: (?:with|by|for|to) (?:you|u|ya|yourself|everyone|all))?(?: at all)?{_END}",
            "",
        ),
        (
            " if you | if u | if you'd | if you’d | if youd | if you'll | if you’ll ",
            r"(?<=\w)[\s,;.–—-]+(?:only )?if (?:you|u)(?:['’]?(?:d|ll)| would| could| can| will)? (?:please |just |"
            r"kindly |possibly |only )*(?:be (?:so |very |that |really )?(?:kind|good|nice|sweet|lovely|generous|"
            r"a dear|"
            r"an angel|able)(?: (?:enough|as to do so|please|to))?|manage(?: it| that)?|get (?:a|the) (?:chance|"
            r"moment|minute|sec|second)|have (?:a|the) (?:chance|moment|minute|sec|second|time)|"
            r"do that(?: for me)?|oblige|do the honou?rs|help|see fit|like|wish|"
            rf"don['’]?t mind(?: me asking| doing (?:so|that|it))?){_END}",
            "",
        ),
        (
            "apolog|sorry |forgive|pardon|excuse",
            r"(?<=\w)\s*[.!?;,–—-]+\s+(?:(?:and|so|many|my|with|sincere|really|very)\s)*(?:apologies|apologi[sz]es?|"
            rf"sorry|forgive me|pardon|excuse) (?:(?:for|about|again|in advance|the|my|me)\s)*{_BOTHER}[^?\n]*$",
            "",
        ),
        (
            "worth|fwiw|just so you know|jsyk|wondering|anyone asks|ugh|argh|sigh|yaa|yas|grr|sadly|annoyingly|typical|"
            "goodness|heavens|fml|smh|woop|boo|meh|lmao|unfortunately|thankfully|luckily",
            r"(?<=\w)[\s,;.!–—-]+(?:for what it['’]?s worth|fwiw|just so you know|jsyk|(?:in case|if) (?:you['’]?re|"
            r"you (?:are|were)|anyone['’]?s) wondering|(?:in case|if) anyone asks|(?:(?<=[,;.!–—-] )(?:sadly|"
            r"annoyingly|typical|unfortunately|thankfully|luckily))|ugh+|argh+|ya+s+|grr+|thank (?:goodness|heavens)|"
            r"fml|smh|woop(?: woop)?|lmao)[\s.!]*$",
            "",
        ),
        (
            "put |stick |jot |write |note |pop |save|store|record|register|add ",
            r"(?:(?<=\w)(?<!\bto)(?<!\band)(?<!\bon)(?<!\byou)(?<!\bso)(?<!\bplease)(?<!\bjust) (?:put|stick|jot|"
            r"write|pop|note|save|record) (?:that|this)(?: one)? (?:down|in|on)(?: (?:the|my) list| there| here)?|"
            r"(?<=\w)[\s,;.–—-]+please (?:save|store|record|register)(?: (?:it|this|that))?)(?: for (?:me|us))?"
            r"(?: (?:please|pls|thanks|will you|would you))*[\s.!]*$",
            "",
        ),
        (
            "slip|pass me|escape|miss|forget|nag|on at me|fall through|get away|get past",
            r"(?<=\w)[\s,;.–—-]+(?:(?:and|so|but|please|pls|really)\s)*(?:let (?:it|this|that) not|(?:do ?n['’]?t|"
            r"do not|"
            r"never) (?:you )?(?:let|allow) (?:it|this|that|me)(?: to)?|(?:it|this|that) (?:must ?n['’]?t|must not|"
            r"can['’]?t|cannot|can not|should ?n['’]?t|better not|had better not)|(?:make sure|ensure|see)(?: that)? "
            r"(?:it|this|that|i) (?:do(?:es)? ?n['’]?t|won['’]?t|does not|do not|never))"
            r" (?:be )?(?:slip(?:ping)?|pass|escape|miss(?:ed)?|forg[eo]t(?:ten)?|fall through|get (?:away|past|lost|"
            r"missed|forgotten))(?: (?:my|me|mine|us|it|this|that|the|by|mind|memory|through|cracks|net|away|from|out|"
            rf"again|this time|past|on|off))*{_END}",
            "",
        ),
        (
            "repeat|recur|going|coming back|every time",
            rf"^(.*\b{_OFTEN}\b.*?)[\s,;.–—-]+(?:(?:and|so|please|pls|kindly|just|can you|could you)\s)*(?:keep (?:it|"
            r"this|that|on)?\s?(?:repeating|recurring|going|coming(?: back)?)|(?:make|set|have|let|put|mark|get) (?:it|"
            r"this|that) (?:to |as |on |be |a )*(?:repeat(?:ing|ed)?|recur(?:ring)?)(?: task| one)?|repeat (?:it|this|"
            rf"that)|(?:it|this|that) (?:should|must|needs to|has to|is to) (?:repeat|recur|"
            rf"be repeat\w*))(?: (?:please|"
            r"pls|forever|always|for ever|automatically|on its own))*\s*[.!]*$",
            r"\1",
        ),
    )
)
