"""The proposed summary: the entry's words without its header, with their subject, whole where in doubt."""

import pytest

from cases.intake.read import read_bulletin
from cases.intake.summing import LIMIT, summary_of


def summary(text):
    return summary_of(read_bulletin(text, (2024, 1)).entries[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "January 24, Semey, Akimat refused to allow a march[1].",
            "Akimat refused to allow a march.",
        ),
        (
            "January 24, Almaty Akimat refused to allow a march[1].",
            "Almaty Akimat refused to allow a march.",
        ),
        (
            "January 24, the Akimats of Ridder and Semey refused to allow a march [1].",
            "The Akimats of Ridder and Semey refused to allow a march.",
        ),
        (
            "January 24, Ridder and Semey refused to allow a march[1].",
            "Ridder and Semey refused to allow a march.",
        ),
        (
            "January 24, Almaty, Ridder and Semey akimats refused to allow a march[1].",
            "Ridder and Semey akimats refused to allow a march.",
        ),
        (
            "January 24, Atyrau region, Makat district, workers demanded higher wages[1].",
            "Workers demanded higher wages.",
        ),
        ("January 24, Almaty: blogger Ospanov D. was fined[1][2].", "Blogger Ospanov D. was fined."),
        ("On January 24, in Almaty, activist Ospanov D. was fined.[1]", "Activist Ospanov D. was fined."),
        ("January 24, the court fined Ospanov D. in Almaty[1].", "The court fined Ospanov D. in Almaty."),
        ("January 24, Astana, “We are cold” – said Ospanov D.[1]", "“We are cold” – said Ospanov D."),
        (
            "January 24, Almaty, Ospanov D. was fined. He will appeal[1].",
            "Ospanov D. was fined. He will appeal.",
        ),
    ],
)
def test_the_header_goes_and_the_subject_stays(text, expected):
    assert summary(text) == expected


def test_a_long_entry_is_summed_up_by_the_sentences_that_fit():
    text = "January 24, Almaty, Ospanov D. was fined by the court. " + "He will appeal to the city court soon. " * 20
    assert summary(text).startswith("Ospanov D. was fined by the court.")
    assert summary(text).endswith("soon.") and len(summary(text)) <= LIMIT


def test_a_long_sentence_is_cut_between_words():
    told = summary("January 24, Almaty, Ospanov D. was fined " + "for the long speech " * 40)
    assert told.endswith("…") and len(told) <= LIMIT
