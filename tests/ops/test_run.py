"""`manage.py prepare` and `manage.py run`: what `make run` does, on an empty home, until Ctrl-C."""

import re
import signal
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cases import files
from cases.models import Source
from monitor import embedded
from monitor.doctor import examine
from tests.ops.running import ROOT, environment, manage
from tests.processes import free_port, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.broker]


@pytest.fixture(scope="module")
def installation():
    """The environment of an empty installation on a laptop."""
    with tempfile.TemporaryDirectory(prefix="monitor-home-") as home:
        yield {"MONITOR_HOME": home, "MONITOR_PORT": free_port(), "MONITOR_WORKERS": 1}
        embedded.stop(Path(home))


@pytest.fixture(scope="module")
def prepared(installation):
    """What `manage.py prepare` said at its first run. Demo data has tests of its own and is not waited for here."""
    done = manage("prepare", **installation)
    assert done.returncode == 0, done.stderr
    (Path(installation["MONITOR_HOME"]) / "demo.wanted").unlink()
    return done.stdout


@pytest.fixture(scope="module")
def site(installation, prepared):
    """The supervisor, when its web server answers; its address is `site.url`."""
    log = Path(installation["MONITOR_HOME"]) / "run.log"
    with log.open("wb") as output:
        supervisor = subprocess.Popen(
            [sys.executable, "manage.py", "run"], cwd=ROOT, env=environment(**installation), stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    supervisor.url = f"http://127.0.0.1:{installation['MONITOR_PORT']}/"
    supervisor.log = log
    wait_for(lambda: f"Monitor is at {supervisor.url}" in log.read_text(), "the address to be printed")
    yield supervisor
    if supervisor.poll() is None:
        supervisor.terminate()
        supervisor.wait()


def processes_of(installation):
    """The running processes whose environment names this home."""
    wanted = f"MONITOR_HOME={installation['MONITOR_HOME']}".encode()
    return [each for each in Path("/proc").glob("[0-9]*/environ") if wanted in read(each).split(b"\0")]


def read(file):
    try:
        return file.read_bytes()
    except OSError:
        return b""


def well(done):
    """What the doctor said, when he found nothing."""
    return done if done.returncode == 0 else None


def test_the_administrators_password_is_shown_once(installation, prepared):
    assert re.search(r"The first user is admin with the password \S{12,}", prepared)
    again = manage("prepare", **installation)
    assert again.returncode == 0
    assert again.stdout == ""


def test_the_site_answers_with_its_login_page(site):
    with urllib.request.urlopen(site.url) as answer:
        assert answer.status == 200
        assert "/accounts/login/" in answer.url


def test_static_files_come_compressed_and_may_be_kept_for_ever(site):
    with urllib.request.urlopen(site.url) as answer:
        address = re.search(rb'href="(/static/[^"]+\.css)"', answer.read()).group(1).decode()
    request = urllib.request.Request(site.url.rstrip("/") + address, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Encoding"] == "br"
        assert "immutable" in answer.headers["Cache-Control"]


def test_the_doctor_finds_every_part_well(site, installation):
    done = wait_for(lambda: well(manage("doctor", **installation)), "every part to be well")
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["ok"] * 7


def test_a_second_site_on_the_same_port_is_refused_with_a_way_out(site, installation):
    done = manage("run", **installation)
    assert done.returncode == 1
    assert "MONITOR_PORT" in done.stderr
    assert site.poll() is None


def test_the_database_is_started_again_when_it_is_killed(site, installation):
    home = Path(installation["MONITOR_HOME"])
    before = (home / "postgres" / "postmaster.pid").read_text().split()[0]
    subprocess.run(["kill", "-9", before], check=True)
    wait_for(lambda: "is started again" in site.log.read_text(), "the supervisor to notice")
    wait_for(lambda: manage("doctor", "database", "web", **installation).returncode == 0, "the site to be well again")


def test_ctrl_c_stops_everything_cleanly(site, installation):
    site.send_signal(signal.SIGINT)
    assert site.wait(30) == 0
    assert site.log.read_text().rstrip().endswith("Stopped.")
    assert processes_of(installation) == []
    assert not embedded.answers(Path(installation["MONITOR_HOME"]))


def test_the_doctor_says_what_to_do_when_nothing_runs(installation, site):
    site.wait(1)
    done = manage("doctor", **installation)
    assert done.returncode == 1
    assert re.search(r"FAIL +worker", done.stdout)
    assert "make run" in done.stdout
    assert re.search(r"ok +database", done.stdout)


def test_the_doctor_reports_an_original_that_was_altered(vocabularies):
    sha256 = files.put(b"the words as received")
    Source.objects.create(kind_id="bulletin", title="Bulletin", sha256=sha256)
    assert [finding.good for finding in examine(["files"])] == [True]
    files.path(sha256).write_bytes(b"other words")
    (finding,) = examine(["files"])
    assert not finding.good
    assert finding.verdict == "1 of 1 damaged"
    assert "was altered" in finding.remedy


def test_the_doctor_knows_its_parts():
    with pytest.raises(CommandError, match="There is no part heart. The parts are settings, database"):
        call_command("doctor", "heart")
