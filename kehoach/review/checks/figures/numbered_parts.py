"""Things counted in a line and then called by their numbers: two rounds, and a third one told."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject


@cache
def _sought() -> Sought:
    """Return a count of things, or one of them by its number, or the end of a sentence."""
    numbers = book("soat-noi-dung")["so_dem_bang_chu"]
    spelt, ends = "|".join(numbers), "".join(word[-1] for word in numbers)
    things = either("soat-noi-dung", "viec_dem_duoc")
    return Sought(
        rf"(?<![\w.,/-])(?P<quote>(?P<so>\d{{1,2}}|(?<!thứ ){spelt}) (?P<viec>{things}))"
        r"(?: [^\W\d_]{1,8}){0,3}?\s?[:(](?=\s?(?:[^\W\d_]|\(\d))"
        rf"|(?<!\w)(?i:(?P<ten>{things})) (?P<thu>\d{{1,2}})(?![\d/%]|[.,]\d)"
        r"|(?<![\w)])\((?P<dau>\d{1,2})\)(?= ?[^\W\d_])"
        r"|(?P<het>\. (?=[A-ZĐ]))",
        mark=rf" (?<=[\d{ends}] )(?:{things})",
    )


def other_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where things called by numbers, from one on, are more or less than told."""
    for block, text, cell in subject.texts(_sought()):
        for found, last, ended in _counted(text):
            said = _value(found["so"])
            if last > said or (1 < last < said and not ended):
                message = f"lời dẫn nói {found['so']}, sau đó kể tới {last}"
                cure = "sửa số ở lời dẫn, hoặc xem chỗ kể thiếu, thừa việc nào"
                start = found.start("quote")
                yield at(block, found["quote"], message, cure, cell=cell, start=start)


def _counted(text: str) -> Iterator[tuple[re.Match[str], int, bool]]:
    """Yield each count with the last number told in a row from one, and if a sentence ended."""
    matches = list(_sought().finditer(text))
    starts = [number for number, found in enumerate(matches) if found["quote"]]
    for start, stop in pairwise([*starts, len(matches)]):
        behind = matches[start + 1 : stop]
        last = _last_in_a_row(matches[start]["viec"], behind) or _last_mark(behind)
        if last:
            # a further count may be of parts of one of these, and the rest stand behind it
            nested = stop < len(matches)
            yield matches[start], last, nested or any(found["het"] for found in behind)


def _last_in_a_row(thing: str, behind: list[re.Match[str]]) -> int:
    last = 0
    for found in behind:
        named = found["ten"] is not None and found["ten"].casefold() == thing
        if named and int(found["thu"]) == last + 1:
            last += 1
    return last


def _last_mark(behind: list[re.Match[str]]) -> int:
    """Return the last of the marks ``(1)``, ``(2)`` of one sentence in a row; 0 for none."""
    last = 0
    for found in behind:
        if found["het"]:
            break
        if found["dau"] and int(found["dau"]) == last + 1:
            last += 1
    return last


def _value(shown: str) -> int:
    return int(shown) if shown.isdigit() else int(book("soat-noi-dung")["so_dem_bang_chu"][shown])
