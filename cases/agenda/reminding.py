"""The mail of the morning: numbers and a link, once a day for each user who asked for it.

A user's day is claimed before the mail is given to the mail server: whoever is killed in between and run again sends
nothing twice. A mail server that refuses gives the day back, and the next round tries again.
"""

import logging
from collections import Counter
from datetime import date
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cases.agenda.agenda import RELEASE, agenda, around
from cases.agenda.items import Item, Kind
from cases.models import Reminder
from cases.status import today

AHEAD_DAYS = 7
log = logging.getLogger("monitor.agenda")


def remind_all() -> int:
    """Send the mails of today that were not sent yet; how many were sent."""
    day = today()
    waiting = Reminder.objects.filter(_not_yet(day), user__is_active=True).exclude(user__email="")
    return sum(_remind(reminder, day) for reminder in waiting.select_related("user").order_by("pk"))


def _not_yet(day: date) -> Q:
    return Q(sent_on__isnull=True) | Q(sent_on__lt=day)


def _remind(reminder: Reminder, day: date) -> bool:
    if not _claim(reminder, day):
        return False
    with translation.override(reminder.user.language):
        items = agenda(reminder.user, around(day, AHEAD_DAYS), only_followed=reminder.only_followed)
        return bool(items) and _send(reminder, items, day)


def _claim(reminder: Reminder, day: date) -> bool:
    """Take the day, unless somebody has; whoever changes the row sends the mail."""
    return bool(Reminder.objects.filter(_not_yet(day), pk=reminder.pk).update(sent_on=day))


def _send(reminder: Reminder, items: list[Item], day: date) -> bool:
    try:
        send_mail(_("Monitor: what comes next"), text(items, day), None, [reminder.user.email])
    except (SMTPException, OSError):
        log.exception("The mail server did not take the reminder %s", reminder.pk)
        Reminder.objects.filter(pk=reminder.pk, sent_on=day).update(sent_on=reminder.sent_on)
        return False
    return True


def text(items: list[Item], day: date) -> str:
    """The mail: how many of what, and where to look. It names nobody and nothing."""
    lines = [f"{label}: {number}" for label, number in told(items, day) if number]
    link = settings.SITE_ADDRESS + reverse("agenda:agenda")
    return "\n".join([*lines, "", link, "", _("You asked for this mail; the page of the calendar turns it off.")])


def told(items: list[Item], day: date) -> list[tuple[str, int]]:
    """What the mail counts: (in words, number)."""
    of_today = [item for item in items if item.is_exact and item.first == day]
    coming = Counter(item.kind for item in items if not item.is_over(day))
    over = Counter(RELEASE if item.is_of_custody else item.kind for item in items if item.is_over(day))
    return [
        (_("Today"), len(of_today)),
        (_("Hearings within seven days"), coming[Kind.HEARING]),
        (_("Orders of custody that expire within seven days"), coming[Kind.ORDER]),
        (_("Arrests and terms that end within seven days"), coming[Kind.ARREST] + coming[Kind.TERM]),
        (_("Limits of remand reached within seven days"), coming[Kind.LIMIT]),
        (_("Periods of appeal that end within seven days"), coming[Kind.APPEAL]),
        (_("Releases to confirm"), over[RELEASE]),
        (_("Hearings without an outcome"), over[Kind.HEARING]),
    ]
