"""Tables as grids of cells."""

import pytest

from kehoach.web.draft.grid import as_line, grid_of, steps_for

COT = ["STT", "Nội dung", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}]
HEADS = [["STT", "Nội dung", "Kinh phí", "<"], ["^", "^", "Tỉnh", "Xã"]]


def test_columns_of_two_levels_are_two_rows_of_heads():
    grid = grid_of({"cot": COT, "hang": "a | b \\| c | 1\n\nnhom 2: N\n2 | x | < | ^\n"}, ())
    assert grid.heads == HEADS
    assert grid.rows == [["", "a", "b | c", "1"], ["nhom 2: N"], ["2", "x", "<", "^"]]


@pytest.mark.parametrize(
    "one",
    [{}, {"cot": []}, {"cot": "a"}, {"cot": [{"rong": "1"}]}, {"cot": ["a", "b"], "hang": [{"a": "1"}]},
     {"cot": ["a", "b"], "hang": "một dòng"}, {"cot": ["a", "b"], "hang": "x | y | z\n"}, {"cot": ["a"], "hang": {}},
     {"cot": ["a"], "hang": [[["x"]]]}],
)  # fmt: skip
def test_a_table_in_another_form_is_left_alone(one):
    assert grid_of(one, ()) is None


def test_the_same_table_is_no_change():
    for hang in ("a | b | 1\n", [["a", "b", "1"], ["2", "c", "d", "e"]], None):
        one = {"cot": COT, "hang": hang}
        grid = grid_of(one, ())
        assert steps_for(one, (), grid.heads, grid.rows) == []


def test_a_cell_of_a_list_is_changed_alone():
    one = {"cot": COT, "hang": [["a", "b", "1"]]}
    (step,) = steps_for(one, ("t",), HEADS, [["", "a", "b", "9"]])
    assert (step.path, step.value) == (("t", "hang", 0, 2), "9")


def test_many_cells_of_a_list_are_one_change():
    rows = [["x", "y"] for _ in range(30)]
    one = {"cot": ["a", "b"], "hang": [["1", "2"] for _ in range(30)]}
    (step,) = steps_for(one, ("t",), [["a", "b"]], rows)
    assert (step.path, step.value) == (("t", "hang"), rows)


def test_cells_of_several_lines_are_written_as_a_list():
    (step,) = steps_for({"cot": ["a", "b"], "hang": None}, (), [["a", "b"]], [["x", "y\nz"]])
    assert step.value == [["x", "y\nz"]]


def test_a_line_of_a_block():
    assert as_line(["", "a|b", ""], [["STT", "x", "y"]]) == "a\\|b |"
    assert as_line(["", ""], [["x", "y"]]) == "…… |"
    assert as_line(["nhom: A"], [["x", "y"]]) == "nhom: A"


def test_a_first_cell_that_reads_as_a_group_keeps_the_cells_beside_it():
    for heads, row in (([["a", "b"]], ["nhom: x", "y"]), ([["STT", "a", "b"]], ["", "nhom: x", "y"])):
        one = {"cot": heads[0], "hang": "m | n\n"}
        for step in steps_for(one, (), heads, [row]):
            one[step.path[0]] = step.value
        assert grid_of(one, ()).rows == [row]
