"""Roles and capabilities as written in roles.yaml."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from django.utils.functional import lazy
from django.utils.translation import get_language

DEFAULT_ROLE = "reader"


@dataclass(frozen=True)
class Role:
    """One role: its code, its labels by language, and the capabilities it gives."""

    code: str
    labels: dict[str, str]
    capabilities: frozenset[str]


def _in_language(labels: dict[str, str]) -> str:
    return labels.get((get_language() or "en")[:2], labels["en"])


_lazy_label = lazy(_in_language, str)


def read_roles(text: str) -> tuple[dict[str, dict[str, str]], dict[str, Role]]:
    """Read roles.yaml: capability → labels, and role code → Role.

    Raises ValueError when a role names a capability that is not described.
    """
    data = yaml.safe_load(text)
    capabilities = data["capabilities"]
    roles = {code: Role(code, row["labels"], frozenset(row["can"])) for code, row in data["roles"].items()}
    for role in roles.values():
        if unknown := role.capabilities - capabilities.keys():
            raise ValueError(
                f"roles.yaml: role {role.code!r} gives unknown capabilities {sorted(unknown)}; "
                f"describe them under 'capabilities' or use one of {sorted(capabilities)}"
            )
    return capabilities, roles


CAPABILITIES, ROLES = read_roles(Path(__file__).with_name("roles.yaml").read_text(encoding="utf-8"))


def role_choices() -> list[tuple[str, str]]:
    """Return (code, label in the language of the page) for every role, for model and form fields."""
    return [(role.code, _lazy_label(role.labels)) for role in ROLES.values()]


def capability_label(capability: str) -> str:
    """Return what a capability allows, in words of the current language; KeyError for an unknown one."""
    return _in_language(CAPABILITIES[capability])


def roles_with(capability: str) -> list[str]:
    """Return the codes of the roles that give a capability; KeyError for an unknown one."""
    if capability not in CAPABILITIES:
        raise KeyError(f"unknown capability {capability!r}; roles.yaml knows {sorted(CAPABILITIES)}")
    return [role.code for role in ROLES.values() if capability in role.capabilities]
