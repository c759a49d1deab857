"""How fast bulletins are read: entries a second beside plain splitting, and 100 MB of text that is no bulletin."""

import time
from pathlib import Path

import pytest

from cases.intake.read import read_bulletin

SAMPLES = sorted((Path(__file__).parents[1] / "intake" / "read" / "samples").glob("*.txt"))
SHARED = Path(__file__).resolve().parents[3] / "shared" / "seeds"
REAL = sorted(SHARED.glob("00[01]*.txt"))
WANTED = 1_000  # entries a second on one core
HOSTILE = {
    "one line": "The court in Almaty said nothing of it. ",
    "digits": "7",
    "brackets": "[",
    "capitals": "A",
    "spaces": " ",
    "dates without end": "January 1, ",
    "footnote marks": "[1]",
}
MEGABYTE = 1_000_000


def spent(work):
    """Seconds of this process's own time, and what the work returned."""
    before = time.process_time()
    result = work()
    return time.process_time() - before, result


def text_of(paths):
    return "\n\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.mark.parametrize("paths", [SAMPLES, REAL], ids=["invented", "real"])
def test_a_thousand_entries_a_second_are_read(paths):
    if not paths:
        pytest.skip("the bulletins are not beside the repository")
    text = "\n\n".join([text_of(paths)] * 3)
    reading, bulletin = min((spent(lambda: read_bulletin(text, (2024, 1))) for _ in range(5)), key=lambda run: run[0])
    splitting = min(spent(lambda: text.split("\n\n"))[0] for _ in range(5))
    count = len(bulletin.entries)
    print(
        f"\n{count} entries of {len(text) // count} characters: {count / reading:,.0f} a second, "
        f"{reading / max(splitting, 1e-6):,.0f} times the cost of plain splitting"
    )
    assert count / reading >= WANTED


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hundred_megabytes_of_hostile_text_take_linear_time(kind):
    unit = HOSTILE[kind]
    seconds = {}
    for size in (25 * MEGABYTE, 100 * MEGABYTE):
        text = unit * (size // len(unit))
        seconds[size], _bulletin = spent(lambda text=text: read_bulletin(text, (2024, 1)))
    small, large = seconds.values()
    print(f"\n{kind}: 25 MB in {small:.1f} s, 100 MB in {large:.1f} s ({100 / large:,.0f} MB a second)")
    assert large < 8 * small + 1
