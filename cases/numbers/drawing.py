"""A figure as stacked columns: places on the paper; the template draws them. Lengths are the SVG's own units."""

from dataclasses import dataclass

from cases.numbers.figures import Figure

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 960, 300, 52, 8, 10, 34
LABELS = 13
"""Labels that fit below the columns: days and months as ISO 8601 writes them, the shortest in every language."""
COLOURS = ("#1f6f9f", "#c4702b", "#4b8f5c", "#8a5fa8", "#b5495b", "#7d7a33", "#3c8f97", "#8c6b57", "#6a7a8c")
"""Of the series in turn, the last one of all that follow; each has the contrast of a drawing (3 to 1)."""


@dataclass(frozen=True)
class Block:
    """One number of one column."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    words: str


@dataclass(frozen=True)
class Tick:
    """A line of the scale, or a label below a column."""

    at: float
    words: str


@dataclass(frozen=True)
class Drawing:
    """Everything that the SVG shows."""

    blocks: list[Block]
    scale: list[Tick]
    labels: list[Tick]
    legend: list[tuple[str, str]]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def draw(figure: Figure) -> Drawing | None:
    """The columns of a figure; None where every number is nought."""
    most = max((sum(cell.value for cell in row.cells) for row in figure.rows), default=0)
    if not most:
        return None
    top = _round_up(most)
    step = (WIDTH - LEFT - RIGHT) / len(figure.rows)
    colours = [COLOURS[min(number, len(COLOURS) - 1)] for number in range(len(figure.series))]
    blocks = [block for place, _row in enumerate(figure.rows) for block in _column(figure, place, step, top, colours)]
    every = -(-len(figure.rows) // LABELS)
    labels = [
        Tick(round(LEFT + (place + 0.5) * step, 1), row.iso)
        for place, row in enumerate(figure.rows)
        if place % every == 0
    ]
    scale = [Tick(round(_y(value, top), 1), str(value)) for value in _scale(top)]
    return Drawing(blocks, scale, labels, list(zip(colours, figure.series, strict=True)))


def _column(figure: Figure, place: int, step: float, top: int, colours: list[str]) -> list[Block]:
    row, below, blocks = figure.rows[place], 0, []
    for name, cell, colour in zip(figure.series, row.cells, colours, strict=True):
        if cell.value:
            y, height = _y(below + cell.value, top), _y(below, top) - _y(below + cell.value, top)
            x = round(LEFT + (place + 0.1) * step, 1)
            words = f"{row.label}, {name}: {cell.value}"
            blocks.append(Block(x, round(y, 1), round(step * 0.8, 1), round(height, 1), colour, words))
        below += cell.value
    return blocks


def _y(value: int, top: int) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top)


def _round_up(most: int) -> int:
    """The next number that begins with 1, 2 or 5 and ends with noughts; 4 at least, to have whole steps."""
    power = 10 ** (len(str(most)) - 1)
    return max(next(n * power for n in (1, 2, 5, 10) if n * power >= most), 4)


def _scale(top: int) -> list[int]:
    parts = 4 if top % 4 == 0 else 5
    return [top * part // parts for part in range(parts + 1)]
