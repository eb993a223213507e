"""Whether a template has a place for every part of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Place, Problem
from kehoach.word.papers import printed

if TYPE_CHECKING:
    from collections.abc import Collection

    from kehoach.document.block import Document

_OPTIONAL = (
    Role.CO_QUAN_CHU_QUAN, Role.CHUC_VU_KHAC, Role.KEM_THEO, Role.DO_KHAN, Role.LUU_HANH,
    Role.DU_THAO,
)  # fmt: skip
"""Components not every plan has: a template may leave them out."""
_SPELT = {"ten_loai": "KẾ HOẠCH", "noi_nhan": "Nơi nhận:"}
"""Words a template may spell itself, unless a decision comes with the plan: one paper has each."""


def lacking(document: Document, fields: Collection[str], file: str) -> list[Problem]:
    """Return MA07 for each component a template with these ``fields`` has no place for."""
    text = "mẫu không có thẻ {} mà kế hoạch có phần này"
    return [
        Problem(Place(file), "MA07", text.format(name), _cure(name))
        for name in _needed(document, fields)
        if name not in fields
    ]


def _needed(document: Document, fields: Collection[str]) -> list[str]:
    """Return the tags a template with these ``fields`` may lack, of those the document needs."""
    papers = printed(document)
    held = {block.role for paper in papers for block in paper.main.blocks}
    needed = [role.value for role in _OPTIONAL if role in held]
    if any(paper.annexes for paper in papers):
        needed.append("phu_luc")
    if Role.PHE_DUYET in held and "phu_luc" not in fields:
        needed.append("phe_duyet")  # else it is printed where the phụ lục begin
    return [*needed, *(_SPELT if document.papers else ())]


def _cure(name: str) -> str:
    """Return how a template gets the tag it lacks."""
    if name in _SPELT:
        words = f'thay chữ "{_SPELT[name]}" ghi sẵn trong mẫu bằng thẻ {{{{ {name} }}}}'
    elif name == Role.KEM_THEO:
        words = f"thêm thẻ {{{{ {name} }}}} vào mẫu, một dòng dưới {{{{ trich_yeu }}}}"
    else:
        from kehoach.word.contract import BY_NAME, example  # noqa: PLC0415 - only for a fault

        words = f"thêm thẻ {example(BY_NAME[name])} vào mẫu"
    return f"{words}, hoặc dùng mẫu khác"
