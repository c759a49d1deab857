"""The policy of a list as a plain value: what an edition freezes, and what `select` asks."""

from dataclasses import asdict, dataclass, field
from typing import Any

from cases.models import PrisonerList
from cases.models.lists import HEADLINE, Section


@dataclass(frozen=True)
class Policy:
    """Whose recognition counts, which sections are shown, which make the headline number, and who may read it."""

    title: str = "Political prisoners"
    words: str = ""
    bodies: dict[str, str] = field(default_factory=dict)
    """Number of an organisation (as text, for JSON) → its name; empty: anybody's recognition counts."""
    sections: list[str] = field(default_factory=lambda: list(Section.values))
    headline: list[str] = field(default_factory=lambda: list(HEADLINE))
    languages: list[str] = field(default_factory=lambda: ["en", "ru", "kk"])
    public: bool = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def policy_of(prisoner_list: PrisonerList | None) -> Policy:
    """The policy of a stored list; without one, everybody's recognition, all sections, for the team."""
    if prisoner_list is None:
        return Policy()
    return Policy(
        title=prisoner_list.title,
        words=prisoner_list.policy,
        bodies={str(body.pk): body.name for body in prisoner_list.bodies.order_by("pk")},
        sections=sorted(prisoner_list.sections),
        headline=sorted(set(prisoner_list.headline) & set(prisoner_list.sections)),
        languages=list(prisoner_list.languages),
        public=prisoner_list.public,
    )
