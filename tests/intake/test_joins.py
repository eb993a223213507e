import pytest

from kehoach.document.block import Run
from kehoach.intake.joins import glue, goes_on, stands_alone, starts
from kehoach.intake.line import PlainLine
from kehoach.intake.wrapping import Page, measure

FREE = Page(0.0, 0)


def line(text, gap=0, **more):
    return PlainLine((Run(text),), 1, gap, **more)


def joined(a, b, page=FREE, gap=0, first=True):
    return goes_on(line(a), line(b, gap), page, first=first)


@pytest.mark.parametrize(("a", "b"), [
    ("tổ chức thực", "hiện Chương trình"), ("Phòng Tài chính -", "Kế hoạch có trách nhiệm"), ("giai đoạn 2018-", "2025” năm 2024"),
    ("Nội vụ,", "Tài chính - Kế hoạch;"), ("theo Quyết định số", "33/QĐ-TTg"), ("các trường (", "Mầm non)"), ("bồi dưỡng", ", tập huấn"),
    ("và Quyết định", "771/QĐ-UBND ngày"), ("Số:", "/KH-UBND"), ("việc (thời hạn:", "30/11/2026)."), ("Đề án “Đào tạo", "Bồi dưỡng” năm"),
])  # fmt: skip
def test_goes_on(a, b):
    assert joined(a, b)


@pytest.mark.parametrize(("a", "b"), [
    ("nội dung", "1. Mục đích"), ("nội dung", "- Mục đích"), ("nội dung", "a) mục đích"), ("nội dung", "+ mục đích"),
    ("nội dung.", "nhỏ"), ("gồm:", "một việc"), ("I. MỤC TIÊU", "phấn đấu đạt"), ("KẾ HOẠCH", "đào tạo"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    ("Nội dung", "Nội dung khác"), ("việc,", "Nơi nhận:"), ("xã An Bình", "Phụ lục I"), ("Số: /KH-UBND", "an bình"),
    ("Minh Long, ngày      tháng       năm 2025", "kế"),
])  # fmt: skip
def test_begins_anew(a, b):
    assert not joined(a, b)


def test_marked_lines_stay_apart():
    assert not goes_on(line("đào", alone=True), line("tạo"), FREE, first=True)
    assert not goes_on(line("đào"), line("tạo", apart=True), FREE, first=True)


def test_width_decides_in_a_wrapped_text():
    page = Page(450.0, 0)
    wide = "Căn cứ Quyết định số 771/QĐ-UBND ngày 06/8/2020 của UBND tỉnh"
    assert joined(wide, "Điện Biên phê duyệt", page)
    assert not joined("phê duyệt Kế hoạch của tỉnh", "Điện Biên phê duyệt", page), "the word had room"
    assert not joined(wide, "Điện Biên phê duyệt", page, gap=1), "a blank line more than between lines"
    assert not joined(wide + ";", "Điện Biên phê duyệt", page), "an item ended"
    assert joined(wide + ";", "phê duyệt", page)
    assert not joined(wide + ".", "Trên đây là Kế hoạch", page)
    assert joined("thực hiện đầy đủ các việc đã giao và báo cáo kết quả trước ngày 05 tháng", "12. Các trường", page)
    assert joined("thực hiện đầy đủ các việc đã giao và báo cáo đủ kết quả cho giai đoạn 2018", "- 2025", page)


def test_measure():
    text = "Nhằm triển khai có hiệu quả nhiệm vụ đào tạo, bồi dưỡng nhà giáo và cán"
    wrapped = measure([line(text), line("bộ quản lý " + text[:60], 1)] * 8)
    assert wrapped.room > 400
    assert wrapped.gap == 1
    assert measure([line(text * 9), line("ngắn")] * 8) == FREE
    assert measure([line("ngắn")] * 30) == FREE
    longer = [line(f"{text} {text[: 20 * size]}.") for size in (1, 2, 3)]
    assert measure([line(text)] * 6 + [line("ngắn")] * 6).room > 400
    assert measure([line(text)] * 6 + longer + [line("ngắn")] * 6) == FREE, "a line is a paragraph"
    assert measure([]) == FREE


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC",
        "1. Một",
        "2.1. Hai",
        "a) Ba",
        "- Bốn",
        "+ Năm",
        "(1) Sáu",
        "• Bảy",
        "Phụ lục II",
        "Điều 5. Tám",
        "Nơi nhận: chín",
    ],
)
def test_starts(text):
    assert starts(text)


@pytest.mark.parametrize("text", ["Kế hoạch số 5", "2025 là năm", "-điều", "Phụ lục kèm theo", "Điều này"])
def test_starts_not(text):
    assert not starts(text)


def test_stands_alone():
    assert stands_alone("KẾ HOẠCH")
    assert stands_alone("Độc lập – Tự do – Hạnh phúc")
    assert not stands_alone("Kế hoạch này")


@pytest.mark.parametrize(("a", "b", "sign"), [
    ("2018-", "2025", ""), ("2018 -", "2025", " "), ("VH-", "TT", ""), ("33/", "QĐ", ""), ("và/", "hoặc", " "), ("đà\xad", "o", ""), ("a", "b", " "),
])  # fmt: skip
def test_glue(a, b, sign):
    assert glue(a, b) == sign
