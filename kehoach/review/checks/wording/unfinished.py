"""A sentence that breaks off, and a piece of one that stands alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, any_of, book
from kehoach.problem import Severity
from kehoach.review.checks.wording import acting
from kehoach.review.checks.wording.known_words import WORD, begun, held, known
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_HEAD = r"(?:(?<=^)|(?<=[.;] ))"
_LONGEST = 300
"""Letters of a piece of a sentence."""
_TO_COMMA = "đổi dấu chấm thành dấu phẩy"
_TO_SUBJECT = "thêm chủ ngữ sau dấu phẩy, hoặc bỏ lời mở câu"


@cache
def _broken_off() -> Sought:
    """Return the last word of a sentence, and the one before, where something must follow it."""
    last, behind = any_in("cau-van", "truoc_dau_cham"), any_in("cau-van", "sau_co_quan")
    end = (
        rf"(?:[{LOWER}\d]{{1,10}} (?:{last})|(?:{any_in('cau-van', 'co_quan_cuoi')}) (?:{behind}))"
    )
    marks = r"(?:;(?!\S)|\.(?=\s|$)|\./\.)"
    return Sought(rf"(?<![^\W_]){end}{marks}", mark=rf" (?:{last}|{behind})[.;]")


@cache
def _piece() -> Sought:
    """Return what opens a piece of a sentence behind a full stop."""
    words = book("cau-van")["manh_cau"]
    return Sought(rf"(?<=[{LOWER}\d)”])\. (?:{any_of(words)})(?= )", *words)


@cache
def _result() -> Sought:
    """Return what a sentence of no subject says was reached: ``. Giúp các em hiểu …``."""
    words = book("cau-van")["manh_ket_qua"]
    return Sought(rf"(?<=[{LOWER}]{{2}})\. (?:{any_of(words)})(?= [{LOWER}])", *words)


@cache
def _purpose() -> Sought:
    """Return ``Để …``, ``Nhân dịp …`` that a full stop parts from the agency that acts."""
    verbs = rf"(?:{any_in('cau-van', 'vi_ngu')}|{any_in('cau-van', 'sau_chu_ngu')})(?!\w)"
    acts = rf" (?:{any_in('cau-van', 'chu_ngu')})(?: [^\W\d_]+){{0,6}} {verbs}"
    return Sought(
        rf"{_HEAD}(?:Để|Nhân dịp|Nhằm) [^.,;:]{{8,200}}\.(?={acts})", "Để ", "Nhân dịp ", "Nhằm "
    )


@cache
def _no_subject() -> Sought:
    """Return ``Thông qua … đã giúp``: what follows ``thông qua`` is no subject."""
    verbs = any_in("cau-van", "viec_co_chu_ngu")
    through = rf"{_HEAD}(?:Thông qua|Qua|Bằng) (?:[^\W\d_]+ ){{1,12}}?"
    return Sought(rf"{through}(?:{verbs})(?!\w)(?! đỡ)", "Thông qua ", "Qua ", "Bằng ")


def unfinished(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a sentence that breaks off, a hint for a piece that stands alone."""
    for hit in hits(subject, _broken_off()):
        before, _, last = hit.words.rstrip("./;").rpartition(" ")
        if own(hit) and not _makes_a_word(before.casefold(), last):
            message = f'câu dừng ở chữ "{last}", chưa nói hết'
            cure = f'viết tiếp sau chữ "{last}", hoặc bỏ chữ ấy'
            yield hit.finding(message, cure, quote=hit.words)
    for sought, message, cure, fits in (
        (_piece(), "câu này chỉ là phần nói thêm của câu trước", _TO_COMMA, _lacks_a_verb),
        (
            _result(),
            "câu không có chủ ngữ, nói kết quả của câu trước",
            _TO_COMMA,
            _nobody_behind_comma,
        ),
        (_purpose(), "dấu chấm ngắt lời mở câu với vế chính", _TO_COMMA, _leads_to_no_list),
        (_no_subject(), "câu không có chủ ngữ", _TO_SUBJECT, _nobody_acts),
    ):
        for hit in hits(subject, sought):
            if own(hit) and fits(hit):
                yield hit.finding(message, cure, Severity.HINT, hit.words)


def _makes_a_word(before: str, last: str) -> bool:
    """Return True where the two make one word: ``hiện tại``."""
    return before in book("cau-van")["cho_tiep_tru"].get(last, ())


def _nobody_behind_comma(hit: Hit) -> bool:
    """Return True where no subject opens a clause behind a comma of the same sentence."""
    subjects, until = begun(("chu_ngu", "nguoi_lam", "ve_sau")), hit.end + _LONGEST
    stop = hit.text.find(". ", hit.end, until)
    until = stop if stop >= 0 else until
    at = hit.text.find(", ", hit.end, until)
    while at >= 0:
        word = WORD.match(hit.text, at + 2)
        if held(hit.text, at + 2, subjects) or (word and word[0] in known("mo_chu_ngu")):
            return False
        at = hit.text.find(", ", at + 2, until)
    return True


def _leads_to_no_list(hit: Hit) -> bool:
    """Return False for an opening sentence, which is BC18's."""
    return not hit.text.rstrip().endswith(":")


def _nobody_acts(hit: Hit) -> bool:
    """Return True where nobody stands before the verb, and no clause of its own follows it."""
    before = hit.words.rpartition(" ")[0]
    sentence = hit.text[hit.end : hit.end + _LONGEST].partition(". ")[0]
    helps = hit.words.endswith(" giúp") and not hit.words.endswith(" đã giúp")
    return not acting.names_a_person(before) and not (helps and ", " in sentence)


def _lacks_a_verb(hit: Hit) -> bool:
    """Return True where the piece has no verb of its own."""
    sentence = hit.text[hit.end : hit.end + _LONGEST].partition(". ")[0]
    apart = hit.words[2:] in book("cau-van")["manh_khong_phay"]
    if "," in sentence and apart and not _nobody_behind_comma(hit):
        return False
    piece = sentence.split()
    return frozenset(book("cau-van")["du_ve"]).isdisjoint(word.strip(",.;") for word in piece)


CHECKS: Checks = {"VP83": unfinished}
