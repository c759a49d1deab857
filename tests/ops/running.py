"""Commands of Monitor run as processes with an environment of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("MONITOR_", "DATABASE_URL", "REDIS_URL", "DJANGO_")


def environment(**variables):
    """The environment of this process without our variables, and then the given ones."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return {**kept, **{name: str(value) for name, value in variables.items()}}


def manage(*arguments, **variables):
    """Run `manage.py` to its end; return the completed process with its output as text."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment(**variables), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
