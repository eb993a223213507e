"""A kind in small letters where one paper is meant, though no number stands behind it.

Phụ lục II, V.6: the kind has a capital where a certain paper is spoken of: the plan itself in the
sentence that leads to its parts, and the programme another paper approves.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, book
from kehoach.problem import Severity
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.address import Position
    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_MESSAGE = "tên loại của một văn bản cụ thể phải viết hoa chữ cái đầu"
_OWN = Sought(
    lambda: (
        rf"(?<=[\w)”] ){_not_behind()}(?:{any_in('vien-dan', 'lap_van_ban')})"
        rf" (?:{any_in('vien-dan', 'loai_tu_lap')})(?= \w)"
        rf"(?! (?:{any_in('vien-dan', 'khong_la_ten_ke_hoach')}))"
    ),
    "kế hoạch ",
    "phương án ",
    "chương trình ",
)
_TAIL = Sought(r"(?:như sau|sau đây|nội dung sau|sau)[ .:;]{0,3}$|:\s{0,3}$")
"""How the sentence ends that leads to the parts of a plan."""
_ISSUER = Sought(lambda: rf"(?<!\w)(?:{any_in('vien-dan', 'mo_dau_co_quan_lap')})(?!\w)")
"""How the name of the one begins whose plan it is."""
_FAR = 60
"""Letters between an issuer and its verb, a citation and the verb of its title."""


def _not_behind() -> str:
    return "".join(rf"(?<!{word} )" for word in book("vien-dan")["truoc_viec_lap"])


@cache
def _approved() -> Sought:
    """Return what a paper approves or issues, its kind in small letters."""
    kinds = any_in("vien-dan", "loai_duoc_phe_duyet")
    return Sought(rf"(?<!\w)(?:phê duyệt|ban hành) (?:{kinds})(?!\w)", "phê duyệt ", "ban hành ")


def small_kinds(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each such kind: of the plan itself, of what a cited paper approves."""
    own = [hit for hit in hits(subject, _OWN) if _leads_on(hit)]
    approved = [hit for hit in hits(subject, _approved()) if hit not in own]
    yield from map(_finding, own)
    yield from map(_finding, filter(_behind_citation(subject), approved))


def _behind_citation(subject: Subject) -> Callable[[Hit], bool]:
    """Return what tells the words that stand behind a citation, in the same clause."""
    ends: dict[tuple[int, Position | None], list[int]] = {}
    for cited in subject.facts.citations:
        ends.setdefault((cited.block.number, cited.cell), []).append(cited.parsed.end)

    def stands(hit: Hit) -> bool:
        before = ends.get((hit.block.number, hit.cell), [])
        last = bisect_right(before, hit.start)  # of citations above one another the last is nearest
        return last > 0 and _is_of(hit, before[last - 1])

    return stands


def _finding(hit: Hit) -> Finding:
    verb = "phê duyệt" if hit.words.startswith("phê duyệt") else hit.words.rsplit(" ", 2)[0]
    kind = hit.words[len(verb) + 1 :]
    return hit.finding(_MESSAGE, f'viết "{verb} {kind.capitalize()}"', Severity.HINT, hit.words)


def _leads_on(hit: Hit) -> bool:
    """Return True in the sentence that leads to the parts of a plan: nothing ends it before."""
    if not _ISSUER.search(hit.text, max(0, hit.start - _FAR), hit.start):
        return False
    rest = hit.text[hit.end :].rstrip()
    return (
        _TAIL.search(rest, max(0, len(rest) - _FAR)) is not None
        and ". " not in rest
        and "; " not in rest
    )


def _is_of(hit: Hit, end: int) -> bool:
    """Return True where the words stand behind a citation, in the same clause."""
    between = hit.text[end : hit.start]
    return end <= hit.start and not set(between) & set(";.") and len(between) <= _FAR
