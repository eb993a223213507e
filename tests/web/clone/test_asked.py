"""A clone on the desk."""

import pytest

from kehoach.problem import KehoachError
from kehoach.web.clone.asked import GIVEN, begun, given_of
from kehoach.web.desk import Desk


def test_what_a_form_leaves_blank_is_not_given():
    given = given_of({"nam": " 2027 ", "co_quan": " ", "dia_danh": "Mường Ảng", "la": "x"})
    assert given == {"nam": 2027, "dia_danh": "Mường Ảng"}


@pytest.mark.parametrize("words", ["", "năm", "２０２７", "20260", "-202"])
def test_no_year_is_told(words):
    with pytest.raises(KehoachError) as refused:
        given_of({"nam": words})
    assert refused.value.problems[0].code == "TW20"


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"ten": "a"}'])
def test_a_work_nobody_can_read_is_told(tmp_path, broken):
    desk = Desk(tmp_path)
    work = desk.begin("chep", "a")
    desk.save(work.number, GIVEN, broken)
    with pytest.raises(KehoachError) as refused:
        begun(desk, work.number)
    assert refused.value.problems[0].code == "TW05"
