"""A printout as the texts of a page in one language: what the typst template sets, and what the screen shows."""

from typing import Any

from cases.lists.printout import Printout
from cases.lists.wording import Wording, source_line

NO_BREAK = "\N{NO-BREAK SPACE}"
PAPER_COLUMNS = ("number", "name", "provisions", "custody", "facility", "sentence", "recognised", "notes")


def paper(printout: Printout, language: str) -> dict[str, Any]:
    """Texts by part: title, headline, counts, sections with rows of cells (lists of lines), numbered notes, policy."""
    wording = printout.wording(language, NO_BREAK)
    say = wording.say
    notes = Notes(printout.rows)
    title = printout.policy["title"]
    return {
        "language": say.language,
        "title": title,
        "subtitle": _subtitle(printout, wording),
        "headline": headline(printout.counts, wording),
        "lead": [say("unit")],
        "counts": _counts(printout, wording),
        "columns": [say(column) for column in PAPER_COLUMNS],
        "sections": _sections(printout, wording, notes),
        "nobody": say("nobody"),
        "notes": note_lines(notes, wording),
        "policy": policy_words(printout, wording),
        "legend": legend(printout, wording),
        "footer": f"{say('fingerprint')}: {printout.fingerprint}" if printout.fingerprint else say("known_now"),
        "page": say("page"),
        "words": {key: say(key) for key in ("sources", "policy", "legend")},
    }


class Notes:
    """The footnotes of the lines, each (source, mark, words) once, numbered from 1 in the order of appearance."""

    def __init__(self, rows: list[dict[str, Any]]):
        self.all: list[dict[str, Any]] = []
        self._numbers: dict[tuple[Any, ...], int] = {}
        for note in (note for row in rows for note in row["notes"]):
            if self._numbers.setdefault(self._key(note), len(self.all) + 1) > len(self.all):
                self.all.append(note)

    def number(self, note: dict[str, Any]) -> int:
        return self._numbers[self._key(note)]

    @staticmethod
    def _key(note: dict[str, Any]) -> tuple[Any, ...]:
        return note["source"], note["mark"], note["quote"]


def _subtitle(printout: Printout, wording: Wording) -> str:
    say = wording.say
    day = f"{say('as_of')} {say.when(printout.as_of.isoformat())} ({say('end_of_day')})"
    return f"{say('edition')} {printout.number}. {day}" if printout.number else day


def headline(counts: dict[str, Any], wording: Wording) -> str:
    """`Headline number: 12 persons (of them not named, …: 2); 9 criminal prosecutions`."""
    say = wording.say
    text = f"{say('headline')}: {say.amount(counts['headline'], 'person')}"
    if counts["headline_withheld"]:
        text += f" ({say('withheld')}: {counts['headline_withheld']})"
    return f"{text}; {say.amount(counts['prosecutions'], 'prosecution')}"


def _counts(printout: Printout, wording: Wording) -> dict[str, Any]:
    say = wording.say
    rows = [
        [section_name(code, wording), str(each["persons"]), str(each["withheld"] or "–")]
        for code, each in sorted(printout.counts["sections"].items())
    ]
    header = [say(key) for key in ("section", "persons", "withheld")]
    return {"header": [text[:1].upper() + text[1:] for text in header], "rows": rows}


def _sections(printout: Printout, wording: Wording, notes: Notes) -> list[dict[str, Any]]:
    found: dict[str, list] = {}
    for position, row in enumerate(printout.rows, start=1):
        found.setdefault(row["section"], []).append(cells(position, row, wording, notes))
    return [{"title": section_title(code, printout.counts, wording), "rows": rows} for code, rows in found.items()]


def section_name(code: str, wording: Wording) -> str:
    return wording.say.section(code)


def section_title(code: str, counts: dict[str, Any], wording: Wording) -> str:
    """The name of the section with the number of persons in it."""
    return f"{section_name(code, wording)}: {counts['sections'][code]['persons']}"


def cells(position: int, row: dict[str, Any], wording: Wording, notes: Notes) -> list[list[str]]:
    """The cells of one line on paper, each a list of lines of text."""
    record = wording.record(row)
    return [
        [str(position)],
        _lines(record["name"], f"{wording.say('age')}: {record['age']}" if record["age"] else ""),
        row["provisions"] or ["–"],
        _custody(row, record, wording),
        _lines(record["facility"], record["place"]) or ["–"],
        _sentence(row, record, wording),
        _recognised(row, record, wording),
        [", ".join(str(notes.number(note)) for note in row["notes"]) or "–"],
    ]


def _lines(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _custody(row: dict[str, Any], record: dict[str, Any], wording: Wording) -> list[str]:
    say = wording.say
    since = say("since_day", record["since"]) if record["since"] else ""
    longer = row["held_since"] and row["held_since"] != row["since"]
    held = f"{say('held_since')} {record['held_since']}" if longer else ""
    held = ", ".join(_lines(held, wording.days(row)))
    end = say("term_until", say.when(row["nominal_end"])) if row["nominal_end"] else ""
    sure = f"{say('certainty')}: {record['certainty']}" if record["certainty"] else ""
    return _lines(record["custody"], since, held, end, sure)


def _sentence(row: dict[str, Any], record: dict[str, Any], wording: Wording) -> list[str]:
    if row["sentence"] is None:
        return [wording.say("no_sentence")]
    force = wording.say("force_yes" if row["sentence"]["in_force"] else "force_no")
    return _lines(record["sentence"], row["sentence"]["court"] or "", force)


def _recognised(row: dict[str, Any], record: dict[str, Any], wording: Wording) -> list[str]:
    criteria = ", ".join(text.partition(":")[0] for text in wording.criteria(row))
    demand = f"{wording.say('demand')}: {record['demand']}" if record["demand"] else ""
    return _lines(*(wording.recognition(each) for each in row["recognitions"]), criteria, demand)


def note_lines(notes: Notes, wording: Wording) -> list[str]:
    """The footnotes in words, in the order of their numbers."""
    return [_note(note, wording) for note in notes.all]


def _note(note: dict[str, Any], wording: Wording) -> str:
    published = wording.when(note["published"])
    quote = f"“{' '.join(note['quote'].split())}”" if note["quote"] else ""
    said = _lines(", ".join(_lines(source_line(note), published)), quote, note["address"])
    return " ".join(text if text.endswith(".") or text == said[-1] else f"{text}." for text in said)


def policy_words(printout: Printout, wording: Wording) -> list[str]:
    """The policy as sentences: the rule, whose recognition counts, the headline, and the team's own words."""
    say, policy = wording.say, printout.policy
    bodies = ", ".join(policy["bodies"].values()) or say("anybody")
    counted = ", ".join(policy["headline"]) or "–"
    own = [text for text in policy["words"].splitlines() if text.strip()]
    return [say("rule"), f"{say('bodies')}: {bodies}.", f"{say('headline')}: {say('headline_is')} {counted}.", *own]


def legend(printout: Printout, wording: Wording) -> list[list[str]]:
    """What the codes of laws stand for and what the criteria say, of those that occur on the list."""
    laws = {code.partition(" ")[0] for row in printout.rows for code in row["provisions"]}
    met = {code for row in printout.rows for each in row["recognitions"] for code in each["criteria"]}
    texts = printout.saying["criteria"]
    found = [[f"{code}.", wording.label("law", code)] for code in sorted(laws)]
    return found + [
        [f"{wording.label('criterion', code)}.", texts[code][wording.say.language]]
        for code in sorted(met)
        if code in texts
    ]


def about(printout: Printout, wording: Wording) -> list[list[str]]:
    """What the list is, as label and text: for the last sheet of a workbook."""
    say = wording.say
    facts = [
        [say("edition"), str(printout.number or "–")],
        [say("as_of"), f"{say.when(printout.as_of.isoformat())}, {say('end_of_day')}"],
        [say("frozen_at") if printout.number else say("known_now"), printout.made_on.strftime("%Y-%m-%d %H:%M:%S")],
        [say("fingerprint"), printout.fingerprint or "–"],
        [say("headline"), headline(printout.counts, wording)],
        [say("number"), say("unit")],
    ]
    facts += [[title, say.amount(persons, "person")] for title, persons, _ in _counts(printout, wording)["rows"]]
    facts += [[say("policy"), text] for text in policy_words(printout, wording)]
    return facts + legend(printout, wording)
