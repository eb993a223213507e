"""The marks of a paper out of its labelled lines: mức độ khẩn, phạm vi lưu hành, dự thảo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.doubt import Doubt, quoted
from kehoach.document.label.line import line_of
from kehoach.document.label.stamps import secret_marks, stamp_of
from kehoach.law import dau
from kehoach.plan.marks import draft_of
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.document.block import Block, Document, Paper
    from kehoach.document.extract.doubt import Doubts
    from kehoach.plain import Raw


def keep_marks(
    raw: Raw,
    document: Document,
    papers: Iterable[Paper | None],
    doubts: Doubts,
) -> None:
    """Add the marks of a plan and of the decision that issues it; tell those of state secrets."""
    numbers = [paper.blocks for paper in papers if paper is not None]
    own = (block for block in document.blocks() if any(block.number in held for held in numbers))
    raw |= marks(own, doubts)
    keep_draft(raw, document, doubts)
    tell_secrets(document, doubts)


def marks(blocks: Iterable[Block], doubts: Doubts) -> Raw:
    """Return the marks the blocks bear; one that says more than a plan holds is told."""
    read: dict[Role, Callable[[str], str | None]] = {
        Role.DO_KHAN: lambda text: _name(dau.do_khan(), text),
        Role.LUU_HANH: lambda text: _name(dau.luu_hanh(), text),
        Role.DU_THAO: draft_of,
    }
    raw: Raw = {}
    for block in blocks:
        role = block.role
        if role not in read:
            continue
        line = line_of(block)
        found = read[role](line.text)
        if found is None or raw.get(role.value, found) != found:
            doubts.unplaced(line, (role.value,))
        else:
            raw[role.value] = found
            doubts.anew.append(line.text)
    return raw


def keep_draft(raw: Raw, document: Document, doubts: Doubts) -> None:
    """Take the mark of a draft from the page's header when the text has none."""
    margins = [block for section in document.sections for block in section.dau_trang]
    for block in margins:
        text = block.words.strip()
        found = draft_of(text) if stamp_of(text) is Role.DU_THAO else None
        if found and raw.setdefault("du_thao", found) == found:
            doubts.anew.append(text)


def tell_secrets(document: Document, doubts: Doubts) -> None:
    """Tell each mark of state secrets: such a paper is not to be handled with this program."""
    for block in secret_marks(document):
        doubts.found.append(Doubt((), "TN79", secret_notice(block.words), block.origin))


def secret_notice(words: str) -> str:
    """Return what is told of a mark of state secrets."""
    law = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2.a"
    mark = quoted(one_line(words))
    message = f"tệp mang dấu {mark} của văn bản có nội dung bí mật nhà nước"
    return f"{message}; dấu này không in lại, không soạn tiếp bằng chương trình này ({law})"


def _name(known: dict[str, dau.Khung], text: str) -> str | None:
    found = dau.find(known, text.strip(' ().:*"“”'))
    return found.ten if found else None
