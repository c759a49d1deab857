"""Runs the processes of a laptop together: starts them, starts again what died, stops all when asked."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

PATIENCE = 15  # seconds a process has to end by itself
TOO_OFTEN, WITHIN = 5, 60  # a process that dies five times in a minute is broken
PR_SET_PDEATHSIG = 1


@dataclass
class Service:
    """A process that is to run all the time, or `once` until it has done its work."""

    name: str
    command: Sequence[str]
    once: bool = False
    process: subprocess.Popen | None = None
    starts: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Start it in a group of its own, so that Ctrl-C reaches the supervisor alone, which ends things in order."""
        self.starts = [*(each for each in self.starts if each > time.monotonic() - WITHIN), time.monotonic()]
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=_end_with_parent
        )

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def is_done(self) -> bool:
        return self.once and self.process is not None and self.process.poll() is not None

    @property
    def is_broken(self) -> bool:
        return len(self.starts) > TOO_OFTEN

    def ask_to_end(self) -> None:
        if self.is_running:
            self.process.terminate()

    def end(self, patience: float) -> None:
        """Wait until it has ended; what is left of its group after that is killed."""
        try:
            self.process.wait(max(patience, 0.1))
        except subprocess.TimeoutExpired:
            say(f"{self.name} did not end by itself and is killed.")
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.process.wait()


class Supervisor:
    """Keeps services running until SIGINT or SIGTERM, or until one of them is broken."""

    def __init__(self, services: Sequence[Service], watch: Callable[[], None] = lambda: None):
        """`watch` is called about once a second, to look after what is no service (the database)."""
        self.services = services
        self.watch = watch
        self.asked_to_end = False

    def run(self) -> int:
        """Run until asked to end; return 0, or 1 when a service could not be kept running."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_end)
        try:
            for service in self.services:
                service.start()
            return self._keep_running()
        finally:
            self._end_all()

    def _ask_to_end(self, *_signal) -> None:
        self.asked_to_end = True

    def _keep_running(self) -> int:
        while not self.asked_to_end:
            self.watch()
            for service in self.services:
                if service.is_running or service.is_done:
                    continue
                if service.is_broken:
                    say(f"{service.name} ended {TOO_OFTEN} times within {WITHIN} seconds; its messages above say why.")
                    return 1
                say(f"{service.name} ended with status {service.process.returncode} and is started again.")
                service.start()
            time.sleep(1)
        return 0

    def _end_all(self) -> None:
        say("Stopping …")
        started = [service for service in reversed(self.services) if service.process]
        for service in started:
            service.ask_to_end()
        deadline = time.monotonic() + PATIENCE
        for service in started:
            service.end(deadline - time.monotonic())


def say(sentence: str) -> None:
    """Tell the person at the terminal."""
    print(sentence, flush=True)


def _end_with_parent() -> None:
    """On Linux: ask the system to end this process when the supervisor dies without being able to."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
