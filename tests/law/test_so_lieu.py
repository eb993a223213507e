"""Figures of the year in words: what is one, what only looks like one."""

import pytest
from growth import linear, repeated
from hypothesis import given, settings
from hypothesis import strategies as st
from thirds import rounds

from kehoach.law.so_lieu import LoaiConSo, figures

TIEN, TY_LE, TRON, SO_LUONG = LoaiConSo.TIEN, LoaiConSo.TY_LE, LoaiConSo.TRON, LoaiConSo.SO_LUONG


def found(view):
    return [(view[one.start : one.end], one.loai) for one in figures(view)]


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("Phục vụ 12.500 lượt bạn đọc, mở mới 03 tủ sách", [("12.500", SO_LUONG), ("03", SO_LUONG)]),
        ("dân số 6.500 người, 1.250 hộ", [("6.500", SO_LUONG), ("1.250", SO_LUONG)]),
        ("tổng số 120 hộ; trong số 45 hộ", [("120", SO_LUONG), ("45", SO_LUONG)]),
        ("Số lượng: 15", [("15", SO_LUONG)]),
        ("đạt 15/19 tiêu chí, 25/25 xã", [("15/19", SO_LUONG), ("25/25", SO_LUONG)]),
        ("mỗi thôn 05 hộ", [("05", SO_LUONG)]),
        ("trong năm 2025, 12 lớp tập huấn", [("12", SO_LUONG)]),
        ("tháng 12 tổ chức 5 cuộc", [("5", SO_LUONG)]),
        ("hơn 2 triệu người, 5 nghìn ha rừng", [("2", SO_LUONG), ("5", SO_LUONG)]),
        ("huy động 2.500 ngày công", [("2.500", SO_LUONG)]),
        ("01 mô hình, 01 sản phẩm OCOP", [("01", SO_LUONG), ("01", SO_LUONG)]),
        ("cấp 500 thẻ, 20 bộ máy tính", [("500", SO_LUONG), ("20", SO_LUONG)]),
        ("kiểm tra 05 đơn vị trực thuộc", [("05", SO_LUONG)]),
        ("trồng 50 ha rừng, xây 300 m2 sân", [("50", SO_LUONG), ("300", SO_LUONG)]),
        ("trên 85% hộ, từ 90 - 95%, 6,49 %", [("85", TY_LE), ("90 - 95", TY_LE), ("6,49", TY_LE)]),
        ("mức 85 phần trăm", [("85", TY_LE)]),
        ("100% văn bản được kiểm tra theo quy định", [("100", TRON)]),
        ("tăng từ 85% lên 100%", [("85", TY_LE), ("100", TRON)]),
        ("25.000.000 đồng, 1,5 tỷ đồng, 300 triệu; 5.000.000đ",
         [("25.000.000 đồng", TIEN), ("1,5 tỷ đồng", TIEN), ("300 triệu", TIEN), ("5.000.000đ", TIEN)]),
        ("thu nhập 67,6 triệu đồng/người/năm", [("67,6 triệu đồng", TIEN)]),
        ("giá “100.000 đồng”", [("100.000 đồng", TIEN)]),
    ],
)  # fmt: skip
def test_what_a_year_counts_is_a_figure(view, told):
    assert found(view) == told


@pytest.mark.parametrize(
    "view",
    [
        "Bão cấp 3, gió cấp 8-9, giật cấp 11",
        "Cấp độ rủi ro: 1",
        "dịch vụ công mức độ 4; VNeID mức 2",
        "học sinh lớp 5, lớp 6, 7 và 9",
        "thứ 2 hằng tuần, lần thứ 3, đợt 1, vòng 2, bước 4",
        "Điều 5, khoản 2, điểm 1.2, Mẫu số 01, Phụ lục 2, Bảng 3",
        "thôn 3, tổ dân phố số 5, Quốc lộ 279, phường 1",
        "Trường Tiểu học số 2; xã Tân Lập 2 phối hợp",
        "Đề án 06, Chương trình 135, Ban Chỉ đạo 35, Nghị quyết 57-NQ/TW",
        "Nghị định 30/2020/NĐ-CP, Quyết định số 33/QĐ-TTg ngày 08/01/2019, NĐ 30, Luật số 72/2025/QH15",
        "ngày 15/3, ngày 24, 25 và 26 tháng 8 năm 2026, quý 2, tháng 6/2026, 30/4/2026",
        "giai đoạn 2021-2025, năm học 2025-2026, Kế hoạch 2025 của xã",
        "lúc 7 giờ 30, 8h00, 07:30, 24h",
        "trong 05 ngày làm việc, 3 tháng, 45 phút, trẻ 5 tuổi, từ 6 đến 14 tuổi",
        "ít nhất 02 lần, 02 tin/tuần, mỗi quý 01 buổi, hằng năm mở 02 lớp",
        "chính quyền địa phương 2 cấp, phương châm 4 tại chỗ, 6 rõ, 3 trụ cột",
        "gồm 05 nội dung sau, 03 phần, 02 phụ lục",
        "cử 01 cán bộ, 01 đồng chí lãnh đạo, nộp 01 báo cáo, 02 bản",
        "gồm 03 phòng chuyên môn, ba đơn vị",
        "hội trường rộng 300 m², mưa 100-200 mm, diện tích tự nhiên 14.500 ha",
        "Điện thoại 0985 804 668, 0208.3855.688, tổng đài 1022, 1900 1234",
        "khổ A4, cỡ chữ 14, 4G, COVID-19, ISO 9001:2015, phiên bản 2.0",
        "“Xây dựng gia đình 5 không, 3 sạch”",
        "1. Tổ chức lớp; (2) mở lớp; 1.2.3. Nội dung",
        "Hoàn thành tốt, phấn đấu vượt chỉ tiêu",
        "",
    ],
)  # fmt: skip
def test_dates_names_ordinals_and_standing_norms_are_none(view):
    assert found(view) == []


@pytest.mark.parametrize("kind", ["NĐ", "QĐ", "TT", "NQ", "CT", "KH", "Nghị quyết", "Đề án"])
def test_the_number_of_a_paper_counts_nothing(kind):
    assert found(f"{kind} 345 hộ") == []
    assert found("tặng 345 hộ") == [("345", SO_LUONG)]


@pytest.mark.parametrize(
    ("number", "told"), [("2026", False), ("1999", False), ("2021-2025", False), ("2021 – 2025", False), ("2025/2026", False), ("2126", True), ("1899", True), ("20265", True)]
)  # fmt: skip
def test_a_year_counts_nothing(number, told):
    assert found(f"tặng {number} hộ") == [(number, SO_LUONG)] * told


def test_a_unit_of_count_with_the_word_dong_is_no_money():
    assert found("05 đồng chí, 54 đồng bào") == [("05", SO_LUONG), ("54", SO_LUONG)]


def test_raised_words_are_no_digits_of_the_number():
    assert found("ươm 10^4^ cây; vượt 45 m^3^/s, rộng 300 m^2^, có 20 km^2^") == [("10", SO_LUONG)]


def test_the_stars_of_bold_words_are_looked_through():
    assert found("đạt **85**% hộ, gồm 02 bộ *(01 bộ gốc)*; mở **03** lớp") == [("85", TY_LE), ("03", SO_LUONG)]


AROUND = st.sampled_from([
    "theo Quyết định số 9/QĐ-UBND ngày 05/01/2025 của UBND xã về kinh phí", "lớp 5", "Điều 7", "“Đề án A”", "100%",
    "ngày 15/3", "mỗi quý", "hằng năm", "cấp 3", "diện tích", "tại Mẫu số 01", "số", "(", ",", ";", "năm 2025", "12 hộ",
])  # fmt: skip
AMOUNT = st.sampled_from(
    ["5.000.000 đồng", "1,5 tỷ đồng", "12,5 triệu đồng", "500.000đ", "2.000 USD", "300 nghìn đồng"]
)


@settings(max_examples=rounds(150), deadline=None)
@given(st.lists(AROUND, max_size=5), AMOUNT, st.lists(AROUND, max_size=5))
def test_an_amount_of_money_is_found_whatever_stands_around(before, amount, after):
    view = " ".join((*before, "cấp", amount, *after))
    at = len(" ".join((*before, "cấp", "")))
    assert any(one.loai is TIEN and one.start <= at < one.end for one in figures(view))


CLAUSES = st.sampled_from([
    "Mở 03 lớp tập huấn", "100% hộ ký cam kết", "Trồng 50 ha rừng", "Họp lần thứ 2", "lớp 5 học 35 tiết", "trên 85% đạt",
    "Nhà văn hóa rộng 300 m²", "trong 05 ngày làm việc", "chi 5 triệu đồng", "cử 01 cán bộ", "xã có 12 thôn",
])  # fmt: skip
CITED = st.sampled_from([
    "Thực hiện Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ; ", "Theo Nghị định 30/2020/NĐ-CP. ",
    "Căn cứ Công văn số 123/SYT-NVY ngày 02/02/2025 của Sở Y tế về dân số; ",
])  # fmt: skip


@given(CLAUSES, CITED)
def test_a_citation_elsewhere_changes_no_verdict(clause, cited):
    assert found(cited + clause) == found(clause)
    assert found(f"{clause}; {cited}") == found(clause)


@pytest.mark.parametrize(
    "bait", ["1.", "12 ", "1 000 ", "lớp 1, ", "“1", "5-", "a1", "năm 2025, ", "1/", "điểm ", "tỷ "]
)
def test_hostile_text_takes_linear_time(bait):
    linear(lambda text: list(figures(text)), repeated(bait), 60_000 // len(bait))
