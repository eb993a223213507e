"""Names of other documents, where they begin and end."""

import pytest
from growth import linear, repeated

from kehoach.clone.zones import DUOI_TEN, KHAC, TEN, VIEN_DAN, zone_at, zones


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("theo Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ về việc phê duyệt Đề án đào tạo, bồi dưỡng nhà giáo năm 2019; giao Phòng Nội vụ làm",
         "Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ về việc phê duyệt Đề án đào tạo, bồi dưỡng nhà giáo năm 2019"),
        ("Triển khai Quyết định số 47/QĐ-BGDĐT ngày 09/01/2023 của Bộ trưởng (GDĐT) về việc phê duyệt Kế hoạch năm 2023, Bộ GDĐT ban hành Kế hoạch năm 2023",
         "Quyết định số 47/QĐ-BGDĐT ngày 09/01/2023 của Bộ trưởng (GDĐT) về việc phê duyệt Kế hoạch năm 2023"),
        ("theo Luật Nhà giáo năm 2025 và năm 2025", "Luật Nhà giáo năm 2025"),
    ],
)  # fmt: skip
def test_a_citation_goes_to_the_end_of_its_title(text, named):
    spans = [text[one.start : one.end] for one in zones(text) if one.ly_do == VIEN_DAN]
    assert named in spans


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("thực hiện Đề án “Đào tạo năm 2025” năm 2025", "“Đào tạo năm 2025”"),
        ("Đề án Đào tạo, bồi dưỡng giai đoạn 2018-2025, định hướng đến năm 2030 năm 2025",
         "Đề án Đào tạo, bồi dưỡng giai đoạn 2018-2025, định hướng đến năm 2030"),
        ("Chương trình giáo dục mầm non trên địa bàn huyện", "Chương trình giáo dục mầm non"),
    ],
)  # fmt: skip
def test_a_programmes_name_ends_with_its_period_or_before_its_place(text, named):
    assert named in [text[one.start : one.end] for one in zones(text) if one.ly_do == TEN]


def test_a_programme_without_a_name_is_no_name():
    assert [one for one in zones("các nhiệm vụ của Đề án năm 2025 và chương trình này") if one.ly_do == TEN] == []


def test_the_tail_of_a_name_is_doubtful():
    text = "Chương trình hành động năm 2025 của huyện, năm 2025"
    at = text.index("năm")
    assert zone_at(zones(text), at, at + 8).ly_do == DUOI_TEN
    assert zone_at(zones(text), at, at + 8, sure=True) is None
    last = text.rindex("năm")
    assert zone_at(zones(text), last, last + 8) is None


def test_what_the_first_paragraph_stands_on_is_a_zone():
    text = (
        "Căn cứ hướng dẫn năm học 2025-2026 và tình hình thực tế, UBND xã Minh Long xây dựng Kế hoạch năm học 2025-2026"
    )
    (led,) = [one for one in zones(text, opening=True) if one.start == 0]
    assert text[led.end :].startswith(", UBND xã Minh Long")


def test_addresses_numbers_and_references_are_no_words():
    text = "xem [[33/QĐ-TTg]], a.b@c.vn, Điện thoại: 0985 804 668, https://x.vn/2025"
    assert {text[one.start : one.end] for one in zones(text) if one.ly_do == KHAC} >= {
        "[[33/QĐ-TTg]]",
        "a.b@c.vn",
        "https://x.vn/2025",
    }


@pytest.mark.parametrize(
    "bait",
    [
        "Đề án A ",
        "Luật ",
        "“",
        "a" * 40,
        "hướng dẫn ",
        "Căn cứ x, UBND ",
        "Quyết định số 1/QĐ-TTg ",
        "năm 2025, ",
        "0985 ",
        "giai đoạn ",
    ],
)
def test_hostile_text_takes_linear_time(bait):
    linear(lambda text: zones(text, opening=True), repeated(bait), 120_000 // len(bait))
