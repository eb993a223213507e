"""Widths of the columns of a table that the plan would not choose by itself."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from kehoach.document.columns import in_twips, usual_room, usual_widths
from kehoach.document.compose.shares import shares
from kehoach.document.extract.table_head import is_ours
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Table

    Shares = dict[int, float]

_SAME_SHARE = 0.02
"""Columns whose share of the width differs by less are set as the plan would set them."""
_SAME_ON_OURS = 0.0003
"""The same on a page of ours: its widths are what the plan says, two or three twips apart in a
template of other margins."""
_SAVED_AGAIN = 0.003
"""The same on a page of ours that another program saved again: it counts in millimetres."""
_WHOLE = 0.02
"""How far a share out of 100 that an author gave is from a whole number: half a twip of a page."""
_FINE = 1_000_000
"""What a whole table is counted in."""
_FEW, _FEW_ON_OURS = 3, 4
"""Columns looked for that alone explain the widths of a file; beyond them every column is given."""


def asked_widths(table: Table, usual: Table, *, ngang: bool) -> Shares:
    """Return by column, from 0, the share to write so that the table is set as in the file.

    ``usual`` is the table as the program would print it. Only columns the program would set
    otherwise get one, as few as make it agree; on a page of ours to the twip, where whole shares
    can say it.
    """
    shown = _shares(table.rong)
    if len(shown) != len(usual.rong):
        return {}
    ours = is_ours(table)
    setting = _Setting(usual, ngang, shown, ours)
    if ours:
        return _of_ours(setting)
    found = setting.nearest({}, _FEW)
    return setting.every() if found is None else found


def _of_ours(setting: _Setting) -> Shares:
    """Return the shares of a page of ours: those that are whole numbers there were given."""
    if setting.agrees({}):
        return {}
    whole = {at: share for at, share in setting.every().items() if setting.is_whole(at)}
    for start in (whole, {}):
        found = setting.nearest(start, len(start) + _FEW_ON_OURS)
        if found is not None:
            return _pruned(found, setting)
    if setting.agrees(setting.every()):
        return setting.every()
    return {} if setting.off({}) <= _SAVED_AGAIN else setting.finer()


def _pruned(found: Shares, setting: _Setting) -> Shares:
    """Return the shares without those the program would choose by itself."""
    for at in sorted(found):
        fewer = {number: share for number, share in found.items() if number != at}
        found = fewer if setting.agrees(fewer) else found
    return found


class _Setting(NamedTuple):
    """A table as the program prints it, and how the file has it."""

    usual: Table
    ngang: bool
    shown: list[float]
    """Shares of 1."""
    ours: bool
    """True for a page of ours."""

    @property
    def same(self) -> float:
        """Return by what share of the table a column may differ."""
        return _SAME_ON_OURS if self.ours else _SAME_SHARE

    def every(self) -> Shares:
        """Return the share of each column out of 100."""
        return {at: max(round(share * 100), 1) for at, share in enumerate(self.shown)}

    def finer(self) -> Shares:
        """Return the share of each column to a tenth, adding up to 100: so they are read again."""
        tenths = shares([round(share * _FINE) for share in self.shown])
        return {at: float(share.replace(",", ".")) for at, share in enumerate(tenths)}

    def is_whole(self, at: int) -> bool:
        """Return True for a column whose share out of 100 is a whole number."""
        share = self.shown[at] * 100
        return abs(share - round(share)) < _WHOLE

    def agrees(self, given: Shares) -> bool:
        """Return True when the table is set as in the file."""
        return self.off(given) <= self.same

    def nearest(self, given: Shares, most: int) -> Shares | None:
        """Return shares that make it agree, each time the one that helps most, or None.

        There are no more of them than ``most``.
        """
        out = given
        while not self.agrees(out):
            if len(out) >= min(most, len(self.shown)):
                return None
            out = min(self._more(out), key=self.rank)
        return out

    def _more(self, given: Shares) -> list[Shares]:
        """Return the shares with one more column, each in turn.

        A share too narrow for the words is widened: then a smaller one may be the author's.
        """
        tried = {at: {share} for at, share in self.every().items() if at not in given}
        if self.ours:
            for at, asked in tried.items():
                asked.add(max(floor(self.shown[at] * 100), 1))
        return [{**given, at: share} for at, asked in tried.items() for share in sorted(asked)]

    def rank(self, given: Shares) -> tuple[float, int, int]:
        """Return what is least for the shares that do best.

        People write fives and tens, and leave the column of the numbers alone.
        """
        odd = sum([share % 5 > 0 for share in given.values()])
        digits = 4 if self.ours else 2
        return max(round(self.off(given), digits), self.same), int(0 in given), odd

    def off(self, given: Shares) -> float:
        """Return by what share of the table the worst column differs when some are given."""
        asked = tuple([given.get(at) for at in range(len(self.shown))])
        pt = usual_widths(self.usual.can, asked, ngang=self.ngang)
        found = _shares(in_twips(pt, int(usual_room(ngang=self.ngang) * 20)))
        return max([abs(size - other) for size, other in zip(self.shown, found, strict=True)])


def _shares(widths: Sequence[float | None]) -> list[float]:
    """Return shares of 1; none where no width is known."""
    known = [width or 0.0 for width in widths]
    total = sum(known)
    return [width / total for width in known] if total else []
