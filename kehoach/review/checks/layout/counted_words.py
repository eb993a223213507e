"""Lines counted by a word and a number: ``Bước 1:``, ``Chỉ tiêu 2:``, ``Đợt 3:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import either
from kehoach.problem import Severity
from kehoach.review.blocks import BODY, text_of
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_COUNTED = Sought(
    lambda: (
        rf"(?P<chu>{either('bo-cuc', 'dem_dau_dong')}) (?:số )?(?P<so>\d{{1,2}})"
        r"(?= ?[:.(–-])"
    )
)
_TITLES = (Role.MUC, Role.TIEU_DE)


def jumps(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for each such line whose number is not the next of those above it.

    A new heading and a number 1 begin anew; a number told again goes on with the one before.
    """
    last: dict[str, int] = {}
    for block in subject.of(*BODY):
        found = _COUNTED.match(text_of(block).lstrip(" -–+*"))
        if found is None:
            last = {} if block.role in _TITLES else last
            continue
        number, before = int(found["so"]), last.get(found["chu"], 0)
        if before and number not in (1, before, before + 1):
            message = f'đánh số nhảy: trước đó là "{found["chu"]} {before}"'
            yield at(block, found[0], message, "đánh lại cho liền nhau", Severity.WARNING)
        last[found["chu"]] = number
