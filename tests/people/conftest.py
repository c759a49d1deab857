"""What the tests of the register share: persons made in one line, as anna would."""

import pytest

from people.register import add_name, create_person


@pytest.fixture
def person(anna):
    """`person("Timur Sadykov", "Садыков Тимур", visibility="public")` → a person with these names, made by anna."""

    def make(name, *more, **facts):
        made = create_person(name, user=anna, **facts)
        for text in more:
            add_name(made, text)
        return made

    return make
