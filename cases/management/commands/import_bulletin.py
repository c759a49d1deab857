"""Take a bulletin into the database, as the upload page does, and tell what came of it."""

import time
from collections import Counter
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from cases.intake import review
from cases.intake.documents import Refused
from cases.intake.periods import month_argument
from cases.intake.receive import receive
from cases.intake.storing import store_entries
from cases.management.commands.read_bulletin import opened
from cases.models import Entry, EntryFact, Import
from monitor.accounts.models import User
from monitor.accounts.roles import roles_with

TOLD = ("incident", "person", "case", "decision", "custodyperiod", "citation")


class Command(BaseCommand):
    help = (
        "Takes a bulletin in: stores the file, reads its entries, and with --accept-all accepts those that wait, as "
        "suggested. The same file taken in again adds nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="the bulletin: .txt, .md, .docx or .html")
        parser.add_argument("--period", type=month_argument, required=True, help="the month it covers, as 2024-01")
        parser.add_argument("--title", required=True, help="how the bulletin is called in lists and citations")
        parser.add_argument("--accept-all", action="store_true", help="accept every waiting entry; needs --user")
        parser.add_argument("--user", help="who does it; without it, the first active user who may")

    def handle(self, *args, file, period, title, accept_all, **options):
        user = self._user(options["user"], accept_all)
        try:
            taken_in = self._receive(user, file, period, title)
            if accept_all:
                self._accept(taken_in, user)
        except (Refused, PermissionDenied, review.CannotDecide) as refused:
            raise CommandError(f"{file}: {refused}") from None

    def _user(self, name, accept_all):
        if accept_all and not name:
            raise CommandError("--accept-all writes facts in somebody's name: say whose with --user NAME.")
        able = User.objects.filter(is_active=True, role__in=roles_with("review" if accept_all else "import"))
        user = able.filter(username=name).first() if name else able.order_by("pk").first()
        if user is None:
            raise CommandError(
                f"There is no active user “{name}” who may do this; give the name of an editor."
                if name
                else "There is no user who may import. Make one first."
            )
        return user

    def _receive(self, user, file, period, title):
        received = receive(user, title=title, period=period, data=opened(file), file_name=Path(file).name, queue=False)
        while seconds := store_entries(received.taken_in.pk):  # a worker is reading it
            time.sleep(min(seconds, 1))
        taken_in = Import.objects.select_related("source").get(pk=received.taken_in.pk)
        if taken_in.state != Import.State.READY:
            raise CommandError(f"{file}: {taken_in.get_state_display()}. {taken_in.problem}".strip())
        entries, source = Entry.objects.filter(source=taken_in.source), taken_in.source
        flagged, repeated = entries.exclude(flags=[]).count(), entries.exclude(repeats=None).count()
        self.stdout.write(
            f"{source.title}: {'taken in' if received.created else 'was taken in before'}, {entries.count()} entries "
            f"({flagged} with flags, {repeated} known from other sources), {source.remainders.count()} remainders."
        )
        return taken_in

    def _accept(self, taken_in, user):
        accepted = review.accept_all(taken_in, user)
        entries = [each.entry.pk for each in accepted]
        facts = EntryFact.objects.filter(entry__in=entries, created=True)
        made = Counter(facts.values_list("content_type__model", flat=True))
        told = ", ".join(f"{kind} {made[kind]}" for kind in TOLD)
        self.stdout.write(f"Accepted {len(accepted)} entries. Created: {told}.")
        for each in accepted:
            for note in each.notes:
                self.stdout.write(f"entry {each.entry.number}: {note}")
