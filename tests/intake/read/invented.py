"""Bulletins invented from the genre's parts, each with what it says: names, places, order and marks vary freely."""

from datetime import date

from hypothesis import strategies as st

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
GIVEN = ("Aidos", "Zarina", "Yerlan", "Gulnara", "Oleg", "Svetlana", "Murat", "Dinara", "Kairat", "Tatiana", "Zhanar")
SURNAMES = ("Omarov", "Zhunusova", "Kim", "Sagyndyk", "Petrenko", "Aitkhozha", "Nurlybekov", "Volkova", "Tleuzhan",
            "Abdrakhmanov", "Schmidt", "Kozhakhmet", "Utegenova", "Bekzhanuly")  # fmt: skip
PLACES = (["Almaty"], ["Astana"], ["Almaty region", "Talgar"], ["Shymkent"], ["Semey"], ["Uralsk"], ["Kostanay"],
          ["West Kazakhstan region", "Aksai"], ["Turkestan region", "Kentau"])  # fmt: skip
OPENERS = (
    "{month} {day}, {place}, ", "On {month} {day}, in {place}, ", "On {day} {month} {year}, in {place}, ",
    "{day} {month}, {place}, ", "{place}, {month} {day}: ", "{month} {day}, {year}, {place}: ",
    "{place}. {day} {month}. ", "{month} {day}. {place}. ", "- On {day} {month} {year}, in {place}, ",
    "**{month} {day}, {place}**, ",
)  # fmt: skip
MARKS = ("[{n}].", ".[{n}]", " [{n}]", "[{n}]", ". [{n}]", ".")
BREAKS = ("\n\n", "\n", "\n   \n", "\r\n\r\n")
# What is told of one person: words, articles, measures, a type that must be among those found.
TOLD = (
    ("activist {name} was sentenced to {k} days of administrative arrest under Article 488, Part 6 of the CAO",
     [["CAO", "488", "6"]], [("administrative_arrest", "k", "day")],
     "administrative_penalty"),
    ("the court sentenced {name} to {k} years’ imprisonment under Art. 405 p. 2 of the CC RK",
     [["CC", "405", "2"]], [("imprisonment", "k", "year")], "verdict"),
    ("the Specialized Administrative Court fined {name} {m} tenge under Articles 667, 488 of the CAO",
     [["CAO", "667", None], ["CAO", "488", None]], [("fine", "m", "KZT")], "administrative_penalty"),
    ("{name}, Article 174, Part 1 of the Criminal Code, {k} years of imprisonment, declared a hunger strike",
     [["CC", "174", "1"]], [("imprisonment", "k", "year")], "imprisonment_conditions"),
    ("journalist {name} was detained by police officers near the akimat", [], [("police_detention", None, None)],
     "detention"),
    ("human rights defender {name} was summoned to the police for interrogation", [], [("summons", None, None)],
     "pressure"),
    ("the preventive measure of blogger {name} was changed to house arrest for {k} months", [],
     [("house_arrest", "k", "month")], "release"),
    ("{name} was released from the special detention center", [], [("release", None, None)], "release"),
    ("the appeal of {name} against {k} years of restriction of freedom under Article 274 of the Criminal Code was left "
     "without satisfaction", [["CC", "274", None]], [("restriction_of_freedom", "k", "year")], "appeal"),
)  # fmt: skip

spelled = st.sampled_from(
    ["{given} {surname}", "{surname} {given}", "{surname} {i}.", "{i}. {surname}", "**{given} {surname}**"]
)


@st.composite
def entries(draw, n, period):
    """One entry: its words and its label in the form of the gold standard."""
    given, surname = draw(st.sampled_from(GIVEN)), draw(st.sampled_from(SURNAMES))
    written = draw(spelled).format(given=given, surname=surname, i=given[0])
    day, places = draw(st.integers(1, 28)), draw(st.sampled_from(PLACES))
    numbers = {"k": draw(st.integers(2, 6)), "m": draw(st.integers(10, 900)) * 1_000}
    words, articles, measures, kind = draw(st.sampled_from(TOLD))
    head = draw(st.sampled_from(OPENERS)).format(
        month=MONTHS[period[1] - 1], day=day, year=period[0], place=", ".join(places)
    )
    mark = draw(st.sampled_from(MARKS))
    name = written.strip("*")
    label = {
        "date": date(*period, day).isoformat(), "places": places, "persons": [{"name": name, "role": "affected"}],
        "articles": articles, "footnotes": [n] if "{n}" in mark else [],
        "measures": [
            {"kind": kind_, "value": numbers.get(value), "unit": unit, "who": [name]} for kind_, value, unit in measures
        ],
    }  # fmt: skip
    return head + words.format(name=written, **numbers) + mark.format(n=n), label, kind


@st.composite
def bulletins(draw):
    """(text, period, labels, a type of each entry) of an invented bulletin."""
    period = draw(st.integers(2005, 2030)), draw(st.integers(1, 12))
    told = [draw(entries(n, period)) for n in range(1, draw(st.integers(1, 6)) + 1)]
    text = draw(st.sampled_from(BREAKS)).join(words for words, _label, _kind in told)
    return text, period, [label for _words, label, _kind in told], [kind for _words, _label, kind in told]
