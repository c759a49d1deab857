"""The words behind, before and instead of a term that say which measure it is."""

from __future__ import annotations

# What stands right behind a term, or between a verb and a term, and makes it a penalty.
BEHIND = (
    ("house_arrest", r"(?:of\s+|under\s+)?house\s+arrest"),
    (
        "suspended_sentence",
        r"(?:of\s+)?(?:imprisonment\s+)?\(?(?:suspended|conditional|conditionally|probation\s+sentence)",
    ),
    (
        "restriction_of_freedom",
        r"(?:of\s+|in\s+)?(?:\w+\s+)?(?:restrict\w*\s+(?:of|on)\s+(?:\w+\s+)?(?:freedom|liberty|movement)|"
        r"restricted\s+(?:freedom|liberty)|limited\s+freedom|limitation\s+of\s+freedom)",
    ),
    ("activity_ban", r"(?:of\s+)?(?:ban|prohibition|deprivation\s+of\s+the\s+right)"),
    (
        "community_service",
        r"(?:of\s+)?(?:community\s+(?:service|work)|(?:compulsory|public|forced|"
        r"mandatory)\s+(?:community\s+)?(?:works?|labou?r|service))",
    ),
    ("probation", r"(?:of\s+)?(?:on\s+)?probation(?:ary)?"),
    ("pretrial_detention", r"(?:of\s+|in\s+)?(?:pre-?\s?trial\s+(?:detention|arrest)|remand)"),
    ("administrative_arrest", r"(?:of\s+|under\s+)?administrative\s+(?:arrest|detention|imprisonment)"),
    (
        "_prison",
        r"(?:of\s+|in\s+|on\s+)?(?:a\s+)?(?:\w+\s+){0,2}?(?:imprisonment|prison|jail|"
        r"deprivation\s+of\s+(?:liberty|freedom)|penal\s+colony|colony|incarceration|behind\s+bars|"
        r"prison\s+sentence|prison\s+term)",
    ),
    ("_arrest", r"(?:of\s+|in\s+|under\s+)?(?:a\s+|the\s+|\w+\s+)?(?:arrest|detention|custody|special\s+detention)"),
    ("_prison", r"(?:left\s+)?to\s+serve\b"),
    ("_sentence", r"(?:sentence|term)\b"),
)
AHEAD = (
    ("house_arrest", r"house\s+arrest"),
    ("suspended_sentence", r"suspended\s+sentence|suspended\s+(?:term|imprisonment)"),
    ("restriction_of_freedom", r"(?:restrict\w*\s+of\s+(?:\w+\s+)?(?:freedom|liberty)|restricted\s+freedom)"),
    (
        "activity_ban",
        r"(?:ban(?:ned)?|prohibit(?:ed|ing)?|barr(?:ed|ing)|depriv(?:ed|"
        r"ing)\s+\w*\s*of\s+the\s+right)\b.{0,80}?activit\w*",
    ),
    ("community_service", r"(?:community\s+service|public\s+works?|compulsory\s+labou?r)"),
    ("probation", r"probation(?:ary\s+control)?"),
    ("pretrial_detention", r"(?:pre-?\s?trial\s+detention|remand(?:ed)?(?:\s+in\s+custody)?)"),
    ("administrative_arrest", r"administrative(?:ly)?\s+(?:arrest(?:ed)?|detention|detained)"),
    (
        "_prison",
        r"(?:imprisonment|imprisoned|jailed|prison\s+(?:sentence|term)|deprivation\s+of\s+(?:liberty|freedom)|"
        r"in\s+prison|incarcerat\w+|deprived\s+of\s+(?:liberty|freedom))",
    ),
    ("_arrest", r"(?:arrest(?:ed)?|detained|detention|custody|held)"),
    ("_prison", r"(?:sentenced|sentence[sd]?|convict\w+|verdict|serve|serving|guilty)"),
)
_ADV = (
    r"(?:\w+ly\s+|also\s+|later\s+|again\s+|then\s+|once\s+|soon\s+|recently\s+|all\s+|both\s+|not\s+yet\s+|"
    r"even\s+)*"
)
_BE = rf"(?:was|were|been|being|is|are|got|(?<!to )get)\s+{_ADV}(?:\w+\s+and\s+{_ADV})?"
# Words that state a measure without a term: kind, stems of which one must occur (cheap to look for), pattern.
CUES = (
    ("life_imprisonment", "life", r"\blife\s+(?:imprisonment|sentence|in\s+prison)|sentenced\s+to\s+life"),
    ("police_detention", "detain apprehend taken brought escort held",
        rf"\b{_BE}(?:detained|apprehended|(?:taken|brought|escorted)\s+(?:away\s+)?(?:to|into)\s+(?:the\s+|"
        rf"a\s+)?(?:\w+[\s’s]+){{0,4}}?(?:police|station|department|temporary\s+detention)|held\s+(?:by|at|"
        rf"in)\s+(?:the\s+)?(?:police|akimat))"
     r"|\bhave\s+been\s+detained\b"),
    ("police_detention", "detain apprehend rounded",
        r"\b(?:police(?:m[ea]n)?|officers|forces|authorities|services?|they|prosecutors|"
        r"military)\s+(?:officers\s+)?(?:also\s+|again\s+|\w+ly\s+|have\s+|has\s+)*(?:detained|apprehended|"
        r"rounded\s+up)\b"),
    ("pretrial_detention", "arrest sanction custody remand pre detention isolat sizo pdf",
        rf"\b(?:term\s+of\s+(?:detention|arrest|custody)\b[^.;]{{0,80}}\bextended|"
        rf"extended\s+the\s+(?:arrest|detention|term\s+of)|sanctioned\s+(?:the\s+)?(?:arrest|detention|"
        rf"remand)|arrest\s+was\s+sanctioned|arrest\s+warrant|"
        rf"{_BE}(?:placed|put|held|kept|remanded|taken|remains?)\s+(?:\w+\s+)?(?:in|into|to)\s+(?:an?\s+|"
        rf"the\s+)?"
     r"(?:pre-?\s?trial\s+detention|custody|remand|investigative\s+isolat\w+|SIZO|PDF|"
     r"investigation\s+isolator)|remain(?:s|ed)?\s+in\s+(?:custody|pre-?trial\s+detention)|"
     r"remanded\s+in\s+custody|kept\s+in\s+custody)"),
    ("pretrial_detention", "arrested",
        rf"\b{_BE}arrested\s+(?:on\s+suspicion|on\s+charges|under\s+Article|in\s+connection|for\s+allegedly)"),
    ("house_arrest", "house",
        r"\b(?:under|to|in|into|with|on)\s+house\s+arrest|\bhouse\s+arrest\s+(?:was|has\s+been)\s+(?:imposed|"
        r"extended|chosen)"),
    ("pledge_not_to_leave", "leave",
        r"\b(?:pledge|undertaking|recogni[sz]ance|subscription|order|promise)\s+not\s+to\s+leave\b"),
    ("personal_surety", "personal", r"\bpersonal\s+(?:surety|guarantee)"),
    ("bail", "bail", r"\b(?:on\s+bail|bail\s+(?:was|of|in))\b"),
    ("travel_ban", "allowed permitted leav let travel",
        r"\bnot\s+(?:been\s+|be\s+)?(?:allowed|permitted|let)\s+(?:to\s+leave|out\s+of|to\s+(?:fly|"
        r"travel)\s+(?:out|abroad))|\b(?:banned|barred|prohibited|prevented|"
        r"stopped)\s+from\s+leaving\s+(?:the\s+country|Kazakhstan)|\btravel\s+ban|\bban\s+on\s+leaving"
     r"|\b(?:did|does)\s+not\s+let\s+\w+\s+(?:out\s+of|leave)"),
    ("forced_psychiatric", "psychiatr mental",
        r"\b(?:forc\w+|placed|sent|taken|committed|hospitali[sz]ed|compulsory|"
        r"put)\b[^.;]{0,60}?\b(?:psychiatric|mental)\s+(?:hospital|clinic|health|ward|institution|facility|"
        r"treatment|dispensary|examination)"),
    ("dismissal", "fired laid sacked dismiss terminat lay",
        rf"\b{_BE}(?:fired|laid\s+off|sacked|dismissed)(?!\s+(?:the|a|an)\b)|\btermination\s+of\s+(?:the\s+|"
        rf"their\s+|his\s+|her\s+)?(?:employment|labou?r)\s+contracts?|\blay-?offs?\b|"
        rf"\bthe\s+dismissal\s+of\s+(?:an?\s+|\d+\s+)?(?:employee|worker|teacher|staff)"
     r"|\b(?:fired|dismissed|sacked)\s+(?:him|her|them)\b"),
    ("release", "releas freed free parole",
        rf"\b{_BE}(?:released|freed|set\s+free)\b|\b(?:prosecutors?|court|police|"
        rf"authorities)\s+(?:\w+\s+)?released\s+(?!an?\b|the\s+(?:list|report|statement|names))|"
        rf"\band\s+(?:later|then|subsequently|soon|eventually|finally)\s+released\b|\bgranted\s+(?:parole|"
        rf"early\s+release)|\breleased\s+(?:from|on|under)\b"),
    ("summons", "summon called",
        r"\b(?:summoned|summons(?:es)?|called\s+in)\b(?:[^.;]{0,60}?\b(?:police|prosecutor|investigat\w+|"
        r"interrogation|questioning|department|nsc|knb|committee|witness))"),
    ("summons", "summon invited",
        r"\breceived\s+(?:a\s+)?summons|\bsummoned\s+by\s+the\s+police|\binvited\s+(?:him\s+|her\s+)?(?:to|"
        r"for)\s+(?:questioning|interrogation|the\s+police)"),
    ("restriction_of_freedom", "restrict",
        r"\b(?:sentenced|changed|replaced|given)\b[^.;]{0,60}?\b(?:restrict\w+\s+of\s+(?:freedom|liberty)|"
        r"restricted\s+freedom)\b(?!\s+for\b)"),
    ("activity_ban", "ban prohibit barred",
        r"\b(?:ban|banned|prohibited|barred)\b[^.;]{0,40}?\b(?:public|political|social|professional|"
        r"journalistic)\b[^.;]{0,30}?activit"),
)  # fmt: skip
