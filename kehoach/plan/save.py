"""A plan back to YAML: the values a person would have written, and the file that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach import spec
from kehoach.output import write_bytes
from kehoach.plain import raw_map
from kehoach.plan.build import draft
from kehoach.plan.content import Gach
from kehoach.plan.hinh import Hinh, shown_in
from kehoach.plan.notes import ChuThich
from kehoach.plan.numbering import DanhSo
from kehoach.plan.own_cells import ORieng
from kehoach.plan.part import PlanPart
from kehoach.plan.parts import PhuLuc
from kehoach.plan.table import AnyBang, Bang, BangLap, Cot, CotLap
from kehoach.plan.table.fit import as_given
from kehoach.plan.table.in_text import BangTrongBai
from kehoach.problem import KehoachError, Place, fault
from kehoach.spec.writer import write
from kehoach.text.dates import Ngay
from kehoach.text.numbers import Tien

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.picture import Picture
    from kehoach.plain import Raw
    from kehoach.plan.plan import Plan
    from kehoach.plan.section import Muc

_CURE = "tạo kế hoạch bằng kehoach.load hoặc kehoach.make thay vì đổi trường của nó bằng replace"


def save(plan: Plan, path: str | Path, *, force: bool = False) -> None:
    """Write the plan as a YAML file that ``load`` reads as the same plan; whole or not at all.

    Its pictures are written beside it, but those that lie there already.

    What is lost: comments, the order of keys, and how a value was written where two ways mean the
    same (``luu`` on one line or several). To keep those, edit the text of the file instead.
    Raises KehoachError KH17 for a plan no file can say, TE03 when the file is there already and
    ``force`` is not given, TE04 when it cannot be written.
    """
    pictures = tuple(shown_in(plan))
    text = _proved(plan, str(path), pictures).encode()
    if not pictures:
        write_bytes(path, text, force=force)
        return
    from kehoach.picture.written import write_with_pictures  # noqa: PLC0415 - few have one

    write_with_pictures([(path, text)], pictures, path, force=force)


def as_yaml(plan: Plan) -> str:
    """Return the plan as the text ``save`` writes. Raises KehoachError KH17."""
    return _proved(plan, "", tuple(shown_in(plan)))


def raw_of(plan: Plan) -> Raw:
    """Return the plan as plain values, as a YAML file would give them: the inverse of ``make``.

    A field that has its default is left out; every scalar is a text, but a picture is itself.
    """
    return dict(_plan(plan))


def _proved(plan: Plan, file: str, pictures: tuple[Picture, ...]) -> str:
    """Return the text of the plan once it was read back. Raises KehoachError KH17."""
    text = write(raw_of(plan))
    try:
        same = draft(spec.parse(text), text, file, pictures).plan == plan
    except KehoachError as error:
        message = "kế hoạch không ghi được thành tệp YAML, có giá trị không hợp lệ"
        first = fault("KH17", message, _CURE, Place(file))
        held = [problem._replace(place=Place(file)) for problem in error.problems]
        raise KehoachError([*first.problems, *held]) from error
    if not same:
        message = "kế hoạch không ghi được thành tệp YAML mà đọc lại y nguyên"
        raise fault("KH17", message, _CURE, Place(file))
    return text


def _plan(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a plan in the order of its fields; each section under its own key."""
    for name, value in _given(plan):
        if name == "muc":
            for muc in plan.muc:
                yield muc.khoa, _section(muc)
        else:
            yield name, _value(value)


def _given(part: PlanPart) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a part that are not what they would be anyway."""
    for name, field in part.FIELDS.items():
        value = getattr(part, name)
        if value is not None and value != field.default:
            yield name, value


def _section(muc: Muc) -> Any:
    """Return the value of a section's key: its content alone, or with its own title."""
    held = {name: _value(value) for name, value in _given(muc) if name != "khoa"}
    return held["noi_dung"] if [*held] == ["noi_dung"] else held


def _value(value: Any) -> Any:
    """Return a value of the model as dicts, lists and texts."""
    if isinstance(value, PlanPart):
        return _part(value)
    if isinstance(value, DanhSo):
        return value.ten or [*value.marks]
    if not isinstance(value, tuple):
        return _scalar(value)
    if value and isinstance(value[0], ChuThich | ORieng):
        return dict(_named(item) for item in value)
    return [_value(item) for item in value]


def _named(note: ChuThich | ORieng) -> tuple[str, str]:
    """Return a name and its words, which are a key and its value in the file."""
    return (note.ten, note.loi) if isinstance(note, ChuThich) else (note.ten, note.o)


def _part(part: PlanPart) -> Any:
    """Return a part as a mapping; a dash item and a column that are words alone as the words."""
    words = _alone(part)
    if words is not None:
        return words
    held = {name: _value(value) for name, value in _given(part)}
    if isinstance(part, Hinh):
        held["hinh"] = part.hinh
    if isinstance(part, Bang) and part.hang:
        held["hang"] = [
            as_given(part.cot, row) if isinstance(row, tuple) else _part(row) for row in part.hang
        ]
    return _beside(part.bang, held) if isinstance(part, PhuLuc | BangTrongBai) else held


def _alone(part: PlanPart) -> str | None:
    """Return the words of a part that says nothing else, None for any other."""
    if isinstance(part, Gach) and part == Gach(gach_dau_dong=part.gach_dau_dong):
        return part.gach_dau_dong
    if isinstance(part, Cot) and (part.rong, part.canh, part.cot) == (None, None, ()):
        return part.ten
    if isinstance(part, CotLap) and (part.ten, part.rong, part.canh) == (None, None, None):
        return part.khoa
    return None


def _beside(bang: AnyBang | None, held: Raw) -> Raw:
    """Return what holds a table with the table's keys beside its own."""
    table = raw_map(held.get("bang"))
    if isinstance(bang, BangLap):
        made = {name: item for name, item in table.items() if name != "lap_tu"}
        return {**held, "bang": bang.lap_tu, **made}
    if isinstance(bang, Bang):
        return {**{name: item for name, item in held.items() if name != "bang"}, **table}
    return held


def _scalar(value: Any) -> str:
    """Return a date, an amount, a figure or a number as it was written, else as it is printed."""
    if isinstance(value, Ngay):
        return value.viet or value.ngan()
    if isinstance(value, Tien):
        return value.viet or str(value)
    if isinstance(value, float):
        return f"{value:.9f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(value).lower() if isinstance(value, bool) else str(value)
