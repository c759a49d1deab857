"""Words that speak for no type by themselves but tell how an entry is to be taken: who speaks, of whom, and where."""

from __future__ import annotations

import re

JOURNALIST = re.compile(
    r"\b(?<!told )(?<!told the )(?<!to )(?:journalists?|correspondents?|reporters?|"
    r"youtubers?|publishers?|columnists?|presenters?|camera(?:man|men)|photojournalists?|"
    r"editors?(?:-in-chief)?|"
    r"(?:newspaper|weekly|magazine|portal|website|site|channel|public\s+page|tv\s+company))\b(?!’s)"
)
APPOSED = re.compile(r"[.·]?,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}")
DECIDED_ON_APPEAL = re.compile(
    r"\bleft\b(?:[^.]|\.(?=\d)){0,150}\bunchanged|\bupheld\b[^.]{0,60}\b(?:verdict|sentence|decision|arrest|"
    r"ruling)|\b(?:appeals?|complaints?|petition|protest)\b[^.]{0,80}\bwithout\s+satisfaction|"
    r"\bwithout\s+satisfaction\s+the\s+(?:\w+\s+){0,3}(?:appeals?|complaints?|petitions?|protest)\b|"
    r"\bnot\s+satisf\w+\s+the\s+appeal"
)
SPEAKER = re.compile(
    r"\b(?:[A-Z][\w’-]+|office|ministry|service|committee|coalition|parliament|council|union|"
    r"organi[sz]ation|experts?|president|minister|ambassador|deput(?:y|ies)|analyst|scientist|lawyers?|"
    r"authorities|representatives?|akorda|press)\b[^.“«]{0,60}\s"
    r"(?:stated|urged|condemned|declared|announced|reported|responded|noted|reiterated|called|criticized|"
    r"expressed|said|believes?|published|presented|adopted|demanded|launched)\b"
)
PAST = re.compile(
    r"\b(?:events?\s+of\s+January|January\s+(?:20\d\d\s+)?(?:events|protests|tragedy|unrest)|in\s+memory|"
    r"victims\s+of|memorial|commemorat\w+|anniversary)",
    re.I,
)
NAMED_DEATH = re.compile(
    r"\b\d+\s+(?:people|persons|civilians|citizens|protesters|of\s+them)\s+(?:were\s+|have\s+been\s+|"
    r"had\s+)?(?:killed|died)|"
    r"\bdeath\s+of|murder|contract\s+killing|died\s+in\s+hospital|list\s+of|number\s+of"
)
HUNGER = re.compile(r"hunger\s+strike")
PROTESTERS = re.compile(
    r"\b(?:mothers|relatives|wives|residents|families|parents|widows|"
    r"victims)\b[^.]{0,140}\bhunger\s+strike\s+(?:\w+\s+)?(?:in|at|near|"
    r"outside|in\s+front\s+of)\s+(?:the\s+)?(?:(?!colony|prison|facility|cell|sizo)\w+\s+){0,2}(?:office|building|"
    r"square|street|akimat|"
    r"ministry|embassy|headquarters|tents?|steps|entrance)\b"
)
WORKERS = re.compile(r"\bstrikers|\bon\s+strike|workers")
SPEECH = re.compile(
    r"\b(?:asked|(?<!was )(?<!were )denie[ds]|explained|answer(?:ed|ing)|proposed|commented|argue[ds]|"
    r"recalled|compared|replied|"
    r"(?:compiled|published|updated|released|posted)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?lists?\s+of|"
    r"raised\s+the\s+(?:case|issue|question))\b|"
    r"\w[·.]?:\s{0,2}“[^”]{30,}"
)
ONLY_SPEECH = re.compile(r"[^.“«]{0,120}\w[·.]?:\s{0,2}[“«][^”»]{60,}")  # `Economist X: “…”`
CALL = re.compile(r"\b(?:called|calls)\s+on\b|\burge[sd]\b|\bcondemn(?:s|ed)\b")
CHANGED = re.compile(r"\b(?:changed|replaced|released|released|let\s+go|freed)\b", re.I)
COURT = re.compile(r"\b(?:court|judge)\b")
AT_A_RALLY = re.compile(
    r"\b(?:at|during|from|dispersed)\s+(?:the|a|an|their|his|her)\s+(?:\w+\s+){0,2}?(?:rall(?:y|ies)|pickets?|"
    r"march(?:es)?|"
    r"demonstrations?|protests?|action)\b|\bpicketing\b|\b(?:hanging|unfold\w*|unfurl\w*|holding|held|raised|"
    r"carrying)\s+"
    r"(?:up\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?(?:banners?|posters?|placards?)\b|"
    r"\bwent\s+out\s+to\s+(?:a\s+)?(?:rally|picket|protest)",
    re.I,
)
PARLIAMENT = re.compile(
    r"\b(?:parliament|congress|senate|majilis|mazhilis|bundestag|commission|"
    r"committee)\b[^.]{0,40}\bheld\s+(?:\w+\s+)?hearings?|"
    r"\bhearings?\b[^.]{0,60}\b(?:parliament|congress|senate|majilis|mazhilis|bundestag)\b"
)
COURT_SPEAKS = re.compile(r"\bcourts?\b[^.“]{0,60}\b(?:declared|announced|noted|stated|said|considered)\b")
OFFICIAL_SAID = re.compile(
    r"”,?\s*(?:[-–—]\s*)?(?:said|stated|reported|noted|says|declared|informed)\s+(?:the\s+)?(?:[\w’-]+\s+){0,3}?"
    r"(?:prosecutor|representative|minister|akim|mayor|deputy|head|chief|chairman|president|ombudsman|spokes\w+|"
    r"governor|ministry|police)\b",
    re.I,
)  # figures and reports of those who act for the state
TRAILING = re.compile(
    r"[,”]\s*(?:said|reported|reports?|says|stated|noted|informed|told|"
    r"believes)\s+(?!that\b)[^“”:,]{3,90}(?:,[^“”:]{3,120})?$|"
    r",\s+(?:his|her|their)\s[^“”:,]{3,60}\s(?:said|reported|reports?|says|stated|noted|informed|told|claims?|"
    r"complains?|believes)$"
)  # who said it, named behind what was said
IN_BRACKETS = re.compile(r"\([^()]{0,80}$")  # a penalty that somebody is known by
DOCUMENT = re.compile(
    r"\b(?:statement|letter|survey|study|(?<!to )report|review|ranking|declaration|resolution|address|"
    r"commentary)\b[^.“]{0,80}"
    r"\b(?:published|released|presented|issued|sent|posted|adopted|made\s+public|was\s+read)\b|"
    r"\b(?:published|released|presented|issued|sent|adopted|signed|posted|made|addressed|wrote)\s+(?:an?|the|its|"
    r"their|his|her)\s+"
    r"(?:[\w-]+\s+){0,3}(?:statement|letter|survey|study|report|review|ranking|declaration|resolution|commentary)\b"
)
COUNTED = re.compile(
    r"\b(?:recorded|registered|documented|counted|monitored|noted|"
    r"identified)\b[^.]{0,40}?\b\d+\s+(?:\w+\s+)?(?:cases|facts|"
    r"detentions|arrests|violations|incidents|instances|appeals|complaints|searches)\b|"
    r"\b(?:quarter|half|months?|year|period)\b[^.]{0,60}\b\d+\s+(?:people|persons|citizens|cases|"
    r"activists)\b[^.]{0,40}\b(?:were|"
    r"was|have)\b"
)
FACILITY_SLOT = re.compile(
    r"\b(?:facilit(?:y|ies)|colony|institution|prison|SIZO|PDF|detention\s+cent(?:er|re)|"
    r"[A-ZА-Я]{2}h?-?\d{3}/\d{1,2})\b"
)
