"""What is left to make of a message that nothing else has read: a question about one's own list, a kind word, a chore
told in passing. By what is telling in it, whatever else it says.

Only what is harmless is taken so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from core.language.adding.lists import split_list
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.gist.outside import LOOKED_UP, outside
from core.language.gist.wording import WORD
from core.language.readings import Add, Commands, Filter, Kind, ListTasks, Reading, Smalltalk
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, loose_filter
from core.language.tasks.kernels import kernel
from core.language.tasks.references import is_marked, is_pointer
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_LONGEST_QUESTION: Final = 26
_ASKS: Final = vocabulary(
    "what what's whats wat wats wot which when when's whens is are do does did have has am any anything anyone "
    "how how's show list "
    "gimme give see tell remind who where where's check look let display pull bring read print run walk fill "
    "catch view can could "
    "would i'd should shall must got lemme was were whom"
)
_COMMANDING: Final = caseless(
    r"\b(?:delete|remove|add|create|make|move|mark|change|rename|cancel|push|set|put|postpone|complete|tick|clear|"
    r"undo|archive|"
    r"assign|book|order|send|email|write|translate|play|sing)\b",
)
_OWN: Final = caseless(
    r"^any(?:thing)?\b|^(?:is|are) there any|\b(?:i|i'm|im|i've|ive|me|my|mine|we|we've|our|tasks?|lists?|to-?dos?|"
    r"todos?|due|overdue|plate|agenda|"
    r"schedule|deadlines?|"
    r"diary|calendar|reminders?|outstanding|pending|left|remaining|coming up|on for|on the cards|to do)\b",
)
_LISTS: Final = caseless(
    r"\b(?:tasks?|lists?|to-?dos?|todos?|plate|agenda|schedule|diary|calendar|reminders?|outstanding|pending|"
    r"to do|to be done|get done|supposed to|meant to|jobs|chores|stuff|things|items)\b",
)
# "What do I have to make this week": what is asked about is one's own doing.
_MINE: Final = caseless(
    r"^(?!.*\bif\b)(?:(?:so|and|ok|hey|sorry)[\s,]+)*(?:what|which|when|how|what's|whats|whom?|where)\b.*\b(?:i|"
    r"we)(?:'ve|'d|'ll| "
    r"have| had| need| "
    r"should| must| got| am| was| was it)?\b",
)
_IDLE: Final = vocabulary(
    "it had wanted needed said planned what what's whats wat wats wot which when when's whens is are do does did have "
    "has am any anything anyone "
    "anybody how how's show "
    "list lists give gimme see tell remind who where where's check look let display pull bring read print run "
    "walk fill catch view "
    "can could would i'd should shall must got lemme please pls could you u ya we we've us our ours me mine "
    "kindly quick quickly "
    "today's so hey hi hello ok okay um uh right well just actually really exactly again still only also even maybe "
    "looking look like going happening planned scheduled supposed meant need needs needed have to want get "
    "getting doing do done "
    "work working finish complete tackle focus prioritise prioritize first start next start worry forget "
    "forgetting missing miss "
    "know more full whole complete quick short brief run through over up out down about ahead store waiting wait "
    "there here it's its "
    "the a an of for on in at by and or but with from as if whether be been being was were will this that these "
    "those them they "
    "everything something nothing else many much lot lots few number count total time day days week long busy "
    "free open "
    "agenda calendar diary schedule plate plan plans deadlines deadline coming upcoming lined tasks task todo "
    "todos job jobs chores "
    "stuff things thing item items list wise basically currently moment right now so far happens day's week's "
    "month's lads guys "
    "mate dear errand bot love friend sir madam most least top main big"
)


def asked(text: str, scene: Scene) -> Reading | None:
    """A question about one's own list, by the days, states and priorities in it, or by the one thing that it names."""
    words = WORD.findall(text.lower().replace("’", "'"))
    asks = text.rstrip().endswith("?") or (bool(words) and words[0] in _ASKS)
    if words[:1] in (["check"], ["look"]) and "".join(words[1:2]) in ("in", "on", "out", "up", "with", "after", "into"):
        return None  # "check in for my flight"
    if not asks or len(words) > _LONGEST_QUESTION or _OWN.search(text) is None or outside(text) is not None:
        return None
    if LOOKED_UP.match(text.strip(" ?!.")) or (words[:2] == ["have", "to"] and not text.rstrip().endswith("?")):
        return None
    if (_COMMANDING.search(text) and not _MINE.match(text)) or (
        words[0] in ("let", "lemme") and not ("me" in words[1:2] or {"see", "check"} & set(words[1:2]))
    ):
        return None
    chosen, left = loose_filter(possessive(text), scene)
    telling = [word for word in left if word.lower() not in _IDLE]
    if chosen != Filter() and words[0] in ("what", "which", "was", "where"):
        telling = [word for word in telling if word.lower() not in IMPERATIVES]  # "what do I have to make this week"
    if chosen == Filter() and not telling:
        return Commands((ListTasks(),), exact=False) if _LISTS.search(text) else None
    if len(telling) > 2:
        return None
    search = " ".join(telling) or None
    search = kernel(search, scene) if search is not None else None
    if chosen == Filter() or search is None:
        made = listing(chosen, count=words[:2] == ["how", "many"]) if search is None else ListTasks(search=search)
        return Commands((made,), exact=False)
    return Commands((listing(replace(chosen, search=search)),), exact=False)


_WORDS_OF: Final = (
    (
        Kind.BYE,
        vocabulary(
            "bye byebye goodbye goodnight cya ttyl cheerio toodles toodle laters adios farewell nighty sayonara "
            "ciao adieu tschüss tschuss "
            "toodeloo hooroo gn nite hasta hwyl peace"
        ),
    ),
    (
        Kind.THANKS,
        vocabulary(
            "thanks thank thx thnx tnx ty tysm cheers ta thankyou thankies appreciated appreciate grateful legend "
            "lifesaver obliged "
            "brilliant awesome amazing fantastic wonderful excellent superb stellar perfect lovely fab champion "
            "gem kudos bravo props "
            "tks gracias merci danke obrigado obrigada arigato grazie shukran dhanyavaad bedankt tack takk kiitos "
            "spasibo xiexie mahalo "
            "diolch shukriya xoxo ace wicked nailed kind helpful rock rocks star hero genius goat chur bless 🙏 👍 "
            "❤ thanku tyvm thanq"
        ),
    ),
    (
        Kind.GREETING,
        vocabulary(
            "hi hello hey hiya howdy yo heya hullo greetings gday g'day hola sup namaste oi aloha bonjour salut "
            "hallo servus moin "
            "salaam salam konnichiwa ola olá guten buenos buenas buongiorno ahoy wotcha alright wassup wazzup "
            "whatsup evening morning "
            "afternoon ello henlo hai ohai marhaba merhaba shalom hej ciao"
        ),
    ),
)
_BUSINESS: Final = caseless(
    r"\d|[#\"“]|\b(?:add|delete|remove|done|finished|complete|completed|task|tasks|list|move|remind|due|undo|show|"
    r"mark|call|buy|pay|book|"
    r"email|send|tomorrow|friday|monday|tuesday|wednesday|thursday|saturday|sunday)\b",
)
_MOST_KIND: Final = 9  # words
# The times of a day are greetings only where they stand by themselves.
_IN_SENTENCE: Final = caseless(r"\b(?:this|in the|every|each|yesterday|all|that) (?:morning|afternoon|evening)\b")


def kind_words(text: str) -> Reading | None:
    """A greeting, thanks or a goodbye in whatever words, where nothing in them is about a task."""
    words = WORD.findall(text.lower().replace("’", "'"))
    if not 1 <= len(words) <= _MOST_KIND or _BUSINESS.search(text) or text.rstrip().endswith("?"):
        return None
    if _IN_SENTENCE.search(text):
        return None
    return next((Smalltalk(kind) for kind, known in _WORDS_OF if known & set(words)), None)


_CHORE: Final = caseless(
    r"\b(?P<who>(?:i|we|i'm|im|we're|i've|we've)\s+(?:\w+\s+)?)?(?:need to|needs to|have to|has to|have got to|"
    r"'?ve got to|got to|gotta|must|"
    r"should(?: really| probably)?|ought to|supposed to|remember to|forget to|want to|wanna|make sure to|make sure "
    r"(?:i|we)|time to|"
    r"meant to|going to|gonna|had better|better|promised to|be good to|be nice to|be great to|mind to)\s+(?:also |"
    r"then |really )?"
    r"(?P<chore>(?P<verb>[a-z]+)\b[^.!?;\n]*)",
)
_OTHERS: Final = caseless(r"\b(?:he|she|they|you|nobody|someone|somebody|who|it|that|this)\s+(?:\w+\s+)?$")
_NO_PLAN: Final = caseless(
    r"\b(?:not|never|no longer|don'?t|didn'?t|doesn'?t|won'?t|can'?t|cannot|couldn'?t|isn'?t|wasn'?t|if|unless|"
    r"when|whenever|would|might|(?:i|we)['’]d (?:need|have)|"
    r"maybe|perhaps|wish|hope|hoped|think|thought|said|says|told|asked|forgot|was|were|went|had|did|done|finished|"
    r"cancelled|canceled|"
    r"moved|postponed|instead|undo|delete|remove|rename|yesterday|ago|last)\b",
)
_ANNOUNCES: Final = caseless(
    r"^(?:(?:and|so|well|oh|ok|also|then|hey|there'?s|theres|there is|there are|it'?s|its|that'?s|we'?re having|"
    r"i'?m having|i'?ve got|we'?ve got|"
    r"i have|we have|i got|we got|we got|got|having|an?|the|our|my)\s+)*(?:an?|another)\s+|^(?:(?:and|so|well|oh|"
    r"also|there'?s|there is|i'?ve got|we'?ve got|"
    r"i have|we have)\s+)+",
)
_SENTENCE: Final = re.compile(r"[.!?;\n]+\s+")
_LONGEST_CHORE: Final = 40  # words
_LONGEST_NAME: Final = 9
_FORBIDS: Final = caseless(r"(?:please |pls |no,? |hey,? )*(?:do not|don'?t|never)\b(?! (?:let me )?forget)")


def added(text: str, scene: Scene) -> Reading | None:
    """A chore that somebody says they have ("… so I really must ring the vet"), or something on a day ("the auditors
    are in tomorrow at 9"); None for what is a question, a denial or a report."""
    if text.rstrip().endswith("?") or len(text.split()) > _LONGEST_CHORE or _FORBIDS.match(text):
        return None
    listed = _onto_list(text, scene)
    if listed is not None:
        return listed
    for sentence in _SENTENCE.split(text):
        made = _chore(sentence, scene)
        if made is not None:
            return Commands((made,), exact=False)
    dated = [made for sentence in _SENTENCE.split(text) if (made := _dated(sentence, scene)) is not None]
    return Commands((dated[0],), exact=False) if len(dated) == 1 else None


_ONTO: Final = caseless(
    r"^(?P<what>\S.*?) (?:on ?to|into|to|for) (?:the|my|our) (?:(?!to-?do|todo|task)(?P<label>[a-z][\w-]+) "
    r")?(?:[a-z-]+ )?"
    r"list(?:,? (?:please|pls|plz|ta|thanks|cheers|thx))?[\s.!]*$",
)


def _onto_list(text: str, scene: Scene) -> Reading | None:
    """Things that are put on a list without a verb: "laces, tape and a mouthguard to the hockey list"."""
    found = _ONTO.match(text)
    if found is None or found["what"].split()[0].lower() in IMPERATIVES | _ASKS | _NOBODY | _TOLD_OF:
        return None
    items = split_list(found["what"], scene, announced=True) or (quick_add(found["what"], scene),)
    shared = Add("", labels=(found["label"].lower(),) if found["label"] else ())
    return Commands(tuple(with_defaults(item, shared) for item in items if item is not None), exact=False)


_TOLD_OF: Final = vocabulary(
    "add put me us back on up down over not no never all that this these those them and but so"
)


def _obligations(sentence: str) -> Iterator[re.Match[str]]:
    found = _CHORE.search(sentence)
    while found is not None:
        yield found
        found = _CHORE.search(sentence, found.start("chore"))


def _chore(sentence: str, scene: Scene) -> Add | None:
    named = [each for each in _obligations(sentence) if each["verb"].lower() in IMPERATIVES]
    found = next((each for each in named if each["who"]), named[0] if named else None)  # "it's gonna kill me i gotta …"
    if found is None or _OTHERS.search(sentence[: found.start()]) or _NO_PLAN.search(sentence[: found.end("verb")]):
        return None
    made = quick_add(found["chore"].strip(" ,"), scene)
    if made is None or is_pointer(made.title) or _NO_CHORE.fullmatch(made.title):
        return None
    before = scene.find(sentence[: found.start()].strip(" ,")) if made.due_text is None else None
    return made if before is None else replace(made, due_text=before.phrase)


# Nothing is left of "the milk needs to go".
_NO_CHORE: Final = caseless(r"go|come|be|do|have|get|stop|wait|leave|change|(?:.* )?(?:it|that|them)")


def _dated(sentence: str, scene: Scene) -> Add | None:
    """An event, where the sentence tells of one and of nothing that is over."""
    if (
        not sentence.strip()
        or _NO_PLAN.search(sentence)
        or sentence.split()[0].lower()
        in _ASKS
        - {
            "look",
            "check",
            "see",
            "run",
            "walk",
            "read",
            "view",
        }
    ):
        return None
    made = quick_add(sentence, scene)
    if made is None or (made.due_text is None and made.repeat_text is None):
        return None
    title = _ANNOUNCES.sub("", made.title).strip() or made.title
    if len(title.split()) > _LONGEST_NAME or is_marked(title) or title.split()[0].lower() in _NOBODY:
        return None
    return replace(made, title=title)


_NOBODY: Final = vocabulary("i i'm im i'll we you he she they it it's that this move push make change set put mark")
