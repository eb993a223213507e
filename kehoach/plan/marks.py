"""What a plan says of itself beside its number: mức độ khẩn, phạm vi lưu hành, dự thảo.

A plan with state secrets is refused: it is not to be written with this program.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law import dau
from kehoach.plan.kinds import scalar, text, yes_or_no
from kehoach.plan.reading import Wrong
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.law.dau import Khung
    from kehoach.plan.part import FieldKind

SECRET_KEYS = frozenset({"do_mat", "dau_mat", "mat", "bi_mat", "dau_do_mat"})
"""Keys an author may try for a mark of secrecy."""
YES = "có"
"""A draft whose number is not told."""

_DRAFT = re.compile(r"(?:du thao\s?)?\(?(?:lan\s?(?:thu\s?)?)?(?P<lan>\d{1,2})\)?")
_YES = ("x", "du thao")


def secret() -> Wrong:
    """Return the refusal of a plan marked mật."""
    return Wrong(
        "KH25",
        "kế hoạch có nội dung bí mật nhà nước không soạn bằng chương trình này; không vẽ dấu mật",
        "bỏ khóa này nếu kế hoạch không mật; nếu mật thì soạn, đóng dấu theo pháp luật về bảo vệ "
        "bí mật nhà nước "
        "(Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2.a)",
    )


def _kind_of(known: Callable[[], dict[str, Khung]]) -> FieldKind:
    """Return the kind of a mark, in any spelling. Raises Wrong KH04, KH25."""

    def read(value: Any) -> str:
        words = text(value)
        if dau.is_secret(words):
            raise secret()
        found = dau.find(known(), words)
        if found is None:
            cure = f"chọn một trong: {', '.join(known())}"
            raise Wrong("KH04", f'không nhận giá trị "{words}"', cure)
        return found.ten

    return scalar(read, "string")


def _draft(value: Any) -> str | None:
    """Return ``có`` or ``lần 2``; None for ``không``. Raises Wrong KH04."""
    words = text(value)
    folded = fold(words).strip(" .")
    said = yes_or_no(words)
    if said is not None or folded in _YES:
        return None if said is False else YES
    found = _DRAFT.fullmatch(folded)
    if found is None or int(found["lan"]) == 0:
        cure = "ghi du_thao: có, hoặc lần dự thảo như du_thao: 2"
        raise Wrong("KH04", f'không nhận giá trị "{words}"', cure)
    return f"lần {int(found['lan'])}"


def draft_of(words: str) -> str | None:
    """Return what a line of a file says of a draft; None when it says more, or nothing of it."""
    bare = words.strip(' ().:*"“”')
    if not fold(bare).startswith("du thao"):
        return None
    try:
        return _draft(bare)
    except Wrong:
        return None


def draft_words(du_thao: str) -> str:
    """Return the words printed: ``DỰ THẢO`` or ``DỰ THẢO LẦN 2``."""
    return "DỰ THẢO" if du_thao == YES else f"DỰ THẢO {du_thao.upper()}"


DO_KHAN = _kind_of(dau.do_khan)
LUU_HANH = _kind_of(dau.luu_hanh)
DU_THAO = scalar(_draft)
