"""Tasks, targets and amounts out of the words they are printed with."""

import pytest

from kehoach.document.extract.items import amount, target, task


def test_a_task_is_a_number_with_its_details_as_dashes():
    listed = ["Chủ trì: Văn phòng;", "Phối hợp: Phòng Kinh tế; Công an xã;", "Thời hạn: 30/11/2026."]
    assert task("Tuyên truyền:", listed) == {
        "nhiem_vu": "Tuyên truyền",
        "chu_tri": "Văn phòng",
        "phoi_hop": ["Phòng Kinh tế", "Công an xã"],
        "thoi_han": "30/11/2026",
    }


def test_what_follows_the_details_stays_below_the_task():
    found = task("Tuyên truyền:", ["Chủ trì: Văn phòng.", "Một việc khác."])
    assert found == {"nhiem_vu": "Tuyên truyền", "chu_tri": "Văn phòng", "noi_dung": ["Một việc khác."]}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Tuyên truyền.", ["Chủ trì: Văn phòng."]),
        ("Tuyên truyền:", []),
        ("Tuyên truyền:", ["Một việc khác."]),
        ("Tuyên truyền:", ["Địa điểm: Hội trường."]),
        ("Tuyên truyền:", [{"doan": "Chủ trì: Văn phòng."}]),
        ("Tuyên truyền:", ["Thời hạn: 30/11/2026;", "Chủ trì: Văn phòng."]),
    ],
)
def test_what_the_plan_would_print_otherwise_is_no_task(text, listed):
    assert task(text, listed) is None


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Giáo viên đạt chuẩn: 85%;", {"chi_tieu": "Giáo viên đạt chuẩn", "gia_tri": "85", "don_vi": "%"}),
        ("Lớp mở mới: 12 lớp;", {"chi_tieu": "Lớp mở mới", "gia_tri": "12", "don_vi": "lớp"}),
        ("Giáo viên đạt chuẩn;", None),
        ("Giáo viên đạt chuẩn: 85%.", None),
    ],
)
def test_a_target_is_words_and_a_figure(text, raw):
    assert target(text, ";") == raw


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("In tài liệu: 5.000.000 đồng;", {"khoan_chi": "In tài liệu", "so_tien": "5.000.000 đồng"}),
        ("In tài liệu: năm triệu;", None),
    ],
)
def test_an_amount_is_words_and_money(text, raw):
    assert amount(text, ";") == raw
