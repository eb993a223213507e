"""Passages nobody here wrote (tests/corpus/README.md): what was marked by eye against what the rules report.

``python tests/review/foreign.py docs/do-chinh-xac.md`` puts the tables of both halves there; ``--xem`` tells what is false
and what was missed in half a. The other half is never read to mend a rule: its words are not shown.
A fault no rule is for is marked ``NGOAI``: always a miss, of no severity.
"""

import math
import re
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

from review.corpus import FOLDER, ORDER, Case, Compared, Told, compare, read

from kehoach.problem import Severity

OUTSIDE = "NGOAI"
HALVES = {"a": "nửa dùng để sửa", "b": "nửa không dùng để sửa"}
_BETWEEN = re.compile(r"(<!-- không của ta: make corpus -->\n).*?(<!-- hết không của ta -->)", re.DOTALL)
_Z = 1.959964  # two-sided 95 % of the normal distribution


class Tally(NamedTuple):
    right: int
    false: int
    missed: int


def cases(half: str) -> tuple[Case, ...]:
    """Return the passages of a half, ``a`` or ``b``."""
    return read([FOLDER / f"khong-cua-ta-{half}.yaml"])


@cache
def compared(half: str) -> tuple[Compared, ...]:
    """Return the passages of a half compared."""
    return tuple(compare(case) for case in cases(half))


def tally(half: str, severity: Severity | None = None) -> Tally:
    """Return the counts of one severity; with none, of all and of what no rule is for."""
    counts = []
    for which in ("right", "false", "missed"):
        told = [one for result in compared(half) for one in getattr(result, which)]
        counts.append(sum(_counts(one, severity) for one in told))
    return Tally(*counts)


def _counts(told: Told, severity: Severity | None) -> bool:
    if severity is None:
        return True
    return told.code != OUTSIDE and told.severity is severity


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Return the interval of 95 % of a share, in per cent, by Wilson's score; all of it when nothing was counted."""
    if whole == 0:
        return 0.0, 100.0
    share = part / whole
    spread = _Z * math.sqrt(share * (1 - share) / whole + _Z**2 / (4 * whole**2))
    middle, scale = share + _Z**2 / (2 * whole), 1 + _Z**2 / whole
    return 100 * max(0.0, (middle - spread) / scale), 100 * min(1.0, (middle + spread) / scale)


def table() -> str:
    """Return the tables of both halves as Markdown."""
    out = []
    for half, name in HALVES.items():
        marked = sum(len(case.loi) for case in cases(half))
        outside = sum(code == OUTSIDE for case in cases(half) for code, _ in case.loi)
        out.append(
            f"Không của ta, {name}: {len(cases(half))} đoạn, {marked} chỗ sai đã đánh dấu, {outside} trong đó"
            " chưa có quy tắc nào.\n"
        )
        out += [
            "| Mức | Báo | Đúng | Bỏ sót | Độ đúng (khoảng 95%) | Độ đủ (khoảng 95%) |",
            "|---|---|---|---|---|---|",
        ]
        out += [_row(one.value, tally(half, one)) for one in ORDER]
        out += [_row("tất cả, kể cả chưa có quy tắc", tally(half)), ""]
    return "\n".join(out)


def _row(name: str, one: Tally) -> str:
    told, marked = one.right + one.false, one.right + one.missed
    return f"| {name} | {told} | {one.right} | {one.missed} | {_share(one.right, told)} | {_share(one.right, marked)} |"


def _share(part: int, whole: int) -> str:
    if whole == 0:
        return "–"
    low, high = wilson(part, whole)
    return f"{100 * part / whole:.0f}% ({low:.0f}-{high:.0f})"


def put_in(text: str) -> str:
    """Return a page with the tables between its two marks made anew."""
    return _BETWEEN.sub(lambda at: f"{at[1]}\n{table()}\n{at[2]}", text)


def shown() -> str:
    """Return what is false and what was missed in the half that may be read."""
    lines = []
    for result in compared("a"):
        lines += [_line(result, "báo nhầm", one) for one in result.false]
        lines += [_line(result, "bỏ sót", one) for one in result.missed]
    return "".join(lines)


def _line(result: Compared, which: str, told: Told) -> str:
    return f"{result.case.ten} | {which} | {told.code} {told.severity.value} | {told.words}\n"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--xem"]:
        sys.stdout.write(shown())
    else:
        page = Path(sys.argv[1])
        page.write_text(put_in(page.read_text(encoding="utf-8")), encoding="utf-8")
