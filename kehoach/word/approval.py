"""Who approves the plan, below the signature: a column on the left, the signer stands on the right.

It is printed by the program and not by the template, so that an older template has a place for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import the_thuc
from kehoach.word.xml import bare_table, paragraph, runs, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_ABOVE = (Role.PHE_DUYET, Role.QUYEN_HAN, Role.CHUC_VU)
"""What stands above the room to sign in; the heading looks as an authority does."""


def approval_xml(blocks: Sequence[Block], ids: dict[str, str]) -> str:
    """Return the lines of who approves as a table without lines behind a gap; "" without any.

    The gap parts it from the table of the signature: Word joins tables that touch.
    """
    if not blocks or not blocks[-1].approves:  # it stands last, as it is composed
        return ""
    lines = [block for block in blocks if block.approves]
    styles = {**ids, Role.PHE_DUYET: ids[Role.QUYEN_HAN]}
    above = [paragraph(styles[line.role], runs(line.text)) for line in lines if line.role in _ABOVE]
    below = [
        paragraph(styles[line.role], runs(line.text)) for line in lines if line.role not in _ABOVE
    ]
    cell = "".join((*above, paragraph(ids["cho_ky"], ""), *below))
    columns = [*map(twips, the_thuc.trang().bang_ky)]
    empty = paragraph(ids["dong_noi_nhan"], "")
    return paragraph(ids["ngat_phan"], "") + bare_table(columns, [(cell, empty)])
