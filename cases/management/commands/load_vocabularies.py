from django.core.management.base import BaseCommand

import cases.vocabularies
import people.vocabularies


class Command(BaseCommand):
    help = "Add the seeded vocabularies, places, provisions and limits that are missing. What people changed stays."

    def handle(self, **options):
        people.vocabularies.load()
        cases.vocabularies.load()
