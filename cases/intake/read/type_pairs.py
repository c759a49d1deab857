"""Which types go together in one entry: a step with what it was about, a report with its topic.

Editors give an entry a second type when it has another side, not when it has more words: an assembly and who was
detained at it, a trial and the torture that it tries, a report and what it reports on. What somebody said about their
own dismissal is no statement beside pressure, and the fund that an accused has founded no association.
"""

from __future__ import annotations

from .lexicon import words

SECOND = 0.5  # a second type needs this share of the first one's points
OTHER_CLASS = 0.38  # and this one when they are of two classes: a step, and what it was about
LEAST = 3.5  # points that any second type needs
PLENTY = 9.0  # more points than these do not make a type surer
STEPS = frozenset(
    words("detention administrative_penalty criminal_prosecution trial verdict appeal release pressure")
)  # fmt: skip
CLASSES = dict.fromkeys(STEPS, "step") | {"torture": "harm", "death": "harm", "media": "media"}
# The sides of one matter, both ways; other pairs are rare, and the second of them is mostly an incidental word.
_TOGETHER = {
    "media": "statement criminal_prosecution pressure civil_suit legislation administrative_penalty appeal verdict "
    "trial extradition_asylum assembly detention death",
    "statement": "torture death criminal_prosecution corruption_assets association legislation elections "
    "extradition_asylum imprisonment_conditions strike",
    "pressure": "criminal_prosecution civil_suit detention strike elections administrative_penalty death torture "
    "assembly",
    "assembly": "detention administrative_penalty strike criminal_prosecution death",
    "administrative_penalty": "appeal strike detention elections association",
    "strike": "civil_suit criminal_prosecution appeal detention trial verdict",
    "trial": "corruption_assets",
    "criminal_prosecution": "release corruption_assets trial appeal detention torture imprisonment_conditions",
    "torture": "trial verdict death civil_suit imprisonment_conditions detention release appeal",
    "death": "trial verdict imprisonment_conditions civil_suit appeal detention",
    "civil_suit": "assembly_denied association appeal",
    "appeal": "imprisonment_conditions release elections",
    "verdict": "release",
    "extradition_asylum": "release detention",
    "detention": "elections",
    "association": "legislation",
}  # fmt: skip
# Where two that do not go together are both strong, the first of these gives way.
YIELDS = frozenset(
    {
        ("statement", "pressure"),
        ("release", "detention"),
        ("verdict", "detention"),
    }
)
_PAIRS = frozenset(frozenset((first, second)) for first, line in _TOGETHER.items() for second in words(line))


def needed(first: str, code: str, most: float) -> float:
    """Points that `code` needs beside the type `first` with its `most`; infinite where they never go together."""
    return strong(first, code, most) if frozenset((first, code)) in _PAIRS else float("inf")


def strong(first: str, code: str, most: float) -> float:
    """Points with which `code` stands beside the type `first`, whether they go together or not."""
    share = OTHER_CLASS if CLASSES.get(first) != CLASSES.get(code) else SECOND
    return max(LEAST, share * min(most, PLENTY))
