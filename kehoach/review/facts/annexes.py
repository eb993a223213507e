"""What rules on phụ lục share: each phụ lục of a document, and where the main text names one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Block, Role
from kehoach.review.blocks import text_of
from kehoach.text.letters import one_line
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Section
    from kehoach.review.blocks import Text

_LABEL = Sought(r"phụ lục(?:\s+(?:số\s*)?(?P<so>[ivxl]{1,6}|\d{1,2})(?!\w))?", flags=re.IGNORECASE)
_NAMED = Sought(
    r"(?P<chu>[Pp][Hh][Ụụ] [Ll][Ụụ][Cc])\s+(?:số\s*)?(?P<so>(?:[IVXL]{1,6}|\d{1,2})(?![\w/]))"
    r"(?P<sau>(?:\s*(?:,|và|đến|-)\s*(?:[IVXL]{1,6}|\d{1,2})(?![\w/]))*)"
)
_SPOKEN = Sought(r"phụ\s+lục|kèm\s+theo|đính\s+kèm|\bPL\s?\d", flags=re.IGNORECASE)
_FOREIGN = Sought(
    r"\s{0,9}[,;)]?\s{0,9}(?:(?:ban hành\s+)?kèm theo\s+)?(?:của\s+|tại\s+|thuộc\s+)?"
    r"(?:Bộ luật|Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Công văn|Chỉ thị|Hướng dẫn|Chương trình|Đề án"
    r"|Kế hoạch số)"
    r"|[^.;]{0,80}(?<!\w)(?:theo|của) (?:mẫu (?:tại |của )?)?(?:Nghị định|Thông tư|Quyết định|Công văn|Hướng dẫn)(?!\w)"
)
_CITED = Sought(r"[-–+* ]*Căn cứ(?!.*(?<!\w)này(?!\w))", flags=re.DOTALL)
"""A căn cứ written in a section: a phụ lục it names is the cited document's."""


class Annex(NamedTuple):
    """A phụ lục of the document."""

    label: Block
    number: str
    """As it stands there: ``I``, ``2``; empty for none."""
    section: Section
    blocks: tuple[Block, ...]
    """What stands below its label."""


class Mention(NamedTuple):
    """A place of the main text that names a phụ lục of its own by number."""

    block: Block
    quote: str
    number: str


def annexes(sections: Iterable[Section]) -> Iterator[Annex]:
    """Yield each phụ lục in order."""
    for section in sections:
        starts = [n for n, block in enumerate(section.blocks) if block.role is Role.PHU_LUC]
        for start, end in pairwise([*starts, len(section.blocks)]):
            label = section.blocks[start]
            number = _LABEL.match(one_line(text_of(label)))
            said = (number["so"] or "") if number else ""
            yield Annex(label, said.upper(), section, section.blocks[start + 1 : end])


def value(number: str) -> int | None:
    """Return ``II`` or ``2`` as 2; None for no number."""
    return int(number) if number.isdigit() else from_roman(number)


def mentions(main: Iterable[Block]) -> Iterator[Mention]:
    """Yield where the main text names a phụ lục by number.

    Other documents' phụ lục are left out, and lines that begin so: headings that were not told from text.
    """
    for block in main:
        words = block.words
        if "lục" not in words.casefold():
            continue
        cited = block.role is Role.CAN_CU or _CITED.match(block.words)
        for found in () if cited else _NAMED.finditer(words):
            if found.start() and not _FOREIGN.match(words, found.end()):
                yield Mention(block, found[0], found["so"])


def spoken_of(main: Iterable[Block], texts: Iterable[Text]) -> bool:
    """Return True when the main text says ``phụ lục``, or that something is attached, at all."""
    numbers = {block.number for block in main}
    return any(block.number in numbers and _SPOKEN.search(text) for block, text, _ in texts)
