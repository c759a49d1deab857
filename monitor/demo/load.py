"""Takes the invented demo data in through the doors that real data take. Safe to repeat and to interrupt.

The texts are written for 2031. They are moved to the last year whose April is over, so that the pages of today have
something to show; the year of the first loading is kept for ever.
"""

import re
from datetime import date, time, timedelta
from pathlib import Path

from django.db import transaction

from cases.intake import review
from cases.intake.receive import receive
from cases.intake.storing import store_entries
from cases.intake.suggest import suggest
from cases.interchange.format import read
from cases.interchange.importing import import_history
from cases.lists import edition
from cases.models import Case, Edition, Entry, Hearing, Import, Party, PrisonerList, Recognition, Source
from cases.status import today
from cases.timelines.build import build_due
from monitor.accounts.models import User
from monitor.accounts.protection import Visibility
from monitor.accounts.roles import roles_with
from people.models import Organisation

HERE = Path(__file__).parent
WRITTEN_FOR = 2031
BULLETINS = {1: "2031-01.txt", 2: "2031-02.txt", 3: "2031-03.txt", 4: "2031-04.html"}
TITLE = "Demo: chronicle of {:%B %Y}"
ACCEPTED = (1, 2)
"""Months that are reviewed already; the others wait in the inbox."""
BODY = "Zhariya Human Rights Bureau"
LIST = "Demo: political prisoners"
POLICY = (
    "Invented data. The list names persons whom the Zhariya Human Rights Bureau recognises by the criteria of "
    "PACE Resolution 1900 (2012). Violence excludes."
)
AHEAD = (("Zhandos Ermekbaev", "cassation", 2, time(10, 0)), ("Ruslan Tokhtarbaev", "appeal", 5, time(14, 30)))
"""Hearings that are to come: title of the case, kind, days from now, hour."""
NOTE = "Demo: an invented date."


class NobodyThere(Exception):
    """There is no user in whose name the demo could be taken in."""


def load() -> None:
    """Bulletins, histories, what is accepted of the bulletins, coming hearings, the list and its edition."""
    user, year = _user(), demo_year()
    imports = {month: _take_in(month, year, user) for month in BULLETINS}
    histories = read(moved((HERE / "histories.json").read_text(encoding="utf-8"), year))
    cases = [import_history(history, Visibility.PUBLIC).case for history in histories]
    _complete_recognitions()
    known = set(Party.objects.filter(case__in=cases).values_list("person", flat=True))
    for month in ACCEPTED:
        _accept(imports[month], user, known)
    _plan_hearings()
    _freeze(_list(), date(year, 3, 31), user)
    build_due()


def _user() -> User:
    """The first user who may do all of this."""
    user = User.objects.filter(is_active=True, role__in=roles_with("publish")).order_by("pk").first()
    if user is None:
        raise NobodyThere("Nobody may take the demo data in. Make a user first: python manage.py createsuperuser")
    return user


def demo_year() -> int:
    """The year to which 2031 is moved: that of the first loading, else the last one whose April is over."""
    known = Source.objects.filter(title__startswith="Demo: chronicle of January").order_by("pk").first()
    if known:
        return known.period_year
    return today().year - (today() < date(today().year, 5, 1))


def moved(text: str, year: int) -> str:
    """A text with every year from 2010 to 2039 moved as far as 2031 is; a leap day that gets lost becomes the 28th."""
    text = re.sub(r"(?<!\d)20[123]\d(?!\d)", lambda found: str(int(found[0]) + year - WRITTEN_FOR), text)
    return re.sub(r"(\d{4})-02-29", lambda found: found[0] if _is_leap(int(found[1])) else f"{found[1]}-02-28", text)


def _is_leap(year: int) -> bool:
    return date(year, 3, 1) - date(year, 2, 1) == timedelta(days=29)


def _take_in(month: int, year: int, user: User) -> Import:
    """A bulletin received and read, as after an upload."""
    file = HERE / "bulletins" / BULLETINS[month]
    received = receive(
        user, title=TITLE.format(date(year, month, 1)), period=(year, month), file_name=f"{year}{file.name[4:]}",
        data=moved(file.read_text(encoding="utf-8"), year).encode(), visibility=Visibility.PUBLIC, queue=False,
    )  # fmt: skip
    store_entries(received.taken_in.pk)
    return received.taken_in


def _accept(taken_in: Import, user: User, known: set[int]) -> None:
    """Accept a bulletin. Of people whose history is known only the incident is new, as an editor would decide."""
    for entry in Entry.objects.waiting().filter(source=taken_in.source_id).select_related("source"):
        decisions = suggest(entry, user).decisions()
        told = {n for n, person in enumerate(decisions.persons) if person.person in known}
        if told and review.claim(entry, user):
            for each in (*decisions.articles, *decisions.measures):
                each.who = [n for n in each.who if n not in told]
            review.accept(entry, user, decisions)
    review.accept_all(taken_in, user)


def _complete_recognitions() -> None:
    """What a history cannot say: nobody in the demo used violence, and what the body demands."""
    decided = Recognition.objects.filter(body__name=BODY, exclusion=Recognition.Exclusion.UNCHECKED)
    decided.update(exclusion=Recognition.Exclusion.NONE, demand="release")


@transaction.atomic
def _plan_hearings() -> None:
    """Hearings of the coming days, once."""
    if Hearing.objects.filter(note=NOTE).exists():
        return
    for title, kind, days, hour in AHEAD:
        case = Case.objects.filter(title=title).order_by("pk").first()
        if case:
            Hearing.objects.create(
                case=case, kind_id=kind, held=today() + timedelta(days=days), time=hour, openness="open",
                visibility=Visibility.PUBLIC, note=NOTE,
            )  # fmt: skip


@transaction.atomic
def _list() -> PrisonerList:
    found, created = PrisonerList.objects.get_or_create(
        title=LIST, defaults={"policy": POLICY, "visibility": Visibility.PUBLIC}
    )
    if created:
        found.bodies.set(Organisation.objects.filter(name=BODY))
    return found


def _freeze(prisoner_list: PrisonerList, day: date, user: User) -> None:
    """The first edition: begun once, and finished where an earlier run was interrupted."""
    first = prisoner_list.editions.order_by("number").first() or edition.begin(prisoner_list, day, user, number=1)
    if first.state == Edition.State.FREEZING:
        edition.freeze(first.pk)
