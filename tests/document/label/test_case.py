"""Names printed in capitals, back in the letters of a text."""

import pytest

from kehoach.document.label.case import agency, in_capitals, person, place, seen_in, sentence


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


@pytest.mark.parametrize(
    ("text", "capitals"),
    [("KẾ HOẠCH", True), ("KẾ HOẠCH 2026", True), ("Kế hoạch", False), ("", False), ("2026", False), ("-", False), ("A" * 16 + "b", False), ("A" * 17, True), ("A" * 15 + "b", False), ("a" + "A" * 16, False)],
)  # fmt: skip
def test_capitals_without_a_small_letter(text, capitals):
    assert in_capitals(text) is capitals


@pytest.mark.parametrize(
    ("caps", "expected"),
    [
        ("TRƯỜNG TIỂU HỌC LÊ LỢI", "Trường Tiểu học Lê Lợi"), ("TRƯỜNG TRUNG HỌC CƠ SỞ", "Trường Trung học cơ sở"), ("TRƯỜNG TIỂU HỌC - TRUNG HỌC CƠ SỞ LÊ LỢI", "Trường Tiểu học Trung học cơ sở Lê Lợi"), ("TRƯỜNG LÊ LỢI", "Trường Lê Lợi"),
        ("BQL DI TÍCH", "BQL di tích"), ("BAN QUẢN LÝ CHỢ", "Ban Quản lý chợ"), ("CÔNG TY ĐIỆN LỰC", "Công ty điện lực"), ("UBND XÃ MINH LONG", "UBND xã Minh Long"), ("HỘI NÔNG DÂN VIỆT NAM XÃ AN BÌNH", "Hội Nông dân Việt Nam xã An Bình"),
        ("PHÒNG LAO ĐỘNG, XÃ HỘI", "Phòng Lao động, Xã hội"), ("PHÒNG KINH TẾ XÃ AN BÌNH", "Phòng Kinh tế xã An Bình"), ("PHÒNG KINH TẾ - HẠ TẦNG HUYỆN AN BÌNH", "Phòng Kinh tế - Hạ tầng huyện An Bình"), ("PHÒNG GDĐT", "Phòng GDĐT"), ("SỞ", "Sở"), ("UBND", "UBND"),
        ("SỞ NỘI VỤ  TỈNH ĐIỆN BIÊN", "Sở Nội vụ tỉnh Điện Biên"),
    ],
)  # fmt: skip
def test_what_no_text_writes_is_spelt_by_what_data_know(caps, expected):
    assert agency(caps, "") == expected


def test_the_text_is_asked_before_data_but_for_a_council_of_a_unit():
    assert agency("PHÒNG KINH TẾ", "của Phòng kinh tế xã") == "Phòng kinh tế"
    assert agency("UBND XÃ MINH LONG", "của UBND Xã Minh long") == "UBND xã Minh Long"
    assert agency("Phòng kinh  tế", "của Phòng Kinh tế") == "Phòng kinh tế"


@pytest.mark.parametrize(
    ("caps", "text", "found"),
    [("TẬP HUẤN", "tập huấn, Tập huấn và tập huấn", "Tập huấn"), ("TẬP HUẤN", "TẬP HUẤN", None), ("TẬP HUẤN", "TẬP HUẤN và Tập Huấn", "Tập Huấn"), ("TẬP  HUẤN", "về tập\nhuấn", "Tập huấn"), ("TẬP HUẤN", "", None), ("TẬP HUẤN", "İ tập huấn", "Tập huấn")],
)  # fmt: skip
def test_how_the_text_writes_it_mostly(caps, text, found):
    assert seen_in(caps, text) == found


@pytest.mark.parametrize(
    ("caps", "expected"), [("LÊ ĐÌNH AN", "Lê Đình An"), ("TRƯỜNG THPT A", "Trường THPT A"), ("BQL AN", "BQL An"), ("2 LÊ AN", "2 Lê An"), ("Lê AN", "Lê AN"), ("B", "B")]
)  # fmt: skip
def test_a_person_keeps_abbreviations(caps, expected):
    assert person(caps) == expected


@pytest.mark.parametrize(
    ("caps", "expected"),
    [
        ("XÃ MINH LONG", "xã Minh Long"),
        ("MINH LONG", "Minh Long"),
        ("xã Minh LONG", "xã Minh LONG"),
        ("THÀNH PHỐ  HỒ CHÍ MINH", "thành phố Hồ Chí Minh"),
        ("", ""),
    ],
)
def test_a_unit(caps, expected):
    assert place(caps) == expected


@pytest.mark.parametrize(
    ("words", "corpus", "found"),
    [("TẬP  HUẤN", "", "TẬP HUẤN"), ("Tập  huấn", "TẬP HUẤN", "Tập huấn"), ("TẬP HUẤN", "tập huấn", "Tập huấn")],
)
def test_words_stand_as_the_text_has_them(words, corpus, found):
    assert sentence(words, corpus) == found
