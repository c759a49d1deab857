"""Whether editions are what they were: rows by the fingerprint, files by their SHA-256, and rendered once more."""

import hashlib

from cases import files
from cases.lists import edition as editions
from cases.lists.render import render, renderer
from cases.models import Edition


def problems(edition: Edition) -> list[str]:
    """What is wrong with a frozen edition, as sentences; empty when all is as it was frozen."""
    found = []
    if editions.fingerprint(edition, editions.rows_of(edition)) != edition.fingerprint:
        found.append("the rows no longer have the fingerprint that was frozen")
    stored = {(file.format, file.language): file for file in edition.files.all()}
    found += [f"{' '.join(each)}: the file is missing" for each in editions.wanted(edition) if each not in stored]
    printout = editions.printout(edition) if is_same_renderer(edition) else None
    for (form, language), file in stored.items():
        if problem := _damage(file.sha256):
            found.append(f"{form} {language}: {problem}")
        elif printout and hashlib.sha256(render(printout, form, language)).hexdigest() != file.sha256:
            found.append(f"{form} {language}: rendered again, the bytes differ")
    return found


def is_same_renderer(edition: Edition) -> bool:
    """Whether today's template and libraries are those that made the files; only then are the same bytes expected."""
    return edition.policy.get("renderer") == renderer()


def _damage(sha256: str) -> str:
    try:
        files.get(sha256)
    except files.Damaged as problem:
        return str(problem)
    return ""
