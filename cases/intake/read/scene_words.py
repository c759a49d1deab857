"""Scenes: what happened, told by what people did, without the word for it; rows are those of `type_words`."""

from __future__ import annotations

from .type_words import RALLY

_CROWD = (
    r"(?:residents|people|women|mothers|wives|relatives|parents|families|pensioners|villagers|townspeople|citizens|"
    r"activists|students|"
    r"drivers|farmers|borrowers|veterans|believers|activist|protesters|youth|girls|men|supporters|shareholders|"
    r"fishermen|"
    r"entrepreneurs|volunteers|widows)"
)
_THREAT = (
    r"(?:note|wreaths?|coffins?|cartridges?|bullets?|(?:dead|cut-off|severed|slaughtered|killed)\s+[\w’-]+|head|paw|"
    r"carcass|"
    r"tracker|beacon|bug|listening\s+device|inscription|leaflets?|axe|knife|bag\s+of)"
)
_AT_HOME = (
    r"(?:doors?|gates?|threshold|doorstep|porch|yard|mailbox|letterbox|car|apartment|house|home|office|entrance|fence)"
)
_OFF = (
    r"(?:disappeared|vanished|was\s+(?:\w+\s+)?(?:switched\s+off|turned\s+off|cut(?:\s+off)?|shut\s+(?:off|down)|"
    r"disconnected|jammed|slowed|limited|"
    r"interrupted|lost|absent|gone|unavailable|restricted|disabled)|stopped\s+working|did\s+not\s+work|went\s+down|"
    r"worked\s+only)"
)
SCENES = (
    ("assembly", 4, "along closed down filled formed lined sang spent stayed stood surrounded through walked",
        rf"\b{_CROWD}\b(?:(?!police|officers)[^.]){{0,120}}?\b(?:went\s+(?:along|through)|walked\s+(?:along|around|"
        rf"through)|formed\s+a|lined\s+up|sang|lay\s+down|"
        rf"stood\s+(?:up\s+)?(?:in|at|near|outside|on|for|with)|surrounded|filled|closed\s+(?:off\s+)?the\s+(?:road|"
        rf"highway|street)|"
        rf"spent\s+(?:the|a)\s+(?:\w+\s+)?night\s+(?:in|at|near|outside)|stayed\s+(?:\w+\s+){{0,2}}(?:in|at|on|"
        rf"outside)\s+the\s+(?:square|building|akimat))\b"),
    ("assembly_denied", 6, "refusal",
        rf"\brefusals?\s+(?:of|to|on|for)\s+(?:\w+\s+){{0,4}}?(?:hold(?:ing)?\s+)?(?:an?\s+|"
        rf"the\s+)?(?:\w+\s+)?{RALLY}\b"),
    ("assembly_denied", 5, "application booked closed notice notification occupied repair request taken",
        rf"\b(?:notifications?|notices?|applications?|requests?)\b[^.]{{0,120}}\b(?:returned|(?:is|was|be|been|"
        rf"are)\s+(?:already\s+)?(?:occupied|booked)|"
        rf"left\s+without\s+(?:consideration|an?\s+answer)|disagreed)\b|"
        rf"\b(?:square|place|venue|site|park)\b[^.]{{0,60}}\b(?:already\s+)?(?:occupied|booked|taken|"
        rf"closed\s+for\s+repairs?|under\s+repair)\b[^.]{{0,80}}\b{RALLY}"),
    (
        "assembly_denied",
        6,
        "advis offer propos suggest",
        rf"\b(?:propos|offer|suggest|advis)\w*\b[^.]{{0,50}}\b(?:postpone|reschedule|move|"
        rf"hold)\b[^.]{{0,50}}\b(?:{RALLY}|"
        rf"another\s+(?:time|day|date|place))",
    ),
    (
        "assembly_denied",
        3.5,
        "application notification",
        r"\b(?:akimat|administration|mayor)\b[^.]{0,60}\b(?:to|on)\s+(?:the|their|his|her)\s+(?:notification|"
        r"application)s?\b",
    ),
    (
        "statement",
        5,
        "deput majilis senator",
        r"\b(?:deput(?:y|ies)|senators?|majilis)\b[^.]{0,60}\b(?:sent|addressed|"
        r"filed)\s+(?:an?\s+)?(?:\w+\s+)?(?:requests?|inquir\w+|"
        r"enquir\w+|appeals?)\b",
    ),
    (
        "pressure",
        5,
        "plates follow film plain civilian",
        r"\bwithout\s+(?:licen[cs]e|number|registration)\s+plates\b|\bfollow(?:s|ing)\s+(?:him|her|them)\b|"
        r"\bfilm(?:s|ed|ing)\s+(?:him|her|them)\b|\ba\s+man\s+in\s+(?:plain|civilian)\b",
    ),
    (
        "pressure",
        5,
        "licen",
        r"\b(?:withdraw|revok|suspend|terminat|depriv|annul|cancel)\w*\s+(?:of\s+)?(?:the\s+|his\s+|her\s+|their\s+)?"
        r"(?:[\w’]+\s+)?licen[cs]es?\b",
    ),
    ("pressure", 5, "axe bag beacon bug bullet carcass cartridge coffin cut-off dead head inscription killed knife "
        "leaflet listening note paw severed slaughtered tracker wreath",
        rf"\b(?:found|discovered|threw|brought|left|hung|nailed|pasted|thrown|delivered|"
        rf"planted)\s+(?:[\w’-]+\s+){{0,4}}?{_THREAT}\b[^.]{{0,90}}?\b{_AT_HOME}\b|"
        rf"\b(?:at|on|in|under|near|to|into|over)\s+(?:the\s+|his\s+|her\s+|"
        rf"their\s+)(?:\w+\s+){{0,3}}?{_AT_HOME}\b[^.]{{0,60}}?\b"
        rf"(?:found|discovered|hung|left|thrown|lay|appeared)\b[^.]{{0,50}}?\b{_THREAT}\b"),
    ("media", 5, "broadcast cellular communication connection internet messenger mobile stream",
        rf"\b(?:internet|mobile\s+communications?|(?:mobile|cellular)\s+(?:network|signal)|live\s+(?:broadcast|"
        rf"stream)|broadcast(?:ing)?|stream|messengers?)\s+"
        rf"(?:[\w’]+\s+){{0,3}}?{_OFF}\b|\b(?:no|without)\s+(?:mobile\s+)?(?:internet|communication|connection)\b|"
        rf"\b(?:turned|switched|cut|shut)\s+off\s+(?:the\s+)?(?:mobile\s+)?(?:internet|communications?)\b"),
    ("media", 5, "broadcast camera circulation copies episode footage issue memory microphone print program "
        "recording",
        r"\b(?:seized|confiscated|bought\s+up|withdr[ae]w|arrested|destroyed)\s+(?:the\s+|all\s+|"
        r"an?\s+)?(?:\w+\s+){0,3}?(?:circulation|print\s+run|issues?|copies)\b|"
        r"\b(?:circulation|print\s+run|issue)\b[^.]{0,60}\b(?:seized|confiscated|not\s+printed|withdrawn)\b|"
        r"\b(?:took\s+away|broke|smashed|"
        r"knocked|snatched|erased|deleted|covered)\s+(?:[\w’]+\s+){0,4}?(?:footage|recordings?|camera|microphone|"
        r"memory\s+card)\b|"
        r"\b(?:program(?:me)?|broadcast|episode)\b[^.]{0,40}\b(?:taken\s+off\s+(?:the\s+)?air|"
        r"removed\s+from\s+(?:the\s+)?air|closed|cancelled)\b"),
    ("legislation", 6, "abolish criminali discussion introduc prohibit tighten toughen",
        r"\b(?:propos\w+|suggest\w+|plans?|intends?|initiat\w+|supported|considered)\b[^.]{0,60}?\b(?:introduc\w+|"
        r"toughen\w*|tighten\w*|abolish\w*|decriminali\w+|"
        r"criminali\w+|prohibit\w*)\b[^.]{0,60}\b(?:articles?|liability|punishment|responsibility|penalt\w+|fines?|"
        r"rules|duty|ban|norm|tax)\b|"
        r"\bpublic\s+discussion\b"),
    ("elections", 4, "boycott candidate election nominat turnout voting",
        r"\b(?:day\s+of\s+(?:the\s+)?(?:elections?|voting)|voting\s+day|election\s+day|(?:snap|upcoming|"
        r"future)\s+elections?|"
        r"(?:in\s+support\s+of|for|headquarters\s+of|against)\s+(?:the\s+|an?\s+)?candidates?|nominat(?:ed|ion)|"
        r"turnout|election\s+(?:headquarters|campaigning|"
        r"commissions?)|boycott\w*\s+(?:of\s+)?(?:the\s+)?(?:elections?|vote|voting|referendum))\b"),
    ("corruption_assets", 5, "assets billions capital funds millions money",
        r"\b(?:money|funds|billions|capital|assets|millions)\b[^.]{0,40}\b(?:withdrawn|siphoned|taken\s+out|stolen|"
        r"taken\s+abroad|embezzled|hidden)\b|"
        r"\b(?:stole|siphon\w*|with(?:drew|draw\w*))\b[^.]{0,30}\b(?:money|billions|millions|funds|capital)\b"),
    ("administrative_penalty", 8, "protocol",
        r"\bprotocols?\b[^.]{0,90}?\b(?:under|on|according\s+to|about|for)\b[^.]{0,60}?\b(?:cao|administrative)\b|"
        r"\badministrative\s+protocols?\b|\bprotocols?\s+on\s+(?:an?\s+)?administrative\b"),
    ("torture", 5, "batons boiling iron mask nails needles stun taser teeth truncheon",
        r"\bstun\s+guns?\b|\btasers?\b|\b(?:hot|heated)\s+(?:the\s+)?iron\b|\bneedles\s+under\b|"
        r"\bpulled\s+out\s+(?:his|her)?\s*(?:nails|teeth)\b|"
        r"\b(?:with|by)\s+(?:\w+\s+)?(?:truncheons?|batons)\b|\bboiling\s+water\b|"
        r"\bknocked\s+out\b[^.]{0,20}\bteeth\b|\bgas\s+mask\b"),
    ("imprisonment_conditions", 3.5, "parole", r"\bparole\b[^.]{0,140}\b(?:refus|den|reject|dismiss)\w*|"
        r"\bturned\s+down\b[^.]{0,80}\bparole\b"),
    ("death", 4, "coffin dead deceased grave killed late morgue murdered perished",
        r"\b(?:mother|father|widow|wife|parents|brother|sister|son|daughter|relatives|famil(?:y|"
        r"ies))\s+of\s+(?:the\s+)?(?:deceased|killed|murdered|dead|late)\b|"
        r"\bcoffin\b|\bmorgue\b|\bperished\b|\b(?:on|at|visited)\s+(?:the\s+|his\s+|her\s+)graves?\b|"
        r"\bthe\s+deceased\b"),
    ("appeal", 5, "appealed halleng ontest",
        r"\b(?:appealed\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}?court\s+against|(?:challeng|contest)(?:ed|es|"
        r"ing)\b[^.]{0,60}\b(?:court|verdict|sentence|decision|ruling|"
        r"fine|arrest|order))\b"),
    ("civil_suit", 5, "instat fut tract",
        r"\bcourt\b[^.]{0,90}\b(?:reinstat\w+|refut\w+|retract\w*)\b|\b(?:reinstated|"
        r"reinstatement)\b[^.]{0,60}\bcourt\b|\bfiled\b[^.]{0,40}\breinstat\w+"),
    ("civil_suit", 5, "illegal unlawful",
        r"\bcourt\b[^.]{0,60}\b(?:acknowledged|recogni[sz]ed|found)\b(?:(?!\bstrike\b)[^.]){0,80}\b"
        r"(?:illegal|unlawful)\b"),
    ("pressure", 5, "concert exhibition film lecture performance premiere presentation screen show play",
        r"\b(?:did\s+not\s+(?:allow|let|permit)|refused|forbade|prohibited|cancelled|banned|disrupted|thwarted)\b"
        r"[^.]{0,40}\b(?:show(?:ing)?|screen(?:ing)?|concert|lecture|exhibition|performance|premiere|presentation|"
        r"film(?!\s+crew)|play)\b"),
    ("pressure", 4, "let_in", r"\bnot\s+(?:be\s+)?let in\b"),
    ("assembly_denied", 6, "allowed let permitted",
        r"\bnot\s+(?:been\s+)?(?:allowed|permitted|let)\s+to\s+(?:hold\s+)?(?:an?\s+)?(?:\w+\s+)?(?:picket|rally|"
        r"protest|march|demonstrat)\w*"),
    ("assembly", 4, "banner photographs photos placard portrait poster ribbons sheet",
        r"\b(?:came|went|stood|standing|stand)\s+(?:\w+\s+){0,6}?with\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,3}?"
        r"(?:posters?|placards?|banners?|sheets?|portraits?|photos|photographs|ribbons)\b"),
    ("assembly", 4, "came_out went_out",
        rf"\b{_CROWD}\b[^.]{{0,120}}?\b(?:came out|went out)\s+(?:against|in\s+support|in\s+defen[cs]e)\b"),
    ("extradition_asylum", 7, "the_request",
        r"\bat\s+the request\s+of\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:uzbek|russia|chin|kyrgyz|belarus|tajik|turk)\w*"),
    ("administrative_penalty", 7, "drew_up", r"\bdrew up\s+(?:an?\s+)?(?:\w+\s+)?reports?\b"),
    ("corruption_assets", 5, "frozen return",
        r"\bfrozen\b[^.]{0,30}\babroad\b|\breturn(?:ed)?\s+to\s+the\s+(?:state|budget|country|treasury)\b"),
    ("statement", 4, "summed", r"\bsummed\s+up\b"),
    (
        "pressure",
        3,
        "tapped kindergarten school",
        r"\b(?:phone|telephone|conversations?|calls?)\b[^.]{0,60}\btapped\b|\b(?:kindergarten|"
        r"school)\b[^.]{0,90}\brefused\s+to\s+(?:take|accept|admit)\b",
    ),
    (
        "imprisonment_conditions",
        4,
        "parole",
        r"\b(?:refus|den|reject)\w*\b[^.]{0,80}\b(?:on|for|of|to)\s+(?:early\s+)?parole\b",
    ),
    (
        "criminal_prosecution",
        5,
        "case indictment confrontation acquainted familiari",
        r"\b(?:acquainted|familiari[sz]\w+)\s+(?:\w+\s+)?with\s+(?:the\s+)?(?:materials|case|file)|"
        r"\bcase\b[^.]{0,90}\b(?:was|were|been|is)\s+"
        r"(?:sent|transferred|referred|submitted|forwarded)\s+to\s+(?:the\s+)?(?:\w+\s+){0,2}?court\b|"
        r"\bindictment\s+(?:was|against|in)\b|"
        r"\bconfrontation\s+(?:with|between)\b",
    ),
    (
        "trial",
        5,
        "closing session witnesses word",
        r"\b(?:first|second|third|next|last|another|regular)\s+(?:court\s+)?session\s+(?:in|of|on)\b|"
        r"\bwitnesses\s+for\s+the\s+(?:prosecution|defen[cs]e)\b|"
        r"\blast\s+word\b|\bclosing\s+(?:speech|statement|argument)",
    ),
    (
        "torture",
        5,
        "hung handcuff chained",
        r"\bhung\s+(?:up\s+)?by\b|\b(?:handcuffed|chained)\s+to\s+(?:the|a)\s+(?:radiator|pipe|bars?|chair|bed|"
        r"battery)\b|\b(?:by|in)\s+handcuffs\s+(?:from|to)\b",
    ),
)  # fmt: skip
