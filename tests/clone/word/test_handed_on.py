"""What was resolved in last year's Word clone is decided in the spec that is made of it too."""

import pytest
from clone.word.resolved import PLAN, Year

import kehoach
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.word.write import render

TABLE = {
    "ten": "Giao chỉ tiêu",
    "cot": ["STT", "Thôn", "Số bạn đọc"],
    "hang": [["Bình An", "120"], ["Bình Tây", "95"], ["Bình Hòa", "61"]],
}


_LONG = "theo Kế hoạch phát triển văn hóa đọc trong cộng đồng của xã"
LINES = [f"Có 85% học sinh mượn sách năm 2026 {_LONG}", f"Có 60% thôn có tủ sách {_LONG}"]
"""Too long for one line of a spec."""


def _year(folder, **more):
    year = Year(folder, render(compose(make({**PLAN, "muc_tieu": LINES, **more}))))
    year.to(2027)
    return year


def _told(made, kind, *codes):
    return [one.code for one in made.worklist if one.kind is kind and one.code in codes]


def test_what_was_resolved_is_not_asked_but_told_and_written_as_decided(tmp_path):
    year = _year(tmp_path)
    year.resolve("85")
    made = kehoach.clone(year.path, 2028)
    assert _told(made, CarriedOutcome.CAN_QUYET, "CL22") == ["CL22"]
    assert _told(made, CarriedOutcome.GIU_NGUYEN, "CL78") == ["CL78"]
    first, other = (line for line in made.text.splitlines() if "quyết định: CL22" in line)
    assert "đã quyết định: CL22 [" in first
    assert "cần quyết định: CL22" in other


def test_both_hands_ask_the_same(tmp_path):
    year = _year(tmp_path, nhiem_vu=[TABLE])
    year.resolve("60", "120")
    made = kehoach.clone(year.path, 2028)
    codes = ("CL22", "CL24", "CL21")
    open_spec = _told(made, CarriedOutcome.CAN_QUYET, *codes)
    assert open_spec == _told(year.to(2028), CarriedOutcome.CAN_QUYET, *codes)


def test_the_spec_remembers_from_there_on(tmp_path):
    year = _year(tmp_path)
    year.resolve("85", "60")
    spec = tmp_path / "moi.yaml"
    spec.write_text(kehoach.clone(year.path, 2028).text, encoding="utf-8")
    again = kehoach.clone(spec, 2029)
    assert _told(again, CarriedOutcome.CAN_QUYET, "CL22") == []
    assert again.text.count("đã quyết định: CL22 [") == 2


def test_words_that_changed_since_are_asked_again(tmp_path):
    year = _year(tmp_path)
    year.resolve("85")
    year.to(2028)
    year.edit(">85", ">90")
    made = kehoach.clone(year.path, 2029)
    assert made.text.count("cần quyết định: CL22") == 2
    assert "đã quyết định" not in made.text


def test_of_two_lines_that_say_the_same_the_one_that_was_resolved_is_decided(tmp_path):
    twins = [LINES[1], {"tieu_de": "Đến cuối năm", "noi_dung": [LINES[1], "Báo cáo"]}]
    year = _year(tmp_path, muc_tieu=twins)
    year.resolve_nth("60", 1)
    made = kehoach.clone(year.path, 2028)
    lines = [line for line in made.text.splitlines() if "quyết định: CL22" in line]
    assert ["đã quyết định" in line for line in lines] == [False, True]


def test_of_two_questions_on_one_line_only_the_open_one_is_asked(tmp_path):
    year = _year(tmp_path, muc_tieu=PLAN["muc_tieu"])
    year.resolve("85")
    made = kehoach.clone(year.path, 2028)
    (line,) = (line for line in made.text.splitlines() if "quyết định: CL22" in line)
    assert "cần quyết định: CL22" in line
    assert "đã quyết định" not in line
    assert _told(made, CarriedOutcome.CAN_QUYET, "CL22") == ["CL22"]


@pytest.mark.parametrize("nam", [2027, 2028])
def test_without_a_resolved_comment_nothing_is_other_than_before(tmp_path, nam):
    year = _year(tmp_path)
    made = kehoach.clone(year.path, nam, tu_nam=2026)
    assert "đã quyết định" not in made.text
    assert _told(made, CarriedOutcome.GIU_NGUYEN, "CL78") == []


def test_each_table_of_a_word_file_says_how_many_cells_of_its_own_it_asks_about(tmp_path):
    other = {"cot": ["STT", "Thôn", "Số tủ sách"], "hang": [["Bình An", "12"]]}
    year = Year(tmp_path, render(compose(make({**PLAN, "nhiem_vu": [TABLE, other]}))))
    told = [one.message for one in year.to(2027).worklist if one.code == "CL24"]
    assert [one.rpartition(": ")[2] for one in told] == ["3 ô", "1 ô"]
