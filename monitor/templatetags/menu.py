"""The main menu: where its links lead, who sees them, and to which of them a page belongs."""

from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from monitor.accounts.models import User

register = template.Library()


@dataclass(frozen=True)
class Link:
    """A link for those who have one of the rights, or for everybody."""

    name: str
    label: str
    rights: tuple[str, ...] = ()

    def is_for(self, user) -> bool:
        return not self.rights or any(map(user.can, self.rights))


MAIN = (
    Link("home", _("Home")),
    Link("cases:incident_list", _("Incidents")),
    Link("intake:inbox", _("Intake"), ("import", "review")),
    Link("people:person_list", _("Persons")),
    Link("cases:case_list", _("Cases")),
    Link("agenda:agenda", _("What comes next")),
    Link("timelines:timeline", _("Timeline")),
    Link("lists:list_index", _("Lists")),
)
MORE = (
    Link("numbers:numbers", _("Numbers")),
    Link("people:organisation_list", _("Organisations")),
    Link("people:place_list", _("Places")),
    Link("cases:source_list", _("Sources")),
)
ADMINISTRATION = (
    Link("accounts:users", _("Users"), ("administer",)),
    Link("accounts:downloads", _("Downloads"), ("administer",)),
    Link("admin:index", _("Admin"), ("administer",)),
)


@register.simple_tag(takes_context=True)
def menu(context) -> SafeString:
    """The main menu of the user's role; `aria-current` marks the page ("page") and what it is below of ("true")."""
    path = getattr(context.get("request"), "path", "")
    above = frozenset(address for address in _addresses() if path.startswith(address))
    return _written(context["user"].role, get_language(), above, path if path in above else "")


@lru_cache(maxsize=1)
def _addresses() -> frozenset[str]:
    return frozenset(reverse(link.name) for link in MAIN + MORE + ADMINISTRATION)


@lru_cache(maxsize=1000)
def _written(role: str, _language: str, above: frozenset[str], here: str) -> SafeString:
    """Everybody of a role has the same menu: it is written once for each page of it, and knows nobody."""
    user = User(role=role)

    def anchors(links):
        return [_anchor(reverse(link.name), link.label, above, here) for link in links if link.is_for(user)]

    lists = {"main": anchors(MAIN), "more": anchors(MORE), "administration": anchors(ADMINISTRATION)}
    return render_to_string("_menu.html", lists)


def _anchor(address: str, label: str, above: frozenset[str], here: str) -> SafeString:
    is_below = address in above and address != reverse("home")
    current = "page" if address == here else "true" if is_below else ""
    return format_html('<a href="{}"{}>{}</a>', address, current and format_html(' aria-current="{}"', current), label)
