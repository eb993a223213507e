"""A word of two syllables with a capital on its second: ``Mục Đích``, ``hệ Thống``."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.law import don_vi
from kehoach.law.book import book
from kehoach.review.checks.wording import inside
from kehoach.review.checks.wording.common_words import Strength, always, compound, goes_on, heads
from kehoach.review.facts.passages import HIDDEN, without_quotations
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_NEAR = 60
"""Letters looked back for a capital that opens a name."""
_NO_NAME = rf"(?!\w)(?! [{UPPER}][{LOWER}])"
"""Behind a word: a further capital tells of a name."""
_CAPITALS = Sought(
    rf"(?<!\w)[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]{{1,6}}(?!\w)(?!(?: - | )[{UPPER}])",
    mark=rf"[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]",
)
_LAST = Sought(
    rf" (?<=[{LOWER}] )[{UPPER}][{LOWER}]{{1,6}}(?=[.,;:)]|$)",
    mark=rf" (?<=[{LOWER}] )[{UPPER}][{LOWER}]{{1,6}}(?:[.,;:)]|$)",
)


@cache
def _listed() -> Sought:
    """Return a word of the list both of whose syllables have a capital."""
    words = "|".join(sorted(book("soat-noi-dung")["hai_tieng_hoa"], key=len, reverse=True))
    behind = "".join(rf"(?<!{item} )" for item in book("soat-noi-dung")["truoc_hai_tieng_hoa"])
    message = rf"(?:{words}){_NO_NAME}"
    # the words first: looking behind at every letter of a page is dear
    return Sought(rf"(?=[{UPPER}])(?<!\w)(?=(?:{words})){behind}{message}", mark=f"(?:{words})")


def capital_on_the_second(subject: Subject, found: Iterable[Hit]) -> Iterator[Finding]:
    """Yield a hint for each word of two syllables with a capital on the second, names aside.

    ``found`` are the words with a capital and the small ones behind them.
    """
    for hit in chain(hits(subject, _listed()), _common(subject)):
        before = hit.text[: hit.start].rstrip()
        if without_quotations(hit.text)[hit.start] != HIDDEN and not _behind_a_name(hit, before):
            yield _finding(hit, opens=inside.begins(hit.text, hit.start))
    last = (hit._replace(start=hit.start + 1) for hit in hits(subject, _LAST))
    for hit in chain(found, last):
        whole = _with_the_first(hit._replace(end=hit.start + len(hit.words.split(maxsplit=1)[0])))
        if whole is not None and without_quotations(hit.text)[hit.start] != HIDDEN:
            yield _finding(whole, opens=False)


def _behind_a_name(hit: Hit, before: str) -> bool:
    """Return True behind a capital that is neither of an abbreviation nor of a task's verb."""
    last = before.rpartition(" ")[2]
    return last[:1].isupper() and not last.isupper() and not inside.is_task(inside.before(hit))


def _finding(hit: Hit, *, opens: bool) -> Finding:
    first = hit.words.capitalize()
    named = first in _names()
    right = first if opens or named else hit.words.lower()
    return hit.finding("tiếng thứ hai của từ viết hoa", f'viết "{right}"', quote=hit.words)


@cache
def _names() -> frozenset[str]:
    """Return the words of two syllables whose first keeps its capital in the cure."""
    held = book("soat-noi-dung")["hai_tieng_ten"]
    return frozenset((*map(str.capitalize, held), *book("chinh-ta")["ten_hai_tieng"]))


def _common(subject: Subject) -> Iterator[Hit]:
    """Yield the words of many papers that have two capitals inside a text, and are no names."""
    listed = frozenset(book("soat-noi-dung")["hai_tieng_hoa"])
    titles: dict[tuple[str, str], bool] = {}  # a text is searched for a word once
    for hit in hits(subject, _CAPITALS):
        known = Strength.NONE if hit.words in listed else _known(hit.words)
        if not known or not _is_wrong(hit, known) or _is_place(hit.words):
            continue
        key = hit.text, hit.words
        if key not in titles:
            titles[key] = hit.words.upper() in hit.text
        if not titles[key]:
            yield hit


def _is_place(words: str) -> bool:
    return bool(don_vi.xa(words) or don_vi.tinh(words) or don_vi.tinh_moi(words))


def _known(words: str) -> Strength:
    small = words.lower()
    first = small.split()[0]
    held = book("soat-noi-dung")
    if first in held["hai_tieng_hoa_dung_sau"] or small in held["hai_tieng_hoa_dung"]:
        return Strength.NONE
    if words.partition(" ")[0] in book("nguoi-ky")["ho"]:
        known = compound(small)
        return known if known is Strength.CERTAIN else Strength.NONE
    return compound(small)


def _is_wrong(hit: Hit, known: Strength) -> bool:
    """Return True where no name of two syllables may stand: not behind ``thôn``, ``ông``."""
    second = hit.words.partition(" ")[2]
    if not always(hit.words.lower()) and goes_on(second, hit.text, hit.end):
        return False  # the second opens a name: ``Vườn Quốc gia``
    found = inside.before(hit)
    if not found.words:
        return known is Strength.CERTAIN
    if not (found.last.islower() or inside.is_task(found)) or found.last in _before_names():
        return False
    least = inside.least(found)
    return known is Strength.CERTAIN or (least is not None and known >= max(least, Strength.LIKELY))


@cache
def _before_names() -> frozenset[str]:
    held = book("soat-noi-dung")
    return frozenset((*held["truoc_hai_tieng_hoa"], *held["truoc_ten_hai_tieng"]))


def _with_the_first(hit: Hit) -> Hit | None:
    """Return the word whose second syllable alone has a capital, or None for a name."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()
    first = before[-1] if hit.text[hit.start - 1] == " " else ""
    if len(before) > 1 and before[-2][:1].isupper():
        return None  # ``Thủ tướng Chính phủ``: the small one is of the name before
    if not first.isalpha() or not first.islower() or _is_named(first, hit.words):
        return None
    whole = hit._replace(start=hit.start - len(first) - 1)
    return whole if _is_one_word(whole) else None


def _is_one_word(hit: Hit) -> bool:
    """Return True for two syllables that are one word, the second opening none of its own."""
    small, second = hit.words.lower(), hit.words.partition(" ")[2]
    if compound(small) < Strength.CERTAIN:
        return False
    opens = plain(second.lower()) in heads() or goes_on(second, hit.text, hit.end)
    return always(small) or not opens


def _is_named(first: str, second: str) -> bool:
    """Return True for a small word behind which one syllable with a capital is a name."""
    held = book("soat-noi-dung")
    direction = second in held["tieng_phuong_huong"]
    return (
        direction
        or first in held["truoc_ten_rieng"]
        or (f"{first} {second.lower()}" in held["hai_tieng_hoa_dung"])
    )
