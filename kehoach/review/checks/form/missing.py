"""Components that are not there: a part is asked for only where the rest of it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD, text_of
from kehoach.review.finding import Finding, at
from kehoach.review.head import line, unless_complete, unread
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PARTS = (
    (Role.QUOC_HIEU, "Quốc hiệu", r"cong hoa|chu nghia|viet nam"),
    (Role.TIEU_NGU, "Tiêu ngữ", r"doc lap|hanh phuc"),
    (Role.CO_QUAN_BAN_HANH, "tên cơ quan ban hành", r"uy ban|ubnd|bo |so |phong |truong |ban "),
    (Role.SO_KY_HIEU, "số, ký hiệu", r"\bso\b"),
    (Role.DIA_DANH_NGAY, "địa danh và thời gian ban hành", r"ngay|thang"),
)
_FIRST = 25
"""Paragraphs among which a title stands."""
_KEPT = r"\W*luu\b(?!\s(?:tru|y)\b(?!\s?:))|.*[;,.]\s?[-–+]?\s?luu\s?(?::|vt\b)"
"""A line of nơi nhận that says what is kept, folded: ``Lưu trữ tỉnh`` is a recipient as any."""
_KEPT_ALONE = r"(?m)^[^\w\n]*luu ?(?::|/|vt\b|van thu\b|vp\b|ho so\b|hs\b|$)"
"""Such a line that nobody recognised, folded: a heading ``Lưu trữ`` or ``Lưu ý`` is none."""
_BESIDE = 30
"""Blocks above and below Nơi nhận among which a signature stands: a long list has 25 lines."""
_POWER = Sought(r"\s*(?:TM|KT|TL|TUQ|T/M|K/T)\b")
_SIGNED = r"\b(?:tm|kt|tl|tuq|t/m|k/t)\b|chu tich|giam doc|truong\b"
"""What a signature nobody recognised holds, folded."""


def missing_from_head(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component of a head that is there but not whole."""
    if not subject.has_head:
        return
    first, weight = subject.of(*HEAD)[0], unless_complete(subject, Severity.HINT)
    for role, name, traces in _PARTS:
        if not subject.of(role) and not unread(subject, traces):
            yield Finding(f"thiếu {name}", f"thêm {name}", first, severity=weight)


def missing_title(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where a head has no title or subject; one of another form is left alone."""
    if not subject.has_head or _named(subject):
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
    titled = any(
        fold(line(block)).startswith("ke hoach")
        for block in subject.main[:_FIRST]
        if block.role is not Role.TEN_LOAI
    )
    return titled or unread(subject, "ke hoach")


def missing_recipients(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a signed page that tells nobody whom it goes to."""
    signed = subject.of(Role.QUYEN_HAN, Role.CHUC_VU)
    if signed and not subject.of(Role.NOI_NHAN) and not unread(subject, r"noi\s*nhan"):
        yield Finding(
            "thiếu phần Nơi nhận",
            'thêm "Nơi nhận:" và các dòng nơi nhận',
            signed[0],
            severity=unless_complete(subject, Severity.HINT),
        )


def missing_kept_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a list of recipients without its last line."""
    lines = subject.of(Role.DONG_NOI_NHAN)
    kept = any(re.match(_KEPT, fold(line(block))) for block in lines)
    if lines and not kept and not unread(subject, _KEPT_ALONE):
        cure = 'thêm dòng cuối "- Lưu: VT, (chữ viết tắt đơn vị soạn thảo)."'
        yield at(lines[-1], "", "nơi nhận thiếu dòng Lưu", cure)


def missing_signer(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a page that has recipients and nobody who signs."""
    listed = subject.of(Role.NOI_NHAN)
    if not listed or subject.of(Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN):
        return
    powers = any(_POWER.match(text_of(block)) for block in subject.blocks)
    if not powers and not _signed_unread(subject, listed[-1]):
        weight = None if subject.source.from_file and subject.complete else Severity.WARNING
        told = "thiếu quyền hạn, chức vụ, họ tên người ký"
        yield Finding(told, "thêm phần ký bên phải Nơi nhận", listed[-1], severity=weight)


def _signed_unread(subject: Subject, listed: Block) -> bool:
    """Return True where lines or tables nobody recognised, near Nơi nhận, may be a signature.

    A table of the text far above names chairmen and heads for other reasons.
    """
    at_list = next(at for at, block in enumerate(subject.blocks) if block.number == listed.number)
    first = max(at_list - _BESIDE, 0)
    near = {block.number for block in subject.blocks[first : at_list + _BESIDE]}
    unknown = (Role.CHUA_RO, Role.BANG)
    return any(
        block.role in unknown and block.number in near and re.search(_SIGNED, fold(words))
        for block, words, _ in subject.texts()
    )


CHECKS: Checks = {
    "TT01": missing_from_head,
    "TT02": missing_title,
    "TT03": missing_recipients,
    "TT04": missing_kept_line,
    "TT05": missing_signer,
}
