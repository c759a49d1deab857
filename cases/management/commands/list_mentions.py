"""Print who is named in the incidents that came from bulletins."""

import json

from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand

from cases.models import EntryFact, Involvement


class Command(BaseCommand):
    help = (
        "Prints one line of JSON for each person in an incident that came from a bulletin: "
        '{"source": title, "entry": number, "name": "as written", "person": number in the register}. '
        "Sorted by source, entry and the order in the entry."
    )

    def add_arguments(self, parser):
        parser.add_argument("--format", choices=["jsonl"], default="jsonl", help="one JSON object a line")

    def handle(self, *args, **options):
        kind = ContentType.objects.get_for_model(Involvement)
        facts = EntryFact.objects.filter(content_type=kind, created=True)
        facts = facts.order_by("entry__source_id", "entry__number", "pk")
        rows = list(facts.values_list("entry__source__title", "entry__number", "object_id"))
        named = Involvement.objects.filter(person__isnull=False).in_bulk([pk for _title, _number, pk in rows])
        for title, number, pk in rows:
            if mention := named.get(pk):
                line = {"source": title, "entry": number, "name": mention.as_written, "person": mention.person_id}
                self.stdout.write(json.dumps(line, ensure_ascii=False))
