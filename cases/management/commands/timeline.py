import json
import sys

from django.core.management.base import BaseCommand, CommandError

from cases.models import Case, TimelineEntry
from cases.sheets import csv_bytes
from cases.timelines import export
from cases.timelines.build import build_due
from monitor.accounts.protection import CONSOLE
from people.models import Person


class Command(BaseCommand):
    help = "Print the timeline of a person or a case, oldest line first, with its sources. What is due is built first."

    def add_arguments(self, parser):
        record = parser.add_mutually_exclusive_group(required=True)
        record.add_argument("--person", type=int, metavar="ID", help="number of the person")
        record.add_argument("--case", type=int, metavar="ID", help="number of the case")
        parser.add_argument("--format", choices=["json", "csv"], default="json", help="default: json")

    def handle(self, *, person, case, format, **options):
        model, number, column = (Person, person, "persons") if person is not None else (Case, case, "cases")
        if not model.objects.filter(pk=number).exists():
            raise CommandError(f"There is no {model._meta.verbose_name} with the number {number}.")
        build_due()
        lines = TimelineEntry.objects.filter(**{f"{column}__contains": [number]}).order_by("first", "pk")
        rows = export.rows(lines, CONSOLE)
        if format == "csv":
            sys.stdout.buffer.write(csv_bytes(export.COLUMNS, map(export.flat, rows)))
        else:
            self.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1))
