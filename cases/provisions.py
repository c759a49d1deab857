"""Articles as people type them, `CAO 488(6), CC 405 part 2`, looked up in the register. Nothing is created here."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from cases.models import Provision

LAWS = {"УК": "CC", "ҚК": "CC", "КОАП": "CAO", "ӘҚБТК": "CAO", "УПК": "CPC", "ҚПК": "CPC", "ГК": "CIVC", "АК": "CIVC"}
_ITEM = re.compile(
    r"""(?:(?P<law>[^\W\d]+(?:-[^\W\d][\w-]*)?)\s+)?
        (?:(?:articles?|art\.?|статья|ст\.?|бап)\s*)?
        (?P<article>\d+(?:-\d+)?)
        (?:\s*\(\s*(?P<a>[\d-]+)\s*\)|\.(?P<b>\d+)|\s*(?:,\s*)?(?:part|p\.|часть|ч\.|бөлік)\s*(?P<c>[\d-]+))?""",
    re.X | re.I,
)
_BETWEEN = re.compile(r"(?:\s*(?:[,;\n]|\band\b|\bи\b|және)\s*)+")


class UnknownProvision(ValueError):
    """A piece of the text is no provision of the register; the message names it and what is near."""


def read_provisions(text: str, known: Iterable[Provision] = ()) -> list[Provision]:
    """The provisions named in a text, in its order. The law may be named once: `CC 174, 405(2)`.

    Those that are `known` are not looked up. Raises UnknownProvision with a sentence for the form.
    """
    loaded = {(each.law_id, each.article, each.part): each for each in known}
    found, law, position = [], "", 0
    text = text.strip().strip(",;")
    while position < len(text):
        item = _ITEM.match(text, position)
        law = _law(item, law, text[position:])
        wanted = (law, item["article"], item["a"] or item["b"] or item["c"] or "")
        found.append(loaded.get(wanted) or _look_up(*wanted))
        position = _next(text, item.end())
    return list(dict.fromkeys(found))


def _law(item, law, rest):
    if item is None or not (named := item["law"] or law):
        piece = re.split(r"[,;\n]", rest, maxsplit=1)[0][:60]
        raise UnknownProvision(
            _("“%s” is not understood as an article. Write, for example: CAO 488(6), CC 405 part 2.") % piece
        )
    return LAWS.get(named.upper(), named.upper() if not named.upper().startswith("LAW") else named)


def _next(text, end):
    if end == len(text):
        return end
    if not (between := _BETWEEN.match(text, end)):
        raise UnknownProvision(
            _("After “%(read)s”, “%(rest)s” is not understood. Separate articles by commas.")
            % {"read": text[:end][-40:], "rest": text[end:][:40].strip()}
        )
    return between.end()


def _look_up(law, article, part):
    found = Provision.objects.order_by("pk").filter(law=law, article=article, part=part).first()
    if found is None:
        raise UnknownProvision(_not_found(Provision(law_id=law, article=article, part=part)))
    return found


def _not_found(wanted):
    near = Provision.objects.filter(law=wanted.law_id, article=wanted.article) or Provision.objects.filter(
        article=wanted.article
    )
    if not near:
        return (
            _("%s is not in the register of provisions. Check the number, or ask an administrator to add it.")
            % wanted.code
        )
    return _("%(wanted)s is not in the register of provisions. Did you mean %(near)s?") % {
        "wanted": wanted.code,
        "near": ", ".join(each.code for each in near[:6]),
    }


def write_provisions(provisions) -> str:
    """The text that `read_provisions` reads back."""
    return ", ".join(each.code for each in provisions)
