"""A picture among the items of a section: its file lies beside the plan, its bytes in the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import scalar, text
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Fault, Path, Reading, Wrong
from kehoach.problem import KehoachError, Place
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.picture import Picture
    from kehoach.plain import RawValue

_WIDTH = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,3})?) {0,3}(?:mm)?")
_NEVER_WIDER = "Rộng hơn phần chữ thì thu lại cho vừa."
LEAST_WIDE, MOST_WIDE = 5.0, 250.0
"""mm: a dot nobody sees, and the text of a page that lies."""


def _read_picture(value: Any, reading: Reading, path: Path) -> Picture | None:
    """Return the picture a name leads to; what is wrong with it is told at its key."""
    from kehoach.picture import Picture  # noqa: PLC0415 - most plans have none
    from kehoach.picture.faults import problem  # noqa: PLC0415 - told of a fault alone

    found = value if isinstance(value, Picture) else None
    try:
        found = found or reading.pictures.picture(text(value))
    except KehoachError as error:
        reading.faults += [Fault.of(fault, path) for fault in error.problems]
        return None
    if found.turned:
        reading.notices.append(Fault.of(problem("HA09", Place(), name=found.name), path))
    return found


def _read_width(value: Any) -> float:
    """Return a width in mm, to a tenth. Raises Wrong HA07."""
    found = f"{value:g}" if isinstance(value, float) else text(value)
    matched = _WIDTH.fullmatch(found)
    wide = round(float(matched[1].replace(",", ".")), 1) if matched else 0.0
    if not LEAST_WIDE <= wide <= MOST_WIDE:
        from kehoach.picture.faults import problem  # noqa: PLC0415 - only when something is wrong

        fault = problem("HA07", Place(), what=shortened(found))
        raise Wrong(fault.code, fault.message, fault.hint)
    return wide


def _on_one_line(value: Any) -> str:
    return one_line(text(value))


class Hinh(PlanPart):
    """Hình (PNG hoặc JPEG) đặt giữa trang; tệp ảnh nằm cạnh tệp kế hoạch."""

    hinh: Picture = field(
        FieldKind(_read_picture, {"type": "string"}),
        "Tệp ảnh .png, .jpg hoặc .jpeg, cùng thư mục với kế hoạch.",
        vi_du=("so-do.png",),
    )
    rong: float | None = field(
        scalar(_read_width, "number", "string"),
        f"Bề rộng in ra, mm; không ghi thì theo cỡ của tệp ảnh. {_NEVER_WIDER}",
        default=None,
        vi_du=(120,),
    )
    mo_ta: str | None = field(
        scalar(_on_one_line),
        "Trong hình có gì, cho người dùng máy đọc màn hình; không in ra.",
        default=None,
        vi_du=("Sơ đồ bộ máy gồm ban chỉ đạo và ba tổ giúp việc",),
    )
    ten: str | None = field(
        scalar(_on_one_line),
        "Tên hình, in phía dưới.",
        default=None,
        vi_du=("Hình 1. Sơ đồ tổ chức",),
    )


def shown_in(value: Any) -> Iterator[Picture]:
    """Yield the pictures of a plan or a part of one, in order."""
    if isinstance(value, Hinh):
        yield value.hinh
    elif isinstance(value, PlanPart):
        for name in value.FIELDS:
            yield from shown_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from shown_in(item)


def undescribed(raw: RawValue, path: Path = ()) -> Iterator[Fault]:
    """Yield a remark for each picture of a raw plan that says nothing to who cannot see it."""
    if isinstance(raw, dict):
        if raw.get("hinh") is not None and raw.get("mo_ta") is None:
            from kehoach.picture.faults import problem  # noqa: PLC0415 - only with pictures

            yield Fault.of(problem("HA08", Place()), (*path, "hinh"))
        for key, below in raw.items():
            yield from undescribed(below, (*path, key))
    elif isinstance(raw, list):
        for number, below in enumerate(raw):
            yield from undescribed(below, (*path, number))
