"""`manage.py status --person ID|NAME --as-of D`: where somebody stands on a day."""

import json
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from cases.interchange.answers import answer, person_meant
from cases.status import today


class Command(BaseCommand):
    help = (
        "Print where a person stands at the end of a day: custody, facility, charges, stage, sentence, section of the "
        "list. What cannot be known is null; a computed end is marked as such under certainty."
    )

    def add_arguments(self, parser):
        parser.add_argument("--person", metavar="ID|NAME", required=True, help="number, or a name of one person only")
        parser.add_argument("--as-of", metavar="D", help="day as 2024-01-31; default: today")
        parser.add_argument("--format", choices=["json", "text"], default="json", help="default: json")

    def handle(self, *, person, as_of, format, **options):
        try:
            day = date.fromisoformat(as_of) if as_of else today()
        except ValueError:
            raise CommandError(f"“{as_of}” is no day. Write it as 2024-01-31.") from None
        try:
            found = answer(person_meant(person), day)
        except ValueError as error:
            raise CommandError(str(error)) from None
        if format == "json":
            return self.stdout.write(json.dumps(found, ensure_ascii=False))
        for key, value in found.items():
            self.stdout.write(f"{key}: {value}")
