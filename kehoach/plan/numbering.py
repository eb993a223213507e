"""How a plan, a section or a phụ lục numbers its levels: a word, or the marks of the levels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kehoach.plan.part import FieldKind
from kehoach.plan.reading import Wrong, all_of
from kehoach.text.letters import one_line
from kehoach.text.scheme import BULLETS, CHU, NAMED, ORDER, PARTS, DanhSo, follows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOP = ORDER[:3]
"""Marks a mục may have."""
_UNREAD = ""
"""Stands for a mark that is none."""
_KNOWN = (*PARTS, *ORDER, *BULLETS)
_CURE = "ghi dấu của từng cấp từ trên xuống, như [I, 1, 1.1, a, -, +] hoặc [Phần I, I, 1, a, -, +]"


def _read(value: Any) -> DanhSo:
    if isinstance(value, DanhSo):
        return value
    if isinstance(value, list | tuple):
        return _listed(value)
    if isinstance(value, str) and one_line(value) in NAMED:
        return NAMED[one_line(value)]
    from kehoach.plan.suggest import meant  # noqa: PLC0415 - only when something is wrong

    cure = f"chọn một trong: {', '.join(NAMED)}; hoặc {_CURE}"
    if not isinstance(value, str):
        raise Wrong("KH04", "không nhận giá trị này", cure)
    raise Wrong("KH04", f'không nhận giá trị "{value}"', meant(value, NAMED) + cure)


def _mark(value: Any, number: int) -> str:
    """Return a mark of the list as it is known. Raises Wrong KH18 for any other."""
    found = one_line(value) if isinstance(value, str) else ""
    shorter = found.rstrip(".)") or found
    for mark in (found, shorter):
        if mark in _KNOWN:
            return mark
    shown = f' "{found}"' if found else ""
    raise Wrong(
        "KH18",
        f"không có dấu{shown} để đánh số",
        f"các dấu dùng được: {', '.join(_KNOWN)}",
        (number,),
    )


def _listed(values: Sequence[Any]) -> DanhSo:
    """The scheme of a list of marks. Raises Wrong KH18: each that is none, each out of order."""
    marks: list[str] = []
    wrong: list[Wrong] = []
    for number, value in enumerate(values):
        try:
            marks.append(_mark(value, number))
        except Wrong as error:
            wrong.append(error)
            marks.append(_UNREAD)
    phan = marks[0] if marks and marks[0] in PARTS else ""
    cap = [mark for mark in marks[bool(phan) :] if mark not in BULLETS]
    wrong += _ends(cap, tuple(marks[bool(phan) + len(cap) :]))
    wrong += _steps(cap, 1 + bool(phan))
    all_of(wrong)
    return DanhSo(tuple(cap), phan)


def _ends(cap: list[str], ends: tuple[str, ...]) -> Iterator[Wrong]:
    """Yield what is wrong with the first mark and the dashes behind the last."""
    strange = _UNREAD in (*cap, *ends)
    tops = _TOP if not strange else (*_TOP, _UNREAD)
    if not cap or cap[0] not in tops or not (strange or ends == BULLETS[: len(ends)]):
        message = "danh sách dấu không bắt đầu bằng số của mục hoặc gạch đầu dòng không ở cuối"
        yield Wrong("KH18", message, _CURE)


def _steps(cap: list[str], first: int) -> Iterator[Wrong]:
    """Yield a fault for each mark that cannot stand right below the one above it."""
    for number, (above, mark) in enumerate(pairwise(cap), first):
        if _UNREAD in (above, mark) or above in PARTS:
            continue
        if mark in PARTS or not follows(mark, above):
            yield Wrong(
                "KH18", f'dấu "{mark}" không đứng ngay dưới dấu "{above}" được', _CURE, (number,)
            )


DANH_SO = FieldKind(
    lambda value, _reading, _path: _read(value),
    {
        "anyOf": [
            {"enum": [*NAMED]},
            {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1},
        ]
    },
)
"""A word (``chu``, ``thap_phan``, ``hon_hop``), or the marks of the levels from the top."""


def of_section(own: DanhSo | None, whole: DanhSo) -> DanhSo:
    """Return how a section is numbered. Raises Wrong KH18 where its mục would count otherwise."""
    if own is None:
        return whole
    if own.phan or own.cap[0] != whole.cap[0]:
        cure = (
            f"bắt đầu bằng {whole.cap[0]}, số của phần ấy trong cả kế hoạch; phần chia ở "
            "danh_so của kế hoạch"
        )
        raise Wrong("KH18", "danh_so của một phần không đổi được số của chính phần ấy", cure)
    return own


def of_annex(own: DanhSo | None, whole: DanhSo) -> DanhSo:
    """Return how a phụ lục is numbered: it is not divided in phần. Raises Wrong KH18."""
    if own is not None and own.phan:
        raise Wrong(
            "KH18", f'phụ lục không chia thành "{own.phan}"', "bỏ dấu này, bắt đầu bằng số của mục"
        )
    return own or DanhSo(whole.cap)


__all__ = ["CHU", "DANH_SO", "DanhSo", "of_annex", "of_section"]
