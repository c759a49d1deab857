"""Paper: a typst template and texts → a tagged PDF. Nothing is fetched, and no file is read but the template."""

from pathlib import Path

import typst


def pdf_bytes(template: Path, data: str, timestamp: int) -> bytes:
    """A tagged PDF (PDF/UA-1) in the fonts that typst carries. The template finds `data`, JSON, in `sys.inputs.data`;
    `timestamp` is the date of the document in seconds, so that the same arguments give the same bytes.
    """
    return typst.compile(
        template.read_bytes(),
        format="pdf",
        root=str(template.parent),
        ignore_system_fonts=True,
        font_paths=[],
        sys_inputs={"data": data},
        pdf_standards="ua-1",
        timestamp=timestamp,
    )
