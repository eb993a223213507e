"""Regions of a sheet by the names Excel gives them."""

import pytest

from kehoach.sheet.region import Region, cell_name, parse_region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("A3:F20", Region(3, 1, 20, 6)),
        ("$a$3:$f$20", Region(3, 1, 20, 6)),
        (" F20 : A3 ", Region(3, 1, 20, 6)),
        ("C5", Region(5, 3, 5, 3)),
        ("A1:XFD1048576", Region(1, 1, 1048576, 16384)),
        ("A1:XFE1", None), ("A0:B2", None), ("A1:B1048577", None), ("A:F", None), ("", None), ("1:3", None),
        ("Trang!A1:B2", None), ("A1:B2:C3", None), ("A" * 5000 + "1", None), ("A１", None),
    ],
)  # fmt: skip
def test_a_region_is_named_by_two_corners(text, region):
    assert parse_region(text) == region


def test_a_cell_is_named_as_excel_does():
    assert [cell_name(5, column) for column in (1, 26, 27, 52, 703, 16384)] == [
        "A5",
        "Z5",
        "AA5",
        "AZ5",
        "AAA5",
        "XFD5",
    ]
