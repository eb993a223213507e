"""Components that are not there: a part is asked for only where the rest of it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD, text_of, unfilled
from kehoach.review.finding import Finding, Unseen, at
from kehoach.review.head import line, only_end, unless_complete, unread, unseen
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SIGNER = (Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN)
_PARTS = (
    (Role.QUOC_HIEU, "Quốc hiệu", r"cong hoa|chu nghia|viet nam"),
    (Role.TIEU_NGU, "Tiêu ngữ", r"doc lap|hanh phuc"),
    (Role.CO_QUAN_BAN_HANH, "tên cơ quan ban hành", r"uy ban|ubnd|bo |so |phong |truong |ban "),
    (Role.SO_KY_HIEU, "số, ký hiệu", r"\bso\b"),
    (Role.DIA_DANH_NGAY, "địa danh và thời gian ban hành", r"ngay|thang"),
)
_TITLE_LINES = 3
"""Paragraphs behind the head among which a title in small letters is read as text."""
_KEPT = r"\W*luu\b(?!\s(?:tru|y)\b(?!\s?:))|.*[;,.]\s?[-–+]?\s?luu\s?(?::|vt\b)"
"""A line of nơi nhận that says what is kept, folded: ``Lưu trữ tỉnh`` is a recipient as any."""
_KEPT_ALONE = r"(?m)^[^\w\n]*luu ?(?::|/|vt\b|van thu\b|vp\b|ho so\b|hs\b|$)"
"""Such a line that nobody recognised, folded: a heading ``Lưu trữ`` or ``Lưu ý`` is none."""
_BESIDE = 30
"""Blocks above and below Nơi nhận among which an authority stands: a long list has 25 lines."""
_TOP, _BOTTOM = "ở phần đầu", "ở phần cuối"
_POWER = Sought(r"\s*(?:TM|KT|TL|TUQ|T/M|K/T)\b")
_SIGNED = r"\b(?:tm|kt|tl|tuq|t/m|k/t)\b|chu tich|giam doc|truong\b"
"""What a signature nobody recognised holds, folded."""


def missing_from_head(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for each component of a head that is there but not whole."""
    if not subject.has_head:
        return
    first, weight = subject.of(*HEAD)[0], unless_complete(subject, Severity.HINT)
    for role, name, traces in _PARTS:
        if subject.of(role):
            continue
        if unread(subject.facts.top, traces):
            yield unseen(_TOP, name)
        else:
            yield Finding(f"thiếu {name}", f"thêm {name}", first, severity=weight)


def missing_title(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding where a head has no title or subject; one of another form is left alone."""
    if not subject.has_head or _named(subject):
        return
    if unread(subject.facts.top, "ke hoach"):
        yield unseen(_TOP, "tên loại")
        return
    first = (subject.of(Role.TEN_LOAI) or subject.of(*HEAD))[0]
    weight = unless_complete(subject, Severity.HINT)
    for role, name in ((Role.TEN_LOAI, _title(subject)), (Role.TRICH_YEU, "trích yếu nội dung")):
        if not subject.of(role):
            yield Finding(f"thiếu {name}", f"thêm {name}", first, severity=weight)
            return  # without the title the line below it cannot be told


def _title(subject: Subject) -> str:
    """Return the title that is missing: that of the kind its symbol names, else of a plan."""
    kind = subject.paper.loai if subject.paper else ""
    return f"tên loại {(kind or loai_van_ban.KE_HOACH).upper()}"


def _named(subject: Subject) -> bool:
    """Return True when the title stands there in another form, in the line of the subject, say."""
    near = subject.main[: len(subject.facts.top) + _TITLE_LINES]
    return any(
        fold(line(block)).startswith("ke hoach") and not line(block).endswith((".", ";", ":"))
        for block in near
        if block.role not in (Role.TEN_LOAI, Role.CHUA_RO, Role.CAN_CU)
    )


def missing_recipients(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for a signed page that tells nobody whom it goes to."""
    signed = subject.of(Role.QUYEN_HAN, Role.CHUC_VU)
    if not signed or subject.of(Role.NOI_NHAN) or only_end(subject):
        return
    if unread(subject.facts.bottom, r"noi\s*nhan"):
        yield unseen(_BOTTOM, "Nơi nhận")
    else:
        yield Finding(
            "thiếu phần Nơi nhận",
            'thêm "Nơi nhận:" và các dòng nơi nhận',
            signed[0],
            severity=unless_complete(subject, Severity.HINT),
        )


def missing_kept_line(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for a list of recipients without its last line."""
    lines = subject.of(Role.DONG_NOI_NHAN)
    kept = any(re.match(_KEPT, fold(line(block))) for block in lines)
    if not lines or kept or unfilled(lines[-1]):
        return
    if unread(subject.facts.bottom, _KEPT_ALONE):
        yield unseen(_BOTTOM, "dòng Lưu")
    else:
        cure = 'thêm dòng cuối "- Lưu: VT, (chữ viết tắt đơn vị soạn thảo)."'
        yield at(lines[-1], "", "nơi nhận thiếu dòng Lưu", cure)


def missing_signer(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for a page that has recipients and nobody who signs."""
    listed = subject.of(Role.NOI_NHAN)
    if not listed or subject.of(*_SIGNER) or only_end(subject):
        return
    if _may_be_signed(subject, listed[-1]):
        yield unseen(_BOTTOM, "phần ký")
    else:
        weight = None if subject.source.from_file and subject.complete else Severity.WARNING
        message = "thiếu quyền hạn, chức vụ, họ tên người ký"
        yield Finding(message, "thêm phần ký bên phải Nơi nhận", listed[-1], severity=weight)


def _may_be_signed(subject: Subject, listed: Block) -> bool:
    """Return True where a line near Nơi nhận that nobody understood may be of a signature."""
    at_list = next(
        at for at, paragraph in enumerate(subject.blocks) if paragraph.number == listed.number
    )
    near = subject.blocks[max(at_list - _BESIDE, 0) : at_list + _BESIDE]
    powers = any(_POWER.match(text_of(block)) for block in near)
    return powers or unread(subject.facts.bottom, _SIGNED)


CHECKS: Checks = {
    "TT01": missing_from_head,
    "TT02": missing_title,
    "TT03": missing_recipients,
    "TT04": missing_kept_line,
    "TT05": missing_signer,
}
