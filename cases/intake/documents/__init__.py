"""A document as received: bytes in, text with footnote marks out. Knows no database and no web.

The type is told by the content; the name of the file only tells Markdown from plain text. Whatever cannot be read
is refused with one sentence, before anything is stored.
"""

from cases.intake.documents.reading import MEGABYTE, SIZE_LIMIT, Document, Refused, clean, read_document

__all__ = ["MEGABYTE", "SIZE_LIMIT", "Document", "Refused", "clean", "read_document"]
