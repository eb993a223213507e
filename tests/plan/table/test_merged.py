r"""Merged cells."""

import pytest

from kehoach.plan.reading import Wrong
from kehoach.plan.table.merged import Span, settled, spans


def test_a_block_of_cells_has_one_form():
    rows = [("a", "<", "b"), ("^", "^", "c")]
    first, second = spans(rows)
    assert first == (Span(0, 2, 2), Span(2, 1, 1))
    assert second == (Span(0, 2, 0), Span(2, 1, 1))
    assert settled(rows[1], second) == ("^", "<", "c")


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([("<", "a")], (0, 0)),
        ([("a", "^")], (0, 1)),
        ([("a", "<"), ("^", "b")], (1, 0)),
        ([("a", "b"), ("^", "<")], (1, 0)),
        ([("a", "b"), None, ("^", "b")], (2, 0)),
    ],
)
def test_what_makes_no_rectangle_is_told_at_its_cell(rows, place):
    with pytest.raises(Wrong) as told:
        spans(rows)
    fault = told.value.fault(())
    assert (fault.code, fault.path) == ("KH40", place)
