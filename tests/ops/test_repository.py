"""What is committed: locked packages, the commands of the CI, the server installation; nothing of one machine."""

import os
import re
import subprocess
import tomllib

import pytest
import yaml

from monitor.doctor import PARTS
from tests.ops.running import ROOT

LOCKS = ["requirements/main.txt", "requirements/dev.txt"]
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==\S+ \\$", re.MULTILINE)
OF_A_MACHINE = re.compile(r"/work/|/tmp/w/|/opt/pypi|/root/|pypi\.org|pythonhosted|npmjs\.org|--(extra-)?index-url")
THIS_FILE = "tests/ops/test_repository.py"


def committed_files():
    """The files under version control, or those of the directory where there is no git."""
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listing.stdout.splitlines()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_version_and_its_hashes(lock):
    _header, *packages = re.split(r"^(?=[A-Za-z])", (ROOT / lock).read_text(), flags=re.MULTILINE)
    assert len(packages) > 20
    assert [each for each in packages if not PINNED.match(each) or "--hash=sha256:" not in each] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_of_the_project_is_locked(lock):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"]["dev"] if "dev" in lock else [])
    locked = {name.lower().replace("_", "-") for name in PINNED.findall((ROOT / lock).read_text())}
    assert {re.match(r"[\w.-]+", each).group().lower() for each in wanted} <= locked


def test_every_dependency_is_explained():
    explained = (ROOT / "docs" / "dependencies.md").read_text().lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = [re.match(r"[\w.-]+", each).group().lower() for each in wanted]
    assert [name for name in names if name not in explained] == []


def test_no_committed_file_names_a_registry_or_a_path_of_this_machine():
    found = []
    for name in committed_files():
        file = ROOT / name
        if name == THIS_FILE or not file.is_file() or b"\0" in (content := file.read_bytes()):
            continue
        found += [f"{name}: {match.group()}" for match in OF_A_MACHINE.finditer(content.decode(errors="replace"))]
    assert found == []


def test_the_continuous_integration_runs_make_test(tmp_path):
    record = tmp_path / "record"
    make = tmp_path / "make"
    make.write_text(f'#!/bin/sh\necho "$PWD: $*" >{record}\nexit 7\n')
    make.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run([ROOT / ".ci" / "run"], cwd=tmp_path, env=environment, check=False)
    assert record.read_text() == f"{ROOT}: test\n"
    assert done.returncode == 7, "the result of make test is the result of the CI"


def test_make_run_and_make_test_begin_with_the_setup():
    for target in ("run", "test"):
        plan = subprocess.run(
            ["make", "--dry-run", "--always-make", target], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        assert plan.index("--require-hashes") < plan.index("manage.py")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def test_the_server_publishes_the_web_server_only_and_on_loopback(compose):
    published = {name: service["ports"] for name, service in compose["services"].items() if "ports" in service}
    assert published == {"web": ["${MONITOR_PUBLISH:-127.0.0.1:8000}:8000"]}
    assert compose["networks"]["inside"] == {"internal": True}


def test_the_servers_secrets_come_from_the_environment_and_have_no_default(compose):
    environment = compose["services"]["web"]["environment"]
    assert environment["MONITOR_SECRET_KEY"].startswith("${MONITOR_SECRET_KEY:?")
    assert "${DATABASE_PASSWORD:?" in environment["DATABASE_URL"]
    assert "${REDIS_PASSWORD:?" in environment["REDIS_URL"]
    assert "--requirepass" in compose["services"]["redis"]["command"]


def test_every_variable_of_the_server_stands_in_the_example_file(compose):
    used = set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text()))
    offered = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert used == offered


def test_the_application_logs_in_as_a_role_that_is_no_superuser(compose):
    script = compose["configs"]["application-role"]["content"]
    assert "CREATE ROLE monitor LOGIN PASSWORD" in script
    assert "SUPERUSER" not in script
    assert "ALTER ROLE postgres PASSWORD NULL" in script
    assert "://monitor:" in compose["services"]["web"]["environment"]["DATABASE_URL"]


def test_every_container_is_watched_and_ours_run_without_rights(compose):
    ours = {name: service for name, service in compose["services"].items() if service.get("image") == "monitor"}
    assert set(ours) == {"prepare", "web", "worker", "scheduler"}
    for service in ours.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["read_only"] is True
    assert all("healthcheck" in service for name, service in compose["services"].items() if name != "prepare")
    assert re.search(r"^USER monitor$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)


def test_the_containers_are_examined_by_the_doctor(compose):
    for name in ("web", "worker"):
        assert compose["services"][name]["healthcheck"]["test"] == ["CMD", "python", "manage.py", "doctor", name]
        assert name in PARTS
