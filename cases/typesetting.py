"""Typesetting in processes of its own: what is set takes memory, which the system has back when it is done.

`python -m cases.typesetting TEMPLATE SECONDS` reads JSON from its input, a part of the document on each line, and
writes a PDF; it knows no settings and no database. Parts are set one after another, each by a child that ends with it,
and bound.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from cases.binding import Binding

ROOT = Path(__file__).parents[1]
REDUNDANT = b"/Suspects false"
"""What is so without saying, and what poppler complains of when it is said."""
LIMIT = 600
"""Seconds after which a document is given up."""


class TypesettingError(Exception):
    """The template could not be set; the message is what typst said."""


def manuscript(parts: Iterable[Any]) -> bytes:
    """The parts of a document as they are handed to the typesetter: JSON, one on each line."""
    return b"\n".join(json.dumps(part, ensure_ascii=False).encode("utf-8") for part in parts)


def pdf_bytes(template: Path, parts: bytes, seconds: int) -> bytes:
    """A tagged PDF (PDF/UA-1) of a manuscript, set in the fonts that typst carries, dated `seconds` after 1970.

    The template is set once for each of the parts, and finds it as JSON in `sys.inputs.data`, the number of its first
    page in `sys.inputs.page`. A part begins on a page of its own; thousands of lines in one would take gigabytes of
    memory. The same arguments give the same bytes.
    """
    command = [sys.executable, "-m", "cases.typesetting", str(template), str(seconds)]
    with TemporaryFile() as out:  # a pipe would be read in pieces, and all of them kept twice
        done = subprocess.run(command, input=parts, stdout=out, stderr=subprocess.PIPE, cwd=ROOT, timeout=LIMIT)
        if done.returncode:
            raise TypesettingError(done.stderr.decode("utf-8", errors="replace")[-2000:])
        out.seek(0)
        return out.read()


def main(template: Path, seconds: int) -> None:
    """The work of the child."""
    coming = sys.stdin.buffer
    first, second = coming.readline(), coming.readline()
    if not second:
        sys.stdout.buffer.write(_set(template, first, 1, seconds))
        return
    binding = Binding(sys.stdout.buffer)
    for part in chain((first, second), coming):
        binding.add(_set_apart(template, part, binding.pages + 1, seconds))
    binding.close()


def _set_apart(*work: Any) -> bytes:
    """What `_set` gives, in a process that takes its memory with it.

    Not by a pool: its threads make children while the main thread reads or writes, and such a child waits for ever for
    the lock of a stream that nobody holds any more.
    """
    fork = get_context("fork")
    here, there = fork.Pipe(duplex=False)
    child = fork.Process(target=lambda: there.send_bytes(_set(*work)))
    child.start()
    there.close()
    try:
        return here.recv_bytes()
    except EOFError:
        sys.exit("A part of the document could not be set.")  # why, the child has said
    finally:
        here.close()
        child.join()


def _set(template: Path, part: bytes, page: int, seconds: int) -> bytes:
    import typst

    set_in_type = typst.compile(
        template.read_bytes(),
        format="pdf",
        root=str(template.parent),
        ignore_system_fonts=True,
        font_paths=[],
        sys_inputs={"data": part.decode("utf-8"), "page": str(page)},
        pdf_standards="ua-1",
        timestamp=seconds,
    )
    return set_in_type.replace(REDUNDANT, b" " * len(REDUNDANT))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
