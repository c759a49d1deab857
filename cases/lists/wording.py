"""A line of a list in words of one language: the same for page, PDF, spreadsheet and JSON."""

from dataclasses import dataclass
from typing import Any

from cases.lists.terms import Terms
from cases.lists.words import Speaker

COLUMNS = (
    "section",
    "name",
    "age",
    "provisions",
    "custody",
    "since",
    "held_since",
    "days_held",
    "certainty",
    "facility",
    "place",
    "sentence",
    "in_force",
    "cases",
    "recognised",
    "criteria",
    "demand",
    "notes",
    "person",
)
"""Columns of the spreadsheet and keys of the JSON records, in their order."""


@dataclass(frozen=True)
class Wording:
    """How lines are said: the words and the labels of one language."""

    say: Speaker
    terms: Terms

    def label(self, vocabulary: str, code: str | None) -> str:
        """The label of a code; the code itself for a term that is gone."""
        if not code:
            return ""
        labels = self.terms[vocabulary].get(code, {})
        return labels.get(self.say.language) or labels.get("en") or code

    def record(self, row: dict[str, Any]) -> dict[str, Any]:
        """The line as text by column; numbers stay numbers, what is not known is empty or says so."""
        return {
            "section": row["section"],
            "name": self.name(row),
            "age": _range(row["age"]),
            "provisions": "; ".join(row["provisions"]),
            "custody": self.custody(row),
            "since": self.when(row["since"]),
            "held_since": self.when(row["held_since"]),
            "days_held": row["days_held"],
            "certainty": self.certainty(row),
            "facility": row["facility"] or "",
            "place": (row["place"] or {}).get(self.say.language, ""),
            "sentence": self.sentence(row),
            "in_force": self.in_force(row),
            "cases": "; ".join(_case(case) for case in row["cases"]),
            "recognised": "; ".join(self.recognition(each) for each in row["recognitions"]),
            "criteria": "; ".join(self.criteria(row)),
            "demand": "; ".join(self.demands(row)),
            "notes": "; ".join(source_line(note) for note in row["notes"]),
            "person": row["person"],
        }

    def name(self, row: dict[str, Any]) -> str:
        return row["names"][self.say.language]

    def when(self, iso: str | None) -> str:
        return self.say.when(iso) if iso else ""

    def custody(self, row: dict[str, Any]) -> str:
        """The kind of custody, or what is known of the person at liberty."""
        if row["died"]:
            return self.say("died_on", self.say.when(row["died"]))
        said = [self.label("custody", row["custody"]) or self.say("at_liberty")]
        if row["released"]:
            said.append(self.say("released_on", self.say.when(row["released"])))
        return ", ".join(said)

    def certainty(self, row: dict[str, Any]) -> str:
        """How sure the custody is; "term expired, release not confirmed" after a computed end."""
        return self.say(f"certainty_{row['certainty']}") if row["certainty"] else ""

    def days(self, row: dict[str, Any]) -> str:
        if row["days_held"] is None:
            return ""
        said = self.say("days_about" if row["days_estimated"] else "days", row["days_held"])
        return said.replace(" ", self.say.space)

    def sentence(self, row: dict[str, Any]) -> str:
        """Penalty, amount as stated, regime, date; every other date that a source gives for it is named."""
        sentence = row["sentence"]
        if sentence is None:
            return ""
        kind, value = self.label("penalty", sentence["kind"]), sentence["value"]
        said = [f"{kind}, {self.say.amount(value, sentence['unit'])}" if value else kind]
        said += [self.say(f"regime_{sentence['regime']}")] if sentence["regime"] else []
        said += [self.say("imposed", self.say.when(sentence["decided"]))]
        said += [self.say("also_dated", self.say.when(claim)) for claim in sentence["claims"]]
        return ", ".join(said)

    def in_force(self, row: dict[str, Any]) -> str:
        if row["sentence"] is None:
            return ""
        return self.say("yes" if row["sentence"]["in_force"] else "no")

    def recognition(self, recognition: dict[str, Any]) -> str:
        said = [self.label("label", recognition["label"]), recognition["body"] or ""]
        return ", ".join(filter(None, [*said, self.say("since_day", self.say.when(recognition["since"]))]))

    def criteria(self, row: dict[str, Any]) -> list[str]:
        codes = dict.fromkeys(code for each in row["recognitions"] for code in each["criteria"])
        return [self.label("criterion", code) for code in codes]

    def demands(self, row: dict[str, Any]) -> list[str]:
        codes = dict.fromkeys(each["demand"] for each in row["recognitions"] if each["demand"])
        return [self.label("demand", code) for code in codes]


def source_line(note: dict[str, Any]) -> str:
    """A source with its footnote mark: `Bulletin, January 2024 [71]`."""
    mark = note["mark"].strip("[] ")
    return f"{note['title']} [{mark}]" if mark else note["title"]


def _case(case: dict[str, Any]) -> str:
    """Title and register number; the number of the record where neither may be said or is known."""
    return ", ".join(filter(None, (case["title"], case["register_number"]))) or f"#{case['number']}"


def _range(age: list[int] | None) -> str:
    if age is None:
        return ""
    return str(age[0]) if age[0] == age[1] else f"{age[0]}–{age[1]}"
