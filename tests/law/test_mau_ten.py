import re

import pytest

from kehoach.law.mau_ten import BoTim, mau

FINDER = BoTim(["Phòng Văn hóa và Thông tin", "Phòng Nội vụ", "TT. Huyện ủy", "TT Huyện ủy", "Sở KH&ĐT", "63 tỉnh", "63 tỉnh, thành phố",
                "Ủy ban nhân dân huyện", "Bộ Lao động - Thương binh và Xã hội"])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [("phòng Văn hoá & Thông tin", "Phòng Văn hóa và Thông tin"), ("PHÒNG VĂN HÓA VÀ THÔNG TIN", "Phòng Văn hóa và Thông tin"),
     ("Phòng Văn hóa và\nthông tin", "Phòng Văn hóa và Thông tin"), ("Sở KH & ĐT", "Sở KH&ĐT"), ("uỷ ban nhân dân huyện", "Ủy ban nhân dân huyện"),
     ("ỦY BAN NHÂN DÂN HUYỆN", "Ủy ban nhân dân huyện"), ("Bộ Lao động–Thương binh và xã hội", "Bộ Lao động - Thương binh và Xã hội"),
     ("TT. Huyện uỷ", "TT. Huyện ủy"), ("63\u00a0tỉnh, thành phố", "63 tỉnh, thành phố")],
)  # fmt: skip
def test_a_name_as_people_write_it(text, name):
    assert FINDER.dau(text) == (0, len(text), name)
    assert list(FINDER.tim(f"gửi {text}; hết")) == [(4, 4 + len(text), name)]


@pytest.mark.parametrize(
    "text",
    ["phòng nội vụ", "Văn phòng Nội vụ", "VĂN PHÒNG NỘI VỤ", "Phòng Nội vụa", "xPhòng Nội vụ", "Phòng Nội vụ - Lao động", "Phòng",
     "Phòng Nội", "1.63 tỉnh", "5/63 tỉnh", "163 tỉnh", "phòng văn hóa và thông tin", ""],
)  # fmt: skip
def test_what_is_not_the_name(text):
    assert list(FINDER.tim(text)) == []
    assert FINDER.dau(text) is None


def test_the_longest_name_wins_and_names_follow_each_other():
    text = "63 tỉnh, thành phố; 63 tỉnh. TT Huyện ủy TT. Huyện ủy"
    assert [text[start:end] for start, end, _ in FINDER.tim(text)] == [
        "63 tỉnh, thành phố",
        "63 tỉnh",
        "TT Huyện ủy",
        "TT. Huyện ủy",
    ]


def test_a_name_from_its_second_word_on():
    assert re.fullmatch(mau("Phòng Tài chính - Kế hoạch", 1), "Tài chính-kế hoạch")
