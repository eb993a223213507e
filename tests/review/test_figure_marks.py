"""Marks that are looked for around figures alone begin with one and reach no further than is kept."""

import gc
import re

from review.corpus import reviewed

from kehoach.text.sought import FIGURE_MARK, Sought

_TEXT = "KẾ HOẠCH\nTập huấn năm 2026\n1. Mục đích: 12 người học 5 ngày.\n"


def test_marks_that_begin_with_a_figure_are_short():
    reviewed("van_ban", _TEXT)  # every rule is asked and makes its patterns
    gc.unfreeze()  # a command that was run here hides what it left
    marks = {one.mark for one in gc.get_objects() if isinstance(one, Sought) and one.by_figures}
    gc.freeze()  # as tests/conftest.py left it: later looks for garbage pass over the tests
    assert len(marks) >= 20
    for mark in marks:
        assert re.match(r"\\d|0\[1-9\]|\(\?:19\|20\)\\d", mark), mark
        assert re._parser.parse(mark).getwidth()[1] <= FIGURE_MARK, mark
        assert "(?<" not in mark, f"{mark}: what stands before a figure is not kept"
