"""A filtered timeline as data: the same rows as the page, for a spreadsheet or another program."""

from cases.models import Provision
from cases.timelines.wording import shown

COLUMNS = [
    "date",
    "precision",
    "event",
    "heading",
    "text",
    "persons",
    "place",
    "articles",
    "types",
    "certainty",
    "sources",
]
BATCH = 2000


def rows(queryset, user):
    """One dict a line, in the order of the queryset: dates as 2023-05-14, 2023-05 or 2023, never more than is known."""
    provisions = {each.pk: each.code for each in Provision.objects.all()}
    entries = []
    for entry in queryset.iterator(chunk_size=BATCH):
        entries.append(entry)
        if len(entries) == BATCH:
            yield from _rows(entries, user, provisions)
            entries = []
    yield from _rows(entries, user, provisions)


def _rows(entries, user, provisions):
    for each in shown(entries, user):
        entry, when = each.entry, each.entry.happened_on
        yield {
            "date": when.iso() if when else "",
            "precision": when.precision if when else "",
            "event": entry.event,
            "heading": each.heading,
            "text": entry.text,
            "persons": [
                {"id": person.number, "name": person.name, "role": entry.roles.get(str(person.number), "")}
                for person in each.persons
            ],
            "place": each.place,
            "articles": [provisions[number] for number in entry.provisions if number in provisions],
            "types": entry.types,
            "certainty": entry.certainty,
            "sources": [{key: source[key] for key in ("title", "mark", "quote", "address")} for source in each.sources],
        }


def flat(row):
    """A row for a spreadsheet: lists as text."""
    return [
        *(row[column] for column in ("date", "precision", "event", "heading", "text")),
        "; ".join(person["name"] for person in row["persons"]),
        row["place"],
        ", ".join(row["articles"]),
        ", ".join(row["types"]),
        row["certainty"],
        "; ".join(
            f"{source['title']} [{source['mark']}]" if source["mark"] else source["title"] for source in row["sources"]
        ),
    ]
