"""The words that speak for a type of incident: code, points, stems, pattern.

One of the stems must occur, which is cheap to look for; `_` in them is a blank. Six points and more are said of words
that leave no doubt, four of usual ones, two and three of words that only hint. The patterns read lower-case text.
"""

from __future__ import annotations

RALLY = (
    r"(?:rall(?:y|ies)|pickets?|protests?|march(?:es)?|processions?|demonstrations?|assembl(?:y|ies)|meetings?|"
    r"commemorat\w+|memorial\s+(?:event|dinner)|flash\s?mobs?|gatherings?|vigils?|events?|actions?)"
)
DENY = (
    r"(?:did\s+not\s+(?:give|grant|issue|allow|permit|approve|authori[sz]e|agree|coordinate|satisfy|accept)|"
    r"refus(?:ed|es|al)|"
    r"denied|denies|deny|denial|reject(?:ed|s|ion)|turn(?:ed|s)\s+down|declin(?:ed|es)|prohibit(?:ed|s)|forb(?:ade|"
    r"idden)|"
    r"disallow(?:ed|s)|withdr[ae]w|revoked|not\s+(?:been\s+|be\s+)?(?:allowed|permitted|authori[sz]ed|given|agreed|"
    r"approved|granted|"
    r"received?|coordinated))"
)
WORKERS = (
    r"(?:workers|employees|couriers|drivers|miners|oilmen|guards|teachers|doctors|nurses|medics|paramedics|"
    r"metallurgists|steelworkers|builders|cleaners|janitors|welders|railway(?:men|\s+workers)|crews?|collective|staff|"
    r"brigade|shift|unemployed|welders|fitters|drillers|operators|firefighters|inspectors|conductors)"
)
_BY_FORCE = (
    r"(?:police\w*|officers?|guards?|staff|investigators?|operatives|cell|department|colony|prison|"
    r"detention|interrogat\w+|convoy|masked)"
)
_GROUP = (
    r"(?:part(?:y|ies)|unions?|associations?|ngos?|organi[sz]ations?|funds?|foundations?|movements?|"
    r"communit(?:y|ies)|alliance|groups?|church|mosque|club|societ(?:y|ies)|bureau)"
)
TABLE = (
    ("assembly_denied", 6, "action assembl commemorat demonstration event flash gathering hold march meeting memorial "
        "notification park picket procession protest rall square vigil",
        rf"\b(?:{DENY}|without)\b[^.]{{0,90}}?\b(?:permission|notifications?|notices?|applications?|hold\w*|"
        rf"{RALLY}|agree)\b"
        rf"[^.]{{0,90}}?(?:\b{RALLY}|notification|\bhold|\bpark\b|\bsquare\b)"),
    ("assembly_denied", 5, "akimat administration mayor authorit city office",
        rf"\b(?:akimats?|administration|mayor[’']s\s+office|city\s+hall|authorities)\b[^.]{{0,90}}?\b(?:{DENY}|"
        rf"banned)\b"
        rf"[^.]{{0,120}}?\b{RALLY}"),
    ("assembly", 4, "picket protest rally action demonstration march flash performance procession rall took vigil",
        r"\b(?:solitary|single|one-(?:man|person|woman)|peaceful|mourning|silent|mass)\s+(?:picket|protest|rally|"
        r"action|march|"
        r"demonstration)|\b(?:held|hold|holds|staged|went\s+on|went\s+out\s+(?:on|to|with)|came\s+out\s+(?:on|to|"
        r"with|for)|organi[sz]ed|took\s+part\s+in|"
        r"took\s+place|gathered\s+for|conducted)\s+(?:an?\s+|"
        r"the\s+|their\s+|his\s+|her\s+)?(?:\w+\s+){0,3}(?:picket|rally|protest|action|march|procession|"
        r"performance|flash\s?mob|demonstration|vigil)\w*|"
        r"\b(?:rall(?:y|ies)|protests?|march|picket|demonstration|procession|flash\s?mob|"
        r"vigil)\s+(?:\w+\s+){0,3}?(?:was|were)\s+(?:held|staged|organi[sz]ed|dispersed)|"
        r"\b(?:rall(?:y|ies)|protests?|march|picket|demonstration|procession)\s+(?:\w+\s+){0,3}?took\s+place"),
    ("assembly", 4, "picket gather came_to came_out together protest block rally march walked lay laid street "
        "demonstrat stood lined assembled came action meeting rallied" " anniversary went" " procession vigil",
        r"\bpicket(?:ed|ing|s\b)|\b(?:during|at|after)\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:march|procession|"
        r"demonstration|vigil)\b|\b(?:picket|rally|protest(?<!in protest)(?<!lodged a protest)(?<!filed a protest))\s+"
        r"(?:at|near|outside|in\s+(?:front|support|protest|defen[cs]e)|against)\b|\bthe\s+(?:\w+\s+)?picket\b|"
        r"\b(?:gathered|gathering|assembled|came\s+together|"
        r"(?:came|went)\s+(?:out\s+)?(?:on)?to\s+the\s+(?:\w+\s+)?(?:square|road|highway|monument|street|"
        r"stele|building|akimat|park|office))\b|\bprotest(?:ed|ing)\b|\bblocked\s+the\s+(?:\w+\s+)?(?:road|highway|"
        r"street|entrance|traffic|tracks|railway|bridge|passage|rails)|"
        r"\b(?:a|the)(?<!day of a)(?<!day of the)(?<!day before a)(?<!day before the)"
        r"\s+(?:\w+\s+){0,2}rally\b(?!\s+(?:planned|scheduled))|"
        r"\banniversary\b[^.]{0,90}\b(?:marked|commemorated)\b|\bmarched\b|\bwalked\s+(?:through|along|to\s+the|"
        r"down)|\blaid\s+(?:flowers|wreaths|a\s+wreath)|"
        r"\btook\s+to\s+the\s+streets?|\brallied\b|\b(?:continue[ds]?|began|started|resumed|"
        r"went\s+on)\s+(?:to\s+protest|"
        r"their\s+protest)|"
        r"\b(?:rally|protest|picket|action|march)\s+(?:held|staged|organi[sz]ed)\s+by\b|\b(?:meeting|"
        r"gathering)\s+in\s+(?:memory|support)\b|\bdemonstrated\b|"
        r"\bstood\s+(?:\w+\s+){0,4}?(?:with|holding)\s+(?:an?\s+)?(?:poster|placard|banner|portrait)|"
        r"\bmarch\s+(?:was|of|for|against)\b"),
    ("assembly", 4, "borrowers families mothers parents pensioners relatives residents villagers wives",
        r"\b(?:relatives|mothers|wives|families|parents|residents|borrowers|villagers|pensioners)\b[^.]{0,110}\b"
        r"(?:visited|came\s+(?:again\s+)?to|went\s+to|gathered\s+(?:again\s+)?(?:at|in|near|"
        r"outside))\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:prosecutor|"
        r"akimat|ministry|administration|headquarters|police|office|department)"),
    ("assembly", 4, "demand",
        r"\b(?:groups?|dozens|hundreds|residents|mothers|people|villagers|drivers|entrepreneurs|shareholders|"
        r"borrowers|depositors|"
        r"relatives|women|pensioners)\b[^.]{0,100}\b(?:came|went|spent\s+the\s+night|entered|occupied|besieged|"
        r"refused\s+to\s+leave)\b"
        r"[^.]{0,120}\bdemand\w*"),
    ("assembly", 2, "banner came chant demonstrators placard poster protesters unfurled",
        r"\b(?:demonstrators|protesters|placards?|posters?|banners?|chant\w+|unfurled)\b|"
        r"\bcame\s+to\s+the\b[^.]{0,40}\bto\s+(?:express|demand|protest)"),
    ("strike", 6, "brigade builders cleaners collective conductors couriers crew doctors drillers drivers employees "
        "firefighters fitters guards inspectors janitors medics metallurgists miners nurses oilmen operators railway "
        "shift staff stoppage strike striking surface teachers unemployed welders work-to-rule workers",
        r"\b(?:on\s+strike|(?<!hunger )(?<!member of the )strike(?:s|rs?)?\b(?!\s+with)|"
        r"(?<!hunger-)(?<!hunger )striking|strikers)\b|"
        rf"\b{WORKERS}\b[^.]{{0,140}}?\b(?:stopped\s+(?:all\s+|the\s+)?(?:work|mill|shop|furnace|production|line|"
        rf"equipment|transport|trains|traffic)|refus\w+\s+to\s+(?:work|go|get|come|"
        rf"start|drive|descend|board|leave\s+the\s+mine)|"
        r"did\s+not\s+(?:go|come|start|return|report|show\s+up|take)\b|suspended\s+work|walked\s+(?:out|off)|"
        r"downed\s+tools|"
        r"ceased\s+work|went\s+on\s+an\s+italian)|\bstoppage|\bwork-to-rule|"
        r"\bdid\s+not\s+come\s+up\s+to\s+the\s+surface"),
    ("strike", 4, "allowance arrears bonus collective conflict demand dismissals dispute layoffs overtime pay salar "
        "unpaid wage",
        rf"\b{WORKERS}\b[^.]{{0,120}}?\b(?:demand\w*|"
        r"wages?|salar\w+|pay\b|bonus\w*|allowances?|arrears|overtime|unpaid)\b|\bmass\s+(?:layoffs|dismissals)|"
        r"\blabou?r\s+(?:dispute|conflict|collective)"),
    ("strike", 3.5, "protest gather",
        rf"\b{WORKERS}\b(?:(?!\bof\b(?!\s+(?:\w+\s+)?shifts?))[^.]){{0,40}}?\b(?:protest\w*|gather(?:ed|ing))\b"),
    ("strike", 2.5, "trade_union trade", r"\btrade[\s-]union"),
    ("strike", 4, "content satisf", r"\b(?:discontent|dissatisf)\w*\b[^.]{0,40}\b(?:wages?|pay|salar\w+)\b"),
    ("strike", 3, "delay higher increase payment raise rise unpaid wage working",
        r"\b(?:higher|increase\s+in|raise|payment\s+of|unpaid|delayed|delay\s+of)\s+(?:\w+\s+)?(?:wages?|salar\w+|"
        r"pay)\b|\bworking\s+conditions|"
        r"\bpay\s+rise|\bwage\s+(?:arrears|increase|rise)"),
    ("torture", 5, "bodily broke burns marks methods signs traces",
        r"\b(?:illegal|unlawful|prohibited|unauthori[sz]ed|"
        r"impermissible)\s+methods\s+of\s+(?:the\s+)?(?:investigation|interrogation)|"
        r"\bbodily\s+(?:injur|harm)\w*|\btraces\s+of\s+(?:handcuffs|beating|blows)|\bbroken\s+(?:ribs?|jaw|nose|arm|"
        r"leg|teeth|bones?|fingers?)|\bburns\s+on\b|\b(?:marks|signs|traces)\s+of\s+(?:an?\s+)?(?:beatings?|torture|"
        r"violence|blows)\b|"
        r"\bbroke\s+(?:his|her|their|an?|\w+[’']s)\s+(?:ribs?|jaw|nose|arm|leg|teeth|tooth|bones?|fingers?)\b"),
    ("torture", 5, "bag cruel degrading electr inhuman plastic rape strangl suffocat tortur treat",
        r"\btortur(?<!gainst tortur)(?<!gainst the tortur)(?<!nding tortur)(?<!ention of tortur)"
        r"(?<!to stop tortur)(?<!stopping tortur)(?<!end to tortur)(?:e|ed|ing|es|ers?)\b|\bill-?treat\w+|\b(?:cruel|"
        r"inhuman\w*|degrading)\s+treatment|"
        r"\brape[ds]?\b|\belectr\w+\s+(?:shocks?|current)|\bsuffocat\w+|\bstrangl\w+|\bplastic\s+bag|"
        r"\bbag\s+(?:was\s+)?(?:\w+\s+){0,2}over\s+(?:his|her)\s+head"),
    ("torture", 5, "beat hit kick hammer punch",
        rf"\b{_BY_FORCE}\b[^.]{{0,120}}?\b(?:beat(?:en)?\b|beatings?|hit\s+(?:him|her|them)|kick\w*|punch\w*)|"
        rf"\b(?:beat(?:en)?|beatings?|kick\w*|punch\w*)\b[^.]{{0,120}}?\b{_BY_FORCE}\b|"
        r"\b(?:subjected\s+to|was|were|been|signs\s+of|after)\s+(?:\w+ly\s+)?beat(?:en|ings?)\b"),
    ("death", 6, "bod burial buried custody dead death died exhum fatally funeral hanged killed killing lost murder "
        "passed shooting shot stabbed suicide",
        r"\b(?:died\s+(?:in|of|at|on|under|from|after|as)|found\s+(?:dead|hanged)|contract\s+killing|killing\s+of|"
        r"murder(?:s)?\s+(?:of|case)|"
        r"deaths?\s+of|(?:daughter|son|husband|brother|father|mother)[’']s\s+death|exhum\w+|deaths?\s+in\s+custody|"
        r"(?:was|were|had\s+been)\s+shot\s+(?:at\s+(?:a|the)\s+\w+|by|on|during|in\s+the\s+(?:head|chest|back|neck))|"
        r"(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:killed|murdered|stabbed|shot\s+dead)|burial|(?:was|were|"
        r"been)\s+buried|shot\s+(?:dead|in\s+the\s+(?:back|head|chest|neck|stomach))|suicide|"
        r"funeral(?<!’s funeral)(?!\s+wreath)|(?:fatal\s+)?shooting\s+of\s+"
        r"(?:the\s+|a\s+|an\s+|\d)|hanged\s+(?:himself|herself)|"
        r"bod(?:y|ies)(?<!state body)(?<!state bodies)(?<!ment bodies)\s+(?:of|was|were)|lost\s+(?:his|her|"
        r"their)\s+li(?:fe|ves)|passed\s+away|fatally|"
        r"investigation\s+into\s+the\s+deaths?)\b"),
    ("death", 3.5, "casualties dead deaths died killed those victims",
        r"\b(?:(?:number|numbers|names|list|lists)\s+(?:and\s+names\s+)?of\s+(?:the\s+|all\s+)?(?:dead|deaths|"
        r"killed|victims|those\s+(?:who\s+)?(?:were\s+)?(?:died|killed|dead))|"
        r"(?:people|miners|workers|soldiers|civilians|persons|protesters|residents)\s+(?:were\s+|who\s+)?(?:died|"
        r"killed)|were\s+(?:reported\s+)?(?:killed|dead)|died|casualties|victims\s+of\s+(?:the\s+)?january)\b"),
    ("imprisonment_conditions", 6,
        "arms called cell conditions confinement consciousness convoyed etaped fainted fell forearm hospitali hunger "
        "isolator letters meeting moved neck parcel phone refus self-harm sent sewed solitary starving stomach taken "
        "throat transfer vein visit wrist",
        r"\b(?:hunger[\s-]strike|refus\w+\s+(?:food|to\s+eat)|starving)\b|\bvisited\b[^.]{0,60}\b(?:colony|prison|"
        r"facility|detention)|"
        r"\b(?:transferred|transfer|moved|taken|sent|etaped|convoyed)\b[^.]{0,60}?\b(?:to|"
        r"from)\s+(?:\w+\s+){0,4}?(?:facility|colony|prison|cell|isolator|strict\s+conditions|pre-?trial|"
        r"hospital\s+of\s+the|another\s+(?:region|colony))|"
        r"\b(?:hospitali[sz]ed|fainted|lost\s+consciousness|fell\s+ill)\b[^.]{0,60}\b(?:colony|prison|facility|cell|"
        r"isolator|"
        r"sizo|pdf)\b|\btaken\s+out\s+of\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:tdf|sizo|pdf|cell|colony|prison|isolator|"
        r"detention)|"
        r"\b(?:disciplinary|punishment|solitary)\s+(?:cell|confinement|isolator)|\bin\s+solitary\b|"
        r"\b(?:denied|refused|deprived|not\s+(?:given|allowed))\b[^.]{0,40}\b(?:visits?|meetings?\s+with\s+(?:his|"
        r"her)|parcels?|phone\s+calls?)\b|\bcalled\s+from\s+(?:prison|"
        r"the\s+colony)|\bstrict\s+conditions|"
        r"\bconditions\s+of\s+(?:his|her|their|the)?\s*(?:detention|imprisonment|custody)|\b(?:cut|slit|"
        r"slashed)\s+(?:open\s+)?(?:his|her|their)\s+(?:\w+\s+)?(?:wrists?|veins?|stomachs?|forearms?|throat|arms|"
        r"neck)|\bsewed|\bself-harm|\b(?:parcels?|"
        r"letters)\b[^.]{0,40}\b(?:not|refus|den)\w*"),
    ("imprisonment_conditions", 5,
        "serving facilit colony prison isolator detention pdf sizo / convict inmate jail cell",
        r"\b(?:facility|colony|prison|isolator|serving|detention\s+cent\w+|pdf|sizo|convict|prisoners?|inmates?|"
        r"jail|cell|"
        r"[a-zа-я]{2}h?-?\d{3}/\d+)\b[^.]{0,140}?\b(?:health|medical|medicines?|doctor|dentist|treatment|hospital|"
        r"x-ray|swollen|diagnosed|disease|insulin|surgery|threat\w*|complain\w*|beat\w*|letters?|"
        r"conditions?|pressure|illness|sick|ill\b|met\s+with|visit(?:ed|s)?|transferred|call\w*|parcels?|cold|food|"
        r"water|weight|tuberculosis|self-harm)"),
    ("imprisonment_conditions", 5, "clothes doctor food hospital insulin medical medication medicine painkillers "
        "treatment",
        r"\b(?:insulin|medicines?|medications?|medical\s+(?:care|help|assistance|aid)|painkillers|treatment|doctors?|"
        r"warm\s+clothes|food|"
        r"hospital|medical\s+unit)\b[^.]{0,80}?\b(?:(?:in|of|at)\s+(?:the|a|his|her|"
        r"their)\s+)(?:[\w-]+\s+)?(?:isolator|colony|prison|sizo|cell|"
        r"detention\s+cent|facility)"),
    ("imprisonment_conditions", 3, "/ administration correctional health parole penal release serving",
        r"\b(?:correctional|penal)\s+(?:facility|colony|institution)|\b(?:his|her|"
        r"state\s+of)\s+health\s+(?:condition|has|is|deteriorat)|"
        r"\bin\s+(?:the\s+)?[a-z]{2}h?-?\d{3}/\d+|\bserving\s+(?:a|his|her|\d)|"
        r"\badministration\s+of\s+the\s+(?:colony|facility|prison|institution)|\b(?:early\s+release|"
        r"parole)\b[^.]{0,60}\b(?:refus|den|reject)\w*|"
        r"\b(?:refus|den|reject)\w*\s+(?:\w+\s+){0,3}?(?:early\s+release|parole)"),
    ("release", 6, "changed early free let parole released replaced",
        r"\b(?:was|were|been)\s+(?:(?!to\b|not\b)\w+\s+){0,2}(?:released|freed|let\s+go|"
        r"set\s+free)\b(?!\s+(?:from\s+criminal|"
        r"for\s+burial))|"
        r"\breleased\s+from\b(?!\s+criminal)|\breplaced\s+(?:with|by)\s+(?:an?\s+)?(?:preventive\s+measure|"
        r"written\s+pledge|house\s+arrest|bail)|"
        r"\b(?:granted|satisfied)\s+(?:[\w’]+\s+){0,4}?(?:parole|early)|"
        r"\bchanged\s+to\s+(?:a\s+)?(?:written\s+pledge|house\s+arrest)"),
    ("extradition_asylum", 7, "refugee asylum extradit deport flee fled handed interpol emigrat citizenship",
        r"\brefugees?\b|\basylum|\bextradit\w+|\bdeport\w+|\bflee(?:ing)?\b|\bfled\b(?!\s+the\s+scene)|"
        r"\bhanded\s+over\b[^.]{0,80}\bto\s+(?:the\s+)?(?:russia|china|uzbek|kyrgyz|belarus|turk|tajik|kazakh|"
        r"author)\w*|"
        r"\binterpol\b|\bpolitical\s+emigrat\w+"),
    ("civil_suit", 6, "civil dignity suit claim plaintiff damages compensation administrative_court sue honour "
        "suing libel "
        "moral administrative protection reputation" " damage",
        r"\bcivil\s+(?:case\b|claim|suit|lawsuit|proceedings)|\bhono(?:u)?r(?:,|\s+and)\s+dignity|"
        r"\bprotection\s+of\s+(?:the\s+)?(?:hono(?:u)?r|(?:business\s+)?reputation)|\breputation\b[^.]{0,60}\bcourt|"
        r"\bfil(?:ed|es|ing)\s+(?:\w+\s+){0,3}?(?:(?:law)?suit|claim)|\bstatement\s+of\s+claim\b|"
        r"\b(?:consider|examin|hear)\w*\s+(?:the|a)\s+(?:claim|suit)\b|\blawsuits?\b|\bsued?\b|\bsues\b|\bsuing\b|\blibel\b|"
        r"\b(?:won|awarded)\s+(?:\w+\s+)?damages\b|"
        r"\b(?:rejected|dismissed|satisfied|upheld|granted|considered|accepted)\s+(?:the|a)\s+(?:claim|suit)\b|"
        r"\bthe\s+claims?\b[^.]{0,60}(?:dismissed|considered|"
        r"residents|without\s+consideration|denied|upheld|satisfied)|\bclaims?\s+of\s+the\b[^.]{0,40}\bagainst\b|"
        r"\bplaintiffs?\b|\bthe\s+suit\s+(?:of|by|was)|"
        r"\bdamage\s+to\s+(?:the\s+)?(?:hono|reputation)|\brecovery\s+of\s+damages|\bcompensation\s+for\s+(?:moral|"
        r"material|the|non-)|\bmoral\s+(?:damage|harm)|"
        r"\badministrative\s+court\b[^.]{0,80}\b(?:plaintiff|filed|ministry|claim|lawsuit)"),
    ("association", 6, "banned clos created dissol established extremist founded founding initiative liquidat "
        "prohibited regist suspend suspension",
        rf"\b(?:re-?)?regist(?:er(?:ed)?|ration)\b[^.]{{0,60}}\b{_GROUP}\b|\b{_GROUP}\b[^.]{{0,80}}\b(?:re-?|"
        rf"un)?regist(?:er|ered|ration)\b|"
        rf"\binitiative\s+group\b[^.]{{0,80}}\bparty|\bfounding\s+(?:congress|meeting)|"
        rf"\b{_GROUP}\b[^.]{{0,80}}\b(?:extremist|liquidat\w+|clos(?:ed|ure)|banned|dissol\w+|prohibited|"
        rf"suspended)\b|"
        rf"\b(?:extremist|liquidat\w+|closure\s+of|closed|banned|dissol\w+|suspend\w*\b[^.]{{0,40}}\b(?:work|"
        rf"activit\w+)\s+of|suspension\s+of)\b[^.]{{0,60}}\b{_GROUP}\b|"
        rf"\b{_GROUP}\s+(?:was|were|has\s+been)\s+(?:founded|created|established)\b"),
    ("association", 3.5, "unregistered", rf"\bunregistered\s+(?:\w+\s+)?{_GROUP}"),
    ("association", 4, "announced creat establish foreign founded founding launch set",
        rf"\b(?:establish(?:ed|ment|ing)?|creat(?:ed|ion|ing)|founded|founding|launch(?:ed|ing)?|set\s+up|"
        rf"announced\s+the\s+creation)\b[^.]{{0,60}}?\b(?:{_GROUP}|cent(?:er|re)|commission|council|coalition|"
        rf"committee)\b|"
        r"\bforeign\s+(?:funding|money|agents?|financing|representatives?)"),
    ("legislation", 6, "adopted amend approved bill came constitutional contrary draft enacted entered expand into "
        "maslikhat moratorium new passed places propos ratif reading reforms rules signed",
        r"\bdraft\s+(?:\w+\s+)?(?:law|bill|amendments|order|decree|resolution|code|rules|decision)|"
        r"\bamend(?:ments?|ed\s+the)\b|\bnew\s+(?:version\s+of\s+the\s+)?law\b|"
        r"\bsigned\s+(?:the\s+|a\s+)?(?:law|decree(?!\s+(?:on|of)\s+(?:award|appoint|dismiss|reliev|pardon)))|"
        r"\bbills?\b|\bapproved\s+by\s+the\s+\w+\s+maslikhat|\b(?:first|"
        r"second)\s+reading|\breadings\b|\b(?:passed|adopted|approved)\b[^.]{0,60}\b(?:laws?|bills?|code)\b|"
        r"\blaw\s+(?:“|on\b)[^.]{0,60}\b(?:adopted|signed|came\s+into|entered|passed|enacted)|"
        r"\bcame\s+into\s+(?:force|effect)|"
        r"\bspecial(?:i[sz]ed)?\s+places\s+for\s+peaceful|\bexpand\s+its\s+powers|\bconstitutional\s+(?:reform|"
        r"amendment)|\b(?:new|approved)\s+rules\b|\bratif\w+|\bmoratorium|\bunconstitutional|"
        r"\bcontrary\s+to\s+the\s+constitution|"
        r"\bpropos(?:ed|es|al)\s+(?:to\s+)?(?:oblig|introduc|criminal|decriminal|ban\b|prohibit|toughen|tighten|"
        r"abolish|amend|legali)\w*|\bremoval\s+from\s+the\b[^.]{0,40}\breforms"),
    ("elections", 7, "election cec polling referendum observer ballot vote candidate",
        r"\b(?:presidential|parliamentary|early|local|rural|akim|direct|maslikhat)\s+elections?|"
        r"\belections?\s+(?:of|to|in|for|on|day|were|was|results?)\b|\bcec\b|\bcentral\s+election|"
        r"\bpolling\s+stations?|\breferendum|\belection\s+(?:commission|observ\w+|campaign)|\bballots?\b|"
        r"\bby\s+\w+\s+votes\b|\bvoter(?:s|\s+turnout)\b|\bvote\s+(?:count|rigging)|"
        r"\bindependent\s+observers|\bobservers?\b[^.]{0,110}\b(?:stations?|precincts?|ballot|votes?|protocols?)\b|"
        r"\bcandidates?\s+(?:for|to|in|was|were)\b"),
    ("corruption_assets", 6, "accounts asset benefit brib corrupt embezzl estate favo funds illegally income launder "
        "mansion misappropriat money offshore ownership property recovery revenue sanctions stolen transferred "
        "turned villa",
        r"\bcorruption\s+(?:perceptions?|case|scheme|scandal|charges)|\bcorrupt\s+(?:country|countries|officials?|"
        r"money)|\basset\s+(?:recovery|return)|"
        r"\brecovery\s+of\s+assets|\breturn\s+(?:of\s+)?(?:\w+\s+){0,4}(?:assets|stolen|funds)|\boffshore|"
        r"\bbrib\w+|\bembezzl\w+|\blaunder\w+|\bmisappropriat\w+|"
        r"\b(?:turned|transferred|converted|confiscated|recovered|returned|passed)\s+(?:in)?(?:to|"
        r"in)\s+(?:the\s+)?(?:income|revenue|ownership|"
        r"property|benefit|favou?r)\s+of\s+the\s+state|\bfunds\s+(?:stolen|withdrawn)|\b(?:returned|transferred|"
        r"turned\s+over)\s+to\s+the\s+state\b|"
        r"\billegally\s+(?:acquired|withdrawn|obtained)|\b(?:money|funds|villas?|mansions?|real\s+estate|property|"
        r"accounts)\b[^.]{0,90}\b(?:officials?|nazarbayev\w*|swiss|london|dubai|relatives\s+of\s+the\s+president|"
        r"family\s+of)|"
        r"\bsanctions\s+(?:against|on)\b|\b(?:froze|frozen|seized)\b[^.]{0,30}\bassets\b"),
    ("corruption_assets", 3, "corruption graft",
        r"\bgraft\b|\banti-?corruption\s+(?:service|agency|bureau|department)\b"),
    ("media", 5, "access accreditation block crew cyber ddos deleted editorial freedom hack independent internet mass "
        "media moderate publishing restricted unavailable unreachable whatsapp",
        r"\baccreditation|\b(?:cyber|ddos|hacker)[\s-]?attacks?|\bddos|\bhack(?:ed|ing|er)\b|\b(?:un)?block(?:ed|"
        r"ing)\b[^.]{0,60}(?:websites?|sites?|channel|account|access|internet|portal|page|messenger)|"
        r"\b(?:websites?|sites?|channel|account|portal|page|pages|messenger)\b[^.]{0,60}\b(?:blocked|unreachable|"
        r"unavailable|inaccessible|not\s+accessible|deleted|restricted)|\bwhatsapp\s+(?:has\s+been|"
        r"was)\s+blocked|\baccess\s+to\s+(?:his|her|the)\s+(?:telegram|site|channel|website|account|page)|"
        r"\bmass\s+media\b|\bindependent\s+media|\bmedia\s+(?:outlets?|organi[sz]ations?|representatives|"
        r"community)|\beditorial|\binternet\s+(?:shutdown|was\s+shut|was\s+(?:cut|switched|turned)\s+off|outage|"
        r"blackout)|\bpublishing\s+house|"
        r"\bfreedom\s+of\s+(?:expression|speech|the\s+press)|\bmoderate\s+comments|\bfilm\s+crew"),
    ("media", 3, "newspaper weekly magazine newsroom channel news edition telegram youtube public_page" " public",
        r"\b(?<!interview with the )(?<!interview to the )(?:newspaper|weekly|magazine|newsroom|tv\s+channel|"
        r"news\s+(?:site|agency|portal)|youtube\s+channel|"
        r"telegram\s+channel|online\s+edition|public\s+page)s?\b"),
    ("media", 8, "journalist reporter media press correspondent camera photo crew" " film",
        r"\b(?:journalists?|reporters?|correspondents?|media|press|camera\w*|photographers?|"
        r"film\s+crews?)\b[^.]{0,70}\b(?:not\s+(?:be\s+)?(?:allowed|let|admitted|permitted)|"
        r"denied\s+(?:entry|access)|(?:prohibited|forbade|banned)\s+(?:them\s+)?(?:to|from)|expelled|removed\s+from)|"
        r"\b(?:prohibit(?:ed)?|forbade|did\s+not\s+(?:allow|let)|banned)\s+(?:the\s+)?(?:journalists?|reporters?|"
        r"media|press)\b"),
    ("media", 3, "bloggers cameram correspondent editor journalist printing replies reporter youtuber",
        r"\bjournalist(?<!to journalist)(?<!told journalist)(?<!with journalist)(?<!informed journalist)s?\b|"
        r"\bcorrespondent(?<!reports the correspondent)(?<!told the correspondent)s?\b|\bprinting\s+houses|"
        r"\breporters?\b|\beditor(?:s|-in-chief)?\b|\bcamera(?:man|men)\b|\bphotojournalist|\byoutubers?\b|"
        r"\breplies\s+to\s+the\s+editorial|\bbloggers\b"),
)  # fmt: skip
