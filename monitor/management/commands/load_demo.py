"""`manage.py load_demo`: invented data, so that every page has something to show."""

from django.core.management.base import BaseCommand, CommandError

from monitor.demo.load import NobodyThere, load


class Command(BaseCommand):
    help = "Take in the demo data: invented bulletins, case histories, a list and its first edition. Repeatable."

    def handle(self, *args, **options):
        try:
            load()
        except NobodyThere as error:
            raise CommandError(str(error)) from None
        self.stdout.write("The demo data is in. Everything in it is invented; its sources are titled “Demo: …”.")
