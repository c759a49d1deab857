"""The page of numbers, and each figure as a file."""

from django.core.exceptions import BadRequest
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cases.numbers.drawing import draw
from cases.numbers.figures import Figure
from cases.numbers.forms import NumbersForm
from cases.numbers.monthly import per_month
from cases.numbers.prisoners import by_region, by_section, count
from cases.sheets import csv_bytes
from monitor.accounts.access import open_to_all_staff, requires
from monitor.accounts.downloads import attachment

OF_LIST = ("sections", "regions")
MONTHLY = {"detention": gettext_lazy("Detentions a month, by article"),
           "administrative_penalty": gettext_lazy("Administrative penalties a month, by article")}  # fmt: skip


@require_safe
@open_to_all_staff
def numbers(request):
    """All figures; with an error in the form, the form alone."""
    form = _form(request)
    shown = [(figure, draw(figure)) for figure in _figures(request.user, form)] if form.is_valid() else []
    context = {"form": form, "figures": shown, "query": request.GET.urlencode()}
    return render(request, "numbers/numbers.html", context, status=200 if form.is_valid() else 400)


@require_safe
@requires("download")
def numbers_file(request, key):
    """One figure as CSV."""
    form = _form(request)
    if key not in (*OF_LIST, *MONTHLY):
        raise Http404
    if not form.is_valid():
        raise BadRequest(" ".join(str(error) for errors in form.errors.values() for error in errors))
    figure = next((each for each in _figures(request.user, form, only=key)), None)
    if figure is None:
        raise Http404(_("There is no list whose persons could be counted."))
    content = csv_bytes(figure.header, figure.cells())
    parameters = {"figure": key, **request.GET.dict()}
    return attachment(request, content, f"{figure.title}.csv", "text/csv; charset=utf-8", what=_("numbers"),
                      parameters=parameters)  # fmt: skip


def _form(request) -> NumbersForm:
    if unknown := set(request.GET) - set(NumbersForm.base_fields):
        raise BadRequest(_("The numbers have no filter “%(name)s”.") % {"name": sorted(unknown)[0][:40]})
    return NumbersForm(request.GET, user=request.user)


def _figures(user, form: NumbersForm, only: str = "") -> list[Figure]:
    """The figures, or the one that is asked for."""
    chosen, found = form.cleaned_data["list"], []
    if chosen and only in ("", *OF_LIST):
        counted = count(chosen, form.days(), user)
        found = [by_section(chosen, counted), by_region(chosen, counted)]
    found += [per_month(user, kind, str(title), form.months()) for kind, title in MONTHLY.items() if only in ("", kind)]
    return [figure for figure in found if only in ("", figure.key)]
