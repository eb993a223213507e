"""What opens a sentence, no comma between it and the main clause."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.review.checks.wording.clauses import unparted
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_DAY = r"(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}|tháng \d{1,2}(?: năm |/)\d{4})"


def _span() -> str:
    """Return a year, some months or years that open a sentence, as a pattern."""
    led = rf"(?:(?:{either('chinh-ta', 'mo_dau_nam')}) )?"
    quarters = r"(?:IV|I{1,3})(?: năm |/)\d{4}"
    months = r"\d{1,2} đến (?:hết )?tháng \d{1,2}(?: năm |/)\d{4}"
    return (
        rf"{led}[Nn]ăm \d{{4}}|{led}[Gg]iai đoạn \d{{4}} ?[-–] ?\d{{4}}|Từ (?:tháng )?{months}"
        rf"|{led}[Qq]uý {quarters}|(?:Trong )?0?[369] tháng (?:đầu|cuối) năm \d{{4}}"
    )


@cache
def _time() -> Sought:
    """Return a time that opens a sentence, the subject right behind it."""
    subjects, led = (either("chinh-ta", key) for key in ("chu_ngu_sau_gio", "mo_dau_gio"))
    places, acts = either("chinh-ta", "noi_sau_gio"), either("chinh-ta", "viec_cua_noi")
    word = r"(?: [^\W\d_]+)"
    return Sought(
        r"(?:(?<=^)|(?<=[.;] )|(?<=^[-+–] ))"
        rf"(?:(?:(?:{led}) )?(?:[Nn]gày )?(?:{_DAY}|(?<=[Nn]gày )\d{{1,2}}/\d{{1,2}})"
        r"|(?:Trong |Kể từ )?[Nn]ăm học \d{4} ?[-–] ?\d{4}"
        rf"|{_span()})"
        rf"(?= (?:{subjects}) | (?:{places}){word}{{0,3}}? (?:{acts})(?!\w)"
        rf"| (?!Xuân)[{UPPER}][^\W\d_]+)",
        mark=rf"[\dIV] (?:{subjects}|{places}|[{UPPER}])",
    )


def opening_without_comma(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for what opens a sentence, no comma before the main clause behind it."""
    told: set[tuple[int, int]] = set()
    for hit in hits(subject, _time()):
        if own(hit):
            told.add((hit.block.number, hit.end))
            message = "thiếu dấu phẩy giữa lời chỉ thời gian mở câu và chủ ngữ"
            yield hit.finding(message, f'viết "{hit.words}, …"', quote=hit.words)
    for hit, at in unparted(subject):
        message = "thiếu dấu phẩy giữa lời mở câu và vế chính"
        before, after = hit.words[:at].rstrip(), hit.words[at:]
        if (hit.block.number, hit.start + len(before)) not in told:
            yield hit.finding(message, f'viết "{before}, {after} …"', quote=hit.words)


CHECKS: Checks = {"VP81": opening_without_comma}
