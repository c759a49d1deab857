"""Opens every page that a user can reach, and keeps what was answered."""

from collections import deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

LINKS = {"a": "href", "form": "action", "link": "href", "script": "src", "img": "src", "button": "formaction"}
MORE_LINKS = ("hx-get", "data-picker")
NOT_FOLLOWED = ("/static/", "/admin/", "/places/", "/remove/")
NOT_REPEATED = ("/new/", "/edit/", "/observe/", "/draft/", ".pdf", "/pdf/en/")
"""Files, Django's own site, seven hundred places, one form after the other: a walk opens only those it starts with."""
MOST = 600
"""Pages for one user: more than the world has, so that reaching it means that the walk goes in circles."""


class Seen(HTMLParser):
    """What a page is made of: tags with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    @property
    def links(self):
        """Addresses that the page leads to, loads or sends to."""
        for tag, attrs in self.tags:
            for name in (LINKS.get(tag), *MORE_LINKS):
                if name and attrs.get(name):
                    yield attrs[name]


@dataclass
class Answer:
    """What one address answered."""

    address: str
    status: int
    type: str
    headers: dict
    content: bytes = field(repr=False)

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    @property
    def is_page(self):
        return self.type.startswith("text/html")


def walk(client, starts) -> list[Answer]:
    """Open the addresses and every page on this site that they lead to; forms are opened, never sent.

    Addresses that differ only in their filters are one page, of which the first is opened.
    """
    waiting, known, answers = deque(starts), {urlsplit(each).path for each in starts}, []
    while waiting:
        answer = ask(client, waiting.popleft())
        answers.append(answer)
        assert len(answers) < MOST, f"The walk does not end, at last it was at {answer.address}"
        for link in found(answer):
            if urlsplit(link).path not in known:
                known.add(urlsplit(link).path)
                waiting.append(link)
    return answers


def ask(client, address) -> Answer:
    response = client.get(address)
    headers = {name.lower(): value for name, value in response.headers.items()}
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(address, response.status_code, headers.get("content-type", ""), headers, content)


def found(answer):
    """Addresses on this site that an answer leads to."""
    if location := answer.headers.get("location"):
        yield from _ours([location], answer.address)
    if answer.is_page and not answer.address.startswith(NOT_FOLLOWED):
        yield from _ours(Seen(answer.text).links, answer.address)


def _ours(links, base):
    for link in links:
        address = urldefrag(urljoin(base, link)).url
        if not urlsplit(address).netloc and address.startswith("/") and _is_followed(urlsplit(address).path):
            yield address


def _is_followed(path):
    return not path.startswith(NOT_FOLLOWED) and not path.endswith(NOT_REPEATED)
