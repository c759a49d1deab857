"""What happened is told by what people did, without its word; and a measure belongs to whom a definite noun means."""

import pytest

from cases.intake.read import read_bulletin

SCENES = {
    "assembly": """
        taxi drivers lined up their cars along the avenue and honked for ten minutes
        pensioner Marat Ospanov walked along the avenue alone with a blank sheet of paper
        residents of the old quarter formed a living chain along the river
        emigrants stood for two hours in front of the embassy with portraits of prisoners
    """,
    "assembly_denied": """
        a list of refusals to hold rallies in five cities was published
        the akimat reported that the place named in the notification of Marat Ospanov is occupied by a fair
        the akimat proposed to postpone the women’s march to another day
    """,
    "strike": """
        workers of the drilling company stopped the rigs
        the crews demand an increase of the bonus for night work
        forty miners refused to come to the surface until the director arrived
    """,
    "pressure": """
        activist Dana Seitova found a dead bird and a note at the door of her apartment
        the cards of activist Marat Ospanov were annulled, and a man in plain clothes stood at the gate
        the Department of Justice asked to withdraw the licence of lawyer Dana Seitova
        the kindergarten refused to take the child of activist Dana Seitova
    """,
    "media": """
        the mobile Internet was switched off in the whole district
        the live broadcast was interrupted when the workers spoke
        the print run of the weekly was seized in the printing house
    """,
    "imprisonment_conditions": "the court refused to release prisoner Marat Ospanov on parole",
    "criminal_prosecution": """
        Marat Ospanov got acquainted with the materials of the case in three days
        the case of Marat Ospanov was sent to the district court
    """,
    "trial": "witnesses for the prosecution did not recognise Marat Ospanov",
    "torture": "Marat Ospanov told that he had been hung by his hands",
    "release": "three prisoners left the colony under the amnesty",
    "extradition_asylum": "a court in Kyiv refused to hand Marat Ospanov over to Kazakhstan",
    "legislation": "a deputy of the Majilis proposed to introduce an article on insulting the police",
    "corruption_assets": "economist Marat Ospanov counted how much money was withdrawn by the former akim",
    "association": "the organizing committee of the party received the third refusal",
}
WHOM = {
    "Dana Orlova and Ivan Petrov were detained. The woman was released": {"release": ["Dana Orlova"]},
    "Askar Omarov and Ivan Petrov were detained. The former was released, the latter was arrested for 10 days": {
        "release": ["Askar Omarov"],
        "administrative_arrest": ["Ivan Petrov"],
    },
    "the editor Dana Orlova and the driver Ivan Petrov were detained. The driver was released": {
        "release": ["Ivan Petrov"]
    },
    "the court arrested Askar Omarov under Article 667 of the Code on Offences for 15 days": {
        "administrative_arrest": ["Askar Omarov"]
    },
    "officer Askar Omarov was sentenced to 6 years’ imprisonment with a ban on teaching for 10 years": {
        "activity_ban": ["Askar Omarov"]
    },
    "20 people were detained. Among them was Dana Orlova. Two of them, Askar Omarov and Ivan Petrov, were beaten": {
        "police_detention": ["Dana Orlova", "Askar Omarov", "Ivan Petrov"]
    },
    "Askar Omarov was detained and arrested for 40 days pending extradition": {"pretrial_detention": ["Askar Omarov"]},
}


def read(words):
    """The one entry of these words."""
    (entry,) = read_bulletin(f"On May 5, in Almaty, {words}.[1]", (2024, 5)).entries
    return entry


@pytest.mark.parametrize("code", SCENES)
def test_a_scene_without_its_word_has_its_type(code):
    found = {
        words: {kind.code for kind in read(words).types} for words in map(str.strip, SCENES[code].strip().splitlines())
    }
    assert {words: codes for words, codes in found.items() if code not in codes} == {}


@pytest.mark.parametrize("words", WHOM)
def test_a_measure_belongs_to_whom_the_words_mean(words):
    found = {measure.kind: measure.who for measure in read(words).measures}
    assert {kind: found.get(kind) for kind in WHOM[words]} == WHOM[words]


def test_terms_in_a_series_are_one_for_each_name():
    entry = read(
        "the court sentenced them: Askar Omarov 5 years, Ivan Petrov 4 years, and Dana Orlova 3 years of imprisonment"
    )
    assert [(measure.value, measure.who) for measure in entry.measures] == [
        (5, ["Askar Omarov"]),
        (4, ["Ivan Petrov"]),
        (3, ["Dana Orlova"]),
    ]
