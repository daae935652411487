"""Whole messages that mean one thing: greetings, thanks, yes and no, undo, help. Compared without marks and
apostrophes."""

import re
from functools import lru_cache
from typing import Final

from core.language.readings import (
    Commands,
    Complete,
    Kind,
    ListTasks,
    No,
    Reading,
    Redo,
    Remind,
    Reopen,
    Smalltalk,
    Stats,
    Status,
    SwitchReminders,
    Undo,
    Yes,
)

SHORTLY: Final = "in 1 hour"  # when nobody says how long
_TABLE: Final[tuple[tuple[Reading, str], ...]] = (
    (
        Smalltalk(Kind.GREETING),
        "hi|hello|hey|heya|hiya|howdy|yo|hullo|hallo|sup|whats up|wassup|greetings|good morning|good "
        "afternoon|good evening|morning|"
        "gm|hey there|hi there|hello there|hi errand|hello errand|hey errand|hola|gday|good day|"
        "evening|afternoon|hey bot|hi bot|hello bot|"
        "u there|you there|are u there|anybody there|is anyone there|how are you|how are you doing|hows it going|how "
        "r u|how are you today|hi how are you|hello "
        "how are you|hey how are you|ello|oi|"
        "hey whats up|good to see you|nice to meet you|hi again|hello again|hey hey|hey you|you "
        "there|are you there|anyone there|ping|test",
    ),
    (
        Smalltalk(Kind.THANKS),
        "thanks|thank you|thx|ty|cheers|ta|tysm|thanks a lot|thank you so much|thank you very much|"
        "thanks so much|many thanks|much appreciated|"
        "great|great thanks|perfect|perfect thanks|nice|awesome|cool|cool thanks|ok thanks|okay "
        "thanks|nice one|good job|well done|great job|good bot|"
        "you rock|youre the best|brilliant|lovely|lovely thanks|thanks errand|thank you errand|"
        "appreciate it|thnx|thanx|thnks|tnx|great work|"
        "thanks mate|cheers mate|legend|youre a star|youre a lifesaver|love it|amazing|sweet|"
        "excellent|wonderful|fab|fantastic|thats great|"
        "thats perfect|thats all|thats all thanks|ok cool|ok great|got it|got it thanks|gotcha|"
        "alright thanks|ta very much|ta muchly|thanks again|"
        "thank u|thanks buddy|nice work|good stuff|thats great thanks|awesome thanks|super|good|lol|"
        "haha|wow|nice thanks|no thanks thats all",
    ),
    (
        Smalltalk(Kind.HELP),
        "help|help me|h|commands|what can you do|what do you do|what can i do|what can i say|how "
        "does this work|how do you work|how do i use you|"
        "how do i use this|what are you|who are you|what is this|instructions|usage|how to use|how "
        "to use this|show help|show commands|list commands|"
        "what are your commands|what commands are there|options|menu|i need help|need help|im lost|"
        "im stuck|im confused|what else can you do|manual|"
        "what can you help me with|what can you help with|how can you help|how can you help me|tell "
        "me what you can do|what do i do|how do i start|"
        "how do i use errand|what is errand|whats errand|what does errand do|give me some help|how "
        "does it work|how do i do this|get started|"
        "getting started|how do i get started|man|what are my options|what features do you have|"
        "features|tutorial|guide|what all can you do|"
        "how do i add a task|how do i add tasks|how do i delete a task|how do i complete a task|how "
        "do i undo|how do i make a task|explain yourself|"
        "explain how this works|how should i use this|what should i say|what can i ask you|what can "
        "i ask|hlep|halp|help please|can i get some help",
    ),
    (
        Smalltalk(Kind.BYE),
        "bye|goodbye|good bye|bye bye|see you|see ya|cya|later|see you later|good night|goodnight|"
        "night|nite|ttyl|talk to you later|talk later|"
        "have a good day|have a nice day|have a good one|see you tomorrow|cu|ciao|take care|catch "
        "you later|im off|thats it for today|"
        "gn|night night|adios|laters|see u|bye for now|cheerio|ta ra|toodles|peace|im done for today|"
        "thats all for today|thats all for now|speak soon",
    ),
    (
        Commands((SwitchReminders(on=False),), exact=True),
        "stop reminders|stop all reminders|stop the reminders|stop my reminders|stop sending reminders|"
        "stop sending me reminders|stop reminding me|stop reminding me of things|stop reminding me about "
        "things|turn reminders off|turn off reminders|turn off all reminders|turn off the reminders|turn "
        "off my reminders|turn all reminders off|turn my reminders off|turn the reminders off|switch "
        "reminders off|switch off reminders|switch off all reminders|switch off my reminders|reminders "
        "off|reminder off|no reminders|no more reminders|no reminders please|disable reminders|disable all "
        "reminders|disable my reminders|mute reminders|mute all reminders|silence reminders|pause "
        "reminders|dont send me reminders|dont send reminders|dont remind me|dont remind me any more|dont "
        "remind me anymore|dont remind me of anything|i dont want reminders|i dont want any reminders|i "
        "dont want any more reminders|stop nagging me",
    ),
    (
        Commands((SwitchReminders(on=True),), exact=True),
        "reminders on|start reminders|turn reminders on|turn on reminders|turn reminders back on|turn on "
        "all reminders|turn on my reminders|turn my reminders on|turn my reminders back on|switch "
        "reminders on|switch on reminders|switch reminders back on|enable reminders|enable all "
        "reminders|enable my reminders|unmute reminders|resume reminders|start reminding me|start "
        "reminding me again|start sending reminders|start sending me reminders",
    ),
    (
        Commands((Remind("that", SHORTLY, new=False),), exact=False),
        "snooze|snooze it|snooze that|snooze this",
    ),
    (
        Commands((Yes(),), exact=True),
        "yes|y|yep|yeah|yea|yup|ya|sure|ok|okay|k|kk|do it|go ahead|go for it|confirm|confirmed|"
        "please do|yes please|yes do it|correct|right|"
        "absolutely|definitely|of course|affirmative|sounds good|thats right|yes go ahead|yes "
        "confirm|ok do it|okay do it|sure thing|aye|by all means|"
        "sure go ahead|alright|all right|fine|proceed|approve|approved|yes thats right|yes thanks|"
        "yess|yesss|yeah do it|yeah go ahead|yeah sure|"
        "yes sure|make it so|yes of course|agreed|exactly|yup do it|yep do it|uh huh|mhm|totally|"
        "certainly|i agree|i am sure|im sure|yes im sure|ok yes|"
        "okay yes|yes ok|go on then|go on|yes i am|yeah please|yes that one|ye|yh|oui|si|👍",
    ),
    (
        Commands((No(),), exact=True),
        "no|no not that one|not that one|no not that|not that|n|nope|nah|no thanks|no thank you|dont|"
        "do not|never mind|nevermind|nvm|forget it|cancel|"
        "cancel that|stop|abort|leave it|not now|"
        "dont do it|dont do that|no dont|negative|no way|please dont|no stop|scrap that idea|leave "
        "it alone|leave them|keep it|keep them|leave as is|"
        "actually no|on second thought no|no wait|wait no|hold on|nay|not really|no cancel|"
        "absolutely not|no leave it|i changed my mind|ive changed my mind|"
        "changed my mind|never mind then|no never mind|no nevermind|ignore that|disregard|disregard "
        "that|no i dont|wait|dont bother|naw|noo|nooo|not yet|👎",
    ),
    (
        Commands((Complete(("that",)),), exact=True),
        "done|all done|thats done|its done|finished|completed|i did it|did it|did that|i finished it|"
        "i did that|done it|done that|complete|"
        "complete it|complete that|mark as done|mark done|mark as complete|mark complete|mark as completed|tick|"
        "tick it|"
        "tick that|thats it done|it is ready|its ready|mark it done|mark that done|im done|i am done|done with it|done "
        "with that|finished it|finished that|"
        "its finished|thats finished|i finished that|i finished|got it done|thats been done|ive done "
        "it|ive done that|i have done it|✅|✔|"
        "that ones done|that one is done|its complete|thats complete|thats sorted|sorted|its sorted|"
        "did this|done this|this is done",
    ),
    (
        Commands((Reopen(("that",)),), exact=False),
        "not done|not done yet|not finished|not finished yet|its not done|its not done yet|thats not done|"
        "thats not done yet|its not finished|its not finished yet|thats not finished|it isnt done|it isnt finished|"
        "that isnt done|no its not done|no thats not done|no it isnt done|no not done|no i havent|no i havent yet|"
        "no i didnt|no it isnt|no its not|actually its not done|actually thats not done|actually its not|"
        "actually it isnt|actually i havent|actually i didnt|wait its not done|wait no its not done|sorry its not done|"
        "its not actually done|thats not actually done|actually not done|actually not done yet|oops not done|"
        "oops its not done|oops thats not done",
    ),
    (
        Commands((Undo(),), exact=True),
        "undo|undo that|undo it|undo this|undo last|undo the last one|undo last action|undo the last "
        "action|undo last change|undo the last change|"
        "revert|revert that|revert it|take that back|take it back|oops|oops undo|oops undo that|"
        "whoops|woops|roll back|rollback|put it back|put that back|"
        "put them back|go back|bring it back|bring that back|bring them back|that was a mistake|that "
        "was wrong|i didnt mean that|i didnt mean to do that|"
        "didnt mean that|didnt mean to do that|undo please|undo my last change|undo my last action|"
        "undo what you just did|undo what i just did|"
        "reverse that|reverse it|scratch that|ctrl z|ctrlz|cmd z|restore it|restore that|unto|undp|"
        "uno|udno|undo everything you just did|oops wrong one|"
        "wrong one|oops wrong task|wrong task|oops that was wrong|oops that was a mistake|my mistake|"
        "my bad undo|my bad undo that|i made a mistake|oopsie|"
        "change it back|change that back|no undo|no undo that|no put it back|wait undo|wait undo "
        "that|undo all that|undo all of that|undo those|undo them|"
        "take back what i said|revert the last change|revert last change|reverse the last change|"
        "undo last step|step back|undo the last thing|"
        "undo the last thing you did|undo the last thing i did|can we undo|undo the last step|undo "
        "delete|undo the delete|undo deletion|undelete|undelete that|"
        "undelete it|restore deleted task|i take that back|oh no undo|ah undo|aargh undo|undo "
        "completion|go back one step|back",
    ),
    (
        Commands((Redo(),), exact=True),
        "redo|redo that|redo it|undo the undo|undo undo|undo that undo|do it again|do that again|"
        "redo please|ctrl y|redo last change|redo the last change|"
        "redo last action|redo the last action|reapply|reapply that|put it back the way it was "
        "before the undo|redo what i undid|undo the last undo",
    ),
    (
        Commands((Stats(),), exact=True),
        "stats|statistics|analytics|progress|my stats|my progress|my statistics|report|metrics|"
        "productivity|score|my score|explain my score|explain the score|summary|how am i doing|"
        "how am i getting on|how am i going|hows my progress|how have i been doing|how productive am "
        "i|how productive have i been|am i productive|"
        "show stats|show my stats|show me my stats|show me stats|show statistics|show me my "
        "statistics|show progress|show my progress|show me my progress|"
        "whats my progress|what is my progress|whats my score|whats my completion rate|completion "
        "rate|show analytics|show my analytics|give me stats|"
        "give me my stats|give me a summary|give me my progress|give me a report|productivity score|"
        "productivity report|progress report|my productivity|"
        "whats my productivity|whats my productivity score|how is my progress|how well am i doing|am "
        "i on track|how did i do|hows my productivity|"
        "show me my productivity|show my productivity|how on top of things am i|how much have i done|"
        "how much have i got done|how much did i do|"
        "how much did i get done|how am i tracking|task stats|task statistics|get stats|get my stats|"
        "my analytics|stats please|how productive was i|"
        "status report|my report|dashboard|show dashboard|see my stats|view stats|view my stats|"
        "analyse my tasks|analyze my tasks|how are things going|"
        "hows it going with my tasks|how are my tasks going|am i getting better|am i doing well|how "
        "efficient am i|show me the numbers|show me the stats|"
        "whats my average completion time|how long do tasks take me|how long does it take me to "
        "finish tasks|how long do i take to complete tasks|"
        "whats my on time rate|on time rate|how often am i late|how often am i on time|show me my "
        "completion rate|whats my average time to complete",
    ),
    (
        Commands((ListTasks(Status.OVERDUE),), exact=True),
        "am i behind|am i behind on anything|am i late with anything|am i late on anything|what am i "
        "behind on|what am i late with|"
        "what have i missed|what did i miss|have i missed anything|did i miss anything|anything late|"
        "anything i missed|late tasks",
    ),
    (
        Commands((ListTasks(),), exact=True),
        "tasks now|list now|my tasks now|tasks please|list please|list|ls|tasks|task|todo|todos|to do|to dos|to do "
        "list|todo list|task list|my tasks|my list|"
        "my todos|my to do list|my todo list|show|show me|"
        "show all|show list|show tasks|all tasks|list tasks|list all|what now|whats next|what next|"
        "whats left|what do i do now|what should i do|"
        "what should i do next|what have i got|what have i got on|what do i have|what do i have to "
        "do|what am i supposed to do|what do i need to do|"
        "agenda|whats on|whats outstanding|whats on my plate|whats up next|what else|what else do i "
        "have|what am i doing|lst|lsit|whats on the list|"
        "whats on my list|whats still open|whats open|whats pending|anything to do|anything left|"
        "anything else to do|remind me what i have to do|"
        "what was i supposed to do|what was i meant to do|what do i still need to do|what do i still "
        "have to do|whats still to do|whats to do|"
        "what have i got to do|what have i got left|what do i have left|what remains|whats remaining|"
        "read me my list|read my list|read out my list|"
        "check my list|see my list|see list|view list|view my list|open my list|pull up my list|"
        "bring up my list|where was i|what should i work on|"
        "what should i work on next|what should i be doing|got anything for me|what needs doing|what "
        "needs to be done|what must i do|catch me up",
    ),
)


@lru_cache(maxsize=128)
def squeezed(text: str) -> str:
    """Lower case, apostrophes gone, everything that is no letter or digit a space."""
    lowered = text.lower().replace("'", "").replace("’", "")
    return " ".join(_NO_WORDS.sub(" ", lowered).split())


_NO_WORDS: Final = re.compile("[^\\w👍👎]|_")


PHRASES: Final[dict[str, Reading]] = {words: reading for reading, table in _TABLE for words in table.split("|")}
