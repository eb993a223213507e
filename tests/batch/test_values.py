import pytest
from made_batch import BASE, write_base, write_csv

from kehoach.batch.base import Base
from kehoach.batch.heads import columns_of, known_heads
from kehoach.batch.table import read_table
from kehoach.batch.values import Values, bounded
from kehoach.problem import Place, Problem


def values(tmp_path, heads, rows, text=BASE):
    base = Base(write_base(tmp_path, text))
    table = read_table(write_csv(tmp_path / "xa.csv", rows, heads), known_heads(base))
    columns, wrong = columns_of(table, base)
    assert wrong == []
    return Values(base, table, columns)


def told(found):
    return [(number, one.code, one.place.path or one.place.line) for number, one in found.problems()]


def test_a_blank_cell_within_words_is_told_and_a_blank_value_is_left_blank(tmp_path):
    found = values(tmp_path, ["ten", "so"], [["xã A", ""], ["", "05"]])
    assert told(found) == [(1, "LO04", "A3")]
    assert found.rows[0][0] is None


def test_a_blank_value_the_plan_needs_is_told(tmp_path):
    assert told(values(tmp_path, ["ten", "co_quan"], [["xã A", ""], ["xã B", "UBND xã B"]])) == [(0, "LO04", "B2")]


@pytest.mark.parametrize(("head", "words"), [("ngay", "31/4/2026"), ("so", "không"), ("cap", "phường")])
def test_what_the_plan_refuses_is_told_at_the_cell_under_its_own_code(tmp_path, head, words):
    found = values(tmp_path, ["ten", head], [["xã A", words], ["xã B", "xa" if head == "cap" else ""]])
    ((number, code, place),) = told(found)[:1]
    assert (number, place) == (0, "B2")
    assert code.startswith("KH")


def test_a_fault_of_the_base_is_told_once_and_a_key_that_is_none_at_its_head(tmp_path):
    rows = [["xã A"], ["xã B"], ["xã C"]]
    assert told(values(tmp_path, ["ten"], rows, BASE + "la: x\n")) == [(None, "KH01", 22)]
    found = told(values(tmp_path, ["ten", "ky.hoten"], [["xã A", "x"], ["xã B", "y"]]))
    assert found == [(None, "KH01", "B1")]


def test_what_only_some_rows_make_wrong_elsewhere_names_the_row(tmp_path):
    rows = [["xã A", "UBND xã A"], ["xã B", "Trường Tiểu học B"]]
    found = values(tmp_path, ["ten", "co_quan"], rows).problems()
    assert {number for number, _ in found} == {1}
    assert any(one.message.startswith("hàng 3: ") for _, one in found if one.place.file.endswith("goc.yaml")), found


def test_many_alike_are_told_twenty_times_and_then_counted():
    many = [Problem(Place("b.csv", path=f"A{row}"), "LO04", "ô trống") for row in range(100)]
    other = [Problem(Place("b.csv", path="B7"), "LO04", "ô trống")]
    found = bounded([*many, *other])
    assert len(found) == 21
    assert found[19].message == "ô trống (và 80 ô nữa như vậy)"
