"""The row of totals: made from the rows, or given by the author and checked. Never a float."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.law.book import either
from kehoach.named import NamedTuple
from kehoach.plan.inline import plain, without_notes
from kehoach.plan.kinds import yes_or_no
from kehoach.plan.part import FieldKind
from kehoach.plan.reading import Wrong, all_of
from kehoach.plan.table.columns import BETWEEN, NAMELESS, is_numbered, paths
from kehoach.plan.table.fit import Fit
from kehoach.plan.table.lines import cells_of
from kehoach.plan.table.merged import spans
from kehoach.plan.table.named import Named
from kehoach.plan.table.rows import Nhom, read_hang
from kehoach.text.cell import LEFT, merges
from kehoach.text.letters import fold
from kehoach.text.numbering import from_roman
from kehoach.text.numbers import decimal, figure_words
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from kehoach.plan.known import Known
    from kehoach.plan.reading import Path, Reading
    from kehoach.plan.table.columns import Cot

    Rows = Sequence[tuple[str, ...] | Nhom]

TONG_CONG = "Tổng cộng"
_NOT_SUMMED = Sought(
    lambda: (
        rf"\b(?:{either('bo-cuc', 'cot_khong_cong')}|{either('bo-cuc', 'cot_ma')})\b"
        r"|%|\bnăm(?! \d)[^/]*$"
    )
)
"""Words of a heading above figures whose sum says nothing: prices, shares, codes, years."""
_BLANK = re.compile(r"[-–—\s]*").fullmatch
_LEADING_ZERO = re.compile(r"0\d").match
"""A code or a telephone number."""
_TOTAL = re.compile(r"(?:tong|cong)(?: cong| so)?\b").match
"""How the name of a row begins that is a sum itself."""


_Total = bool | tuple[str, ...] | Named
"""A row of totals as its author gave it, or whether the program makes it."""


def _read_tong(value: Any, reading: Reading, path: Path) -> bool | tuple[str, ...] | Named:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        said = yes_or_no(value)
        if said is not None:
            return said
        value = cells_of(value)
    found = read_hang(value, reading, path)
    if isinstance(found, tuple | Named):
        return found
    message = "dòng tổng là `true` hoặc một hàng của bảng"
    raise Wrong("KH03", message, "ghi tong: true để chương trình cộng, hoặc tong: [ô 1, ô 2]")


TONG = FieldKind(_read_tong, {"type": ["boolean", "array", "object", "string"]})
"""``true`` for the sums of the columns of figures, or the row as the author gives it."""


class Sums(NamedTuple):
    """What the rows of a column add up to."""

    value: Decimal
    """The sum of its outermost rows."""
    places: int
    """Digits after its comma: as any row has; no more than needed where some rows have none."""
    sure: bool
    """False where rows without a number stand among numbered ones: they may be parts of those."""
    others: tuple[Decimal, ...]
    """Sums of the inner rows, level by level, and of all rows: what an author may have meant."""


def sums(columns: tuple[Cot, ...], rows: Rows) -> list[Sums | None]:
    """Return the sum of each column of figures, None for any other."""
    names = paths(columns)
    listed = [row for row in rows if not isinstance(row, Nhom) and not _sums_itself(row)]
    numbered = is_numbered(columns)
    levels = [_level(row[0]) for row in listed] if numbered else [0] * len(listed)
    first = 1 if numbered else 0
    summed = [
        _column_sum(name, [row[at] for row in listed], levels)
        for at, name in enumerate(names)
        if at >= first
    ]
    return [None] * first + summed


def _column_sum(name: str, cells: list[str], levels: list[int]) -> Sums | None:
    figures = None if _NOT_SUMMED.search(name.lower()) else _figures(cells)
    return None if figures is None else _sum(figures, levels)


def _sums_itself(row: tuple[str, ...]) -> bool:
    return any(_TOTAL(fold(plain(cell))) for cell in row[:2])


def _figures(cells: list[str]) -> list[Decimal | None] | None:
    """The figures of a column, None for a blank one; None when it is no column of figures."""
    out: list[Decimal | None] = []
    for cell in cells:
        words = plain(without_notes(cell)).strip() if "*" in cell or "[^" in cell else cell
        found = decimal(words)
        if not _is_blank(words) if found is None else _LEADING_ZERO(words):
            return None
        out.append(found)
    return out if any(number is not None for number in out) else None


def _is_blank(words: str) -> bool:
    return _BLANK(words) is not None or merges((words,))


def _sum(figures: list[Decimal | None], levels: list[int]) -> Sums:
    by_level: dict[int, list[Decimal]] = {}
    for figure, level in zip(figures, levels, strict=True):
        if figure is not None:
            by_level.setdefault(level, []).append(figure)
    given = [number for held in by_level.values() for number in held]
    totals = [sum(by_level[level], start=given[0] * 0) for level in sorted(by_level)]
    sure = not (_UNNUMBERED in by_level and len(by_level) > 1)
    whole = sum(given, start=given[0] * 0)
    return Sums(totals[0], _places(totals[0], given), sure, (*totals[1:], whole))


def _places(total: Decimal, given: list[Decimal]) -> int:
    """Return how many digits a sum shows: 62,0 and 13,0 make 75,0; 18 and 22,5 and 9,5 make 50."""
    shown = {max(-int(number.as_tuple().exponent), 0) for number in given}
    if 0 in shown:  # their author writes no digit more than needed
        return max(-int(total.normalize().as_tuple().exponent), 0)
    return max(shown)


_UNNUMBERED = 9


def _level(number: str) -> int:
    """Return how deep a row stands by its number: A 0, I 1, 1 2, 1.1 3, a) 6, none 9."""
    shown = plain(without_notes(number)).strip("() .")
    if re.fullmatch(r"[A-HĐ]", shown):
        return 0
    if re.fullmatch(r"[IVX]+", shown) and from_roman(shown):
        return 1
    if re.fullmatch(r"\d+(?:\.\d+){0,3}", shown):
        return 2 + shown.count(".")
    return 6 if re.fullmatch(r"[a-zđ]|\d+(?:\.\d+)*[a-zđ]", shown) else _UNNUMBERED


def total_row(columns: tuple[Cot, ...], rows: Rows) -> tuple[str, ...]:
    """Return the row of sums, its name over the columns before the first of them.

    Raises Wrong KH42 where nothing can be summed, or it is not sure what.
    """
    found = sums(columns, rows)
    first = next((at for at, added_up in enumerate(found) if added_up is not None), 0)
    if first == 0:
        message = "không có cột số nào để cộng, hoặc trước cột số không còn cột ghi chữ Tổng cộng"
        raise Wrong("KH42", message, "bỏ tong, hoặc ghi cả hàng tổng: tong: [ô 1, ô 2]")
    unsure = [at for at, added_up in enumerate(found) if added_up is not None and not added_up.sure]
    if unsure:
        message = (
            f'cột "{paths(columns)[unsure[0]]}" có hàng không ghi số thứ tự giữa các hàng có số'
        )
        cure = (
            "ghi số thứ tự cho hàng ấy (1.1, a) nếu là phần của hàng trên), hoặc ghi cả hàng tổng"
        )
        raise Wrong("KH42", message, cure)
    rest = (
        "" if added_up is None else figure_words(added_up.value, added_up.places)
        for added_up in found[first:]
    )
    return (TONG_CONG, *[LEFT] * (first - 1), *rest)


def usual_total(columns: tuple[Cot, ...], rows: Rows) -> tuple[str, ...]:
    """Return the totals any table would have of itself; none where nothing can be summed."""
    try:
        return total_row(columns, rows)
    except Wrong:
        return ()


def total_fits(tong: _Total, known: Known) -> bool | tuple[str, ...]:
    """Return the row of totals with as many cells as columns; ``True`` stays what it is.

    Raises Wrong KH01, KH09, KH40 for a row that does not fit, KH41 for sums that differ from the
    rows' own, KH42 where there is nothing to sum.
    """
    columns, rows = known.of("cot", tuple), known.of("hang", tuple) or ()
    if tong is False or columns is None:
        return False if isinstance(tong, Named) else tong
    summed = _summed(columns, known)
    if tong is True:
        if summed:
            total_row(columns, rows)
        return True
    cells = tuple([cell.replace("**", "") for cell in Fit(columns).total(tong)])  # printed bold
    spans([cells])
    if summed:
        all_of(_differing(cells, sums(columns, rows), paths(columns)))
    return cells


def _summed(columns: tuple[Cot, ...], known: Known) -> bool:
    """Return False where rows or names of columns are wrong: nobody can tell what is summed."""
    names = [name for path in paths(columns) for name in path.split(BETWEEN)]
    return "hang" in known and "hang" not in known.unsure and NAMELESS not in names


def _differing(cells: tuple[str, ...], found: list[Sums | None], names: list[str]) -> list[Wrong]:
    """Return a fault for each given total no reading of the rows comes to."""
    out: list[Wrong] = []
    for at, (cell, added_up) in enumerate(zip(cells, found, strict=True)):
        given = decimal(plain(without_notes(cell)))
        if (
            added_up is None
            or given is None
            or not added_up.sure
            or given in (added_up.value, *added_up.others)
        ):
            continue
        message = (
            f'cột "{names[at]}": tổng ghi {cell}, cộng các hàng được '
            f"{figure_words(added_up.value, added_up.places)}"
        )
        out.append(Wrong("KH41", message, "sửa số ở các hàng hoặc ở hàng tổng", (at,)))
    return out
