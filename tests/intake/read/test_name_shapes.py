"""Names of any Central Asian or other spelling are found in whatever part of the sentence they stand."""

import pytest

from cases.intake.read import read_bulletin

PEOPLE = """
    Otabek Jo‘rayeva, Nodira Rahmonzoda, Shohruh Mirzo, Dilmurod O‘rinov, Jahongir Mamatqulov, Laylo Qurbonova,
    Muhabbat Yuldashev, Farrukh Nurmatova, Zebo Ghurbati, Parviz Imomali, Abdullo Saidamini, Manizha Kunbolat,
    Faromuz Kaliolla, Batyr Zhang, Soltan Yilmaz, Bolot Öztürk, Kanykei Dubois, Tilekmat Tsereteli, Amanbai
    Grigoryan, Erkin Hüseynova, Viktor Shevchuk, Oleksandr Kavalenka, Elchin Kim, Anna-Maria Schmidt, Wei
    Yo‘ldoshev, Ne’mat Qadirov, Gulchehra Abdurahmonov, Baibolat Tabarak, Rakhimov O‘., Sh. Bobojonov, Q.
    Mamatov
"""
NAMES = [" ".join(name.split()) for name in PEOPLE.split(",")]
FRAMES = [
    "On May 5, in Almaty, {N} was detained.[1]",
    "On May 5, in Almaty, journalist {N} was fined 50,000 tenge.[1]",
    "On May 5, in Almaty, police detained {N} near the park.[1]",
    "On May 5, in Almaty, the court sentenced {N} to 5 years in prison.[1]",
    "On May 5, in Almaty, {N} and Marat Ospanov were arrested for 10 days.[1]",
    "On May 5, in Almaty, the trial of {N} began.[1]",
    "On May 5, in Almaty, Marat Ospanov, {N} and Aigul Omarova went out to a picket.[1]",
    "On May 5, in Almaty, in the house of {N} a search was conducted.[1]",
    "May 5, Almaty, {N}, Article 405, Part 2 of the CC, 1 year of restricted freedom, was summoned to the police.[1]",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_is_found_and_affected_in_every_part_of_a_sentence(frame):
    found = {name: affected_in(frame.format(N=name)) for name in NAMES}
    assert {name: name for name in NAMES if name in found[name]} == {name: name for name in NAMES}
    assert all(names - {name} <= {"Marat Ospanov", "Aigul Omarova"} for name, names in found.items())


def affected_in(text):
    (entry,) = read_bulletin(text, (2024, 5)).entries
    return {person.name for person in entry.persons if person.role == "affected"}


def test_a_river_is_nobody_and_where_somebody_comes_from_is_no_part_of_the_name():
    text = "On May 5, in Oral, fish died in the Ural River, the Red Crescent came, Kuan Meiram from Xinjiang was fined"
    (entry,) = read_bulletin(f"{text}, a refugee from Xinjiang Marat Ospanov was detained.[1]", (2024, 5)).entries
    assert [person.name for person in entry.persons] == ["Kuan Meiram", "Marat Ospanov"]
