"""Recipients and signers out of the labelled lines of the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.signature import Signature
from kehoach.document.label import ends
from kehoach.document.label.joint import in_order
from kehoach.document.signers import signers_of
from kehoach.law import co_quan
from kehoach.plan.signers import MOST
from kehoach.text.marks import has_end, strip_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.plain import Raw


class Ending:
    """Reads the recipients and the signatures."""

    def __init__(
        self,
        lines: Sequence[Line],
        loai: LoaiCoQuan | None,
        doubts: Doubts,
        joint: Sequence[str] | None = None,
        name: str = "",
    ) -> None:
        """Take the lines of the end; ``joint`` names the agencies of a joint plan beside ``name``.

        Without it one person signs, as in a decision.
        """
        self.name = name
        self.lines = lines
        self.loai = loai
        self.doubts = doubts
        self.most = 1 if joint is None else MOST
        self.joint = list(joint or ())
        self.raw: Raw = {}

    def read(self) -> Raw:
        """Return ``noi_nhan``, ``luu`` and ``ky``; who finds no place in these is told."""
        self._recipients()
        signed = self._signed()
        if signed:
            self.raw["ky"] = [*signed] if len(signed) > 1 else signed[0]
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
                self.raw["luu"] = [*_keepers(text[kept.end() :])]
            elif strip_end(text):
                _add(listed, line, text)
            elif text:
                self.doubts.unplaced(line, ("noi_nhan",))
        if listed:
            self.raw["noi_nhan"] = [strip_end(text) for text in listed]

    def _signed(self) -> list[Raw]:
        """Return the signers, each with its agency where the plan is joint."""
        kept = self._kept()
        names = [""] * len(kept)
        if len(self.joint) == len(kept) - 1:
            names = ["", *self.joint]
            kept = self._by_agency(kept) if self.joint else kept
        else:
            self._tell_unsigned()
        found: list[Raw] = []
        for signature, name in zip(kept, names, strict=True):
            loai = co_quan.loai_co_quan(name) if name else self.loai
            signature.read(loai, own=not found)
            if signature.loai_co_quan:
                self.raw["loai_co_quan"] = signature.loai_co_quan.ma
                self.loai = signature.loai_co_quan
            found.append({**({"co_quan": name} if name else {}), **signature.raw})
        return found

    def _by_agency(self, kept: list[Signature]) -> list[Signature]:
        """Return the signatures in the order of the agencies; another order on the page is told."""
        by_block = {signature.lines[0].block.number: signature for signature in kept}
        blocks = [[line.block for line in signature.lines] for signature in kept]
        ordered = in_order([self.name, *self.joint], blocks)
        found = [by_block[sequence[0].number] for sequence in ordered]
        if found != kept:
            message = (
                "các chữ ký đứng khác thứ tự tên cơ quan; in lại theo tên cơ quan, từ trái sang"
            )
            self.doubts.add("TN13", message, ("ky",), kept[0].lines[0])
        return found

    def _kept(self) -> list[Signature]:
        """Return the signatures a plan has room for; what is none, or one too many, is told."""
        lines = {line.block.number: line for line in self.lines}
        kept: list[Signature] = []
        for blocks in signers_of(line.block for line in self.lines):
            signature = Signature([lines[block.number] for block in blocks], self.doubts)
            if signature.said and len(kept) < self.most:
                kept.append(signature)
            else:
                signature.tell()
        return kept

    def _tell_unsigned(self) -> None:
        for name in self.joint:
            message = (
                f'"{name}" cùng ban hành mà không rõ người ký: thêm vào ky một người có co_quan'
            )
            self.doubts.add("TN63", message, ("ky",))


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
