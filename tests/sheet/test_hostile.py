"""Workbooks and CSV spoilt by chance: each is a table or ends in problems, and work grows with size."""

import random

import pytest
from growth import linear
from sheet.workbooks import MAIN, PARTS, by_hand, rows

from kehoach.problem import KehoachError
from kehoach.sheet import Beside
from kehoach.sheet.separated import separated
from kehoach.sheet.shape import Source, grid_of
from kehoach.sheet.workbook import opened

SHEET = "xl/worksheets/sheet1.xml"
WHOLE = {
    **PARTS,
    SHEET: f'<worksheet xmlns="{MAIN}"><cols><col min="2" max="2" hidden="1"/></cols>'
    + rows("STT|Nội dung|Số tiền\n1|Tập huấn|25\n2|In|30").replace('t="inlineStr"', 's="0" t="inlineStr"', 3)
    + '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
}
CHANCE = random.Random(10)
PIECES = [
    "0",
    "-1",
    "99999999999",
    "1E400",
    "",
    "<",
    "&amp;",
    "ZZZ9",
    "A1:XFD1048576",
    't="s"',
    't="d"',
    'hidden="1"',
    "é",
    '"',
]


def spoilt(text):
    for _ in range(CHANCE.randint(1, 4)):
        at = CHANCE.randrange(len(text))
        end = min(len(text), at + CHANCE.randint(0, 12))
        text = text[:at] + CHANCE.choice([*PIECES, text[at:end] * 3]) + text[end:]
    return text


def tried(content):
    try:
        book = opened(content, "a.xlsx")
        for sheet in book.sheets:
            found = grid_of(book.cells(sheet, None), None, Source("a.xlsx", "a.xlsx", sheet.name, book.base))
            assert len({len(row) for row in found.rows}) == 1
    except KehoachError as error:
        assert error.problems
        return False
    return True


def test_the_whole_one_is_a_table():
    assert tried(by_hand("", **WHOLE))


@pytest.mark.parametrize("part", sorted(WHOLE))
def test_spoilt_parts_end_in_problems(part):
    made = [tried(by_hand("", **{**WHOLE, part: spoilt(WHOLE[part])})) for _ in range(40)]
    assert part == "_rels/.rels" or not all(made)  # which nobody asks


def test_spoilt_bytes_end_in_problems():
    whole = by_hand("", **WHOLE)
    made = []
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(CHANCE.randint(1, 6)):
            content[CHANCE.randrange(len(content))] = CHANCE.randrange(256)
        made.append(tried(bytes(content)))
    assert not all(made)


def test_spoilt_csv_ends_in_problems():
    whole = 'STT;Nội dung;"Số tiền"\n1;"In; ấn";25,5\n2;Nước;30\n'
    for _ in range(200):
        try:
            assert separated(spoilt(whole).encode(), "a.csv", "a.csv").rows
        except KehoachError as error:
            assert error.problems


def test_the_work_grows_with_the_rows():
    book = opened(by_hand(rows("a|b|c\n" * 10)), "a.xlsx")

    def work(content):
        found = opened(content, "a.xlsx")
        grid_of(found.cells(found.sheets[0], None), None, Source("a", "a", "a", book.base))

    linear(work, lambda count: by_hand(rows("a|b|c\n" * count)), 2_000)


def test_the_work_grows_with_the_merges():
    def made(count):
        merges = "".join(f'<mergeCell ref="A{2 * at + 1}:A{2 * at + 2}"/>' for at in range(count))
        return by_hand(rows("a|b\n" * 2 * count) + f"<mergeCells>{merges}</mergeCells>")

    linear(tried, made, 2_000)


def test_the_work_grows_with_the_runs_of_hidden_columns():
    def made(count):
        columns = '<col min="2" max="16384" hidden="1"/>' * count
        return by_hand(f"<cols>{columns}</cols>" + rows("a|b\n" * count))

    linear(tried, made, 4_000)


def test_a_plan_beside_a_hostile_file_ends_in_one_problem(tmp_path, run):
    (tmp_path / "a.xlsx").write_bytes(by_hand("<sheetData>" + "<row/>" * 1_000_001 + "</sheetData>"))
    path = tmp_path / "a.yaml"
    head = "cap: xa\nco_quan: UBND xã An Bình\ntrich_yeu: x\nkinh_phi:\n"
    path.write_text(head + "  - tep: a.xlsx\n", encoding="utf-8")
    found = run("render", path)
    assert found.code == 1
    assert "BT06" in found.err
    with pytest.raises(KehoachError):
        Beside(tmp_path).grid("a.xlsx", "x" * 10_000, "A1:B2")
