"""The words behind and before a term that say which measure it is."""

from __future__ import annotations

# What stands right behind a term, or between a verb and a term, and makes it a penalty.
BEHIND = (
    ("house_arrest", r"(?:of\s+|under\s+)?house\s+arrest"),
    (
        "suspended_sentence",
        r"(?:,\s+)?(?:of\s+)?(?:imprisonment,?\s+)?\(?(?:suspended|conditional|conditionally|probation\s+sentence)",
    ),
    (
        "restriction_of_freedom",
        r"(?:of\s+|in\s+)?(?:\w+\s+)?(?:restrict\w*\s+(?:of|on)\s+(?:\w+\s+)?(?:freedom|liberty|movement)|"
        r"restricted\s+(?:freedom|liberty)|limited\s+freedom|limitation\s+of\s+freedom)",
    ),
    (
        "activity_ban",
        r"(?:of\s+)?(?:ban|prohibition|deprivation\s+of\s+the\s+right)|,?\s*(?:(?!and\b)[\w’-]+\s+){1,6}?"
        r"(?:may|can|must)\s?(?:not)?\s[^.;]{0,60}?\b(?:public|political|social|professional)\s[^.;]{0,30}?\bactivit",
    ),
    (
        "community_service",
        r"(?:of\s+)?(?:community\s+(?:service|work)|for\s+the\s+(?:benefit|good)\s+of|(?:compulsory|public|forced|"
        r"mandatory)\s+(?:community\s+)?(?:works?|labou?r|service))",
    ),
    ("probation", r"(?:of\s+)?(?:on\s+)?probation(?:ary)?(?!\s+(?:period|term))"),
    (
        "pretrial_detention",
        r"(?:of\s+|in\s+)?(?:the\s+|a\s+)?(?:pre-?\s?trial\s+(?:detention|arrest|prison)|remand|SIZO|PDF|"
        r"investigat\w+\s+isolator)",
    ),
    (
        "forced_psychiatric",
        r"(?:in|at|of)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:psychiatric|psycho-?neurological|mental)\s+\w+",
    ),
    ("administrative_arrest", r"(?:of\s+|under\s+)?administrative\s+(?:arrest|detention|imprisonment)"),
    (
        "_prison",
        r"(?:of\s+|in\s+|on\s+|to\s+|into\s+)?(?:a\s+)?(?:\w+\s+){0,2}?(?:imprisonment|prison|jail|"
        r"deprivation\s+of\s+(?:liberty|freedom)|penal\s+colony|colony|incarceration|behind\s+bars|"
        r"prison\s+sentence|prison\s+term)",
    ),
    (
        "police_detention",
        r"(?:in|at)\s+(?:the\s+|an?\s+)(?:\w+\s+){0,3}?(?:police|department)\b",
    ),
    (
        "_arrest",
        r"(?:of\s+|in\s+|under\s+)?(?:a\s+|the\s+|\w+\s+)?(?:arrest|detention|custody|special\s+(?:detention|"
        r"reception))",
    ),
    (
        "_prison",
        r"(?:of\s+|in\s+)?(?:an?\s+|the\s+)?(?:general|strict|medium|minimum|maximum|special|high)[\s-]+(?:security|"
        r"regime)\b",
    ),
    ("_prison", r"(?:left\s+)?to\s+serve\b"),
    ("_sentence", r"(?:sentence|term)\b"),
)
AHEAD = (
    ("house_arrest", r"house\s+arrest"),
    (
        "suspended_sentence",
        r"suspended\s+sentence|suspended\s+(?:term|imprisonment)|conditional(?:ly)?\s+(?:sentenced?|convicted|term)|"
        r"(?:sentenced|convicted)\s+conditionally",
    ),
    (
        "restriction_of_freedom",
        r"(?:restrict\w*\s+(?:of|the|his|her)\s+(?:\w+\s+)?(?:freedom|liberty)|restricted\s+(?:freedom|liberty)|"
        r"(?:freedom|liberty)\s+(?:was\s+)?(?:restricted|limited)|(?:limited|"
        r"restricted)\s+in\s+(?:\w+\s+)?(?:freedom|liberty))",
    ),
    (
        "activity_ban",
        r"(?:ban(?:ned)?|prohibit(?:ed|ing)?|barr(?:ed|ing)|forb(?:ade|idden)|(?:may|can|must|will)\s?not|(?:depriv|"
        r"stripp)(?:ed|ing|"
        r"ation)\s+\w*\s*of\s+the\s+right)\b.{0,80}?(?:activit\w*|(?:medical|legal|law|teaching|"
        r"professional)\s+practice|"
        r"practi[sc]ing(?:\s+\w+)?|profession|perform\w*|participat\w+\s+in\s+(?:public|political|social)|blogging|hold(?:ing)?\s+(?:\w+\s+)?(?:office|posts?|positions?)|journalism|"
        r"teach(?:ing)?|work(?:ing)?)",
    ),
    ("community_service", r"(?:community\s+service|public\s+works?|compulsory\s+labou?r)"),
    ("probation", r"probation(?!\s+(?:service|officer|department|inspect|period|term))(?:ary\s+control)?"),
    (
        "pretrial_detention",
        r"(?:pre-?\s?trial\s+(?:detention|prison|facility)|remand(?:ed)?(?:\s+in\s+custody)?|"
        r"investigat(?:ion|ive|ory)\s+isolator|SIZO(?:-\d+)?|PDF)",
    ),
    ("administrative_arrest", r"administrative(?:ly)?\s+(?:arrest(?:ed)?|detention|detained)"),
    (
        "_prison",
        r"(?:imprisonment|imprisoned|jailed|prison\s+(?:sentence|term)|deprivation\s+of\s+(?:liberty|freedom)|"
        r"in\s+(?:prison|jail|a\s+colony)|incarcerat\w+|deprived\s+of\s+(?:liberty|freedom)|behind\s+bars|"
        r"(?:locked|lock|put|shut|threw|thrown)\s+(?:(?:him|her|them|both)\s+)?(?:up|away)|"
        r"(?:locked|lock|threw|thrown|sent|go|goes|went|taken|returned)\s+(?:(?:him|her|them|both)\s+)?(?:in|into|to)\s+"
        r"(?:prison|jail|(?:a|the)\s+(?:\w+\s+)?(?:colony|cell|special\s+\w+|detention\s+cent(?:er|re))))",
    ),
    ("pretrial_detention", r"extradition\s+(?:arrest|detention)"),
    (
        "forced_psychiatric",
        r"(?:psychiatric|psycho-?neurological|mental)\b[^.;]{0,80}\b(?:hospital|clinic|ward|examination|dispensary|"
        r"institution|treatment|cent(?:er|re))",
    ),
    ("police_detention", r"in(?:side)?\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}(?:ring|cordon|kettle)"),
    (
        "_arrest",
        r"(?:arrest(?:ed)?|special\s+(?:detention|reception)(?:\s+(?:cent(?:er|re)|facility))?|detained|"
        r"detention|custody|held|kept|isolated|isolation)",
    ),
    (
        "_prison",
        r"(?:sentenced|sentence[sd]?|condemn(?:ed)?|convict\w+|verdict|serve|serving|guilty|punish\w*|"
        r"(?<!for a )(?<!for the )term)",
    ),
)
