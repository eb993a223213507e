"""What rules on the head and the signature share: whose plan it is, and how surely a part is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, loai_van_ban
from kehoach.review.blocks import text_of
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from kehoach.document.block import Block
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.problem import Severity
    from kehoach.review.subject import Subject

_TOP = 20
"""Paragraphs among which the head of a document stands."""


def line(block: Block) -> str:
    """Return the words of a paragraph with every run of white space as one space."""
    return one_line(text_of(block))


def issuer(subject: Subject) -> str:
    """Return the issuer's name as it stands in the head, on one line; empty when the head has none."""
    return one_line(" ".join(text_of(block) for block in subject.of(Role.CO_QUAN_BAN_HANH)))


def name_of(subject: Subject) -> str:
    """Return the issuer's name from the head, else as the plan tells it; empty when not known."""
    return issuer(subject) or (subject.plan.co_quan if subject.plan else "")


def kind(subject: Subject) -> LoaiCoQuan | None:
    """Return the kind of agency that issues, from the head, else from the plan; None when not known."""
    name = name_of(subject)
    given = subject.plan.loai_co_quan if subject.plan else None
    return co_quan.loai_cua(co_quan.viet_day_du(name), given) if name else None


def unless_complete(subject: Subject, lesser: Severity) -> Severity | None:
    """Return the severity of what is missing: the rule's own (None), the lesser one in a text that may be a copy."""
    return None if subject.complete else lesser


def of_another_form(subject: Subject) -> bool:
    """Return True for a document of the Đảng or the Đoàn, whose form has rules of its own.

    It has no Quốc hiệu, but a title of its own in that place or a number like ``Số 05-KH/ĐU``.
    """
    if subject.paper is not None and subject.paper.dang:
        return True
    if subject.of(Role.QUOC_HIEU):
        return False
    titles = loai_van_ban.tieu_de_dang()
    lines = [one for _, text, _ in subject.texts()[:_TOP] for one in text.splitlines()]
    parts = [part for one in lines for part in (one, *re.split(r"\s{2,}", one))]  # columns of a page may be one line
    return any(one_line(part).strip(" *-").casefold() in titles for part in parts) or any(
        re.search(r"-\s?[A-ZĐ]{2,4}/", text_of(block)) for block in subject.of(Role.SO_KY_HIEU)
    )


def unread(subject: Subject, pattern: str) -> bool:
    """Return True when paragraphs without a role, or tables, have words of the pattern (tone marks aside)."""
    return re.search(pattern, _unread(subject)) is not None


def _unread(subject: Subject) -> str:
    return fold("\n".join(text for block, text, _ in subject.texts() if block.role in (Role.CHUA_RO, Role.BANG)))
