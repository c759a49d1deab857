"""Celery's messages as files: the broker of a laptop, where no Redis runs.

Kombu's own transport by files forgets a message when it hands it out, so a killed worker takes it to the grave, and it
can hand out a file that is still being written. Here a file appears at once, and a message that was handed out waits in
a directory of its receiver until it is acknowledged. The receiver holds a lock on that directory, which the system
drops when the receiver dies, however it dies; whoever asks next puts the messages of the dead back into the queue.
"""

import fcntl
import os
import shutil
import time
import uuid
from contextlib import suppress
from pathlib import Path
from queue import Empty

from kombu.transport import filesystem, virtual
from kombu.utils.json import dumps, loads

NAME = "monitor-files"
URL = f"{NAME}://home"  # Kombu wants a host; the folders are in the options
AGAIN = "-again"
SWEEP_SECONDS = 5


def options(home: Path) -> dict[str, str | float]:
    """The transport options for a broker under `home`, whose directories are made when missing."""
    folders = {name: home / name for name in ("messages", "taken", "control")}
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "data_folder_in": str(folders["messages"]),
        "data_folder_out": str(folders["messages"]),
        "taken_folder": str(folders["taken"]),
        "control_folder": str(folders["control"]),
        "polling_interval": 0.1,
    }


class QoS(virtual.QoS):
    """Keeps the file of a message until the message is acknowledged or refused; the tag is the file's name."""

    def ack(self, delivery_tag):
        super().ack(delivery_tag)
        self.channel.forget(delivery_tag)

    def reject(self, delivery_tag, requeue=False):
        super().reject(delivery_tag, requeue=False)
        if requeue:
            self.channel.put_back(self.channel.taken / delivery_tag)
        else:
            self.channel.forget(delivery_tag)


class Channel(filesystem.Channel):
    """One sender or receiver of messages."""

    QoS = QoS
    do_restore = False  # what is not acknowledged stays on disk and comes back without our doing

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self._without_ack = set()
        self._taken = None
        self._lock = None
        self._next_sweep = 0.0

    @property
    def messages(self):
        return Path(self.data_folder_in)

    @property
    def taken(self):
        """The directory of what we received, made and locked when first used."""
        if self._taken is None:
            folder = Path(self.transport_options["taken_folder"])
            unlocked = folder.with_name(uuid.uuid4().hex)
            unlocked.mkdir(mode=0o700)
            self._lock = os.open(unlocked, os.O_RDONLY)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._taken = unlocked.rename(folder / unlocked.name)  # only now may others look at it
        return self._taken

    def basic_consume(self, queue, no_ack, *arguments, **named):
        if no_ack:
            self._without_ack.add(queue)
        return super().basic_consume(queue, no_ack, *arguments, **named)

    def _put(self, queue, payload, **_options):
        name = f"{time.time_ns():020}_{uuid.uuid4().hex}"
        unfinished = self.messages / f"{name}.part"
        unfinished.write_text(dumps(payload))
        unfinished.rename(self.messages / f"{name}.{queue}.msg")

    def _get(self, queue, timeout=None):
        self._return_those_of_the_dead()
        for waiting in sorted(self.messages.iterdir()):
            if waiting.name.partition(".")[2] != f"{queue}.msg":
                continue
            received = self.taken / waiting.name
            with suppress(FileNotFoundError):  # another receiver was faster
                waiting.rename(received)
                return self._read(received, queue)
        raise Empty

    def _read(self, file, queue):
        payload = loads(file.read_text())
        payload["properties"]["delivery_tag"] = file.name
        payload["properties"]["delivery_info"]["redelivered"] = AGAIN in file.name
        if queue in self._without_ack:
            self.forget(file.name)
        return payload

    def forget(self, name):
        """Drop a message that was dealt with."""
        (self.taken / name).unlink(missing_ok=True)

    def put_back(self, file):
        """Return a message to its queue, at its old place and marked as handed out before."""
        name = file.name if AGAIN in file.name else file.name.replace(".", f"{AGAIN}.", 1)
        with suppress(FileNotFoundError):
            file.rename(self.messages / name)

    def _return_those_of_the_dead(self):
        if time.monotonic() < self._next_sweep:
            return
        self._next_sweep = time.monotonic() + SWEEP_SECONDS
        for directory in Path(self.transport_options["taken_folder"]).iterdir():
            if directory != self._taken and _owner_is_gone(directory):
                for file in directory.iterdir():
                    self.put_back(file)
                shutil.rmtree(directory, ignore_errors=True)

    def _queue_bind(self, exchange, *binding):
        """Kombu makes an empty table and then fills it; others must never see it empty."""
        table = self._exchange_file(exchange)
        if not table.exists():
            new = table.with_name(f"{table.name}.{uuid.uuid4().hex}")
            new.write_text("[]")
            with suppress(FileExistsError):
                os.link(new, table)
            new.unlink()
        super()._queue_bind(exchange, *binding)

    def close(self):
        super().close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


class Transport(filesystem.Transport):
    Channel = Channel
    # State of its own: what is declared here must not mix with that of other brokers in one process.
    global_state = virtual.BrokerState()


def _owner_is_gone(directory):
    try:
        probe = os.open(directory, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(probe)
    return True
