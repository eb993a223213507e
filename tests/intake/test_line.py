import itertools

from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.block import Run, Status
from kehoach.intake.line import cut, merged, trimmed, words

WORDS = st.builds(
    Run,
    st.text(alphabet="ab \t", max_size=4),
    st.booleans(),
    st.booleans(),
    status=st.just(Status.LIVE),
    note=st.just(""),
)
RUNS = st.lists(WORDS, max_size=6).map(tuple)
CALLS = st.sampled_from([Run("", note="1"), Run("", note="2")])
"""A note is called: a run without letters."""


def text(runs):
    return "".join(run.text for run in runs)


@given(RUNS)
def test_trimmed_loses_only_outer_blanks(runs):
    assert text(trimmed(runs)) == text(runs).strip()


@given(RUNS)
def test_merged_keeps_the_letters(runs):
    found = merged(runs)
    assert text(found) == text(runs)
    looks = [run.look for run in found if run.text.strip()]
    assert all(a != b for a, b in itertools.pairwise(looks))


@given(RUNS, st.integers(0, 30))
def test_cut_at_any_place(runs, at):
    left, right = cut(runs, at)
    assert (text(left), text(right)) == (text(runs)[:at].strip(), text(runs)[at:].strip())


@given(st.lists(st.one_of(WORDS, CALLS), max_size=6).map(tuple), st.integers(0, 12))
def test_calls_of_notes_are_kept_in_their_order_between_their_letters(runs, at):
    notes = [run.note for run in runs if run.note]
    left, right = cut(runs, at)
    for found in (trimmed(runs), merged(runs), left + right):
        assert [run.note for run in found if run.note] == notes
    assert "".join(run.note or run.text for run in merged(runs)) == "".join(run.note or run.text for run in runs)


def test_a_note_goes_with_the_letter_before_it():
    runs = (Run("một"), Run("", note="1"), Run(" hai"))
    assert cut(runs, 3) == ((Run("một"), Run("", note="1")), (Run("hai"),))
    assert cut(runs, 2) == ((Run("mộ"),), (Run("t"), Run("", note="1"), Run(" hai")))


def test_words():
    assert words("Số: 33/QĐ-TTg, 5%_x") == ["Số", "33", "QĐ", "TTg", "5", "x"]
