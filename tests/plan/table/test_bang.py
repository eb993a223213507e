"""A table as an author gives it."""

from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang, gather_table


def bang(**raw):
    reading = Reading()
    return reading.part(Bang, raw, ()), reading.faults


def test_bare_keys_are_a_table():
    assert gather_table({"ten": "T", "cot": ["A"]}) == {"ten": "T", "bang": {"cot": ["A"]}}


def test_a_table_of_columns_and_rows():
    made, faults = bang(cot=["STT", "Việc"], hang=[["Họp"], ["Tổng kết"]])
    assert not faults
    assert made.numbered
    assert made.hang == (("1", "Họp"), ("2", "Tổng kết"))
