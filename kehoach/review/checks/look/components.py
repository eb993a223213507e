"""Sizes, weights and alignment of the components: a table; the values are the decree's, in data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARTS, RECIPIENTS, SIGNATURE
from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD, text_of
from kehoach.review.look import bold, findings_of, in_range, nearest, shown, slanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Look
    from kehoach.document.look import Value as Wanted
    from kehoach.law.the_thuc import Kieu
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
_TITLES = (Role.TEN_LOAI, Role.TRICH_YEU, Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)
_CENTRED = (*HEAD, *PARTS, *SIGNATURE, *_TITLES)
"""The components the decree sets in the middle."""
_ALIGNED = {"trai": "canh trái", "phai": "canh phải", "deu": "canh đều hai lề"}


def wrong_size(subject: Subject, roles: tuple[Role, ...]) -> Iterator[Finding]:
    """Yield a finding for each size of a component outside what the decree allows it."""
    for role in roles:
        allowed = the_thuc.thanh_phan()[role.value].co
        if allowed is not None:
            yield from _outside(allowed, list(shown(subject, role)))


def _outside(allowed: tuple[float, float], looks: list[tuple[Block, Look]]) -> Iterator[Finding]:
    sizes = [(block, look.co) for block, look in looks if look.co]
    bad = [pair for pair in sizes if not in_range(pair[1], allowed)]
    for size in dict.fromkeys(size for _, size in bad):
        same = [pair for pair in bad if pair[1] == size]
        cure = f"đặt cỡ {nearest(size, allowed):g}"
        yield from findings_of(
            same, partial(_size_words, allowed), cure, partial(_size_set, allowed)
        )


def _size_words(allowed: tuple[float, float], size: float) -> str:
    least, most = allowed
    wanted = f"{least:g}" if least == most else f"{least:g} đến {most:g}"
    return f"cỡ chữ {size:g}, phải là {wanted}"


def _size_set(allowed: tuple[float, float], block: Block, size: float) -> dict[str, Wanted]:
    """Return what to set; not where the paragraph holds other lines of another size."""
    parted = block.look is not None and block.look.co_dong
    return {} if parted else {"co": nearest(size, allowed)}


def wrong_weight(subject: Subject, roles: tuple[Role, ...]) -> Iterator[Finding]:
    """Yield a finding where a component is bold or italic otherwise than the decree asks."""
    for role in roles:
        asked = the_thuc.thanh_phan()[role.value]
        bad = []
        for block, look in shown(subject, role):
            faults = _fault("đậm", seen=bold(block, look), asked=asked.dam)
            faults += _fault("nghiêng", seen=slanted(block, look), asked=asked.nghieng)
            if faults:
                bad.append((block, faults))
        yield from findings_of(bad, ", ".join, asks=partial(_weight_set, asked))


def _fault(name: str, *, seen: bool, asked: bool) -> tuple[str, ...]:
    if seen == asked:
        return ()
    return (f"chữ chưa {name}, phải in {name}" if asked else f"chữ in {name}, phải không {name}",)


def _weight_set(asked: Kieu, _: Block, __: tuple[str, ...]) -> dict[str, Wanted]:
    return {"dam": asked.dam, "nghieng": asked.nghieng}


def weight_of_bases(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that is not italic; of "Thực hiện …" a hint."""
    for finding in wrong_weight(subject, (Role.CAN_CU,)):
        # many offices write it upright, as a sentence of the text
        prose = finding.quote.startswith("Thực hiện")
        yield finding._replace(severity=Severity.HINT) if prose else finding


def alignment(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each component that is set otherwise; spaces in front make it a hint."""
    looks = shown(subject, *_CENTRED)
    bad = [(block, look.canh) for block, look in looks if look.canh and look.canh != "giua"]
    for finding in findings_of(
        bad, lambda set_so: f"{_ALIGNED.get(set_so, set_so)}, phải căn giữa", asks=_to_middle
    ):
        spaced = finding.block is not None and text_of(finding.block)[:1].isspace()
        yield finding._replace(severity=Severity.HINT) if spaced else finding


def _to_middle(block: Block, _: str) -> dict[str, Wanted]:
    """Return what to set, where the middle of the paragraph's room is its place.

    That is in a cell, or of a line of the title. A letterhead or a signature set without a table
    is pushed to its place by indents and tabs.
    """
    pushed = text_of(block)[:1].isspace() or "\t" in text_of(block)
    alone = block.origin.in_table or block.role in _TITLES
    return {"canh": "giua"} if alone and not pushed else {}


CHECKS: Checks = {
    **{code: partial(wrong_size, roles=roles) for code, roles in _SIZES.items()},
    **{code: partial(wrong_weight, roles=roles) for code, roles in _WEIGHTS.items()},
    "TT35": weight_of_bases,
    "TT40": alignment,
}
