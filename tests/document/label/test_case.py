"""Names printed in capitals, back in the letters of a text."""

import pytest

from kehoach.document.label.case import agency, person, seen_in, sentence


@pytest.mark.parametrize(
    ("caps", "expected"),
    [
        ("ỦY BAN NHÂN DÂN XÃ MINH LONG", "Ủy ban nhân dân xã Minh Long"),
        ("UỶ BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH ĐIỆN BIÊN", "Sở Lao động - Thương binh và Xã hội tỉnh Điện Biên"),
        ("TRƯỜNG THPT ĐỐC BINH KIỀU", "Trường THPT Đốc Binh Kiều"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)
def test_an_agency(caps, expected):
    assert agency(caps, "") == expected


def test_the_text_itself_knows_best():
    text = "Trường Mầm non Hoa Mai và trường mầm non khác; TRƯỜNG MẦM NON HOA MAI; Trường Mầm non Hoa Mai"
    assert seen_in("TRƯỜNG MẦM NON HOA MAI", text) == "Trường Mầm non Hoa Mai"
    assert seen_in("TRƯỜNG KHÁC", text) is None
    assert sentence("TẬP HUẤN", "về tập huấn") == "Tập huấn"
    assert sentence("TẬP HUẤN", "") == "TẬP HUẤN"


def test_a_person():
    assert person("NGUYỄN VĂN AN") == "Nguyễn Văn An"
    assert person("Nguyễn Văn An") == "Nguyễn Văn An"
