"""Hyphens and dashes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.law.book import either, either_case
from kehoach.problem import Severity
from kehoach.review.words import hits, like, phrases
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_OFFICE = Sought(lambda: rf"(?:{either_case('co-quan', 'loai_hai_linh_vuc')}|[Vv]iện|[Bb]ộ) $")
_UNEVEN = Sought(
    rf"(?<=[{LOWER}])(?: [-–](?=[^\W\d_])|[-–] (?=[^\W\d_]))"
    rf"|(?<=[{UPPER}]{{2}})(?: [-–](?=[{UPPER}]{{2}})|[-–] (?=[{UPPER}]{{2}}))"
    r"|(?<=[Oo][Vv][Ii][Dd])(?: ?[-–] | [-–]|–)(?=19\b)",
    *(" -", " –", "- ", "– ", "d–19", "D–19"),
)


_DAY = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
_RANGE = Sought(
    rf"(?<![\w/.,-])(?:\d{{1,3}}(?:[-–] | [-–])\d{{1,3}}(?= ?%| [{LOWER}])"
    rf"|{_DAY}(?:[-–] | [-–]){_DAY}(?![\d/]))",
    figure=r"\d(?:[-–] | [-–])\d",
)
"""Two numbers or days, the dash between them with a space on one side only: ``từ 4- 6 cơn bão``."""
_COVID = "gạch nối trong tên COVID-19 phải viết liền, là gạch ngắn"
_LETTERS = f"{LOWER}{UPPER}"
_UNSPACED = Sought(
    rf"(?<![\w/-])[{_LETTERS}]{{2,7}} [{_LETTERS}]{{1,7}}"
    rf"[-–][{_LETTERS}]{{1,7}} [{_LETTERS}]{{2,7}}(?![\w/-])",
    mark=rf"[-–](?<=[{_LETTERS}][-–])[{_LETTERS}]",
)
_MANY, _BOND = 250, 0.12
"""Papers a word of two syllables stands in, and their share of those of its rarer one, at least."""
_NAME = Sought(
    lambda: (
        rf"(?<!rưởng )(?:{either('co-quan', 'don_vi_hai_linh_vuc')}) "
        rf"[{UPPER}][{LOWER}]{{1,6}}(?: [{LOWER}]{{1,6}}){{0,3}} [–—] "
        rf"(?!{either('co-quan', 'sau_gach_dai')})"
        rf"[{UPPER}][{LOWER}]{{1,6}}(?: [{LOWER}]{{1,6}}(?![{LOWER}]))?"
    ),
    mark=r" [–—] ",
)
"""The two fields of an office's name; behind a dash that tells who somebody is stands a title."""


def hyphen_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for two fields side by side without a hyphen."""
    right = {text.replace(" - ", " "): text for text in chinh_ta.tu("gach_noi", "cap")}
    for hit, wrong in phrases(subject, chinh_ta.tu("gach_noi", "thieu"), fold=True):
        after = hit.text[hit.end : hit.end + 8].casefold().split()
        if not after or after[0] not in chinh_ta.tu("gach_noi", "khong_sau"):
            cure = f'viết "{like(hit.words, right[wrong])}"'
            yield hit.finding("thiếu gạch nối giữa hai lĩnh vực", cure, quote=hit.words)


def dash_for_hyphen(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a known pair of fields joined by a dash."""
    if "–" not in subject.words and "—" not in subject.words:
        return
    names = chinh_ta.tu("gach_noi", "cap")
    wrong = {name.replace(" - ", sign): name for name in names for sign in (" – ", "–", " — ")}
    for hit, _ in phrases(subject, tuple(wrong), fold=True):
        right = hit.words.replace("—", "–").replace(" – ", "–").replace("–", " - ")
        of_office = _OFFICE.search(hit.text, max(0, hit.start - 12), hit.start)
        weight = None if of_office else Severity.HINT
        yield hit.finding("gạch dài trong tên", f'viết "{right}"', weight, hit.words, right)
    known = tuple(wrong)
    for hit in hits(subject, _NAME):
        if not any(text in hit.words.casefold() for text in known):
            right = hit.words.replace("—", "-").replace("–", "-")
            cure = f'viết "{right}"'
            yield hit.finding("gạch dài trong tên", cure, Severity.HINT, hit.words)


def hyphen_unspaced(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a hyphen without spaces between two words of two syllables."""
    parted: dict[str, bool] = {}
    for hit in hits(subject, _UNSPACED):
        left, right = hit.words.replace("–", "-").split("-")
        spaced = f"{left} - {right}"
        if spaced not in parted:  # each pair is looked for on the page once
            parted[spaced] = _is_parted(subject, left, right)
        if parted[spaced]:
            cure = f'viết cách cả hai bên: "{spaced}"'
            yield hit.finding("gạch nối dính hai từ", cure, Severity.HINT, hit.words)


def _is_parted(subject: Subject, left: str, right: str) -> bool:
    """Return True for two words that a hyphen with spaces joins, here written without them.

    A pair the page writes with spaces too, in either order, is VP57's and TC07's.
    """
    spaced, turned = f"{left} - {right}".casefold(), f"{right} - {left}".casefold()
    two_words = _no_names(left, right) and _is_word(left) and _is_word(right)
    if not two_words and not any(spaced in name for name in chinh_ta.tu("gach_noi", "cap")):
        return False
    page = subject.facts.folded.whole
    return spaced not in page and turned not in page


def _no_names(left: str, right: str) -> bool:
    """Return True for words in capitals both, or with none behind the first letter."""
    return (left.isupper() and right.isupper()) or (left[1:] + right).islower()


@lru_cache(maxsize=1024)
def _is_word(words: str) -> bool:
    """Return True for two syllables that make one word of many papers."""
    counts = cap_tieng.bang_dem()
    numbers = [counts.number(plain(word)) for word in words.split(" ")]
    return counts.together(*numbers) >= _MANY and counts.bond(*numbers) >= _BOND


def hyphen_uneven(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each hyphen with a space on one side only, or none between words."""
    yield from hyphen_unspaced(subject)
    for hit in hits(subject, _RANGE):
        right = "".join(hit.words.split())
        told, cure = "gạch giữa hai số chỉ cách một bên", f'viết liền: "{right}"'
        yield hit.finding(told, cure, Severity.HINT, hit.words)
    for hit in hits(subject, _UNEVEN):
        if hit.start == 1:
            continue  # "a- Nộp hồ sơ": the letter of a điểm, BC04's
        before = hit.text[: hit.start].rsplit(None, 1)[-1]
        after = hit.text[hit.end :].split(None, 1)[0]
        beside = f"{before} - {after}".casefold()
        known = any(beside in text for text in chinh_ta.tu("gach_noi", "cap"))
        spaced = " - " if known else None  # in a foreign name the hyphen stands without spaces
        covid = after[:2] == "19"
        in_symbol = "/" in hit.around().split("-")[0] or covid  # 164/TTr- SKHCN
        cure = "viết liền cả hai bên" if in_symbol else 'viết cách cả hai bên: " - "'
        told = _COVID if covid else "gạch nối chỉ cách chữ một bên"
        yield hit.finding(told, cure, fixed="-" if covid else spaced)


CHECKS: Checks = {
    "VP09": hyphen_left_out,
    "VP10": dash_for_hyphen,
    "VP11": hyphen_uneven,
}
