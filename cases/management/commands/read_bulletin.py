"""Read a bulletin and print what is found; nothing is stored."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cases.intake.documents import Refused, read_document
from cases.intake.periods import month_argument
from cases.intake.read import read_bulletin


def opened(name: str) -> bytes:
    """The bytes of the file; CommandError with a sentence when it cannot be read."""
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        raise CommandError(f"{name} cannot be read: {problem.strerror}. Give the path of a bulletin.") from None


class Command(BaseCommand):
    help = (
        "Reads a bulletin (.txt, .md, .docx, .html) and prints one line of JSON for each entry: number, footnotes, "
        "date, places, persons with roles, articles, measures, types, flags. Writes nothing to the database."
    )
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("file", help="the bulletin")
        parser.add_argument("--period", type=month_argument, help="the month it covers, as 2024-01; it gives the year")
        parser.add_argument("--format", choices=["jsonl"], default="jsonl", help="one JSON object a line")

    def handle(self, *args, file, period, **options):
        try:
            document = read_document(opened(file), Path(file).name)
        except Refused as refused:
            raise CommandError(f"{file}: {refused}") from None
        for entry in read_bulletin(document.text, period).entries:
            self.stdout.write(json.dumps(entry.as_label(), ensure_ascii=False))
