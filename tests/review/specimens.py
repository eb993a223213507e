"""A specimen of a rule's page as a subject of review."""

from kehoach.address import Paragraph, TableAddress
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.compose import compose
from kehoach.document.look import Look, Page
from kehoach.document.source import TEXT, WORD
from kehoach.plan import make
from kehoach.profile import EMPTY
from kehoach.review.subject import Subject
from kehoach.spec import parse

BASE = {
    "cap": "xa",
    "co_quan": "Ủy ban nhân dân xã Minh Long",
    "ngay": "05/9/2026",
    "trich_yeu": "Tập huấn công tác văn thư năm 2026",
    "mo_dau": "Ủy ban nhân dân xã Minh Long ban hành Kế hoạch tập huấn công tác văn thư năm 2026, cụ thể như sau",
    "muc_dich_yeu_cau": [{"tieu_de": "Mục đích", "noi_dung": [{"doan": "Nâng cao kỹ năng soạn thảo văn bản."}]}],
    "luu": ["VT", "VP"],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
}
"""A plan a specimen of a spec is put into."""
PAPER = {"rong": "210", "cao": "297", "tren": "20", "duoi": "20", "trai": "30", "phai": "15"}
"""The page of a specimen: ``giay:`` or ``giay_ngang:`` opens a section."""


def subject(specimen):
    """``trang``: lines of roles, ``+`` before one of the same paragraph; ``tệp``: keys put into BASE; ``dạng``: looks, pages."""
    if specimen.form == "tệp":
        plan = make({**BASE, **parse(specimen.text).plain()})
        return Subject(compose(plan), plan, EMPTY)
    lines = [line.split(": ", 1) for line in specimen.text.splitlines() if line.strip()]
    return Subject(of_roles(lines) if specimen.form == "trang" else of_looks(lines), None, EMPTY)


def of_roles(lines):
    """A page as a text file is read: roles and words."""
    blocks, number = [], 0
    loose = next((words for role, words in lines if role == "to_hop"), "")
    for role, words in lines:
        if role != "to_hop":
            number += not role.startswith("+")
            blocks.append(block(role.removeprefix("+"), words, number))
    return Document((Section(tuple(blocks)),), to_hop=loose, source=TEXT)


def of_looks(lines):
    """A page as a .docx is read: paper, roles and looks."""
    sections = []
    for number, (role, values) in enumerate(lines, 1):
        if role in ("giay", "giay_ngang"):
            sections.append(Section((), role == "giay_ngang", typed(Page, {**PAPER, **pairs(values)})))
            continue
        sections = sections or [Section(())]
        shown = looked(role, values, number)
        sections[-1] = sections[-1]._replace(blocks=(*sections[-1].blocks, shown))
    return Document(tuple(sections), source=WORD)


def looked(role, values, number):
    """A paragraph of a look; a table of one look a cell, its rows and cells parted as those of words are."""
    if role != "bang":
        return block(role, "CHỮ MẪU", number, typed(Look, pairs(values)))
    looks = [[typed(Look, pairs(one)) for one in row.split("|")] for row in values.split("//")]
    rows = tuple(Row(tuple(cell("CHỮ MẪU", one) for one in row), tieu_de=not at) for at, row in enumerate(looks))
    return Block(Role.BANG, table=Table((None,) * len(looks[0]), rows), origin=TableAddress(number))


def block(role, words, number, shown=None):
    """A paragraph; a label is written before a bar: ``muc: I. | MỤC ĐÍCH``.

    A table: its rows parted by ``//``, its cells by ``|``, ``;;`` parts the lines of a cell; the first row is its head.
    """
    if role == "bang":
        return Block(Role.BANG, table=grid(words), origin=TableAddress(number))
    label, bar, text = words.partition(" | ")
    if not bar:
        label, text = "", words
    return Block(Role(role), (Run(text),), label, origin=Paragraph(number), paragraph=number, look=shown)


def grid(words):
    """A table with lines around its cells."""
    rows = [[one.strip().replace(";;", "\n") for one in row.split("|")] for row in words.split("//")]
    cells = [Row(tuple(map(cell, row)), tieu_de=not number) for number, row in enumerate(rows)]
    return Table((None,) * len(rows[0]), tuple(cells))


def cell(words, shown=None):
    """A cell; its paragraph is known only where a look is."""
    text = (Run(words),)
    return Cell(text, blocks=(Block(Role.CHUA_RO, text, look=shown),) if shown else ())


def pairs(values):
    """``co=14 dam=1`` as a mapping."""
    return dict(pair.split("=", 1) for pair in values.split())


def typed(kind, values):
    """The values as a Look or a Page."""
    kinds = kind.__annotations__
    return kind(**{key: as_kind(str(kinds[key]), value) for key, value in values.items()})


READ_AS = {"bool": "1".__eq__, "tuple": lambda value: tuple(map(float, filter(None, value.split(",")))), "float": float, "int": int}  # fmt: skip
"""How a value is read whose annotation names the kind; the first that does counts."""


def as_kind(annotation, value):
    return next((read(value) for name, read in READ_AS.items() if name in annotation), value)
