"""The head of a paper."""

import pytest
from document.label.typed import lines, of, paragraph

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
