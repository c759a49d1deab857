"""Provisions of law cited by number: code, article and part, in every way the genre abbreviates them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .lexicon import words
from .model import FoundArticle

_NUM = r"\d{1,3}(?:[-–‑]\d{1,2})?"
_END = (
    r"(?!\d)(?!,\d{3})(?!\s*(?:%|"
    r"[A-Za-z]\w*(?<!of)(?<!and)(?<!or)(?<!part)(?<!parts)(?<!p)(?<!para)(?<!paragraph)(?<!Part)(?<!Parts)(?<!CC)(?<!CAO)(?<!CPC)(?<!Criminal)(?<!under)(?<!in)(?<!for)(?<!to)(?<!the)(?<!was)(?<!is)(?<!has)(?<!article)(?<!articles)(?<!Article)\b))"
)
_SEP = r"\s*(?:,\s*and\b|,|;|/|\band\b|&|\bor\b)\s*"
_PARTS = rf"\d{{1,2}}(?:[-–]\d{{1,2}})?(?:{_SEP}\d{{1,2}}{_END})*"
_PARA = r"(?:\s*,?\s*(?:sub)?(?:paragraphs?|paras?\.?|points?|clauses?|items?)\s*\d{1,2}(?:-\d)?\)?)*"
_PART_WORD = r"(?:parts?|pt\.?|p\.|pp\.|ч\.)"
_ITEM = rf"{_NUM}(?:\s?\(\s*\d{{1,2}}\s*\)|\.\d{{1,2}}(?!\d))?(?:\s*,?\s*\(?{_PART_WORD}\s*{_PARTS}\)?)?{_PARA}"
_WORD = r"(?:articles?|arts?\.?|ст\.)"
_CITE = re.compile(
    rf"(?:(?P<before>{_PART_WORD}\s*{_PARTS}){_PARA}\s*,?\s*(?:of\s+)?(?:the\s+)?)?"
    rf"\b{_WORD}\s*(?:No\.?\s*)?(?P<items>{_ITEM}(?:{_SEP}(?:{_PART_WORD}\s*{_PARTS}\s+of\s+)?(?:{_WORD}\s*)?{_ITEM}{_END})*)"
    r"(?!\d*[”»])",  # the name of an organisation
    re.I,
)
_SHORT = re.compile(rf"\b(?P<items>{_NUM}(?:\(\d\)|\.\d)?)(?=\s+(?:of\s+the\s+)?(?:CAO|CoAO|CC|CPC)\b)")
_CODE_FIRST = re.compile(
    rf"(?:(?<=\bCAO )|(?<=\bCoAO )|(?<=\bCC )|(?<=\bCPC ))"
    rf"(?P<items>{_NUM}(?:\s?\(\s*\d{{1,2}}\s*\)|\.\d{{1,2}}(?!\d))?(?:\s*,?\s*\(?{_PART_WORD}\s*{_PARTS}\)?)?){_END}"
)  # `CC 405(2)`, `CAO 488, part 6`
_EACH = re.compile(
    rf"(?:{_PART_WORD}\s*(?P<ahead>{_PARTS})\s+of\s+)?(?:{_WORD}\s*)?(?P<article>{_NUM})"
    rf"(?:\s?\(\s*(?P<bracket>\d{{1,2}})\s*\)|\.(?P<dot>\d{{1,2}})(?!\d))?"
    rf"(?:\s*,?\s*\(?{_PART_WORD}\s*(?P<parts>{_PARTS})\)?)?{_PARA}",
    re.I,
)
_CODES = (
    ("CPC", r"Criminal[\s-]Procedur(?:e|al)\s+Code|Code\s+of\s+Criminal\s+Procedure|CPC|CCP|УПК"),
    ("LAW",
        r"Civil\s+Procedur(?:e|al)\s+Code|(?:Criminal|Penal)[\s-](?:Executive|Enforcement|Execution)\s+Code|"
        r"(?:Labou?r|Tax|Election|Land|Family|"
            r"Budget|Environmental|Entrepreneurial|Administrative\s+Procedur\w+)\s+Code|Covenant|"
            r"Convention|Declaration|ICCPR|ECHR|Charter"),
    ("CAO",
        r"Code\s+(?:of|on)\s+(?:the\s+)?(?:Administrative\s+)?(?:Offen[cs]es?|Violations|Infractions|Misdemeanou?rs)|"
        r"Administrative\s+(?:Offen[cs]es?\s+|Violations\s+)?Code|"
            r"Code\s+of\s+Administrative|CAO|CoAO|AOC|КоАП"),
    ("CC", r"Criminal\s+Code|Penal\s+Code|CC|УК"),
    ("CIVC", r"Civil\s+Code"),
    ("CONST", r"Constitution"),
    ("LAW", r"(?-i:Law|Act)\b|(?-i:law)\s+(?=[“\"«]|on\b)"),
)  # fmt: skip
_CODE = re.compile(rf"\b(?:{'|'.join(f'(?P<c{i}>{pattern})' for i, (_, pattern) in enumerate(_CODES))})\b", re.I)
_QUICK = re.compile(r"\b(?:[Aa]rt(?:icles?|s)?|ART(?:ICLES?|S)?|CAO|CC|CPC)\b|ст\.")
_STEMS = ("rt", "RT", "ст.", "CAO", "CC", "CPC")  # one of them is in every such text
_ADMINISTRATIVE = words("73-3 434 440 449 450 453 456-2 461 462 480 488 489 490 590 653 665 667 669")
_LAST_CRIMINAL = 468  # the Criminal Code ends here, higher numbers are of the Code of Administrative Offences
REACH = 90  # how far behind its number an article's code may stand


def read_articles(text: str) -> list[FoundArticle]:
    """Every distinct provision cited, in the order of the text."""
    if not any(word in text for word in _STEMS) or not _QUICK.search(text):
        return []
    cited = sorted(_citations(text), key=lambda m: m.start())
    codes = [
        (match.start(), match.end(), _CODES[int((match.lastgroup or "c0")[1:])][0])
        for match in (_CODE.finditer(text) if cited else ())
    ]
    found: dict[tuple[str, str, str | None], FoundArticle] = {}
    for match in cited:
        for article, part in _items(match):
            code = _code_for(text, match, codes) or _usual_code(article)
            found.setdefault((code, article, part), FoundArticle(code, article, part, *match.span()))
    return list(found.values())


def _citations(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for match in _CITE.finditer(text):
        end = match.end()
        yield match
    if end == 0:
        yield from _SHORT.finditer(text)
        yield from _CODE_FIRST.finditer(text)


def _items(match: re.Match[str]) -> Iterator[tuple[str, str | None]]:
    before = match.groupdict().get("before")
    for item in _EACH.finditer(match["items"]):
        article = re.sub("[–‑]", "-", item["article"])
        parts = item["bracket"] or item["dot"] or item["parts"] or item["ahead"] or before
        yield from ((article, part) for part in (_part_numbers(parts) if parts else [None]))


def _part_numbers(written: str) -> list[str]:
    """`1/2` and `1, 2` are two parts, `1-3` in the plural three; `3-1` in the singular is one."""
    span = re.search(r"parts\s*(\d+)\s*[-–]\s*(\d+)", written, re.I)
    if span and int(span[1]) < int(span[2]):
        return [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
    return [part.replace("–", "-") for part in re.findall(r"\d+(?:[-–]\d+)?", written)]


def _code_for(text: str, match: re.Match[str], codes: list[tuple[int, int, str]]) -> str | None:
    """The code right before the number, else the next one behind it, else the last one named."""
    after = bisect_left(codes, (match.end(), 0, ""))
    previous = codes[after - 1] if after else None
    if previous and match.start() - previous[1] <= 3:
        return previous[2]
    if after < len(codes) and codes[after][0] - match.end() <= REACH:
        return codes[after][2]
    if previous:
        return previous[2]
    return codes[after][2] if after < len(codes) else None


def _usual_code(article: str) -> str:
    number = int(article.split("-")[0])
    return "CAO" if article in _ADMINISTRATIVE or number > _LAST_CRIMINAL else "CC"
