"""The words that speak for pressure, steps of proceedings, and statements; rows are those of `type_words`."""

from __future__ import annotations

STEPS = (
    ("pressure", 5, "account came daubed dean evicted fake following painted principal punctured rector school "
        "slashed smear unscheduled wiretap wrote",
        r"\b(?:tyres?|tires?)\b[^.]{0,40}\b(?:punctured|slashed)\b|\b(?:painted|wrote|"
        r"daubed)\b[^.]{0,40}\bon\s+the\s+(?:gates?|doors?|fence|"
        r"walls?|house)\b|\bcame\s+to\s+(?:the|his|her)\s+(?:parents|relatives|mother|father|wife)\b|\b(?:called|"
        r"summoned)\s+to\s+the\s+"
        r"(?:dean|rector|director|school|principal)|\bwiretap\w+|\bunscheduled\s+"
        r"(?:inspection|check|audit)|\bfake\s+(?:\w+\s+)?(?:videos?|photos?|accounts?|pages?)\b|\bsmear\w*|"
        r"\bbeen\s+following\b|"
        r"\b(?:closed|blocked|froze)\s+the\s+(?:\w+\s+)?accounts?\b|\bevicted\b"),
    ("pressure", 6, "attacked beat fire masked persons smashed unidentified unknown",
        r"\b(?:unknown|unidentified|masked)\s+(?:persons?|people|men|man|individuals?|attackers?)\b|"
        r"\bpersons\s+in\s+(?:civilian|plain)\b|\bbeat\s+(?!the\b)(?!him\s+up\s+in)|\bsmashed\b|\bset\s+fire\b|"
        r"\bset\s+on\s+fire|\battacked(?<!terrorists who attacked)(?<!hackers attacked)"
        r"(?<!country has been attacked)(?<!country was attacked)(?<!kazakhstan was attacked)\b"
        r"(?!\s+(?:kazakhstan|the\s+(?:country|state|republic))|\s+by\s+[^.]{0,20}terrorist)"),
    ("pressure", 5, "broke damaged doused grabbed hit mask painted pushed scratched shot smashed spat stabbed struck",
        r"\b(?:broke|smashed|damaged|scratched|shot\s+at|painted|doused)\s+(?:\w+\s+){0,4}?(?:windshields?|"
        r"windscreens?|windows?|"
        r"doors?|glass|cars?)\b|\b(?:was|were)\s+(?:hit|struck|stabbed|doused|grabbed|pushed|spat)\b[^.]{0,90}\bby\s+"
        r"(?:an?|two|three|four|some|several|people|men)\b|\bin\s+(?:a\s+)?masks?\b"),
    ("pressure", 5, "allow blocked child deprived let stripped",
        r"\b(?:did|does|do|would)\s+(?:not let|not allow)\b[^.]{0,80}?\b(?:leave|out\s+of|"
        r"go\s+out)\s+(?:the\s+|his\s+|her\s+|their\s+)?"
        r"(?:house|home|apartment|flat|yard|building|city)\b|\b(?:house|yard|entrance|home|gate)\s+(?:was|is|"
        r"were)\s+blocked\b|"
        r"\b(?:deprived|stripped)\s+of\s+(?:access|(?:security\s+)?clearance)\b|\bchild(?:ren)?\s+(?:will|"
        r"would)\s+be\s+taken\b"),
    ("pressure", 5, "account allowed ambushed apolog attack barred blocked blocking broke burgl called came "
        "confiscated deprived expel explanation explanatory financing followed harass intimidat let licen post "
        "pressur prevented preventive punctured remove reprimand resignation search seized served showed slashed "
        "stripped summon surveillance threat torched visited warn watch",
        r"\bsummon(?:ed|s)\b|\bthreat(?:s|en(?:ed|ing|s)?)?\b(?!s?\s+level)|\bwarn(?:ed|ing)\b(?!\s*”)|\bsurveillance|"
        r"\bsearch(?:ed|es)?\s+(?:of|at|in|was|were|his|her|the|took|began)\b|\b(?:with\s+an?|(?:conduct|"
        r"carr)\w+\s+(?:out\s+)?(?:an?\s+)?|"
        r"(?:during|after|before)\s+(?:an?|the))\s*search(?:es)?\b|\bpressur(?:e|ed|i[sz]ed|"
        r"ing)\b(?!\s+on\s+the\s+kazakh)|\bintimidat\w+|\battack(?:ed)?\s+(?:on\s+)?(?:the\s+)?(?:activist|by)|"
        r"\bpreventive\s+(?:work|conversation|talk)|\b(?:deprived|stripped)\s+of\s+(?:his|her|their|"
        r"the)\s+(?:[\w’-]+\s+){0,2}?licen[cs]e|\blicen[cs]e\s+(?:was|of)\b[^.]{0,40}\b(?:revoked|suspended|"
        r"withdrawn)|\bdisbarred|"
        r"\bbroken\s+into|\bbroke\s+into|\bburgl\w+|\bfinancing\s+of\s+(?:terrorism|extremism)|\b(?:bank|his|her|their)\s+(?:cards?|"
        r"accounts?)\b[^.]{0,40}\bblocked|\bpolice\s+posts?\b|\bnot\s+let\s+out\b|"
        r"\bnot\s+(?:been\s+)?allowed\s+to\s+leave|\bprevented\s+(?:him|her|them|the)|"
        r"\bserved\s+(?:her|him|them)\b|\bexplanatory|\bcame\s+to\s+(?:the\s+(?:house|home|apartment|office)|"
        r"(?:his|her|their)\s+(?:house|home|apartment|office|work))|\bexpel|\bshowed\s+up|\b(?:confiscated|"
        r"seized)\b[^.]{0,50}\b(?:laptop|phone|computer|equipment|camera|money|car)|\bfollowed\s+(?:by|him|her|them)|"
        r"\b(?:was|were|been)\s+(?:followed|visited|watched)\s+(?:at\s+\w+\s+)?by|\b(?:demanded|ordered|forced|"
        r"made)\b[^.]{0,50}\b(?:to\s+)?(?:delete|remove)\b|\bwatch(?:ed|ing)\s+(?:his|her|their)|\bpunctured|"
        r"\bslashed\s+(?:the\s+)?ty?i?res|\bcalled\s+(?:him|her|his|their)\b[^.]{0,40}\b(?:police|school|work|"
        r"dean)|\bdemanded\s+an?\s+explanation|\bapologi[sz]\w+|\bapolog(?:y|ies)\b|"
        r"\baccounts?\b[^.]{0,60}\b(?:frozen|blocked|arrested|seized)\b|\breprimand\w*|\btorched\b|\bambushed\b|"
        r"\bbarred\s+from\s+(?:boarding|leaving|entering)|"
        r"\bdid\s+not\s+let\s+(?:him|"
        r"her|them|"
        r"\w+(?:[\s·]+[a-z]+)?)\s+(?:in|into|through)\b|\bletter\s+of\s+resignation|\bblocking\s+of\s+(?:his|her|"
        r"their|the|bank)\s+"
        r"(?:\w+\s+)?(?:cards?|accounts?)|\bfr(?:eezing|oze)\b[^.]{0,40}\baccounts?\b|\bharass\w+"),
    ("pressure", 3, "audit contacted drew fired happened inspection interrogat measures print protocol psychiatric "
        "questioned visited",
        r"\bconsiders\s+what\s+happened\s+as|\brefused\s+to\s+print|\bcontacted\s+the|\bpsychiatric|"
        r"\bfired\b|\btake\s+measures|\binterrogat\w+|\bquestioned\b|\bwas\s+visited\s+by|"
        r"\bdrew\s+up\s+a\s+protocol|\bprotocol\s+(?:was|on)|\btax\s+(?:inspection|audit)"),
    ("criminal_prosecution", 5, "criminal initiated launched open registered started",
        r"\b(?:a\s+|the\s+)?criminal\s+(?:case|investigation|proceedings)\s+(?:\w+\s+){0,3}(?:opened|initiated|"
        r"against|reopen\w*|launched|completed|will\s+be|on\b|under)|\b(?:opened|initiated|reopen|reopened|"
        r"launched|started|registered|"
        r"open)\s+(?:a\s+|the\s+|\d+\s+)?(?:new\s+)?(?:\w+\s+)?(?:criminal\s+)?(?:case|cases|investigation|"
        r"proceedings)|\bcases?\s+(?:under\s+article\b[^.]{0,70}\s+)?(?:was|were|has\s+been|"
        r"have\s+been)\s+(?:opened|initiated|registered|started)|"
        r"\bcriminal\s+cases?\b[^.]{0,60}\b(?:were|was|have\s+been|has\s+been)\s+(?:opened|initiated|registered)"),
    ("criminal_prosecution", 4,
        "accused additional arrest brought charge completed criminal investigation qualif suspect suspicion trial "
        "wanted warrant",
        r"\binvestigation\b[^.]{0,160}\bcompleted|\b(?:is|was|were|been|"
        r"are)\s+(?:also\s+)?(?:formally\s+)?charged\s+(?:under|with)|\bcharges?\s+(?:of|under)\b|"
        r"\bbrought\s+(?:\w+\s+){0,3}charges?|\bsuspect(?:ed|s)?\s+(?:in|of|has|under)|"
        r"\bunder\s+investigation|\bpre-?trial\s+investigation|\bduring\s+the\s+investigation|\b(?:is|was|were|"
        r"are)\s+accused\s+of|\bput\s+on\s+the\s+wanted\s+list|\bwanted\s+list|"
        r"\badditional\s+charge|\bin\s+a\s+criminal\s+case|\bregister\s+of\s+pre-trial|\barrest\s+warrant|"
        r"\bqualif\w+\s+under\s+article|"
        r"\bon\s+(?:her|his|their)\s+arrest|\bon\s+suspicion|"
        r"\b(?:declared|recogni[sz]ed|named|became|become|status\s+of|as)\s+(?:as\s+)?(?:an?\s+|"
        r"the\s+)?(?:\w+\s+)?suspects?\b"),
    ("trial", 5, "hearing told trial",
        r"\b(?:court\s+)?hearings?\s+(?:in|on|of)\s+(?:the|a)\s+(?:criminal\s+)?case\b|\btold\s+the\s+court\b|"
        r"\b(?:is|are|stands?|stood|went)\s+(?:on|to)?\s*trial\b"),
    ("trial", 5, "adjourned application began begin closed consider continu debate dismissed dock doors hearing motion "
        "petition plead postponed proceedings process prosecutor recus rescheduled resum returned session start "
        "suspended terminated testified trial witnesses",
        r"\b(?:began|started|starts?|begins?|continu\w+|resum\w+)\s+(?:to\s+)?(?:consider|consider\w*|hear\w*|"
        r"question\w*|examin\w*|"
        r"the\s+(?:trial|hearing|debate)|again)|\bat\s+the\s+(?:trial|hearing|court\s+session)|"
        r"\btrial(?<!pre-trial)(?<!(?:to|"
        r"nd) the trial)(?<!attend a trial)(?<!after the trial)\s+(?:over|of|began|started|was|"
        r"against|in|on)\b|\bcourt\s+(?:session|"
        r"hearing)(?<!attend a court hearing)(?<!attend the court hearing)\s+(?:was|began|is|on|in)|\b(?:hearing|"
        r"debate|session|"
        r"trial)\b[^.]{0,140}\b(?:began|started|begin|took\s+place|held|postponed|adjourned|resumed|continues|"
        r"scheduled)|"
        r"\bbegan\s+the\s+debate|\breturned\s+the\s+case|\bprosecutor\b[^.]{0,60}\b(?:asked|demanded|"
        r"requested|asks|requests)\s+(?:for\s+|the\s+court\s+)?(?:\w+\s+){0,3}?(?:\d|from|a\s+sentence|"
        r"to\s+sentence|life|acquit|years)|"
        r"\bcase\b[^.]{0,90}\bwas\s+dismissed|\bcourt\b[^.]{0,40}\bconsider(?:ed|s|ing)\b|\b(?:denied|rejected|"
        r"satisfied|granted|refused)\s+(?:the\s+|a\s+)?(?:\w+\s+)?(?:motions?|petition|application)\b|"
        r"\bcase\b[^.]{0,220}\bwas\s+(?:postponed|adjourned|rescheduled)|"
        r"\bcourt\b[^.]{0,40}\b(?:terminated|closed|discontinued|suspended)\s+the\s+(?:\w+\s+)?(?:case|proceedings)|"
        r"\btestified\s+(?:in|at)|\bbehind\s+closed\s+doors|\bin\s+the\s+dock\b|"
        r"\b(?:hearings?|sessions?|trials?(?<!pre-trial)|process\s+(?:over|of|against|on)|consideration|debates?|"
        r"pleadings?|proceedings\s+(?:over|against|in\s+court))\b"
        r"[^.]{0,160}?\b(?:(?:was|were|is|are|has\s+been|have\s+been|"
        r"been)\s+(?:\w+\s+)?(?:put\s+off|postponed|adjourned|transferred|rescheduled|"
        r"appointed|scheduled|set\s+for|interrupted|opened)|took\s+place|did\s+not\s+take\s+place|fell\s+through|started|opened|"
        r"is\s+(?:going\s+on|under\s+way|ongoing|nearing)|came\s+to\s+an\s+end)\b|"
        r"\b(?:postponed|adjourned|put\s+off|began|opened|started|resumed)\s+(?:[\w-]+\s+){0,6}?"
        r"(?:hearings?|trial|process|consideration|debates?|pleadings?)\b|\bproceedings\s+(?:began|started|opened)\b|"
        r"\b(?:held|exchanged|finished|completed)\s+(?:their\s+)?pleadings?\b|"
        r"\bplead(?:ed|s)?\s+(?:not\s+)?guilty|\brecus\w+|\bwitnesses\s+(?:were|was|are|is|began|"
        r"continued)\s+(?:\w+\s+)?(?:to\s+be\s+)?"
        r"(?:heard|questioned|interrogated|cross-examined)"),
    ("verdict", 6, "acquitted announced banned barred cleared concluded convicted delivered deprived down ended "
        "finished goe guilty innocent life non-custodial operative order passed pronounced read rendered replaced "
        "sent verdict",
        r"\b(?:guilty|acquittal)\s+verdict|\bsentenced\b[^.]{0,90}\b(?:years?|months?|life|imprison\w*)\b|"
        r"\bfound\s+(?:[\w·]+\s+){0,6}(?:not\s+|in)?(?:guilty|innocent)|\b(?:was|were)\s+(?:convicted|acquitted)\b|"
        r"\bcourt\b(?:(?!\bwho\b)[^.]){0,80}\b(?:sentenced|convicted|acquitted|verdict|banned|barred|deprived)|"
        r"\bpassed\s+(?:a\s+|"
        r"the\s+)?(?:verdict|sentence)|\bhanded\s+down|\bpronounced\s+(?:a\s+|the\s+)?(?:verdict|sentence)|"
        r"\bverdict\s+(?:was|in\s+the\s+case|against)|\border(?:ed|"
        r"s)?\s+to\s+imprison|\bby\s+(?:the\s+)?(?:sentence|verdict)\s+(?:of|under)|"
        r"\breplaced\b[^.]{0,60}\bimprisonment|"
        r"\b(?:ended|concluded|finished)\s+with\b[^.]{0,40}\b(?:verdict|sentence)\b|\boperative\s+part\b|"
        r"\bcleared\s+(?:[\w·’-]+\s+){1,4}?of\b|\bnon-custodial\b|"
        r"\blife\s+sentence\s+(?:for|to|was)\b|"
        r"\b(?:sentences?|verdicts?)\b[^.]{0,90}?\b(?:was|were|has\s+been|"
        r"have\s+been)\s+(?:\w+\s+)?(?:announced|pronounced|passed|delivered|read|rendered)\b|"
        r"\b(?:announced|read\s+out|rendered|delivered)\s+(?:the\s+|a\s+|its\s+)?(?:\w+\s+)?(?:sentence|verdict|"
        r"judge?ment)s?\b|"
        r"\b(?:court|judge)\b(?:(?!\bwho\b)[^.]){0,120}?\bsent\s+(?:[\w·’-]+\s+){1,5}?(?:to|into)\s+(?:a\s+|"
        r"the\s+)?(?:[\w-]+\s+){0,3}?(?:colony|prison|jail)\s+for\b|"
        r"\bgoes?\s+to\s+(?:a\s+)?(?:prison|jail|colony)\b"),
    ("appeal", 6, "accept annulled appeal appellate board cancelled cassation city_court complaint hear in_force "
        "judicial left lodged mitigated new_ overturned petition quashed reconsider reduced regional_court remaine "
        "reversed review satisfaction supreme_court threw toughened upheld",
        r"\bappeal\s+(?:against|of|was|on|in|under|hearing|court|instance)|\b(?:special|court\s+of)\s+appeal|"
        r"\bappellate\b|"
        r"\bappealed\s+(?:against|the)|\b(?:court|board|instance|judges?)\b[^.]{0,110}\bthe\s+appeals?\b|"
        r"\bthe\s+appeals?\b[^.]{0,80}\b(?:court|board|instance|judges?|verdict|sentence|rejected|dismissed|"
        r"satisfied|heard)\b|\bhis\s+appeal|\bher\s+appeal|\btheir\s+appeal|"
        r"\bunder\s+appeal|"
        r"\bleft\s+(?:[\w·]+\s+){0,12}(?:unchanged|in force|without\s+changes?)|\bleft\s+in force|"
        r"\bremained?\s+(?:unchanged|in force)|\bupheld\b|"
        r"\b(?:appeals?|complaints?|petition|protest)\b[^.]{0,80}\bwithout\s+satisfaction|\bcassation|"
        r"\bwithout\s+satisfaction\s+the\s+(?:\w+\s+){0,3}(?:appeals?|complaints?|petitions?|protest)\b|"
        r"\b(?:regional court|supreme court|city court)\b[^.]{0,60}\b(?:changed|replaced|softened|increased|commuted|"
        r"refused\s+to\s+(?:transfer|consider|"
        r"review|accept))\b|"
        r"\b(?:did\s+not|refused\s+to)\s+(?:review|reconsider|hear|accept)\s+the|\bjudicial\s+board|"
        r"\bboard\s+(?:on|for)\s+(?:criminal|civil|"
        r"administrative)|\b(?:overturned|annulled|cancelled|reversed|quashed|reduced|mitigated|"
        r"toughened)\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:verdict|sentence|decision|ruling|term|fine|acquittal|"
        r"conviction)|"
        r"\bthrew\s+out\s+(?:the|an?|his|her|their)\s+(?:\w+\s+)?(?:appeal|complaint|petition|motion)|"
        r"\bcourt\b[^.]{0,40}\bcomplaints?\s+lodged\b|"
        r"\b(?:complaints?|petition)\s+(?:(?:of|by)\b[^.]{0,60}?\s)?against\s+(?:the|his|her|"
        r"their)\s+(?:\w+\s+)?(?:verdict|sentence|fine|arrest|ruling|conviction)\b|"
        r"\bfor\s+a\s+new (?:consideration|trial|hearing|examination)\b"),
    ("appeal", 6, "brought filed lodged submitted",
        r"\bprosecutor\w*\b[^.]{0,50}\b(?:lodged|filed|brought|submitted)\s+(?:an?|the)\s+(?:\w+\s+)?protest\b"),
    ("trial", 4, "court", r"\bin\s+(?:the\s+)?(?:(?:city|district|regional)\s+)?court(?:room)?,"),
    ("trial", 5, "case", r"\bcourt\b[^.]{0,40}[,:]\s+(?:the\s+)?(?:criminal\s+)?case\s+(?:of|against|on)\b"),
    ("administrative_penalty", 5, "warning", r"\bwarning\b[^.]{0,60}\bcourt\b|\bcourt\b[^.]{0,60}\bwarning\b"),
    ("appeal", 3, "appeal", r"\bthe\s+appeals?\b(?!\s+(?:from|to|for)\b)"),
    ("statement", 4, "statement declaration resolution report interview briefing overview "
     "release address appeal letter ranking recorded table conference study survey observations message round",
        r"\b(?:statement(?!\s+(?:of\s+claim|(?:to|with)\s+the\s+(?:\w+\s+){0,2}?(?:police|prosecutor|court|department|"
        r"akimat)))|open\s+declaration|resolution|report(?<!to report)|interview|briefing|overview|"
        r"press\s+release|"
        r"address\s+to|address\b|addressed\s+(?:the|an?|publicly)|video\s+(?:appeal|message|address)|open\s+letter|"
        r"(?<!wrote )(?<!sent )an?\s+(?:collective\s+)?letter(?!\s+of\s+resignation)|ranking|recorded\s+an?|"
        r"round\s+table|"
        r"concluding\s+observations|study|survey|"
        r"press\s+conference|conference\b[^.]{0,80}?\b(?:took\s+place|was\s+held))\b|\breports?(?<!to report)\b"),
    ("statement", 5, "according data figures statistics",
        r"\baccording\s+to\s+(?:the\s+)?(?:\w+[\s’]+){0,5}?(?:office|ministry|service|committee|coalition|police|"
        r"department|statistics|data|bureau)\b[^.]{0,80}?\b\d+\s+(?:people|persons|citizens|cases|complaints|"
        r"protesters|detainees|children|women|officers|journalists|foreigners)\b|\bofficial\s+(?:data|figures|"
        r"statistics)"),
    ("statement", 4, "complaints reports", r"\b(?:received\s+\d+|\d+\s+)(?:\s+\w+)?\s*(?:complaints|reports)\b"),
    ("statement", 4, "recogni",
        r"\brecogni[sz]ed\b[^.]{0,120}\bas\s+(?:\w+\s+)?(?:arbitrary|unlawful|political|torture|a\s+violation|"
        r"prisoners?)"),
    ("statement", 2, "told", r"\btold\s+(?:the\s+)?(?:journalists|reporters|media|press|correspondents?)\b"),
    ("statement", 4, "spoke", r"\bspoke\s+(?:of|about|out|at)\b"),
    ("statement", 3, "discussed meeting met raised",
        r"\bmet\s+with\b|\bat\s+a\s+meeting\s+with\b|\braised\s+the\s+(?:case|issue)|\bdiscussed\b(?<!be discussed)"),
    ("statement", 3, "according announced appeal assured believe called claimed commented condemned criticized "
        "declared demanded evaluation expressed informed noted presented propose referred reported responded said "
        "says stated suggested think told urged",
        r"\b(?:said|stated|announced|declared|urged|propos(?:ed|es)|called\s+(?:on|for)|according\s+to|"
        r"(?<!it is )(?<!it was )reported|"
        r"noted|thinks?|called\s+(?:the|it|this|these|him|her)\b[^.]{0,90}?“|"
        r"believes?|criticized|condemned|expressed|told|demanded|appeals?\s+to|claimed|presented|says|suggested|"
        r"referred\s+to|responded|informed|evaluation|assured|commented)\b"),
    ("detention", 4, "apprehended detained detention taken",
        r"\b(?:was|were|been|"
        r"are)(?<!who was)(?<!who were)(?<!who are)(?<!who have been)\s+(?:\w+\s+){0,2}(?:detained|apprehended)\b|"
        r"\bpolice\s+(?:\w+\s+)?detained|"
        r"\bdetentions?\s+(?:took|of\s+(?:activists|protesters|the))|"
        r"\btaken\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}police"),
    ("administrative_penalty", 5, "fine administrativ",
        r"\bfined\b|\ba\s+fine\s+of|\badministrative\s+(?:arrest|detention|penalty|punishment)|"
        r"\badministratively\s+(?:arrested|detained|liable)"),
    ("other", 2, "allocat budget cache construction found grenade launched memory park tenge weapon",
        r"\b(?:allocat\w+|found|budget|park|weapons?|arms\s+cache|grenades?|tenge|construction|"
        r"website\s+was\s+launched|"
        r"memory)\b"),
)  # fmt: skip
