"""A figure: numbers in a table, each with the address of what stands behind it; drawn from the same rows."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cell:
    """A number and the address of what was counted, empty where there is none."""

    value: int
    address: str = ""


@dataclass(frozen=True)
class Row:
    """A day or a month: its words, how it stands in a file, the total, and a cell for each of the series."""

    label: str
    iso: str
    total: Cell
    cells: list[Cell]


@dataclass(frozen=True)
class Figure:
    """`says` are sentences that state unit, day and filter; `first` and `whole` head the label and the total."""

    key: str
    title: str
    says: list[str]
    first: str
    whole: str
    series: list[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def header(self) -> list[str]:
        """The columns of a file."""
        return [self.first, self.whole, *self.series]

    def cells(self) -> list[list[str | int]]:
        """The rows of a file."""
        return [[row.iso, row.total.value, *(cell.value for cell in row.cells)] for row in self.rows]
