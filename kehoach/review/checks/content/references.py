"""Parts of the plan itself that its text sends the reader to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.mark import label_of_block
from kehoach.review.finding import at
from kehoach.text.numbering import from_roman, roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_SENT_TO = Sought(
    r"(?<!\w)(?<!iểu )(?P<phan>[Mm]ục|[Pp]hần) (?P<so>[IVX]{1,5})"
    r"(?:,? (?:của )?[Pp]hần [IVX]{1,5})?,? (?:của |trong |tại )?(?:[Bb]ản )?[Kk]ế hoạch này(?!\w)",
    "ế hoạch này",
)
_FEWEST = 2
"""Main headings with Roman numbers a paper has before one may be missed."""


def part_that_is_not(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mục or phần of this plan that it has not.

    Asked where the main headings were read: two Roman numbers at least.
    """
    texts = subject.texts(_SENT_TO)
    numbers = _numbers(subject) if texts else frozenset()
    if len(numbers) < _FEWEST:
        return
    for block, text, cell in texts:
        for found in _SENT_TO.finditer(text):
            number = from_roman(found["so"])
            if number and number not in numbers:
                last = roman(max(numbers))
                message = (
                    f"kế hoạch không có {found['phan'].lower()} {found['so']}, số cuối là {last}"
                )
                cure, start = "sửa số, hoặc thêm phần còn thiếu", found.start()
                yield at(block, found[0], message, cure, cell=cell, start=start)


def _numbers(subject: Subject) -> frozenset[int]:
    """Return the Roman numbers of all headings, wherever they stand."""
    headed = (Role.MUC, Role.PHAN, Role.TIEU_DE, Role.KHOAN)
    labels = (label_of_block(block.label) for block in subject.of(*headed) if block.label)
    bare = (step.label for step in subject.facts.steps if step.bare)
    return frozenset(
        label.number
        for label in (*labels, *bare)
        if label.kind in ("roman", "part") and label.number
    )


CHECKS: Checks = {"ND24": part_that_is_not}
