"""Columns of a table."""

from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang, Cot, is_numbered


def test_a_column_that_numbers_the_rows():
    assert is_numbered((Cot(ten="Số TT."),))
    assert not is_numbered((Cot(ten="Số lượng"),))


def test_a_page_holds_twenty_columns():
    reading = Reading()
    assert reading.part(Bang, {"cot": [f"C{n}" for n in range(21)]}, ()) is None
    assert [fault.code for fault in reading.faults] == ["KH08"]
