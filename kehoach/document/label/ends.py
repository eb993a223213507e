"""Signs of the end of a paper: recipients, authority, post and name of the signer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.label import case, signer
from kehoach.document.label.signs import NOI_NHAN

if TYPE_CHECKING:
    from kehoach.document.label.line import Line

LUU = re.compile(r"lưu\s{0,9}(?::\s{0,9}|(?=vt\b|vp\b|hs\b|văn thư|văn phòng))", re.IGNORECASE)
"""What stands before those who keep a copy."""
NOTE = re.compile(r"\((?:đã ký|đã kí|ký|chữ ký|ký tên|họ và tên|họ tên)[^)]{0,60}\)", re.IGNORECASE)
"""Said in a copy where the signature stands."""
_KEPT = re.compile(r"[-–+*• ]{0,4}luu\s{0,3}(?::|vt\b|vp\b|hs\b|van thu)")
_LONGEST = 200
"""Letters of a line of the end; a sentence is longer."""
_LONGEST_POST = 80
_ARMY = re.compile(r"^(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|uý|tướng)\s+")
_LEARNED = re.compile(r"^(?:(?:GS|PGS|TS|ThS|BS|CKI|CKII|NGƯT|NGND|TTƯT)[.,]?\s?){1,4}")
_NAME_WORDS = range(2, 7)
_LONGEST_SYLLABLE = 7
"""Letters of the longest syllable: nghiêng."""


def is_recipients(folded: str) -> bool:
    """Return True for ``Nơi nhận:``, alone or before the first of them."""
    return len(folded) < _LONGEST and NOI_NHAN.match(folded) is not None


def is_kept(folded: str) -> bool:
    """Return True for ``Lưu: VT, …``."""
    return len(folded) < _LONGEST and _KEPT.match(folded) is not None


def is_signed(line: Line) -> bool:
    """Return True for a line that begins with an authority: ``TM. ỦY BAN …``, ``KT. CHỦ TỊCH``."""
    return len(line.text) < _LONGEST and signer.is_authority(signer.capitals(line.text))


def is_post(text: str) -> bool:
    """Return True for the post of a signer that ``data/`` knows, in capitals."""
    return len(text) < _LONGEST_POST and signer.is_title(text)


def begins_signature(line: Line) -> bool:
    """Return True for an authority, or a post ``data/`` knows."""
    return is_signed(line) or is_post(line.text)


def is_note(text: str) -> bool:
    """Return True for ``(Đã ký)``."""
    return NOTE.fullmatch(text) is not None


def is_person(text: str) -> bool:
    """Return True for what looks like a person's name: two to six words, each with a capital."""
    if len(text) > _LONGEST_POST or case.in_capitals(text):
        return False
    parts = _ARMY.sub("", _LEARNED.sub("", text)).split()
    return len(parts) in _NAME_WORDS and all(map(_is_name, parts))


def _is_name(word: str) -> bool:
    if not word.isalpha() or len(word) > _LONGEST_SYLLABLE:
        return False
    return word[0].isupper() and word[1:] == word[1:].lower()
