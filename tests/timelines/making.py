"""Short ways to write down what lines of a timeline rest on."""

from cases.models import Citation


def cite(fact, source, mark="1", quote="the very words"):
    """The fact rests on words of the source."""
    return Citation.objects.create(fact=fact, source=source, mark=f"[{mark}]", quote=quote)
