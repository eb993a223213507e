"""Roles of the end: recipients, authority, post, name, side by side or below each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import case, ends, signer, signs
from kehoach.document.label.agencies import names_agency
from kehoach.document.label.behind import belows, opens_other
from kehoach.document.label.made import block_of, cut, with_text, without_dash
from kehoach.document.label.mark import BULLETS
from kehoach.document.roles import SIGNATURE
from kehoach.law import co_quan
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import Column
    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

_NEXT = re.compile(r"(?<=;)\s{1,9}[-–]\s{1,9}(?=\w)")
"""Where one line goes on with another recipient."""
_FAR = re.compile(r"(?<=[;.,)])\s{3,200}(?P<ten>[^\W\d_][^;:,.]{3,40})$")
"""A wide gap behind a recipient, and words that may be a name: columns of a page run together."""
_AND = re.compile(r"(?<=;)\s{1,9}(?=\S)")


def ending(lines: Sequence[Line], *, beside: bool = False) -> list[Block]:
    """Return the lines of the end with their roles; ``beside`` when somebody approves the paper."""
    reader = _Ending(beside=beside)
    parts = [part for line in lines for part in _apart(line)]
    out: list[Block] = []
    for part, below in zip(parts, belows(parts), strict=True):
        reader.below = below
        out += reader.read(part)
    return out


def _apart(line: Line) -> list[Line]:
    """Return the lines one line is made of, mostly itself."""
    parts = _beside_name(line) or signer.apart(line)
    if len(parts) == 1:
        return [line]
    return [with_text(part, part.text) for part in parts]


def _beside_name(line: Line) -> list[Line]:
    """Return a recipient and the name that stands beside it in the other column, far apart."""
    raw = "".join(run.text for run in line.runs).strip()
    found = _FAR.search(raw)
    if line.table is not None or found is None or not ends.is_person(one_line(found["ten"])):
        return []
    before, name = one_line(raw[: found.start()]), one_line(found["ten"])
    return [line._replace(text=before), line._replace(text=name, label=None)]


class _Ending:
    """Reads line after line; what was met before decides about names and unmarked lines."""

    def __init__(self, *, beside: bool) -> None:
        self.met: set[Role] = set()
        self.last: Role | None = None
        self.above = ""
        self.below: Line | None = None
        """The line below the one that is read, notes like ``(Đã ký)`` passed over."""
        self.column: Column | None = None
        self.beside = beside
        """True once somebody signs, or approves, in another column."""
        self.kept = False
        """True once the recipients have come to ``Lưu``, their last line."""
        self.left = False
        """True once a title below the signer has begun something else: a form, say."""

    def read(self, line: Line) -> Iterator[Block]:
        """Yield a line with its role; one that holds several recipients as a block for each."""
        if line.table is None and ends.is_recipients(line.folded) and Role.NOI_NHAN not in self.met:
            yield from self._recipients(line)
            return
        self._next_column(line)
        role = self._role(line)
        if self._signs_again(role):
            self.met -= {*SIGNATURE}
        self.met.add(role)
        self.last, self.above = (
            role,
            f"{self.above} {line.text}" if role is self.last else line.text,
        )
        if role is Role.DONG_NOI_NHAN and (found := _NEXT.search(line.text)):
            first, rest = cut(line, found.start())
            yield block_of(first, role)
            yield from self.read(without_dash(rest, line))
        else:
            yield block_of(line, role)

    def _next_column(self, line: Line) -> None:
        """Forget who signs in the column beside: in another one somebody else does."""
        column = line.block.origin.column
        if column is not None and self.column is not None and column != self.column:
            self.beside = self.beside or self._signed()
            self.met -= {*SIGNATURE}
            self.last = None
        self.column = column

    def _signs_again(self, role: Role) -> bool:
        """Return True for a line that begins a second signature below a whole one."""
        if role is Role.QUYEN_HAN:
            return bool(self.met & {Role.CHUC_VU, Role.HO_TEN})
        return role is Role.CHUC_VU and Role.HO_TEN in self.met

    def _recipients(self, line: Line) -> Iterator[Block]:
        self.met -= {*SIGNATURE}  # they may stand below the signatures
        self.left = False
        self.met.add(Role.NOI_NHAN)
        self.last = Role.NOI_NHAN
        found = signs.NOI_NHAN.match(line.folded)
        if found is None or found.end() == len(line.text) or len(line.folded) != len(line.text):
            yield block_of(line, Role.NOI_NHAN)
            return
        name, rest = cut(line, found.end())
        yield block_of(name, Role.NOI_NHAN)
        self.met.add(Role.DONG_NOI_NHAN)
        for text in _AND.split(rest.text):
            yield block_of(with_text(rest, text), Role.DONG_NOI_NHAN)

    def _role(self, line: Line) -> Role:
        if line.table is not None:
            return Role.CHUA_RO if self.met else Role.BANG  # above the recipients it is the text's
        if ends.NOTE.fullmatch(line.text) or signs.LINE_OF_RULE.fullmatch(line.text):
            return Role.KHAC
        if self._leaves(line):
            return Role.CHUA_RO
        if self._is_recipient(line):
            return Role.DONG_NOI_NHAN
        if line.label is not None:
            return Role.CHUA_RO
        return self._signing(line) or self._unmarked(line)

    def _leaves(self, line: Line) -> bool:
        """Return True for a line behind the end: a title below a whole signature, what follows it.

        The posts and names of a form are no signers of the plan.
        """
        self.left = self.left or (Role.HO_TEN in self.met and opens_other(line, self.below))
        return self.left

    def _is_recipient(self, line: Line) -> bool:
        """Return True for a line of the list of recipients; ``Lưu`` is its last."""
        if ends.is_kept(line.folded):
            self.kept = True
            return True
        return line.label is not None and line.label.kind in BULLETS and not self._over()

    def _over(self) -> bool:
        """Return True where no recipient is to come: they came to Lưu, and somebody has signed."""
        listed = self.last in (Role.NOI_NHAN, Role.DONG_NOI_NHAN)
        return self.kept and Role.HO_TEN in self.met and not listed

    def _signing(self, line: Line) -> Role | None:
        """Return the role of a line of the signature, None for one that is none."""
        text = line.text
        if ends.is_signed(line) or self._goes_on(text):
            return Role.QUYEN_HAN
        if ends.is_post(text):
            return Role.CHUC_VU
        if not case.in_capitals(text) or not self._may_sign(line):
            return None
        return Role.QUYEN_HAN if self._heads_signature(line) else self._capitals(text)

    def _heads_signature(self, line: Line) -> bool:
        """Return True for the agency's own name above a post: ``SỞ Y TẾ`` / ``GIÁM ĐỐC``."""
        below = self.below
        if below is None or not names_agency(line.text) or not case.in_capitals(below.text):
            return False
        return below.block.origin.column == line.block.origin.column

    def _may_sign(self, line: Line) -> bool:
        """Return True where capitals that are no known post belong to a signature."""
        opens = line.cell and not self.met  # the end begins with a table: of signatures
        return self._signed() or self.beside or opens or ends_with_kept(self.met)

    def _capitals(self, text: str) -> Role:
        """Return the role of capitals that are no known post: a name, a post, a second post."""
        if Role.CHUC_VU not in self.met or Role.HO_TEN in self.met:
            return Role.CHUC_VU  # below a name another signature begins
        named = signer.is_name_in_capitals(text) and Role.HO_TEN not in self.met
        return Role.HO_TEN if named else Role.CHUC_VU_KHAC

    def _goes_on(self, text: str) -> bool:
        """Return True for the rest of a broken authority: ``TM. ỦY BAN NHÂN`` / ``DÂN``."""
        if self.last is not Role.QUYEN_HAN or not case.in_capitals(text) or ends.is_post(text):
            return False
        whole = fold(f"{self.above} {text}").split(". ", 1)[-1]
        collectives = [fold(loai.tap_the) for loai in co_quan.cac_loai() if loai.tap_the]
        heads = [fold(loai.truong) for loai in co_quan.cac_loai()]
        return whole in collectives or whole in heads

    def _signed(self) -> bool:
        return bool(self.met & {Role.QUYEN_HAN, Role.CHUC_VU})

    def _unmarked(self, line: Line) -> Role:
        """Return the role of a line neither mark nor capitals tell: a name or a recipient."""
        text = line.text
        if signs.HOLE.fullmatch(text):
            return Role.HO_TEN if Role.CHUC_VU in self.met else Role.DONG_NOI_NHAN
        if ends.is_person(text) and Role.HO_TEN not in self.met:
            return Role.HO_TEN
        listed = not self._signed() and text.endswith((";", ".", ","))
        return Role.DONG_NOI_NHAN if listed else Role.CHUA_RO


def ends_with_kept(met: set[Role]) -> bool:
    """Return True once recipients were met: capitals below them belong to the signature."""
    return Role.DONG_NOI_NHAN in met
