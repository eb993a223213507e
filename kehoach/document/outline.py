"""Under which heading each block stands, as people say it: ``mục II.2``, ``Phụ lục I``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.role import Role
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block

_HEAD = "phần đầu"
_SIGNED = "phần ký"
_NAMES = {
    Role.CO_QUAN_CHU_QUAN: _HEAD,
    Role.CO_QUAN_BAN_HANH: _HEAD,
    Role.QUOC_HIEU: _HEAD,
    Role.TIEU_NGU: _HEAD,
    Role.SO_KY_HIEU: _HEAD,
    Role.DIA_DANH_NGAY: _HEAD,
    Role.TEN_LOAI: _HEAD,
    Role.TRICH_YEU: "trích yếu",
    Role.CAN_CU: "căn cứ",
    Role.MO_DAU: "câu mở đầu",
    Role.KET_THUC: "câu kết",
    Role.QUYEN_HAN: _SIGNED,
    Role.CHUC_VU: _SIGNED,
    Role.CHUC_VU_KHAC: _SIGNED,
    Role.HO_TEN: _SIGNED,
    Role.NOI_NHAN: "nơi nhận",
    Role.DONG_NOI_NHAN: "nơi nhận",
}
"""Parts of the main text that stand under no heading; in a phụ lục they have no name."""
_OPENS_ANNEX = (Role.PHU_LUC, Role.TEN_PHU_LUC)
_ENDS_BODY = (Role.KET_THUC, Role.QUYEN_HAN, Role.CHUC_VU, Role.NOI_NHAN)
_ANNEX = "Phụ lục"
_DEEPEST = 4
"""Labels of a path at most: who looks for ``III.2.b`` finds what stands deeper in it."""
_LONGEST = 24
"""Letters of a phụ lục's name: ``Phụ lục I`` is short, a line that says more is cut."""


def outline(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block, in order, the heading it stands under; empty where it is not known.

    A numbered paragraph stands under itself. ``blocks`` are those of one document from its start.
    """
    annex, phan = "", ""
    labels: dict[int, str] = {}
    for block in blocks:
        if block.role in _OPENS_ANNEX:
            annex = _annex(block) or annex
        if block.role in (*_OPENS_ANNEX, *_ENDS_BODY, Role.TEN_LOAI):
            phan, labels = "", {}
        if block.role is Role.TEN_LOAI:
            annex = ""
        if block.role is Role.PHAN:
            phan, labels = shortened(block.words, _LONGEST), {}
        elif block.level:
            labels = _below(labels, block)
        path = _joined(labels) or ("" if annex else _NAMES.get(block.role, ""))
        yield ", ".join(filter(None, (annex, phan, path)))


def _annex(block: Block) -> str:
    """Return how a phụ lục is called, in small letters; nothing for its title below."""
    if block.role is Role.TEN_PHU_LUC:
        return ""
    words = one_line(block.words)
    if words.casefold().startswith(_ANNEX.casefold()):
        words = _ANNEX + words[len(_ANNEX) :]
    return shortened(words, _LONGEST)


def _below(labels: dict[int, str], block: Block) -> dict[int, str]:
    """Return the labels above a block and its own: those of its level and deeper are over."""
    kept = {level: label for level, label in labels.items() if level < block.level}
    label = block.label.strip().strip("().")
    if label[:1].isalnum():
        kept[block.level] = label
    return kept


def _joined(labels: dict[int, str]) -> str:
    """Return ``mục II.2``; a label that says those above it (``1.2`` below ``1``) says it once."""
    path: list[str] = []
    for _, label in sorted(labels.items()):
        while path and label.startswith(f"{path[-1]}."):
            path.pop()
        path.append(label)
    if not path:
        return ""
    first = path[0]
    named = "" if first.startswith(("Điều", "Phần", "Chương", "Mục")) else "mục "
    return named + ".".join(path[:_DEEPEST])
