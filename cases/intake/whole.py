"""Pages of actions on a whole import: each shows first what it would do, and does it when that is confirmed."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from cases.intake import certain, taking_back, tasks
from cases.intake.record import kinds
from cases.intake.views import get_import
from monitor.accounts.access import requires


@never_cache
@requires("review")
def take_back(request, pk):
    """What taking the import back withdraws and what it cannot, and the button that does it."""
    taken_in = get_import(request.user, pk)
    if request.method != "POST":
        report = taking_back.preview(taken_in, request.user)
        counts = [(words, report.counts[kind]) for kind, words in kinds().items() if report.counts[kind]]
        number = len(report.withdrawn) + len(report.rejected)
        context = {"taken_in": taken_in, "report": report, "counts": counts, "number": number}
        return render(request, "intake/take_back.html", context)
    report = taking_back.take_back(taken_in, request.user)
    number = len(report.withdrawn) + len(report.rejected)
    done = ngettext("%(n)d entry was taken back.", "%(n)d entries were taken back.", number)
    messages.success(request, done % {"n": number})
    for entry, why in report.obstacles.items():
        messages.warning(request, _("Entry %(number)d stays accepted: %(why)s") % {"number": entry.number, "why": why})
    return redirect("intake:import", pk)


@never_cache
@requires("review")
def accept_certain(request, pk):
    """What accepting all that is certain writes and what it leaves to a human, and the button that starts it."""
    taken_in = get_import(request.user, pk)
    if request.method != "POST":
        rows = certain.look(taken_in, request.user)
        context = {
            "taken_in": taken_in,
            "rows": [row for row in rows if not row.doubts],
            "left": [row for row in rows if row.doubts],
        }
        return render(request, "intake/certain.html", context)
    lease = certain.reserve(taken_in)
    if lease:
        tasks.accept_certain.delay_on_commit(taken_in.pk, request.user.pk, lease.isoformat())
        messages.info(request, _("What is certain is being accepted. You can go on working meanwhile."))
    else:
        messages.info(request, _("Entries of this bulletin are being accepted already."))
    return redirect("intake:import", pk)
