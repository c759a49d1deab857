"""A list of ten thousand prisoners on a day, and one of a hundred: page, file, edition, numbers.

Beside the PDF stands what Chromium takes to print the same texts as HTML to PDF.
"""

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from statistics import median

import pytest
from django.core.management import call_command
from django.test import Client

from cases.lists import edition as editions
from cases.lists.render import Rendering
from cases.lists.tasks import freeze
from cases.models import Edition
from tests.bench.prisoners import DAY, invent

MANY, FEW = int(os.environ.get("BENCH_PRISONERS", 10_000)), 100
PAGE, JSON, FROZEN, FROZEN_FEW, MEMORY = 0.4, 3.0, 60.0, 5.0, 600
"""What is aimed at: seconds of the page, the JSON, the edition of many and of few; megabytes of the worker."""

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("vocabularies")]


def said(what, took, aim, unit="s"):
    print(f"\n{what}: {took:.3g} {unit} (aim {aim:g} {unit}{'' if took <= aim else ', MISSED'})", end="")


@contextmanager
def timed(what, aim):
    began = time.perf_counter()
    yield
    said(what, time.perf_counter() - began, aim)


def test_the_list_of_ten_thousand(anna, pavel, worker):
    prisoner_list = invent(MANY)
    client, address = Client(), f"/lists/{prisoner_list.pk}/?as_of={DAY.isoformat()}"
    client.force_login(anna)
    pages = [seconds(client, address) for _ in range(6)][1:]
    said(f"page of the first section, {MANY} prisoners, median", median(pages), PAGE)
    said("page 20 of it", seconds(client, f"{address}&section=A&page=20"), PAGE)
    said("numbers of twelve months", seconds(client, f"/numbers/?since={DAY.year - 1}-07&until={DAY:%Y-%m}"), 5)
    with timed("prisoners --format json", JSON):
        call_command("prisoners", as_of=DAY.isoformat(), format="json", list=prisoner_list.pk, stdout=StringIO())
    edition, took, memory = frozen_by(worker(), prisoner_list, pavel)
    said("edition, all files in all languages", took, FROZEN)
    said("memory of the worker and its typesetters, all at once", memory, MEMORY, "MB")
    assert edition.files.count() == 15


def test_the_edition_of_a_hundred(pavel, worker, tmp_path):
    edition, took, _memory = frozen_by(worker(), invent(FEW), pavel)
    said(f"edition of {FEW} prisoners", took, FROZEN_FEW)
    beside_html(edition, tmp_path)


def seconds(client, address):
    began = time.perf_counter()
    assert client.get(address).status_code == 200
    return time.perf_counter() - began


def frozen_by(running, prisoner_list, user):
    """(the edition, seconds from the command to the last file, megabytes that the worker and its children had)."""
    new = editions.begin(prisoner_list, DAY, user)
    began, used = time.perf_counter(), []

    def is_finished():
        used.append(resident(running.process.pid))
        return Edition.objects.get(pk=new.pk).state in (Edition.State.FROZEN, Edition.State.FAILED)

    freeze.delay(new.pk)
    running.wait_for(is_finished, "the edition", 900)
    took = time.perf_counter() - began
    edition = Edition.objects.get(pk=new.pk)
    assert edition.state == Edition.State.FROZEN, edition.problem
    return edition, took, max(used)


def resident(pid):
    """Megabytes of a process and of all that it started; what several of them share counts once."""
    try:
        shares = Path(f"/proc/{pid}/smaps_rollup").read_text().split("\nPss:")[1].split()
        children = Path(f"/proc/{pid}/task").glob("*/children")
        started = [child for listed in children for child in listed.read_text().split()]
    except OSError:  # it ended while we looked
        return 0
    return int(shares[0]) // 1024 + sum(map(resident, started))


def beside_html(edition, directory):
    """The time of the PDF, and of the same texts printed to PDF by Chromium, which the tests have anyway."""
    rendering = Rendering(editions.printout(edition), "en")
    ours = seconds_of(lambda: rendering.file("pdf"))
    (directory / "list.html").write_text(as_html(rendering.paper), encoding="utf-8")
    program = shutil.which("chromium")
    if program is None:
        print(f"\nPDF of {FEW}: {ours:.3g} s; Chromium is not here to compare with", end="")
        return
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=list.pdf", "list.html"]
    theirs = seconds_of(lambda: subprocess.run(command, cwd=directory, check=True, capture_output=True, timeout=300))
    print(f"\nPDF of {FEW}: {ours:.3g} s, through HTML {theirs:.3g} s: ratio {theirs / ours:.3g}", end="")


def seconds_of(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def as_html(paper):
    tables = "".join(
        "<h2>{}</h2><table><thead><tr>{}</tr></thead>{}</table>".format(
            section["title"],
            "".join(f"<th>{column}</th>" for column in paper["columns"]),
            "".join(
                "<tr>{}</tr>".format("".join(f"<td>{'<br>'.join(cell)}</td>" for cell in row))
                for row in section["rows"]
            ),
        )
        for section in paper["sections"]
    )
    notes = "".join(f"<li>{note}</li>" for note in paper["notes"])
    style = "<style>@page {size: A4 landscape} tr {break-inside: avoid} body {font-size: 8.5pt}</style>"
    return f"<html>{style}<h1>{paper['title']}</h1>{tables}<ol>{notes}</ol></html>"
