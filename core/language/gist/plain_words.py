"""The words of a question that name nothing: function words, words of asking, having and seeing to, fillers, address,
in several Englishes. Tables alone; without apostrophes."""

from typing import Final

from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.words import vocabulary

_FUNCTION: Final = vocabulary(
    "i im ive id ill me my mine myself we were weve wed us our ours you your youre youve yall yous ye u ya he hes "
    "she shes it its they theyre them em am him his her hers their this that thats these those there theres here "
    "hereve a an the some any no not nor and or but if whether as than then so because bc cos cuz coz since though "
    "although while of in on at by for from to into onto with without about over under up down off out round around "
    "between through thru til till until before after during per via against within across past near w is are was be "
    "been being aint isnt arent wasnt werent do does did don done doing dont doesnt didnt dun dey have has had "
    "having havent hasnt hadnt av haveta can could cant couldnt will would wont wouldnt wld shall should shld "
    "shouldnt may might must mustnt ought gotta gonna wanna hafta lemme gimme gis giz let lets what whats whatd "
    "whatve wat wats wot wots wetin which who whos whom whose when whens where wheres why how hows howre anything "
    "anythin anyone anybody owt nowt summat something somethin someone somebody somewhere anywhere nothing "
    "everything everythin every each all whatever whichever both either else other others another one ones much many "
    "more most less few lot lots loads bunch bits bit lil little whole entire full complete total such same very "
    "really actually exactly just only even also too already yet still again ever never always now soon later "
    "currently presently maybe perhaps probably apparently basically literally honestly kinda sorta quite pretty "
    "rather almost nearly well quick quickly lately asap sometime once twice rn atm mo moment"
)
_TALK: Final = vocabulary(
    "oi oy hey hi hello hiya yo ok okay right alright aye yeah yep yes nah nope naw please pls plz plse thanks thank "
    "thx ta tks cheers sorry um uh er erm hmm ah oh ooh wah wow omg lol haha lah la leh lor meh liao siah sia hor "
    "anot abi sef nko o oga biko na wey wala yaar ji ma sir madam maam mate love luv lads lad guys guy man bro bruh "
    "dude boss buddy pal chief friend dear folks cobber errand bot assistant eh ay innit like cool sweet grand fine "
    "good great nice kind kindly kia ora sure wait sec hang hold minute god gosh bloody damn heck hell earth world "
    "life course fact honest chance luck idea clue mind memory head brain opinion help guess reckon think thought "
    "know knows knew remember recall forget forgot forgotten suppose supposed sposed meant believe feel feeling "
    "sneaking wonder wondering curious hope hoping worry worried confirm confirmed check checking see seeing seen "
    "look looking looks looked view show shows showing list lists listing listed say says said saying tell tells "
    "give gives gave giving get gets getting got gotten pull bring read run walk fill catch hit chuck throw share "
    "send intimate avail display describe explain remind ask asking askin want wants wanted need needs needed keen "
    "trouble peek gander glance squiz shufti butchers rundown overview summary tally count number audit"
)
_OF_LISTS: Final = vocabulary(
    "task tasks todo todos item items thing things stuff job jobs chore chores point points yoke yokes piece pieces "
    "list plate agenda calendar schedule diary board deadline deadlines date dates day days week weeks weekend month "
    "months year time times hour plan plans planned planed planning due dl work workload load rest mahi junk crap "
    "bits odds sods label labels labelled labeled tag tags tagged category categories side matter matters mark "
    "marked status state priority prio order note noted notes noting reminder reminders overdue pending open entry "
    "record recorded written wrote write put puts putting added set mention mentioned pencilled scheduled slated "
    "lined down happen happening happens happened come comes coming go goes going went gone back away forward begin "
    "began begun start starts started starting finish finished finishing ready sorted sort dealt deal dealing "
    "handled dusted over made make makes making do take taken taking left remain remains remaining balance stand "
    "stands standing stay stays fall falls falling fell land lands turn turned keep kept hanging hangin lurking "
    "floating outstanding expected occupied free busy booked clash scene exist exists inside hold holds shape "
    "shaping hectic mad wide heavy bad big small overview move moves run running high low first next last latest "
    "final end halfway midway mid way tackle tackling focus handle face facing waiting store ahead up late"
)
IDLE: Final = (
    _FUNCTION
    | _TALK
    | _OF_LISTS
    | {word for table in (STATUSES, PRIORITIES) for phrase in table for word in phrase.split()}
)
EMPTY: Final = IDLE - vocabulary(
    "work move moves plan plans board run runs point points end label labels order time record note notes job jobs "
    "load deal calendar diary agenda plate"
)
"""Those that name nothing even where they stand alone."""
KINDS: Final = vocabulary(
    "ones stuff tasks things bits jobs chores items side label tag category work matter matters mahi junk crap points "
    "todos bobs plans list errands tags labels tickets"
)
"""What follows the kind that is asked for: "car ones", "house stuff"."""
BEFORE_VERBS: Final = vocabulary(
    "i we to be been being get gets getting got gotta have has had ever already never dont don not must wanna gonna "
    "did can should you they yet just actually even fixin fixing still go going and always"
)
"""What stands before a word that is a verb there: "did i book", "to be renewed"."""
