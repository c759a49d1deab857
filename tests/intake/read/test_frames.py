"""A frame is filled by a word of each of its classes, in any order, near each other, none of them counted twice."""

from itertools import permutations

import pytest

from cases.intake.read.frame_words import CLASSES, FRAMES
from cases.intake.read.frames import filled

FILLED = {
    "appeal": "the {regional} court {reduced} the {sentence}",
    "extradition_asylum": "they will {hand} the blogger {over} to {minsk}",
    "assembly_denied": "the {akimat} {declined} the {march}",
    "strike": "the {miners} did {not} go down to {work}",
    "assembly": "a hundred people {came} in {support} of the prisoners",
    "criminal_prosecution": "she was sent for a forensic {psychiatric} {examination}",
    "pressure": "a {car} {followed} him to his {house}",
    "trial": "the {court} {heard} the {case}",
    "civil_suit": "the {lawsuit} was left by the {court}",
    "legislation": "the {ministry} {prepared} new {rules}",
    "detention": "{police} {pushed} them into a {van}",
    "imprisonment_conditions": "he {stopped} {eating}",
    "torture": "he was {doused} with water in the {prison}",
    "media": "the {cameraman} had his {microphone} {broken}",
}


def codes(words):
    return {code for code, *_ in filled(words, 0, len(words))}


def word_of(name):
    """The plainest word of a class: its first one without a sign."""
    return next(word for word in CLASSES[name].replace("*", "").split() if word.isalpha())


@pytest.mark.parametrize("code", FILLED)
def test_a_frame_is_filled_whatever_the_order_of_its_words(code):
    words = FILLED[code].replace("{", "").replace("}", "").split()
    key = [word for word in FILLED[code].split() if "{" in word]
    orders = [" ".join(word.strip("{}") for word in order) for order in permutations(key)]
    assert {order: code in codes(order) for order in [" ".join(words), *orders]} == dict.fromkeys(
        [" ".join(words), *orders], True
    )


def test_words_far_from_each_other_fill_no_frame():
    assert [frame for frame in FRAMES if frame[0] in codes(f" {'und ' * 60}".join(words_of(frame)))] == []


def words_of(frame):
    return [word_of(name) for name in frame[2].split() if not name.startswith("-")]


def test_a_word_stands_for_one_class_only():
    assert codes("the court") == set()
    assert "civil_suit" not in codes("claims claims")


def test_a_barred_class_keeps_a_frame_empty():
    assert "extradition_asylum" in codes("to hand the man over to minsk")
    assert "extradition_asylum" not in codes("to hand the investigation over to minsk")


@pytest.mark.parametrize(
    ("words", "code", "like_it"),
    [
        ("she did not get permission for a rally", "assembly_denied", "she received an award at the rally"),
        ("drivers gathered at the depot", "strike", "wives of drivers gathered at the depot"),
        ("they were ordered to delete the video from the site", "media", "the court was ordered to delete nothing"),
        ("a deputy proposed to prohibit the hijab", "legislation", "a deputy proposed a toast to the guests"),
        ("the constitutional court looked at the rules", "legislation", "the court looked at the rules"),
        ("he was refused the replacement of the unserved term", "imprisonment_conditions", "he was refused a loan"),
        ("the regional court considered the complaint", "appeal", "the regional office considered the weather"),
        ("he attempted suicide in the isolator", "imprisonment_conditions", "he attempted a joke in the isolator"),
        ("the constitutional court asked for its compliance", "legislation", "they went to the constitutional court"),
        ("detained at the monument when she unrolled a banner", "assembly", "detained at the monument of the poet"),
        ("the regional court did not change the sentence", "appeal", "the regional court did not change its address"),
    ],
)
def test_a_frame_is_filled_by_what_happens_and_not_by_what_looks_like_it(words, code, like_it):
    assert code in codes(words)
    assert code not in codes(like_it)


def test_every_class_serves_a_frame():
    used = {name.lstrip("-") for *_, classes in FRAMES for name in classes.split()}
    assert set(CLASSES) == used
