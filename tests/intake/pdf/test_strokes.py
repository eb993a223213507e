from hypothesis import given
from hypothesis import strategies as st

from kehoach.intake.pdf.drawing import _whole
from kehoach.intake.pdf.strokes import Box, Fields, Stroke, grids


def lying(y, start=0, end=300):
    return Stroke(True, y, start, end)


def standing(x, start=0, end=90):
    return Stroke(False, x, start, end)


FULL = [*(lying(y) for y in (0, 30, 60, 90)), *(standing(x) for x in (0, 100, 200, 300))]


def test_a_grid():
    (grid,) = grids(FULL)
    assert (grid.xs, grid.ys) == ((0, 100, 200, 300), (90, 60, 30, 0))
    assert grid.boxes == tuple(Box(row, column, 1, 1) for row in range(3) for column in range(3))
    fields = Fields(grid)
    assert fields.cell(150, 75) == 1
    assert fields.cell(250, 10) == 8
    assert fields.cell(301, 10) is None
    assert fields.cell(10, 95) is None


def test_cells_over_columns_and_rows():
    lines = [one for one in FULL if one not in (standing(100), lying(60))]
    lines += [standing(100, 0, 60), lying(60, 100, 300)]
    (grid,) = grids(lines)
    assert grid.boxes[0] == Box(0, 0, 1, 2) or grid.boxes[0] == Box(0, 0, 2, 2)
    assert sum(box.rows * box.columns for box in grid.boxes) == 9, "every field belongs to one cell"


def test_lone_lines_make_no_table():
    assert grids([lying(10), lying(500, 20, 60), standing(400, 600, 700)]) == []
    assert grids([]) == []


def test_two_tables():
    other = [
        one._replace(at=one.at - 500) if one.lying else one._replace(start=one.start - 500, end=one.end - 500)
        for one in FULL
    ]
    assert [grid.ys[0] for grid in grids(other + FULL)] == [90, -410]


def test_sides_of_cells_are_one_line():
    assert _whole([lying(5, 0, 50), lying(5.3, 50, 120), lying(5, 150, 200)]) == [lying(5, 0, 120), lying(5, 150, 200)]


@given(
    st.lists(st.builds(Stroke, st.booleans(), st.integers(0, 60), st.integers(0, 30), st.integers(31, 60)), max_size=12)
)
def test_any_lines_end_in_whole_grids(lines):
    for grid in grids(lines):
        fields = [
            (box.row + r, box.column + c) for box in grid.boxes for r in range(box.rows) for c in range(box.columns)
        ]
        assert len(fields) >= (len(grid.xs) - 1) * (len(grid.ys) - 1)
