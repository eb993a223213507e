"""Rows against the columns."""

import pytest

from kehoach.plan import load
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang
from kehoach.problem import KehoachError

COT = ["STT", "Thiết bị", "Số lượng"]


def faults(hang, cot=COT, **rest):
    reading = Reading()
    reading.part(Bang, {"cot": cot, "hang": hang, **rest}, ())
    return [(fault.path, fault.code) for fault in reading.faults], reading.faults


def read(hang, cot=COT):
    return Reading().part(Bang, {"cot": cot, "hang": hang}, ()).hang


def test_a_comma_without_quotes_is_told_with_the_row_cell_by_cell():
    places, (told,) = faults([["Bàn", "4"], ["Máy tính", "máy quét", "185"]])
    assert places == [(("hang", 1), "KH09")]
    assert "STT: Máy tính | Thiết bị: máy quét | Số lượng: 185" in told.message
    assert '"Máy tính, máy quét"' in told.hint


def test_a_decimal_comma_is_shown_as_one_number():
    _, (told,) = faults([["Sửa kệ", "23", "5", "10"]])
    assert '"23,5"' in told.hint


def test_every_bad_row_is_told():
    places, _ = faults([["a"], ["b", "1"], ["c", "2", "3", "4"], {"Số lượn": "5"}, ["xe", "y", "z"]])
    assert [path[1] for path, _ in places] == [0, 2, 3, 4]


@pytest.mark.parametrize(
    "number", ["1", "1.", "01", "1.2", "(3)", "IV", "II.1", "a)", "đ", "", "-", "2a", "…", "**5**"]
)
def test_what_can_number_a_row(number):
    assert read([[number, "Bàn", "4"]]) == ((number, "Bàn", "4"),)


def test_the_four_ways_say_the_same():
    listed = read([["Máy tính, máy quét", "23,5"], ["Bàn", ""]])
    assert read("Máy tính, máy quét | 23,5\nBàn |\n") == listed
    assert read("| Máy tính, máy quét | 23,5 |\n| Bàn | |\n") == listed
    assert read("Máy tính, máy quét\t23,5\nBàn\t\n") == listed
    assert read([{"Số lượng": "23,5", "Thiết bị": "Máy tính, máy quét"}, {"Thiết bị": "Bàn"}]) == listed


def test_a_row_that_runs_on_over_the_numbers_is_meant():
    assert read([["Trong đó", "<", "4"]]) == (("Trong đó", "<", "4"),)


def test_a_row_given_by_names_may_number_itself():
    assert read([{"STT": "Mới", "Thiết bị": "Bàn"}]) == (("Mới", "Bàn", ""),)


def test_lines_of_a_cell_are_dashes():
    assert read([[["một", "hai"], "2"]]) == (("1", "- một\n- hai", "2"),)


def test_a_row_of_a_block_is_told_at_its_line(tmp_path):
    file = tmp_path / "a.yaml"
    rows = "    hang: |\n\n      a | 1\n\n      xe | b | c\n      d\n"
    head = "cap: xa\nco_quan: Ủy ban nhân dân xã An Bình\ntrich_yeu: Việc\nnhiem_vu:\n"
    file.write_text(f"{head}  - cot: [STT, Việc, Số]\n{rows}", encoding="utf-8")
    with pytest.raises(KehoachError) as told:
        load(file)
    assert [(one.place.line, one.code) for one in told.value.problems] == [(10, "KH09"), (11, "KH09")]
