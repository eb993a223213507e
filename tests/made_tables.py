"""Tables made up for every pair of what tables have, and written by three makers that are not ours.

A table is a list of cells with a place and spans; the makers are python-docx, WordprocessingML by
hand (as Word writes it) and LibreOffice (from HTML; a landscape one from a file saved again).
"""

import io
import random
from html import escape
from itertools import combinations, product
from typing import NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Mm
from oddities.ooxml import LANDSCAPE, docx, p, r, section, tc, tr

FEATURES = {
    "levels": (1, 2, 3),
    "merges": ("none", "across", "down", "block"),
    "groups": (False, True),
    "total": ("none", "plain", "merged"),
    "lists": (False, True),
    "repeats": (True, False),
    "nested": (False, False, True),
    "landscape": (False, True),
    "numbered": (True, False),
}
MAKERS = ("word", "python-docx", "libreoffice")


class Cell(NamedTuple):
    row: int
    column: int
    lines: tuple[str, ...]
    down: int = 1
    across: int = 1
    bold: bool = False
    right: bool = False
    inner: tuple[tuple[str, ...], ...] = ()


class Made(NamedTuple):
    name: str
    features: dict
    cells: list[Cell]
    heads: int
    columns: int
    maker: str

    @property
    def rows(self) -> int:
        return max(cell.row + cell.down for cell in self.cells)


def combinations_of_features(count: int, seed: int) -> list[dict]:
    """Return ``count`` choices of features that hold every pair of them."""
    chance = random.Random(seed)
    names = list(FEATURES)
    wanted = {
        ((one, a), (other, b))
        for one, other in combinations(names, 2)
        for a, b in product(set(FEATURES[one]), set(FEATURES[other]))
    }
    out = []
    for _ in range(count):
        tried = [{name: chance.choice(values) for name, values in FEATURES.items()} for _ in range(60)]
        best = max(tried, key=lambda one: len(wanted & _pairs(one)))
        wanted -= _pairs(best)
        out.append(best)
    assert not wanted, wanted
    return out


def _pairs(chosen: dict) -> set:
    return set(combinations(chosen.items(), 2))


_WORKS = (
    "Rà soát, thống kê hộ nghèo, hộ cận nghèo trên địa bàn", "Tuyên truyền chủ trương, chính sách", "Mở lớp tập huấn",
    "Sửa chữa phòng học, nhà vệ sinh", "Mua sắm trang thiết bị", "Kiểm tra, giám sát việc thực hiện", "Tổng kết, khen thưởng",
)  # fmt: skip
_UNITS = ("Phòng Văn hóa - Xã hội", "Trạm Y tế xã", "Công an xã", "Các trường học", "Hội Phụ nữ xã")
_LIST = ("Chuẩn bị:", "- Lập danh sách;", "- In biểu mẫu.")


def made(number: int, features: dict, seed: int) -> Made:
    """Return a table with the features."""
    chance = random.Random(seed * 1000 + number)
    heads, columns, text_at, number_at = _heads(features)
    cells = list(heads)
    deep = max(cell.row + cell.down for cell in heads)
    at, count = deep, 0
    body = chance.randint(4, 6)
    grouped, merged_row = ({0, body // 2}, 0) if features["groups"] else (set(), 1)
    groups = 0
    skipped: set[tuple[int, int]] = set()
    for index in range(body):
        if index in grouped:
            groups += 1
            count = 0
            cells += _group(at, groups, columns, numbered=features["numbered"])
            at += 1
        count += 1
        stt = count if features["numbered"] else None
        row = _row(at, stt, columns, text_at, number_at, chance)
        if index in (0, body - 1):
            _fill(row, features, text_at, last=index == body - 1)
        if index == merged_row:
            _merge(row, features["merges"], at, text_at, columns, skipped)
        cells += [cell for column, cell in row.items() if (at, column) not in skipped]
        at += 1
    cells += _total(at, features, columns, text_at, number_at, chance)
    return Made(f"{number:02d}", features, sorted(cells), deep, columns, "")


def _heads(features):
    """The heading cells, the number of columns, where text stands, where numbers stand."""
    levels = features["levels"]
    start = 1 if features["numbered"] else 0
    plain = [(0, "STT")] if features["numbered"] else []
    plain += [(start, "Nội dung công việc"), (start + 1, "Đơn vị thực hiện")]
    cells = [Cell(0, column, (name,), down=levels, bold=True) for column, name in plain]
    at = start + 2
    if levels == 1:
        cells += [Cell(0, at, ("Kinh phí (đồng)",), bold=True), Cell(0, at + 1, ("Số hộ",), bold=True)]
        wide = 2
    elif levels == 2:
        cells += [
            Cell(0, at, ("Kinh phí",), across=2, bold=True), Cell(1, at, ("Tỉnh",), bold=True), Cell(1, at + 1, ("Xã",), bold=True),
        ]  # fmt: skip
        wide = 2
    else:
        cells += [
            Cell(0, at, ("Kinh phí",), across=3, bold=True),
            Cell(1, at, ("Năm 2026",), across=2, bold=True), Cell(1, at + 2, ("Năm 2027",), down=2, bold=True),
            Cell(2, at, ("Tỉnh",), bold=True), Cell(2, at + 1, ("Xã",), bold=True),
        ]  # fmt: skip
        wide = 3
    last = at + wide
    cells.append(Cell(0, last, ("Thời gian",), down=levels, bold=True))
    return cells, last + 1, (start, start + 1), range(at, last)


def _row(at, number, columns, text_at, number_at, chance) -> dict[int, Cell]:
    """An ordinary row by its columns: what is done, by whom, its figures, its time."""
    first_text, who = text_at
    row = {} if number is None else {0: Cell(at, 0, (str(number),))}
    row[first_text] = Cell(at, first_text, (chance.choice(_WORKS),))
    row[who] = Cell(at, who, (chance.choice(_UNITS),))
    for column in number_at:
        row[column] = Cell(at, column, (f"{chance.randint(1, 900)}.{chance.randint(100, 999)}.000",), right=True)
    row[columns - 1] = Cell(at, columns - 1, (chance.choice(["", "Quý I", "Quý II", "Cả năm"]),))
    return row


def _fill(row, features, text_at, *, last):
    """Put a list into the first row and the last, a table into the last."""
    first_text, who = text_at
    if features["lists"]:
        row[first_text] = row[first_text]._replace(lines=_LIST)
    if features["nested"] and last:
        row[who] = row[who]._replace(inner=(("Thôn Đông", "120"), ("Thôn Tây", "80")), lines=())


def _group(at, groups, columns, *, numbered):
    name = ("Nhóm việc thường xuyên", "Nhóm việc phát sinh trong năm")[groups - 1]
    if not numbered:
        return [Cell(at, 0, (name,), across=columns, bold=True)]
    return [Cell(at, 0, ("I" * groups,), bold=True), Cell(at, 1, (name,), across=columns - 1, bold=True)]


def _total(at, features, columns, text_at, number_at, chance):
    first, who = text_at
    if features["total"] == "none":
        return []
    if features["total"] == "merged":
        cells = [Cell(at, 0, ("Tổng cộng",), across=who + 1, bold=True)]
    else:
        cells = [Cell(at, 0, ("",))] if features["numbered"] else []
        cells += [Cell(at, first, ("Tổng cộng",), bold=True), Cell(at, who, ("",))]
    cells += [Cell(at, one, (f"{chance.randint(1, 9)}.000.000.000",), bold=True, right=True) for one in number_at]
    return [*cells, Cell(at, columns - 1, ("",))]


def _merge(row, merges, at, text_at, columns, skipped):
    """Merge a cell with the one on its right, the last with the one below, or four cells."""
    first, who = text_at
    if merges in ("across", "block"):
        row[first] = row[first]._replace(across=2, down=2 if merges == "block" else 1)
        skipped.add((at, who))
        if merges == "block":
            skipped |= {(at + 1, first), (at + 1, who)}
    if merges == "down":
        row[columns - 1] = row[columns - 1]._replace(down=2, lines=("Quý III",))
        skipped.add((at + 1, columns - 1))


HEAD = ("Số: 12/KH-UBND", "KẾ HOẠCH", "Thực hiện công tác giảm nghèo năm 2026")
BEFORE = ("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Giảm tỷ lệ hộ nghèo trên địa bàn xã.", "II. NHIỆM VỤ", "Nhiệm vụ cụ thể như sau:")  # fmt: skip
AFTER = ("III. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "- Theo dõi, đôn đốc việc thực hiện.")
ANNEX = ("Phụ lục", "NHIỆM VỤ NĂM 2026", "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã An Bình)")  # fmt: skip
ISSUER = (("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))
DATED = ("Số: 12/KH-UBND", "An Bình, ngày 05 tháng 01 năm 2026")
ENDED = (("Nơi nhận:", "- Như trên;", "- Lưu: VT."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn An"))
HEADINGS = {"KẾ HOẠCH", "Phụ lục", "NHIỆM VỤ NĂM 2026"}


def in_word(table: Made) -> bytes:
    """The table in a plan as Word writes it."""
    landscape = table.features["landscape"]
    body = _word_table(table, 14000 if landscape else 9300)
    return plan_around(body, landscape=landscape)


def plan_around(table: str, *, landscape: bool = False) -> bytes:
    """A ``w:tbl`` in a plan, in its text or on a landscape annex."""
    head = _word_sides((ISSUER, ((DATED[0],), (DATED[1],))))
    title = [p(r(one, "<w:b/>"), look='<w:jc w:val="center"/>') for one in HEAD[1:]]
    before = [p(r(one, "<w:b/>" if one[0] in "IV1" else "")) for one in BEFORE]
    after = [p(r(one, "<w:b/>" if one[0] in "IV1" else "")) for one in AFTER]
    end = _word_sides((ENDED,))
    if not landscape:
        return docx("".join([head, *title, *before, table, *after, end]))
    annex = [p(r(one, "<w:b/>" if one in HEADINGS else ""), look='<w:jc w:val="center"/>') for one in ANNEX]
    turn = f"<w:p><w:pPr>{section()}</w:pPr></w:p>"
    return docx("".join([head, *title, *before, *after, end, turn, *annex, table, p()]), section(LANDSCAPE))


def _word_sides(rows) -> str:
    made_rows = [tr(*[tc(*[p(r(line, "<w:b/>")) for line in side], width=4650) for side in row]) for row in rows]
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9300" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4650"/>'
        f'<w:gridCol w:w="4650"/></w:tblGrid>{"".join(made_rows)}</w:tbl>'
    )


def _word_table(table: Made, wide: int) -> str:
    each = wide // table.columns
    covered = {(cell.row + down, cell.column): cell for cell in table.cells for down in range(cell.down)}
    rows = []
    for row in range(table.rows):
        cells, column = [], 0
        while column < table.columns:
            cell = covered[(row, column)]
            content = _word_cell(cell) if cell.row == row else [p()]
            cells.append(tc(*content, width=each * cell.across, look=_word_spans(cell, row)))
            column += cell.across
        look = "<w:tblHeader/>" if table.features["repeats"] and row < table.heads else ""
        rows.append(tr(*cells, look=look))
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))  # fmt: skip
    grid = f'<w:gridCol w:w="{each}"/>' * table.columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _word_spans(cell: Cell, row: int) -> str:
    across = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    if cell.down == 1:
        return across
    return across + ('<w:vMerge w:val="restart"/>' if cell.row == row else "<w:vMerge/>")


def _word_cell(cell: Cell) -> list[str]:
    look = '<w:jc w:val="right"/>' if cell.right else ""
    if cell.inner:
        inner = [tr(*[tc(one, width=700) for one in row]) for row in cell.inner]
        grid = '<w:gridCol w:w="700"/>' * 2
        settings = '<w:tblPr><w:tblW w:w="1400" w:type="dxa"/></w:tblPr>'
        return [f"<w:tbl>{settings}<w:tblGrid>{grid}</w:tblGrid>{''.join(inner)}</w:tbl>", p()]
    return [p(r(line, "<w:b/>" if cell.bold else "") if line else "", look=look) for line in cell.lines]


def in_python_docx(table: Made) -> bytes:
    """The table in a plan as python-docx writes it."""
    paper = Document()
    paper.styles["Normal"].font.name = "Times New Roman"
    _sides(paper, (ISSUER, ((DATED[0],), (DATED[1],))))
    for line in HEAD[1:]:
        paper.add_paragraph().add_run(line).bold = True
    for line in BEFORE:
        paper.add_paragraph().add_run(line).bold = line[0] in "IV1"
    if not table.features["landscape"]:
        _python_table(paper, table)
    for line in AFTER:
        paper.add_paragraph().add_run(line).bold = line[0] in "IV1"
    _sides(paper, (ENDED,))
    if table.features["landscape"]:
        section = paper.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        for line in ANNEX:
            paper.add_paragraph().add_run(line).bold = line in HEADINGS
        _python_table(paper, table)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _sides(paper, rows):
    grid = paper.add_table(len(rows), 2)
    for at, row in enumerate(rows):
        for side, lines in enumerate(row):
            _lines(grid.cell(at, side), lines, bold=True)


def _lines(cell, lines, *, bold=False, right=False):
    for number, line in enumerate(lines or ("",)):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if line:
            paragraph.add_run(line).bold = bold or None
        if right:
            paragraph.alignment = 2


def _python_table(paper, table: Made):
    grid = paper.add_table(table.rows, table.columns, style="Table Grid")
    for cell in table.cells:
        here = grid.cell(cell.row, cell.column)
        if cell.down > 1 or cell.across > 1:
            here = here.merge(grid.cell(cell.row + cell.down - 1, cell.column + cell.across - 1))
        if cell.inner:
            _python_inner(here, cell.inner)
        else:
            _lines(here, cell.lines, bold=cell.bold, right=cell.right)
    if table.features["repeats"]:
        for row in grid.rows[: table.heads]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _python_inner(cell, rows):
    inner = cell.add_table(len(rows), len(rows[0]))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            inner.cell(row, column).text = value


def in_html(table: Made) -> str:
    """The table in a plan as a page LibreOffice opens and saves as .docx; upright only."""
    sides = _html_sides((ISSUER, ((DATED[0],), (DATED[1],))))
    title = "".join(f'<p align="center"><b>{escape(one)}</b></p>' for one in HEAD[1:])
    before = "".join(f"<p>{f'<b>{escape(one)}</b>' if one[0] in 'IV1' else escape(one)}</p>" for one in BEFORE)
    after = "".join(f"<p>{f'<b>{escape(one)}</b>' if one[0] in 'IV1' else escape(one)}</p>" for one in AFTER)
    return (
        '<html><head><meta charset="utf-8"><style>p, td {font-family: "Times New Roman"}</style></head><body>'
        f"{sides}{title}{before}{_html_table(table)}{after}{_html_sides((ENDED,))}</body></html>"
    )


def _html_sides(rows) -> str:
    made_rows = "".join(
        "<tr>"
        + "".join(f"<td>{''.join(f'<p><b>{escape(line)}</b></p>' for line in side)}</td>" for side in row)
        + "</tr>"
        for row in rows
    )
    return f'<table border="0" width="100%">{made_rows}</table>'


def _html_table(table: Made) -> str:
    rows = []
    for row in range(table.rows):
        cells = "".join(_html_cell(cell, head=row < table.heads) for cell in table.cells if cell.row == row)
        rows.append(f"<tr>{cells}</tr>")
    heads, body = "".join(rows[: table.heads]), "".join(rows[table.heads :])
    heads = f"<thead>{heads}</thead>" if table.features["repeats"] else heads
    return f'<table border="1" cellspacing="0" width="100%">{heads}<tbody>{body}</tbody></table>'


def _html_inner(rows) -> str:
    inner = ["".join(f"<td>{escape(words)}</td>" for words in row) for row in rows]
    return f'<table border="1">{"".join(f"<tr>{cells}</tr>" for cells in inner)}</table>'


def _html_cell(cell: Cell, *, head: bool) -> str:
    del head  # th would be the same cell, centred
    spans = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    spans += f' colspan="{cell.across}"' if cell.across > 1 else ""
    align = ' align="right"' if cell.right else ""
    if cell.inner:
        return f"<td{spans}>{_html_inner(cell.inner)}</td>"
    lines = [f"<b>{escape(line)}</b>" if cell.bold and line else escape(line) for line in cell.lines]
    return f"<td{spans}>{''.join(f'<p{align}>{line}</p>' for line in lines)}</td>"
