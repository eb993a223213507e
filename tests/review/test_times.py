"""Times of cells and headings, as days."""

import pytest

from kehoach.review.times import find, months_named


def shown(one):
    return f"{one.first:%d/%m/%Y}-{one.last:%d/%m/%Y}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("05/4/2026", ["05/04/2026-05/04/2026"]),
        ("7h30 ngày 05/4", ["05/04/2026-05/04/2026"]),
        ("Từ 25/12 đến 05/01/2027", ["25/12/2027-25/12/2027", "05/01/2027-05/01/2027"]),
        ("ngày 15 tháng 4 năm 2026", ["15/04/2026-15/04/2026"]),
        ("Tháng 3-5/2026", ["01/03/2026-31/05/2026"]),
        ("tháng 1, 2, 3", ["01/01/2026-31/03/2026"]),
        ("Tháng 12/2025 - tháng 3/2026", ["01/12/2025-31/12/2025", "01/03/2026-31/03/2026"]),
        ("02/2026", ["01/02/2026-28/02/2026"]),
        ("Quý I, II/2026", ["01/01/2026-30/06/2026"]),
        ("quý IV năm 2026", ["01/10/2026-31/12/2026"]),
        ("06 tháng cuối năm 2026", ["01/07/2026-31/12/2026"]),
        ("2026-2030", ["01/01/2026-31/12/2030"]),
        ("31/4/2026", []),
        ("1/2 ngày", []),
        ("tháng 13", []),
        ("Thường xuyên", []),
        ("Số 12/KH-UBND", []),
    ],
)
def test_times_of_a_cell(text, found):
    assert [shown(one) for one in find(text, 2026)] == found


def test_a_time_without_a_year_is_left_out_where_none_is_known():
    assert find("Tháng 3", None) == ()
    assert [one.words for one in find("Từ 25/02 đến 05/3/2026")] == ["25/02", "05/3/2026"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LỊCH KIỂM TRA THÁNG 3/2026", "01/03/2026-31/03/2026"),
        ("Lịch trực từ ngày 01/3 đến hết ngày 15/4/2026", "01/03/2026-15/04/2026"),
        ("II. NHIỆM VỤ QUÝ I", "01/01/2026-31/03/2026"),
        ("Kế hoạch tháng 03 và tháng 4", "01/03/2026-30/04/2026"),
        ("Số liệu tính đến tháng 3/2026", None),
        ("Kỷ niệm ngày 30/4 và 01/5", None),
        ("Chào mừng ngày 08/3/2026", None),
        ("Kế hoạch năm 2026", None),
    ],
)
def test_months_a_heading_is_about(text, found):
    named = months_named(text, 2026)
    assert (named and shown(named)) == found


def test_a_hostile_cell_takes_time_in_proportion():
    assert len(find("tháng 3, " * 2000 + "05/4 " * 2000, 2026)) == 2001  # the months are one list
