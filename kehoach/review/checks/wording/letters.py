"""Letters and signs that are not what they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.facts.spoken import Hit
from kehoach.review.finding import Finding
from kehoach.review.kinds import Pattern
from kehoach.text import homoglyph
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SIGNS = r"\u00ad\u200b\u2060\ufeff\ufffd\ue000-\uefff\uf100-\uf8ff"
"""F000 to F0FF are signs of Word's own fonts, bullets and boxes: they are seen."""
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


def look_alike(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word that holds such letters."""
    if subject.words.isascii():
        return
    for block, text, cell in subject.facts.spoken_or_unknown:
        last = -1
        for lookalike in homoglyph.each(text):
            again = last >= 0 and " " not in text[last : lookalike.offset]
            last = lookalike.offset
            if not again:
                hit = Hit(block, text, cell, lookalike.offset, lookalike.offset + 1)
                quote = hit.around()
                right = homoglyph.replace(quote)
                message = f"chữ “{lookalike.letter}” thuộc bảng chữ cái khác"
                cure = f'gõ lại "{right}" bằng bàn phím tiếng Việt'
                yield hit.finding(message, cure, quote=quote, fixed=right)


def combining_letters(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the first word that was typed so."""
    word = subject.document.to_hop
    if not word:
        return
    places = ((block, cell) for block, text, cell in subject.texts() if word in text)
    block, cell = next(places, (None, None))
    cure = "trong bộ gõ chọn bảng mã Unicode (dựng sẵn) rồi chuyển mã cả tệp; --fix làm việc này"
    yield Finding("tệp có chữ gõ bằng mã Unicode tổ hợp", cure, block, word, cell=cell)


def _without_sign(words: str) -> str | None:
    """Return the letter before the sign; a spoilt letter must be typed again."""
    return words[:-1] if words[-1] in _UNSEEN else None


CHECKS: Checks = {
    "VP23": look_alike,
    "VP41": combining_letters,
    "VP24": Pattern(
        Sought(rf"[\w\s]?[{_SIGNS}]", mark=rf"[{_SIGNS}]"),
        "ký tự không nhìn thấy hoặc ký tự hỏng",
        "xóa ký tự này, gõ lại chữ",
        _without_sign,
        loose=True,
    ),
}
