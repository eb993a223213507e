import pytest

from kehoach.document.block import Run
from kehoach.intake.columns import split
from kehoach.intake.line import PlainLine


def parts(*texts):
    return [line.text for line in split([PlainLine((Run(text),), 1) for text in texts])]


@pytest.mark.parametrize(("text", "left", "right"), [
    ("BỘ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("UBND XÃ A Độc lập - Tự do - Hạnh phúc", "UBND XÃ A", "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 12/KH-UBND Hà Nội, ngày 17 tháng 02 năm 2023", "Số: 12/KH-UBND", "Hà Nội, ngày 17 tháng 02 năm 2023"),
    ("Số:      /KH-UBND        An Bình, ngày     tháng     năm 2026", "Số:      /KH-UBND", "An Bình, ngày     tháng     năm 2026"),
    ("XÃ A\tĐộc lập", "XÃ A", "Độc lập"),
])  # fmt: skip
def test_a_header_line_of_two_columns(text, left, right):
    assert parts(text) == [left, right]


@pytest.mark.parametrize("text", [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số:        /KH-UBND", "Minh Long, ngày      tháng       năm 2025", "Độc lập - Tự do - Hạnh phúc",
    "Nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
])  # fmt: skip
def test_one_column(text):
    assert parts(text) == [text]


def test_the_body_is_left_alone():
    assert parts("KẾ HOẠCH", "một      hai") == ["KẾ HOẠCH", "một      hai"]
    assert parts("KẾ HOẠCH", "Nơi nhận:      TM. ỦY BAN", "- A;      CHỦ TỊCH") == [
        "KẾ HOẠCH",
        "Nơi nhận:",
        "TM. ỦY BAN",
        "- A;",
        "CHỦ TỊCH",
    ]
