"""A comma between words that belong together."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, any_of, book, either
from kehoach.review.ways.use import own
from kehoach.review.words import hits, word_before
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_LEADS_ON = "dấu phẩy ngắt chữ này với lời phải theo ngay sau nó"
_HEAD = r"(?:(?<=^)|(?<=[.;] ))"
_FEW = 2
"""Words behind a comma that are looked for one by one."""
_NAME = 60
"""Letters of the longest name of an agency behind its kind."""
_FAR = 200
"""Letters looked at for a second comma."""
_MARKS = re.compile(r"[.;:](?=\s)")
_BEFORE_BRACKET = Sought(r"(?<=[^\W_]),(?= ?\))", ",)", ", )")


@cache
def _leads_on() -> Sought:
    """Return a comma behind a word that something must follow at once."""
    held = book("cau-van")
    words = (*held["cho_tiep"], *held["cho_tiep_tru"])
    before_noun = any_of(held["cho_tiep_tru"])
    noun = rf"(?= (?:{any_in('cau-van', 'sau_cho_tiep')})(?!\w))"
    return Sought(
        rf"(?<![^\W_])(?:(?:{any_in('cau-van', 'cho_tiep')}),(?= [^\W_])|(?:{before_noun}),{noun})",
        *(f" {word}, " for word in words),
    )


@cache
def _agency() -> Sought:
    """Return an agency at the head of a sentence, a comma, and its own verb."""
    name = rf"(?: (?:-|(?:{any_in('cau-van', 'trong_ten')})(?!\w)|[{UPPER}][{LOWER}]*)){{0,8}}"
    agencies, verbs = any_in("cau-van", "chu_ngu_mo_cau"), any_in("cau-van", "sau_chu_ngu")
    firsts = sorted({agency.partition(" ")[0] for agency in book("cau-van")["chu_ngu_mo_cau"]})
    return Sought(
        rf"(?=[{UPPER}]){_HEAD}(?:{agencies}){name}, (?:{verbs})(?!\w)",
        mark=rf"(?:{'|'.join(firsts)})(?: [^,.;:\n]{{0,{_NAME}}})?, (?:{verbs})(?!\w)",
    )


@cache
def _work() -> Sought:
    """Return what is done, at the head of a sentence, a comma, and the verb of the sentence."""
    verbs = book("cau-van")["sau_viec"]
    work = rf"(?=[{UPPER}]){_HEAD}(?:{any_in('cau-van', 'viec_chu_ngu')})(?: [^\W\d_]+){{1,8}}?"
    return Sought(rf"{work}, (?:{any_of(verbs)})(?= [^\W\d_])", *(f", {verb} " for verb in verbs))


@cache
def _joins() -> Sought:
    """Return a comma behind ``và``, ``gồm``, ``là`` where nothing is put in."""
    words = book("cau-van")["cho_tiep_noi"]
    inserted = any_in("cau-van", "mo_chem")
    return Sought(
        rf"(?<![^\W_])(?:{any_of(words)}),(?= (?!(?:{inserted})(?!\w))[{LOWER}\d])",
        *(f" {word}, " for word in words),
    )


@cache
def _inside() -> Sought:
    """Return a comma between a verb and what it is done to, or how, or a paper and its verb."""
    held = book("cau-van")["khong_ngat"]
    pairs = "|".join(
        rf"(?:{_in_both_cases(pair['truoc'])}), (?:{any_of(pair['sau'])})" for pair in held
    )
    papers, acts = (any_in("cau-van", key) for key in ("van_ban_nay", "sau_van_ban_nay"))
    return Sought(
        rf"(?<![^\W_])(?:{pairs}|(?:{papers}) này, (?:{acts}))(?!\w)",
        *(near for pair in held for near in _near(**pair)),
        " này, ",
    )


def _near(truoc: list[str], sau: list[str]) -> Iterator[str]:
    """Yield what stands at such a comma: what follows too, where it is one word or two."""
    behind = {words.partition(" ")[0] for words in sau}
    for verb in truoc:
        if len(behind) <= _FEW:
            yield from (f"{verb[1:]}, {word}" for word in sorted(behind))
        else:
            yield f"{verb[1:]}, "


def _in_both_cases(words: list[str]) -> str:
    return any_of(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words)


_YEAR_IS = Sought(
    rf"{_HEAD}(?:Năm (?:học )?(?:19|20)\d\d(?:[-– ]{{1,3}}20\d\d)?|Đây"
    r"|Ngày \d{1,2}/\d{1,2}), là(?!\w)(?! một trong )",
    ", là",
)
"""A time that is the subject of its sentence: ``Năm 2026, là năm …``."""
_AS_FOLLOWS = Sought(r"(?<=[ốácg] )nội dung, cụ thể(?: như)? sau(?!\w)", "nội dung, cụ thể ")
_PERIOD = Sought(
    lambda: (
        rf"(?<!\w)(?:trên địa bàn|của) (?:toàn )?(?:{either('bo-cuc', 'cap_dia_ban')})"
        rf"(?: [{UPPER}][{LOWER}]{{1,6}}){{0,4}},(?= giai đoạn \d{{4}})"
    ),
    ", giai đoạn ",
)
"""A place and the years of what is planned there."""
_OF = Sought(rf"(?<![^\W_])[{LOWER}]{{1,7}}, của(?= [^\W_])", ", của ")


def _of_two(hit: Hit) -> bool:
    """Return True where two owners are told, ``của tỉnh, của xã``, or words are put in before."""
    before = _MARKS.split(hit.text[max(0, hit.start - _FAR) : hit.start])[-1]
    behind = hit.text[hit.end : hit.end + _FAR]
    return "của " in before or ", " in before or ", của " in behind


def _bound(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield a comma between words that nothing parts, what is said of it, the words without it."""
    for hit in chain(_leading_on(subject), _joining(subject)):
        yield hit, _LEADS_ON, hit.words[:-1]
    for hit in hits(subject, _inside()):
        yield hit, "dấu phẩy giữa động từ và lời đi liền với nó", hit.words.replace(",", "")
    for sought, told in (
        (_YEAR_IS, 'dấu phẩy giữa chủ ngữ và chữ "là"'),
        (_AS_FOLLOWS, 'dấu phẩy giữa "nội dung" và lời nói thêm cho nó'),
        (_PERIOD, "dấu phẩy giữa tên nơi và giai đoạn của kế hoạch"),
    ):
        for hit in hits(subject, sought):
            yield hit, told, hit.words.replace(",", "")
    for hit in hits(subject, _OF):
        if not _of_two(hit):
            yield hit, 'dấu phẩy trước chữ "của"', hit.words.replace(",", "")


def _leading_on(subject: Subject) -> Iterator[Hit]:
    for hit in hits(subject, _leads_on()):
        if word_before(hit) not in _apart(hit.words[:-1].casefold()):
            yield hit


def _joining(subject: Subject) -> Iterator[Hit]:
    apart = frozenset(book("cau-van")["truoc_cho_tiep_noi"])
    for hit in hits(subject, _joins()):
        if word_before(hit) and word_before(hit) not in apart:
            yield hit


def comma_between(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a comma between subject and verb, or behind a word that leads on."""
    for hit, message, right in chain(_bound(subject), _after_subjects(subject)):
        if own(hit):
            yield hit.finding(message, f'viết "{right}"', quote=hit.words)
    for hit in hits(subject, _BEFORE_BRACKET):
        yield hit.finding("dấu phẩy trước dấu đóng ngoặc", "bỏ dấu phẩy", fixed="")


def _after_subjects(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield a comma between a subject and its verb, and the words without it."""
    for sought in (_agency(), _work()):
        for hit in hits(subject, sought):
            if not _lists_more(hit):
                yield hit, "dấu phẩy giữa chủ ngữ và động từ", hit.words.replace(", ", " ")


def _apart(word: str) -> list[str]:
    """Return what makes one word with a word behind it: ``hiện tại``."""
    found: list[str] = book("cau-van")["cho_tiep_tru"].get(word, [])
    return found


def _lists_more(hit: Hit) -> bool:
    """Return True where a further comma before the end may make the words between an aside."""
    behind = hit.text[hit.end : hit.end + _FAR]
    return hit.words.endswith((" được", " đã")) and ", đã" in behind


CHECKS: Checks = {"VP84": comma_between}
