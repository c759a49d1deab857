"""`manage.py verify_editions`: hash rows and files of frozen editions again, and render them again."""

from django.core.management.base import BaseCommand, CommandError

from cases.lists.verify import is_same_renderer, problems
from cases.models import Edition


class Command(BaseCommand):
    help = "Check that frozen editions are as they were: rows and files by SHA-256, the same bytes when rendered again."

    def add_arguments(self, parser):
        parser.add_argument("edition", nargs="*", type=int, help="numbers of editions (ids); all when left out")

    def handle(self, *args, edition, **options):
        chosen = Edition.objects.filter(state=Edition.State.FROZEN).select_related("list").order_by("pk")
        chosen = chosen.filter(pk__in=edition) if edition else chosen
        if missing := set(edition) - {each.pk for each in chosen}:
            raise CommandError(f"There is no frozen edition {', '.join(map(str, sorted(missing)))}.")
        damaged = sum(self._report(each) for each in chosen)
        if damaged:
            raise CommandError(f"{damaged} of {len(chosen)} editions are not as they were frozen.")
        self.stdout.write(f"{len(chosen)} editions are as they were frozen.")

    def _report(self, edition) -> bool:
        found = problems(edition)
        note = "" if is_same_renderer(edition) else " (another version rendered it; files compared by hash only)"
        verdict = "; ".join(found) or f"ok{note}"
        self.stdout.write(f"edition {edition.pk} ({edition.list.title}, no. {edition.number}): {verdict}")
        return bool(found)
