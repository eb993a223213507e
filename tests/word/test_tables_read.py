"""Tables of a file as columns and rows of a plan: groups that repeat, split heads, tables in cells."""

from oddities.ooxml import docx, p, table, tc, tr

from kehoach.document.extract.table import given
from kehoach.word.read import read_docx

REPEATED = "<w:tblHeader/>"


def plan_of(content: str) -> tuple[dict, list[str]]:
    (block,) = (one for one in read_docx(docx(content), "a.docx").blocks() if one.table is not None)
    raw, remarks, _ = given(block.table)
    return raw, remarks


def names(raw: dict) -> list[str]:
    return [one if isinstance(one, str) else one["ten"] for one in raw["cot"]]


def test_a_repeated_row_across_the_table_below_the_heading_is_a_group():
    group = tr(tc("Buổi sáng", look='<w:gridSpan w:val="3"/>'), look=REPEATED)
    raw, _ = plan_of(
        table(
            tr("Thời gian", "Nội dung", "Phụ trách", look=REPEATED),
            group,
            tr("7h00", "Khai mạc", "Chủ tịch"),
            columns=3,
        )
    )
    assert names(raw) == ["Thời gian", "Nội dung", "Phụ trách"]
    assert raw["hang"][0] == {"nhom": "Buổi sáng"}


def test_a_heading_over_two_columns_takes_the_names_below_it():
    over = tc("Thời gian", look='<w:gridSpan w:val="2"/>')
    raw, _ = plan_of(
        table(tr("Nội dung", over), tr("", "Bắt đầu", "Kết thúc"), tr("Mua sách", "1/3", "30/4"), columns=3)
    )
    assert names(raw) == ["Nội dung", "Thời gian"]
    assert names(raw["cot"][1]) == ["Bắt đầu", "Kết thúc"]
    assert raw["hang"] == [["Mua sách", "1/3", "30/4"]]


def test_a_first_row_of_values_below_a_wide_heading_is_no_heading():
    over = tc("Thời gian", look='<w:gridSpan w:val="2"/>')
    raw, _ = plan_of(
        table(tr("Nội dung", over), tr("Mua sách", "1/3", "30/4"), tr("Phát sách", "1/5", "2/5"), columns=3)
    )
    assert len(raw["hang"]) == 2


def test_a_table_in_a_cell_is_a_line_a_row_and_told():
    inner = table(tr("Thôn Đông", "120 cuốn"), tr("Thôn Tây", "80 cuốn"), columns=2)
    raw, remarks = plan_of(table(tr("Việc", "Chi tiết"), tr("Mua sách", tc(inner, p())), columns=2))
    assert raw["hang"] == [["Mua sách", "Thôn Đông | 120 cuốn\nThôn Tây | 80 cuốn"]]
    assert any("bảng bên trong" in one for one in remarks)


def test_the_line_spacing_of_a_table_style_is_no_underline():
    styles = (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>'
    )
    made = table(tr("Nội dung", "Số"), tr("Mua sách", "5"), columns=2)
    made = made.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="TableGrid"/>')
    (block,) = (one for one in read_docx(docx(made, styles=styles), "a.docx").blocks() if one.table)
    runs = [run for row in block.table.rows for cell in row.cells for one in cell.blocks for run in one.text]
    assert runs
    assert not any(run.gach_chan for run in runs)
