"""Rows given by the names of their columns."""

from kehoach.plan.table.named import Names


def test_a_column_is_named_by_its_path_its_last_name_or_its_place():
    names = Names(["STT", "Kinh phí / Tỉnh", "Kinh phí / Xã", "Ghi chú"])
    assert [names.place(one) for one in ("Kinh phí/Xã", "Tỉnh", "ghi chu", "Cột 2", "Huyện")] == [2, 1, 3, 1, None]


def test_a_last_name_two_columns_have_means_neither():
    names = Names(["Chi / Tỉnh", "Thu / Tỉnh"])
    assert names.place("Tỉnh") is None
    assert names.named(("1", "2")) == {"Chi / Tỉnh": "1", "Thu / Tỉnh": "2"}
