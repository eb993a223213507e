"""Tables as we write them: their grid for a judge that is not ours, and the page LibreOffice draws of them."""

import re
import subprocess
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import made_tables
import pytest
from growth import linear
from lxml import etree
from made_tables import Made
from openxml_audit import OpenXmlValidator
from project import to_pdf
from table_shape import Seen, shape, tables
from valid_docx import sdk_errors

from kehoach.document.block import Block, Cell, Role, Row, Run, Section, Table
from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.word.margins import cell_margins
from kehoach.word.read import read_docx
from kehoach.word.template import shipped
from kehoach.word.write import render, to_bytes
from tools.templates.pages import LEVELS

ISSUERS = {
    "xa": {"co_quan": "Ủy ban nhân dân xã An Bình"},
    "huyen": {"co_quan": "Ủy ban nhân dân huyện Tuần Giáo"},
    "so": {"co_quan": "Sở Giáo dục và Đào tạo", "co_quan_chu_quan": "Ủy ban nhân dân tỉnh Điện Biên"},
    "tinh": {"co_quan": "Ủy ban nhân dân tỉnh Điện Biên"},
    "bo": {"co_quan": "Bộ Giáo dục và Đào tạo"},
}
MADE = [made_tables.made(n, one, 5) for n, one in enumerate(made_tables.combinations_of_features(30, 5))]


def plan(cap):
    return make({
        "cap": cap, **ISSUERS[cap], "dia_danh": "An Bình", "so": "12", "ngay": "05/01/2026", "trich_yeu": "Giảm nghèo năm 2026",
        "muc_dich_yeu_cau": [{"doan": "Thực hiện các nhiệm vụ như sau:"}], "ket_thuc": "Trên đây là Kế hoạch giảm nghèo", "noi_nhan": ["Như trên"], "luu": ["VT"],
        "ky": {"chuc_vu": {"so": "Giám đốc", "bo": "Bộ trưởng"}.get(cap, "Chủ tịch"), "ho_ten": "Nguyễn Văn An"},
    })  # fmt: skip


def cell_of(made, at, *, bold) -> Cell:
    """A made cell in a row: the one it begins in, or one it goes on in."""
    align = "phai" if made.right else "trai"
    if made.row != at:
        return Cell((), align, made.across, rows=0)
    text = "\n".join(made.lines)
    runs = (Run(text, dam=made.bold and bold),) if text else ()
    return Cell(runs, align, made.across, rows=made.down)


def table_of(table: Made, rong=None) -> Table:
    """A made table as a block of a document; what is in an inner table is left out."""
    covered = {(cell.row + down, cell.column): cell for cell in table.cells for down in range(cell.down)}
    rows = []
    for at in range(table.rows):
        cells = []
        while (column := sum(cell.span for cell in cells)) < table.columns:
            cells.append(cell_of(covered[(at, column)], at, bold=at >= table.heads))
        rows.append(Row(tuple(cells), tieu_de=at < table.heads, tong="Tổng cộng" in str(cells)))
    return Table(tuple(rong or [None] * table.columns), tuple(rows))


def document_with(table: Table, cap="xa", *, ngang=False):
    """A plan with the table in its text, or on a landscape annex."""
    whole = compose(plan(cap))
    main = whole.sections[0]
    at = next(n for n, block in enumerate(main.blocks) if block.words.endswith("như sau:"))
    block = Block(Role.BANG, level=1, table=table)
    if ngang:
        annex = Section((Block(Role.PHU_LUC, (Run("Phụ lục"),)), block), ngang=True, opens_annex=True)
        return whole._replace(sections=(main, annex))
    return whole._replace(sections=(main._replace(blocks=(*main.blocks[: at + 1], block, *main.blocks[at + 1 :])),))


@pytest.mark.parametrize("table", MADE, ids=lambda one: one.name)
def test_a_table_is_written_with_its_spans(table):
    content = render(document_with(table_of(table), ngang=table.features["landscape"]))
    (found,) = [one for one in tables(content) if "Nội dung công việc" in "".join(one.itertext())]
    expected = [Seen(cell.row, cell.column, cell.down, cell.across, "\n".join(cell.lines)) for cell in table.cells]
    assert shape(found) == expected
    heads = found.findall(".//{*}trPr/{*}tblHeader")
    assert len(heads) == table.heads, "every row of the heading repeats"
    (block,) = [one for one in read_docx(content, "a.docx").blocks() if one.table and one.table.rows[0].tieu_de]
    again = [[(cell.span, cell.rows) for cell in row.cells] for row in block.table.rows]
    assert again == [[(cell.span, cell.rows) for cell in row.cells] for row in table_of(table).rows]


def words(document) -> Counter:
    """The words of the tables of a document."""
    cells = [cell for block in document.blocks() if block.table for row in block.table.rows for cell in row.cells]
    return Counter(word for cell in cells for run in cell.text for word in run.text.split())


def drawn(pdf) -> tuple[Counter, list[float]]:
    """The words of a PDF, and how far each stands outside the paper's text."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found, out = Counter(), []
    for page in re.findall(r"<page .*?</page>", done, re.DOTALL):
        wide = float(re.search(r'width="([\d.]+)"', page)[1])
        for left, right, word in re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*?)</word>', page):
            found[word.replace("&amp;", "&")] += 1
            out.append(max(float(right) - (wide - 15 * 72 / 25.4), 30 * 72 / 25.4 - float(left)))
    return found, out


WIDE = {
    "eight-amounts": (("STT", "Nội dung", *[f"Năm {2020 + n}" for n in range(7)]), ("1", "Hỗ trợ sửa chữa nhà ở cho hộ nghèo", *["1.250.000"] * 7)),
    "given-too-small": (("STT", "Việc cần làm trong năm", "Kinh phí"), ("1", "Mua sắm trang thiết bị", "125.500.000.000")),
    "unit-names": (("STT", "Đơn vị", "Người phụ trách", "Điện thoại", "Ghi chú"), ("10", "Trường Phổ thông dân tộc bán trú", "Nguyễn Thị Phương", "0912345678", "")),
    "dates": (("TT", "Nội dung", "Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"), ("1", "Rà soát " * 20, "01/01/2026", "31/12/2026", "Phòng Kinh tế", "Công an xã, Trạm Y tế")),
    "two": (("Thời gian", "Nội dung"), ("7h30 - 8h00", "Đón tiếp đại biểu, văn nghệ chào mừng")),
    "one": (("Nội dung",), ("Toàn văn một cột",)),
}  # fmt: skip


def rows_of(name) -> Table:
    heads, *body = WIDE[name]
    rong = [1, 98, 1] if name == "given-too-small" else [None] * len(heads)
    rows = [Row(tuple(Cell((Run(text),)) if text else Cell(()) for text in row)) for row in body * 30]
    return Table(tuple(rong), (Row(tuple(Cell((Run(text),)) for text in heads), tieu_de=True), *rows))


def test_libreoffice_breaks_no_word_of_a_table(soffice, tmp_path):
    """At all levels, upright and landscape: what a cell says in one word stands in one word on the page."""
    documents = {}
    for number, table in enumerate(MADE):
        cap = list(LEVELS)[number % len(LEVELS)]
        documents[f"made-{table.name}"] = document_with(table_of(table), cap, ngang=table.features["landscape"])
    for cap in LEVELS:
        for name in WIDE:
            ngang = len(name) % 2 == 0
            documents[f"{name}-{cap}"] = document_with(rows_of(name), cap, ngang=ngang)
    files = []
    for name, document in documents.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(render(document))
    broken = {}
    for name, pdf in zip(documents, to_pdf(soffice, files, tmp_path), strict=True):
        found, outside = drawn(pdf)
        missing = words(documents[name]) - found
        if missing or max(outside) > 7:  # the head of a sở is 2 mm wider than its text
            broken[name] = (dict(missing), max(outside))
    assert broken == {}


def test_both_validators_find_no_error_in_tables(sdk_validator, tmp_path):
    whole = document_with(table_of(MADE[0]))
    every = [*map(table_of, MADE), *map(rows_of, WIDE)]
    blocks = (*whole.sections[0].blocks, *[Block(Role.BANG, level=1, table=one) for one in every])
    path = tmp_path / "tables.docx"
    path.write_bytes(render(whole._replace(sections=(whole.sections[0]._replace(blocks=blocks),))))
    assert [str(one) for one in OpenXmlValidator().validate(str(path)).errors] == []
    assert sdk_errors(sdk_validator, path) == []


def test_a_long_table_is_written_in_linear_time():
    def made(count):
        rows = [
            Row(tuple(Cell((Run(f"{text} {number}"),)) for text in ("Việc", "Đơn vị", "25.000.")))
            for number in range(count)
        ]
        return document_with(Table((None,) * 3, tuple(rows)))

    template = shipped("xa")
    linear(lambda document: to_bytes(document, template), made, 4000)


def body_of(document):
    return etree.fromstring(ZipFile(BytesIO(render(document))).read("word/document.xml"))


def rows_like(*rows, **marks) -> Table:
    made = [Row(tuple(Cell((Run(text),)) if text else Cell(()) for text in row), **marks) for row in rows]
    return Table((None,) * len(rows[0]), tuple(made))


def test_the_line_that_announces_a_table_stays_with_it_and_a_group_with_its_rows():
    table = rows_like(("Thường xuyên", ""), nhom=True)
    table = table._replace(rows=(*table.rows, *rows_like(("Rà soát", "5")).rows))
    root = body_of(document_with(table))
    kept = ["".join(one.itertext()) for one in root.iterfind(".//{*}p") if one.find("{*}pPr/{*}keepNext") is not None]
    assert any("như sau" in one for one in kept)
    assert "Thường xuyên" in kept
    assert "Rà soát" not in kept


def test_the_last_row_stays_with_the_total_below_it():
    table = rows_like(("Rà soát", "2"), ("Tập huấn", "3"))
    table = table._replace(rows=(*table.rows, *rows_like(("Tổng cộng", "5"), tong=True).rows))
    root = body_of(document_with(table))
    kept = [
        "".join(one.itertext()) for one in root.iterfind(".//{*}tc/{*}p") if one.find("{*}pPr/{*}keepNext") is not None
    ]
    assert kept[-2:] == ["Tập huấn", "3"]
    assert not {"Rà soát", "Tổng cộng"} & set(kept)


def test_only_a_row_higher_than_a_third_of_the_page_breaks():
    long = "Tuyên truyền, hướng dẫn người dân thực hiện. " * 40
    root = body_of(document_with(rows_like(("1", "Việc ngắn"), ("2", long), ("3", "dòng\n" * 30))))
    rows = [one for one in root.iterfind(".//{*}tr") if "".join(one.itertext())[:1] in "123"]
    whole = [one.find("{*}trPr/{*}cantSplit") is not None for one in rows]
    assert whole == [True, False, False]


def test_a_total_is_bold_and_lines_of_a_cell_are_paragraphs():
    table = rows_like(("Chuẩn bị:\n- Lập danh sách;\n- In biểu mẫu.", "5"))
    table = table._replace(rows=(*table.rows, *rows_like(("Tổng cộng", "5"), tong=True).rows))
    root = body_of(document_with(table))
    said = {"Chuẩn bị:", "Tổng cộng"}
    listed, total = [one for one in root.iterfind(".//{*}tr") if said & {word.text for word in one.iter("{*}t")}]
    assert ["".join(one.itertext()) for one in listed.find("{*}tc").iterfind("{*}p")] == [
        "Chuẩn bị:", "- Lập danh sách;", "- In biểu mẫu.",
    ]  # fmt: skip
    assert all(one.find("{*}rPr/{*}b") is not None for one in total.iter("{*}r"))


def test_a_template_with_other_margins_has_its_words_measured_by_them():
    style = '<w:style w:styleId="Bang"><w:tblPr><w:tblCellMar><w:left w:w="200" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    assert cell_margins(style, "Bang").usual == 7.5
    assert cell_margins("<w:styles/>", "Bang").usual == 5.4
