"""The words between a name and a measure that say whether it is stated for that name."""

from __future__ import annotations

import re

GROUP = re.compile(
    r"\b(?:relatives|workers?|demonstrators|strikers|participants|people|persons|citizens|employees?|sons?|"
    r"residents|suspects?|detainees|members|women|men|policem[ae]n|officers|defendants|teachers|"
    r"\d+\s+(?:\w+\s+)?activists|activists|protesters|others|minors|juveniles|doctors|mothers|children|"
    r"accused(?!\s+of)|guards|drivers|couriers|farmers|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens|\d+)\s+(?:more|other|others)\b)\b",
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
    r"mother|parents|relatives|clients?|comrades|colleagues|children)\b",
    re.I,
)
OF_SOMEBODY = re.compile(r"[^.;]{0,160}\bof\s+(?:the\s+)?(?:[\w’“”!\"-]+\s+){0,4}$", re.I)
OBJECT_VERB = re.compile(
    r"(?:fined|sentenced|detained|arrested|summoned|convicted|released|imprisoned|placed|apprehended|"
    r"against|dismissed|fired|jailed|put|of|for|took|on)\s+(?:[\w’“”\"-]+\s+){0,5}$|\b(?:to|from)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.I,
)
PASSIVE = re.compile(r"(?:was|were|been|is|are)\b")
BEFORE_PASSIVE = re.compile(r"\.?(?:\s*,)?(?:\s+who|\s+with(?:\s\w+){1,4}|\s+has|\s+have|\s+had)?\s*")
PASSIVE_TERM = re.compile(
    r"(?:\.?,\s(?:(?!\bwhere\b)[^;“”]){3,200},|\.?,?)\s*(?:was|were|has\s+been|had\s+been|got)\s[^,;.:]{0,80}"
)
HAS_VERB = re.compile(r"\s+(?:was|were|is|are|has|have|had|got|\w+ed)\b")
WAS = re.compile(r"\b(?:was|were|been)\s+(?:[^.;]{3,80}\sand\s+)?$")
ALL_OF_A_CLASS = re.compile(
    r"\ball\s+(?:of\s+)?the\s+(?:convicted|convicts|detained|detainees|defendants|accused|arrested|sentenced|"
    r"participants)\b",
    re.I,
)
ACQUITTED = re.compile(r"\.?\s+(?:was|were)\s+(?:acquitted|found\s+not\s+guilty)\b")
SOME_OF_THEM = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|part)\s+of\s+(?:them|those)\b", re.I
)
THE_REST = re.compile(r"\b(?:the\s+(?:rest|others?|remaining(?:\s+\w+)?)|all\s+(?:the\s+)?others)\b[^.;]{0,30}$", re.I)
WHO_CLAUSE = re.compile(r"[’'s]*\s*,\s*(?:who|whom)\b")
RELATIVE = re.compile(r"\bwho\s+(?:\w+\s+){0,4}$")
DID = re.compile(
    r"who\s+(?:had\s+|have\s+)?(?:\w+ed|took|came|went|wrote|held)\s"
)  # who did something; then the main verb
WAS_DONE = re.compile(r"(?:was|were|has|have)\b")
LIST_OF = re.compile(r"\blists?\s+of\s+(?:\w+\s+){0,3}\w+,?\s*$", re.I)
IMPERSONAL = re.compile(r"the\s+dismissal|terminat|lay", re.I)
DASH = re.compile(r"\.?\s*[–—:-]\s*")
GOT = re.compile(r"\.?,?\s*(?:received|got|gets|was\s+given|were\s+given)\s+")
DASH_OR_COMMA = re.compile(r"\.?\s*[–—:,-]\s*(?:(?:an?|the)\s+)?(?:(?:fine|arrest|term|sentence)\s+(?:of|for)\s*)?")
JOINED = re.compile(r"\.?[’']?s?\s*(?:[–—:,-]|to|for|was|were|is|has\s+been|have\s+been|,?\s*who\s+\w+)?\s*")
CITED = re.compile(r"\.?\s*,\s*(?:Part|Art)")
CLAUSE_OPENS = re.compile(r"\.?\s*,\s+\w")
CLAUSE_CLOSES = re.compile(r"\.?\s*,\s+(?:was|were|has\s+been|had\s+been|got|received)\b")
INCLUDING = re.compile(
    r"[^.;]{0,60}\b(?:including|among\s+(?:them|whom|those)(?:\s+(?:are|is|were|was))?)\s+(?:the\s+)?(?:\w+\s+){0,3}"
)
OBJECT_GAP = re.compile(
    r"[\s,:“”\"–-]*(?:(?:the|an?|of|for|to|from|against|on|was\s+(?:taken|handed|given|served|delivered)|by\s+the\s+police)\s+)?(?:[\w’“”\"!-]+\s+){0,5}[“\"]?"
)
ORDERED_TO_PAY = re.compile(r"\b(?:ordered|obliged|compelled|ruled|decided)\b[^.;]{0,120}?\bpay\b")
RECOVERED_FROM = re.compile(
    r"\b(?:recover|collect|exact)\w*\b[^.;]{0,80}?\bfrom\s+(?:the\s+|an?\s+)?(?:[a-z][\w-]*\s+){0,5}"
    r"(?:[A-Z][\w’.-]*\s*){1,3}"
)
COLON_LIST = re.compile(r"[^.;:“]{0,100}:\s*(?:(?:the\s+)?[a-z][\w-]*\s+){0,3}")
RECEIVES = re.compile(r"\b(?:must|has\s+to|have\s+to|is\s+to)\s+pay\s+(?:him|her|them)\b")
PAYER_ABOVE = re.compile(r"\b(?:him|her|them|defendants?|respondents?|activist|journalist|blogger)\s+to\s+pay$")
COURT_VERB = re.compile(r"(?<!was )(?<!were )(?<!been )\b(?:sentenced|convicted|fined|found)\b", re.I)
TITLE_GAP = re.compile(r"\s+(?:(?!to\b|for\b|that\b)[\w’“”\"-]+\s+){0,6}[“\"]?")
AMONG = re.compile(r"\s*Among\s+(?:them|those\s+\w+|the\s+detain\w+)\b")
BESIDE = re.compile(
    r"[’']?(?:\s+(?:of|in)(?:\s+[\w’-]+){1,4})?(?:\s+imprisonment)?,?\s+(?:with|and|plus)\s+(?:[a-z-]+\s+){0,14}"
)
BRACKET = re.compile(r"\((?:[a-z]+\s+){0,3}$")
SOME_MORE = re.compile(r"\s*(?:Also|One|Two|Three|Four|Five|Some|Several|Others)\s+(?:of\s+them|among\s+them|there)\b")
AND_OTHERS = re.compile(r"\.?\s+and\s+(?:\w+\s+){1,5}")
APPOSED = re.compile(r"\.?\s*,\s[^,;.]{3,90},\s+(?:was|were|has|have|had|got|\w+ed)\b")
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
NEW_SUBJECT = re.compile(r"(?:,\s+(?:and|while|but)|\band|\bwhile|;)\s+the\s+(?:\w+\s+)?[a-z]+\s+$")
CLAUSE_LIST = re.compile(r"[^.;:]{0,80},\s+(?:the\s+|\w+s\s+)?")
TITLED_OBJECT = re.compile(
    r"\s+(?:(?:against|of|for)\s+)?(?:the\s+|an?\s+)?(?:(?!to\b|by\b|in\b|at\b|from\b)[\w’-]+\s+){0,6}"
)
ACTIVE = re.compile(r"(?<!was )(?<!were )(?<!been )(?:detained|arrested|dismissed|fired|sacked|warrant|against)$")
