"""What an agency calls itself in its own plan."""

import pytest

from kehoach.clone.own_names import is_own, own_names
from kehoach.clone.target import issuer


@pytest.mark.parametrize(
    ("ten", "own", "others"),
    [
        ("Ủy ban nhân dân tỉnh Lâm Đồng",
         ["UBND tỉnh", "UBND tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh", "tỉnh", "Tỉnh", "tỉnh Lâm Đồng", "Ủy ban", "UBND"],
         ["UBND huyện", "UBND tỉnh Điện Biên", "Ủy ban Mặt trận Tổ quốc", "Tỉnh ủy", "UBND các xã"]),
        ("Sở Giáo dục và Đào tạo", ["Sở", "SGDĐT", "SGD&ĐT", "Sở GDĐT", "Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
         ["Sở Tài chính", "Bộ GDĐT", "BGDĐT", "Sở Y tế"]),
        ("Ủy ban nhân dân phường 1", ["UBND phường", "UBND phường 1", "phường"], ["UBND thành phố", "phường Trần Phú"]),
        ("Bộ Y tế", ["Bộ", "Bộ Y tế"], ["Bộ Nội vụ", "Sở Y tế"]),
    ],
)  # fmt: skip
def test_short_names_are_the_issuer_itself(ten, own, others):
    cu = issuer(ten)
    assert [one for one in own if not is_own(one, cu)] == []
    assert [one for one in others if is_own(one, cu)] == []


def test_a_short_name_within_a_longer_one_is_not_found():
    cu = issuer("Sở Y tế")
    assert own_names(cu).search("của Sở Tài chính") is None
    assert own_names(cu).search("của Sở về dân số")[0] == "Sở"


@pytest.mark.parametrize(
    ("words", "own"),
    [("Tổng kết kế hoạch năm 2025 của UBND tỉnh Lâm Đồng.", True), ("Tổng kết năm 2025 của UBND tỉnh.", True),
     ("Theo chương trình năm 2025 của Chính phủ.", False), ("Theo kế hoạch năm 2025 của UBND huyện Đơn Dương.", False),
     ("Theo kế hoạch năm 2025 của Sở Nội vụ.", False)],
)  # fmt: skip
def test_a_year_of_the_issuer_itself_moves_and_that_of_another_is_asked_about(carried, words, own):
    found = carried(words, cap="tinh", co_quan="Ủy ban nhân dân tỉnh Lâm Đồng")
    assert ("năm 2026" in found.words) is own
    assert ("CL32" in found.codes) is not own


@pytest.mark.parametrize(("ai", "own"), [("Sở", True), ("SGDĐT", True), ("Sở GD&ĐT", True), ("Sở Tài chính", False)])
def test_a_so_means_itself_by_its_short_name(carried, ai, own):
    so = {"cap": "so", "co_quan": "Sở Giáo dục và Đào tạo\nco_quan_chu_quan: UBND tỉnh Điện Biên\nky_hieu: KH-SGDĐT"}
    assert ("năm 2026" in carried(f"Theo kế hoạch năm 2025 của {ai}.", **so).words) is own
