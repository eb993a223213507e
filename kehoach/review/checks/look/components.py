"""Sizes, weights and alignment of the components: a table; the values are the decree's, in data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARTS, RECIPIENTS, SIGNATURE
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD, text_of
from kehoach.review.look import wrong_alignment, wrong_size, wrong_weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_SIZES = {
    "TT20": (Role.QUOC_HIEU,),
    "TT21": (Role.TIEU_NGU,),
    "TT22": (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH),
    "TT23": (Role.SO_KY_HIEU, Role.DIA_DANH_NGAY),
    "TT24": (Role.TEN_LOAI, Role.TRICH_YEU),
    "TT27": SIGNATURE,
    "TT28": RECIPIENTS,
    "TT29": (Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO),
    "TT74": (Role.DO_KHAN, Role.LUU_HANH),
}
"""Code → the components whose size of letters it judges."""
_WEIGHTS = {
    "TT30": (Role.QUOC_HIEU, Role.TIEU_NGU),
    "TT31": (Role.CO_QUAN_CHU_QUAN,),
    "TT32": (Role.CO_QUAN_BAN_HANH,),
    "TT33": (Role.SO_KY_HIEU, Role.DIA_DANH_NGAY),
    "TT34": (Role.TEN_LOAI, Role.TRICH_YEU),
    "TT37": SIGNATURE,
    "TT38": RECIPIENTS,
    "TT39": (Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO),
    "TT75": (Role.DO_KHAN, Role.LUU_HANH),
}
"""Code → the components it judges bold and italic letters of."""
_IN_THE_MIDDLE = (
    *(*HEAD, Role.TEN_LOAI, Role.TRICH_YEU, *PARTS, *SIGNATURE),
    *(Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO),
)


def size(subject: Subject, roles: tuple[Role, ...]) -> Iterator[Finding]:
    """Yield a finding where the size lies outside the decree's range."""
    return wrong_size(subject, *roles)


def weight(subject: Subject, roles: tuple[Role, ...]) -> Iterator[Finding]:
    """Yield a finding where the letters are bold or italic otherwise than asked."""
    return wrong_weight(subject, *roles)


def weight_of_bases(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that is not italic; of "Thực hiện …" a hint."""
    for finding in wrong_weight(subject, Role.CAN_CU):
        # many offices write it upright, as a sentence of the text
        prose = finding.quote.startswith("Thực hiện")
        yield finding._replace(severity=Severity.HINT) if prose else finding


def alignment(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component that is set otherwise; spaces in front make it a hint."""
    for finding in wrong_alignment(subject, "giua", *_IN_THE_MIDDLE):
        spaced = finding.block is not None and text_of(finding.block)[:1].isspace()
        yield finding._replace(severity=Severity.HINT) if spaced else finding


CHECKS: Checks = {
    **{code: partial(size, roles=roles) for code, roles in _SIZES.items()},
    **{code: partial(weight, roles=roles) for code, roles in _WEIGHTS.items()},
    "TT35": weight_of_bases,
    "TT40": alignment,
}
