"""Web pages (.html): the words as a reader sees them, and the addresses behind the footnote marks."""

import re
from html.parser import HTMLParser

from cases.intake.documents.model import Document, is_web_address

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
PARAGRAPHS = HEADINGS | {"blockquote", "div", "p", "pre", "section", "table", "ul", "ol"}
BLOCKS = PARAGRAPHS | {
    "address", "article", "aside", "body", "br", "dd", "details", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "header", "hr", "li", "main", "nav", "td", "th", "title", "tr",
}  # fmt: skip
SILENT = frozenset(["script", "style", "template", "noscript", "svg", "head", "iframe", "object"])
MARK = re.compile(r"\s*\[?\s*(\d{1,4})\s*\]?\s*")
SPACES = re.compile(r"[ \t\r\n\f]+")


def read_html(text: str) -> Document:
    """Read a web page; nothing that it names is fetched, no entity of its own is known."""
    page = _Page()
    page.feed(text)
    page.close()
    return Document(page.text(), page.addresses(), "text/html")


class _Page(HTMLParser):
    """Collects words by block, the links on marks, and the links inside the blocks that marks lead to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: list[str] = []
        self.link: tuple[str, int] | None = None  # where the open link leads, and where its words begin
        self.raised: int | None = None  # where the words of an open <sup> begin
        self.marks: dict[int, str] = {}
        self.anchors: list[str] = []  # the names that the present block goes by
        self.inside: dict[str, str] = {}  # name of a block → the first web address linked in it

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag in SILENT:
            self.silent.append(tag)
        if tag in BLOCKS:
            self.pieces.append("\n\n" if tag in PARAGRAPHS else "\n")
            self.anchors = self.anchors if tag == "br" else []
        self.anchors += [given[name] for name in ("id", "name") if given.get(name)]
        if tag == "a":
            self._open_link(given.get("href", "").strip())
        elif tag == "sup":
            self.raised = len(self.pieces)

    def handle_endtag(self, tag: str) -> None:
        if self.silent and tag == self.silent[-1]:
            self.silent.pop()
        if tag in PARAGRAPHS or tag in ("li", "tr"):
            self.pieces.append("\n")
        if tag == "a" and self.link:
            self._close_link()
        elif tag == "sup" and self.raised is not None:
            self._bracket(self.raised)
            self.raised = None

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(SPACES.sub(" ", data))

    def _open_link(self, target: str) -> None:
        self.link = (target, len(self.pieces))
        if is_web_address(target):
            for name in self.anchors:
                self.inside.setdefault(name, target)

    def _close_link(self) -> None:
        target, began = self.link or ("", 0)
        self.link = None
        if (mark := MARK.fullmatch("".join(self.pieces[began:]))) and target:
            if target.startswith("#") or is_web_address(target):
                self._bracket(began)
            self.marks.setdefault(int(mark[1]), target)

    def _bracket(self, began: int) -> None:
        """A raised or linked number is a mark, with brackets or without."""
        words = "".join(self.pieces[began:])
        if (mark := MARK.fullmatch(words)) and "[" not in words:
            self.pieces[began:] = [f"[{mark[1]}]"]

    def text(self) -> str:
        """The words, lines trimmed, at most one empty line between paragraphs."""
        lines = [SPACES.sub(" ", line).strip() for line in "".join(self.pieces).split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"

    def addresses(self) -> dict[int, str]:
        """Where the marks lead: to the web at once, or by way of a block of this page that holds the link."""
        led = {number: self._led_to(target) for number, target in self.marks.items()}
        return {number: address for number, address in led.items() if is_web_address(address)}

    def _led_to(self, target: str) -> str:
        return self.inside.get(target[1:], "") if target.startswith("#") else target
