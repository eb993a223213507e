"""A .docx read with the looks of its paragraphs and letters worked out, its elements at hand.

Read are font, size, bold, italic, underline and height of letters; alignment, indents, spacing
and a page break before of paragraphs. Lost: colours, borders, capitals (the words say so),
looks of numbers Word writes, and of paragraphs without words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read import read_opened
from kehoach.word.read.measure import twips
from kehoach.word.read.page import sections_of
from kehoach.word.read.style import N, child, paragraph_props, run_props
from kehoach.word.tracer import Traced

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.word.read.body import Body
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.opened import Opened
    from kehoach.word.read.piece import Base, Inside
    from kehoach.word.read.style import Props, Styles

_RUN = N + "r"
_ALIGN = {"start": "left", "end": "right"}
"""Two names of one side: ISO/IEC 29500-1 and its transitional form."""
_SINGLE = 240.0
"""A single line, as Word counts it."""


class RunLook(NamedTuple):
    """How letters look."""

    font: str | None
    """None where the file does not say."""
    size: float | None
    """In half-points; None where the file does not say."""
    bold: bool
    italic: bool
    underline: str
    """Word's name of the line; ``none`` for none."""
    height: str
    """Word's name of where they stand: ``superscript``, ``subscript`` or ``baseline``."""


class ParagraphLook(NamedTuple):
    """How a paragraph is set; measures in twips."""

    align: str
    """Word's name: ``left``, ``center``, ``right``, ``both`` …"""
    left: float
    right: float
    first: float
    """Indent of the first line; negative for a hanging one."""
    before: float
    after: float
    line: tuple[float, str]
    """Height of a line and Word's rule for it: of ``auto`` 240 is a single one, else twips."""
    page: bool
    """True where a page begins with it."""


class Stretch(NamedTuple):
    """Some letters of a paragraph that stand in one element."""

    text: str
    node: Any
    """The ``w:t`` or the sign; None for letters the file does not hold."""
    run: Any
    """The run around it; None for letters outside any."""
    look: RunLook | None
    """None without a run."""


class Dressed:
    """A file that was read, with the looks of its paragraphs."""

    def __init__(self, document: Document, body: Body, seen: _Seen) -> None:
        self.document = document
        self._body = body
        self._seen = seen

    def sections(self) -> list[Any]:
        """Return the ``w:sectPr`` of the running text in order."""
        opened = self._body.opened
        return sections_of(opened.tree(opened.main))

    def element(self, number: int) -> Any:
        """Return the element of a paragraph by ``Block.paragraph``."""
        return self._body.origins.numbered[number]

    def stretches(self, number: int) -> list[Stretch]:
        """Return the letters of a paragraph in order."""
        letters = self._seen.letters(self.element(number))
        return [self._stretch(letter.text, letter.node) for letter in letters if letter.text]

    def look(self, number: int) -> ParagraphLook:
        """Return how a paragraph is set."""
        paragraph = self.element(number)
        direct = paragraph_props(child(paragraph, N + "pPr"))
        settled = self._body.maker.settle(direct, self._seen.tables.get(paragraph, {}))
        return _paragraph_look(settled.props)

    def _stretch(self, text: str, node: Any) -> Stretch:
        run = node
        while run is not None and run.tag != _RUN:
            run = run.getparent()
        return Stretch(text, node, run, self._seen.looks.get(run))


class _Seen(Traced):
    """Reads paragraphs and keeps what each run looks like."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        super().__init__(styles, notes)
        self.looks: dict[Any, RunLook] = {}
        self.tables: dict[Any, Props] = {}
        """Paragraph → settings of the style of the table it stands in."""
        self._found: dict[tuple[Any, ...], RunLook] = {}

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        """Return what a ``w:p`` holds, its table's settings kept."""
        self.tables[paragraph] = table
        return super().read(paragraph, style, table)

    def _run(self, run: Any, inside: Inside, base: Base) -> None:
        direct = run_props(child(run, N + "rPr"), self.styles.theme)
        key = (base.style, *base.table.items(), None, *direct.items())
        if key not in self._found:
            self._found[key] = _run_look(self.styles.run(base.style, direct, base.table))
        self.looks[run] = self._found[key]
        super()._run(run, inside, base)


def read_dressed(opened: Opened) -> Dressed:
    """Return an opened file as it was read. Raises KehoachError TN50 as the reader does."""
    document, body = read_opened(opened, _Seen)
    if not isinstance(body.inline, _Seen):
        raise TypeError(opened.file)
    return Dressed(document, body, body.inline)


def _run_look(props: Props) -> RunLook:
    size = props.get("sz")
    measure = twips(size)
    if measure is not None and size and not size[-1].isdigit():
        measure /= 10  # a size that names its unit came as twips
    line, height = props.get("underline") or "none", props.get("height") or "baseline"
    return RunLook(props.get("font"), measure, bool(props["b"]), bool(props["i"]), line, height)


def _paragraph_look(props: Props) -> ParagraphLook:
    align = props.get("jc") or "left"
    left, right, first, before, after = (
        twips(props.get(name)) or 0.0 for name in ("left", "right", "first", "before", "after")
    )
    line = twips(props.get("line")) or _SINGLE, props.get("lineRule") or "auto"
    named, page = _ALIGN.get(align, align), bool(props.get("page"))
    return ParagraphLook(named, left, right, first, before, after, line, page)
