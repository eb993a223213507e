"""Recipients and signer out of the labelled lines of the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.block import Role
from kehoach.document.compose.ending import authority
from kehoach.document.label import case, ends
from kehoach.document.label.signer import spaced
from kehoach.document.roles import SIGNATURE
from kehoach.law import co_quan
from kehoach.plan.parts import Ky
from kehoach.text.letters import fold, one_line
from kehoach.text.marks import has_end, strip_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.law.co_quan import LoaiCoQuan

_AUTHORITY = re.compile(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b")


class Ending:
    """Reads the recipients and the signature."""

    def __init__(self, lines: Sequence[Line], loai: LoaiCoQuan | None, doubts: Doubts) -> None:
        self.lines, self.second = _first_signer(lines)
        self.loai = loai
        self.doubts = doubts
        self.raw: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        """Return ``noi_nhan``, ``luu`` and ``ky``; a second signer is told."""
        self._recipients()
        signed = self._signature()
        if signed:
            self.raw["ky"] = signed
        elif self.lines:
            what = "không thấy chức vụ và họ tên người ký"
            self.doubts.add("TN65", what, ("ky",), self.lines[-1])
        return self.raw

    def _of(self, role: Role) -> list[Line]:
        return [line for line in self.lines if line.block.role is role]

    def _recipients(self) -> None:
        listed: list[str] = []
        for line in self._of(Role.DONG_NOI_NHAN):
            text = line.text.lstrip("-–•+* ")
            kept = ends.LUU.match(text)
            if kept and "luu" not in self.raw:
                self.raw["luu"] = _keepers(text[kept.end() :])
            elif strip_end(text):
                _add(listed, line, text)
            elif text:
                self.doubts.unplaced(line, ("noi_nhan",))
        if listed:
            self.raw["noi_nhan"] = [strip_end(text) for text in listed]

    def _signature(self) -> dict[str, Any]:
        dong = self._authority()
        titles = self._titles(dong)
        names = self._of(Role.HO_TEN)
        name = one_line(names[0].text) if names else ""
        for extra in (*self._of(Role.CHUC_VU)[1:], *names[1:], *self.second):
            self.doubts.unplaced(extra, ("ky",))  # a second signer: a spec has one
        if not titles:
            return self._untitled(dong, name)
        raw: dict[str, Any] = {"chuc_vu": _title(titles[0])}
        if len(titles) > 1:
            raw["chuc_vu_khac"] = case.person(" ".join(titles[1:])).capitalize()
        if name:
            raw["ho_ten"] = case.person(name) if case.in_capitals(name) else name
        return self._with_authority(raw, titles[0], dong)

    def _titles(self, dong: list[str]) -> list[str]:
        """Return the post and a second post; ``Q. GIÁM ĐỐC`` is taken from the authority lines."""
        titles = [line.text for line in self._of(Role.CHUC_VU)[:1]]
        titles += [line.text for line in self._of(Role.CHUC_VU_KHAC)]
        if not titles and dong and dong[-1].startswith("Q"):
            titles.append(dong.pop())
        return titles

    def _authority(self) -> list[str]:
        """Return the authority lines, one that is broken over two lines joined."""
        out: list[str] = []
        for line in self._of(Role.QUYEN_HAN):
            self.doubts.anew.append(line.text)
            if out and not _AUTHORITY.match(line.text):
                out[-1] = f"{out[-1]} {line.text}"
            else:
                out.append(spaced(line.text))
        return out

    def _untitled(self, dong: list[str], name: str) -> dict[str, Any]:
        if not dong:
            return {}
        what = f'phần ký chỉ có "{", ".join(dong)}", thiếu chức vụ người ký'
        self.doubts.add("TN65", what, ("ky",))
        return {"dong": dong, "chuc_vu": "(chưa ghi chức vụ)", **({"ho_ten": name} if name else {})}

    def _with_authority(self, raw: dict[str, Any], shown: str, dong: list[str]) -> dict[str, Any]:
        """Add what is needed for the plan to print the same lines above the title."""
        title = shown.upper()
        fitting = _authority_of(title, dong, self.loai)
        if self.loai is None or (fitting is None and dong):
            by_signer = _kind_of(title, dong)
            if by_signer is not None:  # the signer tells the kind of an agency whose name does not
                self.raw["loai_co_quan"] = by_signer.ma
                fitting = _authority_of(title, dong, by_signer)
        if fitting is not None:
            return {**fitting, **raw, "chuc_vu": fitting["chuc_vu"]}
        if dong:
            return {"dong": dong, **raw}
        what = f'trên "{title}" không có dòng TM., KT. như cơ quan này phải có'
        self.doubts.add("TN65", what, ("ky",))
        return raw


def _authority_of(title: str, dong: list[str], loai: LoaiCoQuan | None) -> dict[str, Any] | None:
    """Return ``quyen_han`` and ``chuc_vu`` that print the very lines for an agency of a kind, or None."""
    for authority_of in (None, "Q", "TL", "TUQ"):
        bare = re.sub(r"^(?:Q\.|QUYỀN)\s*", "", title) if authority_of == "Q" else title
        ky = Ky(quyen_han=authority_of, chuc_vu=_title(bare), dong=())
        lines, printed = authority(ky, loai)
        if list(map(fold, lines)) == list(map(fold, dong)) and fold(printed) == fold(title):
            return {**({"quyen_han": authority_of} if authority_of else {}), "chuc_vu": _title(bare)}
    return None


def _kind_of(title: str, dong: list[str]) -> LoaiCoQuan | None:
    """Return the one kind of agency whose own signer signs so; None where several do, or none."""
    fitting = []
    for loai in co_quan.cac_loai():
        own = fold(title) in map(fold, co_quan.cac_chuc_vu(loai))
        if own and not loai.hai_dong and _authority_of(title, dong, loai):
            fitting.append(loai)
    return fitting[0] if len(fitting) == 1 else None


def _first_signer(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines without those of a second signer, and these: all below a first name."""
    kept: list[Line] = []
    second: list[Line] = []
    met: set[Role] = set()
    for line in lines:
        role = line.block.role
        signed = met >= {Role.CHUC_VU, Role.HO_TEN} and role in SIGNATURE
        (second if signed else kept).append(line)
        met.add(role)
    return kept, second


def _keepers(text: str) -> list[str]:
    """Return those who keep a copy; a comma in brackets parts none."""
    parts = re.split(r",(?![^()]{0,300}\))", strip_end(text))
    return [part.strip() for part in parts if part.strip()]


def _add(listed: list[str], line: Line, text: str) -> None:
    """Add a recipient to those above, or the rest of the one above to it."""
    if listed and _goes_on(line, listed[-1]):
        listed[-1] = f"{listed[-1]} {text}"
    else:
        listed.append(text)


def _goes_on(line: Line, before: str) -> bool:
    """Return True for a line that belongs to the recipient above: part of it, or its rest."""
    if line.label is None:
        return not has_end(before) and not ends.is_kept(line.folded)
    return line.label.kind == "plus" and before.endswith(":")


def _title(caps: str) -> str:
    """Return a title as data/ spells it."""
    folded = fold(one_line(caps))
    for loai in co_quan.cac_loai():
        for title in co_quan.cac_chuc_vu(loai):
            if fold(title) == folded:
                return title
    text = one_line(caps)
    return text.capitalize() if case.in_capitals(text) else text
