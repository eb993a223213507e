"""Quốc hiệu, Tiêu ngữ, tên cơ quan, số và ký hiệu, địa danh, tên loại, trích yếu, phần ký, đầu phụ lục đều căn giữa.

Căn giữa bằng dấu cách chỉ là gợi ý: khi đổi máy, chữ lệch đi.

Sai (dạng):
    trich_yeu: canh=trai
Sai (dạng):
    ho_ten: canh=deu
Đúng (dạng):
    trich_yeu: canh=giua
Đúng (dạng):
    doan: canh=deu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARTS, SIGNATURE
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD, text_of
from kehoach.review.look import wrong_alignment
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT40"
NAME = "thành phần không căn giữa"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 1 đến 5, 6.đ, 7; Mục III, khoản 1"
KIND = LOOK

_MIDDLE = (
    *HEAD,
    Role.TEN_LOAI,
    Role.TRICH_YEU,
    *PARTS,
    *SIGNATURE,
    Role.PHU_LUC,
    Role.TEN_PHU_LUC,
    Role.KEM_THEO,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component that is set otherwise."""
    for finding in wrong_alignment(subject, "giua", *_MIDDLE):
        spaced = finding.block is not None and text_of(finding.block)[:1].isspace()
        yield finding._replace(severity=Severity.HINT) if spaced else finding
