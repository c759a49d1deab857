"""What a document becomes, and how it is refused."""

from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


@dataclass
class Document:
    """The text of a document; `addresses` are the web addresses behind its footnote marks, by number."""

    text: str
    addresses: dict[int, str] = field(default_factory=dict)
    media_type: str = "text/plain"


class Refused(ValueError):
    """A document that is not taken in. `message` is one of `refusals`, in English, with places for `values`."""

    def __init__(self, message: str, **values: object) -> None:
        self.message, self.values = message, values
        super().__init__(message % values if values else message)


def is_web_address(text: str) -> bool:
    """Whether the text is an address that a citation can lead to."""
    return text.startswith(("https://", "http://")) and len(text) <= 1000 and not any(c.isspace() for c in text)
