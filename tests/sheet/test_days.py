"""Days and hours as a cell shows them, in the Vietnamese order."""

from decimal import Decimal

import pytest

from kehoach.sheet.days import BASE_1900, BASE_1904, day_shown, is_day


@pytest.mark.parametrize(
    ("serial", "code", "shown"),
    [
        ("46270", "mm-dd-yy", "05/9/2026"), ("46270.5", "m/d/yy h:mm", "05/9/2026 12:00"),
        ("46270", "dd/mm/yyyy", "05/09/2026"), ("46270", "d/m/yy", "5/9/26"), ("46270", "[$-42A]dd/mm/yyyy;@", "05/09/2026"),
        ("46270", "dd\\-mm\\-yyyy", "05-09-2026"), ("46270", "mm/yyyy", "09/2026"), ("46270", "yyyy", "2026"),
        ("46270", '"ngày "dd" tháng "mm" năm "yyyy', "ngày 05 tháng 09 năm 2026"), ("46270", "yyyy-mm-dd", "2026-09-05"),
        ("46270.604166666664", "dd/mm/yyyy hh:mm", "05/09/2026 14:30"), ("0.75", "h:mm", "18:00"), ("0.75", "hh:mm:ss", "18:00:00"),
        ("1", "dd/mm/yyyy", "01/01/1900"), ("61", "dd/mm/yyyy", "01/03/1900"),
        ("46270", "m/d/yyyy", None), ("46270", "d-mmm-yy", None), ("46270", "dddd", None), ("0.5", "h:mm AM/PM", None),
        ("-1", "dd/mm/yyyy", None), ("99999999", "dd/mm/yyyy", None),
    ],
)  # fmt: skip
def test_a_day_shows_as_its_format_says(serial, code, shown):
    assert is_day(code)
    assert day_shown(Decimal(serial), code, BASE_1900) == shown


def test_an_old_mac_counts_from_1904():
    assert day_shown(Decimal(1), "dd/mm/yyyy", BASE_1904) == "02/01/1904"


@pytest.mark.parametrize("code", ["General", "0", "#,##0", '0"d"', "[h]:mm", "[$-F800]dddd", "@", "[Red]0"])
def test_other_formats_are_no_days(code):
    assert not is_day(code)
