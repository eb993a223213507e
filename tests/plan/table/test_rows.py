"""Rows of a table."""

from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang, Nhom


def read(cot, hang):
    reading = Reading()
    made = reading.part(Bang, {"cot": cot, "hang": hang}, ())
    return made, reading.faults


def test_numbers_start_again_in_each_group():
    made, _ = read(["STT", "Việc"], [["a"], ["b"], {"nhom": "G"}, ["c"]])
    assert made.hang == (("1", "a"), ("2", "b"), Nhom(nhom="G"), ("1", "c"))
