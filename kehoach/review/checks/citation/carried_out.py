"""Days that cannot be: a paper older than what it carries out, one for a year that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.problem import Severity
from kehoach.review.facts.citing import finding_of
from kehoach.review.register import before
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay

_CARRIES_OUT = Sought(
    lambda: (
        rf"[^;.:]{{0,400}}(?<!\w)(?<! và )(?<! và triển khai )"
        rf"(?:{either('vien-dan', 'dong_tu_thuc_hien')})"
        rf"(?! (?:và|của)(?!\w))(?: (?!và(?!\w))[{LOWER}]+){{0,4}} "
    )
)
"""What stands between a paper and the one its title says it carries out."""
_TITLE = r"(?:(?! về )[^;.:()\d]){0,60} về (?:việc )?[^;.:()\d]{0,40}"
"""Behind a paper its agency, and how its title begins: the first ``về`` opens it."""
_FOR_YEAR = Sought(
    lambda: (
        rf"{_TITLE}(?:{either('vien-dan', 'viec_cua_nam')})"
        r"[^;.:()\d]{0,120} năm (?P<nam>20\d\d)(?![\d/]| ?[-–])"
    )
)
"""Behind a paper: a title that sets the tasks of one year."""
_FOR_SCHOOL_YEAR = Sought(
    lambda: (
        rf"{_TITLE}(?:{either('vien-dan', 'viec_cua_nam_hoc')})"
        r"[^;.:()\d]{0,120} năm học (?P<tu>20\d\d) {0,2}[-–] {0,2}(?P<den>20\d\d)(?!\d)"
    )
)
"""Behind a paper: a title that sets the tasks of one school year."""
_MENDS = Sought(lambda: rf"(?<!\w)(?:{either('vien-dan', 'viec_cuoi_nam')})(?!\w)")
"""What papers of the end of a year do with its tasks."""
_DECEMBER = 12


def later_than_its_plan(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each paper told to be later than the one that carries it out."""
    first: Cited | None = None
    for citation in subject.facts.citations:
        if first is not None and _carries_out(first, citation) and _is_older(first, citation):
            message = f'văn bản này ban hành sau văn bản thực hiện nó ("{first.head}")'
            yield finding_of(citation, message, "tra ngày của hai văn bản", citation.dated)
        first = citation


def at_the_end_of_its_year(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for each paper that sets the tasks of a year and is dated in its December."""
    for citation, day, found in _setting_tasks(subject, _FOR_YEAR):
        if day.thang == _DECEMBER and int(found["nam"]) == day.nam:
            message = f"văn bản giao nhiệm vụ năm {day.nam} mà ghi ban hành tháng 12 năm ấy"
            cure = "xem lại năm ban hành trên văn bản gốc"
            yield finding_of(citation, message, cure, citation.dated, Severity.WARNING)


def for_another_school_year(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for each paper of a school year's tasks not dated around that year."""
    for citation, day, found in _setting_tasks(subject, _FOR_SCHOOL_YEAR):
        around = range(int(found["tu"]) - 1, int(found["den"]) + 1)
        if day.nam is not None and day.nam not in around:
            tasks = f"nhiệm vụ năm học {found['tu']}-{found['den']}"
            message = f"văn bản giao {tasks} mà ghi ban hành năm {day.nam}"
            cure = "xem lại năm học trong trích yếu và ngày trên văn bản gốc"
            yield finding_of(citation, message, cure, citation.dated, Severity.WARNING)


def _setting_tasks(subject: Subject, title: Sought) -> Iterator[tuple[Cited, Ngay, re.Match[str]]]:
    """Yield the dated papers whose title sets tasks, and does not mend or report them."""
    for citation in subject.facts.citations:
        day = citation.parsed.ngay
        found = title.match(citation.text, citation.parsed.end) if day else None
        if day is not None and found is not None and not _MENDS.search(found[0]):
            yield citation, day, found


def _carries_out(first: Cited, other: Cited) -> bool:
    """Return True where the second paper is what the title of the first one ends with."""
    if first.block.number != other.block.number or first.cell != other.cell:
        return False
    start, end = first.parsed.end, other.parsed.start
    if other.text.endswith(" và", 0, start):
        return False  # two tasks side by side
    return _CARRIES_OUT.fullmatch(other.text[start:end]) is not None


def _is_older(first: Cited, other: Cited) -> bool:
    """Return True where both have their day and the first one is the older."""
    days = (first.parsed.ngay, other.parsed.ngay)
    return days[0] is not None and days[1] is not None and before(days[0], days[1])
