"""Tags as marks in the tree: each becomes a processing instruction that names its Jinja source.

The letters of a tag leave the text, the run around it is cut in two, a paragraph or row that is
only there for a tag gives way to it. What is left of the part is XML that nobody edits as text.
"""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.contract import TagKind
from kehoach.word.prepare.room import room_at
from kehoach.word.prepare.xml import MARK, inner_xml
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.prepare.lines import TemplateLine
    from kehoach.word.prepare.statements import Placed

_SETTINGS, _TEXT = N + "rPr", N + "t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHOLE = ("p", "tr", "tc")
_CONTROL, _CONTROL_SETTINGS = N + "sdt", N + "sdtPr"
_OVERWRITTEN = (N + "showingPlcHdr", N + "dataBinding", N + "text")
"""Settings of a content control by which Word would put other words in place of ours."""


_DRAWN = ("duong_ke_", "do_khan", "luu_hanh")
"""How the tags begin whose drawing depends on the room they have."""


class Marks:
    """The sources of the tags of one part, by their number."""

    def __init__(self, declared: dict[str | None, str], page: int) -> None:
        self.sources: list[str] = []
        self._declared = declared
        self._page = page

    def put(self, placed: Iterable[Placed]) -> None:
        """Put a mark into the tree for each tag."""
        lines: dict[Any, list[Placed]] = {}
        for picture in placed:
            _freed(picture.spot.element)
            lines.setdefault(picture.line.element, []).append(picture)
        for held in lines.values():
            if held[0].spot.element is held[0].line.element and not held[0].tag.form:
                self._in_property(held)
            elif held[0].tag.form in _WHOLE:
                self._in_place_of(held[0])
            else:
                self._in_runs(held[0].line, held)

    def put_last(self, section: Any) -> None:
        """Put the mark of the last page settings in their place: each document sets its own."""
        section.getparent().replace(section, self._mark("{{ trang_cuoi }}"))

    def _in_property(self, held: list[Placed]) -> None:
        element, text = held[0].line.element, held[0].line.text
        element.text = text[: held[0].tag.start]
        for number, placed in enumerate(held):
            until = held[number + 1].tag.start if number + 1 < len(held) else len(text)
            mark = self._mark("" if placed.tag.sign == "#" else placed.tag.source)
            mark.tail = text[placed.tag.end : until]
            element.append(mark)

    def _in_place_of(self, placed: Placed) -> None:
        element = placed.spot.element
        source = placed.tag.source
        if placed.tag.sign == "#":
            source = ""
        elif placed.kind == TagKind.BLOCK and placed.tag.said.startswith(_DRAWN):
            source = f"{{{{ {placed.tag.said}|ve({room_at(element, self._page)}) }}}}"
        element.getparent().replace(element, self._mark(source))

    def _in_runs(self, line: TemplateLine, held: list[Placed]) -> None:
        runs: dict[Any, dict[Any, list[Any]]] = {}
        for text, start in line.pieces:
            pieces = _cut(text.text or "", start, held)
            if len(pieces) > 1 or pieces != [text.text]:
                runs.setdefault(text.getparent(), {})[text] = self._in_order(pieces)
        for run, cut in runs.items():
            _replaced(run, cut)

    def _in_order(self, pieces: list[str | Placed]) -> list[Any]:
        """Return the letters and marks of a piece of a line; a ``-`` takes the space beside it."""
        out: list[Any] = []
        for number, piece in enumerate(pieces):
            if not isinstance(piece, str):
                out.append("" if piece.tag.sign == "#" else self._mark(self._of_run(piece)))
                continue
            before = pieces[number - 1] if number else ""
            after = pieces[number + 1] if number + 1 < len(pieces) else ""
            words = piece.lstrip() if _joins(before, "after") else piece
            out.append(words.rstrip() if _joins(after, "before") else words)
        return out

    def _of_run(self, placed: Placed) -> str:
        """Return the source of a tag within a line: a value is written as runs of its look."""
        tag = placed.tag
        if tag.sign != "{":
            return tag.source
        settings = placed.spot.element.find(_SETTINGS)
        properties = "" if settings is None else inner_xml(settings, self._declared)
        quoted = properties.replace("\\", "\\\\").replace("'", "\\'")
        return f"{{{{ ({tag.said})|chay('{quoted}') }}}}"

    def _mark(self, source: str) -> Any:
        self.sources.append(source)
        return etree.ProcessingInstruction(MARK, str(len(self.sources) - 1))


def _cut(text: str, start: int, held: list[Placed]) -> list[str | Placed]:
    """Return a piece of a line as letters and the tags that begin in it."""
    out: list[str | Placed] = []
    at, end = start, start + len(text)
    first = bisect_right(held, start, key=lambda placed: placed.tag.end)
    for placed in islice(held, first, None):
        tag = placed.tag
        if tag.start >= end:
            break
        if tag.start > at:
            out.append(text[at - start : tag.start - start])
        if tag.start >= start:
            out.append(placed)
        at = min(tag.end, end)
    if at < end or not out:
        out.append(text[at - start :])
    return out


def _joins(placed: str | Placed, side: str) -> bool:
    return not isinstance(placed, str) and side in placed.tag.joins


def _replaced(run: Any, cut: dict[Any, list[Any]]) -> None:
    """Put runs of the same look, and the marks between them, in the place of a run."""
    out: list[Any] = []
    fresh = _fresh(run)
    for child in list(run):
        if child.tag == _SETTINGS:
            continue
        for piece in cut.get(child, [child]):
            if isinstance(piece, str):
                _say(fresh, piece)
            elif piece is child:
                fresh.append(child)
            else:
                out += [fresh, piece]
                fresh = _fresh(run)
    out.append(fresh)
    for element in out:
        if element.tag is etree.PI or _holds(element):
            run.addprevious(element)
    run.getparent().remove(run)


def _fresh(run: Any) -> Any:
    out = etree.Element(run.tag, nsmap=run.nsmap)
    settings = run.find(_SETTINGS)
    if settings is not None:
        out.append(deepcopy(settings))
    return out


def _say(run: Any, words: str) -> None:
    if words:
        text = etree.SubElement(run, _TEXT)
        text.set(_SPACE, "preserve")
        text.text = words


def _holds(run: Any) -> bool:
    return any(element.tag != _SETTINGS for element in run)


def _freed(element: Any) -> None:
    """Let the content controls around a tag keep what is put there."""
    for control in element.iterancestors(_CONTROL):
        settings = control.find(_CONTROL_SETTINGS)
        for child in [] if settings is None else list(settings):
            if child.tag in _OVERWRITTEN:
                settings.remove(child)


_STORIES = ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")
_NEED_A_PARAGRAPH = tuple(N + text for text in _STORIES)


def never_empty(tree: Any, sources: list[str]) -> None:
    """Give a cell, or what else must hold a paragraph, an empty one where tags may leave none."""
    for container in list(tree.iter(*_NEED_A_PARAGRAPH)):
        depth, surely = 0, False
        for child in container:
            if child.tag is etree.PI:
                depth += _deeper(sources[int(child.text)])
            surely = surely or (depth == 0 and child.tag == N + "p")
        if not surely and any(child.tag is etree.PI for child in container):
            container.append(etree.Element(N + "p"))


def _deeper(source: str) -> int:
    if source.startswith("{% end"):
        return -1
    return int(source.startswith(("{% if", "{% for")))
