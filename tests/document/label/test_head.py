"""The head of a paper."""

import pytest
from document.label.typed import lines, of, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.agencies import starts_agency
from kehoach.document.label.head import head, pieces


def test_the_last_agency_issues_and_the_one_before_is_above_it():
    assert of(head(lines("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "SỞ NỘI VỤ", "Số: 05/KH-SNV"))) == [
        ("co_quan_chu_quan", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
        ("co_quan_ban_hanh", "SỞ NỘI VỤ"),
        ("so_ky_hieu", "Số: 05/KH-SNV"),
    ]


def test_the_name_of_an_agency_over_two_lines_is_one():
    found = of(head(lines("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH")))
    assert [role for role, _ in found] == ["co_quan_ban_hanh", "co_quan_ban_hanh"]
    assert starts_agency("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH")
    assert not starts_agency("VÀ MÔI TRƯỜNG", "SỞ NÔNG NGHIỆP")


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        ("UBND XÃ AN BÌNH", "BQL DI TÍCH ĐỀN AN BÌNH"),
        ("UBND XÃ AN BÌNH", "BQLDT-BHH MIẾU AN BÌNH"),
        ("TRUNG TÂM Y TẾ HUYỆN AN BÌNH", "TYT XÃ AN BÌNH"),
        ("PHÒNG GD&ĐT AN BÌNH", "TRƯỜNG: THCS AN BÌNH"),
    ],
)
def test_an_issuer_by_its_letters_or_with_a_colon_has_an_agency_above_it(above, issuer):
    found = of(head(lines(above, issuer)))
    assert found == [("co_quan_chu_quan", above), ("co_quan_ban_hanh", issuer)]


@pytest.mark.parametrize("second", ["TP AN BÌNH", "BÌNH AN", "THCS AN BÌNH"])
def test_the_second_line_of_a_name_begins_no_other(second):
    assert not starts_agency(second, "ỦY BAN NHÂN DÂN")


def test_bold_letters_begin_the_issuer():
    found = of(head(lines(paragraph("ĐẢNG BỘ XÃ"), paragraph("BAN CHỈ ĐẠO", bold=True))))
    assert [role for role, _ in found] == ["co_quan_chu_quan", "co_quan_ban_hanh"]


def test_parts_side_by_side_are_taken_apart():
    assert of(head(lines("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số:", "5/KH-UBND")))[-1] == ("so_ky_hieu", "Số: 5/KH-UBND")
    found = [(str(piece.role), piece.text) for piece in pieces("Số: 05/KH-UBND\tAn Bình, ngày 05 tháng 9 năm 2026")]
    assert found == [("so_ky_hieu", "Số: 05/KH-UBND"), ("dia_danh_ngay", "An Bình, ngày 05 tháng 9 năm 2026")]


def test_a_date_in_a_narrow_cell_is_mended():
    assert of(head(lines("An Bình, ngày 05 tháng 9", "năm 2026"))) == [
        ("dia_danh_ngay", "An Bình, ngày 05 tháng 9 năm 2026"),
    ]


def test_a_date_with_a_stop_behind_it_is_known():
    assert of(head(lines("An Bình , ngày05 tháng 9 năm 2026.")))[0][0] == "dia_danh_ngay"


def test_a_mistyped_quoc_hieu_is_known():
    assert of(head(lines("CỘNG HÒA XÃ HỘI CHŨ NGHIÃ VIỆT NAM")))[0][0] == "quoc_hieu"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", [("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]), ("UBND XÃ A | Độc lập - Tự do - Hạnh phúc", [(None, "UBND XÃ A"), ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc")]),
        ("Số: 5/KH-UBND; An Bình, ngày 05 tháng 9 năm 2026", [("so_ky_hieu", "Số: 5/KH-UBND"), ("dia_danh_ngay", "An Bình, ngày 05 tháng 9 năm 2026")]),
        ("UBND XÃ A --- Số: 5/KH-UBND", [(None, "UBND XÃ A"), ("so_ky_hieu", "Số: 5/KH-UBND")]), ("UBND XÃ A\tSỞ B", [(None, "UBND XÃ A"), (None, "SỞ B")]), ("UBND XÃ A *** SỞ B", [(None, "UBND XÃ A"), (None, "SỞ B")]), ("UBND XÃ A -- SỞ B", [(None, "UBND XÃ A -- SỞ B")]),
        ("Số: ngày 05 tháng 9 năm 2026", [("so_ky_hieu", "Số: ngày 05 tháng 9 năm 2026")]), ("Số:", [(None, "Số:")]), ("Số", [(None, "Số")]), (".…,;-_", []), ("", []),
        # a place that lost its comma: a few words with a capital, no sign between
        ("An Bình ngày 05 tháng 9 năm 2026", [("dia_danh_ngay", "An Bình ngày 05 tháng 9 năm 2026")]), ("An bình một hai ba bốn ngày 05 tháng 9 năm 2026", [("dia_danh_ngay", "An bình một hai ba bốn ngày 05 tháng 9 năm 2026")]),
        ("An bình một hai ba bốn năm ngày 05 tháng 9 năm 2026", [(None, "An bình một hai ba bốn năm"), ("dia_danh_ngay", "ngày 05 tháng 9 năm 2026")]), ("an bình ngày 05 tháng 9 năm 2026", [(None, "an bình"), ("dia_danh_ngay", "ngày 05 tháng 9 năm 2026")]),
        ("AN BÌNH ngày 05 tháng 9 năm 2026", [(None, "AN BÌNH"), ("dia_danh_ngay", "ngày 05 tháng 9 năm 2026")]), ("An Bình 2 ngày 05 tháng 9 năm 2026", [(None, "An Bình 2"), ("dia_danh_ngay", "ngày 05 tháng 9 năm 2026")]),
        ("Số: 5/KH-UBND ngày 05 tháng 9 năm 2026", [("so_ky_hieu", "Số: 5/KH-UBND"), ("dia_danh_ngay", "ngày 05 tháng 9 năm 2026")]),
        ("Số: 5/KH-UBND".ljust(239) + "a", [("so_ky_hieu", "Số: 5/KH-UBND"), (None, "a")]), ("Số: 5/KH-UBND".ljust(240) + "a", [(None, "Số: 5/KH-UBND a")]),
    ],
)  # fmt: skip
def test_the_parts_of_a_line_of_the_head(text, found):
    assert [(piece.role and str(piece.role), piece.text) for piece in pieces(text)] == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("-----", "khac"), ("KHẨN", "do_khan"), ("ĐẢNG CỘNG SẢN VIỆT NAM", "khac"), ("V/v tập huấn", "trich_yeu"), ("Về việc tập huấn", "trich_yeu"), ("An Bình, {{ngay}}", "dia_danh_ngay"), ("{{ngay}}", "chua_ro"), (", {{ngay}}", "chua_ro"),
        ("UBND XÃ A", "co_quan_ban_hanh"), ("NHÓM MỘT", "co_quan_ban_hanh"), ("Sở Nội vụ", "co_quan_ban_hanh"), ("UBND xã A", "co_quan_ban_hanh"), ("Một câu.", "chua_ro"), ("Độc lập - Tự do - Hạnh", "tieu_ngu"), ("Số:", "chua_ro"),
    ],
)  # fmt: skip
def test_a_line_alone_in_the_head(text, role):
    assert [found for found, _ in of(head(lines("x", text)[1:]))] == [role]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Số", ": 5/KH-UBND"], ["Số : 5/KH-UBND"]), (["Số: 5/KH-UBND", "năm 2026"], ["Số: 5/KH-UBND", "năm 2026"]), (["An Bình, ngày 05", "tháng 9", "năm 2026"], ["An Bình, ngày 05", "tháng 9", "năm 2026"]), (["An Bình, ngày 05 tháng 9", "- năm 2026"], ["An Bình, ngày 05 tháng 9", "- năm 2026"]),
        (["UBND XÃ A", "ngày 05 tháng 9 năm 2026"], ["UBND XÃ A", "ngày 05 tháng 9 năm 2026"]),
    ],
)  # fmt: skip
def test_only_two_lines_that_are_nothing_alone_are_one(texts, found):
    assert [words for _, words in of(head(lines(*texts)))] == found


@pytest.mark.parametrize("lead", ["v/v", "V/v", "Về việc"])
def test_a_subject_beside_the_number_is_one(lead):
    found = of(head(lines(f"Số: 5/KH-UBND | {lead} tập huấn")))
    assert found == [("so_ky_hieu", "Số: 5/KH-UBND"), ("trich_yeu", f"{lead} tập huấn")]


def test_a_table_in_the_head_is_not_known():
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))
    assert [role for role, _ in of(head(lines("An Bình, ngày 05 tháng 9", table, "năm 2026")))][1] == "chua_ro"
