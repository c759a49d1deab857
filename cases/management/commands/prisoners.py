"""`manage.py prisoners --as-of 2024-01-31`: who is listed on a day, as known now."""

import gc
import json
from contextlib import contextmanager
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.lists.edition import last_day
from cases.lists.paper import headline, section_title
from cases.lists.policy import policy_of
from cases.lists.printout import printout_of
from cases.lists.render import render
from cases.lists.select import select
from cases.lists.words import LANGUAGES
from cases.models import PrisonerList


class Command(BaseCommand):
    help = (
        "Write who is listed on a day (Asia/Almaty, end of day), as known now. Without --list: everybody whom anybody "
        "recognised, by all facts but restricted ones."
    )

    requires_system_checks = []  # it only reads, and to load every page of the site takes longer than to read

    def add_arguments(self, parser):
        parser.add_argument("--as-of", required=True, metavar="YYYY-MM-DD", help="the day")
        parser.add_argument("--format", choices=["json", "csv", "text"], default="text")
        parser.add_argument("--list", type=int, metavar="ID", help="the list whose policy counts")
        parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the words in csv and text")

    def handle(self, *args, **options):
        chosen = _list(options["list"])
        day = _day(options["as_of"])
        write = {"json": self._json, "csv": self._csv, "text": self._text}[options["format"]]
        with _nothing_collected():
            selection = select(policy_of(chosen), day, released_since=last_day(chosen, day) if chosen else None)
            write(printout_of(selection, timezone.now()), options["language"])

    def _json(self, printout, language):
        known = {"list": printout.policy["title"], "as_of": printout.as_of.isoformat(), "counts": printout.counts}
        self.stdout.write(json.dumps(known, ensure_ascii=False, indent=1).removesuffix("\n}"), ending=',\n "rows": [')
        spelled = json.JSONEncoder(ensure_ascii=False).encode
        for number, row in enumerate(printout.rows):
            line = spelled({"name": row["names"]["en"], **row})
            self.stdout.write(f"{',' if number else ''}\n  {line}", ending="")
        self.stdout.write("]\n}")

    def _csv(self, printout, language):
        self.stdout.write(render(printout, "csv", language).decode("utf-8"), ending="")

    def _text(self, printout, language):
        wording = printout.wording(language)
        self.stdout.write(headline(printout.counts, wording))
        for code in printout.policy["sections"]:
            rows = [row for row in printout.rows if row["section"] == code]
            if printout.counts["sections"][code]["persons"]:
                self.stdout.write(f"\n{section_title(code, printout.counts, wording)}")
            for row in rows:
                self.stdout.write(f"  {_line(wording.record(row), wording.days(row))}")


@contextmanager
def _nothing_collected():
    """No search for what refers to itself: lines do not, and to look through thousands takes a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _line(record, days) -> str:
    told = (record["name"], record["provisions"], record["custody"], days, record["certainty"])
    return "; ".join(filter(None, (*told, record["facility"] or record["place"], record["sentence"])))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” is not a day. Write --as-of as 2024-01-31.") from None


def _list(number: int | None) -> PrisonerList | None:
    if number is None:
        return None
    found = PrisonerList.objects.filter(pk=number).first()
    if found is None:
        known = ", ".join(f"{each.pk} ({each})" for each in PrisonerList.objects.order_by("pk")[:20]) or "none"
        raise CommandError(f"There is no list {number}. There are: {known}.")
    return found
