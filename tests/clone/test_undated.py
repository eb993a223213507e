"""Days that say no year: asked once with their heading, silent where they are right in every year."""

import pytest
from times_of import OWN, codes, verdicts

COLUMN = {
    "field": "hang",
    "in_table": True,
    "above": ("Thời gian (Năm 2026)", "Lịch hoạt động"),
}


@pytest.mark.parametrize(
    "words",
    ["Họp ngày 13 tháng 3.", "Báo cáo trước ngày 15/6.", "Xong trước 15/6.", "Dự kiến ngày 12/5.", "Sáng 15/6, chiều 16/6.",
     "Từ 15/4 đến 15/5.", "Các ngày 24, 25 và 26 tháng 8.", "Báo cáo năm trước ngày 15/12.", "Gửi ngày 13/3 số liệu.", "Xong trước ngày 27/7."],
)  # fmt: skip
def test_a_day_without_a_year_is_asked(words):
    assert set(codes(words)) == {"CL38"}


@pytest.mark.parametrize(
    "words",
    ["Gửi trước ngày 15 hằng tháng.", "Báo cáo trước ngày 15/12 hằng năm.", "Hằng năm, trước ngày 15/12, báo cáo.",
     "Trước ngày 20 tháng cuối quý.", "Từ 15/12 năm trước đến 14/12 năm báo cáo.", "Tổ chức tọa đàm ngày 20/11.",
     "Ngày Quốc khánh 2/9 treo cờ.", "Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.", "Chào mừng 30/4 và 01/5.",
     "Ngày Pháp luật Việt Nam (09/11).", "Ngày Toàn dân phòng cháy và chữa cháy 04/10.", "Xong trong quý I.",
     "Tháng 5 đến tháng 11.", "Tháng 3.", "Tuần thứ hai tháng 10.", "Trước ngày 31/12.", "Kế hoạch từ ngày 01/01.",
     "Giỗ Tổ Hùng Vương 10/3 âm lịch."],
)  # fmt: skip
def test_what_is_right_in_every_year_is_silent(words):
    assert codes(words) == []


@pytest.mark.parametrize(
    "words",
    ["1/2 số hộ.", "Có 3/4 xã đạt.", "Đạt 12/12 tiêu chí.", "Mỗi 3 tháng 1 lần.", "Trực 24/7.", "Mẫu 01/KH.", "Tổ 2/9 thôn."],
)  # fmt: skip
def test_shares_and_counts_are_no_days(words):
    assert codes(words) == []


def test_cells_are_asked_with_the_heading_they_stand_under():
    found = [verdicts(one, **COLUMN) for one in ("Ngày 23 tháng 4", "20/11", "03/4 - 05/4")]
    (asked,) = {one for cell in found for one in cell.values()}
    assert asked.code == "CL38"
    assert "Thời gian (Năm 2026)" in asked.message
    assert "2027" in asked.cure


@pytest.mark.parametrize("words", ["1/2 ngày", "24/7", "Tháng 3", "Quý II", "Thường xuyên"])
def test_a_cell_of_time_that_is_no_day(words):
    assert codes(words, **COLUMN) == []


def test_a_cell_below_another_head_is_a_share():
    assert codes("20/11", field="hang", in_table=True, above=("Kết quả",)) == []


def test_the_weekday_of_a_day_without_a_year():
    (asked,) = verdicts("thứ Sáu ngày 13 tháng 3", **COLUMN).values()
    assert asked.code == "CL35"
    assert "năm 2027: ngày 13/3 là thứ Bảy" in asked.message
    assert asked.choices == ("thứ Bảy ngày 13 tháng 3 (giữ ngày)", "thứ Sáu, ngày 12/3/2027 (giữ thứ)")


def test_the_weekday_tells_which_year_of_a_school_year_is_meant():
    school = OWN._replace(nam=2025, hoc=2025, moi=2026)
    (asked,) = verdicts("thứ Sáu, ngày 13/3", school).values()
    assert "năm 2027: ngày 13/3 là thứ Bảy" in asked.message


def test_nothing_is_asked_in_the_same_year():
    assert codes("Họp ngày 13/3.", OWN._replace(moi=2026)) == []


FEASTS = (
    "01/01 03/02 27/02 08/3 26/3 30/4 01/5 07/5 15/5 19/5 01/6 05/6 21/6 28/6 27/7 28/7 19/8 02/9 10/10 13/10 15/10 20/10"
    " 09/11 18/11 20/11 01/12 22/12"
)


@pytest.mark.parametrize("day", FEASTS.split())
def test_a_feast_spoken_of_by_number_alone_is_silent(day):
    assert codes(f"Tổ chức các hoạt động chào mừng ngày {day}.") == []


def test_another_day_spoken_of_so_is_asked():
    assert codes("Tổ chức các hoạt động chào mừng ngày 29/6.") == ["CL38"]


@pytest.mark.parametrize(
    "year", ["trước", "sau", "báo cáo", "kế tiếp", "kế hoạch", "liền kề", "liền trước", "đó", "ấy"]
)
@pytest.mark.parametrize("of", ["năm", "của năm"])
def test_a_year_told_from_another_says_which(of, year):
    assert codes(f"Họp ngày 14/4 {of} {year}.") == []
    assert set(codes(f"Họp ngày 14/4 {of} khác.")) == {"CL38"}


@pytest.mark.parametrize("every", ["hằng năm", "hàng tháng", "mỗi quý", "từng tuần", "các năm", "định kỳ"])
def test_a_day_that_comes_back_is_right_in_every_year(every):
    assert codes(f"Họp {every} ngày 14/4.") == []


@pytest.mark.parametrize(
    "day",
    ["01/01", "03/02", "27/02", "8/3", "26/3", "30/4", "01/5", "07/5", "15/5", "19/5", "01/6", "05/6", "21/6", "28/6", "27/7", "28/7", "19/8", "02/9", "10/10", "13/10", "15/10", "20/10", "09/11", "18/11", "20/11", "01/12", "22/12"],
)  # fmt: skip
def test_a_feast_told_by_its_number_is_no_date_of_the_plan(day):
    assert codes(f"Chào mừng {day}.") == []
    assert set(codes(f"Gửi số liệu {day}.")) <= {"CL38"}
