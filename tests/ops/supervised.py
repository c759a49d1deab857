"""A small supervised program for the tests: python -m tests.ops.supervised KIND DIRECTORY."""

import sys
from pathlib import Path

from monitor import supervisor

PROGRAMS = {
    "patient": "time.sleep(600)",
    "stubborn": "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)",
    "parent": "child = subprocess.Popen(['sleep', '600']); note('child', child.pid); time.sleep(600)",
    "broken": "sys.exit(3)",
    "brief": "time.sleep(0.2)",
}
PREFACE = """
import os, pathlib, signal, subprocess, sys, time
def note(kind, pid):
    with open(pathlib.Path(sys.argv[1]) / kind, "a") as file: file.write(f"{pid}\\n")
note("started", os.getpid())
"""


def main(kind, directory):
    supervisor.PATIENCE = 1
    program = [sys.executable, "-c", PREFACE + PROGRAMS[kind], directory]
    found = [supervisor.Service(f"The {kind} program", program, once=kind == "brief")]
    sys.exit(supervisor.Supervisor(found, watch=(Path(directory) / "watched").touch).run())


if __name__ == "__main__":
    main(*sys.argv[1:])
