"""Markdown as text recognition and converters write it: emphasis, headings, tables, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.address import LineCell, TextLine
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.intake.line import merged, trimmed
from kehoach.plan import inline

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS = re.compile(
    r"\]\((?:https?:|mailto:)|^ {0,3}#{1,6}\s+\S|\*\*[^\s*][^*]{0,500}\*\*"
    r"|^ {0,8}\| {0,80}:?-{3,}:? {0,80}\|"
    r"|^ {0,3}\[\^\w{1,20}\]:[ \t]{1,80}\S"
    r"|<(?P<tag>b|strong|i|em)>[^<>\n]{1,500}</(?P=tag)>",
    re.MULTILINE,
)
_HEADING = re.compile(r" {0,3}#{1,6}\s+(?=\S)")
_LINK = re.compile(r"(?<!\\)!?\[([^\[\]\n]{0,500})\]\(((?:https?:|mailto:|www\.)[^()\s]{1,1000})\)")
_STAR_ITEM = re.compile(r"\A(\s*)\*(?=\s+\S)")
_ESCAPE = re.compile(r"\\(?!\[\^\w{1,20}\])([-_#.()\[\]+!|>])")
_RULE = re.compile(r"\s*(?:[-_=–—]{3,}\s*|(?:\*\s*){3,}|(?:\|\s*)+)")
_ROW = re.compile(r"\s*\|.*\|\s*")
_SEPARATOR = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
_CELL = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_OPENED = re.compile(r"<(b|strong|i|em|u)>([ \t]{0,20})", re.IGNORECASE)
_CLOSED = re.compile(r"([ \t]{0,20})</(b|strong|i|em|u)>", re.IGNORECASE)
_STARS = {"b": "**", "strong": "**", "i": "*", "em": "*", "u": ""}
"""Marks of the tags people and converters put into a text; a plan has no underline."""
_OPENS_SLANT = re.compile(r"\s{0,80}\*(?=[^\s*])[^*]{1,500}")
_CLOSES_SLANT = re.compile(r"[^*]{1,500}(?<=[^\s*])\*\s{0,80}")
_MOST_SLANTED = 4
"""Lines one slanted sentence may run over: a place with its date, a căn cứ."""
_BORDERLESS = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Nơi nhận", re.IGNORECASE)
_MOST_COLUMNS = 60


def is_markdown(text: str) -> bool:
    """Return True when the text uses emphasis, headings or tables of Markdown."""
    return _SIGNS.search(text) is not None


def is_rule(text: str) -> bool:
    """Return True for a line that only draws a line, or the side of a cell."""
    return _RULE.fullmatch(text) is not None


def heading(text: str) -> tuple[str, bool]:
    """Return the line without the signs of a heading, and whether it had them."""
    found = _HEADING.match(text)
    return (text[found.end() :].rstrip().rstrip("#").rstrip(), True) if found else (text, False)


def without_links(text: str) -> tuple[str, list[str]]:
    """Return the text with links as their words, and the addresses the words do not show."""
    dropped: list[str] = []

    def words(found: re.Match[str]) -> str:
        target = found[2].removeprefix("mailto:")
        if target.rstrip("/") not in found[1]:
            dropped.append(target)
        return found[1]

    return _LINK.sub(words, text), dropped


def carried(lines: Sequence[str]) -> list[str]:
    """Return the lines with emphasis that runs over several of them closed and opened on each."""
    out: list[str] = []
    open_ = False
    lines = _slanted([_without_tags(line) for line in lines])
    for line in lines:
        if not line.strip():
            open_ = False
        text = _STAR_ITEM.sub(r"\1-", line, count=1) if _STAR_ITEM.match(line) else line
        if open_ and text.strip():
            text = "**" + text.lstrip()
        odd = text.count("**") % 2 == 1
        out.append(text.rstrip().rstrip("\\") + "**" if odd else text)
        open_ = odd
    if open_:  # a lone ** that nothing closes is no emphasis
        out[-1] = lines[-1]
    return out


def _without_tags(line: str) -> str:
    """Return the line with the stars of its tags of emphasis; blanks inside them go outside."""
    if "<" not in line:
        return line
    line = _OPENED.sub(lambda found: found[2] + _STARS[found[1].lower()], line)
    return _CLOSED.sub(lambda found: _STARS[found[2].lower()] + found[1], line)


def _slanted(lines: list[str]) -> list[str]:
    """Return the lines with a slant that opens on one and closes on a later one marked on each."""
    out = list(lines)
    for at, line in enumerate(lines):
        if "*" in line and _OPENS_SLANT.fullmatch(line):
            last = _closing(lines, at)
            for inside in range(at, last + 1 if last else at):
                out[inside] = f"*{lines[inside].strip().strip('*').strip()}*"
    return out


def _closing(lines: Sequence[str], start: int) -> int:
    """The line that closes a slant opened at ``start``; 0 when none of the paragraph does."""
    for at in range(start + 1, min(start + _MOST_SLANTED, len(lines))):
        if _CLOSES_SLANT.fullmatch(lines[at]):
            return at
        if not lines[at].strip() or "*" in lines[at]:
            return 0
    return 0


def runs(text: str, *, dam: bool = False) -> tuple[Run, ...]:
    """Return the text as runs of words and calls of notes, stray marks of emphasis left out."""
    found = inline.runs(_ESCAPE.sub(r"\1", text).rstrip().removesuffix("\\"), dam=dam)
    return trimmed(merged(run._replace(text=run.text.replace("**", "")) for run in found))


def _opens_table(heading: str, below: str) -> bool:
    """Return True for a row of headings and the line that parts it from the rows below."""
    is_row = _ROW.fullmatch(heading) and not _SEPARATOR.fullmatch(heading)
    return bool(is_row and _SEPARATOR.fullmatch(below))


def table_at(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table that starts at a line and the first line behind it; None where none starts."""
    if start + 1 == len(lines) or not _opens_table(lines[start], lines[start + 1]):
        return None
    end = start + 2
    while end < len(lines) and _ROW.fullmatch(lines[end]):
        end += 1
    rows = [
        _row(lines[at], at + 1, heading=at == start)
        for at in range(start, end)
        if not _SEPARATOR.fullmatch(lines[at])
    ]
    columns = max(len(row.cells) for row in rows)
    even = tuple(
        row._replace(cells=row.cells + (Cell(()),) * (columns - len(row.cells))) for row in rows
    )
    framed = not any(_BORDERLESS.search(lines[at]) for at in range(start, end))
    return Table((1.0,) * columns, even, framed), end


def _row(line: str, number: int, *, heading: bool) -> Row:
    parts = _CELL.split(line.strip()[1:-1], maxsplit=_MOST_COLUMNS)
    cells = tuple(_cell(part, number, column) for column, part in enumerate(parts, 1))
    return Row(cells, heading and any(cell.text for cell in cells), origin=TextLine(number))


def _cell(text: str, number: int, column: int) -> Cell:
    lines = [found for part in _BREAK.split(text) if (found := runs(without_links(part)[0]))]
    blocks = tuple(Block(Role.CHUA_RO, line, origin=LineCell(number, column)) for line in lines)
    return cell_of(blocks)


def cell_of(blocks: tuple[Block, ...], *, span: int = 1) -> Cell:
    """Return a cell of paragraphs; its text is theirs, one line each."""
    text: list[Run] = []
    for block in blocks:
        if text:
            text.append(Run("\n"))
        text += block.text
    return Cell(tuple(text), span=span, blocks=blocks)
