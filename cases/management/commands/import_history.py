"""`manage.py import_history FILE`: case histories of another team, or of your own."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cases.interchange.format import Unreadable, read
from cases.interchange.importing import import_history
from monitor.accounts.protection import Visibility


class Command(BaseCommand):
    help = (
        "Import case histories in the interchange format, one transaction a history. Persons are found by exactly "
        "their name or made, each with the reason; a history that was imported before adds only what is new in it."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path, help="JSON: one history, or a list of them")
        levels = [Visibility.PUBLIC, Visibility.TEAM]
        parser.add_argument("--visibility", choices=levels, default=Visibility.TEAM, help="of what is new")

    def handle(self, *, file, visibility, **options):
        try:
            histories = read(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file} cannot be read: {error}.") from error
        except Unreadable as error:
            raise CommandError(str(error)) from error
        for number, history in enumerate(histories):
            self._import(history, visibility, number)

    def _import(self, history, visibility, before):
        try:
            done = import_history(history, visibility)
        except Unreadable as error:
            kept = f" The {before} before it were imported." if before else ""
            raise CommandError(f"{error} Nothing of this history was written.{kept}") from error
        made = "new" if done.created else "known"
        self.stdout.write(f"{history.title}: case {done.case.pk}, {made}; facts added: {done.added}")
        for reason in done.reasons:
            self.stdout.write(f"  {reason}")
