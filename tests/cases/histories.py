"""Random histories of two persons, in the format of the interchange: what holds, holds for all of them."""

from datetime import date

from hypothesis import strategies as st

PEOPLE = [{"key": "ab", "name": "Anuar Baimenov", "other_names": ["Baimenov A."], "sex": "male"},
          {"key": "cd", "name": "Chinara Dossova", "sex": "female"}]  # fmt: skip
dates = st.one_of(
    st.dates(date(2031, 1, 1), date(2031, 6, 30)).map(lambda day: {"on": day.isoformat()}),
    st.integers(1, 6).map(lambda month: {"on": f"2031-{month:02}"}),
    st.dates(date(2031, 1, 1), date(2031, 6, 30)).map(lambda day: {"on": day.isoformat(), "about": True}),
    st.just({"on": "2031"}),
)
ONE_OF = st.sampled_from


def event(what, optional=None, **needed):
    return st.fixed_dictionaries({"what": st.just(what)} | needed, optional=optional or {})


provisions = st.lists(ONE_OF([["CC", "174", "1"], ["CC", "405", None], ["CC", "272", "2"]]), min_size=1, max_size=2)
whom = {"who": ONE_OF([["ab"], ["cd"]])}
penalties = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.just("imprisonment"), "value": ONE_OF([1, 2.5]), "unit": st.just("year")}, optional=whom
    ),
    st.fixed_dictionaries(
        {"kind": st.just("administrative_arrest"), "value": ONE_OF([10, 15]), "unit": st.just("day")}, optional=whom
    ),
)
sentences = st.lists(penalties, max_size=2)
claims = st.just([{"on": "2031-03", "source": "A letter [4]"}])
held = ONE_OF(
    ["police_detention", "temporary_detention", "imprisonment", "house_arrest", "bail", "pledge_not_to_leave"]
)
where = {"facility": ONE_OF(["Colony No. 1", "Colony No. 2"]), "place": ONE_OF(["Aktau", "Nowhere"])}
why = {"reason": ONE_OF(["amnesty", "left the country", "freed, fine paid", "died"]), "note": st.just("seen")}
said = st.one_of(
    event("custody", where, kind=held),
    event("custody", {"until": ONE_OF(["2031-07-02", "2031-08"])}, kind=held),
    event("custody", {"days": st.integers(5, 30)}, kind=st.just("administrative_arrest")),
    event("custody", why, kind=st.none()),
    event("charge", provisions=provisions),
    event("requalified", **{"from": provisions, "to": provisions}),
    event("dropped", {"provisions": provisions}),
    event("stage", stage=ONE_OF(["main trial", "sent to court", "in force"])),
    event("hearing", kind=ONE_OF(["main trial", "remand", "cassation"])),
    event(
        "decision", {"in_force": st.booleans(), "claims": claims, "sentences": sentences},
        instance=ONE_OF(["pre-trial", "first", "appeal", "cassation"]),
        outcome=ONE_OF(["convicted", "acquitted", "upheld", "amended", "quashed", "returned", "closed", "sanctioned"]),
    ),
    event("recognition", label=st.just("political_prisoner")),
    event("withdrawn", label=st.just("political_prisoner")),
)  # fmt: skip
extra = st.fixed_dictionaries(
    {},
    optional={"who": ONE_OF([["ab"], ["cd"], ["ab", "cd"]]), "source": ONE_OF(["A bulletin [1], [2]", "A post"])},
)
events = st.builds(lambda on, said, extra: on | said | (extra if "sentences" not in said else {}), dates, said, extra)


def told(title, kind, most):
    case = {"title": st.just(title), "kind": kind, "people": st.just(PEOPLE), "events": st.lists(events, max_size=most)}
    return st.fixed_dictionaries(case)


histories = told("The case", st.just("criminal"), 9)
another = told("Another case", ONE_OF(["criminal", "administrative"]), 4)
registers = st.one_of(histories.map(lambda one: [one]), st.tuples(histories, another).map(list))
"""One case of the two persons, or two of them."""
