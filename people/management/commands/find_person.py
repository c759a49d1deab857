import json

from django.core.management.base import BaseCommand, CommandError

from monitor.accounts.models import User
from people.matching import find


class Command(BaseCommand):
    help = "Find the persons whom a written name may mean, the likeliest first, with the reasons."

    def add_arguments(self, parser):
        parser.add_argument("text", help="a name in any spelling, script and order")
        parser.add_argument("--format", choices=["json", "text"], default="text")
        parser.add_argument("--limit", type=int, default=5, help="how many candidates at most (default 5)")
        parser.add_argument("--user", help="find only what this user may see (default: everything)")

    def handle(self, text, **options):
        found = find(text, user=self._user(options["user"]), limit=max(1, options["limit"]))
        rows = [
            {
                "person": each.person.pk, "name": each.person.display_name, "verdict": each.verdict,
                "score": each.score, "agrees": each.name, "reasons": each.reasons, "telling": each.person.telling(),
            }
            for each in found
        ]  # fmt: skip
        if options["format"] == "json":
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        for row in rows:
            reasons = "; ".join(row["reasons"])
            self.stdout.write(f"#{row['person']} {row['name']}: {row['verdict']} {row['score']} ({reasons})")

    def _user(self, username):
        if not username:
            return None
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no user “{username}”.")
        return user
