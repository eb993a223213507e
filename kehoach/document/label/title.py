"""Roles in the title: tên loại, trích yếu, and what else stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import signs
from kehoach.document.label.annexed import is_attachment
from kehoach.document.label.made import block_of, cut
from kehoach.document.label.stamps import stamp_of
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line


def title(lines: Sequence[Line]) -> list[Block]:
    """Return tên loại and trích yếu with their roles; what else stands among them is told apart."""
    found: list[Block] = []
    for line in lines:
        found += _titled(line, named=any(block.role is Role.TEN_LOAI for block in found))
    named = any(block.role is Role.TEN_LOAI for block in found)
    if not named and len(found) > 1 and signs.HOLE.fullmatch(found[0].words):
        return [found[0]._replace(role=Role.TEN_LOAI), *found[1:]]
    return _with_issuer(found)


def _with_issuer(found: list[Block]) -> list[Block]:
    """Return the title of a decision with the lines below its subject that say who decides."""
    titles = [one_line(block.words) for block in found if block.role is Role.TEN_LOAI]
    kinds = map(signs.title_of, titles)
    if not any(kind and kind.co_dieu for kind in kinds):
        return found
    subjects = [at for at, block in enumerate(found) if block.role is Role.TRICH_YEU]
    for at in reversed(subjects[1:]):
        if not signs.names_issuer(one_line(found[at].words)):
            break
        found[at] = found[at]._replace(role=Role.THAM_QUYEN)
    return found


def _titled(line: Line, *, named: bool) -> Iterator[Block]:
    """Yield a line of the title; once a kind is named, words of another kind are of the subject."""
    if line.table is not None:
        yield block_of(line, Role.CHUA_RO)
    elif signs.LINE_OF_RULE.fullmatch(line.text):
        yield block_of(line, Role.KHAC)
    elif stamp := stamp_of(line.text):
        yield block_of(line, stamp)
    elif is_attachment(line.folded):
        yield block_of(line, Role.KEM_THEO)
    elif line.text.startswith("("):
        yield block_of(line, Role.CHUA_RO)
    elif (loai := signs.title_of(line.text)) is None or (named and line.text != loai.tieu_de):
        yield block_of(line, Role.TRICH_YEU)
    elif line.text.startswith(loai.tieu_de + " "):
        name, subject = cut(line, len(loai.tieu_de))
        yield from (block_of(name, Role.TEN_LOAI), block_of(subject, Role.TRICH_YEU))
    else:
        yield block_of(line, Role.TEN_LOAI)
