"""Blocks of a document: each paragraph's role (thành phần thể thức), text and origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE, Address, PlanPath
from kehoach.document.role import Role
from kehoach.document.source import SPEC, Source
from kehoach.named import NamedTuple
from kehoach.plan.inline import Run, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.look import Look, Page
    from kehoach.document.needs import Need
    from kehoach.picture import Picture
    from kehoach.problem import Problem

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Paper",
    "Role",
    "Row",
    "Run",
    "Section",
    "Shown",
    "Status",
    "Table",
]


class Cell(NamedTuple):
    """A cell of a table."""

    text: tuple[Run, ...]
    canh: str = "trai"
    """``trai``, ``giua`` or ``phai``."""
    span: int = 1
    """Number of columns it covers."""
    blocks: tuple[Block, ...] = ()
    """Paragraphs and inner tables as read from a file.

    ``text`` is then their words, one line each.
    """
    rows: int = 1
    """Number of rows it covers; 0 for a cell that continues the one above."""


class Row(NamedTuple):
    """A row of a table; a heading row repeats on every page."""

    cells: tuple[Cell, ...]
    tieu_de: bool = False
    nhom: bool = False
    """True for a row that opens a group."""
    bac: int = 1
    """Depth of a group row: 1 for an outermost one."""
    tong: bool = False
    """True for the row of totals."""
    lap: bool = True
    """False for a heading row that stands on the first page only."""
    origin: Address = WHOLE
    """Where in the file it was read from."""
    path: PlanPath = ()
    """Where in the plan it was made from."""


class Table(NamedTuple):
    """A table: column widths and rows, heading rows first."""

    rong: tuple[float | None, ...]
    """Shares of the width, out of 100, or of their sum when every column has one; None for a column
    the program sets by its words. A table read from a file has what the file says, in any unit."""
    rows: tuple[Row, ...]
    vien: bool = True
    """True when lines are drawn around its cells; without lines it sets paragraphs side by side."""
    can: tuple[Need, ...] = ()
    """What its columns ask for in the shipped templates; empty when it was not measured."""


class Shown(NamedTuple):
    """A picture as it stands on a page."""

    picture: Picture
    rong: float | None = None
    """Its width in mm; None for the one the program chooses by the size of its file."""
    mo_ta: str = ""
    """What is in it, for who cannot see it."""


class Block(NamedTuple):
    """A paragraph, a table or a picture with its role."""

    role: Role
    text: tuple[Run, ...] = ()
    label: str = ""
    """Numbering or mark before the text: ``I.``, ``a)``, ``-``."""
    level: int = 0
    """Depth in the body: 1 for a mục, 2 below it …; 0 outside the body."""
    table: Table | None = None
    origin: Address = WHOLE
    """Where it stands in the file it was read from."""
    path: PlanPath = ()
    """Where in the plan it was made from."""
    number: int = 0
    """Its place in the reading order of its document, from 1; 0 before the document is finished."""
    paragraph: int = 0
    """Which paragraph of a Word file it was cut from, counted by the reader.

    0 for other files and for tables.
    """
    look: Look | None = None
    """How it looks, when read from a file that says so."""
    aside: tuple[Run, ...] = ()
    """Words that stand here in the file and are no live text: struck, hidden, deleted."""
    ngat_trang: bool = False
    """True when a page begins with it: a page break stands before it, or a section of the file."""
    approves: bool = False
    """True for the lines of who approves the plan: their heading, authority, post and name."""
    hinh: Shown | None = None
    """The picture it is; it has no words then."""
    dinh: bool = False
    """True where the label stands right against the words in the file: ``a)Mục``, ``-Nâng cao``."""

    @property
    def words(self) -> str:
        """Return the visible text, label included."""
        # one run is the rule, and this is asked more often than anything else of a document
        runs = self.text
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        return f"{self.label} {text}" if self.label and text else self.label + text


class Section(NamedTuple):
    """Pages of one orientation and one page numbering: the main text, or one phụ lục."""

    blocks: tuple[Block, ...]
    ngang: bool = False
    """True for landscape."""
    page: Page | None = None
    """Paper and margins, when read from a file that says so."""
    dau_trang: tuple[Block, ...] = ()
    """Words of the headers, page numbers left out."""
    chan_trang: tuple[Block, ...] = ()
    """Words of the footers, page numbers left out."""
    opens_annex: bool = False
    """True where a phụ lục begins."""


class Paper(NamedTuple):
    """One paper of a file: a plan, or the decision that issues it."""

    loai: str
    """Its kind, ``Kế hoạch``; empty when nothing names it."""
    blocks: range
    """Numbers of its blocks, annexes included."""
    dang: bool = False
    """True for a paper of the Đảng or the Đoàn: its form is not the decree's."""
    quy_pham: bool = False
    """True for legislation: its form is not the decree's."""
    kem_theo: bool = False
    """True when another paper issues it.

    Number, recipients and signature are that paper's (Phụ lục III, Mẫu 1.3).
    """


class Document(NamedTuple):
    """A document: the main text first, then each phụ lục as a section of its own."""

    sections: tuple[Section, ...]
    cap: str = ""
    """Level of the issuer, for choosing a template; empty when unknown."""
    title: str = ""
    """One line for the file's properties."""
    chu_thich: tuple[Block, ...] = ()
    """Paragraphs of the notes in the order of their calls.

    The first of each has the mark as its label.
    """
    notices: tuple[Problem, ...] = ()
    """What reading the file could not take as it stood.

    Hidden text, tracked changes, old encodings.
    """
    source: Source = SPEC
    """What it was made from, and so what it can tell."""
    to_hop: str = ""
    """A word typed with an accent apart from its letter, as it was read: joined."""
    papers: tuple[Paper, ...] = ()
    """The papers in the file, in order, once it is labelled.

    Empty before, and for a composed plan.
    """

    def blocks(self) -> Iterator[Block]:
        """Yield every block in order."""
        for section in self.sections:
            yield from section.blocks

    def of(self, *roles: Role) -> list[Block]:
        """Return the blocks of the main text that have one of the roles."""
        return [block for block in self.sections[0].blocks if block.role in roles]
