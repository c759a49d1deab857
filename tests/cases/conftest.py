"""Fixtures of this room."""

import pytest

from people.models import Place
from tests.cases.builders import make_case, make_person


@pytest.fixture
def ayan(vocabularies):
    return make_person("Ayan Serikov")


@pytest.fixture
def dana(vocabularies):
    return make_person("Dana Omarova")


@pytest.fixture
def almaty(vocabularies):
    return Place.objects.get(key="almaty")


@pytest.fixture
def filled(vocabularies):
    """`filled(form_page, **changes)`: what a browser would send for the form of a page, with changes.

    Reads the fields of the first form with a token out of the HTML, so that the tests send what people send.
    """
    from tests.cases.browserless import sent_by

    return sent_by


@pytest.fixture
def annas(as_user, anna):
    return as_user(anna)


@pytest.fixture
def case(ayan):
    return make_case("The square", accused=[ayan])


@pytest.fixture
def send(annas, filled):
    """`send(address, **changes)`: open a form, change fields, send it; the answer."""

    def send(address, **changes):
        return annas.post(address, filled(annas.get(address), **changes))

    return send
