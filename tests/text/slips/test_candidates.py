"""What a slip may have turned into a syllable: by another mark, another letter, another sound."""

import pytest
from text.slips.made_counts import SaidCounts

from kehoach.text.slips.candidates import before, behind, by_letter, by_sound

PAPERS = {
    "giám": 900,
    "sát": 800,
    "sắt": 40,
    "xát": 300,
    "sa": 20,
    "giám sát": 700,
    "giám xát": 20,
    "giám sắt": 5,
    "sát việc": 90,
    "việc": 900,
}


@pytest.mark.parametrize(
    ("written", "proposed", "letter", "sound"), [("sắt", "sát", False, False), ("sát", "xát", True, True), ("xát", "sát", True, True), ("sát", "sa", True, False), ("gíam", "giám", False, False)]
)  # fmt: skip
def test_how_a_candidate_differs(written, proposed, letter, sound):
    counts = SaidCounts(PAPERS)
    number = counts.number(proposed)
    assert (by_letter(counts, written, number), by_sound(counts, written, number)) == (letter, sound)


@pytest.mark.parametrize(
    ("first", "second", "papers", "found"),
    [
        # twelve times as often, in twenty papers at least
        ("giám", "sắt", {}, ["sát"]), ("giám", "sắt", {"giám sát": 66}, ["sát"]), ("giám", "sắt", {"giám sát": 65}, []), ("giám", "sắt", {"giám sắt": 1, "giám sát": 20}, ["sát"]), ("giám", "sắt", {"giám sắt": 1, "giám sát": 19}, []), ("giám", "sát", {}, []), ("gì", "sắt", {}, []),
    ],
)  # fmt: skip
def test_what_stands_far_oftener_behind_a_word(first, second, papers, found):
    counts = SaidCounts(PAPERS | papers)
    assert [counts.syllables[number] for number in behind(counts, first, second)] == found


@pytest.mark.parametrize(("second", "found"), [("việc", ["sát"]), ("gì", [])])
def test_what_stands_far_oftener_before_a_word(second, found):
    counts = SaidCounts(PAPERS)
    assert [counts.syllables[number] for number in before(counts, "sắt", second)] == found
