"""The words right before and behind a name that say what part its bearer has."""

from __future__ import annotations

import re

GAP = re.compile(
    r"\.?(?:\s+(?:of|for|to|at|from|in|on|with)\b(?:(?!\b(?:said|that|who|was|were|is|against|support|defen[cs]e|"
    r"behalf|memory|"
    r"came|went|took|has|have|had|been|brought|led|told|made|gave|broke|beat|drew|saw|put|hit|let|left|sent|kept|held|"
    r"forbade|found|paid|got|"
    r"(?!(?:speciali[sz]|unit|authori[sz]|arm|retir|nam|call|attach|bas|relat)ed\b|"
    r"(?<=the\s)(?:deceas|detain|convict|arrest|accus|kill|murder)ed\b)[a-z]{3,}ed|and\s+[a-z]+s|"
    r"to\s+[a-z]+)\b)(?:[^,;.:]|\bNo\.)){0,110})?"
    r"(?:,?\s+(?:including|among\s+(?:them|whom)(?:\s+(?:is|are|was|were))?|such\s+as|"
    r"namely)\b)?[\s“”«»\"(\]–—:-]*(?:,\s*)?",
    re.I,
)
ADV = r"(?:\w+ly\s+|also\s+|later\s+|again\s+|previously\s+|just\s+|all\s+|both\s+|each\s+)*"
SUFFERED = re.compile(
    rf"[’']?s?\s*,?\s*(?:who\s+|(?:and|with)\s+(?:\w+\s+){{1,5}}?)?(?:(?:was|were|is|are|be|being|been|"
    rf"has\s+been|have\s+been|had\s+been|got)\s+(?:not\s+)?{ADV}(?:\w+\s+and\s+)?(?:detained|arrested|"
    rf"summoned|charged|convicted|sentenced|fined|released|killed|beaten|"
    r"tortured|taken|accused|placed|transferred|attacked|threatened|held|shot|fired|denied|allowed|"
    r"hospitali[sz]ed|forc\w+|visited|called|dismissed|expelled|found|injured|wounded|blocked|prosecuted|"
    r"kept|put|refused|moved|searched|deported|extradited|handed\s+over|interrogated|questioned|discharged|"
    r"poisoned|kidnapped|abducted|scheduled|going|serving|seized|wanted|discriminated|humiliated|insulted)|died|"
    r"(?:,\s*)?(?:wanted\s+by|accused\s+of|charged\s+with|suspected\s+of|convicted\s+of|sentenced\s+to|imprisoned|"
    r"facing|(?<=,\s)(?:arrested|detained|convicted|fined|dismissed|fired)\s+(?:in|on|by|at|for|during|under|after))\b|(?:is\s+)?serv(?:es|ing|ed)|faces|"
    r"remain(?:s|ed)\s+in|(?:did\s+)?not\s+(?:allowed|receive)|suffer(?:ed|s)|received|cut\s|fled|"
    r",?\s*Articles?\s|,?\s*Art\.|,?\s*Part\s\d|"
    r",?\s(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)[\s-](?:years?|months?|"
    r"days?)\b(?!\s+(?:old|of\s+age))|\s[–—-]\s*(?:to\s+)?(?:an?\s+)?(?:\d|accused|"
    r"charged|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)[\s-])|(?:has\s+)?(?:declared|announced|"
    r"began|started|"
    r"went\s+on)\b[^.;]{0,40}hunger\s+strike|"
    r"[’']s\s+(?:trial|appeal|arrest|detention|case|verdict|sentence|health|home|house|apartment|release|"
    r"request|appeal|lawyer|account|channel|wife|body|rights|death))",
    re.I,
)
ACTED = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:has\s+|had\s+|have\s+|also\s+|again\s+|\w+ly\s+)*(?:went|"
    r"came(?!\s+out\s+to\s+(?:the\s+)?(?:people|workers|"
    r"protesters|them|strikers|crowd|residents)\b)|picketed|"
    r"staged|held|holds|notified|disagree[sd]?|took\s+part|participated|intends?|protested|recorded|"
    r"submitted|filed|applied|asked\s+for\s+(?:political\s+)?asylum|received|organi[sz]ed|demanded|appeals?\b|appealed|"
    r"complain\w*|initiated|launched|visited\s+the|posted|served|left|returned|compiled|invited|sued|"
    r"declared|began|started|wrote|was\s+not|cannot|is\s+in)\b",
    re.I,
)
PROTESTED = re.compile(
    r"\s*,?\s*(?:who\s+)?(?:\w+ly\s+|also\s+|again\s+)?(?:picketed|protested|went\s+(?:out|on)|"
    r"came\s+out(?!\s+to\s+(?:the\s+)?(?:people|workers|protesters|them|strikers|crowd|residents)\b)|staged|"
    r"took\s+part|"
    r"(?:held|began|started|declared)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:picket|protest|rally|action|strike))\b"
)
SUFFERED_BEFORE = re.compile(
    r"\bthe\s+late\s+$|(?:(?:released|detained|arrested|fined|summoned|convicted|sentenced|charged|"
    r"apprehended)\s*[,:]\s*$|"
    r"(?:in\s+support\s+of|supporters?\s+of|freedom\s+(?:for|to)|releas(?:e|ed|ing)(?:\s+of)?|"
    r"case\s+(?:against|of)|trial\s+(?:of|over|against)|charges?\s+(?:against|of)|detain(?:ed|ing)|"
    r"detention\s+of|arrest(?:ed|s)?(?:\s+of)?|appeal\s+(?:of|by)|verdict\s+(?:against|on|of)|"
    r"sentenced?(?:\s+(?:of|against))?|tortur\w+(?:\s+of)?|death\s+of|die|kill(?:ed|ing)(?:\s+of)?|"
    r"murder\s+of|pressure\s+on|persecut\w+(?:\s+of)?|(?:house|home|apartment|flat|office)\s+of|warned|"
    r"threaten\w*|fined|summon(?:ed|s|ing)|convicted|beat(?:en)?|client|sued|(?:\d|\w)\s+(?:years?|months?|"
    r"days?)\s+(?:(?:in|of)\s+(?:\w+\s+){1,3})?for|"
    r"(?:arrest|fine|penalty|tenge|mci)\s+(?:up)?on|(?:arrest|fine|tenge|mci|imprisonment|term|sentence|"
    r"punishment)\s+(?:[\w-]+\s+){0,3}?for|in\s+(?:relation|"
    r"respect)\s+(?:to|of)|,\s+(?:\w+|\d+)\s+for|with\s+respect\s+to|"
    r"memory\s+of|bod(?:y|ies)\s+of|defen[cs]e\s+of|solidarity\s+with|rights\s+of|acquit\w*(?:\s+of)?|"
    r"(?:free|liberate|pardon|complaints?\s+(?:of|by|from)|petitions?\s+(?:of|by|from)|motions?\s+(?:of|by)|"
    r"punishment\s+(?:of|for)|"
    r"measure\s+(?:for|against|of|to))|participation\s+of|probationary\s+control\s+of|permission\s+to|"
    r"imprison\w+(?:\s+of)?|control\s+of|"
    r"attack\w*(?:\s+on)?|health\s+of|fate\s+of|release\s+for|visit\w*(?:\s+to)?)\s+"
    r"(?:the\s+|an?\s+|his\s+|her\s+|their\s+|of\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$)",
)
ASIDE = re.compile(
    r"\s*,\s+(?:(?:aged\s+)?\d{2}|(?:an?\s|the\s|[a-z]+\s+of\s|according\s+to\s|"
    r"who\s|for\s+whom\s)[^,;.]{3,160})(?=,\s+(?:was|were|has|have)\b)"
)
AGAINST = re.compile(r"\bagainst\s+(?:the\s+|an?\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$", re.I)
NOT_AGAINST_A_PERSON = re.compile(
    r"\b(?:sanctions|fight|struggle|protest\w*|rall(?:y|ies)|combat\w*|campaign|petition|statements?|"
    r"picket\w*)\b[^.;]{0,40}against\s",
    re.I,
)
THIRD_PARTY = re.compile(
    r"(?:\b(?:claims?|(?:law)?suits?|reports?|statements?|applications?|(?:at|"
    r"(?<!hearing )(?<!session )(?<!ruling )(?<!decision )on|upon|after|following)\s+(?:the|"
    r"an?)\s+"
    r"(?:complaint|request))\s+(?:of|by|from)|\bplaintiff\s+is|\b(?:surety|guarantee)\s+of|"
    r"\bpay\b[^.;]{0,60}\bto|\bin\s+favou?r\s+of|(?:case|charges?|claims?|suit|lawsuit|complaint|action)\s+(?:was\s+|"
    r"were\s+)?"
    r"(?:brought|filed|lodged|initiated|submitted|started)\s+by)\s+(?:the\s+|an?\s+)?(?P<noun>(?:[\w-]+\s+){0,3})$|"
    r"\b(?:surety|guarantee)\s+of\s[^.;]{3,80},\s+$|"
    r"\b(?:case|suit|claim|lawsuit|complaint)\s+(?:brought|filed|lodged)\s+by\s[^.;,]{3,60},\s+$|"
    r"\b(?:website|site|channel|page|blog|account|newspaper|followers|supporters|associates)\s+of\s+$",
)  # who claims, stands surety or is paid
PAYS = re.compile(r"\bpay\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,3}$")
SUM_BEHIND = re.compile(r"\.?\s+(?:an?\s+compensation\s+of\s+)?[\d$€]")
OWN_MATTER = re.compile(
    r"\.?\s+(?:about|on)\s+(?:the\s+|his\s+|her\s+)?(?:torture|beatings?|threats|ill-treatment|pressure|death\s+threats)|"
    r"\.?\s+(?:for|to\s+hold|about)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:rally|picket|march|parole|asylum|release)|"
    r",\s+who\s+(?:claims?|says?|states?|stated|claimed|told|believes)\b[^.;]*\b(?:he|she)\s+(?:was|had\s+been|"
    r"has\s+been)\b|"
    r",\s+who\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:fined|detained|arrested|convicted|sentenced|"
    r"tortured|beaten|dismissed|held|wounded|injured|shot)\b"
)
COUNTED_NOUN = re.compile(
    r"\b(?:of|by|from|with|to|for)\s+(?:the\s+)?(?:two|three|four|five|six|seven|several|many|"
    r"\d+)\s+(?:[\w’-]+\s+){0,2}[a-z]+s\b[^,;.]{0,60},\s+$"
)
GUARANTOR = re.compile(r"surety|guarantee", re.I)
PRIVATE = re.compile(
    r"\b(?:employees?|directors?|managers?|teachers?|doctors?|physicians?|owners?|(?:co-?)?founders?|heads?|"
    r"chair(?:m[ae]n|"
    r"wom[ae]n|persons?)?|entrepreneurs?|business(?:m[ae]n|wom[ae]n)|oligarchs?|principals?|secretar(?:y|ies)|"
    r"scholars?|"
    r"scientists?|professors?|coordinators?|representatives?|psychologists?|historians?)\b[^.;]*$",
    re.I,
)  # a station in life, that does not make somebody a bystander as `lawyer` or `witness` does
INCIDENT = re.compile(
    r"\b(?:detain\w*|arrest\w*|sentenc\w*|convict\w*|fined|imprison\w*|tortur\w*|beaten|killed|died|dead|charged|"
    r"summoned|released|dismissed|fired|attacked|psychiatric|searched|custody|remand\w*|court|trial|police|verdict|"
    r"lawsuit|"
    r"hunger|colony|prison|facility|days|reinstated|diagnosed|dock|accus\w*|prosecut\w*|investigat\w*|fines?|"
    r"penalt\w*|struck|hit|appeals?|complaints?|punish\w*|defendants?|"
    r"threat\w*)\b"
)
SELF = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|I|[Mm]y|me)\b")
SELF_NOUN = re.compile(
    r"\b[Tt]he\s+(?:activist|blogger|journalist|reporter|editor|man|woman|pensioner|poet|teacher|lawyer|defendant|"
    r"convict|prisoner|\d\d-year-old)\s+"
    r"(?:was|is|has|got|received|spent|will|must)\b"
)
ORDINARY_CRIME = re.compile(r"\b(?:contract\s+killing|murder|murdered|killers?)\b")
KIN_OF = re.compile(
    r"\b(?:lawyers?|attorney|defender|father|mother|parents|wife|husband|spouse|sons?|daughters?|brothers?|"
    r"sisters?|widows?|relatives|family|friends?|colleagues?|supporters)\s+of\s+"
    r"(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
OF_A_BODY = re.compile(
    r"\b(?:coalition|bureau|foundation|fund|organi[sz]ation|party|movement|cent(?:er|re)|committee|commission|"
    r"company|union|association|"
    r"firm|ministry|akimat|bar|newspaper|portal|council|ombudsman|college|agency|group|society|initiative|"
    r"legal\s+\w+|plant|mine|"
    r"plaintiffs?|relatives|famil(?:y|ies)|victims|defendants|convicts|detainees|parents|[”»])\s+$",
    re.I,
)  # `the lawyer of the Coalition X`: X is the lawyer
SPEAKS_FOR_KIN = re.compile(
    r"[^.;]{0,60}\b(?:says|said|told|stated|reported|complain\w*|believes|claims?|informed)\b[^.;]{0,60}\b(?:that|"
    r"about)\s+(?:her|his)\s+"
    r"(?:\w+\s+)?(?:son|daughter|husband|wife|brother|sister|father|mother|nephew|grandson)\b"
)
PARTY_BODY = re.compile(
    r"\b(?:organi[sz]ing\s+committee|unregistered\s+party|strike\s+committee|initiative\s+group)\b", re.I
)
OF_THE_BODY = re.compile(
    r"\b(?:[Cc]hair\w*|[Hh]ead|[Ll]eader|[Mm]ember|[Ss]ecretary)\s+of\s+(?:the|its)\s+(?:\w+\s+)?(?:committee|group)\b"
)
FOREIGN_HOUSE = re.compile(
    r"\b(?:European\s+Parliament|Bundestag|Congress|House\s+of\s+(?:Commons|Lords)|Seimas|Sejm|PACE)\b"
)
BARE_MEMBER = re.compile(r"\b(?:[Dd]eputy|[Ss]enator|MP|[Mm]ember|[Cc]hairman|[Ss]peaker)\s+$")
SEVERAL_OF = re.compile(
    r"\b(?:lawyers|parents|relatives|family|families|friends|colleagues|supporters|wives|"
    r"mothers)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
PASSIVE = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|not\s+)*(?:detained|arrested|"
    r"summoned|charged|convicted|sentenced|fined|fired|dismissed|expelled|released|killed|beaten|tortured|attacked|"
    r"threatened|allowed|wounded|taken|given|let\s+out|found\s+guilty|deprived|disbarred|stripped|put|brought|"
    r"hospitali[sz]ed|removed|suspended|subjected|ordered|obliged|banned|barred|handed|held|kept|seized|let\s+(?:in|"
    r"into|through|go)|not\s+let|intercepted|"
    r"delivered|punished|reprimanded|deceived|"
    r"forbidden|"
    r"prevented|evicted|locked|jailed|limited|freed|robbed|doused|knocked|struck|thrown|stabbed|laid\s+off|sacked|"
    r"deported|reinstated|restored|summoned|"
    r"extradited|searched|prosecuted|led\s+(?:out|away|off)|acquitted|expelled|kidnapped|poisoned|placed|transferred)|"
    r"\s+(?:died|perished|was\s+found\s+dead|was\s+shot|lost\s+(?:his|her|their)\s+(?:jobs?|positions?|posts?|"
    r"places?|freedom|consciousness|eye|sight))\b|"
    r"\s*,?\s*(?:who\s+)?(?:is|was|are|were|has\s+been|had\s+been|have\s+been|remains?|remained|"
    r"stays?)\s+(?:still\s+|also\s+|already\s+)?"
    r"(?:in\s+custody|behind\s+bars|under\s+(?:house\s+)?arrest|in\s+(?:prison|jail|(?:a|the)\s+(?:\w+\s+)?(?:colony|"
    r"sizo|isolator|remand|pre-?trial|temporary))|"
    r"limited\s+in\s+freedom|recogni[sz]ed\s+as\s+(?:an?\s+|the\s+)?(?:victims?|injured))\b|"
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:got|received|spent|will\s+spend|is\s+serving)\s+(?:[\w-]+\s+){0,3}(?:days?|"
    r"years?|months?|night|hours?|"
    r"fine|term|sentence|notice|warning|threats?|summons|protocol)\b|"
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:is|are)\s+(?:\w+ly\s+|also\s+|still\s+)*(?:on\s+trial|in\s+the\s+dock|"
    r"charged\s+with|"
    r"being\s+(?:held|tried|kept|prosecuted|tortured|beaten)|not\s+(?:given|allowed|let|treated|shown)|denied|"
    r"accused\s+of|"
    r"under\s+(?:house\s+)?arrest|in\s+custody|behind\s+bars)\b"
)
SENT_AWAY = re.compile(
    r"\.?\s+(?:for|to|into|in|behind)\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:\w+\s+){0,2}?"
    r"(?:questioning|interrogation|police|remand|prison|jail|colony|pre-?trial|bars|cell|custody|isolator|sizo|"
    r"conversation)\b"
)  # `invited X for questioning`: the object of somebody’s verb
KIN_BEHIND = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:sons?|daughters?|brothers?|sisters?|husband|wife|father|mother|nephew|niece|grandson|"
    r"fianc\w+)\s+"
)  # `Saule’s son Timur`
CITED_BY_THE_WAY = re.compile(r",\s+(?:according\s+to|as)\s+[^,;.]{0,60}$")
DISMISSAL_OF = re.compile(
    r"\b(?:dismissal|punishment|removal)\s+of\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$"
)
KIN_NAMED = re.compile(
    r"\s*,\s*(?:his|her)\s+(?:\w+\s+)?(?:wife|husband|mother|father|brother|sister|son|daughter|lawyer|friend|"
    r"colleague)\s+[A-Z]"
)  # `X, his wife Y said`
CITED_FIRST = re.compile(
    r"^\.?\s*,\s*Art[^,;]{3,80}(?=,\s+(?:an?|the|"
    r"former)\s)"
)  # `X, Article 146 …, a former officer`
DONE_TO_A_ROW = re.compile(
    r"\b(?:detained|arrested|apprehended|fined|released|convicted|sentenced|summoned|dismissed|brought|"
    r"taken)\b(?:(?! by\b)[^.;:]){0,90}"
    r"\b(?:including|among\s+(?:them|whom)(?:\s+(?:are|were|is|was))?)\s+(?:the\s+|an?\s+)?(?:[a-z][\w-]*\s+){0,4}$|"
    r"\b(?:police|officers|policemen|court)\s+(?:also\s+)?(?:detained|arrested|apprehended|fined|released|sentenced)\s+"
    r"(?:the\s+|an?\s+)?(?:[a-z][\w-]*\s+){0,4}$"
)
FATE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:was|were|ha[sd]\s+been|have\s+been)\s+(?:\w+ly\s+|also\s+|already\s+)?(?:fined|"
    r"dismissed|fired|laid\s+off|sacked|detained|arrested|convicted|sentenced|beaten|tortured|summoned|threatened|expelled)\b"
)
SUES_FOR_ONESELF = re.compile(
    r"\.?,?\s+(?:who\s+)?(?:also\s+|\w+ly\s+)?(?:filed|submitted|lodged|brought|won|lost|seeks?|demands?)\s+(?:an?\s+|the\s+)?"
    r"[^.;]{0,60}\b(?:reinstate\w*|unpaid|wages|(?:his|her|their|unlawful|illegal)\s+(?:dismissal|detention))\b"
)
NAMED = re.compile(r"\s+[A-Z][a-z’-]+\b(?!\s+of\b)")
ACTS = re.compile(
    r"\s+(?:will|has|have|had|was|were|is|are|did|does|do|said|says|told|gave|took|found|sent|held|came|made|began|"
    r"\w{3,}ed)\b"
)
FOR_A_PROTEST = re.compile(
    r"\.?\s+(?:was|has\s+been)\s+(?:\w+ly\s+|also\s+)?(?:fined|arrested|detained|convicted|sentenced)\b[^.;]{0,60}\b"
    r"(?:for\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:participation|participating|taking\s+part|holding|criticism|post|picket|rally)|"
    r"(?:at|during)\s+(?:an?|the)\s+(?:rally|picket|protest))\b"
)
OWN_NOUN = re.compile(r"(?:,|\band)\s+((?:[a-z][a-z’-]+\s+){1,3})$")
WERE = re.compile(r"[’']?s?\s*,?\s*(?:who\s+)?(?:were|have\s+been)\b|\s+lost\s+their\b")
FOR_OR_AGAINST = re.compile(
    r"(?:in\s+support\s+of|solidarity\s+with|freedom\s+for|(?:arrest|detention|sentence|case|trial|release|beating|"
    r"search|conviction|harassment|licen[cs]e|registration|candidacy|contract|eviction|house|home|apartment|flat|"
    r"office|car|expulsion|"
    r"persecution|prosecution|abduction|kidnapping|murder|killing|death|deportation|extradition|transfer|"
    r"hospitali[sz]ation|torture|"
    r"disappearance|suicide|acquittal|disbarment)\s+of|"
    r"prevented|(?:to\s+)?remov(?:e|ed|ing)|expel(?:led)?|exclud(?:e|ed|ing)|forced|obliged|demanded\s+that|depriv(?:ed|ing)|stripp(?:ed|ing)|disbarr(?:ed|ing)|reprimand\s+(?:to|on|for)|"
    r"(?:dousing|attack|assault)\s+(?:of|on)|"
    r"(?:not\s+to\s+)(?:dismiss|fire|sack)|"
    r"detained|arrested|summoned|interrogated|questioned|sentenced|convicted|jailed|beat|reinstate[ds]?|charges\s+against|"
    r"case\s+against|pressure\s+on|fined|(?:not|n’t)\s+(?:let|allow|permit)|(?:police|officers|guards|men|authorities|"
    r"court|judge|investigators?|administration|management|security|persons|people|they)\s+(?:(?:in|of|"
    r"at)\s+[\w-]+\s+)?(?:\w+ly\s+|also\s+)?(?:kept|held|took|seized|released|sentenced|convicted|summoned|"
    r"tortured|searched|"
    r"fired|expelled|escorted|attacked|interrogated|questioned|threatened|visited|stopped|handed\s+over|extradited|"
    r"deported|apprehended|beat\s+up|killed|shot|dragged|grabbed|pushed|warned|charged|acquitted|kidnapped|"
    r"poisoned|followed))"
    r"\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$",
)
CAPTIVE = re.compile(
    r"\b(?:defendants?|prisoners?|convicts?|detainees?|suspects?|inmates?|co-?defendants?|victims?)\s+(?:\w+\s+){0,2}$",
    re.I,
)
PREVENTED = re.compile(r"[^.]{0,160}\bprevented\s+(?:him|her)\b")
COLON_QUOTE = re.compile(r":\s{0,2}[“«\"]")
FIRST_PERSON = frozenset({"I", "my", "me", "My"})
QUOTED = re.compile(r"[“«][^”»]{1,2000}[”»]?")
NO_LONGER = re.compile(r"\b(?:ex-?|former\s+|first\s+)president\b|\bretired\b|\bin\s+retirement\b", re.I)
EACH_OTHERS = re.compile(
    r"\s*,\s*(?:(?:a|the|two|three)\s+)?(?:(?:brother|sister|father|mother|son|daughter|husband|wife|uncle|"
    r"nephew)\s+and\s+"
    r"(?:brother|sister|father|mother|son|daughter|husband|wife|uncle|nephew)|brothers|sisters|spouses|twins)\b"
)  # kin of each other, not of somebody whom the entry is about
