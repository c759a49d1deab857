"""Where an entry is set: the slots of its header, else the acting court or akimat, else its first clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import gazetteer
from .dates import Opener
from .lexicon import words
from .model import FoundPlace

_KIND = r"(?:region|oblast|province|district|raion|rayon|city|town|village|settlement|aul|airport|okrug)"
_TOKEN = r"[^\W\d_a-zà-öø-ÿа-я][\w’'.-]*"
_SETTLEMENT_WORD = r"(?:city|town|village|settlement|aul|capital(?:\s+city)?|rural\s+district|municipality|port)"
_BEFORE = re.compile(
    rf"[\s*_“”\"«»(]*(?:(?P<prep>in|at|near|around|from|within)\s+)?(?:(?:the|"
    rf"an?)\s+)?(?:(?P<kind>{_SETTLEMENT_WORD})\s+(?:of\s+)?)?",
    re.I,
)
_NAME = re.compile(rf"{_TOKEN}(?:(?<![a-z]{{3}}\.)\s+{_TOKEN}){{0,3}}")  # a full stop ends it, not that of `St.`
_AFTER = re.compile(
    rf"\s+(?P<kind>{_KIND})\b(?!\s+(?:court|akimat|police|prosecutor|department|hospital|maslikhat))", re.I
)
_OF_THE_CITY = re.compile(r"\s+of\s+(?:the\s+)?city\b(?!\s+of)")
_AFTER_ANY = re.compile(rf"\s+(?P<kind>{_KIND})\b", re.I)
_STOP = re.compile(r"[*_)]*\s*(?:[,:;.|(—–]|-\s|$|\[)")
_COMMA = re.compile(r"[*_)]*\s*(?:[,;:.|(—–]|-\s)\s*(?:and\s+)?")
_AND = re.compile(r"[*_]*\s+(?:and|&)\s+(?:(?:in|at)\s+)?")
_AREA = frozenset({"region", "oblast", "province", "district", "raion", "rayon", "okrug"})
_FACILITY = re.compile(
    r"[\s(]*(?:the\s+)?(?:(?:in|at)\s+)?(?:[\w-]+\s+){0,3}?(?:facility|facilities|colony|institution|"
    r"prison|penitentiary|detention\s+cent(?:er|re)|"
    r"PDF|TDF|SIZO|IVS|isolator|[A-ZА-Я]{2}h?-?\d{3}/\d{1,2})\b"
    r"(?:(?!\s(?:prisoners?|convicts?|inmates?|detainees?|activists?|was|were|is|has|beat|hit|put|took|told|said|"
    r"gave|let|kept|did|went|(?!(?:named|closed|mixed)\b)[a-z]{3,}ed)\b)[^,:;—]){0,40}[,:;—)]\s*",
    re.I,
)
_INSTITUTION = re.compile(
    r"\s+(?:(?:city|regional|district|specialized|interdistrict|administrative)\s+)*"
    r"(?:court|akimat|police|prosecutor|department|hospital|maslikhat|administration)\b",
    re.I,
)
_ACTING = re.compile(
    rf"\b(?:akimats?|maslikhats?|courts?|prosecutor[’']?s?\s+office|police|administrations?|authorities|"
    rf"mayor[’']?s\s+office)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:of|in)\s+(?:the\s+)?(?=(?:(?:cit(?:y|ies)|towns?)\s+(?:of\s+)?)?(?-i:{_TOKEN}))",
    re.I,
)
_ACTING_NAME = re.compile(
    r"\s+(?:(?:City|Regional|District|region(?:al)?|city|district|specialized|interdistrict|administrative|"
    r"criminal|economic|No\.?)\s*){0,4}"
    r"(?:court|akimat|maslikhat|prosecutor|police|administration|authorities)\b",
    re.I,
)
_PART_OF = (
    r"(?:(?:central|downtown|northern|southern|eastern|western)\s+|(?:cent(?:er|re)|outskirts|suburbs?|"
    r"streets)\s+of\s+(?:the\s+)?)?"
)
_IN = re.compile(
    rf"(?<![\w-])(?:in|at|to|from|near|through|across|throughout|outside)\s+(?:the\s+)?{_PART_OF}"
    rf"(?=(?:{_SETTLEMENT_WORD}\s+(?:of\s+)?)?{_TOKEN})"
)
_HERE = frozenset({"in", "at", "near", "through", "across", "throughout", "outside"})
_LIST_OF = re.compile(r"(?:the|a)\s+list\s+of\b", re.I)  # its relative clause says where the list is from
_CLAUSE_END = re.compile(r"[.!?](?=\s+[A-Z“«\"])|[.!?]?\[\d|[.!?]\s*$|\n")
_SUBORDINATE = re.compile(r"\b(?:that|who|whom|which|where|when|whose|after|because|since)\b|[“«\"]|:", re.I)
_ASIDE = re.compile(r",\s+(?:who|whom|whose|which)\b[^“”\"]{1,300}?,(?=\s+(?:was|were|has|have|had|is|are)\b)")
_LINK = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|/\s*|&\s*)(?:the\s+)?(?:cit(?:y|ies)\s+of\s+)?")
_NO_PLACE = words("""
    a about according activist activists akimat akimats an article articles as at blogger citizens civil colony
    court deputy dozens employees facility first five former four friends government he head her his human
    hundreds in it journalist journalists judge kazakhstan's lawyer lawyers majilis many mazhilis members
    minister ministry more mothers new no not on one our parliament police president prosecutor public radio
    relatives representatives residents second senate several she special specialized statement that the their
    there they this three today two unknown we workers yesterday
""")
_ADJECTIVE_USE = re.compile(
    r"[’']s?\b|\s+(?:has|have|is|are|was|were|will|had|authorit|govern|citizen|resident|activist|parliament|"
    r"people|need)"
)


def read_places(text: str, opener: Opener | None) -> tuple[list[FoundPlace], int]:
    """The places and the offset where the header's slots end."""
    start = opener.rest if opener else 0
    before = _place_before_date(text, opener)
    found, body = _header(text, start, bool(before))
    found = before + found
    if not found:
        found = _acting(text, start) or _first_clause(text, start)
    return _distinct(found), body


def _place_before_date(text: str, opener: Opener | None) -> list[FoundPlace]:
    if opener is None or opener.place is None:
        return []
    start, end = opener.place
    found, _ = _header(text[:end] + ",", start)
    return found or [FoundPlace(text[start:end], start, end, 0.6)]


def _header(text: str, position: int, later: bool = False) -> tuple[list[FoundPlace], int]:
    """The places in the slots from `position` on, and where they end; `later`: one stood before the date already."""
    found: list[FoundPlace] = []
    while len(found) < 12:
        facility = _FACILITY.match(text, position)
        if facility:
            position = facility.end()
            continue
        slot = _slot(text, position, later or bool(found), found[-1] if found else None)
        if slot is None:
            return found, position
        place, end, more = slot
        found.append(place)
        position = end
        if not more:
            return found, position
    return found, position


def _slot(text: str, position: int, later: bool, previous: FoundPlace | None) -> tuple[FoundPlace, int, bool] | None:
    lead = _BEFORE.match(text, position)
    assert lead is not None  # every part of it is optional
    name = _NAME.match(text, lead.end())
    if name is None or any(quote in lead[0] for quote in '“«"'):
        return None
    place = _known(text, lead.end(), name[0], lead["kind"]) or _unknown(text, lead, name[0], later, previous)
    if place is None:
        return None
    end = _kind_end(text, place)
    if later and _INSTITUTION.match(text, max(end, place.end)):
        return None
    stop = _STOP.match(text, end)
    if (
        not stop
        and not lead["prep"]
        and not _and_another(text, end)
        and not _bare_is_place(text, end, later, place.name.casefold() in gazetteer.COUNTRIES)
    ):
        return None
    comma = _COMMA.match(text, end) or _and_another(text, end)
    return place, comma.end() if comma else end, bool(comma)


def _and_another(text: str, end: int) -> re.Match[str] | None:
    """The `and` between two places of one slot: `Almaty and Astana, about 100 people …`."""
    link = _AND.match(text, end)
    name = _NAME.match(text, link.end()) if link else None
    following = _known(text, name.start(), name[0], None) if name else None
    return link if following and _STOP.match(text, _kind_end(text, following)) else None


def _bare_is_place(text: str, end: int, later: bool, country: bool) -> bool:
    """A known place without a comma behind it: a forgotten comma, or a court of that place; no adjective."""
    if later or country or _ADJECTIVE_USE.match(text, end):
        return False
    return bool(_ACTING_NAME.match(text, end)) or bool(re.compile(r"\s+[A-Z][a-z]+\s+[A-Z]").match(text, end))


def _kind_end(text: str, place: FoundPlace) -> int:
    kind = _AFTER.match(text, place.end) or _OF_THE_CITY.match(text, place.end)
    return kind.end() if kind else place.end


def _known(text: str, start: int, words: str, kind_before: str | None) -> FoundPlace | None:
    """The longest beginning of `words` that the gazetteer knows, with the region or district it may name."""
    tokens = words.split()
    if words.startswith("Washington") and text.startswith("Washington, D.C.", start):
        return FoundPlace("Washington, D.C.", start, start + 16, 0.95)
    for count in range(min(len(tokens), 4), 0, -1):
        name = " ".join(tokens[:count]).rstrip(".,’'")
        if name.casefold() in gazetteer.ALL:
            end = start + _length(words, count) - (len(tokens[count - 1]) - len(tokens[count - 1].rstrip(".,’'")))
            return _with_area(text, name, start, end, 0.95)
    return None


def _length(words: str, count: int) -> int:
    """How many characters the first `count` tokens of `words` take."""
    match = re.match(rf"(?:\S+\s+){{{count - 1}}}\S+", words)
    return match.end() if match else len(words)


def _with_area(text: str, name: str, start: int, end: int, confidence: float) -> FoundPlace:
    name = name.title() if name.isupper() and len(name) > 3 else name
    kind = _AFTER_ANY.match(text, end)
    if kind and kind["kind"].lower() in _AREA:
        area = "district" if kind["kind"].lower() in ("district", "raion", "rayon") else "region"
        return FoundPlace(f"{name} {area}", start, kind.end(), confidence)
    return FoundPlace(name, start, end, confidence)


def _unknown(text: str, lead: re.Match[str], words: str, later: bool, previous: FoundPlace | None) -> FoundPlace | None:
    """A name no gazetteer holds: believed when a kind word, a region before it or its lone slot says it is a place."""
    start = lead.end()
    tokens = words.split()
    kinds = [i for i, token in enumerate(tokens) if i and re.fullmatch(_KIND, token, re.I)]
    if kinds:
        tokens = tokens[: kinds[0]]
        words = words[: _length(words, len(tokens))]
    end = start + len(words.rstrip(".,’'"))
    name = " ".join(tokens).rstrip(".,’'")
    if tokens[0].lower().rstrip(".,") in _NO_PLACE or len(tokens) > 3:
        return None
    if lead["kind"] or _AFTER_ANY.match(text, end):
        return _with_area(text, name, start, end, 0.9)
    if len(tokens) > 1 or not _STOP.match(text, end) or _person_follows(text, end) or len(name) < 3 or name.isupper():
        return None
    if later and not (previous and previous.name.endswith(("region", "district"))):
        return None
    return FoundPlace(name, start, end, 0.7 if later or lead["prep"] else 0.6)


def _person_follows(text: str, end: int) -> bool:
    """`Name, Article 405` or `Name, 34, ...`: the slot was a person."""
    return bool(re.compile(r"\s*,\s*(?:Part|Art|Article|who|an?\s|the\s|\d)", re.I).match(text, end))


def _acting(text: str, start: int) -> list[FoundPlace]:
    """The place that the acting court or akimat of the first sentence names."""
    end = _sentence_end(text, start)
    match = _ACTING.search(text, start, end)
    if match is None or _SUBORDINATE.search(_ASIDE.sub("", text[start : match.start()])):
        return []
    return [place for place in _list_at(text, match.end(), end) if place.name.casefold() not in gazetteer.COUNTRIES]


def _first_clause(text: str, start: int) -> list[FoundPlace]:
    """`in Almaty` in the first sentence, before any subordinate clause or quotation."""
    end = _sentence_end(text, start)
    stop = None if _LIST_OF.match(text, start) else _SUBORDINATE.search(text, start, end)
    for match in _IN.finditer(text, start, stop.start() if stop else end):
        found = [p for p in _list_at(text, match.end(), end) if p.name.casefold() not in gazetteer.COUNTRIES]
        if found and match[0].split()[0] in _HERE:
            return found
    return []


def _sentence_end(text: str, start: int) -> int:
    stop = _CLAUSE_END.search(text, start)
    while stop and re.search(r"\b[A-Z][a-z]?\.$", text[max(start, stop.start() - 4) : stop.start() + 1]):
        stop = _CLAUSE_END.search(text, stop.end())
    return stop.start() if stop else len(text)


def _list_at(text: str, position: int, limit: int) -> Iterator[FoundPlace]:
    """`Almaty, Semey and Abay region`: known places, or those with a kind word."""
    while position < limit:
        lead = _BEFORE.match(text, position)
        name = _NAME.match(text, lead.end()) if lead else None
        if lead is None or name is None:
            return
        place = _known(text, lead.end(), name[0], lead["kind"]) or (
            _unknown(text, lead, name[0], False, None) if lead["kind"] or _AFTER.match(text, name.end()) else None
        )
        if place is None:
            return
        yield place
        link = _LINK.match(text, _kind_end(text, place))
        if link is None:
            return
        position = link.end()


def _distinct(found: list[FoundPlace]) -> list[FoundPlace]:
    seen: dict[str, FoundPlace] = {}
    for place in found:
        seen.setdefault(place.name.casefold(), place)
    return list(seen.values())
