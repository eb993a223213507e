"""The metadata of an outgoing paper (dữ liệu đặc tả): values, each with its field and place.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I. The names, types and lengths are data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.van_ban_di import KieuTruong, dac_ta, ngon_ngu
from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.publish.faults import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.law.van_ban_di import Truong
    from kehoach.plan import Draft
    from kehoach.problem import Problem
    from kehoach.publish.issued import Issued

Value = str | int | None


class Unsaid(NamedTuple):
    """What a plan does not say and who issues it may."""

    ho_so: str = ""
    """Number and symbol of the file it belongs to."""
    ghi_chu: str = ""
    do_khan: int | None = None
    """The digit the office's System has for its degree of urgency."""
    so_ban: int | None = None
    """How many copies are issued."""
    han_tra_loi: str = ""
    """``2026-06-30``."""


class Entry(NamedTuple):
    """A value of the metadata."""

    truong: Truong
    value: Value
    """None for what is left blank."""
    nhom: Truong | None = None
    """The group it belongs to."""
    thu: int = 0
    """Which of several groups of the same name, from 0."""
    path: PlanPath = ()
    """Where the plan says it; empty for what it does not."""

    @property
    def ma(self) -> str:
        """Return its English name, that of its group before it: ``To.OrganName``."""
        return f"{self.nhom.ma}.{self.truong.ma}" if self.nhom else self.truong.ma


_Values = dict[str, tuple[Value, "PlanPath"]]
"""English name of a field → its value and where the plan says it."""
_BLANK: tuple[Value, PlanPath] = (None, ())
Group = dict[str, Value]
"""English name of a field of a group → its value."""
Tree = dict[str, "Value | Group | list[Group]"]
"""English name of a field → its value, or those of its group."""


def entries(paper: Issued, pages: int | None, unsaid: Unsaid) -> tuple[Entry, ...]:
    """Return the metadata of a paper, every field of the decree in its order, blank ones too."""
    alone, groups = _alone(paper, pages, unsaid), _groups(paper, unsaid)
    out: list[Entry] = []
    for field in dac_ta():
        if not field.con:
            value, path = alone.get(field.ma, _BLANK)
            out.append(Entry(field, _kept(value), path=path))
        for number, values in enumerate(groups[field.ma] or [{}] if field.con else ()):
            for inner in field.con:
                value, path = values.get(inner.ma, _BLANK)
                out.append(Entry(inner, _kept(value), field, number, path))
    return tuple(out)


def _kept(value: Value) -> Value:
    """Return a value, None for a text without a letter."""
    return None if value == "" else value


def _alone(paper: Issued, pages: int | None, unsaid: Unsaid) -> _Values:
    return {
        "TypeName": (paper.loai, paper.above),
        "CodeNumber": (paper.so, paper.path("so")),
        "CodeNotation": (paper.ky_hieu, paper.path("ky_hieu")),
        "IssuedDate": (paper.ngay, paper.path("ngay")),
        "OrganName": (paper.co_quan, paper.path("co_quan")),
        "Subject": (paper.trich_yeu, paper.path("trich_yeu")),
        "Language": (ngon_ngu(), ()),
        "PageAmount": (pages, ()),
        "Description": (unsaid.ghi_chu, ()),
        "Priority": (unsaid.do_khan, ()),
        "IssuedAmount": (unsaid.so_ban, ()),
        "DueDate": (unsaid.han_tra_loi, ()),
    }


def _groups(paper: Issued, unsaid: Unsaid) -> dict[str, list[_Values]]:
    """Return English name of a group → the values of each there is of it."""
    signers: list[_Values] = [
        {
            "Position": (signer.chuc_vu, (*signer.path, "chuc_vu")),
            "FullName": (signer.ho_ten, (*signer.path, "ho_ten")),
        }
        for signer in paper.nguoi_ky
    ]
    to: list[_Values] = [
        {"OrganName": (recipient.ten, recipient.path)} for recipient in paper.noi_nhan
    ]
    return {"FileCode": [{"FileNotation": (unsaid.ho_so, ())}], "SignerInfo": signers, "To": to}


def tree(found: Sequence[Entry]) -> Tree:
    """Return the metadata as plain nested values, in the order of the decree.

    A blank value is None. A group a paper may have several of is a list, empty where all of it is
    blank; ``FileCode`` is a mapping.
    """
    alone = {entry.truong.ma: entry.value for entry in found if entry.nhom is None}
    groups = _by_group(found)
    out: Tree = {}
    for field in dac_ta():
        if not field.con:
            out[field.ma] = alone[field.ma]
        elif field.nhieu:
            out[field.ma] = [*filter(_says_any, groups[field.ma])]
        else:
            out[field.ma] = groups[field.ma][0]
    return out


def _by_group(found: Sequence[Entry]) -> dict[str, list[Group]]:
    """Return the values of each group by their names, a mapping for each there is of it."""
    out: dict[str, list[Group]] = {}
    for entry in found:
        if entry.nhom is not None:
            group = out.setdefault(entry.nhom.ma, [])
            if len(group) <= entry.thu:
                group.append({})
            group[entry.thu][entry.truong.ma] = entry.value
    return out


def _says_any(group: Group) -> bool:
    return any(value is not None for value in group.values())


def blank(found: Sequence[Entry], *, he_thong: bool) -> list[str]:
    """Return the names of the fields left blank: those the System fills in, or the others."""
    names = (
        entry.ma for entry in found if entry.value is None and entry.truong.he_thong is he_thong
    )
    return [*dict.fromkeys(names)]


def too_long(found: Sequence[Entry], draft: Draft) -> Iterator[Problem]:
    """Yield PH01 for each value its field has no room for, at its place in the plan.

    Letters are counted as the plan has them (NFC), digits of a number as they are written.
    """
    for entry in found:
        length = 0 if entry.value is None else len(str(entry.value))
        if entry.truong.kieu is not KieuTruong.NGAY and length > entry.truong.dai:
            place = draft.place(entry.path) if entry.path else Place(draft.file, path=entry.ma)
            name = entry.truong.ten
            yield problem("PH01", place, ten=name, ma=entry.ma, dai=length, du=entry.truong.dai)
