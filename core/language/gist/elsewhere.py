"""What is asked of an assistant that has hands, a voice or a newspaper: letters with what they are to say, music, the
weather, what somebody owns elsewhere. Patterns for ``outside``.
"""

import re
from typing import Final

# "Email my boss that I'm off", "let Anna know the meeting moved", "tell everyone that dinner is at 8": a letter with
# what it is to say. What a person is to be asked or told about is a chore.
SAYS: Final = re.compile(
    r"^(?:(?:e-?mail|text|message|msg|dm|whatsapp|tell|inform|notify|ping|write(?: to)?|let|warn|"
    r"slack) "
    r"(?!(?:me|us|you|it)\b)(?:my |the |our )?[\w'’-]+(?: know)?,? (?:(?:and|to) (?:say|tell (?:him|her|them|"
    r"everyone)|let "
    r"(?:him|her|them) know) |(?:that|how|saying) )(?!(?:form|letter|invoice|day|one|thing)\b)\w+"
    r"|let (?!(?:me|us|you|it|the dog|the cat)\b)(?:my |the |our )?[\w'’-]+ know (?!about\b|if\b|whether\b|by\b|on\b|"
    r"today\b|"
    r"tomorrow\b|when\b|re\b)(?:the |my |our |we|i|he|she|they|it|there)\b ?\w+"
    r"|(?:send|write|drop|shoot) (?:an? )?(?:quick )?(?:message|text|note|mail|dm|sms|e-?mail|whatsapp) to (?:my |the "
    r"|our )?[\w'’-]+(?: [\w'’-]+)? (?:and (?:say|tell)|saying|that|to (?:say|tell)|:)"
    r"|(?:text|message|msg|dm|whatsapp|tell|e-?mail) (?!(?:me|us|you)\b)(?:my |the |our )?[\w'’-]+ (?:happy|merry|"
    r"good (?:"
    r"luck|night|morning)|congrat\w*|thanks\b|thank you|sorry\b|hello\b|hi\b|yes\b|no\b|i love|welcome)"
    r"|(?:text|message|msg|dm|whatsapp|tell|inform) (?!(?:me|us|you)\b)(?:my |the |our )?[\w'’-]+ (?:the |my |our |"
    r"dinner|"
    r"lunch|it|there|we|she|he|they)(?: ?[\w-]+){0,2}(?: (?:is|are|was|were|will|has|have)|['’]s|['’]re|['’]ll) \w"
    r"|(?:reply|respond|answer)(?: back)? (?:to )?[\w'’ -]{2,30} (?:saying|with the words|that (?:i|we)\b))",
    re.IGNORECASE,
)
# The sound that is playing, what one owns elsewhere, and what a person is to be roused or entertained with.
PLAYING: Final = re.compile(
    r"^(?:(?:pause|resume|unpause|rewind|mute|unmute|shuffle|repeat|replay|stop|skip|"
    r"turn (?:up|down)|turn)\b.*\b(?:song|songs|track|tracks|music|playlist|album|radio|podcast|audiobook|playback|"
    r"volume|tune|artist|episode|video|sound)(?: (?:up|down|off|again|please|a bit|a little))*"
    r"|(?:volume|brightness) (?:up|down)|turn (?:it|that) (?:up|down)|louder|quieter|next (?:song|track)|"
    r"wake me(?: up)?(?: (?!.*\b(?:remind|reminder)\b).*)?"
    r"|(?:make it|it'?s too) (?:warmer|cooler|colder|hotter|brighter|darker|louder|quieter|warm|cold|hot|dark|loud)"
    r"(?: in here| please)?"
    r"|(?:convert|calculate|compute) (?:.* )?\d.*|give me (?:some |any )?(?:ideas|advice|tips|suggestions)\b.*"
    r"|(?:navigate|drive me|take me) (?:home|to) ?.*|summari[sz]e (?:this|the following)\b.*|(?:share|forward) #?\d+ "
    r"(?:with|to) (?!me\b)\w+"
    r"|(?:send|transfer|wire|venmo|zelle|paypal) (?:[£$€]|\d[\d.,]*k?\b|(?:\w+ ){0,3}(?:hundred|thousand|million|"
    r"lakh|bucks|"
    r"quid|dollars|pounds|euros|shillings|rupees|naira|pesos|rand)\b)(?!.*\b(?:on|by|next|every|before|tomorrow|"
    r"tonight|"
    r"\w+day)\b).*\bto (?!savings\b)\w+.*"
    r"|(?:flip|toss) a coin|(?:roll|throw) (?:a|the|some) (?:dice|die)|pick a (?:number|card)(?: (?:between|from|"
    r"any)\b.*)?"
    r"|(?:take|snap) a (?:screenshot|selfie)|(?:dim|brighten) (?:the|my|all|it)\b.*|(?:open|launch|start) (?:spotify|"
    r"youtube|netflix|"
    r"whatsapp|"
    r"instagram|facebook|tiktok|chrome|the camera|the browser|maps|google maps)|(?:spell|pronounce) \w+"
    r"|(?:e-?mail|text|send|whatsapp) me (?:my|the|a copy of).*)$",
    re.IGNORECASE,
)
ASKS_WORLD: Final = re.compile(
    r"^(?:what(?:['’]?s| is| are) my (?:(?:bank|current|savings?|account|checking) )?(?:(?:account )?balance|credit "
    r"score|credit limit|"
    r"ip(?: address)?|location|phone number|password|pin|heart rate|step count|routing number|account number|"
    r"insurance (?:plan|number)|bmi|horoscope|name|age|blood type)\b"
    r"|(?:what|which)(?: \w+)?(?: \w+)? (?:should|shall|can|could|do) (?:i|we) (?:watch|eat|wear|drink|listen to|name|"
    r"stream|"
    r"cook|have for (?:dinner|lunch|breakfast|tea|supper))\b"
    r"|do (?:i|we) need (?:an? |my |any )?(?:umbrella|coat|jacket|sunscreen|raincoat|sunglasses|wellies|hat|gloves|"
    r"visa|"
    r"passport|vaccin\w+|shots)\b(?!.*\blist\b)"
    r"|will (?:it|there) (?:be |get )?(?:rain|snow|sunny|cold|hot|warm|windy|cloudy|storm|thunder|freez|traffic|dark|"
    r"foggy|humid|nice)\w*"
    r"|(?:did|has|have) (?:anyone|anybody|someone|somebody) (?:call|text|message|email|ring|phone|write|contact)\w* "
    r"(?:me|"
    r"us)\b"
    r"|(?:do i have|have i got|are there|is there|did i get|any|got any) (?:any )?(?:new |unread |missed "
    r"|recent |important )+(?:e-?mails?|messages?|texts?|mails?|calls?|notifications?|voice ?mails?|dms?)\b"
    r"|who (?:called|texted|rang|emailed|messaged|phoned)(?: me)?$"
    r"|(?:what|how) (?:does|do|did|would) (?:the word |you say |you spell |you pronounce |one say )?(?!(?:i|we|my|the|"
    r"tomorrow|today|this|next)\b)[\w' -]+ (?:mean|in (?:french|spanish|german|italian|japanese|chinese|hindi|"
    r"portuguese|korean|russian|english))$"
    r"|what (?:time|day|date) (?:is it|it is)\b|what(?:['’]?s| is) (?:the (?:time|date|day)|today'?s date)"
    r"(?: (?:in|today|now|right now)\b.*)?$|what (?:year|month) is (?:it|this)$"
    r"|(?:what|which) (?:song|movie|film|artist|track|tune) is (?:this|that|playing)\b"
    r"|is (?:the |there an? |any )?[\w' -]*(?:bank|pharmacy|chemist|shop|store|supermarket|post office|library|museum|"
    r"restaurant|cafe|café|bar|pub|gym|mall|pool|market|bakery|butchers?|garage|tip|dump|station|park|zoo|cinema|"
    r"surgery|"
    r"clinic|dentist|salon|barbers?|aldi|lidl|tesco|walmart|target|costco|ikea|mcdonald'?s)"
    r"(?: (?:still|even|already))? (?:open|closed|nearby|near me|near here|around here)"
    r"(?: (?:now|today|tomorrow|on \w+day|late|right now|at \S+))*$"
    r"|how (?:do|should|would|does|can) (?:i|you|one|we) (?:boil|bake|cook|fry|roast|grill|make an?|make some|get to|"
    r"get "
    r"from|remove a stain|tie|fold|cure|treat|lose weight|say|spell|pronounce|unclog|fix an?|jump)\b"
    r"|how (?:long|hot|much time) (?:should|do|does|would) (?:i|you|one|it take)\b.*\b(?:boil|bake|fry|roast|grill|"
    r"cook|"
    r"steam|drive|fly|walk|get to|get from|marinate|defrost|microwave)\b"
    r"|(?:latest|live|breaking) [\w' -]*(?:scores?|news|headlines|results?)$"
    r"|(?:directions?|route|way|navigate) to \w.*|(?:stock|share) price of .*"
    r"|(?:are|do|can|did|were) you (?:a |an |like|love|hate|human|real|married|feel|sleep|eat|have "
    r"(?:feelings|parents|a ))\b.*)",
    re.IGNORECASE,
)
