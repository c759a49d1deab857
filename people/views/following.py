"""Records of the register by number, that of a merged one too."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from monitor.accounts.access import get_for
from monitor.accounts.protection import Protected
from people.models.merge import KIND_OF
from people.numbers import current_number


def get_visible(user, rows, pk):
    """The record with this number if `user` may see it, else Http404. Places are everybody's."""
    return get_for(user, rows, pk) if issubclass(rows.model, Protected) else get_object_or_404(rows, pk=pk)


def survivor_of(user, model, *numbers):
    """The visible record that all the numbers mean today, of which one at least was merged; else Http404."""
    now = {current_number(KIND_OF[model], number) for number in numbers}
    if len(now) > 1 or now == set(numbers):
        raise Http404(_("There is no such record, or you may not see it."))
    return get_visible(user, model.objects.all(), now.pop())
