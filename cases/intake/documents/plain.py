"""Plain text and Markdown: the encoding is found, never guessed away."""

import codecs
import re

from cases.intake.documents import refusals
from cases.intake.documents.model import Document, Refused, is_web_address

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b")) + b"\x7f"
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
WORD = re.compile(r"[^\W\d_]{2,}")
LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[Ѐ-ӿ]")
MARKED_LINK = re.compile(r"\[\\?\[?(\^?\d{1,4})\\?\]?\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")


def decode(data: bytes) -> str:
    """The text in UTF-8, UTF-16 with its mark, or Windows-1251. Raises Refused for binary data and other encodings."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(codecs.BOM_UTF8) :] if encoding == "utf-8" else data)
    if b"\x00" in data or len(data.translate(None, CONTROL_BYTES)) < 0.99 * len(data):
        raise Refused(refusals.BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_windows_1251(data)


def _decode_as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Refused(
            refusals.DAMAGED_TEXT,
            encoding=encoding.upper(),
        ) from None


def _decode_windows_1251(data: bytes) -> str:
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        text = ""
    if not _is_plausible(text):
        raise Refused(refusals.UNKNOWN_LETTERS)  # fmt: skip
    return text


def _is_plausible(text: str) -> bool:
    """Other encodings read as Windows-1251 mix two alphabets in one word, or write capitals inside words."""
    words = WORD.findall(text)
    odd = sum(1 for word in words if LATIN.search(word) and CYRILLIC.search(word) or not _has_usual_case(word))
    return bool(words) and odd <= 0.05 * len(words) and 4 * sum(map(len, words)) >= len(text.strip())


def _has_usual_case(word: str) -> bool:
    return word.islower() or word.isupper() and len(word) <= 12 or word[0].isupper() and word[1:].islower()


def clean(text: str) -> str:
    """The same text with `\\n` for every line end and a space for every character that cannot be shown or stored."""
    return UNPRINTABLE.sub(" ", LINE_ENDS.sub("\n", text))


def read_markdown(text: str) -> Document:
    """Markdown as it stands; only a link on a footnote mark becomes the mark, and its address is kept."""
    addresses: dict[int, str] = {}

    def mark(link: re.Match[str]) -> str:
        number = link[1].lstrip("^")
        if is_web_address(link[2]):
            addresses.setdefault(int(number), link[2])
        return f"[{number}]"

    return Document(MARKED_LINK.sub(mark, text), addresses, "text/markdown")
