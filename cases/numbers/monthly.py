"""How many detentions and penalties the timeline has a month, by article."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.models import TimelineEntry
from cases.numbers.figures import Cell, Figure, Row
from people.dates import MONTH, PartialDate

SHOWN = 8
"""Articles with a column of their own."""
BY_ARTICLE = """
    SELECT date_trunc('month', line.first)::date AS month, provision.law_id || ' ' || provision.article AS article,
      count(DISTINCT line.id)
    FROM ({lines}) line CROSS JOIN unnest(line.provisions) number
    JOIN cases_provision provision ON provision.id = number
    GROUP BY 1, 2"""
BY_MONTH = "SELECT date_trunc('month', line.first)::date AS month, count(*) FROM ({lines}) line GROUP BY 1"
UNDER_NONE_OF = """
    SELECT date_trunc('month', line.first)::date AS month, count(*) FROM ({lines}) line
    WHERE NOT EXISTS (
      SELECT FROM unnest(line.provisions) number JOIN cases_provision provision ON provision.id = number
      WHERE provision.law_id || ' ' || provision.article = ANY(%s))
    GROUP BY 1"""
KNOWN_BY_MONTH = "date_trunc('month', first) = date_trunc('month', last)"


def lines(user: Any, kind: str, months: list[date]) -> Any:
    """The incidents of a type in the timeline that the user may see and that touch the months."""
    seen = TimelineEntry.objects.visible_to(user).filter(event=TimelineEntry.Event.INCIDENT, types__contains=[kind])
    return seen.filter(last__gte=months[0], first__lte=_end(months[-1])).order_by()


def per_month(user: Any, kind: str, title: str, months: list[date]) -> Figure:
    """The incidents of a type, month by month: all, under each of the commonest articles, and under none of these."""
    touching = lines(user, kind, months)
    certain = touching.extra(where=[KNOWN_BY_MONTH])
    totals = dict(_rows(BY_MONTH, certain))
    articles: dict[str, Counter[date]] = defaultdict(Counter)
    for month, article, number in _rows(BY_ARTICLE, certain):
        articles[article][month] = number
    shown = sorted(articles, key=lambda article: (-articles[article].total(), article))[:SHOWN]
    others = dict(_rows(UNDER_NONE_OF, certain, shown))
    says = [
        _("Unit: incidents of the timeline, not persons; one under two articles stands in both columns."),
        _("Known less exactly than by month, and not counted here: %(number)s.")
        % {"number": touching.count() - sum(totals.values())},
    ]
    return Figure(
        kind, title, says, _("Month"), _("All"), [*shown, _("another article or none")],
        [
            Row(_words(month), f"{month:%Y-%m}", Cell(totals.get(month, 0), _address(kind, month)),
                [*(Cell(articles[article][month], _address(kind, month, article)) for article in shown),
                 Cell(others.get(month, 0), _address(kind, month, ", ".join(f"not {each}" for each in shown)))])
            for month in months
        ],
    )  # fmt: skip


def _rows(query: str, chosen: Any, *more: Any) -> list[tuple]:
    text, parameters = chosen.values("id", "first", "provisions").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(query.replace("{lines}", text), (*parameters, *more))
        return cursor.fetchall()


def _end(month: date) -> date:
    return PartialDate(month, MONTH).last


def _address(kind: str, month: date, article: str = "") -> str:
    """The timeline of the month: what was counted, and what is only known to be of that year."""
    asked = {"type": kind, "event": "incident", "since": month.isoformat(), "until": _end(month).isoformat()}
    return f"{reverse('timelines:timeline')}?{urlencode(asked | ({'provision': article} if article else {}))}"


def _words(month: date) -> str:
    return PartialDate(month, MONTH).words(get_language() or "en")
