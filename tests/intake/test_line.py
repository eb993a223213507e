import itertools

from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.block import Run
from kehoach.intake.line import cut, merged, trimmed, words

RUNS = st.lists(st.builds(Run, st.text(alphabet="ab \t", max_size=4), st.booleans(), st.booleans()), max_size=6).map(
    tuple
)


def text(runs):
    return "".join(run.text for run in runs)


@given(RUNS)
def test_trimmed_loses_only_outer_blanks(runs):
    assert text(trimmed(runs)) == text(runs).strip()


@given(RUNS)
def test_merged_keeps_the_letters(runs):
    found = merged(runs)
    assert text(found) == text(runs)
    looks = [(run.dam, run.nghieng) for run in found if run.text.strip()]
    assert all(a != b for a, b in itertools.pairwise(looks))


@given(RUNS, st.integers(0, 30))
def test_cut_at_any_place(runs, at):
    left, right = cut(runs, at)
    assert (text(left), text(right)) == (text(runs)[:at].strip(), text(runs)[at:].strip())


def test_words():
    assert words("Số: 33/QĐ-TTg, 5%_x") == ["Số", "33", "QĐ", "TTg", "5", "x"]
