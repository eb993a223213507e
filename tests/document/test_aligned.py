"""Amounts stand right by their words; years, dates, codes and telephone numbers do not."""

import pytest

from kehoach.document.compose.aligned import column_align


@pytest.mark.parametrize(
    ("ten", "cells"),
    [
        ("Số hộ", ["214", "1.214", "**1.428**"]),
        ("Số cây", ["*5.000*", "12"]),
        ("Kinh phí", ["25.000.000", "-", "", "1.500,5"]),
        ("Kinh phí", ["25.000.000 đồng", "5 000 000"]),
        ("Tỷ lệ", ["≥ 95%", "85,5 %", "…"]),
        ("Số cây", ["2000"]),
        ("Thực hiện năm 2025", ["2025", "1998"]),
        ("Kết quả", ["1.950", "2000", "214"]),
        ("Tăng, giảm", ["-5", "(12)", "+3,5"]),
        ("Số hộ", ["1.214[^1]", "**90**[^2]"]),
        ("Điểm", ["85.5", "9.25"]),
    ],
)
def test_amounts_stand_right(ten, cells):
    assert column_align(ten, cells) == "phai"


@pytest.mark.parametrize(
    ("ten", "cells"),
    [
        ("Điện thoại", ["912345678"]),
        ("Liên hệ", ["0912345678", "0912 345 678"]),
        ("Thời gian", ["30/6", "05/9/2026"]),
        ("Năm", ["2024", "2025"]),
        ("Hoàn thành", ["2025", "2026", "-"]),
        ("Mã số", ["101", "102"]),
        ("Số hiệu", ["12", "13"]),
        ("Phòng", ["01", "02"]),
        ("Số hộ", ["214", "chưa có"]),
        ("Ghi chú", ["", "-", "…"]),
        ("Thời gian", ["7h30", "8:00"]),
        ("Năm học", ["2025-2026"]),
        ("Số lượng", []),
        ("Nội dung", ["15 hộ"]),
    ],
)
def test_what_counts_nothing_stands_left(ten, cells):
    assert column_align(ten, cells) == "trai"
