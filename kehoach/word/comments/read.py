"""The comments of a file: who says what, and of which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE
from kehoach.named import NamedTuple
from kehoach.word.comments.seen import Seen
from kehoach.word.comments.threads import Threads
from kehoach.word.read.style import N
from kehoach.word.traced import opened_for_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.word.traced import Places

_START, _END, _CALL = (f"{N}comment{other}" for other in ("RangeStart", "RangeEnd", "Reference"))
_MARKS = (_START, _END, _CALL)
_PARAGRAPH, _BOX = N + "p", N + "txbxContent"
_MOST = 300
"""Letters of the words a comment is given with: a thousand may speak of the same long paragraph."""


class _Anchor(NamedTuple):
    """Where a comment stands."""

    paragraph: Any
    words: str


def read(content: bytes, file: str) -> list[Seen]:
    """Return every comment of a file, in the order the file lists them.

    Raises KehoachError TN50 as the reader does.
    """
    return read_in(opened_for_places(content, file))


def read_in(places: Places) -> list[Seen]:
    """Return every comment of a file whose places are open, as ``read`` does."""
    opened = places.edited.opened
    root = opened.tree(opened.related("comments"))
    if root is None:
        return []
    threads = Threads(opened, root)
    anchors = _anchors(places)
    where = _where(places)
    return [_seen(element, anchors, where, threads) for element in root.findall(N + "comment")]


def _seen(
    comment: Any,
    anchors: dict[str, _Anchor],
    where: dict[Any, tuple[Address, int]],
    threads: Threads,
) -> Seen:
    number = comment.get(N + "id") or ""
    anchor = anchors.get(number, _Anchor(None, ""))
    origin, paragraph = where.get(anchor.paragraph, (WHOLE, 0))
    lines = ["".join(element.itertext(N + "t")) for element in comment.iter(_PARAGRAPH)]
    return Seen(
        number,
        comment.get(N + "author") or "",
        comment.get(N + "initials") or "",
        "\n".join(lines),
        origin,
        paragraph,
        anchor.words,
        number in threads.done,
        threads.answers.get(number, ""),
    )


def _where(places: Places) -> dict[Any, tuple[Address, int]]:
    """Return the address and the number of every paragraph that has them."""
    body = places.edited.body
    numbers = {element: number for number, element in body.origins.numbered.items()}
    out = {}
    for origin, elements in body.origins.elements.items():
        out.update({element: (origin, numbers.get(element, 0)) for element in elements})
    return out


def _anchors(places: Places) -> dict[str, _Anchor]:
    """Return where each comment stands: at its first words, or else at its call."""
    out: dict[str, _Anchor] = {}
    open_starts: dict[str, tuple[Any, int]] = {}
    for paragraph, line, offset, mark in _met(places):
        number = mark.get(N + "id") or ""
        if mark.tag == _START:
            open_starts[number] = paragraph, offset
            out[number] = _Anchor(paragraph, line[offset : offset + _MOST])
        elif mark.tag == _END and number in open_starts:
            first, start = open_starts.pop(number)
            if first is paragraph:
                out[number] = _Anchor(paragraph, line[start : min(offset, start + _MOST)])
        elif mark.tag == _CALL:
            out.setdefault(number, _Anchor(paragraph, ""))
    return out


def _met(places: Places) -> Iterator[tuple[Any, str, int, Any]]:
    """Yield each mark of a comment with its paragraph, the words of that and the offset in them."""
    waiting: list[Any] = []
    for element in places.edited.root.iter(_PARAGRAPH, _START):
        if element.tag == _START:
            if next(element.iterancestors(_PARAGRAPH), None) is None:
                waiting.append(element)
            continue
        line, offset = places.line(element), 0
        lengths = {
            letters.node: len(letters.text) for letters in line.letters if letters.node is not None
        }
        for mark in [*waiting, *_own(element)]:
            if mark.tag in _MARKS:
                yield element, line.text, offset, mark
            offset += lengths.get(mark, 0)
        waiting = []


def _own(paragraph: Any) -> Iterator[Any]:
    """Yield what stands in a paragraph, in order; paragraphs in a text box of it are others."""
    left = list(reversed(paragraph))
    while left:
        element = left.pop()
        yield element
        if element.tag != _BOX:
            left += reversed(element)
