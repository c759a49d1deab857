"""The words that speak for a type of incident: code, points, stems, pattern.

One of the stems must occur, which is cheap to look for; `_` in them is a blank.
"""

from __future__ import annotations

RALLY = (
    r"(?:rall(?:y|ies)|pickets?|protests?|marches|demonstrations?|assembl(?:y|ies)|meetings?|commemorat\w+|"
    r"memorial\s+(?:event|dinner)|event|action|holding)"
)
TABLE = (
    ("assembly_denied", 6, "permi refus den reject not_ without",
        rf"\b(?:did\s+not\s+(?:give|grant|issue)|refus(?:ed|al)|den(?:ied|y|ies|ial)|not\s+(?:receive|allow|"
        rf"permit|authori[sz]e|given?|agree)\w*|reject(?:ed|ion)|without)\b[^.]{{0,60}}?\b(?:permission|hold\w*|"
        rf"{RALLY}|agree)\b[^.]{{0,90}}?"
     rf"(?:\b{RALLY}|notification|\bhold)"),
    ("assembly_denied", 5, "permission",
        r"\bpermission\s+(?:to|for)\s+(?:\w+\s+){0,3}(?:hold|conduct|organi[sz]e|protest|picket|"
        r"rally)\w*[^.]*\b(?:denied|refused|rejected|not)\b"),
    ("assembly_denied", 5, "akimat administration mayor",
        r"\b(?:akimats?|administration|mayor[’']s\s+office)\b[^.]{0,60}?\b(?:refus|den(?:ied|y)|reject|"
        r"did\s+not\s+(?:give|allow|permit|authori))\w*"),
    ("assembly", 4, "picket protest rally action demonstration",
        r"\b(?:solitary|single|one-(?:man|person)|peaceful|mourning)\s+(?:picket|protest|rally|action|"
        r"demonstration)|\b(?:held|hold|staged|went\s+on|came\s+out\s+(?:on|to)|organi[sz]ed)\s+(?:an?\s+|"
        r"the\s+)?(?:\w+\s+){0,3}(?:picket|rally|protest|action|march|performance|demonstration)\w*"),
    ("assembly", 4, "picket gather came_to together protest block rally",
        r"\bpicket(?:ed|ing)\b|\b(?:gathered|gathering|came\s+together|came\s+to\s+the\s+(?:square|monument|"
        r"stele|building))\b|\bprotest(?:ed|ing)\b|\bblocked\s+the\s+road|\b(?:a|the)\s+(?:\w+\s+){0,2}rally\b|"
        r"\b[Tt]he\s+(?:solitary\s+)?picket\b"),
    ("assembly", 2, "demonstrat protest placard poster banner came_to",
        r"\b(?:demonstrators|protesters|placard|poster|banner)\b|"
        r"\bcame\s+to\s+the\b[^.]{0,40}\bto\s+(?:express|demand|protest)"),
    ("strike", 6, "strik", r"\b(?:on\s+strike|strike(?:s|rs?)?\b(?!\s+with)|striking|strikers)\b(?<!hunger strike)"),
    ("strike", 4, "work employ courier driver miner oilm guard teacher doctor inspector union layoff dismiss",
        r"\b(?:workers|employees|couriers|drivers|miners|oilmen|guards|teachers|doctors|inspectors|"
        r"unemployed)\b[^.]{0,120}?\b(?:demand\w*|protest\w*|gathered|stopped\s+work|refus\w+\s+to\s+work|"
        r"wages|pay)\b|\btrade\s+union\b|\bmass\s+(?:layoffs|dismissals)"),
    ("strike", 4, "discontent dissatisf", r"\b(?:discontent|dissatisf)\w*\b[^.]{0,40}\b(?:wages?|pay|salar\w+)\b"),
    ("strike", 3, "wage salar pay working_cond employ job",
        r"\b(?:higher|increase\s+in|raise)\s+(?:\w+\s+)?(?:wages|salar\w+|pay)|\bworking\s+conditions|"
        r"\bpay\s+rise|\bto\s+(?:be\s+)?(?:get\s+)?employ(?:ed|ment)|\bjobs?\s+in\s+the\s+oil"),
    ("torture", 4, "methods",
        r"\b(?:illegal|unlawful|prohibited|unauthori[sz]ed)\s+methods\s+of\s+(?:the\s+)?(?:investigation|interrogation)"),
    ("torture", 5, "tortur treatment beat rape",
        r"(?<!gainst )(?<!gainst the )\btortur(?:e|ed|ing|es|ers?)\b|\bill-?treatment|\bcruel\s+treatment|"
        r"\bbeaten\b|\bbeating\b|\brape\b"),
    ("death", 6, "died dead kill murder death exhum burial buried suicide",
        r"\b(?:died\s+(?:in|of|at|on|under)|found\s+dead|contract\s+killing|killing\s+of|murder\s+(?:of|case)|"
        r"death\s+of|(?:daughter|son|husband|brother|father)[’']s\s+death|exhum\w+|deaths?\s+in\s+custody|"
        r"was\s+killed|burial|buried|shot\s+dead|suicide)\b"),
    ("death", 2, "dead died kill death",
        r"\b(?:number\s+of\s+(?:the\s+)?(?:dead|deaths)|list\s+of\s+(?:those\s+)?(?:who\s+)?(?:died|victims|"
        r"dead)|people\s+died|were\s+(?:reported\s+)?(?:killed|dead)|died)\b"),
    ("imprisonment_conditions", 6,
        "hunger visited transferred cell prison condition wrist vein stomach sewed",
            r"\bhunger\s+strike|\bvisited\b[^.]{0,60}\b(?:colony|prison|facility|detention)|"
            r"\btransferred\s+to\b|\b(?:disciplinary|punishment)\s+cell|\bcalled\s+from\s+prison|"
            r"\bconditions\s+of\s+(?:his|her|their)?\s*(?:detention|imprisonment)|\bcut\s+his\s+(?:wrists|"
            r"veins|stomach)|\bsewed"),
    ("imprisonment_conditions", 5,
        "facilit colony prison isolator detention pdf sizo /",
            r"\b(?:facility|colony|prison|isolator|detention\s+cent\w+|PDF|SIZO|"
            r"[A-ZА-Я]{2}h?-?\d{3}/\d+)\b[^.]{0,140}?\b(?:health|medical|threat\w*|complain\w*|beat\w*|letter|"
            r"condition|pressure|illness|doctor|met\s+with|visited|transferred|call\w*)"),
    ("imprisonment_conditions", 3, "correctional penal health serving /",
        r"\b(?:correctional|penal)\s+(?:facility|colony|institution)|\bhealth\s+(?:condition|has)|"
        r"\bin\s+(?:the\s+)?[A-Z]{2}h?-?\d{3}/\d+|\bserving\s+(?:a|his|her)"),
    ("release", 6, "releas parole early replaced changed",
        r"\b(?:was|were|been)\s+(?:\w+\s+){0,2}released\b(?!\s+(?:from\s+criminal|for\s+burial))|"
        r"\breleased\s+from\b|\breplaced\s+with\s+a\s+(?:preventive\s+measure|written\s+pledge)|"
        r"\bgranted\s+(?:parole|early)|\bchanged\s+to\s+(?:a\s+)?(?:written\s+pledge|house\s+arrest)"),
    ("extradition_asylum", 7, "refugee asylum extradit deport flee fled",
        r"\brefugee\s+status|\basylum\b|\bextradit\w+|\bdeport\w+|\bflee(?:ing)?\b|\bfled\b(?!\s+the\s+scene)"),
    ("civil_suit", 6, "civil dignity suit claim plaintiff damages compensation administrative_court",
        r"\bcivil\s+(?:case\b|claim|suit|lawsuit)|\bhono(?:u)?r(?:,|\s+and)\s+dignity|"
        r"\bfiled\s+a\s+(?:law)?suit|\blawsuits?\b|\bthe\s+claims?\b[^.]{0,60}(?:dismissed|considered|"
        r"residents|without\s+consideration|denied|upheld)|\bplaintiffs?\b|\bthe\s+suit\s+of|"
        r"\brecovery\s+of\s+damages|\bcompensation\s+for\s+(?:moral|material|the)|"
        r"\badministrative\s+court\b[^.]{0,80}\b(?:appeal|plaintiff|filed|ministry)"),
    ("association", 7, "regist initiative founding",
        r"\bregist(?:er|ration)\b[^.]{0,60}\b(?:part(?:y|ies)|union|association|NGO|organi[sz]ation)\b|"
        r"\b(?:part(?:y|ies)|association|union)\b[^.]{0,60}\bregist(?:er|ered|ration)\b|"
        r"\binitiative\s+group\b[^.]{0,80}\bparty|\bfounding\s+congress"),
    ("legislation", 6, "draft amendment law bill signed approved special expand constitution",
        r"\bdraft\s+(?:law|bill|amendments)|\bamendments?\b|\bnew\s+(?:version\s+of\s+the\s+)?law\b|"
        r"\bsigned\s+(?:the\s+|a\s+)?(?:law|decree)|\bbill\b|\bapproved\s+by\s+the\s+\w+\s+maslikhat|"
        r"\bspecial(?:i[sz]ed)?\s+places\s+for\s+peaceful|\bexpand\s+its\s+powers|\bconstitutional\s+reform"),
    ("elections", 7, "election cec polling referendum observer",
        r"\b(?:presidential|parliamentary|early|local|rural|akim)\s+elections?|\bCEC\b|\bCentral\s+Election|"
        r"\bpolling\s+stations?|\breferendum|\belection\s+(?:commission|observ\w+|campaign)|"
        r"\bindependent\s+observers"),
    ("corruption_assets", 7, "corrupt asset offshore stolen illegally return",
        r"\bcorruption\s+perceptions?|\bcorrupt\s+(?:country|countries)|\basset\s+(?:recovery|return)|"
        r"\brecovery\s+of\s+assets|\breturn\s+(?:of\s+)?(?:\w+\s+){0,4}(?:assets|stolen)|\boffshore|"
        r"\bfunds\s+stolen|\billegally\s+(?:acquired|withdrawn)"),
    ("media", 5, "accredit attack ddos hack block access media editor internet publish freedom",
        r"\baccreditation|\b(?:cyber|DDoS|hacker)[\s-]attacks?|\bDDoS|\bhack(?:ed|ing|er)\b|\bblock(?:ed|"
        r"ing)\b[^.]{0,60}(?:website|site|channel|account|access|internet)|\bwhatsapp\s+(?:has\s+been|"
        r"was)\s+blocked|\baccess\s+to\s+(?:his|her|the)\s+(?:telegram|site|channel|website|account|page)|"
        r"\bmass\s+media\b|\bindependent\s+media|\bmedia\s+(?:outlets?|organi[sz]ations?|representatives|"
        r"community)|\beditorial|\binternet\s+(?:shutdown|was\s+shut)|\bpublishing\s+house|"
        r"\bfreedom\s+of\s+(?:expression|speech)"),
    ("media", 3, "journalist correspondent print reporter editor replies",
        r"\bjournalists?\b|\bcorrespondents?\b|\bprinting\s+houses|\breporters?\b|\beditor\b|"
        r"\breplies\s+to\s+the\s+editorial"),
    ("pressure", 6, "unknown beat smash fire",
        r"\bunknown\s+(?:persons?|people|men|individuals)\b|\bbeat\s+(?!the\b)|\bsmashed\b|\bset\s+fire\b|"
        r"\bset\s+on\s+fire"),
    ("pressure", 5, "summon threat warn surveillance search pressur intimidat attack "
     "preventive allowed prevented served explanatory probation came_to expel",
        r"\bsummon(?:ed|s)\b|\bthreat(?:s|en(?:ed|ing|s)?)?\b(?!s?\s+level)|\bwarn(?:ed|ing)\b|\bsurveillance|"
        r"\bsearch(?:ed|es)?\s+(?:of|at|in|was|were|his|her|the)\b|\bpressur(?:e|ed|i[sz]ed|"
        r"ing)\b(?!\s+on\s+the\s+kazakh)|\bintimidat\w+|\battack(?:ed)?\s+(?:on\s+)?(?:the\s+)?(?:activist|by)|"
        r"\bpreventive\s+work|\bnot\s+(?:been\s+)?allowed\s+to\s+leave|\bprevented\s+(?:him|her|them|the)|"
        r"\bserved\s+(?:her|him|them)\b|\bexplanatory|\bprobationary\s+control|\bcame\s+to\s+(?:the\s+house|"
        r"his\s+house|her\s+house)|\bexpel"),
    ("pressure", 3, "considers refused contact psychiatric harass fired measures interrogat visited protocol",
        r"\bconsiders\s+what\s+happened\s+as|\brefused\s+to\s+print|\bcontacted\s+the|\bpsychiatric|"
        r"\bharass\w+|\bfired\b|\btake\s+measures|\binterrogat\w+|\bwas\s+visited\s+by|\bprotocol"),
    ("criminal_prosecution", 5, "criminal",
        r"\b(?:a\s+|the\s+)?criminal\s+(?:case|investigation|proceedings)\s+(?:\w+\s+){0,3}(?:opened|initiated|"
        r"against|reopen\w*|launched|completed|will\s+be|on\b)|\b(?:opened|initiated|reopen|reopened|launched|"
        r"open)\s+(?:a\s+|the\s+|\d+\s+)?(?:\w+\s+)?criminal\s+(?:case|cases|investigation|proceedings)|"
        r"\bcriminal\s+(?:cases?|proceedings)\s+(?:were|was|have\s+been|has\s+been)\s+(?:opened|initiated)"),
    ("criminal_prosecution", 4,
        "investigat charge suspect criminal pre-trial arrest",
            r"\binvestigation\b[^.]{0,160}\bcompleted|\b(?:is|was|were|been|"
            r"are)\s+(?:also\s+)?charged\s+(?:under|with)|\bcharges?\s+of\b|\bsuspect(?:ed|s)?\s+(?:in|of|has)|"
            r"\bunder\s+investigation|\bpre-?trial\s+investigation|\bduring\s+the\s+investigation|"
            r"\badditional\s+charge|\bin\s+a\s+criminal\s+case|\bregister\s+of\s+pre-trial|\barrest\s+warrant|"
            r"\bon\s+(?:her|his|their)\s+arrest|\bon\s+suspicion"),
    ("trial", 5, "trial began start begin continu hear debate court case prosecutor",
        r"\b(?:began|started|starts?|begins?|continu\w+)\s+(?:to\s+)?(?:consider|consider\w*|hear\w*|"
        r"the\s+(?:trial|hearing|debate)|again)|\bat\s+the\s+trial|\btrial\s+(?:over|of|began|started|was|"
        r"against|in|on)|\bcourt\s+(?:session|hearing)\s+(?:was|began|is)|\b(?:hearing|debate|"
        r"trial)\b[^.]{0,60}\b(?:began|started|begin|took\s+place|held|postponed|adjourned)|"
        r"\bbegan\s+the\s+debate|\breturned\s+the\s+case|\bprosecutor\b[^.]{0,30}\b(?:asked|demanded|"
        r"requested)\s+(?:for\s+)?(?:\d|from|a\s+sentence|to\s+sentence|life)|"
        r"\bcase\b[^.]{0,90}\bwas\s+dismissed|\bcourt\b[^.]{0,40}\bconsider(?:ed|s|ing)\b"),
    ("verdict", 6, "verdict sentence guilty convict acquit imprison",
        r"\b(?:guilty|acquittal)\s+verdict|\bsentenced\b[^.]{0,60}\b(?:years?|months?)\b|"
        r"\bfound\s+(?:\w+\s+){0,4}(?:not\s+)?guilty|\bwas\s+(?:convicted|acquitted)\b|"
        r"\bcourt\b[^.]{0,80}\b(?:sentenced|convicted|acquitted|verdict)|\bpassed\s+a\s+verdict|\border(?:ed|"
        r"s)?\s+to\s+imprison"),
    ("appeal", 6, "appeal unchanged upheld satisfaction cassation review board",
        r"\bappeal\s+(?:against|of|was|on|in|under|hearing|court)|\b(?:special|court\s+of)\s+appeal|"
        r"\bappealed\s+against|\bthe\s+appeals?\b|\bhis\s+appeal|\bher\s+appeal|\bunder\s+appeal|"
        r"\bleft\s+(?:[\w·]+\s+){0,9}unchanged|\bupheld\b|\bwithout\s+satisfaction|\bcassation|"
        r"\bdid\s+not\s+review\s+the|\bjudicial\s+board|\bboard\s+(?:on|for)\s+(?:criminal|civil|"
        r"administrative)"),
    ("statement", 4, "statement declaration resolution report interview briefing overview "
     "release address appeal letter ranking recorded table conference",
        r"\b(?:statement|open\s+declaration|resolution|report|interview|briefing|overview|press\s+release|"
        r"address\s+to|address\b|video\s+appeal|open\s+letter|ranking|recorded\s+an|round\s+table|"
        r"press\s+conference)\b|\breports?\b"),
    ("statement", 4, "complaint report", r"\b(?:received\s+\d+|\d+\s+)(?:\s+\w+)?\s*(?:complaints|reports)\b"),
    ("statement", 3, "met meeting raised discussed",
        r"\bmet\s+with\b|\bat\s+a\s+meeting\s+with\b|\braised\s+the\s+(?:case|issue)|\bdiscussed\b"),
    ("statement", 3, "sa state announc declar urge propos call accord report not "
     "believ critic condemn express told demand appeal claim present",
        r"\b(?:said|stated|announced|declared|urged|propos(?:ed|es)|called\s+(?:on|for)|according\s+to|reported|noted|"
        r"believes?|criticized|condemned|expressed|told|demanded|appeals?\s+to|claimed|presented|says)\b"),
    ("detention", 4, "detain detention apprehend taken",
        r"(?<!who )(?<!who have )\b(?:was|were|been|are)\s+(?:\w+\s+){0,2}(?:detained|apprehended)\b|"
        r"\bpolice\s+(?:\w+\s+)?detained|"
        r"\bdetentions?\s+(?:took|of\s+(?:activists|protesters|the))|"
        r"\btaken\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}police"),
    ("administrative_penalty", 5, "fined administrativ",
        r"\bfined\b|\badministrative\s+(?:arrest|detention|penalty|punishment)|"
        r"\badministratively\s+(?:arrested|detained|liable)"),
    ("other", 2, "allocat found budget park weapon arms tenge construction website memory",
        r"\b(?:allocat\w+|found|budget|park|weapons?|arms\s+cache|tenge|construction|website\s+was\s+launched|"
        r"memory)\b"),
)  # fmt: skip
