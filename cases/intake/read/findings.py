"""What the other readers found in an entry, as the weighing of types asks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .cues import Held
from .model import FoundArticle, FoundMeasure, FoundPerson
from .sentences import Sentences, lowered

_RELATIVE = re.compile(
    r"(?:,\s+(?:who|whom|whose|which)|\b(?:previously|earlier|formerly|although|though|despite)|,\s+(?:sentenced|convicted|imprisoned|released|fined)"
    r"\s+(?:in|on|last|earlier))\b[^,;]*$"
)
_PARTICIPLE = re.compile(
    r"(?:sentenced|convicted|imprisoned|arrested|detained|released|fined)\s+(?:in|on|to|earlier|during|near|after|last)\b"
)
_HEADER_ONLY = re.compile(r"(?:RK|Kazakhstan|Codes?|Offen[cs]es|C[CP]C?|CAO)[.\s]*$")
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|said|told|broke|came|went|took|held|got|"
    r"left|beat|gave|\w{3,}ed)\b"
)
_TITLE = 100  # a first sentence without a verb is a title when it is no longer


@dataclass(slots=True)
class Findings:
    """An entry as the other readers have read it; `text` has no dots behind initials, the `cues` may occur in it."""

    text: str
    sentences: Sentences
    persons: list[FoundPerson]
    measures: list[FoundMeasure]
    articles: list[FoundArticle]
    cues: list[Held]
    lower: str = field(init=False)
    kinds: dict[str, FoundMeasure] = field(init=False)
    first: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.lower = lowered(self.text)
        self.kinds = {measure.kind: measure for measure in reversed(self.measures)}
        self.first = self._first_sentence()

    def _first_sentence(self) -> tuple[int, int]:
        """Bounds of the first sentence; a mere name with articles is a header, the next sentence goes with it."""
        begin, end = self.sentences.bounds[0]
        title = end - begin < _TITLE or _HEADER_ONLY.search(self.text, max(begin, end - 20), end)
        header = title and not _VERB.search(self.text, begin, end)
        return (begin, self.sentences.bounds[1][1]) if header and len(self.sentences.bounds) > 1 else (begin, end)

    @property
    def affected(self) -> list[FoundPerson]:
        """The persons something happened to."""
        return [person for person in self.persons if person.role == "affected"]

    def measure(self, *kinds: str) -> FoundMeasure | None:
        """The measure of the first of these kinds that the entry has."""
        return next((self.kinds[kind] for kind in kinds if kind in self.kinds), None)

    def aside(self, offset: int) -> bool:
        """Whether the words at an offset stand in a relative clause: they tell what was before."""
        begin, _ = self.sentences.of(offset)
        if _PARTICIPLE.match(self.text, offset) and self.text[begin:offset].rstrip().endswith(","):
            return True
        return bool(_RELATIVE.search(self.text, max(begin, offset - 160), offset))

    @property
    def codes(self) -> set[str]:
        """The codes of the articles cited."""
        return {article.code for article in self.articles}
