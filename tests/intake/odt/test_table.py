from open_document import odt

from kehoach.intake import read

CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
COVERED = "<table:covered-table-cell/>"


def table(*rows, columns=""):
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    (block,) = read("a.odt", odt(f"<table:table>{columns}{inside}</table:table>")).blocks()
    return block


def cell(words, across=1, down=1):
    return CELL.format(f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"', words)


def grid(block):
    return [
        ["".join(run.text for run in one.text) + f":{one.span}x{one.rows}" for one in row.cells]
        for row in block.table.rows
    ]


def test_merged_cells_are_resolved():
    block = table(
        cell("a", 2, 2) + COVERED + cell("b", 1, 3),
        COVERED + COVERED + COVERED,
        cell("c") + cell("d") + COVERED,
    )
    assert grid(block) == [["a:2x2", "b:1x3"], [":2x0", ":1x0"], ["c:1x1", "d:1x1", ":1x0"]]


def test_head_rows_columns_and_addresses():
    head = f"<table:table-header-rows><table:table-row>{cell('STT')}</table:table-row></table:table-header-rows>"
    (block,) = read(
        "a.odt", odt(f"<table:table>{head}<table:table-row>{cell('1')}</table:table-row></table:table>")
    ).blocks()
    assert [row.tieu_de for row in block.table.rows] == [True, False]
    assert block.table.rows[1].cells[0].blocks[0].origin.shown == "bảng 1, dòng 2, ô 1"


def test_repeated_cells_are_written_out_and_empty_rows_once():
    block = table(CELL.format(' table:number-columns-repeated="3"', "0"))
    assert grid(block) == [["0:1x1"] * 3]
    empty = '<table:table><table:table-row table:number-rows-repeated="900"><table:table-cell/></table:table-row></table:table>'
    found = read("a.odt", odt(f"<text:p>a</text:p>{empty}"))
    assert len(list(found.blocks())[1].table.rows) == 1


def test_tables_in_cells_and_covered_cells_without_a_cell_above():
    inner = f"<table:table><table:table-row>{cell('trong')}</table:table-row></table:table>"
    block = table(f"<table:table-cell>{inner}</table:table-cell>" + COVERED)
    assert grid(block) == [["trong:1x1", ":1x1"]]
    assert block.table.rows[0].cells[0].blocks[0].table is not None
