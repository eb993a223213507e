"""Two or three signatures side by side across the page, as a table without lines.

They stand at the end of the text, so that any template takes them; its own place for one signer
stays empty beside the recipients. Authority and post are one row and the names another: the names
stand on one line whatever the lengths above them are.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.measure import width
from kehoach.document.signers import signers_of
from kehoach.law import the_thuc
from kehoach.word.xml import bare_table, paragraph, runs, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_ABOVE = (Role.QUYEN_HAN, Role.CHUC_VU)
"""What stands above the room to sign in."""
_GAP = 200
"""Twips left between the longest lines of two columns: 10 pt, so that they read as two."""
_BELOW = (Role.CHUC_VU_KHAC, Role.HO_TEN)


def signers_behind(blocks: Sequence[Block], body: frozenset[Role]) -> list[list[Block]]:
    """Return the signatures behind the last block of the body, none where one person signs."""
    behind = takewhile(lambda block: block.role not in body, reversed(blocks))
    end = [block for block in behind if not block.approves]
    if sum(block.role is Role.CHUC_VU for block in end) < 2:  # noqa: PLR2004 - one signer
        return []
    return signers_of(reversed(end))


def signatures_xml(
    signers: Sequence[Sequence[Block]],
    ids: dict[str, str],
    size: float,
    wide: int,
) -> str:
    """Return the table of the signatures, ``wide`` twips from edge to edge, and the gap below.

    ``size`` is that of the template's signature in pt. Where a line would break in it, the columns
    share the page by their longest lines; then the letters are the smallest the decree allows, and
    the table may be as wide as the head.
    """
    columns, look = _setting(signers, size, wide)
    room_to_sign = paragraph(ids["cho_ky"], "")
    titles = [_lines(sequence, _ABOVE, ids, look) for sequence in signers]
    names = [room_to_sign + _lines(sequence, _BELOW, ids, look) for sequence in signers]
    return bare_table(columns, (titles, names)) + paragraph(ids["ngat_phan"], "")


def _setting(
    signers: Sequence[Sequence[Block]],
    size: float,
    wide: int,
) -> tuple[list[int], str]:
    """Return the widths of the columns in twips, and what the letters have beside their style."""
    columns = _columns(signers, size, wide)
    if columns is not None:
        return columns, ""
    allowed = the_thuc.thanh_phan()[Role.QUYEN_HAN].co or (size,)
    least = min(size, *allowed)
    columns = _columns(signers, least, wide) or _columns(signers, least, wide + _outside())
    columns = columns or [wide // len(signers)] * len(signers)
    half_points = round(least * 2)
    return columns, f'<w:rPr><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'


def _outside() -> int:
    """Return by how many twips the head is wider than the text: the signatures may be as wide."""
    page = the_thuc.trang()
    text = page.rong - page.le["trai"].dung - page.le["phai"].dung
    return max(twips(sum(page.bang_tieu_de) - text), 0)


def _columns(signers: Sequence[Sequence[Block]], size: float, wide: int) -> list[int] | None:
    """Return widths in which no line breaks, equal ones if they do; None where there are none."""
    longest = [max(width(block.words, size, "dam") for block in sequence) for sequence in signers]
    needs = [round(amount * 20) + _GAP for amount in longest]
    equal = wide // len(signers)
    if max(needs) <= equal:
        return [equal] * len(signers)
    spare = (wide - sum(needs)) // len(signers)
    return [need + spare for need in needs] if spare >= 0 else None


def _lines(sequence: Sequence[Block], roles: Sequence[Role], ids: dict[str, str], look: str) -> str:
    shown = [block for block in sequence if block.role in roles]
    return "".join([paragraph(ids[block.role], runs(block.text, look)) for block in shown])
