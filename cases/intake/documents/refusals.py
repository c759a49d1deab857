"""Why a document is not taken in: what was found, and what to do. Translated by the page that shows it."""


def gettext_noop(message: str) -> str:
    """Mark a sentence for the translators."""
    return message


TOO_LARGE = gettext_noop(
    "The file is too large: it has %(found).1f MB, at most %(limit)d MB are taken. Split it, or paste its text."
)
EMPTY = gettext_noop("The file is empty. Choose the file that holds the text.")
NO_TEXT = gettext_noop("The file holds no text. If it shows pictures of pages, type or paste the text instead.")
PASSWORD = gettext_noop(
    "The Word file is protected with a password and cannot be opened. Save it without a password and upload that "
    "file."
)
OLD_WORD = gettext_noop(
    "The file is of the old Word format (.doc). Open it in Word or LibreOffice and save it as .docx."
)
OTHER_KIND = gettext_noop("The file is a %(kind)s file. Upload .txt, .md, .docx or .html, or paste the text.")
NO_WORD = gettext_noop(
    "The file is called .docx but is no Word document, or it was cut off on its way. Save it in Word again and "
    "upload that file."
)
BINARY = gettext_noop(
    "The file is no text: it holds binary data. Upload .txt, .md, .docx or .html, or paste the text."
)
DAMAGED_TEXT = gettext_noop(
    "The file says that it is %(encoding)s text, but it is damaged. Save it again as UTF-8 and upload that file."
)
UNKNOWN_LETTERS = gettext_noop(
    "The letters of the file cannot be told: it is neither UTF-8 nor UTF-16 nor Windows-1251. Open it where it "
    "reads well, save it as UTF-8 and upload that file."
)
OTHER_ARCHIVE = gettext_noop(
    "The file is an archive but no Word document. Upload .txt, .md, .docx or .html, or paste the text."
)
DAMAGED_WORD = gettext_noop(
    "The Word file is damaged and cannot be opened. Save it in Word again and upload that file."
)
ENTITIES = gettext_noop(
    "The Word file defines entities, as no Word document does and some attacks do; it is not opened."
)
ARCHIVE_PASSWORD = gettext_noop(
    "The file is an archive with a password and cannot be opened. Save it without a password and upload that "
    "file."
)
PATHS = gettext_noop("The Word file names parts outside of itself, as no Word document does; it is not opened.")
GROWS = gettext_noop(
    "The Word file would grow to %(found)d MB in %(parts)d parts when opened, which is suspicious; it is not "
    "opened. Paste its text instead."
)
LONG_WORD = gettext_noop("The text of the Word file is larger than %(limit)d MB. Split it, or paste its text.")
