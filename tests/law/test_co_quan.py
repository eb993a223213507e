"""Agencies by their names: who decides there, whose head somebody is, what is none."""

import pytest

from kehoach.law import co_quan


@pytest.mark.parametrize(
    ("agency", "decides"),
    [("Sở Nội vụ", "Giám đốc Sở Nội vụ"), ("Phòng Kinh tế", "Trưởng Phòng Kinh tế"), ("Ủy ban nhân dân xã An Bình", "Ủy ban nhân dân xã An Bình"),
     ("Trường THPT A", "Hiệu trưởng Trường THPT A"), ("Công ty A", "Công ty A")],
)  # fmt: skip
def test_decisions_are_of_the_collective_else_of_the_head(agency, decides):
    assert co_quan.nguoi_quyet_dinh(agency) == decides


@pytest.mark.parametrize(
    ("head", "agency"),
    [("Chủ tịch Ủy ban nhân dân xã An Bình", "Ủy ban nhân dân xã An Bình"), ("Giám đốc Sở Nội vụ", "Sở Nội vụ"), ("Giám đốc Ủy ban nhân dân xã", None), ("Sở Nội vụ", None)],
)  # fmt: skip
def test_whose_head_a_name_is(head, agency):
    assert co_quan.nguoi_dung_dau(head) == agency


@pytest.mark.parametrize(
    ("heading", "may"), [("Kinh phí thực hiện", False), ("  KIỂM TRA giám sát", False), ("Phòng Kinh tế", True), ("Trường THPT A", True), ("Kinh tế", True)]
)  # fmt: skip
def test_a_heading_that_surely_names_no_agency(heading, may):
    assert co_quan.co_the_la_don_vi(heading) is may


def test_who_else_may_issue():
    assert {"Chính phủ", "Quốc hội", "Đảng ủy"} < {*co_quan.nguoi_ban_hanh()}
