"""Text and Markdown files: lines to paragraphs, nothing lost.

The words of the blocks, in order, are the words of the file; what is left out (page numbers,
marks of Markdown, addresses behind links) or put together over a hyphen is told in the notices.
"""

from __future__ import annotations

import re
from bisect import bisect
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from kehoach.address import TextLine
from kehoach.document.block import Block, Document, Role, Run, Section, Table
from kehoach.document.source import TEXT
from kehoach.intake import columns, joins, markdown, markdown_notes
from kehoach.intake.faults import problem, refuse
from kehoach.intake.line import PlainLine, cut, merged, trimmed
from kehoach.intake.pages import without_page_numbers
from kehoach.intake.wrapping import measure
from kehoach.problem import Place
from kehoach.text.letters import apart, clean
from kehoach.text.numbering import LABEL

if TYPE_CHECKING:
    from kehoach.intake.wrapping import Page
    from kehoach.problem import Problem

MOST_LINES = 200_000
_FEWEST_WORDS = 4
"""Of the sentence a heading is glued to."""
_PAGE = re.compile("\f")
_PIECE = tuple[list[PlainLine], "list[tuple[Table, int]]"]


def read_text(text: str, file: str = "") -> Document:
    """Return a text as a document, every block ``chua_ro`` at its line.

    Raises KehoachError TN01 for a text without a word and TN09 for one of too many lines.
    """
    if text.count("\n") > MOST_LINES:
        raise refuse("TN09", file, limit=f"{MOST_LINES:,} dòng".replace(",", "."))
    notices: list[Problem] = []
    notes: list[Block] = []
    lines, tables = _lines(text, notices, file, notes)
    if not lines and not tables:
        raise refuse("TN01", file)
    lines = without_page_numbers(lines, notices, file)
    parts = list(columns.split(lines))
    _tell_columns(parts, notices, file)
    page = measure(parts)
    blocks: list[Block] = []
    breaks = [line for _, line in tables]
    for group in _groups(parts, page, breaks):
        blocks += _paragraph(group, page, notices, file)
    blocks += [Block(Role.CHUA_RO, table=table, origin=TextLine(line)) for table, line in tables]
    blocks.sort(key=lambda block: block.origin.place(file).line)
    section = Section(tuple(blocks))
    return Document(
        (section,), chu_thich=tuple(notes), source=TEXT, notices=tuple(notices), to_hop=apart(text)
    )


def _lines(
    text: str, notices: list[Problem], file: str, notes: list[Block]
) -> tuple[list[PlainLine], list[tuple[Table, int]]]:
    """Return the lines that hold words, and the tables with the line they start on.

    Notes go to ``notes``.
    """
    pages = set()
    raw: list[str] = []
    for number, part in enumerate(_PAGE.split(text)):
        raw += clean(part).split("\n")
        if number:
            pages.add(len(raw) - clean(part).count("\n"))
    marked = markdown.is_markdown(text)
    if marked:
        raw, found_notes = markdown_notes.taken_out(markdown.carried(raw))
        notes += found_notes
    lines: list[PlainLine] = []
    tables: list[tuple[Table, int]] = []
    gap, at = 0, 0
    while at < len(raw):
        if marked and (found := markdown.table_at(raw, at)):
            tables.append((found[0], at + 1))
            gap, at = 0, found[1]
            continue
        line = _line(raw[at], at + 1, notices, file, marked=marked)
        at += 1
        page = at in pages
        if line:
            lines.append(line._replace(gap=gap, page=page))
            gap = 0
        else:
            gap += 1
    return lines, tables


def _line(
    text: str, number: int, notices: list[Problem], file: str, *, marked: bool
) -> PlainLine | None:
    if markdown.is_rule(text):
        return None
    if not marked:
        runs = trimmed((Run(text),))
        return PlainLine(runs, number) if runs else None
    bare, alone = markdown.heading(text)
    bare, dropped = markdown.without_links(bare)
    notices += [problem("TN26", Place(file, number, 1), what=target) for target in dropped]
    runs = markdown.runs(bare, dam=alone)
    return PlainLine(runs, number, alone=alone) if runs else None


def _tell_columns(lines: list[PlainLine], notices: list[Problem], file: str) -> None:
    for left, right in pairwise(lines):
        if right.apart:
            notices.append(
                problem(
                    "TN25",
                    Place(file, right.number, 1),
                    left=_tail(left.text),
                    right=_head(right.text),
                )
            )


def _groups(lines: list[PlainLine], page: Page, breaks: list[int]) -> list[list[PlainLine]]:
    """Return the lines of each paragraph; a table between two lines parts them."""
    groups: list[list[PlainLine]] = []
    for line in lines:
        if groups:
            before = _column(groups, line)
            parted = bisect(breaks, before[-1].number) < bisect(breaks, line.number)
            if not parted and joins.goes_on(before[-1], line, page, first=len(before) == 1):
                before.append(line)
                continue
        groups.append([line])
    return groups


def _column(groups: list[list[PlainLine]], line: PlainLine) -> list[PlainLine]:
    """Return the paragraph above the line: over a right column, the one of the left column."""
    left = len(groups) > 1 and groups[-1][-1].apart and not line.apart
    return groups[-2] if left and groups[-2][-1].number == groups[-1][-1].number else groups[-1]


def _paragraph(
    lines: list[PlainLine], page: Page, notices: list[Problem], file: str
) -> list[Block]:
    """Return one paragraph, or two where a bold heading is glued to the text behind it."""
    runs = list(lines[0].runs)
    for before, line in pairwise(lines):
        between = joins.glue(before.text, line.text)
        place = Place(file, line.number, 1)
        if not between:
            notices.append(problem("TN24", place, left=_tail(before.text), right=_head(line.text)))
            runs[-1] = runs[-1]._replace(text=runs[-1].text.removesuffix("\xad"))
        elif line.gap > page.gap or line.page:
            notices.append(problem("TN23", place, what=_tail(before.text)))
        runs += [Run(between), *line.runs]
    whole = merged(runs)
    at = _glued(whole)
    halves = list(cut(whole, at)) if at else [whole]
    if at:
        left, right = ("".join(run.text for run in half) for half in halves)
        notices.append(
            problem("TN25", Place(file, lines[0].number, 1), left=_tail(left), right=_head(right))
        )
    return [Block(Role.CHUA_RO, half, origin=TextLine(lines[0].number)) for half in halves]


def _glued(runs: tuple[Run, ...]) -> int:
    """Return where the text begins that is glued to a numbered bold heading; 0 when none is."""
    if len(runs) == 1 or not runs[0].dam or any(run.dam for run in runs[1:]):
        return 0
    head, text = runs[0].text.strip(), runs[1].text.strip()
    label = LABEL.match(head)
    names = label and head[-1].isalnum() and len(head) > label.end()
    sentence = text[:1].isupper() and len(text.split()) >= _FEWEST_WORDS
    return len(runs[0].text) if names and sentence else 0


def _tail(text: str) -> str:
    return " ".join(text.split()[-3:])


def _head(text: str) -> str:
    return " ".join(text.split()[:3])


def paragraphs(document: Document) -> list[str]:
    """Return the words of every paragraph in order, those of tables cell by cell."""
    return list(chain.from_iterable(_texts(block) for block in document.blocks()))


def _texts(block: Block) -> list[str]:
    if block.table is None:
        return [block.words]
    return [
        text
        for row in block.table.rows
        for cell in row.cells
        for inner in cell.blocks
        for text in _texts(inner)
    ]
