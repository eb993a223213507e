"""The order of the components, and how the text and each phụ lục end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of, unfilled
from kehoach.review.finding import at
from kehoach.review.head import line, unless_complete
from kehoach.review.look import RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PAIRS = (
    (Role.QUOC_HIEU, Role.TIEU_NGU),
    (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH),
    (Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU),
    (Role.TEN_LOAI, Role.TRICH_YEU),
)
_OF_SIGNER = ((Role.QUYEN_HAN, Role.CHUC_VU), (Role.CHUC_VU, Role.HO_TEN))
_END = r"(?<![\s./;,])[\s./;,]*$"
_OPEN = r"(?:[:?!…}]|\.\.|v\.v\.?)[\s./;,]{0,30}$"
"""An end a person must look at: more was to follow."""
_CLOSING = (Role.NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU)
_NOTE = re.compile(r"(?:ghi chú|chú thích|nguồn)[^:]{0,20}:|\(?\*", re.IGNORECASE)
"""How a note below a table begins; it may go on in paragraphs and dashes."""
_NOTED = (Role.GHI_CHU_BANG, Role.DOAN, Role.GACH_DAU_DONG)


def out_of_order(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a component that stands before the one it belongs under."""
    weight = unless_complete(subject, Severity.HINT)
    for before, after in _PAIRS:
        yield from _turned(subject.of(before), subject.of(after), weight)
    for signer in subject.facts.signatures:
        for before, after in _OF_SIGNER:
            yield from _turned(signer.of(before), signer.of(after), weight)
        yield from _deputy_first(signer.of(Role.QUYEN_HAN))
    yield from _dated_at_foot(subject)


def _dated_at_foot(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for place and date that stand below the title of their paper."""
    titles, dated = subject.of(Role.TEN_LOAI), subject.of(Role.DIA_DANH_NGAY)
    if titles and len(dated) == 1 and dated[0].number > titles[0].number:
        cure = "đặt ở đầu, dưới Quốc hiệu, Tiêu ngữ"
        yield at(dated[0], line(dated[0]), "địa danh và thời gian đứng dưới tên loại", cure)


def _turned(
    upper: Sequence[Block],
    lower: Sequence[Block],
    weight: Severity | None,
) -> Iterator[Finding]:
    """Yield a finding where the lower component stands before the upper."""
    if upper and lower and line(lower[0]).strip("|-_ ") and lower[0].number < upper[0].number:
        message, cure = "đứng trước thành phần phải ở trên nó", f'đặt dưới "{line(upper[0])}"'
        yield at(lower[0], line(lower[0]), message, cure, weight)


def _deputy_first(powers: Sequence[Block]) -> Iterator[Finding]:
    starts = [line(block)[:2] for block in powers]
    if "TM" in starts and "KT" in starts and starts.index("KT") < starts.index("TM"):
        block = powers[starts.index("KT")]
        message = "dòng KT. đứng trước dòng TM. của tập thể"
        yield at(block, line(block), message, "đổi chỗ hai dòng")


def end_of_text(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the last paragraph before recipients or signature ends otherwise."""
    end = next((n for n, block in enumerate(subject.main) if block.role in _CLOSING), 0)
    if not end:
        return
    dated = subject.main[end - 1].role is Role.DIA_DANH_NGAY  # TT06 tells that it stands there
    last = subject.main[end - 2 if dated else end - 1]
    if last.role not in (*RUNNING, Role.DIEU) or unfilled(last):
        return
    words = text_of(last).rstrip()
    if any(map(str.isalnum, words)) and not words.replace(" ", "").endswith("./."):
        tail = words[-30:].split(" ", 1)[-1]
        repair = _ended(tail) if " " in words else None
        yield at(last, tail, 'cuối bài không có dấu "./."', 'kết thúc bằng "./."', repair=repair)


def _ended(tail: str) -> str | None:
    """Return the last words with the mark that ends a text; None where they are left open."""
    return None if re.search(_OPEN, tail) else re.sub(_END, "./.", tail, count=1)


def end_of_annex(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a phụ lục whose last paragraph ends otherwise."""
    for annex in subject.facts.annexes:
        last = annex.blocks[-1] if annex.blocks else None
        if last is None or last.role not in RUNNING or _notes_table(annex.blocks):
            continue
        words = text_of(last).rstrip()
        if words and not words.replace(" ", "").endswith("./."):
            yield at(
                last,
                words[-30:].split(" ", 1)[-1],
                'cuối phụ lục không có dấu "./."',
                'kết thúc bằng "./."',
            )


def _notes_table(blocks: Sequence[Block]) -> bool:
    """Return True where nothing but the notes of a table stands behind the last table."""
    tables = [at for at, block in enumerate(blocks) if block.table is not None]
    behind = blocks[tables[-1] + 1 :] if tables else ()
    if not behind or any(block.role not in _NOTED for block in behind):
        return False
    return behind[0].role is Role.GHI_CHU_BANG or _NOTE.match(text_of(behind[0])) is not None


CHECKS: Checks = {
    "TT06": out_of_order,
    "TT57": end_of_text,
    "TT58": end_of_annex,
}
