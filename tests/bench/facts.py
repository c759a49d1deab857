"""Invented facts in bulk, always the same ones: persons, incidents, cases with all their steps, custody, sources.

Written by INSERT … SELECT with the triggers switched off, which are not what is measured here. Everything is picked
by a hash of its number, so that a run is like the one before whatever the planner does.
"""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

WORDS_LATIN = ["ka", "ter", "mo", "lin", "sa", "bro", "ven", "di", "pul", "ra", "not", "es"]
WORDS_CYRILLIC = ["ка", "тер", "мо", "лин", "са", "бро", "вен", "ди", "пул", "ра", "нот", "ес"]
FREQUENT, RARE = "square", "kaleidoscope"
"""Words in one of ten texts, and in one of twenty thousand."""
GIVEN = ["Aidos", "Saule", "Daniyar", "Zarina", "Omir", "Gulnar", "Nurlan", "Aigerim", "Temir", "Raushan"]
FAMILY = ["Bekmurat", "Temirbek", "Qasen", "Akhmet", "Qudaibergen", "Ospan", "Zhaksylyk", "Serik", "Ibrai", "Tolegen"]
SOURCES, COURTS = 500, 60
STRANGER = 999_999
"""Number of a user who does not exist: to him alone the restricted records are shown."""


@dataclass(frozen=True)
class Size:
    """How much is invented; a case has about ten dated steps."""

    persons: int
    incidents: int
    cases: int


def pick(number: str, salt: int, size: str | int) -> str:
    """An SQL expression: a number from 0 to size - 1, always the same for the same number."""
    return f"(abs(hashint4(({number})::int * 31 + {salt})::bigint) % {size})"


def share(number: str, salt: int) -> str:
    """An SQL expression from 0 to 1."""
    return f"({pick(number, salt, 1_000_000)} / 1e6)"


def vocabulary() -> list[str]:
    """Two thousand invented words; a few are frequent, most are not."""
    return [f"{a}{b}{c}" for of in (WORDS_LATIN, WORDS_CYRILLIC) for a in of for b in of for c in of[:7]]


def invent(size: Size) -> None:
    """Fill the empty tables. Persons of low number have the most to tell."""
    with transaction.atomic(), connection.cursor() as cursor:
        run = Run(cursor, size)
        for step in (run.register, run.incidents, run.cases, run.steps, run.custody, run.citations):
            step()
        run.finish()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class Run:
    """The steps of inventing, on one cursor."""

    def __init__(self, cursor, size: Size):
        self.cursor, self.size, self.tables = cursor, size, []
        cursor.execute(
            "CREATE TEMP TABLE place_of AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, id FROM people_place"
        )
        cursor.execute(
            "CREATE TEMP TABLE law_of AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, id FROM cases_provision"
        )
        cursor.execute("CREATE TEMP TABLE word_of (at int PRIMARY KEY, word text)")
        cursor.cursor.executemany("INSERT INTO word_of VALUES (%s, %s)", list(enumerate(vocabulary())))
        self.places, self.laws, self.words = (self.count(each) for each in ("place_of", "law_of", "word_of"))

    def count(self, table: str) -> int:
        self.cursor.execute(f"SELECT count(*) FROM {table}")
        return self.cursor.fetchone()[0]

    def add(self, table: str, columns: str, select: str) -> None:
        """Fill a table with triggers off; what is not said has the model's default."""
        if table not in self.tables:
            self.tables.append(table)
            self.cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            self.cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        self.cursor.execute(f"INSERT INTO {table} ({columns}) {select}")

    def finish(self) -> None:
        for table in self.tables:
            self.cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            self.cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"
            )
        self.cursor.execute("DROP TABLE place_of, law_of, word_of")

    def register(self) -> None:
        given, family = ("(ARRAY['" + "','".join(each) + "'])" for each in (GIVEN, FAMILY))
        name = f"{given}[n % 10 + 1] || ' ' || {family}[n / 10 % 10 + 1] || 'ov' || n"
        self.add(
            "people_person",
            "id, display_name, sex, born_precision, died_precision, note, printing, alias, home_id, " + SEEN,
            f"""SELECT n, {name}, 'unknown', 'day', 'day', '', 'name', '', {self.place("n", 3)}, {seen("n", 5)}
            FROM generate_series(1, {self.size.persons}) n""",
        )
        self.add(
            "people_name",
            "id, text, kind, script, preferred, person_id",
            "SELECT id, display_name, 'full', 'Latn', true, id FROM people_person",
        )
        self.add(
            "people_organisation",
            "id, name, kind_id, note, place_id, " + SEEN,
            f"""SELECT n, 'Court No. ' || n || ' of the steppe', 'court', '', {self.place("n", 7)}, {PUBLIC}
            FROM generate_series(1, {COURTS}) n""",
        )
        self.add(
            "cases_source",
            "id, kind_id, title, text, file_name, media_type, bytes, address, addresses, published_precision, "
            "received_at, reliability, " + SEEN,
            f"""SELECT n, 'bulletin', 'Invented chronicle ' || n, repeat('Invented words. ', 400), '', '', 0, '',
            '{{}}', 'day', now(), 'unknown', {PUBLIC} FROM generate_series(1, {SOURCES}) n""",
        )

    def place(self, number: str, salt: int) -> str:
        return f"(SELECT id FROM place_of WHERE place_of.at = {pick(number, salt, self.places)})"

    def text(self, number: str) -> str:
        """Some twenty-five words; the early ones of the vocabulary more often than the late ones."""
        rare = f"CASE WHEN {pick(number, 11, 20_000)} = 7 THEN '{RARE} ' ELSE '' END"
        frequent = f"CASE WHEN {pick(number, 13, 10)} = 3 THEN '{FREQUENT} ' ELSE '' END"
        chosen = f"floor(power({share(f'{number} * 40 + w', 17)}, 2) * {self.words})::int"
        words = f"""(SELECT string_agg(word, ' ' ORDER BY w)
            FROM generate_series(1, 25) w JOIN word_of ON word_of.at = {chosen})"""
        return f"{frequent} || {rare} || {words}"

    def incidents(self) -> None:
        self.add(
            "cases_incident",
            "id, happened, happened_precision, place_id, summary, verbatim, certainty, flags, updated_at, " + SEEN,
            f"""SELECT n, CASE WHEN month THEN date_trunc('month', day)::date ELSE day END,
                CASE WHEN month THEN 'month' ELSE 'day' END,
                CASE WHEN n % 10 > 0 THEN {self.place("n", 19)} END, {self.text("n")}, '',
                (ARRAY['reported', 'reported', 'confirmed', 'believed'])[{pick("n", 23, 4)} + 1], '[]', now(),
                {seen("n", 29)}
            FROM (SELECT n, {day("n", 31)} AS day, n % 20 = 0 AS month
                FROM generate_series(1, {self.size.incidents}) n) each""",
        )
        person = f"1 + floor(power({share('n * 3 + w', 37)}, 2) * {self.size.persons - 1})::bigint"
        self.add(
            "cases_involvement",
            "incident_id, person_id, role_id, as_written",
            f"""SELECT DISTINCT ON (n, person) n, person, 'affected', '' FROM (SELECT n, {person} AS person
            FROM generate_series(1, {self.size.incidents}) n, generate_series(0, {pick("n", 41, 3)}::int) w) each""",
        )
        kinds = "(SELECT array_agg(code ORDER BY code) FROM cases_incidenttype)"
        self.add(
            "cases_incidenttyping",
            "incident_id, type_id",
            f"""SELECT n, kinds[floor(power({share("n", 43)}, 2) * array_length(kinds, 1))::int + 1]
            FROM generate_series(1, {self.size.incidents}) n, (SELECT {kinds} AS kinds) k""",
        )
        self.add(
            "cases_incidentprovision",
            "incident_id, provision_id",
            f"""SELECT n, law_of.id FROM generate_series(1, {self.size.incidents}) n
            JOIN law_of ON law_of.at = floor(power({share("n", 47)}, 3) * {self.laws})::int WHERE n % 5 < 2""",
        )

    def cases(self) -> None:
        self.add(
            "cases_case",
            "id, kind, title, register_number, court_number, opened, opened_precision, note, updated_at, " + SEEN,
            f"""SELECT n, 'criminal', 'Case ' || n || ' of the steppe', 'R' || n, '', {day("n", 53)}, 'day', '', now(),
            {seen("n", 59)} FROM generate_series(1, {self.size.cases}) n""",
        )
        person = f"1 + floor(power({share('n', 61)}, 2) * {self.size.persons - 1})::bigint"
        self.add(
            "cases_party",
            "id, case_id, person_id, role_id",
            f"SELECT n, n, {person}, 'accused' FROM generate_series(1, {self.size.cases}) n",
        )
        self.add(
            "cases_charge",
            "id, party_id, provision_id",
            f"""SELECT n, n, law_of.id FROM generate_series(1, {self.size.cases}) n
            JOIN law_of ON law_of.at = floor(power({share("n", 67)}, 3) * {self.laws})::int""",
        )
        self.add(
            "cases_chargeupdate",
            "charge_id, kind, happened, happened_precision, note",
            "SELECT id, 'brought', opened, 'day', '' FROM cases_case",
        )

    def steps(self) -> None:
        """Three stages and three hearings a case, and one or two decisions."""
        self.add(
            "cases_stagechange",
            "case_id, stage_id, entered, entered_precision, note",
            """SELECT id, (ARRAY['registered', 'sent_to_court', 'main_trial'])[s], opened + 40 * s, 'day', ''
            FROM cases_case, generate_series(1, 3) s""",
        )
        self.add(
            "cases_hearing",
            "case_id, kind_id, held, held_precision, court_id, place_id, openness, result, observers, violations, "
            "note, " + SEEN,
            f"""SELECT id, 'main_trial', opened + 110 + 7 * s, 'day', {pick("id", 71, COURTS)} + 1,
            {self.place("id", 73)}, 'open', 'held', '', '', '', {PUBLIC} FROM cases_case, generate_series(1, 3) s""",
        )
        self.add(
            "cases_decision",
            "case_id, instance, outcome_id, decided, decided_precision, in_force_precision, body_id, place_id, note, "
            + SEEN,
            f"""SELECT id, (ARRAY['first', 'appeal'])[s], (ARRAY['convicted', 'upheld'])[s], opened + 100 + 50 * s,
            'day', 'day', {pick("id", 71, COURTS)} + 1, {self.place("id", 73)}, '', {PUBLIC}
            FROM cases_case, generate_series(1, 1 + (id % 2)::int) s""",
        )
        self.add(
            "cases_sentence",
            "decision_id, person_id, kind_id, value, unit, regime, note",
            """SELECT d.id, p.person_id, 'imprisonment', 1 + d.id % 9, 'year', '', ''
            FROM cases_decision d JOIN cases_party p ON p.case_id = d.case_id WHERE d.instance = 'first'""",
        )

    def custody(self) -> None:
        """Every accused is held from the beginning of the case; four of five are free again."""
        self.add(
            "cases_custodyperiod",
            "person_id, kind_id, deprives, began, began_precision, ended, ended_precision, end_reason_id, end_note, "
            "case_id, place_id, certainty, chosen, note, updated_at, " + SEEN,
            f"""SELECT p.person_id, 'pretrial_detention', false, c.opened + 2, 'day',
            CASE WHEN c.id % 5 > 0 THEN c.opened + 160 END, 'day', CASE WHEN c.id % 5 > 0 THEN 'released' END, '',
            c.id, {self.place("c.id", 73)}, 'confirmed', true, '', now(), {PUBLIC}
            FROM cases_case c JOIN cases_party p ON p.case_id = c.id""",
        )

    def citations(self) -> None:
        """Every incident and decision rests on a source."""
        for model in ("incident", "decision"):
            kind = ContentType.objects.get_for_model(apps.get_model("cases", model)).pk
            self.add(
                "cases_citation",
                "content_type_id, object_id, source_id, quote, mark, address, part",
                f"""SELECT {kind}, id, {pick("id", 79, SOURCES)} + 1, 'the invented words about number ' || id,
                '[' || id % 90 || ']', '', '' FROM cases_{model}""",
            )


SEEN = "visibility, shown_to, created_at"
PUBLIC = "'public', '{}', now()"


def seen(number: str, salt: int) -> str:
    """Two thirds of the team, one in twenty restricted to a stranger, the rest public."""
    chosen = pick(number, salt, 20)
    return f"""CASE WHEN {chosen} = 0 THEN 'restricted' WHEN {chosen} < 14 THEN 'team' ELSE 'public' END,
        CASE WHEN {chosen} = 0 THEN ARRAY[{STRANGER}] ELSE '{{}}' END, now()"""


def day(number: str, salt: int) -> str:
    """A day of the ten years from 2015 on; the later years have more."""
    return f"(DATE '2015-01-01' + floor(sqrt({share(number, salt)}) * 3650)::int)"
