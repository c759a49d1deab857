"""Words of the screens that are remembered by their language."""

from django.utils.translation import override

from cases.models import Source
from cases.models.incidents import Certainty
from people.translated import gettext, label


def test_words_are_remembered_for_each_language_by_itself():
    said = {}
    for language in ("en", "ru", "kk", "en"):
        with override(language):
            said[language] = gettext("undated"), label(Certainty.CONFIRMED, language)
            assert said[language][1] == str(Certainty.CONFIRMED.label)
    assert len(set(said.values())) == 3


def test_choices_of_the_same_text_keep_each_its_own_label():
    same = [Certainty.UNKNOWN, Source.Reliability.UNKNOWN]
    assert [str(each) for each in same] == ["unknown", "unknown"]
    assert [label(each, "en") for each in same] == ["unknown", "not assessed"]
