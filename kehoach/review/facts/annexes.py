"""What rules on phụ lục share: each phụ lục of a document, and where the main text names one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role
from kehoach.law import loai_van_ban
from kehoach.law.book import either
from kehoach.named import NamedTuple
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
_SPOKEN = Sought(
    r"(?:tại|theo|ở|trong|xem|như|\(|mẫu|biểu)\s{0,9}(?:các\s{1,9})?phụ\s{1,9}lục"
    r"|phụ\s{1,9}lục\s{0,9}(?:số\s{0,9})?(?:[ivxl]{1,6}|\d{1,2})(?!\w)"
    r"|phụ\s{1,9}lục[^.;,]{0,60}?(?:kèm|sau đây|dưới đây)"
    r"|kèm\s{1,9}theo(?!\s{1,9}(?:Nghị|Thông|Quyết|Công|Luật)(?!\w))"
    r"|(?:đính|gửi)\s{1,9}kèm|\bPL\s?\d",
    flags=re.IGNORECASE,
)
"""Words that lead to a phụ lục; those that speak of phụ lục as such, or of another's, do not."""
_ONE = re.compile(r"(đến|-)?\s{0,9}([IVXL]{1,6}|\d{1,2})(?!\w)")
_MOST = 99
"""Numbers of a range that are filled in."""
_FOREIGN = Sought(
    lambda: (
        r"\s{0,9}[,;)]?\s{0,9}(?:(?:ban hành\s+)?kèm theo\s+)?(?:của\s+|tại\s+|thuộc\s+)?"
        rf"(?:{loai_van_ban.luat()}|{either('vien-dan', 'co_phu_luc')})"
        r"|[^.;]{0,80}(?<!\w)(?:theo|của) (?:mẫu (?:tại |của )?)?(?:Nghị định|Thông tư|Quyết định"
        r"|Công văn|Hướng dẫn)(?!\w)"
    )
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

    Other documents' phụ lục are left out, and lines that begin so: headings that were not told from
    text.
    """
    for block in main:
        words = block.words
        if "lục" not in words.casefold():
            continue
        cited = block.role is Role.CAN_CU or _CITED.match(block.words)
        for found in () if cited else _NAMED.finditer(words):
            if found.start() and not _FOREIGN.match(words, found.end()):
                yield Mention(block, found[0], found["so"])


class Led(NamedTuple):
    """Where the main text leads its reader."""

    numbers: frozenset[int]
    """Numbers of phụ lục it names, ranges filled; those of other papers may be among them."""
    anywhere: bool
    """True when it leads to a phụ lục, or to what is attached, without a number."""


def led_to(main: Iterable[Block], texts: Iterable[Text]) -> Led:
    """Return the phụ lục the main text leads to; words on phụ lục as such lead to none."""
    wanted = {block.number for block in main}
    numbers: set[int] = set()
    anywhere = False
    for block, text, _ in texts:
        if block.number not in wanted or not _SPOKEN.search(text):
            continue
        named = [number for found in _NAMED.finditer(text) for number in _numbers(found)]
        numbers.update(named)
        anywhere = anywhere or not named
    return Led(frozenset(numbers), anywhere)


def _numbers(found: re.Match[str]) -> Iterator[int]:
    """Yield the numbers of ``Phụ lục I, III đến V``."""
    before = 0
    words = f"{found['so']} {found['sau']}"
    for sign, word in _ONE.findall(words):
        number = value(word) or 0
        yield from range(before + 1 if sign and before else number, min(number, _MOST) + 1)
        before = number
