"""The agencies of a joint head: ``A -`` above ``B``, or ``A - B`` on one line.

A dash may be part of a name as well (``Phòng Văn hóa - Xã hội``), so it parts two names only where
the words behind it begin the name of an agency, or where as many people sign as there are names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.agencies import starts_agency
from kehoach.document.signers import signers_of
from kehoach.law import co_quan
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_AT_LINE_END = re.compile(r"\s{0,9}[-–—]\s{0,9}\n\s{0,9}|\s{0,9}\n\s{0,9}[-–—]\s{0,9}")
_ANYWHERE = re.compile(rf"{_AT_LINE_END.pattern}|(?<=\S)\s{{1,9}}[-–—]\s{{1,9}}(?=\S)")

_LONGEST_START = 100
"""Letters that tell whether the name of an agency begins: the longest start has half of them."""


def as_joint(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a paper; the agency above the issuer issues too where it signs first.

    Two agencies one above the other look like one and its parent. Where two people sign, the first
    for the collective the upper one is, the plan is joint.
    """
    above = [block.words for block in blocks if block.role is Role.CO_QUAN_CHU_QUAN]
    if not above or not _signs_first(" ".join(above), signers_of(blocks)):
        return [*blocks]
    return [_issuing(block) for block in blocks]


def _issuing(block: Block) -> Block:
    """Return a block, as one of an issuer where it names the agency above."""
    above = block.role is Role.CO_QUAN_CHU_QUAN
    return block._replace(role=Role.CO_QUAN_BAN_HANH) if above else block


def _signs_first(name: str, signers: Sequence[Sequence[Block]]) -> bool:
    kind = co_quan.loai_co_quan(co_quan.viet_day_du(name))
    if len(signers) <= 1 or kind is None or kind.tap_the is None:
        return False
    powers = [fold(block.words) for block in signers[0] if block.role is Role.QUYEN_HAN]
    return bool(powers) and fold(kind.tap_the) in powers[0]


def joint_names(lines: Sequence[str], signers: int) -> list[str]:
    """Return the names of the agencies in the lines of a head, one for a head that is not joint.

    ``signers`` is how many people sign.
    """
    whole = "\n".join(lines)
    parts = [one_line(part) for part in _AT_LINE_END.split(whole)]
    if len(parts) == signers and not any(map(co_quan.sau_gach_noi, parts[1:])):
        return parts
    names: list[str] = []
    at = 0
    for dash in _ANYWHERE.finditer(whole):
        if starts_agency(one_line(whole[dash.end() : dash.end() + _LONGEST_START]), ""):
            names.append(one_line(whole[at : dash.start()]))
            at = dash.end()
    return [*names, one_line(whole[at:])]


def in_order(names: Sequence[str], signers: Sequence[Sequence[Block]]) -> list[Sequence[Block]]:
    """Return the signatures in the order of their agencies, of which there are as many.

    Whose a signature is, its authority tells: the collective, or the agency by name. Those that
    tell nothing keep the order of the page, for the agency that leads may sign on either side.
    """
    left = list(signers)
    found: list[Sequence[Block] | None] = []
    for name in names:
        own = [sequence for sequence in left if _is_of(name, sequence)]
        found.append(own[0] if len(own) == 1 else None)
        left = [sequence for sequence in left if sequence is not found[-1]]
    return [sequence if sequence is not None else left.pop(0) for sequence in found]


def _is_of(name: str, signature: Sequence[Block]) -> bool:
    """Return True where the authority of a signature names an agency, or its collective."""
    full = co_quan.viet_day_du(name)
    kind = co_quan.loai_co_quan(full)
    collective = kind.tap_the if kind is not None and kind.tap_the else full
    powers = [fold(block.words) for block in signature if block.role is Role.QUYEN_HAN]
    return any(fold(collective) in words for words in powers)
