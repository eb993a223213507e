"""What a task leads to, what a number is part of: clauses that ask for a comma before them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.law.book import any_of, book
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_FAR = 400
"""Letters looked back for the head of the clause."""
_LEAST = 3
"""Words of a clause behind which a comma is worth its place."""
_LONG = 5
"""Words of a clause too long for one half of a pair."""
_ANY_MARK = re.compile(r"[,.;:](?=\s)")
_NEAR = 30
"""Letters looked at for the words behind."""
_FROM_IT = Sought(
    r"(?<![^\W_])[^\W\d_]{1,7} (?:từ|qua|nhờ|do) đó(?= )",
    *(" từ đó ", " qua đó ", " nhờ đó ", " do đó "),
)
_MARK = re.compile(r"[.;:](?=\s)")
_WHY = ("nhằm", "thông qua", "qua")
"""What opens a clause of no subject, as a task does."""
_LAST = r"(?<![^\W_])(?:[^\W_]{1,10}|[\d/]{1,10}%?)[)”]?"
_WORD = r"[^\W\d_]{1,7}"


def outcomes(subject: Subject) -> Iterator[Hit]:
    """Yield the last word of a clause and the words that open the next without a comma."""
    for sought, apart, opens in (
        (_task(), "truoc_loi_noi", _begins_with_a_task),
        (_above_all(), "truoc_nhat_la", _anywhere),
        (_of_which(), "truoc_do", _anywhere),
        (_FROM_IT, "truoc_do", _goes_on),
        (_as_follows(), "truoc_cu_the", _says_who_does),
        (_but(), "truoc_loi_noi", _is_long),
        (_share(), "truoc_ty_le", _counts),
    ):
        for hit in hits(subject, sought):
            if (_last(hit) not in _words(apart) or _names(hit)) and opens(hit):
                yield hit
    for hit in hits(subject, _behind_a_tail()):
        cut = _from_last(hit)
        if _begins_with_a_task(cut):
            yield cut


def _names(hit: Hit) -> bool:
    """Return True where the last word makes a noun with the one before it: ``hành động``."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()
    return bool(before) and f"{before[-1].casefold()} {_last(hit)}" in _words("danh_tu_truoc")


@cache
def _behind_a_tail() -> Sought:
    """Return what says where, when or how a task is done, and what opens the next clause."""
    tails, verbs = (any_of(book("cau-van")[key]) for key in ("cuoi_viec", "sau_cuoi_viec"))
    year = r"(?:năm(?: học)?|giai đoạn) \d{4}(?: ?[-–] ?\d{4})?"
    return Sought(
        rf"(?<![^\W_])(?:{tails}|{year}) (?:{verbs})(?= [^\W\d_])",
        *(f" {verb} " for verb in book("cau-van")["sau_cuoi_viec"]),
    )


def _from_last(hit: Hit) -> Hit:
    """Return the last word of the tail and what opens the clause."""
    verbs = (verb for verb in book("cau-van")["sau_cuoi_viec"] if hit.words.endswith(f" {verb}"))
    tail = hit.words.removesuffix(f" {max(verbs, key=len)}")
    return hit._replace(start=hit.start + tail.rfind(" ") + 1)


def _anywhere(_: Hit) -> bool:
    return True


def _says_who_does(hit: Hit) -> bool:
    """Return True where somebody acts before; in ``Lộ trình cụ thể như sau`` nobody does."""
    clause = _MARK.split(hit.text[max(0, hit.start - _FAR) : hit.start])[-1].strip(" -–+•")
    return any(f" {verb} " in clause for verb in _words("viec_neu_ra"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(book("cau-van")[name])


def _last(hit: Hit) -> str:
    return hit.words.partition(" ")[0].strip(")”").casefold()


@cache
def _task() -> Sought:
    """Return a word that says what a task is for, and the last word of the task."""
    said = book("cau-van")["loi_noi_viec"]
    ways = [
        f"{words}(?= (?:{any_of(behind)}))" if behind else words for words, behind in said.items()
    ]
    return Sought(rf"{_LAST} (?:{any_of(ways)})(?!\w)", *(f" {words}" for words in said))


def _begins_with_a_task(hit: Hit) -> bool:
    """Return True where no subject opens the clause, but a task or what it is for."""
    end = hit.start + hit.words.index(" ")
    before = hit.text[max(0, hit.start - _FAR) : end].casefold()
    clause = _MARK.split(before)[-1].strip(" -–+•")
    if not _is_task(clause) or not _asking().isdisjoint(_in_twos(clause)):
        return False
    part = clause.rpartition(", ")[2].split()
    long = clause.count(" ") >= _LEAST
    return long and (part[0] not in _words("mo_chu_ngu") or "," not in clause)


def _in_twos(clause: str) -> set[str]:
    """Return the words of a clause, and each two of them in a row."""
    words = clause.split()
    return {*words, *(f"{first} {second}" for first, second in pairwise(words))}


@cache
def _asking() -> frozenset[str]:
    return _words("viec_khien")


def _is_task(clause: str) -> bool:
    words = clause.split()[:3]
    heads = [" ".join(words[:count]) for count in (1, 2, 3)]
    if any(head in _words("viec_nhan_nguoi") for head in heads):
        return False
    return any(head in _tasks() or head in _WHY for head in heads)


@cache
def _tasks() -> frozenset[str]:
    return frozenset(chinh_ta.mo_dau_viec())


@cache
def _above_all() -> Sought:
    behind = any_of(book("cau-van")["sau_nhat_la"])
    return Sought(rf"{_LAST} nhất là(?= (?:{behind})(?!\w))", " nhất là ")


@cache
def _of_which() -> Sought:
    """Return ``trong đó`` before what a whole has, a number, or a part and its number."""
    behind = any_of(book("cau-van")["sau_trong_do"])
    counted = rf"(?:{_WORD} ){{1,6}}\d|(?:{_WORD} ){{0,3}}{_WORD}: "
    known = rf"(?:{behind})(?!\w)|\d|{counted}"
    return Sought(
        rf"{_LAST} trong đó(?=: | (?:{known}))|[\d/]{{1,10}}%?[)”]? trong đó(?= (?:có|gồm) )",
        " trong đó",
    )


def _goes_on(hit: Hit) -> bool:
    """Return True for ``từ đó`` and the like before what was done then."""
    if not hit.words[0].islower():
        return False
    if hit.words.endswith(" do đó"):
        return True
    words = hit.text[hit.end : hit.end + _NEAR].split()[:3]
    heads = [" ".join(words[:count]) for count in (1, 2, 3)]
    return any(head in _words("sau_do") or (" " in head and head in _tasks()) for head in heads)


@cache
def _as_follows() -> Sought:
    return Sought(rf"{_LAST} (?:cụ thể như sau(?=[:.])|cụ thể(?=:))", " cụ thể như sau", " cụ thể:")


@cache
def _but() -> Sought:
    behind = any_of(book("cau-van")["sau_nhung"])
    return Sought(rf"{_LAST} nhưng(?= (?:{behind})(?!\w))", " nhưng ")


@cache
def _share() -> Sought:
    """Return what was counted, and the share it makes: ``200 triệu đồng đạt 100%``."""
    verbs = any_of(book("cau-van")["viec_ty_le"])
    return Sought(rf"{_LAST} (?:{verbs})(?= \d[\d.,]{{0,8}} ?%)", mark=rf"(?:{verbs}) \d")


_COUNTED = re.compile(r"(?<=\s)\d[\d.,]{0,12} (?:[^\W\d_]{1,7} ){1,5}$")


def _counts(hit: Hit) -> bool:
    """Return True where a number is counted right before, no age and no year."""
    end = hit.start + hit.words.index(" ")
    clause = _ANY_MARK.split(hit.text[max(0, hit.start - _FAR) : end + 1])[-1]
    if not _COUNTED.search(clause) or hit.words[0].isdigit():
        return False
    return _words("khong_dem").isdisjoint(clause.casefold().split())


def _is_long(hit: Hit) -> bool:
    """Return True behind so long a clause that it is no pair of words: ``ít nhưng chưa đủ``."""
    end = hit.start + hit.words.index(" ")
    clause = _ANY_MARK.split(hit.text[max(0, hit.start - _FAR) : end])[-1].casefold()
    return clause.count(" ") >= _LONG and _words("truoc_nhung").isdisjoint(_in_twos(clause))
