"""Typesetting in a process of its own: a long list takes gigabytes, which the system has back when it is done.

`python -m cases.typesetting TEMPLATE SECONDS` reads JSON from its input and writes a PDF; it knows no settings
and no database.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REDUNDANT = b"/Suspects false"
"""What is so without saying, and what poppler complains of when it is said."""
LIMIT = 600
"""Seconds after which a document is given up."""


class TypesettingError(Exception):
    """The template could not be set; the message is what typst said."""


def pdf_bytes(template: Path, data: str, seconds: int) -> bytes:
    """A tagged PDF (PDF/UA-1), set in the fonts that typst carries, dated `seconds` after 1970.

    The template finds `data` (JSON) in `sys.inputs.data`. The same arguments give the same bytes.
    """
    command = [sys.executable, "-m", "cases.typesetting", str(template), str(seconds)]
    done = subprocess.run(command, input=data.encode("utf-8"), capture_output=True, cwd=ROOT, timeout=LIMIT)
    if done.returncode:
        raise TypesettingError(done.stderr.decode("utf-8", errors="replace")[-2000:])
    return done.stdout


def main(template: Path, seconds: int) -> None:
    """The work of the child."""
    import typst

    set_in_type = typst.compile(
        template.read_bytes(),
        format="pdf",
        root=str(template.parent),
        ignore_system_fonts=True,
        font_paths=[],
        sys_inputs={"data": sys.stdin.buffer.read().decode("utf-8")},
        pdf_standards="ua-1",
        timestamp=seconds,
    )
    sys.stdout.buffer.write(set_in_type.replace(REDUNDANT, b" " * len(REDUNDANT)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
