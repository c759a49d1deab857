import csv
import sys

from django.core.management.base import BaseCommand, CommandError

from people import names


class Command(BaseCommand):
    help = (
        "Compare written names: reads CSV with the columns a and b from standard input, writes CSV with the columns "
        "a, b, verdict (same, possible, different), score (0 to 100) and reasons. Needs no database."
    )
    requires_system_checks = []

    def handle(self, **options):
        rows = csv.DictReader(sys.stdin)
        if missing := {"a", "b"} - set(rows.fieldnames or []):
            found = ", ".join(rows.fieldnames or []) or "nothing"
            raise CommandError(
                f"The first line must name the columns a and b; found: {found}; missing: {min(missing)}."
            )
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(["a", "b", "verdict", "score", "reasons"])
        for row in rows:
            a, b = row["a"] or "", row["b"] or ""
            compared = names.compare(a, b)
            writer.writerow([a, b, compared.verdict, compared.score, "; ".join(compared.reasons)])
