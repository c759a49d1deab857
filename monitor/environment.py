"""Reading settings from environment variables; a wrong value names the variable, what was found and what is allowed."""

from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class Environment:
    """Typed access to a mapping such as `os.environ`; an empty value counts as not set."""

    def __init__(self, variables: Mapping[str, str]):
        self.variables = variables

    def text(self, name: str, default: str = "") -> str:
        return self.variables.get(name, "").strip() or default

    def flag(self, name: str, default: bool) -> bool:
        found = self.text(name).lower()
        if not found:
            return default
        if found not in TRUE + FALSE:
            raise wrong(name, found, f"one of {', '.join(TRUE)} or {', '.join(FALSE)}")
        return found in TRUE

    def number(self, name: str, default: int, lowest: int, highest: int) -> int:
        found = self.text(name, str(default))
        if not found.isascii() or not found.isdigit() or not lowest <= int(found) <= highest:
            raise wrong(name, found, f"a whole number from {lowest} to {highest}")
        return int(found)

    def words(self, name: str, default: str) -> list[str]:
        """A list separated by commas."""
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def url(self, name: str, schemes: tuple[str, ...]) -> str:
        """An address with one of the schemes, or nothing. The error hides the rest, which may hold a password."""
        found = self.text(name)
        scheme, separator, _rest = found.partition("://")
        if found and (not separator or scheme not in schemes):
            allowed = " or ".join(f"{each}://" for each in schemes)
            raise wrong(name, f"{scheme[:12]}…", f"an address that begins with {allowed}")
        return found

    def directory(self, name: str, default: Path) -> Path:
        found = Path(self.text(name, str(default))).expanduser().absolute()
        if found.exists() and not found.is_dir():
            raise wrong(name, str(found), "a directory, or a path where one can be made")
        return found


def wrong(name: str, found: str, allowed: str) -> ImproperlyConfigured:
    """The error for a variable, to be raised by the caller."""
    return ImproperlyConfigured(f"The environment variable {name} is {found!r}. Allowed: {allowed}.")
