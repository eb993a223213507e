"""What stands around the runs of a paragraph: tracked changes, controls, fields, equations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.inline import Status
from kehoach.word.read.control import control_of
from kehoach.word.read.drawing import ALTERNATIVE, RELATION, branches, only_in_spare, texts_of
from kehoach.word.read.fields import Field
from kehoach.word.read.formula import M, line_of
from kehoach.word.read.formula import texts_of as texts_of_formula
from kehoach.word.read.inrun import address_of, field_ended
from kehoach.word.read.piece import Piece, stronger
from kehoach.word.read.style import N, run_props

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.word.read.inline import Inline
    from kehoach.word.read.piece import Base, Inside

CHANGES = {N + "ins": Status.INSERTED, N + "moveTo": Status.INSERTED,
           N + "del": Status.DELETED, N + "moveFrom": Status.DELETED}  # fmt: skip
"""Tracked changes, and the state of the words in them."""
COMMENT_ENDS = (N + "commentRangeStart", N + "commentRangeEnd")


def state_of(wrapper: Any) -> Status:
    """Return the state of the words in a control or a tracked change."""
    if wrapper.tag == N + "sdt" and control_of(wrapper).empty:
        return Status.PLACEHOLDER
    return CHANGES.get(wrapper.tag, Status.LIVE)


def _change(reader: Inline, element: Any, inside: Inside, base: Base) -> None:
    reader.notes.add("sua_doi")
    _within(reader, CHANGES[element.tag], element, inside, base)


def _within(reader: Inline, status: Status, item: Any, inside: Inside, base: Base) -> None:
    outside, reader.context = reader.context, stronger(reader.context, status)
    reader.walk(item, inside, base)
    reader.context = outside


def _control(reader: Inline, item: Any, inside: Inside, base: Base) -> None:
    control = control_of(item)
    if control.words:
        reader.keep([control.words], reader.look_of(base, {}), inside)
    _within(reader, Status.PLACEHOLDER if control.empty else Status.LIVE, item, inside, base)


def _simple_field(reader: Inline, element: Any, inside: Inside, base: Base) -> None:
    field = Field([element.get(N + "instr") or ""], stored=True)
    look = reader.look_of(base, {})
    if field.numbers_pages:
        run = element.find(N + "r")
        direct = {} if run is None else run_props(run.find(N + "rPr"), reader.styles.theme)
        inside.flags.add("page")
        inside.number.append(reader.look_of(base, direct).co)
        inside.heard.extend(texts_of(element))
        return
    reader.fields.opened(field, inside)
    reader.walk(element, inside, base)
    out: list[str] = []
    field_ended(reader, reader.fields.closed(), inside, look, out)
    reader.keep(out, look, inside)


def _alternative(reader: Inline, item: Any, inside: Inside, base: Base) -> None:
    shown, others = branches(item)
    only_in_spare(others, shown, inside)
    reader.walk(shown, inside, base)


def _formula(reader: Inline, item: Any, inside: Inside, base: Base) -> None:
    words = line_of(item)
    inside.heard.extend(texts_of_formula(item))
    inside.noticed.append(("cong_thuc", words))
    if reader.fields.hears(words):
        reader.keep([words], reader.look_of(base, {}), inside)


def _inner_paragraph(reader: Inline, item: Any, inside: Inside, base: Base) -> None:
    """Read a paragraph inside a paragraph as a line of its own; no program makes one."""
    inside.pieces.append(Piece("\n"))
    reader.walk(item, inside, base)
    inside.pieces.append(Piece("\n"))


def _stray(reader: Inline, item: Any, inside: Inside, base: Base) -> None:
    """Read a text that stands in no run."""
    look = reader.look_of(base, {})
    out: list[str] = []
    reader.content((item,), inside, look, out)
    reader.keep(out, look, inside)


def _link(reader: Inline, record: Any, inside: Inside, base: Base) -> None:
    outside, reader.address = (
        reader.address,
        address_of(reader.target(record.get(RELATION) or ""), inside),
    )
    reader.walk(record, inside, base)
    reader.address = outside


def _comment(reader: Inline, item: Any, _: Inside, __: Base) -> None:
    reader.mark_comment(item)


def _elsewhere(_: Inline, record: Any, inside: Inside, __: Base) -> None:
    inside.noticed.append(("nhung", record.get(RELATION) or ""))


WALKED: dict[str, Callable[[Inline, Any, Inside, Base], None]] = {
    N + "sdt": _control,
    N + "hyperlink": _link,
    N + "fldSimple": _simple_field,
    ALTERNATIVE: _alternative,
    M + "oMath": _formula,
    M + "oMathPara": _formula,
    N + "subDoc": _elsewhere,
    N + "p": _inner_paragraph,
    N + "t": _stray,
    **dict.fromkeys(CHANGES, _change),
    **dict.fromkeys(COMMENT_ENDS, _comment),
}
"""How each kind of element among the runs is read; any other is a wrapper of words."""
