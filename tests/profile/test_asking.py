"""The first run: every question has a default, its answers make a file that loads."""

import pytest

from kehoach.problem import KehoachError
from kehoach.profile import open_profile
from kehoach.profile.asking import next_question, profile_text, wrong


def gone_through(**given):
    """Answer every question, by default where nothing is given; return the answers."""
    answers = {}
    while (asked := next_question(answers)) is not None:
        answers[asked.key] = given.get(asked.key, asked.default)
        assert len(answers) < 20
    return answers


def test_a_name_answers_most_questions():
    answers = gone_through(co_quan="UBND xã Ba Tơ", ho_ten="Đinh Văn Sơn", tu_ngay="01/7/2025")
    assert [*answers] == ["co_quan", "dia_danh", "ky_hieu", "chuc_vu", "ho_ten", "tu_ngay", "noi_nhan", "luu"]
    found = open_profile("co-quan.yaml", profile_text(answers).encode()).profile
    assert (found.cap, found.co_quan, found.dia_danh) == ("xa", "Ủy ban nhân dân xã Ba Tơ", "Ba Tơ")
    assert (found.nguoi_ky[0].chuc_vu, found.nguoi_ky[0].ho_ten) == ("Chủ tịch", "Đinh Văn Sơn")
    assert "Thường trực Đảng ủy xã" in found.noi_nhan
    assert (found.luu, found.ky_hieu) == (("VT",), ())


def test_only_defaults_make_a_file_that_says_little():
    assert open_profile("co-quan.yaml", profile_text(gone_through()).encode()).profile.luu == ("VT",)


def test_a_so_is_asked_for_what_stands_above_it():
    answers = gone_through(co_quan="Sở Xây dựng", co_quan_chu_quan="UBND tỉnh Điện Biên", ky_hieu="KH-SXDDB")
    found = open_profile("co-quan.yaml", profile_text(answers).encode()).profile
    assert (found.cap, found.co_quan_chu_quan, found.dia_danh) == ("so", "UBND tỉnh Điện Biên", "Điện Biên")
    assert found.ky_hieu == (("Sở Xây dựng", "SXDDB"),)


def test_units_of_one_name_are_asked_apart():
    assert "ma" in gone_through(co_quan="UBND xã Tân Thành")
    assert "ma" not in gone_through(co_quan="UBND xã Ba Tơ")


def test_an_answer_that_cannot_be_is_told():
    answers = gone_through(co_quan="UBND xã Ba Tơ", ho_ten="Sơn", tu_ngay="32/7/2025", chuc_vu="Hiệu trưởng")
    with pytest.raises(KehoachError) as caught:
        profile_text(answers)
    assert {one.code for one in caught.value.problems} == {"KH05"}


def test_a_wrong_answer_is_told_at_no_place_before_the_file_is_there():
    right = {"co_quan": "UBND xã Ba Tơ", "chuc_vu": "Chủ tịch", "ho_ten": "Sơn"}
    assert wrong(right) == ()
    problems = wrong({**right, "tu_ngay": "32/7/2025"})
    assert [(problem.code, str(problem.place)) for problem in problems] == [("KH05", "")]


def test_commas_in_names_stay():
    answers = gone_through(noi_nhan="Sở Văn hóa, Thể thao và Du lịch; Các xã", luu="VT, VHXH")
    found = open_profile("co-quan.yaml", profile_text(answers).encode()).profile
    assert found.noi_nhan == ("Sở Văn hóa, Thể thao và Du lịch", "Các xã")
    assert found.luu == ("VT", "VHXH")


def test_the_schema_is_named_for_editors():
    assert profile_text({}, "file:///a.json").startswith("# yaml-language-server: $schema=file:///a.json\n")
