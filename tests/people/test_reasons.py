"""Reasons of pure modules are said in the language of the page."""

import ast
import re
from pathlib import Path

import pytest
from django.utils.translation import override

from cases.intake.read import read_bulletin
from people import names
from people.reasons import SENTENCES, said

ROOT = Path(__file__).parents[2]
PAIRS = [
    ("Omarov Marat", "Омарова Мурат"), ("Tolebekov S.", "Marat Tolebekov"), ("Dzhumashev K.", "Zhumashev Kairat"),
    ("Abdrakhmanova A.", "Абдрахманов Айдос"), ("Serikova-Ospanova Dana", "Ospanova Dana"), ("Omarov", "Omerov D."),
    ("Ospanova Dana Maratovna", "Serikova Dana Maratovna"), ("Marat", "Omarov"),
    ("Nurlan Abdigaliev", "Nurlan Abdigalieu"),
]  # fmt: skip


def strings(path):
    """The texts in a module's calls of `Evidence`, `Likeness` and `_raise`, as far as they are constant."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if getattr(call.func, "id", "") in ("Evidence", "Likeness", "_raise"):
            text = call.args[-1]
            parts = text.values if isinstance(text, ast.JoinedStr) else [text]
            yield from (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def is_sentence(text):
    return re.search(r"[a-z]{3}", text)


@pytest.mark.parametrize("path", ["people/names/evidence.py", "people/names/likeness.py", "people/names/comparing.py"])
def test_every_sentence_about_two_names_is_known_to_the_translators(path):
    told = {part for text in strings(path) for part in text.split(": ") if is_sentence(part)}
    assert told
    assert told <= SENTENCES


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_why_two_names_are_one_is_said_in_the_readers_language(language):
    for one, other in PAIRS:
        for reason in names.compare(one, other).reasons:
            with override(language):
                *sentences, words = said(reason).split(": ")
            assert not is_sentence(" ".join(sentences or [words])), reason


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_an_editor_must_look_at_is_said_in_the_readers_language(language):
    text = """
        June 32, Almaty, Omarov K. was fined 0 tenge under Article 653 of the Criminal Code[1].
        Juen 3, Almaty, Omarov K. was arrested for 200 days under Article 488 of the CAO[2].
        June 4, Almaty, Omarov K. was detained. On the same day in Semey people gathered.
        August 5, Almaty, Omarov K. was sentenced to 90 years of imprisonment[4].
        5 June 5, Almaty, Omarov K. was detained for 100 hours[5].
        """
    flagged = [each for entry in read_bulletin(text, (2024, 6)).entries for each in entry.why.values()]
    assert len(flagged) >= 8
    with override(language):
        for reason in flagged:
            assert not is_sentence(said(reason).split(": ")[0]), reason
