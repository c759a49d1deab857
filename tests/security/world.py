"""A small world of which everything exists three times: public, of the team, and restricted to somebody else.

Every text of a set holds its mark. The marks of the hidden sets may be seen nowhere by those who may not see the set;
that of the public set is a script, which must stay text everywhere. The sets touch each other wherever two records
can: hidden persons are parties of public cases, hidden courts decide, hidden sources are quoted.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace

from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from cases import files
from cases.agenda import feeds, following
from cases.intake.storing import fingerprint
from cases.lists import edition as editions
from cases.models import (
    Citation,
    DecisionClaim,
    ExternalFinding,
    IncidentCase,
    Involvement,
    Law,
    Party,
    PrisonerList,
    Recognition,
    Remainder,
    SavedFilter,
)
from cases.removing import remove
from cases.status import today
from cases.timelines.build import build_due
from monitor.accounts.models import User
from monitor.accounts.protection import Protected
from people.merging import merge
from people.models import Affiliation, DuplicatePair, LegalStatus, Name, OrganisationName, Place, Relationship
from tests.cases import builders as make
from tests.intake.factory import entry_of, source_of

ROLES = {"clara": "reader", "anna": "monitor", "boris": "editor", "pavel": "publisher", "admin": "administrator"}
OWNER = "vera"
"""The user whom the restricted set is shown to."""
MARKS = {
    "public": """<script>alert("seen")</script><img src=x onerror="alert('seen')">""",
    "team": "Tymyqsez",
    "restricted": "Qupiyasez",
}
BAIT = "Lantern"
"""A word that every text and name of every set holds: whoever searches for it must find only what may be seen."""


@contextmanager
def undone():
    """Whatever is written inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def open_for_a_while(owner):
    """Inside, what is restricted is of the team. Afterwards it is restricted, and nothing is built or frozen anew: so
    every walk also looks whether what is made restricted disappears at once.
    """
    protected = [model for model in apps.get_models() if issubclass(model, Protected)]
    rows = [model.objects.filter(pk__in=list(_restricted(model))) for model in protected]
    for each in rows:
        each.update(visibility="team", shown_to=[])
    yield
    for each in rows:
        each.update(visibility="restricted", shown_to=[owner.pk])


def _restricted(model):
    return model.objects.filter(visibility="restricted").values_list("pk", flat=True)


@dataclass
class World:
    """Users, and the three sets of records by visibility."""

    users: dict[str, User]
    sets: dict[str, SimpleNamespace] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)

    def client(self, name):
        """A client with the session of a user, or of a stranger without a name; a crash is a page with status 500."""
        client = Client(raise_request_exception=False)
        if name:
            client.cookies["sessionid"] = self.sessions[name]
        return client


def build() -> World:
    """Make users and records; the caller is inside `undone`."""
    if not Law.objects.exists():
        call_command("load_vocabularies", verbosity=0)
    users = {name: User.objects.create_user(username=name, role=role) for name, role in ROLES.items()}
    users[OWNER] = User.objects.create_user(username=OWNER, role="publisher")
    world = World(users)
    for visibility in MARKS:
        world.sets[visibility] = a_set(visibility, users[OWNER])
    for hidden in ("team", "restricted"):
        entangle(world.sets["public"], world.sets[hidden], visibility=hidden, owner=users[OWNER])
    with open_for_a_while(users[OWNER]):
        build_due()
        for each in world.sets.values():
            freeze(each, users[OWNER])
    calendar = feeds.renew(users[OWNER])
    for each in world.sets.values():
        each.calendar = calendar
        for followed in (each.person, each.case):
            following.begin(users[OWNER], followed, each.mark)
    world.sessions = {name: _session(user) for name, user in users.items()}
    return world


def _session(user):
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


def given(visibility, owner):
    """The columns that say who may see a record."""
    return {
        "visibility": visibility, "created_by": owner, "shown_to": [owner.pk] if visibility == "restricted" else [],
    }  # fmt: skip


def a_set(visibility, owner):
    """One record of each kind, all with the mark of the visibility and bound to each other."""
    mark, seen, here = MARKS[visibility], given(visibility, owner), Place.objects.get(key="almaty")
    left = User.objects.create_user(username=f"left-{visibility}", is_active=False)
    new = SimpleNamespace(mark=mark, seen=seen, left=left)
    new.organisation = make.make_organisation(f"{BAIT} court {mark}", place=here, note=mark, **seen)
    new.other_organisation = make.make_organisation(f"{BAIT} tribunal {mark}", note=mark, **seen)
    new.other_place = Place.objects.get(key="astana")
    OrganisationName.objects.create(organisation=new.organisation, text=f"{BAIT} old court {mark}", code=mark[:30])
    LegalStatus.objects.create(organisation=new.organisation, status="banned", note=mark)
    new.person = make.make_person(f"Erlan {BAIT} {mark}", note=mark, home=here, **seen)
    new.name = Name.objects.create(person=new.person, text=f"E. {BAIT} {mark}")
    new.affiliation = Affiliation.objects.create(person=new.person, organisation=new.organisation, role_id="member")
    other = make.make_person(f"Dana {BAIT} {mark}", note=mark, **seen)
    new.relationship = Relationship.objects.create(person=new.person, other=other, kind_id="sibling")
    new.merge = merge(other, make.make_person(f"D. {BAIT} {mark}", **seen), owner, f"{BAIT} reason {mark}")
    new.pair = DuplicatePair.objects.create(lower=new.person, higher=other)
    new.source = a_source(mark, seen)
    new.entry, new.import_ = new.source.entries.get(), new.source.taken_in
    new.incident = make.make_incident(
        f"{BAIT} incident {mark}", "5 January 2024", [new.person], place=here, verbatim=mark, **seen
    )
    new.case = make.make_case(
        f"{BAIT} case {mark}", accused=[new.person], register_number=f"{BAIT} {mark}"[:60], note=mark, **seen
    )
    _proceedings(new)
    new.custody = make.custody(
        new.person, "pretrial_detention", "6 January 2024", facility=new.organisation, case=new.case, note=mark,
        ordered_until=today() + timedelta(days=3), **seen,
    )  # fmt: skip
    for fact in (new.incident, new.case, new.hearing, new.decision, new.custody, new.observation):
        cite(fact, new.source, mark)
    new.recognition = recognise(new.person, new, mark)
    recognise(new.person, new, mark, state="decided")
    ExternalFinding.objects.create(person=new.person, body=f"{BAIT} group {mark}", summary=mark, **seen)
    new.filter = a_filter(f"{BAIT} filter {mark}", new.person, seen)
    new.list = PrisonerList.objects.create(
        title=f"{BAIT} list {mark}", policy=mark, languages=["en"], public=visibility == "public", **seen
    )
    return new


def a_filter(name, person, seen):
    return SavedFilter.objects.create(name=name[:120], parameters={"person": [str(person.pk)]}, **seen)


def a_source(mark, seen):
    """A bulletin that was uploaded and read: a title and one entry."""
    of_file = {"file_name": f"{BAIT} {mark}.txt", "media_type": "text/plain"}
    source = source_of(title=f"{BAIT} bulletin {mark}", **of_file, **seen)
    text = f"January 7, Almaty, Erlan {BAIT} was fined 20 MCI {mark}"
    person = [(f"Erlan {BAIT}", "affected")]
    entry = entry_of(text, day="2024-01-07", places=["Almaty"], persons=person, types=["other"], source=source)
    Remainder.objects.create(source=source, start=len(source.text), end=len(source.text) + 1, text=mark)
    original = f"{source.text} {mark}".encode()
    source.sha256, source.bytes, source.addresses = files.put(original), len(original), {"1": f"https://news.example/{mark}"}
    source.save()
    entry.fingerprint = fingerprint("the same words in each of the three")
    entry.save()
    return source


def _proceedings(new):
    mark, seen = new.mark, new.seen
    new.stage = make.stage(new.case, "registered", "4 January 2024")
    new.charge = make.charge(new.case, new.person, "CC", "405", "2", when="6 January 2024")
    new.party = new.charge.party
    coming = (today() + timedelta(days=2)).isoformat()
    new.hearing = make.hearing(
        new.case, "remand", coming, court=new.organisation, judge=new.person,
        violations=mark, note=mark, **seen,
    )  # fmt: skip
    new.observation = make.observation(
        new.hearing, judge=new.person, note=mark, turned_away=mark, created_by=seen["created_by"]
    )
    mistaken = make.stage(new.case, "suspect", "5 January 2024", note=mark)
    new.removal = remove(mistaken, seen["created_by"], f"{BAIT} mistake {mark}")
    new.decision = make.decision(
        new.case, "convicted", "1 February 2024", sentences=[(new.person, "imprisonment", 3, "year")],
        body=new.organisation, judge=new.person, note=mark, **seen,
    )  # fmt: skip


def cite(fact, source, mark):
    return Citation.objects.create(fact=fact, source=source, mark="[1]", quote=f"{BAIT} words {mark}")


def recognise(person, of, mark, state="proposed"):
    return Recognition.objects.create(
        person=person, body=of.organisation, label_id="political_prisoner", since="2024-01-08", grounds=mark,
        document=of.source, state=state, **of.seen,
    )  # fmt: skip


def entangle(open_, hidden, visibility, owner):
    """Everything that binds a public record to a hidden one, in both directions."""
    public, seen, mark = given("public", owner), given(visibility, owner), hidden.mark
    a_filter(f"{BAIT} of {mark}", hidden.person, public)
    Relationship.objects.create(person=open_.person, other=hidden.person, kind_id="spouse")
    Relationship.objects.create(person=hidden.person, other=open_.person, kind_id="parent")
    Affiliation.objects.create(person=open_.person, organisation=hidden.organisation, role_id="member")
    Affiliation.objects.create(person=hidden.person, organisation=open_.organisation, role_id="member")
    hidden.organisation.parent = open_.organisation
    hidden.organisation.save()
    make.make_organisation(f"{BAIT} branch", parent=hidden.organisation, **public)
    _entangle_incidents(open_, hidden, seen)
    _entangle_cases(open_, hidden, public, seen, owner)
    held = make.custody(
        open_.person, "bail", "7 January 2024", facility=hidden.organisation, case=hidden.case, **public
    )
    make.custody(open_.person, "probation", "8 January 2024", note=mark, ordered_until=today(), **seen)
    for fact in (open_.custody, held, open_.recognition):
        cite(fact, hidden.source, mark)
    recognise(open_.person, hidden, mark)
    of_public = SimpleNamespace(organisation=hidden.organisation, source=hidden.source, seen=public)
    recognise(open_.person, of_public, f"{BAIT} grounds", state="decided")


def _entangle_incidents(open_, hidden, seen):
    for incident, other in ((open_.incident, hidden), (hidden.incident, open_)):
        Involvement.objects.create(incident=incident, person=other.person, role_id="witness", as_written=other.mark)
        Involvement.objects.create(incident=incident, organisation=other.organisation, role_id="perpetrator")
        IncidentCase.objects.create(incident=incident, case=other.case)
    cite(open_.incident, hidden.source, hidden.mark)
    cite(open_.incident.involvements.first(), hidden.source, hidden.mark)
    make.make_incident(f"{BAIT} more {hidden.mark}", "6 January 2024", [open_.person], **seen)


def _entangle_cases(open_, hidden, public, seen, owner):
    case, mark = open_.case, hidden.mark
    Party.objects.create(case=case, person=hidden.person, role_id="accused")
    Party.objects.create(case=case, organisation=hidden.organisation, role_id="victim")
    Party.objects.create(case=hidden.case, person=open_.person, role_id="witness")
    make.charge(case, hidden.person, "CC", "174", when="9 January 2024")
    make.make_case(f"{BAIT} sequel", accused=[open_.person], follows=hidden.case, **public)
    make.make_case(f"{BAIT} sequel {mark}", accused=[open_.person], follows=case, **seen)
    soon = (today() + timedelta(days=1)).isoformat()
    make.hearing(case, "appeal", soon, judge=hidden.person, court=hidden.organisation, **public)
    make.observation(make.hearing(case, "verdict", soon, note=mark, violations=mark, **seen), note=mark)
    observed = make.observation(open_.hearing, judge=hidden.person)
    cite(observed, hidden.source, mark)
    remove(Party.objects.create(case=case, person=hidden.person, role_id="lawyer"), owner, f"{BAIT} twice")
    shared = make.decision(
        case, "upheld", "2 March 2024", "appeal", body=hidden.organisation, judge=hidden.person,
        sentences=[(hidden.person, "fine", 30, "MCI")], **public,
    )  # fmt: skip
    shared.persons.add(hidden.person)
    DecisionClaim.objects.create(decision=shared, claimed="2024-03-03", source=hidden.source, note=mark)
    make.decision(case, "quashed", "3 March 2024", "cassation", note=mark, **seen)
    for fact in (case, case.parties.first(), open_.hearing, open_.decision, shared):
        cite(fact, hidden.source, mark)


def freeze(each, owner):
    """Freeze the list of a set twice, so that there are changes to show."""
    for days in (30, 0):
        each.edition = editions.begin(each.list, today() - timedelta(days=days), owner)
        editions.freeze(each.edition.pk)
    each.edition.refresh_from_db()

