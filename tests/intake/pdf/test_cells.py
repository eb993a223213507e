from kehoach.intake.pdf.cells import sorted_out
from kehoach.intake.pdf.letters import Letter
from kehoach.intake.pdf.strokes import Box, StrokeGrid

GRID = StrokeGrid((0, 100, 200), (100, 50), (Box(0, 0, 1, 1), Box(0, 1, 1, 1)))


def typed(text, x, y=70.0):
    return [Letter(sign, x + 6 * at, x + 6 * at + 5.8, y, 12, False, False, "Times") for at, sign in enumerate(text)]


def texts(table):
    return [[one.text for one in cell] for cell in table.pieces]


def test_letters_go_to_their_cells():
    found = sorted_out([*typed("a", 50), *typed("b", 92), *typed("c", 102), *typed("d", 300)], [GRID])
    assert [one.sign for one in found.outside] == ["d"]
    assert texts(found.tables[0]) == [["a", "b"], ["c"]]
    assert found.over == found.crowded == []
    assert sorted_out(typed("a", 50), [GRID._replace(xs=(900, 950, 990))]).tables == []


def test_a_word_over_a_line_stays_whole_and_is_told():
    found = sorted_out([*typed("Mua sách", 64), *typed("120", 150)], [GRID])
    assert texts(found.tables[0]) == [["Mua sách"], ["120"]]
    assert found.over == ["sách"]


def test_columns_in_a_cell_without_lines_are_told_not_invented():
    grid = StrokeGrid((0, 100, 200), (100, 75, 50), (Box(0, 0, 1, 1), Box(0, 1, 1, 1), Box(1, 0, 1, 2)))
    found = sorted_out(
        [*typed("Báo", 10, 80), *typed("80", 150, 80), *typed("Sách", 10, 55), *typed("120", 150, 55)], [grid]
    )
    assert texts(found.tables[0]) == [["Báo"], ["80"], ["Sách", "120"]]
    assert found.crowded == ["Sách   120"]
