"""What a spec leaves open, as comments in the Word file that is printed of it.

Who opens only the .docx sees what is still to be decided, at the words it is about: ``check`` and
``clone --resume`` find it there as they do in a Word clone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.clone.word.questions import Question, as_text
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.questions import asked
from kehoach.spec.node import Mapping, Sequence
from kehoach.text.letters import one_line, upper_first
from kehoach.word.comments import Comment, Program, write
from kehoach.word.read import read_docx
from kehoach.word.traced import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document, Row
    from kehoach.plan import Draft
    from kehoach.plan.left import Open
    from kehoach.spec.node import Node

_UNSAID = ("noi_dung", "bang")
_BETWEEN = " | "
"""Stands between the cells of a row that is looked for by its words."""


def with_comments(
    content: bytes, document: Document, draft: Draft, left: Iterable[Open],
    *, inside: bool | None = None,
) -> bytes:  # fmt: skip
    """Return a printed .docx with a comment for each decision its spec leaves open.

    ``document`` is what was printed, composed of the draft; ``inside`` is True for a decision in a
    file apart, False for the plan it issues, None where one file holds everything. A decision about
    what is not printed stands at the first paragraph. A part nobody has read is no decision: only
    ``render`` tells it. With nothing open the file is the same, byte for byte.
    """
    spots = _Lines(draft.root)
    decisions = [
        (question, spots.path(question.line))
        for question in left
        if not question.unread
        and (inside is None or (spots.path(question.line)[:1] == (KEY,)) is inside)
    ]
    if not decisions:
        return content
    printed = _Printed(content, document, draft.file)
    made = [
        Comment(printed.spot(path), text)
        for question, path in decisions
        for text in _texts(question, known=printed.spot(path).origin != WHOLE)
    ]
    return write(content, draft.file, made, Program.CLONE)


def _texts(open_mark: Open, *, known: bool) -> Iterator[str]:
    """Yield the text of a comment for each question; of a mark without a code what any asks."""
    where = "" if known or not open_mark.words else f" (ở chữ “{open_mark.words}”)"
    for code in open_mark.codes:
        question = asked([code])
        yield as_text(Question(code, f"{question.message}{where}", choices=question.choices))
    if not open_mark.codes:
        yield f"{upper_first(open_mark.question)}{where}."


class _Lines:
    """What stands on the lines of a spec: where in the plan the first value or key of each is."""

    def __init__(self, root: Node) -> None:
        self._found = [*_keys_and_values(root, ())]
        self._lines = [line for line, _ in self._found]

    def path(self, line: int) -> PlanPath:
        """Return the path of what stands on a line, or reaches down to it from above."""
        end = bisect_right(self._lines, line)
        if not end:
            return ()
        listed = [path for _, path in self._found[self._first(end) : end]]
        deepest = listed[0]
        for path in listed[1:]:  # from a key to the first value it holds on this line
            if path[: len(deepest)] != deepest:
                break
            deepest = path
        return deepest

    def _first(self, end: int) -> int:
        return bisect_left(self._lines, self._lines[end - 1])


def _keys_and_values(node: Node, path: PlanPath) -> Iterator[tuple[int, PlanPath]]:
    if isinstance(node, Mapping):
        for key, value in node.items:
            below = (*path, key.text or "")
            yield key.start.line + 1, below
            yield from _keys_and_values(value, below)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _keys_and_values(item, (*path, number))
    else:
        yield node.start.line + 1, path


class _Printed:
    """The paragraphs and rows of a printed file, found by where in the plan they are from."""

    def __init__(self, content: bytes, document: Document, file: str) -> None:
        there: dict[str, list[Spot]] = {}
        for words, spot in _read(read_docx(content, file).blocks()):
            there.setdefault(words, []).append(spot)
        self._spots: dict[PlanPath, Spot] = {}
        """The first words of each part of the plan, however small."""
        met: Counter[str] = Counter()
        for path, words in _composed(document.blocks()):
            number = met[words]
            met[words] += 1
            if words and path and number < len(there.get(words, ())):
                self._put(_said(path), there[words][number])

    def _put(self, path: PlanPath, spot: Spot) -> None:
        for end in range(len(path), 0, -1):
            self._spots.setdefault(path[:end], spot)

    def spot(self, path: PlanPath) -> Spot:
        """Return the printed words of a place in the plan, else of the nearest part around it."""
        path = _said(path)
        held = (self._spots.get(path[:end]) for end in range(len(path), 0, -1))
        return next((spot for spot in held if spot is not None), Spot(WHOLE))


def _said(path: PlanPath) -> PlanPath:
    """Return a path without the steps an author may leave out."""
    return tuple(step for step in path if step not in _UNSAID)


def _composed(blocks: Iterable[Block]) -> Iterator[tuple[PlanPath, str]]:
    """Yield the paragraphs and rows a document has, with where in the plan they are from."""
    for block in blocks:
        if block.table is None:
            yield block.path, one_line(block.words)
            continue
        for row in block.table.rows:
            yield row.path, _row_words(row)


def _read(blocks: Iterable[Block]) -> Iterator[tuple[str, Spot]]:
    """Yield the paragraphs and rows of a file, with a place in it for a comment."""
    for block in blocks:
        if block.table is None:
            words = one_line(block.words)
            yield words, Spot(block.origin, block.words, paragraph=block.paragraph)
            continue
        for row in block.table.rows:
            inside = [pair for cell in row.cells for pair in _read(cell.blocks)]
            yield from inside
            if spots := [spot for _, spot in inside if spot.words.strip()]:
                yield _row_words(row), spots[min(1, len(spots) - 1)]


def _row_words(row: Row) -> str:
    texts = ("".join(run.text for run in cell.text) for cell in row.cells)
    return _BETWEEN.join(one_line(text) for text in texts)
