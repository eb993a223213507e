"""Chữ không ghép được thành âm tiết tiếng Việt nào.

Thường là gõ nhầm hoặc hai chữ dính nhau ("thựchiện"). Tên riêng, chữ viết tắt, chữ có gạch nối, địa chỉ
và chữ mượn quen thuộc không bị xét. Âm tiết có thể có nhưng vẫn sai nghĩa thì xem VP03.

Sai (trang):
    doan: Các đơn vị thựchiện nghiêm Kế hoạch.
Sai (trang):
    doan: Nâng cao chất lươợng đội ngũ.
Sai (trang):
    doan: Lấy sự hài lòng của nguời dân làm thước đo.
Đúng (trang):
    doan: Làng Đắk Krông, huyện Cư M’gar dùng bêtông, ôxy và cồng-ten-nơ; website, email.
Đúng (trang):
    doan: Bại liệt týp 2, túi nilông, muối iốt, treo panô, bệnh truyền qua vectơ; các đc cấp ủy viên.
Đúng (trang):
    doan: Thuở ban đầu, huơ tay, ngoằn ngoèo, khuỷu tay, giếng nước, quýt, xoong, nghiêng, nguệch ngoạc.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text import syllable
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP04"
NAME = "chữ không có âm tiết tiếng Việt"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_VOWEL = Sought(r"[^bcdđghklmnpqrstvx]")
_HORNLESS = Sought(r"u([ơờớởỡợ])", "ơ", "ờ", "ớ", "ở", "ỡ", "ợ")
"""``nguời`` for ``người``: a horn was not typed."""
_WORD = Sought(rf"(?<![\w/@.’'-])[{LOWER}]{{2,30}}(?![\w@/’'-])")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a word in small letters whose shape no syllable has."""
    if all(not word.islower() or _right(word) for word in subject.vocabulary):
        return
    known = {one.sai for one in chinh_ta.cac_loi()}
    for hit in hits(subject, _WORD, loose=True):
        if not _right(hit.words) and hit.words not in known:
            horned = _HORNLESS.sub(r"ư\1", hit.words)
            meant = horned if horned != hit.words and syllable.possible(horned) else None
            cure = f'viết "{meant}"' if meant else _cure(hit.words)
            yield hit.finding("chữ này không có trong tiếng Việt", cure, quote=hit.words, fixed=meant)


@lru_cache(maxsize=4096)
def _right(word: str) -> bool:
    """Return True for a syllable, wherever its tone stands, for a loan word and for an abbreviation (``đc``)."""
    return word.isascii() or syllable.shape(word) is not None or word in chinh_ta.muon() or not _VOWEL.search(word)


def _cure(word: str) -> str:
    """Return the word taken apart where it is two syllables stuck together, one way only."""
    ways = [(word[:at], word[at:]) for at in range(3, min(len(word), 16) - 2)]
    fits = [way for way in ways if all(map(syllable.possible, way))]
    return f'viết rời "{" ".join(fits[0])}"' if len(fits) == 1 else "xem lại chữ này"
