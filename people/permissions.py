"""Who may see and change what joins two records: whoever sees both. Cards follow `monitor.accounts.access`."""

from django.http import Http404
from django.utils.translation import gettext as _

from monitor.accounts.protection import Protected, visible_q
from people.models import Affiliation, Name, Relationship


def visible_to(user, record) -> bool:
    """Whether the user may see a record of the register. Places are everybody's."""
    return not isinstance(record, Protected) or record.is_visible_to(user)


def visible_affiliations(user):
    """Affiliations of persons whom the user may see with organisations that the user may see."""
    rows = Affiliation.objects.filter(visible_q(user, "person__"), visible_q(user, "organisation__"))
    return rows.select_related("person", "organisation", "role")


def visible_relationships(user):
    """Relationships between two persons whom the user may see."""
    rows = Relationship.objects.filter(visible_q(user, "person__"), visible_q(user, "other__"))
    return rows.select_related("person", "other", "kind")


def get_locked(rows, pk):
    """The row with this number, locked until the transaction ends; Http404 where it is none of the rows."""
    found = rows.select_for_update(of=("self",)).filter(pk=pk).first()
    if found is None:
        raise Http404(_("There is no such record, or you may not see it."))
    return found


def get_name(user, pk) -> Name:
    """A name of a person whom the user may see; else Http404."""
    return get_locked(Name.objects.filter(visible_q(user, "person__")).select_related("person"), pk)
