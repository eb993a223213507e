"""A capital in the middle of a sentence on a word that is no name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, loai_van_ban
from kehoach.law.book import book
from kehoach.review.checks.wording.lone_capitals import lone_capitals
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_TOLD = "chữ không phải tên riêng viết hoa giữa câu"
_NEAR = 60
"""Letters looked back for a capital that opens a name."""
_FEW = 4
"""Words looked back."""
_OF_LAWS = ("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Lệnh")
_MANY, _BOND = 800, 0.15
"""Papers a word of two syllables stands in, and their share of those of its rarer one, at least."""
_NO_NAME = rf"(?!\w)(?! [{UPPER}][{LOWER}])"
"""Behind a word: a further capital tells of a name (``của Tổ chức Y tế thế giới``)."""


def _words(name: str) -> str:
    """Return a list of words as a pattern, the longest first."""
    return "|".join(sorted(book("soat-noi-dung")[name], key=len, reverse=True))


@cache
def _joining() -> Sought:
    """Return a joining word in capitals behind a small word or a comma, a small word behind it."""
    words = "|".join(word.capitalize() for word in book("soat-noi-dung")["tu_noi"])
    return Sought(
        rf"(?<=[{LOWER}),] )(?:{words}) [{LOWER}]+|(?<=[{LOWER}] )Tại Đây(?!\w)"
        rf"|(?<=[{LOWER}] )(?:Các|Những|Và) [{UPPER}][{LOWER}]+"
        rf"|(?<=[{LOWER}\d] \()(?:{_words('trong_ngoac')})(?!\w)",
        mark=rf"[{LOWER}),] (?:{words}) |[{LOWER}\d] \([{UPPER}]",
    )


@cache
def _common() -> Sought:
    """Return a noun of the list in capitals behind a word that leads to common nouns.

    ``về việc Tổ chức`` is CC37's.
    """
    before, nouns = _words("truoc_danh_tu_chung"), _words("danh_tu_chung")
    bodies = rf"(?i:các|những) (?:{_words('nhieu_don_vi')}){_NO_NAME}(?!:)"
    return Sought(
        rf"(?<!\w)(?<!về )(?:(?i:{before}) (?:{nouns}){_NO_NAME}|{bodies})",
        mark=rf" (?=[{UPPER}])(?:{nouns}|{_words('nhieu_don_vi')})",
    )


@cache
def _never_a_name() -> Sought:
    """Return a noun that opens no name, in capitals behind a small letter."""
    nouns = _words("danh_tu_luon_thuong")
    # the capital first: looking behind at every letter of a page is dear
    noun = rf"(?=[{UPPER}])(?<=[{LOWER}] )(?:{nouns}){_NO_NAME}"
    return Sought(noun, mark=rf"[{LOWER}] (?=[{UPPER}])(?:{nouns})")


def _leads_to_none(hit: Hit) -> bool:
    """Return True behind two small words after which no name begins."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()[-2:]
    small = len(before) > 1 and all(word.isalpha() and word.islower() for word in before)
    held = book("soat-noi-dung")
    if hit.words in held["het_ten"] and _near_a_name(hit):
        return False
    return small and before[-1] not in held["mo_dau_ten"]


def _near_a_name(hit: Hit) -> bool:
    """Return True where a capital that opens no sentence stands a few words before."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()
    opens = len(before) <= _FEW
    return any(word[:1].isupper() for word in before[1 if opens else -_FEW :])


@cache
def _doing() -> Sought:
    """Return a verb of the list in capitals behind a word no name begins after."""
    before, verbs = _words("truoc_viec_chung"), _words("viec_chung")
    message = rf"(?<!\w)(?<!về )(?:và|(?i:{before})) (?:{verbs}){_NO_NAME}"
    return Sought(message, mark=rf" (?=[{UPPER}])(?:{verbs})")


@cache
def _papers() -> Sought:
    """Return a kind of paper in general with a capital, another in small letters behind it.

    ``các Chương trình, kế hoạch``; of ``các Nghị quyết của Đảng`` some write the capital.
    """
    kinds = [kind for kind in loai_van_ban.cac_loai() if kind not in _OF_LAWS]
    some, small = "|".join(kinds), "|".join(kind.lower() for kind in kinds)
    return Sought(
        rf"(?<!\w)(?:[Cc]ác|[Nn]hững|[Mm]ọi) (?:{some})(?=(?:,| và) (?:{small})(?!\w))",
        mark=rf"(?:ác|hững|ọi) (?=[{UPPER}])(?:{some})",
    )


@cache
def _deeds_of_office() -> Sought:
    """Return a verb in capitals right behind an office: ``Ủy ban nhân dân xã Xây dựng``."""
    verbs, units = _words("viec_cua_co_quan"), _words("don_vi_dem_sau_so")
    deed = rf"(?:{units}|tỉnh|thành phố) (?:{verbs})(?!\w)"
    offices = ("nhân dân ", "UBND ", "HĐND ")
    return Sought(
        "|".join(f"(?<={office}){deed}" for office in offices),
        *(f"{office}{first}" for office in offices for first in "xphqtđk"),
    )


@cache
def _both() -> Sought:
    """Return a word of two syllables both of which have a capital."""
    words = _words("hai_tieng_hoa")
    behind = "".join(rf"(?<!{item} )" for item in book("soat-noi-dung")["truoc_hai_tieng_hoa"])
    message = rf"(?:{words}){_NO_NAME}"
    # the words first: looking behind at every letter of a page is dear
    return Sought(
        rf"(?=[{UPPER}])(?<!\w)(?=(?:{words})){behind}{message}", mark=rf"(?=[{UPPER}])(?:{words})"
    )


_CAPITALS = Sought(
    rf"(?<!\w)[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]{{1,6}}(?!\w)(?!(?: - | )[{UPPER}])",
    mark=rf"[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]",
)


@lru_cache(maxsize=4096)
def _is_common(words: str) -> bool:
    """Return True for a word of two syllables of many papers, of which no name consists."""
    small = words.lower()
    first, second = small.split()
    held = book("soat-noi-dung")
    if first in held["hai_tieng_hoa_dung_sau"] or small in held["hai_tieng_hoa_dung"]:
        return False
    counts = cap_tieng.bang_dem()
    numbers = counts.number(plain(first)), counts.number(plain(second))
    return counts.together(*numbers) >= _MANY and counts.bond(*numbers) >= _BOND


def _capitals_of_common(subject: Subject) -> Iterator[Hit]:
    """Yield the words of two syllables of many papers that have two capitals inside a text."""
    behind = book("soat-noi-dung")["truoc_hai_tieng_hoa"]
    listed = frozenset(book("soat-noi-dung")["hai_tieng_hoa"])
    for hit in hits(subject, _CAPITALS):
        if hit.words not in listed and _is_common(hit.words):
            before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()[-1:]
            if before and before[0] not in behind and hit.text.count(hit.words.upper()) == 0:
                yield hit


def capital_in_sentence(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each joining word, noun and verb with a capital inside a sentence."""
    seen: set[tuple[int, object, int]] = set()
    nouns = filter(_leads_to_none, hits(subject, _never_a_name()))
    for all_hits in (
        *(
            hits(subject, sought)
            for sought in (_joining(), _common(), _doing(), _papers(), _deeds_of_office())
        ),
        nouns,
        lone_capitals(subject),
    ):
        for hit in all_hits:
            letters = {(hit.block.number, hit.cell, place) for place in range(hit.start, hit.end)}
            again = not seen.isdisjoint(letters)
            if not again and own_words(hit.text)[hit.start] != HIDDEN and not _in_a_name(hit):
                seen |= letters
                yield hit.finding(_TOLD, f'viết "{_small(hit)}"', quote=hit.words)
    yield from _both_in_capitals(subject)


def _small(hit: Hit) -> str:
    """Return the words in small letters, the first as it stands where a sentence opens there."""
    first, _, more = hit.words.partition(" ")
    if first == "Và":
        return f"và {more}"  # what follows may be a name: ``Giáo dục Và Đào tạo``
    opens = hit.text[: hit.start].rstrip()[-1:] in ("", *".?!:;-–+•)")
    return f"{first if opens else first.lower()} {more.lower()}"


def _in_a_name(hit: Hit) -> bool:
    """Return True behind ``và`` where a word with a capital stands before: one name goes on."""
    if not hit.words.startswith("và "):
        return False
    before = hit.text[max(0, hit.start - _NEAR) : hit.start]
    clause = re.split(r"[.;:]", before)[-1].split()
    return any(word[0].isupper() for word in clause[-_FEW:])


def _both_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each word of two syllables with two capitals, names around aside."""
    named_words = frozenset(book("soat-noi-dung")["hai_tieng_ten"])
    for hit in chain(hits(subject, _both()), _capitals_of_common(subject)):
        before = hit.text[: hit.start].rstrip()
        last = before.rpartition(" ")[2]
        if own_words(hit.text)[hit.start] == HIDDEN or (last[:1].isupper() and not last.isupper()):
            continue
        opens = before[-1:] in ("", *".?!:;-–+•)")
        named = hit.words in named_words
        right = hit.words.capitalize() if opens or named else hit.words.lower()
        yield hit.finding("tiếng thứ hai của từ viết hoa", f'viết "{right}"', quote=hit.words)


CHECKS: Checks = {"VP71": capital_in_sentence}
