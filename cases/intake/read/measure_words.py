"""Words that state a measure without a term."""

from __future__ import annotations

_ADV = (
    r"(?:each\s+|\w+ly\s+|also\s+|later\s+|again\s+|then\s+|once\s+|soon\s+|recently\s+|all\s+|both\s+|not\s+yet\s+|"
    r"even\s+)*"
)
_BE = rf"(?:was|were|been|being|is|are|got|(?<!to )get)\s+{_ADV}(?:\w+\s+and\s+{_ADV})?"
_A = r"(?:the|an?|his|her|their|all)"
_THING = (
    r"(?:phones?|telephones?|smartphones?|cameras?|passports?|documents?|papers?|cards?|laptops?|computers?|equipment|"
    r"keys|cars?|posters?|banners?|placards?|flags?|money|things|belongings|licen[cs]es?|children|child|body|bodies)"
)
_COUNT = r"(?:\d+|several|some|many|two|three|four|five|six|seven|eight|nine|ten|twenty|dozens\s+of)"
IN_REMAND = (
    r"(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:\w+\s+){0,2}?(?:pre-?\s?trial\s+(?:detention|prison|facility|"
    r"isolator|cent(?:er|re))|"
    r"investigat(?:ion|ive|ory)\s+isolat\w+|remand\b|sizo\b|pdf\b)"
)
_BROUGHT = r"(?:brought|taken|delivered|driven|escorted|dragged|sent|carried|led)"
_NO_HOSPITAL = (
    r"\b(?![^.;]{0,60}\b(?:psych\w+|mental|hospital|clinic|country|home|polling|vote|concert|"
    r"for\s+treatment))"
)
_ONE = (
    r"(?!(?:case|claim|complaint|appeal|in|for|on|at|by|and|or|who|were|are|was|is|has|have|had|will|during|came|went|said|say|"
    r"\w+ed)\b|(?:[\w-]+\s+){0,2}[\w-]+s\b)"
)  # `the arrested blogger X`, not `the arrested came`, `the arrested protesters`
_REFUSED = (
    r"\b(?:dismissed|rejected|denied|refused(?:\s+to\s+(?:satisfy|grant|consider))?|did\s+not\s+(?:satisfy|grant)|"
    r"left\s+(?:without\s+(?:satisfaction|consideration)|unsatisfied))"
)
_AGAINST_ARREST = (
    r"\b(?:complaint|appeal)s?\b[^.;]{0,50}?\b(?:against|on|about|over|regarding)\s+(?:the\s+|his\s+|her\s+|their\s+)?"
    r"(?:(?!administrative|house|police)\w+\s+){0,2}?(?:arrest|detention|remand)\b"
)
# Words that state a measure without a term: kind, stems of which one must occur (cheap to look for), pattern.
CUES = (
    ("life_imprisonment", "life", r"\blife\s+(?:imprisonment|sentence|in\s+prison|term)|"
        r"sentenced\s+(?:\w+\s+)?to\s+life|"
        r"(?:sentenced|imprison\w*|jailed|convicted|prison|colony|bars|locked)\b[^.;]{0,60}\bfor\s+life\b"),
    ("imprisonment", "imprison prison jail colony real actual deprivation returned sent sentenced",
        rf"\border(?:ed|s)?\s+to\s+imprison\b|\b(?:replaced|changed|"
        rf"substituted)\b(?:(?!\bnot\b)[^.;]){{0,60}}\b(?:with|to|by)\s+(?:an?\s+)?(?:real\s+|actual\s+)?"
        r"(?:imprisonment|prison|deprivation\s+of\s+(?:liberty|freedom)|(?:real|actual)\s+(?:term|sentence))"
        rf"|\b(?:{_BE}(?:sentenced\s+to|sent\s+to|returned\s+to)\s+(?:a\s+)?(?:imprisonment|prison|jail|"
        rf"deprivation|(?:penal\s+|"
        rf"correctional\s+)?colony)|{_BE}(?:imprisoned|jailed)\b)"),
    ("administrative_arrest", "special_",
        r"\b(?:put|placed|kept|held|sent|taken|delivered|is|was|are|were|been|remains?|stays?|sits?)\s+(?:still\s+)?(?:in|into|to|at)\s+"
        r"(?:the\s+|an?\s+)?(?:\w+\s+)?special (?:detention|reception)\b"),
    ("administrative_arrest", "administrativ",
        r"\b(?:(?:placed|put|held|kept|serv(?:ed|ing|es)|sentenced|subjected|under|of|to|an)\s+)"
        r"(?:in\s+|under\s+|to\s+|an\s+)*administrative\s+(?:arrest|detention)\b(?!\s+(?:cent|facilit))|"
        r"\badministratively\s+(?:arrested|detained)\b|"
        r"\barrested\s+under\s+(?:\w+\s+\d+\s*,?\s+(?:of\s+)?)?article\b[^.;]{0,60}\badministrative\b"),
    ("police_detention", "detain apprehend kept took taken tdf ivs temporary brought escort held delivered seized "
        "grabbed picked loaded pushed convoyed bundled hauled precinct drove "
        "shoved packed put_in interrogation questioning driven dragged caught akimat department police put "
        "station" " arrest custody detention guards locked officers placed rounded stopped" " away",
        rf"\b(?:{_BE}|and\s+(?:then\s+|later\s+)?)(?:detained|apprehended|rounded\s+up|(?:placed|"
        rf"put)\s+under\s+arrest\s+by|"
        rf"led\s+away|taken\s+(?:away\s+)?for\s+(?:an?\s+)?(?:interrogation|questioning)|stopped\b[^.;]{{0,40}}?\band\s+taken\s+away|"
        rf"taken\s+into\s+custody\s+by\s+(?:the\s+)?police|seized\s+by|hauled\s+(?:away|off|out)|grabbed\s+by|"
        rf"picked\s+up\s+by|caught\s+by|(?:taken|driven|brought)\s+[^.;]{{0,40}}?\bin\s+an?\s+police\s+(?:car|van|bus|minibus)|(?:taken|"
        rf"brought|escorted|convoyed|"
        rf"delivered|driven|dragged)\s+(?:away\s+|by\s+force\s+|"
        rf"forcibly\s+|by\s+(?:the\s+)?(?:police|policemen|officers|guards)\s+)?(?:from\s+(?:[\w’-]+\s+){{1,6}}?)?(?:to|into)\s+(?:the\s+|"
        rf"an?\s+)?(?:\w+[\s’s]+){{0,4}}?(?:police|station|department|"
        rf"precinct|temporary\s+detention|tdf\b|ivs\b|"
        rf"rovd|paddy\s+wagon|prisoner\s+van|avtozak)|taken\s+away\s+by(?!\s+(?:an?\s+|the\s+)?ambulance)|(?:loaded|bundled|pushed|shoved|put|"
        rf"packed)\s+(?:in|into)\s+(?:an?\s+|the\s+)?"
        rf"(?:police\s+)?(?:bus(?:es)?|vans?|paddy|minibus|avtozaks?|cars?)|(?:held|kept|placed|put|"
        rf"locked(?:\s+up)?)\s+"
        rf"(?:by|at|in|inside)\s+(?:the\s+|an?\s+)?(?:\w+\s+){{0,3}}?(?:police|akimat|department|station|"
        rf"temporary\s+(?:detention|holding)|"
        rf"tdf\b|ivs\b|cars?\b|vans?\b|bus(?:es)?\b)|(?:led|carried|dragged|taken|escorted)\s+(?:out|away|"
        rf"off)\b(?!\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:hall|room|courtroom|meeting|session|auditorium)\b)[^.;]{{0,50}}?\s"
        rf"by\s+(?:the\s+)?(?:\w+\s+)?(?:police\w*|officers|guards))"
        r"|\bpolice\b[^.;]{0,90}?\b(?:was|were)\s+(?:led|taken|driven)\s+away\b|\bspent\s+(?:[\w-]+\s+){1,4}(?:in|"
        r"at)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}?(?:police|department|station|"
        r"temporary\s+detention|tdf|ivs)\b"
        r"|\b(?:is|was|were|been|turned\s+up)\s+in\s+(?:the\s+|a\s+)?(?:[\w-]+\s+)?(?:temporary\s+(?:detention|"
        r"holding)|tdf\b|"
        r"ivs\b)"
        r"|\b(?:a|the|one|whole)\s+night\s+(?:in|at)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}?(?:police|department|station|tdf\b|"
        r"ivs\b)"
        r"|\b(?:found\s+(?:him|her|them)sel(?:f|ves)|ended\s+up)\s+(?:in|at)\s+(?:the\s+|"
        r"a\s+)?(?:\w+\s+){0,3}?(?:police|department|station|precinct)\b"
        r"|\b(?:took|brought|delivered|drove|dragged|escorted)\s+(?:him|her|them|both)\s+(?:away\s+)?(?:to|"
        r"into)\s+(?:the\s+|a\s+|an\s+)?(?:\w+\s+){0,3}?(?:police|department|"
        r"station|precinct|avtozak|minibus|van)\b"
        r"|\bdetentions?\s+(?:of\b[^.;]{0,60}?\s)?(?:took\s+place|occurred|happened)\b"
        r"|\bhave\s+been\s+detained\b|\btook(?<!ambulance took)\s+"
        rf"(?!(?:{_A}\s+)?(?:\w+\s+)?{_THING}\b)(?:\w+\s+){{1,4}}away\b|\b(?:reported|announced|informed\s+(?:of|"
        rf"about))\s+the\s+detention\s+of\b"),
    ("police_detention", "detained: apprehended: detained_" " detained",
        r"\b(?:detained:(?<!\w\sdetained:)|apprehended:(?<!\w\sapprehended:)|detained(?<=,\sdetained)\s(?:during|at|the\sday\sbefore|"
        r"after|near|in connection|for (?:taking|participat\w+))\b)"),
    ("police_detention", "detain apprehend rounded took grabbed seized kept kettl brought dispers akimat department "
        "captured nabbed tied twisted "
        "picked police precinct station" " dragged forced led loaded packed pushed put shoved threw",
        r"\b(?:police(?:m[ea]n)?|officers|forces|authorities|services?|they|prosecutors|guards?|fighters|agents|knb|"
        r"nsc|committee|"
        r"sobr|men|guardsmen|people(?=\s+in\s)|"
        r"military)\s+(?:of\s+(?:the\s+)?[^.;,]{1,40}?\s)?(?:officers\s+)?(?:in\s+(?:(?:plain|civilian)\s+clothes|masks|uniform|black)\s+)?(?:also\s+|again\s+|"
        r"(?:[\w-]+-)?\w+ly\s+|have\s+|"
        r"has\s+|then\s+|"
        r"dispersed\s+and\s+)*(?:detained|apprehended|grabbed|seized|"
        r"rounded\s+up|twisted(?!\s+(?:his|her)\s)|tied\s+up|nabbed|captured|kettled|picked\s+up|took\s+away(?!\s+(?:from|his|her|their|"
        rf"\d|(?:{_A}\s+)?(?:\w+\s+)?{_THING}))|(?:took|brought|"
        r"delivered)\b[^.;]{0,60}\bto\s+(?:the\s+|"
        r"a\s+)?(?:\w+\s+){0,3}?(?:police|department|station|precinct)|"
        r"picked\s+(?:[\w·-]+\s+){1,4}up|(?:dragged|pushed|loaded|put|shoved|forced|led|packed|"
        r"threw)\b[^.;]{0,60}?\b(?:in)?to\s+(?:an?\s+|the\s+)?"
        r"(?:\w+\s+)?(?:bus(?:es)?|vans?|cars?|minibus|paddy|avtozaks?)|"
        r"kept\b[^.;]{0,60}\b(?:in|at)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}?(?:police|department|station|precinct|"
        r"akimat))\b"),
    ("police_detention", " dragged forced led loaded packed pushed put shoved threw",
        r"\b(?:police\w*|officers|guards|men)\b[^.;]{0,90}?\b(?:and|then)\s+(?:dragged|pushed|loaded|put|shoved|"
        r"forced|led|packed|threw)\b"
        r"[^.;]{0,110}?\b(?:in)?to\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:bus(?:es)?|vans?|cars?|minibus|paddy|"
        r"avtozaks?)\b"),
    ("police_detention", "forcibly force",
        rf"\b(?:(?:was|were|been|being|is|are)\s+)?(?:forcibly|by\s+force)\s+(?:{_BROUGHT}|took|drove){_NO_HOSPITAL}|"
        rf"\b(?:was|were|been)\s+{_BROUGHT}{_NO_HOSPITAL}\s+[^.;,]{{0,60}}?\bby\s+force\b"),
    ("police_detention", "enlistment recruitment conscription assembly_point military_unit",
        rf"{_BE}(?:{_BROUGHT}|detained|grabbed|caught)\s+[^.;]{{0,60}}?\b(?:to|into|by)\s+(?:the\s+|an?\s+)?(?:[\w’-]+\s+){{0,4}}?"
        r"(?:(?:enlistment|recruitment|conscription)\s+(?:office|cent(?:er|re))|assembly point|military unit)\b"),
    ("police_detention", "detained apprehended",
        r"\b(?:officer|policeman|inspector|captain|major|colonel|lieutenant|sergeant|operatives?)\s+(?:(?!who\b)[\w·’-]+\s+){1,3}"
        r"(?:detained|apprehended)\s+(?!(?:by|in|at|on|for|and|near|after|during|with|under|since|until|when)\b)"),
    ("police_detention", "detained", rf"\bthe\s+(?:\w+ly\s+)?detained\s+{_ONE}"),
    ("police_detention", "where_",
        r"\b(?:police|department|station|precinct),?\s+where [^.;]{0,60}?\b(?:was|were|is|are|"
        r"been)\s+(?:\w+\s+)?(?:kept|held|taken|brought)\b"),
    ("police_detention", "took",
        r"\bpolice\w*\b[^.;]{0,160}?\band\b[^.;]{0,40}?\btook\s+away(?!\s+(?:from|his|her|their|the|an?|all)\b)"
        rf"(?!\s+(?:about\s+)?{_COUNT}\s+(?!people|persons|activists|participants|protesters|citizens|residents|men|women))"),
    ("police_detention", "detain",
        r"\b\d+\s+detained\b(?=\s+(?:in|at|on|during|people|persons|citizens|activists|participants))"),
    ("police_detention", "detain", r"\bamong\s+(?:the\s+)?(?:\w+\s+)?(?:detained|detainees)\s+(?:were|was|are|is)\b"),
    ("pretrial_detention", "from",
        r"\bfrom\s+(?:the\s+|an?\s+)?(?:pre-?trial\s+\w+(?:\s+\w+)?|arrest|custody|detention|remand(?:\s+prison)?)\s+to\s+"
        r"(?:an?\s+|the\s+)?(?:house|home|written|personal|bail|pledge)\b"),
    ("police_detention", "arrested", rf"\b{_BE}arrested\b|\bpolice(?:men)?\s+(?:\w+\s+)?arrested\b"),
    ("pretrial_detention", "trial isolat investigat remand sizo pdf",
        rf"\b(?:in(?<!time in)(?<!spent in)|into|to|at)\s+{IN_REMAND}|\bremanded\b(?!\s+(?:for|the\s+case))|"
        rf"\bpre-?trial\s+arrest\b"),
    ("pretrial_detention", "complaint appeal",
        rf"{_REFUSED}\s+(?:the\s+|his\s+|her\s+|an?\s+)?(?:\w+\s+){{0,2}}?{_AGAINST_ARREST}|{_AGAINST_ARREST}[^.;]{{0,90}}?"
        rf"(?:{_REFUSED}\b|\b(?:left\s+it\s+(?:without\s+satisfaction|unsatisfied)|not\s+satisfied))"),
    ("pretrial_detention", "arrested",
        rf"\bthe\s+(?:\w+ly\s+)?arrested\s+{_ONE}|\barrested(?<=, arrested)\s+(?:in|on|since|last)\b"),
    ("pretrial_detention", "custody", r"\bto\s+(?:place|put|take)\s+(?:[\w·’-]+\s+){1,6}?in(?:to)?\s+custody"),
    ("pretrial_detention", "arrest custody remand detention term behind restraint",
        rf"\b(?:term\s+of\s+(?:the\s+|his\s+|her\s+)?(?:pre-?trial\s+)?(?:detention|arrest|custody)\b[^.;]{{0,80}}\b(?:extended|expires|ends|"
        rf"prolonged)|restraint\s+(?:[\w·’-]+\s+){{0,5}}?to\s+(?:custody|arrest|detention)\b|"
        rf"\bcourt\b[^.;]{{0,40}}\barrested\b|\b(?:left|leave|kept|keep)\s+(?:[\w·’]+\s+){{1,5}}(?:in\s+custody|under\s+arrest)\b|"
        rf"(?:extended|prolonged)\s+(?:[\w·’-]+\s+){{0,7}}?(?:(?<!house\s)arrest|detention|term\s+of|custody|remand)|"
        rf"(?:sanctioned|authori[sz]ed|approved|ordered|confirmed|upheld|"
        rf"left\s+(?:unchanged|in\s+force))\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:pre-?trial\s+)?(?:arrest|"
        rf"detention|remand)\b|"
        rf"left\s+(?:the\s+|his\s+|her\s+|their\s+)(?:arrest|detention|remand)\b[^.;]{{0,100}}?\b(?:unchanged|"
        rf"in\s+force)|(?:(?<!house\s)arrest|detention|custody)\s+(?:(?:[\w·’-]+\s+){{0,6}}?(?:was|"
        rf"has\s+been)\s+(?:\w+\s+)?(?:sanctioned|authori[sz]ed)|(?:[\w·’-]+\s+){{0,8}}?(?:extended|prolonged))|arrest\s+warrant|"
        rf"{_BE}(?:placed|put|held|kept|taken|left|remains?|in)\s+(?:\w+\s+)?(?:in|into|"
        rf"to)?\s*custody(?!\s+by\s+(?:the\s+)?police)|"
        rf"(?:remain|stay)(?:s|ed)?\s+(?:in\s+custody|under\s+arrest|behind\s+bars)|"
        r"(?:remanded|kept|placed|held|put|took|taken|remanded\s+(?:him|her|them))\s+(?:him\s+|her\s+|"
        r"them\s+)?(?:in|into)\s+custody(?!\s+by\s+(?:the\s+)?police)|"
        r"measure\s+(?:of\s+restraint\s+)?(?:in\s+the\s+form\s+of|[-–—:])\s+"
        r"(?:an?\s+)?(?:arrest|detention|custody)|during\s+(?:his|her|"
        r"their)\s+arrest)"),
    ("house_arrest", "arrest", r"\b(?:house|home)\s+arrest\b"),
    ("pledge_not_to_leave", "leave pledge recogni written",
        r"\b(?:pledge|undertaking|recogni[sz]ance|subscription|order|promise|obligation|"
        r"commitment|obliged|bound)\s+not\s+to\s+leave\b|\bwritten\s+(?:pledge|undertaking|recogni[sz]ance)\b|"
        r"\bon\s+(?:his|her|their)\s+own\s+recogni[sz]ance"),
    ("personal_surety", "personal surety guarantee", r"\bpersonal\s+(?:surety|guarantee|guaranty|sureties|"
        r"guarantees)\b|"
        r"\b(?:under|on)\s+(?:the\s+)?(?:surety|guarantee)\s+of\b"),
    ("bail", "bail", r"\b(?:on\s+bail|granted\s+(?:\w+\s+){0,2}?bail|bail\s+(?:was|of|in)|"
    r"released\s+against\s+bail)\b"),
    ("travel_ban", "allowed permitted released leav let travel flight plane train border fly board aircraft allow ban "
        "crossing exit permit" " airport cross departure",
        r"\bnot\s+(?:been\s+|be\s+)?(?:allowed|permitted|let|released)\s+(?:from\s+the\s+country|to\s+leave(?!\s+(?:the\s+)?(?:house|home|"
        r"apartment|flat|building|room|office|city|cell|yard))|out\s+of\s+(?:the\s+country|kazakhstan)|"
        r"to\s+(?:fly|travel|board|cross)|(?:on|onto|aboard)\s+(?:the\s+)?(?:flight|plane)|"
        r"through\s+(?:the\s+)?(?:passport|border))|"
        r"\b(?:banned|barred|prohibited|prevented|stopped|forbidden)\s+(?:from\s+)?(?:leaving|to\s+leave|flying|"
        r"travelling|traveling|crossing|boarding)\s+"
        r"(?:(?:the|an?|his|her)\s+(?:flight|plane|train|bus|aircraft)|the\s+(?:country|republic|border|flight|"
        r"plane)|kazakhstan|out|abroad|from)|\btravel\s+ban|"
        r"\b(?:right|permission)\s+to\s+(?:leave|exit|travel|"
        r"cross)\b(?<=ed of the right to leave)\s+(?:the\s+country|kazakhstan|abroad)|"
        r"\b(?:ban|restriction)s?\s+on\s+(?:his\s+|her\s+|their\s+)?(?:leaving|(?:foreign\s+)?travel|departure|exit)"
        r"(?![^.;]{0,40}\b(?:lifted|cancelled|removed|annulled))|"
        r"\bexit\s+ban"
        r"|\b(?:border|airport|passport\s+control|flight)\b[^.;]{0,60}?\bnot\s+(?:let|allowed)\s+(?:out|through|"
        r"further|on)\b"
        r"|\bborder\s+(?:is|was|remains)\s+closed\s+(?:to|for)\s+(?:him|her|them)\b|\b(?:refused|denied)\s+(?:exit|"
        r"departure|boarding)\b"
        r"|\b(?:did|does|would)\s+not\s+(?:let|allow|permit)\b[^.;]{0,110}?\b(?:out\s+of\s+(?:the\s+country|"
        r"kazakhstan)|leave\s+(?:the\s+country|kazakhstan)|(?:to\s+)?board\b|cross\s+the\s+border|(?:to\s+)?fly\b)"
        r"|\b(?:taken|removed|pulled|took|dropped)\s+(?:him\s+|her\s+|them\s+)?(?:off|from)\s+(?:the\s+|a\s+|"
        r"his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:flight|plane|train|aircraft)\b"
        r"|\b(?:could\s+not|(?:not\s+able|unable|failed)\s+to)\s+(?:fly|board|cross\s+the\s+border|"
        r"leave\s+(?:for\s+\w|the\s+country|kazakhstan))"
        r"|\b(?:departure|exit|travel|leaving|leave the country)\s+(?:\w+\s+){0,3}?(?:is|was|were|has\s+been|"
        r"had\s+been)\s+(?:\w+\s+)?(?:restricted|banned|closed|prohibited|limited|forbidden)"
        r"|\bborder\s+guards?\s+(?:removed|took|dropped|turned)"
        r"|\b(?:turned|sent)\s+(?:him\s+|her\s+|them\s+)?back\s+at\s+the\s+(?:\w+\s+)?(?:border|airport)"),
    ("forced_psychiatric", "psychiatr mental neurological",
        r"\b(?:forc\w+|examined|placed?|placement|sent|taken|took|committed|hospitali[sz]\w+|compulsory|involuntar\w+|"
        r"put|admitted)\b[^.;]{0,60}?\b(?:psychiatric|mental|psycho-?neurological)\s+(?:hospital|clinic|health|"
        r"ward|institution|facility|"
        r"treatment|dispensary|examination|cent(?:er|re))"),
    ("dismissal", "fired laid deprived discharg sacked dismiss terminat lay job redundan post removed relieved resign "
    "quit contract" " forced lost door dismissed initiator thrown kicked pushed driven turned without",
        rf"\b{_BE}(?:fired|laid\s+off|sacked|dismissed|made\s+redundant|relieved\s+of|(?:thrown|kicked|pushed|driven|turned)\s+out\s+of\s+"
        rf"(?:(?:his|her|their|the)\s+)?(?:work|jobs?|positions?)|left\s+without\s+(?:work|an?\s+job)|forced\s+to\s+(?:resign|quit|(?:write|sign)\s+(?:\w+\s+){{0,4}}?resignation)|"
        rf"deprived\s+of\s+(?:his|her|their|the)\s+(?:post|position|job)|(?:removed|discharged)\s+from\s+(?:his|her|"
        rf"the|their)\s+(?:post|office|position|job))(?!\s+(?:the|a|an)\s+(?!same|next|following|very|day|week|month|"
        rf"year))|"
        rf"\bcontracts?\s+(?:with\s+[^.;]{{1,40}}?\s+)?(?:was|were|has\s+been)\s+(?:not\s+(?:renewed|extended|prolonged)|terminated)|"
        rf"\b(?:company|school|employer|management|administration|university|hospital|director|akimat|enterprise|"
        rf"plant|factory|"
        rf"newspaper|channel|ministry|college|kindergarten|management|fleet|mine|depot|clinic)\s+(?:of\s+(?:the\s+|"
        rf"an?\s+)?(?:[\w-]+\s+){{1,3}})?"
            rf"(?:\w+ly\s+)?(?:fired|dismissed|sacked)\b(?!\s+(?:the|an?|his|her)\s+(?:\w+\s+)?"
        rf"(?:case|appeals?|complaints?|claims?|suit|lawsuit|motion|petition|accusations?|rumou?rs))|"
        rf"\bterminat(?:ion\s+of|ed|ing)\s+(?:the\s+|their\s+|his\s+|her\s+)?(?:employment\s+|"
        rf"labou?r\s+)?contracts?|\blay-?offs?\b|\blost\s+(?:his|her|their)\s+(?:jobs?|positions?|posts?|workplaces?|"
        rf"place\s+of\s+work)\b|\bshown\s+the\s+door\b|\bdismissal\s+notices?\b|\bnotices?\s+of\s+dismissal\b|"
        rf"\bthe\s+dismissal\s+of\s+(?:an?\s+|\d+\s+)?(?:\w+\s+)?(?:employee|worker|teacher|staff|doctor|nurse|driver|striker|miner)"
     r"|\b(?:fired|dismissed|sacked)\s+(?:him|her|them|(?:\d+|two|three|four|five|six|seven|eight|nine|"
     r"ten)\s+(?:\w+\s+)?(?:workers?|employees|drivers|teachers|people|doctors|nurses|strikers|miners))\b"),
    ("dismissal", "dismissed fired sacked",
        rf"\bthe\s+(?:\w+ly\s+)?(?:dismissed|fired|sacked)\s+{_ONE}|"
        r"\b(?:dismissed|fired|sacked)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|all)\s+(?!complaints|claims|"
        r"appeals|cases|suits|petitions|motions|years|days)[a-z]{3,}s\b|"
        r"\b(?:\d+|two|three|four|five|(?:tens|dozens|hundreds)\sof)\s(?:dismissed|fired|"
        r"sacked)\s(?:[\w-]+\s+){0,2}(?:workers|employees|teachers|doctors|drivers|miners|staff)\b"),
    ("release", "release_ released:",
        r"\b(?:after|since|upon|following|on)\s+(?:(?:his|her|their|the)\s+)?(?:early\s+)?(?:release from|release on|"
        r"release under)\b|\breleased:(?<!\w\sreleased:)"),
    ("release", "releas freed free got parole measure discharg amnest pardon allowed came granted home left let "
    "walked" " regained met gate libert conditional sent driven dropped liberty courtroom went handed",
        rf"\b{_BE}(?:released(?!\s+from\s+(?:admin|liab|respons|crim|pay|punish|work|dut))|freed|set\s+free|let\s+go|let\s+off(?!\s+with)|let\s+out|(?:let|sent|allowed|driven)\s+home|"

        rf"dropped\s+off|discharged\s+from\s+custody|"
        rf"allowed\s+to\s+go\s+home|amnestied|"
        rf"pardoned)\b|\b(?:prosecutors?|court|police|judge|"
        rf"authorities|they|investigators?)\s+(?:\w+\s+){{0,3}}?(?:released|freed\b|let\s+(?:him|her|them|everyone|"
        rf"all)\s+(?:go|out|home))\s*(?!(?:him|her|them)\s+from\s+criminal|an?\b|the\s+(?:list|report|statement|"
        rf"names|results|text|video|figures|data))|"
        rf"\b(?:minutes?|hours?)\s+(?:later\s+)?(?:released|let\s+go)\b|"
        rf"\band\s+(?:(?:later|then|subsequently|soon|eventually|finally)\s+)?(?:released|let\s+go)\b(?!\s+(?:an?|"
        rf"the|his|her|its|their|him|them)\b)|"
        rf"\b(?:granted|satisfied)\s+(?:[\w’·-]+\s+){{0,7}}?(?:parole|early\s+release|conditional)|"
        rf"\bat\s+liberty\s+(?:again|now)\b|\b(?:walked|came|went)\s+out\s+of\s+the\s+"
        rf"courtroom\b|\b(?:left|went\s+home\s+from)\s+the\s+(?:gates\s+of\s+the\s+)?(?:colony|prison|facility)\b|"
        rf"\breleased\s+(?:from(?!\s+(?:criminal|administrative|liability|responsib|paying))|on|under|after|without|in\s+the|at)\b|"
        rf"\bwalked\s+(?:out\s+)?free|\b(?:left|(?:came|walked|"
        rf"got|went)\s+out\s+of)\s+(?:(?:the\s+)?(?:prison|colony|jail)|the\s+(?:[\w/·-]+\s+){{0,2}}?(?:prison|colony|jail|"
        rf"special\s+(?:detention|"
        rf"reception)|facility|isolator|sizo|detention\s+cent\w+))|\breleased\s+(?:(?:him|her|them|"
        rf"all)\b(?!\s+from\s+criminal)|\d+|\w+\s+(?:detainees|people|activists))"
        r"|\breplaced\s+(?:with|"
        r"by)\s+(?:an?\s+)?(?:preventive\s+)?measures?\s+(?:of\s+restraint\s+)?not\s+(?:related|connected|linked|"
        r"associated|involving)|\bmeasure\s+not\s+(?:related|connected)\s+(?:to|with)\s+(?:imprisonment|detention|"
        r"arrest|isolation)"
        r"|\b(?:came|went|walked|got|stepped|emerged)\s+(?:out\s+)?(?:to\s+(?:freedom|liberty)|(?:of|through|"
        r"from)\s+(?:the\s+)?(?:\w+\s+)?gates?\b|free\b)"
        r"|\b(?:agreed|decided|ruled|ordered|decision)\s+to\s+release\b"
        r"|\bhanded\s+over\s+to\s+(?:his|her|their)\s+(?:parents|mother|father|relatives)"
        r"|\blet\s+(?:(?!out\b|go\b|in\b|them\b)[\w·’-]+\s+){1,6}?go\b(?!\s+(?:to|of|out)\b)|\b(?:and|"
        r"then)\s+freed\b|\bfreed\s+(?:from\s+(?:custody|arrest|prison|detention)|in\s+the\s+courtroom)"
        r"|\b(?:is|are|was|were)\s+met\s+(?:(?:with|by)\s+[^.;]{0,30}?(?:balloons|flowers|applause)|"
        r"at\s+the\s+(?:gates?|exit))"
        r"|\b(?:just\s+)?left\s+(?:police\s+)?(?:custody|detention)\b|\border(?:ed|s)\s+(?:his|her|their|the)\s+"
        r"(?:\w+\s+)?release\b"
        r"|\bregained\s+(?:his\s+|her\s+|their\s+)?(?:freedom|liberty)|\bdischarged\s+(?:from\s+custody|"
        r"from\s+(?:the\s+)?(?:psychiatric|mental|hospital|clinic)|\w+\s+days\s+later)"),
    ("summons", "summon called",
        r"\b(?:police|investigators?|prosecutor(?:[’']s\s+office)?|department|committee|nsc|knb|"
        r"officers)\s+(?:\w+ly\s+)?summoned\b|"
        r"\bpolice(?:\s+department)?\s+(?:of\s+(?:the\s+)?[^.;,]{1,40}?\s)?called\s+in\b|"
        r"\b(?:summoned|summons(?:es)?|called\s+in|(?:was|were|been)\s+called)\b(?:[^.;]{0,60}?\b(?:police|"
        r"prosecutor|investigat\w+|"
        r"interrogation|questioning|department|nsc|knb|committee|witness|conversation|talk)\b)|\bcalled\s+(?:him|"
        r"her|them)\s+(?:in\s+)?(?:to|for)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:police|interrogation|questioning|"
        r"prosecutor|conversation)"),
    ("summons", "summon invited subpoena appear bpoena mmons",
        r"\b(?:received|got|handed|served\s+with|given|sent|brought|delivered|gave)\s+(?:[\w·’-]+\s+){0,3}?(?:a\s+|"
        r"the\s+)?(?:summons|subpoenas?)|\bsummoning\s+(?:him|her|them)\b|\bsubpoenaed\b|\bsummoned\s+(?:by|to|for|him|her|"
        r"them)\b(?!\s+(?:the\s+|a\s+|his\s+|"
        r"her\s+)?(?:\w+\s+)?(?:akimat|court|dean|school|probation|ministry|parliament|"
        r"maslikhat|president|akim|university|rector|company|management|majilis|mazhilis))|\binvited\s+(?:(?!to\b|"
        r"for\b)[\w·’-]+\s+){0,5}?[“\"]?(?:to|"
        r"for)\s+[“\"]?(?:a\s+|the\s+|an\s+)?(?:questioning|interrogation|(?:[\w’-]+\s+){0,3}?police|preventive|"
        r"conversation\b(?!\s+(?:with|at)\s+(?!the\s+(?:police|investigat|prosecutor)))|prosecutor)|"
        r"\bordered\s+to\s+appear\s+(?:at|"
        r"before)\s+the\s+(?:police|investigator|prosecutor)"),
    ("summons", "invitation call notice",
        r"\b(?:invitation|call|notice)\s+(?:to\s+appear\s+)?(?:to|at|from(?=[^.;]{0,40}\b(?:to\s+(?:come|appear|report)|demand)))\s+(?:the\s+)?"
        r"(?:\w+\s+){0,2}?(?:police|investigator|prosecutor|department|interrogation|questioning)\b"),
    ("summons", "come appear report drop",
        r"\b(?:officer|policeman|policemen|inspector|investigator|police|department|committee|nsc|knb|prosecutor)\b[^.;]{0,60}"
        r"\b(?:told|asked|invited|ordered|demanded|instructed)\s+(?:[\w’·-]+\s+){1,4}(?:to\s)?(?:come|appear|report|drop\s+in)\b|"
        r"\b(?:invited|asked|told|ordered)\s+(?:[\w’·-]+\s+){0,3}?to\s(?:come|appear|report)\s+(?:at|to|in)\s+(?:the\s+)?(?:\w+\s+)?"
        r"(?:police|department|station|investigator|prosecutor|nsc|knb)\b"),
    ("summons", "to_come to_report to_show_up appear summoned: to_arrive",
        r"\b(?:notice|notification|notified|informed|letter|call|message|demand|order|"
        r"paper)\b[^.;]{0,90}?\b(?:to\s)?(?:appear |to come |"
        r"to report |to arrive |to show up )(?:at|to|in|before|for)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:police|"
        r"investigat\w+|prosecutor|department|nsc|knb|"
        r"station|questioning|interrogation|conversation)|"
        r"\b(?:demanded|asked|told|obliged|required|instructed|ordered)\s+(?:that\s+)?(?:[\w’-]+\s+){0,5}?(?:to\s)?"
        r"(?:appear |to come |to report |to show up )(?:at|to|in|before)\s+(?:the\s+)?"
        r"(?:\w+\s+){0,2}?(?:police|investigat\w+|prosecutor|department|nsc|knb|station)|"
        r"\bsummoned:(?<!\w\ssummoned:)"),
    ("restriction_of_freedom", "restrict",
        r"\b(?:sentenced|given|received|got|(?:changed|replaced)\b[^.;]{0,60}?\b(?:with|by|to|"
        r"for))\b[^.;]{0,60}?\b(?:restrict\w+\s+(?:of|"
        r"on)\s+(?:freedom|liberty)|"
        r"restricted\s+(?:freedom|liberty))\b(?!\s+for\b)"),
    ("suspended_sentence", "suspended conditional",
        r"\b(?:given|gave|received|got|with|to|handed|imposed|appointed|by)\s+(?:(?:him|her|them|each|all)\s+)?(?:an?\s+|the\s+)?"
        r"(?:suspended|conditional)\s+(?:prison\s+)?(?:sentences?|terms?|imprisonment|punishments?)\b|"
        r"\bconditionally\s+(?:sentenced|convicted)|\b(?:sentenced|convicted)\s+conditionally\b"),
    ("probation", "probation",
        r"\b(?:violat\w+|breach\w*|broken|broke|broken|conditions?|terms?|rules?|regime|under|on|of|to|in|with|"
        r"from|his|her|their)\s+(?:of\s+)?(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?"
        r"(?:probation\b(?!\s+(?:period|term))|probationary\s+(?:control|period|supervision))(?!\s+(?:service|"
        r"officers?|department|"
        r"inspect\w+|sentence|staff|employee))"),
    ("activity_ban", "ban prohibit barred depriv from forb",
        r"\b(?:forb(?:ade|idden|ids)|prohibit(?:ed|s)|banned|barred)\s+(?:[\w·’-]+\s+){0,6}?(?:to|from)\s+(?:(?:hold|occupy)(?:ing)?\s+"
        r"(?:\w+\s+){0,2}?(?:positions?|posts?|office)|engag(?:e|ing)\s+in|work(?:ing)?\s+(?:in|as)|teach(?:ing)?|practi[sc](?:e|ing))\b|"
        r"\b(?:ban|banned|prohibited|barred|deprived)\b[^.;]{0,40}?\b(?:public|political|social|professional|"
        r"journalistic|religious|civic)\b[^.;]{0,30}?activit|\b(?:banned|barred)\s+from\s+(?:journalism|politics|"
        r"practi[sc]ing|holding\s+(?:public\s+)?office|running)|\bdeprived\s+of\s+the\s+right\s+to\s+(?:engage|"
        r"hold|occupy|practi[sc]e|teach)"),
)  # fmt: skip
