"""What rules on the head and the signature share.

Whose plan it is, and how surely a part is missing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import ENDING
from kehoach.law import loai_van_ban
from kehoach.review.blocks import text_of
from kehoach.review.facts.gaps import said_in
from kehoach.review.finding import Unseen
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.problem import Severity
    from kehoach.review.subject import Subject

_TOP = 20
"""Paragraphs among which the head of a document stands."""


def line(block: Block) -> str:
    """Return the words of a paragraph with every run of white space as one space."""
    return one_line(text_of(block))


def unless_complete(subject: Subject, lesser: Severity) -> Severity | None:
    """Return the severity of what is missing.

    The rule's own (None), the lesser one in a text that may be a copy.
    """
    return None if subject.complete else lesser


def only_end(subject: Subject) -> bool:
    """Return True for a passage of recipients and signature alone: the rest is elsewhere."""
    return not subject.has_head and all(block.role in ENDING for block in subject.main)


def of_another_form(subject: Subject) -> bool:
    """Return True for a document of the Đảng or the Đoàn, whose form has rules of its own.

    It has no Quốc hiệu, but a title of its own in that place or a number like ``Số 05-KH/ĐU``.
    """
    if subject.paper is not None and subject.paper.dang:
        return True
    if subject.of(Role.QUOC_HIEU):
        return False
    titles = loai_van_ban.tieu_de_dang()
    if any(one_line(part).strip(" *-").casefold() in titles for part in _top_parts(subject)):
        return True
    numbers = subject.of(Role.SO_KY_HIEU)
    return any(re.search(r"-\s?[A-ZĐ]{2,4}/", text_of(block)) for block in numbers)


def _top_parts(subject: Subject) -> Iterator[str]:
    """Yield the lines at the top, and their parts: columns of a page may be one line."""
    for _, text, _ in subject.texts()[:_TOP]:
        for words in text.splitlines():
            yield words
            yield from re.split(r"\s{2,}", words)


def unread(blocks: Sequence[Block], pattern: str) -> bool:
    """Return True when lines without a role, or tables, of some blocks hold the pattern, folded."""
    return re.search(pattern, fold("\n".join(said_in(blocks)))) is not None


def unseen(where: str, what: str) -> Unseen:
    """That a part may stand in a line nobody understood: it can be neither told nor passed."""
    return Unseen(f"{where} có dòng, bảng không hiểu được mà có thể là {what}")
