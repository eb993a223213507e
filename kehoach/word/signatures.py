"""Two or three signatures side by side across the page, as a table without lines.

They stand at the end of the text, so that any template takes them; its own place for one signer
stays empty beside the recipients. Authority and post are one row and the names another: the names
stand on one line whatever the lengths above them are.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.signers import signers_of
from kehoach.word.xml import paragraph, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_ABOVE = (Role.QUYEN_HAN, Role.CHUC_VU)
"""What stands above the room to sign in."""
_BELOW = (Role.CHUC_VU_KHAC, Role.HO_TEN)


def signers_behind(blocks: Sequence[Block], body: frozenset[Role]) -> list[list[Block]]:
    """Return the signatures behind the last block of the body, none where one person signs."""
    behind = takewhile(lambda block: block.role not in body, reversed(blocks))
    end = [block for block in behind if not block.approves]
    if sum(block.role is Role.CHUC_VU for block in end) < 2:  # noqa: PLR2004 - one signer
        return []
    return signers_of(reversed(end))


def signatures_xml(signers: Sequence[Sequence[Block]], ids: dict[str, str], wide: int) -> str:
    """Return the table of the signatures, ``wide`` twips from edge to edge, and the gap below."""
    column = wide // len(signers)
    whole = column * len(signers)
    grid = f'<w:gridCol w:w="{column}"/>' * len(signers)
    titles = [_lines(one, _ABOVE, ids) for one in signers]
    names = [_signed(one, ids) for one in signers]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(titles, column)}{_row(names, column)}</w:tbl>"
        f"{paragraph(ids['ngat_phan'], '')}"
    )


def _row(cells: Sequence[str], wide: int) -> str:
    settings = f'<w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>'
    inner = "".join([f"<w:tc>{settings}{cell}</w:tc>" for cell in cells])
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _signed(one: Sequence[Block], ids: dict[str, str]) -> str:
    """Return the room to sign in and the lines below it."""
    return paragraph(ids["cho_ky"], "") + _lines(one, _BELOW, ids)


def _lines(one: Sequence[Block], roles: Sequence[Role], ids: dict[str, str]) -> str:
    shown = [block for block in one if block.role in roles]
    return "".join([paragraph(ids[block.role], runs(block.text)) for block in shown])
