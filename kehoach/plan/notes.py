"""Notes of a plan: their words under ``chu_thich``, called in the text by ``[^name]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.inline import notes_called
from kehoach.plan.kinds import CHU
from kehoach.plan.part import FieldKind
from kehoach.plan.reading import Fault, Path, Reading, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw

CODE = "KH16"
_NAME = re.compile(r"\w{1,20}")
_TEXTS = frozenset({
    "noi_dung", "doan", "gach_dau_dong", "khoan", "tieu_de", "nhiem_vu", "chi_tieu", "khoan_chi",
    "nguon", "don_vi", "ten", "cot", "hang", "nhom",
})  # fmt: skip
"""Keys below a section or a phụ lục whose words are running text."""
_OPENINGS = frozenset({"can_cu", "mo_dau", "ket_thuc"})
"""Keys at the top whose lines are running text."""


class ChuThich(NamedTuple):
    """A note: the number it is printed with follows from where it is called."""

    ten: str
    """Its name in the spec, ``1`` or a short word."""
    loi: str
    """Its words, a paragraph a line."""


def _read(value: Any, reading: Reading, path: Path) -> tuple[ChuThich, ...]:
    """Read the notes by name. Raises Wrong KH03 for what is no mapping."""
    if not isinstance(value, dict):
        raise Wrong(
            "KH03",
            "`chu_thich` phải là một nhóm khóa",
            'viết mỗi chú thích một dòng, như 1: "Lời chú thích."',
        )
    out = []
    for name, words in value.items():
        if not _NAME.fullmatch(str(name)):
            cure = "dùng số hoặc một chữ ngắn, không dấu cách: 1, 2, nguon"
            message = f'tên chú thích không dùng được: "{name}"'
            reading.faults.append(Fault((*path, name), CODE, message, cure, at_key=True))
            continue
        try:
            out.append(ChuThich(str(name), CHU.read(words, reading, (*path, name))))
        except Wrong as wrong:
            reading.faults.append(wrong.fault((*path, name)))
    return tuple(out)


CHU_THICH = FieldKind(
    _read,
    {
        "type": "object",
        "propertyNames": {"pattern": r"^[^\s\[\]^]{1,20}$"},
        "additionalProperties": CHU.json,
    },
)


def _wrong_call(name: str, *, fits: bool, known: bool, called: bool) -> tuple[str, str] | None:
    """Return what is wrong with a call of a note and its cure; None for a right one."""
    mark = f"[^{name}]"
    if not fits:
        cure = f"đặt dấu trong lời văn của các phần; muốn in chính dấu ấy thì viết \\{mark}"
        return f"chỗ này không đặt được chú thích: {mark}", cure
    if not known:
        cure = f"thêm `{name}: …` dưới chu_thich; muốn in chính dấu ấy thì viết \\{mark}"
        return f"chú thích {mark} không có lời", cure
    if called:
        cure = "mỗi chú thích gọi một lần; cần nhắc lại thì viết thêm một chú thích tên khác"
        return f"chú thích {mark} được gọi hai lần", cure
    return None


def _uncalled(name: str) -> Fault:
    message = f"chú thích {name} không được gọi ở đâu"
    cure = f"đặt [^{name}] ngay sau chữ cần chú thích, hoặc xóa dòng này"
    return Fault(("chu_thich", name), CODE, message, cure, at_key=True)


def note_faults(raw: Raw) -> list[Fault]:
    """A fault for each mark without a note or out of place, and each note not called once."""
    held = raw.get("chu_thich")
    known = (
        {str(name) for name in held if _NAME.fullmatch(str(name))}
        if isinstance(held, dict)
        else set()
    )
    faults: list[Fault] = []
    called: set[str] = set()
    for path, name, fits in calls(raw):
        wrong = _wrong_call(name, fits=fits, known=name in known, called=name in called)
        if wrong:
            faults.append(Fault(path, CODE, *wrong))
        called.add(name)
    faults += [_uncalled(name) for name in known - called]
    return (
        sorted(faults, key=lambda fault: [str(step) for step in fault.path])
        if len(faults) > 1
        else faults
    )


def calls(raw: Raw) -> Iterator[tuple[Path, str, bool]]:
    """Yield each call in order: path of its text, name of the note, whether it may stand there."""
    for path, text, holder in _texts(raw, (), raw):
        for name in notes_called(text):
            yield path, name, _fits(path, holder)


def _texts(value: Any, path: Path, holder: Raw) -> Iterator[tuple[Path, str, Raw]]:
    """Yield each text with a mark, and the mapping it stands in."""
    if isinstance(value, str):
        if "[^" in value:
            yield path, value, holder
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _texts(below, (*path, key), value)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts(below, (*path, number), holder)


def _fits(path: Path, holder: Raw) -> bool:
    """Return True where a note may be called: in the running text, whose words are printed once."""
    top = str(path[0])
    key = next(step for step in reversed(path) if isinstance(step, str))
    if top in _OPENINGS:
        return key == top
    if key == "don_vi" and "chi_tieu" in holder:  # a unit of measure, no agency
        return False
    if top == "phu_luc":
        return key in _TEXTS and "ten" not in path[2:3]  # its name is set in capitals in the middle
    return _is_section(top) and (key in _TEXTS or key == top)


def _is_section(key: str) -> bool:
    return key in bo_cuc.cac_phan() or key.startswith(bo_cuc.RIENG)
