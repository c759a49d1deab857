"""Spreadsheets that leave the site: no cell is a formula, and the same rows always give the same bytes."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
WIDEST = 60
CELL = 32_767
"""Characters that a cell of a spreadsheet holds; Excel refuses a file with more."""
EPOCH = datetime(2000, 1, 1)
"""Written into every workbook as its date, so that the bytes depend on the rows alone."""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook: its title, the header, and rows of str, int, float, Decimal, date, bool or None."""

    title: str
    header: Sequence[str]
    rows: Iterable[Sequence[Any]]


def safe(value: Any) -> Any:
    """A value for a cell of a CSV: text that a spreadsheet would take for a formula gets an apostrophe in front.

    That is text which begins with `= + - @` or a control character, also after spaces. Numbers and dates stay.
    """
    if not isinstance(value, str):
        return value
    return f"'{value}" if value and _is_dangerous(value) else value


def _is_dangerous(text: str) -> bool:
    """Also text that begins with a control or invisible character (categories Cc, Cf), which Excel may skip."""
    first = text.lstrip(" \u00a0")[:1]
    return first.startswith(FORMULA) or unicodedata.category(first or " ") in ("Cc", "Cf")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A CSV in UTF-8 with byte order mark and CRLF, as spreadsheets expect it; every text is made `safe`."""
    out = io.StringIO()
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe(cell) for cell in header])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8")


def xlsx_bytes(sheets: Iterable[Sheet], title: str = "") -> bytes:
    """A workbook with a frozen header on each sheet. Text stays text; the bytes depend on the arguments alone."""
    import xlsxwriter  # few processes write workbooks, all of them start

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": EPOCH})
    formats = {
        "header": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "quoted": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
    }
    for sheet in sheets:
        _write(book.add_worksheet(_sheet_title(sheet.title)), sheet, formats)
    book.close()
    return out.getvalue()


def _sheet_title(title: str) -> str:
    """Spreadsheets allow 31 characters and not all of them."""
    return re.sub(r"[\[\]:*?/\\']", " ", title).strip()[:31]


def _write(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    widths = [len(cell) for cell in sheet.header]
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.write_row(0, 0, sheet.header, formats["header"])
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _write_cell(page, number, column, value, formats)
            widths[column] = max(widths[column], len(str(value or "")))
    for column, width in enumerate(widths):
        page.set_column(column, column, min(width + 2, WIDEST))


def _write_cell(page: Any, row: int, column: int, value: Any, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | date):
        text = NOT_IN_XML.sub("\ufffd", str(value))[:CELL]
        page.write_string(row, column, text, formats["quoted" if _is_dangerous(text) else "text"])
    elif isinstance(value, date):
        page.write_datetime(row, column, value, formats["date"])
    else:
        page.write_number(row, column, value, formats["text"])
