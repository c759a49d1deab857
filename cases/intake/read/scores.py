"""Points gathered for each type of incident."""

from __future__ import annotations


class Scores:
    """Points for each type, and the words that gave the most of them."""

    def __init__(self) -> None:
        self.points: dict[str, float] = {}
        self.words: dict[str, tuple[float, int, int]] = {}

    def add(self, code: str, points: float, start: int = 0, end: int = 0) -> None:
        """Count `points` for a type because of the words text[start:end]."""
        self.points[code] = self.points.get(code, 0.0) + points
        if end and points > self.words.get(code, (0.0, 0, 0))[0]:
            self.words[code] = (points, start, end)

    def lift(self, code: str, points: float, start: int = 0, end: int = 0) -> None:
        """See to it that a type has so many points."""
        if not self.has(code, points):
            self.add(code, points - self.points.get(code, 0.0), start, end)

    def has(self, code: str, at_least: float) -> bool:
        """Whether a type has gathered so many points."""
        return self.points.get(code, 0.0) >= at_least

    def silence(self, codes: tuple[str, ...], share: float) -> None:
        """Leave some types only a share of their points."""
        for code in codes:
            if code in self.points:
                self.points[code] *= share
