"""A cue's stems are no stricter than its pattern: whatever the pattern matches holds one of them."""

from re import _parser  # type: ignore[attr-defined]  # reads patterns as the compiler does; in tests only

import pytest

from cases.intake.read.cues import MEASURE_CUES, TYPE_CUES


def needed(parsed):
    """Sets of strings; every match of the pattern holds one string of each set."""
    found, run = [], ""
    for op, value in parsed:
        name = str(op)
        if name == "LITERAL":
            run += chr(value)
            continue
        found, run = [*found, {run}], ""
        if name == "BRANCH":
            found.append(set().union(*(longest(needed(branch)) for branch in value[1])))
        elif name == "SUBPATTERN":
            found += needed(value[-1])
        elif name == "MAX_REPEAT" and value[0] > 0:
            found += needed(value[2])
    return [strings for strings in [*found, {run}] if "" not in strings]


def longest(sets):
    """Of the sets of a branch that with the longest strings; one empty string when the branch promises nothing."""
    return max(sets, key=lambda strings: min(map(len, strings)), default={""})


def branches_of(pattern):
    """The alternatives of a pattern, as far as they stand at its top."""
    parsed = list(_parser.parse(pattern))
    while len(parsed) == 1 and str(parsed[0][0]) == "SUBPATTERN":
        parsed = list(parsed[0][1][-1])
    heads = [item for item in parsed if str(item[0]) != "AT"]
    if len(heads) == 1 and str(heads[0][0]) == "BRANCH":
        return [list(branch) for branch in heads[0][1][1]]
    return [parsed]


@pytest.mark.parametrize("cue", MEASURE_CUES + TYPE_CUES, ids=lambda cue: f"{cue.code}: {cue.pattern.pattern[:30]}")
def test_whatever_a_cue_matches_holds_one_of_its_stems(cue):
    for branch in branches_of(cue.pattern.pattern):
        sets = needed(branch)
        assert any(all(any(stem in word for stem in cue.stems) for word in strings) for strings in sets), sets


def test_the_needed_words_of_a_pattern_are_found():
    assert needed(_parser.parse(r"\b(?:held|kept)\s+a\s+rally")) == [{"held", "kept"}, {"a"}, {"rally"}]
    assert [needed(branch) for branch in branches_of(r"\bstrike\b|\bpick(?:et|ets)")][0] == [{"strike"}]
