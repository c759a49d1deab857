"""How many prisoners there were on the days of a stretch of time, by section of a list and by region."""

from collections import Counter
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.lists.edition import last_days
from cases.lists.held_in import UNKNOWN
from cases.lists.on_days import OnDay, on_days
from cases.lists.policy import policy_of
from cases.lists.words import Speaker
from cases.models import PrisonerList
from cases.numbers.figures import Cell, Figure, Row
from cases.status import seen_by
from people.dates import PartialDate
from people.models import Place


def count(prisoner_list: PrisonerList, days: list[date], user: Any) -> list[OnDay]:
    """The list counted on each of the days, as known now and as the user may see it."""
    return on_days(policy_of(prisoner_list), last_days(prisoner_list, days), seen_by(user))


def by_section(prisoner_list: PrisonerList, counted: list[OnDay]) -> Figure:
    """The sections that anybody stood in, on each day; the total is the headline number."""
    headline = policy_of(prisoner_list).headline
    codes = sorted({code for each in counted for code, number in each.sections.items() if number})
    say = Speaker(get_language() or "en")
    return Figure(
        "sections", _("Prisoners, by section"), _says(prisoner_list), _("Day"),
        _("Headline number (%(sections)s)") % {"sections": "+".join(headline)},
        [say.section(code) for code in codes],
        [
            Row(_words(each.day), each.day.isoformat(),
                Cell(sum(each.sections[code] for code in headline), _address(prisoner_list, each.day)),
                [Cell(each.sections[code], _address(prisoner_list, each.day, section=code)) for code in codes])
            for each in counted
        ],
    )  # fmt: skip


def by_region(prisoner_list: PrisonerList, counted: list[OnDay]) -> Figure:
    """The regions in which persons of the headline number were held, the one with most first."""
    total = sum((each.regions for each in counted), Counter())
    numbers = sorted(total, key=lambda number: (number is None, -total[number]))
    places = Place.objects.filter(pk__in=[number for number in numbers if number])
    names = {place.pk: place.name_in(get_language()) for place in places}
    says = [*_says(prisoner_list), _("The region is that of the place or the facility on the day.")]
    return Figure(
        "regions", _("Prisoners, by region"), says, _("Day"), _("Headline number"),
        [names[number] if number else _("place not known") for number in numbers],
        [
            Row(_words(each.day), each.day.isoformat(), Cell(each.regions.total(), _address(prisoner_list, each.day)),
                [Cell(each.regions[number], _address(prisoner_list, each.day, region=number or UNKNOWN))
                 for number in numbers])
            for each in counted
        ],
    )  # fmt: skip


def _says(prisoner_list: PrisonerList) -> list[str]:
    return [
        _("Unit: persons at the end of the day in Almaty, as known now. One person in two cases is one."),
        _("List: %(list)s.") % {"list": prisoner_list},
    ]


def _address(prisoner_list: PrisonerList, day: date, **part: str | int) -> str:
    return f"{prisoner_list.get_absolute_url()}?{urlencode({'as_of': day.isoformat()} | part)}"


def _words(day: date) -> str:
    return PartialDate(day).words(get_language() or "en")
