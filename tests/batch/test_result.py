from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.result import Batch, RowResult, as_plain, of_plain
from kehoach.problem import Place, Problem, Severity

PROBLEMS = st.builds(
    Problem, st.builds(Place, st.text(), st.integers(0), st.integers(0), st.text()), st.text(), st.text(), st.text(),
    st.sampled_from(Severity),
)  # fmt: skip


@given(PROBLEMS)
def test_a_problem_comes_back_from_plain_values(problem):
    assert of_plain(as_plain(problem)) == problem


def test_rows_are_counted_by_what_they_ended_as():
    rows = tuple(RowResult(2, "", "", "a", result) for result in ("made", "made", "kept", "failed"))
    assert Batch("ra", rows, 4).count("kept", "failed") == 2
