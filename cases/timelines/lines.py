"""Facts → lines: for each kind of fact a SELECT that says which timeline entries it makes. Reads only.

In SQL and not in Python, so that one statement builds one line or a million of them, and the comparison with what
stands costs no traffic. Each SELECT gives one row a line, for the facts numbered in `%(ids)s`:
id, event, happened, happened_precision, until, place_id, persons, roles, organisations, cases, provisions, types,
context, certainty, codes, text, url, visibility, shown_to; see `TimelineEntry` for what they mean.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from cases.models import (
    ChargeUpdate,
    CustodyPeriod,
    Decision,
    Hearing,
    Incident,
    Recognition,
    StageChange,
)

ACCUSED = ("suspect", "accused", "defendant", "convicted", "respondent")
"""Roles of parties that a case is about."""

NUMBER = 4_242_424_242


def address(name: str, number: str) -> str:
    """An SQL expression for the address of a record whose number the expression `number` gives."""
    return f"'{reverse(name, args=[NUMBER])}'".replace(str(NUMBER), f"' || {number} || '")


def narrowest(*records: str) -> str:
    """The visibility of a line that rests on several records (aliases; some may be missing): the narrowest, shown to
    those whom every restricted one names.
    """
    sights = ", ".join(f"{each}.visibility" for each in records)
    public = " AND ".join(f"COALESCE({each}.visibility, 'public') = 'public'" for each in records)
    named = " || ".join(f"COALESCE({each}.shown_to, '{{}}')" for each in records)
    by_all = " AND ".join(
        f"(COALESCE({each}.visibility, '') <> 'restricted' OR u = ANY({each}.shown_to))" for each in records
    )
    return f"""
        CASE WHEN 'restricted' IN ({sights}) THEN 'restricted' WHEN {public} THEN 'public' ELSE 'team' END
            AS visibility,
        CASE WHEN 'restricted' IN ({sights})
            THEN ARRAY(SELECT DISTINCT u FROM unnest({named}) u WHERE {by_all} ORDER BY u) ELSE '{{}}' END
            AS shown_to"""


def iso(column: str) -> str:
    """A date with precision as `2023-05-14`, `2023-05`, `2023` or `~2023-05-14`; empty where there is none."""
    return f"""COALESCE(CASE {column}_precision WHEN 'year' THEN to_char({column}, 'YYYY')
        WHEN 'month' THEN to_char({column}, 'YYYY-MM') WHEN 'circa' THEN '~' || to_char({column}, 'YYYY-MM-DD')
        ELSE to_char({column}, 'YYYY-MM-DD') END, '')"""


def dated(column: str) -> str:
    return f"{column} AS happened, {column}_precision AS happened_precision"


def one(number: str) -> str:
    """An array of the number, empty where it is NULL."""
    return f"array_remove(ARRAY[{number}::bigint], NULL)"


def about(cases: str) -> str:
    """A join that tells whom the case `c` is about; `cases` selects the numbers of the cases."""
    return f"""LEFT JOIN (
        SELECT case_id, array_agg(person_id ORDER BY person_id) AS persons,
            jsonb_object_agg(person_id, role_id) AS roles
        FROM (SELECT DISTINCT ON (case_id, person_id) case_id, person_id, role_id FROM cases_party
            WHERE case_id IN ({cases}) AND person_id IS NOT NULL AND role_id IN {ACCUSED}
            ORDER BY case_id, person_id, id DESC) each GROUP BY case_id) about ON about.case_id = c.id"""


EMPTY = "ARRAY[]::bigint[]"


def numbers(table: str, column: str) -> str:
    """The numbers that incidents are linked with."""
    return f"""(SELECT incident_id, array_agg({column} ORDER BY {column}) AS numbers FROM {table}
        WHERE incident_id = ANY(%(ids)s) GROUP BY incident_id)"""


@cache
def incidents() -> str:
    return f"""
    SELECT f.id, 'incident' AS event, {dated("f.happened")}, f.happened_until AS until, f.place_id,
        involved.persons, involved.roles, involved.organisations, in_cases.numbers AS cases,
        under.numbers AS provisions, typed.types, COALESCE(typed.context, false) AS context, f.certainty,
        jsonb_strip_nulls(jsonb_build_object('until', f.happened_until)) AS codes, f.summary AS text,
        {address("cases:incident", "f.id")} AS url, {narrowest("f")}
    FROM cases_incident f
    LEFT JOIN (
        SELECT incident_id, array_agg(person_id ORDER BY first) FILTER (WHERE person_id IS NOT NULL) AS persons,
            jsonb_object_agg(person_id, role_id) FILTER (WHERE person_id IS NOT NULL) AS roles,
            array_agg(organisation_id ORDER BY first) FILTER (WHERE organisation_id IS NOT NULL) AS organisations
        FROM (SELECT DISTINCT ON (incident_id, person_id, organisation_id) incident_id, person_id, organisation_id,
                id AS first, role_id FROM cases_involvement WHERE incident_id = ANY(%(ids)s)
            ORDER BY incident_id, person_id, organisation_id, id) each GROUP BY incident_id
        ) involved ON involved.incident_id = f.id
    LEFT JOIN (
        SELECT incident_id, array_agg(t.code ORDER BY t.position, t.code) AS types, bool_and(t.context) AS context
        FROM cases_incidenttyping it JOIN cases_incidenttype t ON t.code = it.type_id
        WHERE incident_id = ANY(%(ids)s) GROUP BY incident_id) typed ON typed.incident_id = f.id
    LEFT JOIN {numbers("cases_incidentcase", "case_id")} in_cases ON in_cases.incident_id = f.id
    LEFT JOIN {numbers("cases_incidentprovision", "provision_id")} under ON under.incident_id = f.id
    WHERE f.id = ANY(%(ids)s)"""


@cache
def stage_changes() -> str:
    return f"""
    SELECT f.id, 'stage' AS event, {dated("f.entered")}, NULL::date AS until, NULL::bigint AS place_id,
        about.persons, about.roles, {EMPTY} AS organisations, {one("c.id")} AS cases, {EMPTY} AS provisions,
        CASE c.kind WHEN 'criminal' THEN ARRAY['criminal_prosecution'] END AS types, false AS context,
        'reported' AS certainty, jsonb_build_object('stage', f.stage_id) AS codes, f.note AS text,
        {address("cases:case", "c.id")} AS url, {narrowest("c")}
    FROM cases_stagechange f JOIN cases_case c ON c.id = f.case_id
    {about("SELECT case_id FROM cases_stagechange WHERE id = ANY(%(ids)s)")}
    WHERE f.id = ANY(%(ids)s)"""


def code_of(provision: str) -> str:
    """A provision in one word: `CC 405(2)`."""
    part = f"CASE {provision}.part WHEN '' THEN '' ELSE '(' || {provision}.part || ')' END"
    return f"{provision}.law_id || ' ' || {provision}.article || {part}"


@cache
def charge_updates() -> str:
    cases = """SELECT case_id FROM cases_chargeupdate u JOIN cases_charge ch ON ch.id = u.charge_id
        JOIN cases_party p ON p.id = ch.party_id WHERE u.id = ANY(%(ids)s)"""
    return f"""
    SELECT f.id, 'charge' AS event, {dated("f.happened")}, NULL::date AS until, NULL::bigint AS place_id,
        {one("party.person_id")} AS persons,
        jsonb_object(array_remove(ARRAY[party.person_id::text], NULL),
            CASE WHEN party.person_id IS NOT NULL THEN ARRAY[COALESCE(about.roles ->> party.person_id::text, 'accused')]
            ELSE ARRAY[]::text[] END) AS roles,
        {one("party.organisation_id")} AS organisations, {one("c.id")} AS cases,
        array_remove(ARRAY[was.id, became.id], NULL) AS provisions,
        ARRAY[CASE c.kind WHEN 'criminal' THEN 'criminal_prosecution' ELSE 'administrative_penalty' END] AS types,
        false AS context, 'reported' AS certainty,
        jsonb_build_object('update', f.kind, 'provisions',
            to_jsonb(array_remove(ARRAY[{code_of("was")}, {code_of("became")}], NULL))) AS codes,
        f.note AS text, {address("cases:case", "c.id")} AS url, {narrowest("c", "person")}
    FROM cases_chargeupdate f JOIN cases_charge charge ON charge.id = f.charge_id
    JOIN cases_provision was ON was.id = charge.provision_id
    JOIN cases_party party ON party.id = charge.party_id JOIN cases_case c ON c.id = party.case_id
    {about(cases)}
    LEFT JOIN people_person person ON person.id = party.person_id
    LEFT JOIN cases_charge after ON after.id = f.became_id
    LEFT JOIN cases_provision became ON became.id = after.provision_id
    WHERE f.id = ANY(%(ids)s)"""


@cache
def hearings() -> str:
    return f"""
    SELECT f.id, 'hearing' AS event, {dated("f.held")}, NULL::date AS until, f.place_id,
        about.persons, about.roles, {one("f.court_id")} AS organisations, {one("c.id")} AS cases,
        {EMPTY} AS provisions, ARRAY['trial'] AS types, false AS context, 'reported' AS certainty,
        jsonb_strip_nulls(jsonb_build_object('hearing', f.kind_id, 'openness', f.openness, 'result', f.result,
            'time', to_char(f.time, 'HH24:MI'), 'adjourned_to', f.adjourned_to)) AS codes,
        concat_ws(E'\\n', NULLIF(f.violations, ''), NULLIF(f.note, '')) AS text,
        {address("cases:case", "c.id")} || '#hearing-' || f.id AS url, {narrowest("f", "c")}
    FROM cases_hearing f JOIN cases_case c ON c.id = f.case_id
    {about("SELECT case_id FROM cases_hearing WHERE id = ANY(%(ids)s)")}
    WHERE f.id = ANY(%(ids)s)"""


@cache
def decisions() -> str:
    return f"""
    SELECT f.id, 'decision' AS event, {dated("f.decided")}, NULL::date AS until, f.place_id,
        COALESCE(named.persons, about.persons) AS persons,
        CASE WHEN named.persons IS NULL THEN about.roles
            ELSE (SELECT jsonb_object_agg(number, COALESCE(about.roles ->> number::text, 'accused'))
                FROM unnest(named.persons) number) END AS roles,
        {one("f.body_id")} AS organisations, {one("c.id")} AS cases, {EMPTY} AS provisions,
        ARRAY[CASE f.instance WHEN 'appeal' THEN 'appeal' WHEN 'cassation' THEN 'appeal' WHEN 'first' THEN 'verdict'
            ELSE 'trial' END] AS types, false AS context, 'reported' AS certainty,
        jsonb_build_object('outcome', f.outcome_id, 'instance', f.instance, 'in_force', {iso("f.in_force")},
            'claims', COALESCE((SELECT jsonb_agg({iso("claim.claimed")} ORDER BY claim.claimed, claim.id)
                FROM cases_decisionclaim claim WHERE claim.decision_id = f.id), '[]'),
            'sentences', COALESCE((SELECT jsonb_agg(jsonb_build_object('person', s.person_id, 'kind', s.kind_id,
                'value', trim_scale(s.value)::text, 'unit', s.unit) ORDER BY s.id)
                FROM cases_sentence s WHERE s.decision_id = f.id), '[]')) AS codes,
        f.note AS text, {address("cases:case", "c.id")} || '#decision-' || f.id AS url, {narrowest("f", "c")}
    FROM cases_decision f JOIN cases_case c ON c.id = f.case_id
    {about("SELECT case_id FROM cases_decision WHERE id = ANY(%(ids)s)")}
    LEFT JOIN LATERAL (SELECT array_agg(person_id ORDER BY person_id) AS persons FROM cases_decisionperson
        WHERE decision_id = f.id) named ON true
    WHERE f.id = ANY(%(ids)s)"""


def _custody(event: str, column: str, types: str, more: str, text: str) -> str:
    return f"""
    SELECT f.id, '{event}' AS event, {dated(column)}, NULL::date AS until, f.place_id, {one("f.person_id")} AS persons,
        jsonb_build_object(f.person_id, 'affected') AS roles, {one("f.facility_id")} AS organisations,
        {one("f.case_id")} AS cases, {EMPTY} AS provisions, {types} AS types, false AS context, f.certainty,
        jsonb_build_object('custody', f.kind_id, 'facility', f.facility_id, 'days', f.ordered_days,
            'claim', NOT f.chosen) {more} AS codes, {text} AS text,
        {address("people:person", "f.person_id")} || '#custody-' || f.id AS url, {narrowest("f", "c", "person")}
    FROM cases_custodyperiod f JOIN people_person person ON person.id = f.person_id
    LEFT JOIN cases_case c ON c.id = f.case_id
    WHERE f.id = ANY(%(ids)s) AND f.kind_id <> 'at_liberty' AND {column} IS NOT NULL"""


@cache
def custody_periods() -> str:
    """Being at liberty (abroad, in absentia) is a period too, but nobody's custody began with it."""
    released = "CASE f.end_reason_id WHEN 'released' THEN ARRAY['release'] END"
    reason = "|| jsonb_build_object('reason', f.end_reason_id)"
    return f"""{_custody("custody_began", "f.began", "ARRAY['detention']", "", "f.note")}
    UNION ALL {_custody("custody_ended", "f.ended", released, reason, "''")}"""


def _recognition(event: str, column: str, text: str) -> str:
    return f"""
    SELECT f.id, '{event}' AS event, {dated(column)}, NULL::date AS until, NULL::bigint AS place_id,
        {one("f.person_id")} AS persons, jsonb_build_object(f.person_id, 'affected') AS roles,
        {one("f.body_id")} AS organisations, {EMPTY} AS cases, {EMPTY} AS provisions, ARRAY[]::text[] AS types,
        false AS context, 'reported' AS certainty, jsonb_build_object('label', f.label_id) AS codes, {text} AS text,
        {address("people:person", "f.person_id")} || '#recognition-' || f.id AS url, {narrowest("f", "person")}
    FROM cases_recognition f JOIN people_person person ON person.id = f.person_id
    WHERE f.id = ANY(%(ids)s) AND f.state = 'decided' AND {column} IS NOT NULL"""


@cache
def recognitions() -> str:
    """Decided recognitions only: a proposal is nobody's fact yet."""
    return f"""{_recognition("recognised", "f.since", "f.grounds")}
    UNION ALL {_recognition("recognition_ended", "f.until", "f.until_reason")}"""


@dataclass(frozen=True)
class Maker:
    """A kind of fact: the function that gives its SELECT, and whose citations are the sources of its lines.

    `cited` are models of parts of the fact, each with a SELECT of (id of the fact, number of the part).
    """

    model: type
    lines: Callable[[], str]
    cited: tuple[tuple[str, str], ...] = ()


MAKERS = {
    maker.model._meta.model_name: maker
    for maker in (
        Maker(Incident, incidents, (("involvement", "SELECT incident_id, id FROM cases_involvement"),)),
        Maker(StageChange, stage_changes),
        Maker(ChargeUpdate, charge_updates, (("charge", "SELECT id, charge_id FROM cases_chargeupdate"),)),
        Maker(Hearing, hearings),
        Maker(Decision, decisions, (("sentence", "SELECT decision_id, id FROM cases_sentence"),)),
        Maker(CustodyPeriod, custody_periods),
        Maker(Recognition, recognitions),
    )
}
