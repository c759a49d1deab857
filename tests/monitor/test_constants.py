"""Words, addresses and files that a template names by a constant."""

from django.template import engines
from django.urls import reverse
from django.utils.translation import override


def written(text, language, **context):
    template = WRITTEN.setdefault(text, engines["django"].from_string(text))
    with override(language):
        return template.render(context)


WRITTEN = {}


def test_a_constant_word_is_written_in_the_language_of_each_page():
    said = [written("{% translate 'Save' %}", language) for language in ("en", "ru", "en", "kk", "ru")]
    assert said[0] == said[2] == "Save"
    assert said[1] == said[4]
    assert len(set(said)) == 3


def test_what_is_no_constant_is_written_anew_each_time():
    assert [written("{% translate word %}", "en", word=word) for word in ("Timeline", "Lists")] == ["Timeline", "Lists"]
    assert [written("{% url name %}", "en", name=name) for name in ("home", "timelines:timeline")] == [
        reverse("home"), reverse("timelines:timeline"),
    ]  # fmt: skip
    for case in ("upper", "lower"):
        text = "{% translate 'Timeline'|" + case + " %}{% url 'people:person' number %}"
        for number in (1, 2):
            expected = getattr("Timeline", case)() + reverse("people:person", args=[number])
            assert written(text, "en", number=number) == expected


def test_a_constant_can_still_be_given_a_name():
    text = "{% translate 'Save' as word %}{% url 'home' as address %}{{ word }} {{ address }}"
    said = [written(text, language) for language in ("en", "ru", "en")]
    assert said[0] == said[2] == f"Save {reverse('home')}"
    assert said[1] != said[0] and said[1].endswith(f" {reverse('home')}")
