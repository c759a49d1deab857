"""The words between a name and a measure that say whether it is stated for that name."""

from __future__ import annotations

import re

GROUP = re.compile(
    r"\b(?:relatives|workers?|demonstrators|strikers|participants|people|persons|citizens|employees?|sons?|"
    r"residents|suspects?|detainees|members|women|men|policem[ae]n|officers|defendants|teachers|"
    r"\d+\s+(?:\w+\s+)?activists|activists|protesters|others|minors|juveniles|doctors|mothers|children|"
    r"accused(?!\s+of)|guards|drivers|couriers|farmers|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens|\d+)\s+(?:more|other|others)\b)\b(?!\s+(?-i:[A-Z]))",
    re.I,
)
PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|who|both|the\s+(?:(?:two|three|four|five|six|\d+)\s+)?(?:activists?|"
    r"bloggers?|journalists?|defendants?|"
    r"politicians?|convicts?|prisoners?|lawyer|woman|man|detainees?|young\s+man|artist|victim|"
    r"human\s+rights\s+\w+|political\s+prisoner|girl|latter)|all\s+(?:the\s+)?(?:two|three|four|five|six|seven)|"
    r"all\s+of\s+them)\b",
    re.I,
)
KIN = re.compile(
    r"\b(?:his|her|their)\s+(?:\w+\s+)?(?:sons?|daughters?|brothers?|sisters?|husbands?|wife|wives|father|"
    r"mother|parents|relatives|clients?|comrades|colleagues|children|neighbou?rs|friends|acquaintances|students|pupils)\b",
    re.I,
)
HIS_KIN = re.compile(
    r"\b(?:his|her)\s+(?:\w+\s+)?(?:son|daughter|brother|sister|husband|wife|father|mother|"
    r"client)\b(?![’'])[^,;]*$",
    re.I,
)
OF_SOMEBODY = re.compile(r"[^.;]{0,160}\bof\s+(?:the\s+)?(?:[\w’“”!\"-]+\s+){0,4}$", re.I)
OBJECT_VERB = re.compile(
    r"(?:fined|sentenced|detained|arrested|summoned|convicted|released|imprisoned|placed|apprehended|"
    r"against|dismissed|fired|jailed|put|of|for|took|on|with)\s+(?:[\w’“”\"-]+\s+){0,5}$|\b(?:to|"
    r"from)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.I,
)
PASSIVE = re.compile(r"(?:was|were|been|is|are)\b")
BEFORE_PASSIVE = re.compile(r"\.?(?:\s*,)?(?:\s+who|\s+with(?:\s\w+){1,4}|\s+has|\s+have|\s+had)?\s*")
PASSIVE_TERM = re.compile(
    r"(?:\.?,\s(?:(?!\bwhere\b)[^;“”]){3,200},|\.?,?)\s*(?:was|were|has\s+been|had\s+been|got)\s[^,;.:]{0,80}"
)
HAS_VERB = re.compile(r"\s+(?:was|were|is|are|has|have|had|got|\w+ed)\b")
WAS = re.compile(r"\b(?:was|were|been|is|are)\s+(?:[^.;]{3,80}\sand\s+)?$")
ALL_OF_A_CLASS = re.compile(
    r"\ball\s+(?:of\s+)?the\s+(?:convicted|convicts|detained|detainees|defendants|accused|arrested|sentenced|"
    r"participants)\b",
    re.I,
)
ACQUITTED = re.compile(r"\.?\s+(?:was|were)\s+(?:acquitted|found\s+not\s+guilty)\b")
SOME_OF_THEM = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|part)\s+of\s+(?:them|those)\b", re.I
)
SEVERAL_ARE = re.compile(r"\.?,?\s+(?:were|are|have\s+been)\b")
ONE_MORE = re.compile(
    r"(?:\band|,|&|\bwith|\bincluding|\bamong|\bexcept|[–—-])\s+(?:(?!(?:who|that|"
    r"whom)\b)[\w’“”-]+\s+){0,8}$"
)
KIN_SUBJECT = re.compile(
    r"\b(?:his|her|their)\s+(?:\w+\s+)?(?:sons?|daughters?|brothers?|sisters?|husband|wife|father|mother|"
    r"parents|relatives)\s+$",
    re.I,
)
SAME_FOR = re.compile(r"\b[Tt]he\s+same\s+(?:punishment|term|sentence|penalty|fine|sum|amount)\b")
ASIDE_OF = re.compile(
    r"(?:in\s+support\s+of|to\s+(?:support|meet|visit|see|greet|help|defend|hear)|attend|trial\s+of|"
    r"lawyer\s+of|according\s+to(?!\s+which)|"
    r"by(?!\s+(?:[\w’]+\s+)*(?:decision|verdict|ruling|sentence|order|court|resolution)\b)|during|"
    r"in\s+defen[cs]e\s+of|"
    r"memory\s+of|(?:father|mother|brother|sister|wife|husband|son|daughter|widow|parents|"
    r"relatives)\s+of)\s+"
    r"(?:[\w’]+\s+){0,3}$",
    re.I,
)
CROWD = re.compile(r"\b(?:\d+|two|three|several|dozens\s+of)\s+(?:(?:more|other)\b|people|persons|others|[a-z]+ists\b)")
THE_REST = re.compile(r"\b(?:the\s+(?:rest|others?|remaining(?:\s+\w+)?)|all\s+(?:the\s+)?others)\b[^.;]{0,30}$", re.I)
WHO_CLAUSE = re.compile(
    r"[’'s]*\s*,\s*(?:who|whom|(?:sentenced|convicted|arrested|detained|fined|serving|held|kept|accused|dismissed)(?!\s+by))\b"
)
RELATIVE = re.compile(r"\bwho\s+(?:\w+\s+){0,4}$")
DID = re.compile(
    r"who\s+(?:had\s+|have\s+)?(?:\w+ed|took|came|went|wrote|held)\s"
)  # who did something; then the main verb
WAS_DONE = re.compile(r"(?:was|were|has|have)\b")
LIST_OF = re.compile(r"\blists?\s+of\s+(?:\w+\s+){0,3}\w+,?\s*$", re.I)
IMPERSONAL = re.compile(r"the\s+dismissal|terminat|lay", re.I)
DASH = re.compile(r"\.?\s*[–—:-]\s*")
GOT = re.compile(r"\.?,?\s*(?:received|got|gets|was\s+given|were\s+given)\s+")
DASH_OR_COMMA = re.compile(
    r"\.?\s*[–—:,-]\s*(?:(?:an?|the)\s+)?(?:(?:[a-z]+\s+){0,2}(?:fine|arrest|term|sentence)\s+(?:of|for)\s*)?(?:to\s+)?"
)
COMPANY = re.compile(r"\b(?:together|along)\s+with\s+(?:(?:his|her|their|the|an?)\s+)?(?:[a-z][\w’-]*\s+){0,4}$", re.I)
BESIDE_NAMED = re.compile(r"\.?,?\s+(?:and|with|(?:together|along)\s+with)\s+")
THEY_WERE = re.compile(r"[^.,;:]{0,40}\b(?:they|them|both|all\s+of\s+them)\s+(?:[a-z]+\s+){0,6}", re.I)
UNNAMED = re.compile(
    r"\s*(?:An?|One|Another)\s+(?:[\w-]+\s+){0,2}(?:woman|man|girl|boy|guy|student|pensioner|passer-?by|child|teenager|"
    r"schoolboy|schoolgirl|minor)\b"
)
PLURAL = re.compile(r"(?:s|men|women|people|children)$", re.I)
IS_DONE = re.compile(r"(?:[\w,–—-]+\s+){0,2}?(?:was|is|has)\b")
ALSO_DID = re.compile(
    r"[\s,–—-]*\b(?:and|but)\s+(?:(?:\w+ly|then|later|also|again|soon)\s+)*(?:was|has|had|got|received|will|is|\w+ed\b|$)"
)
SUED = re.compile(r"\b(?:claims?|(?:law)?suits?)\b[^.;]{0,90}\bagainst\s+(?:the\s+)?(?:[a-z][\w’-]*\s+){0,5}$")
AND = re.compile(r",?\s+and\s+|,\s+")
SUBJECT_PRONOUN = re.compile(r"\b(he|she)\s+(?:(?!(?:he|she|who|which)\b)[^;.])*$", re.I)
ENDED = re.compile(r"\.?\s+(?:ended|finished|concluded|is\s+over|was\s+completed|resulted|came\s+to\s+an\s+end)\b")
JOINED = re.compile(r"\.?[’']?s?\s*(?:[–—:,-]|to|for|was|were|is|has\s+been|have\s+been|,?\s*who\s+\w+)?\s*")
CITED = re.compile(r"\.?\s*,\s*(?:Part|Art)")
CLAUSE_OPENS = re.compile(r"\.?\s*,\s+\w")
CLAUSE_CLOSES = re.compile(
    r"\.?\s*,\s+(?:was|were|has\s+been|had\s+been|got|received|spent|served|will|must|is|has|"
    r"started|began|went)\b"
)
INCLUDING = re.compile(
    r"[^.;]{0,60}\b(?:including|among\s+(?:them|whom|those)(?:\s+(?:are|is|were|was))?)\s+(?:the\s+)?(?:\w+\s+){0,3}"
)
SOME_OF_WHOM = re.compile(
    r"[^.;]{0,60}[,;]\s+(?:and\s+)?(?:one|two|three|four|five|several|some)\s+of\s+(?:them|whom),\s+(?:the\s+)?(?:\w+\s+){0,3}"
)
OBJECT_GAP = re.compile(
    r"[\s,:“”\"–-]*(?:(?:the|an?|of|for|to|from|against|on|with|was\s+(?:taken|handed|given|served|delivered)|"
    r"by\s+the\s+police)\s+)?(?:(?!who\b|whom\b|which\b)[\w’“”\"!-]+\s+){0,5}[“\"]?"
)
ORDERED_TO_PAY = re.compile(r"\b(?:ordered|obliged|compelled|ruled|decided)\b[^.;]{0,120}?\bpay\b")
RECOVERED_FROM = re.compile(
    r"\b(?:recover|collect|exact)\w*\b[^.;]{0,80}?\bfrom\s+"
    r"(?:(?!(?:in|for|as|to)\b)[\w’.-]+\s*){1,6}"
)
COLON_LIST = re.compile(r"[^.;:“]{0,100}:\s*(?:(?:the\s+)?[a-z][\w-]*\s+){0,3}")
RECEIVES = re.compile(
    r"\b(?:must|has\s+to|have\s+to|is\s+to)\s+pay\s+(?:him|her|them)\b|"
    r"\bwon\b[^.;]{0,40}\b(?:damages|compensation)\b|\bin\s+(?:his|her|their)\s+favou?r\b"
)
PAYER_ABOVE = re.compile(
    r"\b(?:him|her|them|defendants?|respondents?|convicts?|convicted|activist|journalist|blogger)(?:\s+to\s+pay|\s*)$"
)
COURT_VERB = re.compile(r"(?<!was )(?<!were )(?<!been )\b(?:sentenced|convicted|fined|found)\b", re.I)
TITLE_GAP = re.compile(r"\s+(?:(?!to\b|for\b|that\b)[\w’“”\"-]+\s+){0,6}[“\"]?")
AMONG = re.compile(r"\s*Among\s+(?:them|those\s+\w+|the\s+detain\w+)\b")
SOME_OF_THE_GROUP = re.compile(
    r"\s*(?:(?:Among|One\s+of|Two\s+of|Three\s+of|Some\s+of|Several\s+of)\s+(?:them|those\s+\w+|the\s+(?:\w+ed|detainees))\b"
    r"(?!,\s+including)|(?:\d+|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s+(?:people|persons|activists|drivers|workers|"
    r"women|men)\b[^.;]{0,80}\b(?:including|among\s+them)\b)"
)
BESIDE = re.compile(
    r"[’']?(?:\s+(?:of|in)(?:\s+[\w’-]+){1,4})?(?:\s+imprisonment)?,?\s+(?:with|and|plus)\s+(?:[a-z-]+\s+){0,14}"
)
BRACKET = re.compile(r"\((?:[a-z]+\s+){0,3}$")
SOME_MORE = re.compile(r"\s*(?:Also|One|Two|Three|Four|Five|Some|Several|Others)\s+(?:of\s+them|among\s+them|there)\b")
AND_OTHERS = re.compile(r"\.?\s+and\s+(?:\w+\s+){1,5}")
APPOSED = re.compile(
    r"\.?\s*[–—-]\s[^,;.–—]{3,90}\s[–—-]\s|\.?\s*,\s[^,;.]{3,90},\s+(?:(?:was|were|is|are|will|must|has|have|had|got|remains?|\w+ed)\b|(?:\w+ly\s+)?$)"
)
PREDICATE = re.compile(
    r"\b(?:become|became|is|was|are|were|as|of)\s+(?:an?\s+|the\s+)?(?:suspects?|accused|defendants?)\b", re.I
)
KIN_GETS = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:son|daughter|brother|sister|husband|wife|father|mother|nephew)\s+(?:\w+\s+){0,3}$"
)
OTHERS_OF = re.compile(
    r"\bthat\s+(?:his|her|their)\s+(?:\w+\s+)?(?:neighbou?rs|friends|acquaintances|relatives|colleagues|comrades|students|pupils|"
    r"sons|daughters|brothers|sisters|parents)\b(?:(?!\band\b)[^,;.]){0,40}$"
)
CONVICTED = re.compile(
    r"\b(?:found|sentenced|convicted|fined|arrested|detained|warrant\s+against)\s+(?:[\w’-]+\s+){0,5}$"
)
THEY = re.compile(
    r"\b(?:they|them|their|both|(?:the|all(?:\s+the)?)\s+(?:two|three|four|five|six|seven|\d+)\b|"
    r"(?:all|each|every\s+one)\s+of\s+them|all\s+(?:were|was|are|remain))\b",
    re.I,
)
HE = re.compile(
    r"\b(?:he|she)\s*$|\bthe\s+(?:penalty|sentence|punishment|term|verdict)(?:\s+(?:is|was|of))?[\s:–—-]*$", re.I
)
NEW_SUBJECT = re.compile(r"(?:,(?:\s+(?:and|while|but))?|\band|\bwhile|;)\s+the\s+(?:\w+\s+)?[a-z]+\s+$")
CLAUSE_LIST = re.compile(r"[^.;:]{0,80},\s+(?:the\s+|\w+s\s+)?")
TITLED_OBJECT = re.compile(
    r"\s+(?:(?:against|of|for)\s+)?(?:the\s+|an?\s+)?(?:(?!to\b|by\b|in\b|at\b|from\b|who\b)[\w’-]+\s+){0,6}"
)
ACTIVE = re.compile(r"(?<!was )(?<!were )(?<!been )(?:detained|arrested|dismissed|fired|sacked|warrant|against)$")
TRIED_BEHIND = re.compile(
    r"\.?(?:,\s[^.;]{3,90},|\s+who\s[^.;,]{3,60}?)?(?:\s+and\s+(?:his|her)\s[^.;,]{3,60}[,]?)?(?:\s+(?:was|were|is|are|has\s+been|"
    r"have\s+been)\s+(?:\w+ly\s+|also\s+)*"
    r"(?:found\s+guilty|convicted|sentenced|accused|tried|charged|on\s+trial|in\s+the\s+dock|suspected|put|placed|arrested|"
    r"detained|fired|dismissed|fined|released|deprived|"
    r"recogni[sz]ed\s+(?:as\s+)?guilty)|"
    r",?\s+(?:who\s+(?:is|was)\s+)?(?:accused|convicted|charged|suspected|found\s+guilty)\b|,\s+Art(?:icles?|\.)\s*\d|"
    r",?\s+who\s+(?:received|got|serves|is\s+serving|was\s+sentenced)\b|\s+(?:received|got)\s+[\w.]+\s+(?:years?|months?)\b)"
)
TRIED_BEFORE = re.compile(
    r"\b(?:trial|case|process|proceedings|verdict|charges|sentence|arrest|detention|custody|convict\w*|sentenced|found(?!\s+out))\s+(?:of\s+|against\s+|"
    r"over\s+|on\s+|in\s+relation\s+to\s+)?"
    r"(?:the\s+|an?\s+)?(?:former\s+|ex-)?(?:(?!by\b)[A-Za-z][\w’-]*\s+){1,6}$|"
    r"\b(?<!was )(?<!were )(?<!been )(?:(?:released|freed|detained|arrested|remanded|fined|dismissed|fired|"
    r"sacked|acquitted)|"
    r"(?:sent|placed|put|left)(?=\s+(?:\w+\s+){1,3}$))\s+"
    r"(?:(?!(?:by|to|that|who|at|in|with|from|for|on|under|after)\b)[A-Za-z][\w’-]*\s+){1,6}$"
)
HARMED = re.compile(
    r"\b(?:tortur\w+|beat(?:ing|en|s)?|kill\w*|murder\w*|attack\w*|assault\w*|threat\w*|insult\w*|slander\w*|"
    r"libel\w*|deaths?|rap(?:e|ed|ing)|"
    r"abus\w+|violence|injur\w+|defam\w+|shot|shooting|ill-treat\w*)\s+(?:of|on|to|against|at|towards)?\s*(?:the\s+|"
    r"an?\s+)?(?:[a-z][\w’-]*\s+){0,4}$"
)  # the victim of what somebody is punished for
HARM = ("ortur", "eat", "ill", "urder", "ttack", "ssault", "hreat", "nsult", "lander", "ibel", "rap", "bus", "iolence",
        "njur", "efam", "hot", "hoot")  # one of them is in every such text  # fmt: skip
MEANT_FOR = re.compile(
    r"(?:\s+(?:of|in|with)\s[^,.;:]{3,60}?|\s*\([^)]{3,40}\))?,?\s+(?:for|to|on|upon|in\s+respect\s+of)\s+(?:the\s+|"
    r"an?\s+)?"
    r"(?P<title>(?:(?!\w+ing\b)[a-z][\w’-]*\s+){0,5})"
)
FOR_SOMEBODY = re.compile(
    r"(?:[^.;]|(?<=\b[A-Z])\.){0,160}?\b(?:for|to|on|upon|against|in\s+respect\s+of|in\s+relation\s+to|"
    r"by)\s+(?:(?:the|an?)\s+)?(?:(?!\w+ing\b)[\w’“”!\"-]+\s+){0,6}[“\"]?"
)
COUNTED_SUBJECT = re.compile(
    r"(?<!\bthe\s)(?<!\bthese\s)(?<!\ball\s)(?<!\bof\s)\b(?:two|three|four|five|six|seven|eight|nine|ten|several|"
    r"some|many|dozens\s+of|\d+)\s+"
    r"(?!thirds|(?:\w+\s+)?(?:minutes|hours|days|weeks|months|years|times)\b)"
    r"(?:(?:more|other)\s+)?(?:[a-z-]+\s+){0,2}[a-z]+(?:s|men|women|people)\s+(?:also\s+|each\s+)?(?:(?:were|are|"
    r"have|had|received|got|will)\s+)?"
    r"(?:been\s+|be\s+|each\s+|to\s+|[–—-]\s+)*(?:\w+ed\s+to\s+)?$"
)
FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|got|gave|sent|told|said|will|must|received|\w{3,}ed)\b")
FRONTED = re.compile(r"[^.;:]{0,60}(?:,|\s[–—-])\s+(?:the\s+|an?\s+)?(?:[a-z][\w’-]*\s+){0,5}")
AGENT = re.compile(
    r"\bby\s+(?:the\s+|an?\s+|some\s+|two\s+|three\s+|several\s+)?(?:[a-z-]+\s+){0,3}?(?:policem[ae]n|police|"
    r"officers|guards|men|people|persons)\b"
)
