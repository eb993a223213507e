"""One thing said twice in one sentence: a bound, a lead-in, a run of words, a cited paper."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, islice, pairwise
from operator import eq
from typing import TYPE_CHECKING

from kehoach.law.book import any_of, book
from kehoach.review.facts.spoken import Hit
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_RUN = 7
"""Words of a run that is worth telling: of six and fewer one in three is a name or a list."""
_SAME = bytes([True] * _RUN)
_NEAR = 18
"""Words from a run to the same run, fewer."""
_MOST = 20
"""Runs told of one paper: each is looked for in every text."""
_BESIDE = 25
"""Letters beside a run in which a figure makes it a row of figures."""
_LEAD = 12
"""Letters before a citation that say it is a short name."""
_CALLED = Sought(r"tắt là:? [“\"]?$", "tắt là")
_ENDS = Sought(r"[.;:!?]\s|[;:]")
_DIGIT = Sought(r"\d")
_COUNT = r"\d{1,3}(?:[.,]?\d{1,3}){0,4}"


def said_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each thing that a sentence says twice."""
    yield from _bounds(subject)
    yield from _led_in_twice(subject)
    yield from _runs(subject)
    yield from _cited_whole_twice(subject)


@cache
def _bounded() -> Sought:
    words = book("cau-van")
    above, about, more = map(any_of, (words["muc_tren"], words["muc_khoang"], words["muc_them"]))
    counted = rf"{_COUNT} ?(?:%|[^\W\d_]{{1,7}})?(?: [^\W\d_]{{1,7}}){{0,2}}"
    return Sought(
        rf"(?<!\w)(?:(?:{above}) {counted} trở lên|(?:dưới|Dưới) {counted} trở xuống"
        rf"|(?:{above}) {_COUNT} ?[-–] ?{_COUNT}(?![\d/.])"
        rf"|(?:{about}) (?:{more}) (?:từ )?{_COUNT}(?![\d/])"
        rf"|(?:{above}) {_COUNT}\+)",
        *(f"{word} " for word in (*words["muc_tren"], *words["muc_khoang"], "ưới")),
    )


def _bounds(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a number with two words that bound it: ``trên 60 tuổi trở lên``."""
    for hit in hits(subject, _bounded()):
        cure = "chỉ giữ một chữ chỉ mức, hoặc ghi một số"
        yield hit.finding("một con số có hai lời chỉ mức", cure, quote=hit.words)


@cache
def _twice_led() -> tuple[Sought, ...]:
    found = []
    for row in book("cau-van")["dan_hai_lan"]:
        first, again = row["dau"], row["sau"]
        comma = ",?" if row["phay"] else ""
        besides = "|".join((*row["tru"], first, again))
        between = rf"(?:(?!(?:{besides})(?!\w))[^\W\d_]{{1,7}}{comma} ){{1,{row['nhieu_nhat']}}}"
        tail = rf"(?! (?:{'|'.join(row['tru'])})(?!\w))"
        head = rf"[{first[0].upper()}{first[0]}]{first[1:]}"
        pattern = rf"(?<!\w)(?<!cũng )(?<!gần ){head} {between}{again}(?!\w){tail}"
        found.append(Sought(pattern, f" {again} "))
    return tuple(found)


def _led_in_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a lead-in that stands twice in a clause: ``về các vấn đề về trẻ em``."""
    for sought in _twice_led():
        for hit in hits(subject, sought):
            if own(hit):
                again = hit.words.rsplit(" ", 1)[-1]
                cure = f'xem có thừa một lần "{again}" không'
                yield hit.finding("lời dẫn đứng hai lần trong một vế câu", cure, quote=hit.words)


def _cited_whole_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a paper cited with number and date twice in a paragraph, or as its name."""
    for before, cited in pairwise(chain((None,), subject.facts.citations)):
        if cited is None or cited.parsed.ngay_viet is None:
            continue
        lead = cited.text[max(0, cited.parsed.start - _LEAD) : cited.parsed.start]
        hit = Hit(cited.block, cited.text, cited.cell, cited.parsed.start, cited.number.end)
        if _CALLED.search(lead):
            message = "tên gọi tắt còn ghi cả ngày của văn bản"
        elif before is not None and _is_same(before, cited):
            message = "dẫn đủ số, ngày của một văn bản hai lần liền trong một đoạn"
        else:
            continue
        yield hit.finding(message, f'chỉ ghi "{cited.head}"', quote=cited.dated)


def _is_same(before: Cited, cited: Cited) -> bool:
    """Return True for one paper with one date, in one paragraph."""
    place = before.block is cited.block and before.cell == cited.cell
    first, again = before.parsed, cited.parsed
    return place and first.so == again.so and first.loai == again.loai and first.ngay == again.ngay


def _runs(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a long run of words that a sentence has twice within some words."""
    for words in dict.fromkeys(map(tuple, islice(_said_near(subject.said), _MOST))):
        for hit in filter(own, _stands_again(subject, words)):
            cure = "viết gọn để không nói lại cụm ấy"
            yield hit.finding("một câu nói hai lần một cụm dài", cure, quote=hit.words)


def _stands_again(subject: Subject, words: tuple[str, ...]) -> Iterator[Hit]:
    """Yield where a text has words for the second time in one sentence."""
    run = re.compile(r"[\W_]{1,4}".join(map(re.escape, words)))
    for block, text, cell, small in subject.facts.folded.texts:
        first = run.search(small) if words[0] in small else None
        again = run.search(small, first.end()) if first else None
        if first and again and _is_again(text, first.span(), again.span()):
            yield Hit(block, text, cell, *again.span())


def _said_near(said: list[str]) -> Iterator[list[str]]:
    """Yield the runs that are said again a few words later, each as long as it is."""
    for apart in range(_RUN, _NEAR):
        same = bytes(map(eq, said, said[apart:]))
        at = same.find(_SAME)
        while at >= 0:
            until = same.find(b"\0", at)
            length = min(apart, (until if until >= 0 else len(same)) - at)
            yield said[at : at + length]
            at = same.find(_SAME, at + length)


def _is_again(text: str, first: tuple[int, int], again: tuple[int, int]) -> bool:
    """Return True in one sentence, for no name, no cited paper, and no row of figures."""
    words = text[slice(*again)].split()
    capitals = sum(word[:1].isupper() for word in words)
    between = text[first[1] : again[0]]
    if _ENDS.search(between) or capitals * 3 > len(words) or any("/" in word for word in words):
        return False
    return not (_figures(text, *first) and _figures(text, *again))


def _figures(text: str, start: int, end: int) -> bool:
    """Return True for words right behind or before a number: ``6 tuần đối với các lớp 16``."""
    before, behind = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    return bool(_DIGIT.search(before) or _DIGIT.search(behind))


CHECKS: Checks = {"VP90": said_twice}
