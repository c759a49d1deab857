"""`manage.py prepare`: make an installation ready."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from monitor import preparation


class Command(BaseCommand):
    help = "Make the installation ready: tables, vocabularies, static files; on a laptop also a first user. Repeatable."

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="only take in the demo data, where it is still wanted")

    def handle(self, *args, **options):
        if options["demo"]:
            return preparation.load_demo()
        if password := preparation.prepare():
            self.stdout.write(
                f"\nThe first user is {preparation.ADMINISTRATOR} with the password {password}\n"
                "It is shown this once. Another one: .venv/bin/python manage.py changepassword admin\n"
            )
        elif not settings.MONITOR_DEMO and not get_user_model().objects.exists():
            self.stdout.write("There is no user yet. Make one: python manage.py createsuperuser")
