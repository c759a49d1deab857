"""`manage.py makemessages`, with texts that change only where the words changed: sorted, undated, nothing guessed."""

from pathlib import Path

from django.core.management.commands import makemessages

DATE = '"POT-Creation-Date: '


class Command(makemessages.Command):
    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=DateError"]
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching", "--sort-output"]

    def write_po_file(self, potfile, locale):
        """Write the texts of one language, without the date on which they were collected."""
        super().write_po_file(potfile, locale)
        texts = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        lines = texts.read_text(encoding="utf-8").splitlines(keepends=True)
        texts.write_text("".join(line for line in lines if not line.startswith(DATE)), encoding="utf-8")
