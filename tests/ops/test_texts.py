"""The screens in Russian and Kazakh: all is said, gaps are kept, and what was compiled is what was said."""

import ast
import gettext
import html
import re
import struct
from collections import Counter
from pathlib import Path

import django
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation.template import templatize

from tests.ops.running import ROOT

LANGUAGES = ["ru", "kk"]
LOCALE = ROOT / "monitor" / "locale"
FORMS = {"ru": [1, 2, 5], "kk": [1, 5]}
"""Numbers that want the first, the second … plural form of the language."""

ONE = {"_", "gettext", "gettext_lazy", "gettext_noop", "DateError"}
MANY = {"ngettext", "ngettext_lazy"}
IN_TEMPLATE = re.compile(r"""(_|gettext|ngettext)\((u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\"{3}.*?\"{3}))""", re.S)
KEYWORD = re.compile(r"(msgid_plural|msgid|msgstr(?:\[\d\])?) (.*)")
PAGES = [
    "home",
    "accounts:profile",
    "accounts:users",
    "cases:case_list",
    "cases:incident_list",
    "cases:incident_new",
    "cases:source_list",
    "intake:inbox",
    "intake:upload",
    "lists:list_index",
    "people:organisation_list",
    "people:person_list",
    "people:person_new",
    "search",
    "timelines:timeline",
]
NAMES = {"Monitor", "English", "admin", "Word", "Markdown", "docx", "html", "txt", "md", "CAO", "CC", "part"}

GAP = re.compile(r"%\(\w+\)[\d.]*[a-z]|%[a-z]|%%|</?\w+[^>]*>")


def texts(language):
    """The entries of a .po file: sentence → {"msgid_plural": …, "msgstr": …, "msgstr[0]": …, "flags": …}."""
    written = (LOCALE / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")
    entries = [_entry(block) for block in written.split("\n\n")]
    return {entry.pop("msgid"): entry for entry in entries[1:]}


def _entry(block):
    entry, key = {"flags": ""}, None
    for line in block.splitlines():
        if line.startswith("#"):
            entry["flags"] += line
        elif found := KEYWORD.fullmatch(line):
            key, value = found.groups()
            entry[key] = ast.literal_eval(value)
        elif line:
            entry[key] += ast.literal_eval(line)
    return entry


def said(entry):
    """What an entry says: one text, or one a plural form."""
    return [text for key, text in entry.items() if key.startswith("msgstr")]


def sentences_of_code(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ONE | MANY and isinstance(node.args[0].value, str):
                yield node.args[0].value


def sentences_of_template(path):
    for _name, literal in IN_TEMPLATE.findall(templatize(path.read_text(encoding="utf-8"))):
        yield ast.literal_eval(literal)


def sentences_in_use():
    for room in ("monitor", "people", "cases"):
        for path in (ROOT / room).rglob("*.py"):
            yield from sentences_of_code(path)
    for path in (ROOT / "templates").rglob("*.html"):
        yield from sentences_of_template(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_in_use_is_said_in_the_language(language):
    known = texts(language)
    used = set(sentences_in_use())
    assert len(used) > 900
    assert sorted(used - known.keys()) == [], "run `make texts` and say what is new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_empty_or_guessed(language):
    unfinished = [
        sentence for sentence, entry in texts(language).items() if not all(said(entry)) or "fuzzy" in entry["flags"]
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gap_and_tag_of_a_sentence_is_kept(language):
    differing = []
    for sentence, entry in texts(language).items():
        wanted = Counter(GAP.findall(entry.get("msgid_plural", sentence)))
        differing += [text for text in said(entry) if Counter(GAP.findall(text)) != wanted]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_the_forms_of_the_language(language):
    plurals = [entry for entry in texts(language).values() if "msgid_plural" in entry]
    assert plurals and {len(said(entry)) for entry in plurals} == {{"ru": 4, "kk": 2}[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_compiled_is_what_was_said(language):
    compiled = LOCALE / language / "LC_MESSAGES" / "django.mo"
    with compiled.open("rb") as file:
        catalog = gettext.GNUTranslations(file)
    differing = []
    for sentence, entry in texts(language).items():
        if many := entry.get("msgid_plural"):
            told = [catalog.ngettext(sentence, many, number) for number in FORMS[language]]
        else:
            told = [catalog.gettext(sentence)]
        differing += [sentence] if told != said(entry)[: len(told)] else []
    assert differing == [], "run `make texts`"
    (compiled_strings,) = struct.unpack("<8xI", compiled.read_bytes()[:12])
    assert compiled_strings == len(texts(language)) + 1  # the header is one of them


def test_what_is_borrowed_is_said_by_django_and_not_by_django_in_kazakh():
    home = Path(django.__file__).parent
    modules = ["forms/fields.py", "forms/models.py", "core/validators.py", "db/models/base.py"]
    paths = [home / name for name in modules] + list((home / "contrib" / "auth").glob("*.py"))
    of_django = {sentence for path in paths for sentence in sentences_of_code(path)}
    borrowed = set(sentences_of_code(ROOT / "monitor" / "borrowed.py"))
    assert borrowed and borrowed <= of_django
    for catalog in kazakh_of_django(home):
        assert [sentence for sentence in borrowed if catalog.gettext(sentence) != sentence] == []


def kazakh_of_django(home):
    for compiled in home.glob("c*/**/locale/kk/LC_MESSAGES/django.mo"):
        with compiled.open("rb") as file:
            yield gettext.GNUTranslations(file)


def shown(page):
    """The words that a reader of the page sees."""
    body = re.sub(r"<(script|style|template|kbd)\b.*?</\1>", " ", page.content.decode(), flags=re.S)
    return html.unescape(re.sub(r"<[^>]+>", " ", body[body.index("<body") :]))


def foreign(words):
    """Latin words on a page in Cyrillic, but for names."""
    return sorted(set(re.findall(r"[A-Za-z]{2,}", words)) - NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_login_page_speaks_the_language_of_the_browser(language, db):
    words = shown(Client(headers={"accept-language": language}).get(reverse("accounts:login")))
    assert {"ru": "Войти", "kk": "Кіру"}[language] in words
    assert foreign(words) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_without_records_speaks_only_the_language_of_its_reader(language, address, admin, as_user):
    admin.language = language
    admin.save()
    words = shown(as_user(admin).get(reverse(address)))
    assert {"ru": "Хронология", "kk": "Түскендер"}[language] in words
    assert foreign(words) == []
