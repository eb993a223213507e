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


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        (co_quan.cua_dang, "Đảng ủy xã An Bình", True), (co_quan.cua_dang, "ĐẢNG  UỶ", True), (co_quan.cua_dang, "Ủy ban nhân dân xã", False), (co_quan.cua_dang, "Đảng ủyx", False),
        (co_quan.sau_gach_noi, "Xã hội xã An Bình", True), (co_quan.sau_gach_noi, "XÃ HỘI", True), (co_quan.sau_gach_noi, "Hội Nông dân", False),
        (co_quan.la_so, "Sở Nội vụ", True), (co_quan.la_so, "SỞ", True), (co_quan.la_so, "Sơn La", False),
    ],
)  # fmt: skip
def test_what_a_name_begins_with(asked, text, answer):
    assert asked(text) is answer


@pytest.mark.parametrize(
    ("before", "behind", "answer"),
    [("Sở Văn hóa", "Thể thao và Du lịch", True), ("Sở Nội vụ", "Thể thao và Du lịch", False), ("Sở Văn hóa", "Sở Y tế", False), ("PHÒNG VĂN HÓA", "KHOA HỌC", True)],
)  # fmt: skip
def test_a_name_may_go_on_behind_a_comma(before, behind, answer):
    assert co_quan.noi_tiep(before, behind) is answer


def test_who_else_may_issue():
    assert {"Chính phủ", "Quốc hội", "Đảng ủy"} < {*co_quan.nguoi_ban_hanh()}
