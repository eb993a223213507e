"""Names printed in capitals, back in the letters they are written with inside a text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.law import co_quan
from kehoach.law.book import book
from kehoach.law.dia_danh import tach_don_vi
from kehoach.text.letters import fold, one_line, places_of, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = re.compile(r"((?<!\s)\s+(?:và|-|–)\s+|,\s+)", re.IGNORECASE)
_SCHOOL = "Trường"
_UNIT = re.compile(r"(?:^|\s)(?=(?:XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU|HUYỆN|TỈNH|THÀNH PHỐ|THỊ XÃ|QUẬN)\s)")
"""Where the unit begins an agency belongs to; ``XÃ HỘI`` is no commune."""
_NO_VOWEL = re.compile(r"[BCDĐGHKLMNPQRSTVX&]{2,}")
"""A word without a vowel is an abbreviation: THPT, GDĐT."""

_START = 16
"""Letters of a line that tell of nearly every one that it is not in capitals."""


def in_capitals(text: str) -> bool:
    """Return True for a text without a small letter."""
    start = text[:_START]
    if start != start.upper():  # nearly every line, told without a copy of it in capitals
        return False
    return text == text.upper() and text != text.lower()


def seen_in(caps: str, corpus: str) -> str | None:
    """Return how the same words are mostly written elsewhere in the text; None when nowhere."""
    everywhere = _everywhere(one_line(caps), one_line(corpus))
    spelt = Counter(words for words in everywhere if not in_capitals(words))
    return upper_first(spelt.most_common(1)[0][0]) if spelt else None


def _everywhere(words: str, text: str) -> Iterator[str]:
    """Yield words as a text writes them, in capitals or not."""
    wanted = _lowered(words)
    for start in places_of(wanted, _lowered(text)):
        yield text[start : start + len(wanted)]


def _lowered(text: str) -> str:
    """Return a text in small letters, each at its place: ``İ`` alone is two when it is small."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(sign.lower()[0] for sign in text)


def agency(caps: str, corpus: str) -> str:
    """Return an agency's name as Phụ lục II writes it: ``Sở Nông nghiệp và Môi trường``."""
    text = one_line(caps)
    if not in_capitals(text):
        return text
    loai = co_quan.loai_co_quan(co_quan.viet_day_du(text))
    head, rest = _known_start(text)
    if head and loai and loai.hai_dong:
        return f"{head} {place(rest)}".strip()
    seen = seen_in(text, corpus)
    if seen:
        return seen
    if head:  # a school bears a name, an office the name of its field
        return f"{head} {_school(rest) if head == _SCHOOL else _field(rest)}".strip()
    return upper_first(_field(text))


def _school(caps: str) -> str:
    """Return the rest of a school's name: its stages in small letters, then the name it bears."""
    for stage in book("co-quan")["bac_hoc"]:
        if fold(caps).startswith(fold(stage) + " ") or fold(caps) == fold(stage):
            return f"{stage} {_school(caps[len(stage) :].strip(' -,'))}".strip()
    return person(caps)


def _known_start(text: str) -> tuple[str, str]:
    """Return the words of the name data/ knows, as spelt there, and what follows them."""
    words = text.split()
    known = {fold(name): name for name in book("co-quan")["viet_tat"]}
    known |= {fold(loai.bat_dau): loai.bat_dau for loai in co_quan.cac_loai()}
    known |= {fold(name): name for name in book("co-quan")["to_chuc"]}
    longest = max(len(name.split()) for name in known)
    for count in range(min(len(words), longest), 0, -1):
        found = known.get(fold(" ".join(words[:count])))
        if found:
            return found, " ".join(words[count:])
    short = {ngan: day_du for day_du, ngan in book("co-quan")["viet_tat"].items()}
    return (words[0], " ".join(words[1:])) if words and words[0] in short else ("", text)


def place(caps: str) -> str:
    """Return a unit's name: ``XÃ MINH LONG`` → ``xã Minh Long``."""
    unit, name = tach_don_vi(one_line(caps))
    spelt = " ".join(map(person, name.split())) if in_capitals(name) else name
    return f"{unit} {spelt}".strip()


def person(caps: str) -> str:
    """Return a name with every syllable capital; what is in small letters already stays."""
    if not in_capitals(caps):
        return caps
    return re.sub(r"[^\W\d_]+", lambda found: _kept(found[0]) or found[0].capitalize(), caps)


def _kept(word: str) -> str | None:
    """Return an abbreviation as it is, None for a word."""
    short = _NO_VOWEL.fullmatch(word) or word in book("co-quan")["viet_tat"].values()
    return word if short else None


def sentence(caps: str, corpus: str) -> str:
    """Return words in capitals as they stand elsewhere in the text; else as they are."""
    return seen_in(caps, corpus) or one_line(caps) if in_capitals(caps) else one_line(caps)


def _field(text: str) -> str:
    """Return the field an agency works in: each part with a capital, abbreviations as they are."""
    unit = _UNIT.search(text)
    if unit:
        return f"{_field(text[: unit.start()])} {place(text[unit.end() :])}".strip()
    parts = _PARTS.split(text)
    return "".join(part.lower() if at % 2 else _part(part) for at, part in enumerate(parts))


def _part(text: str) -> str:
    words = [_kept(word) or word.lower() for word in text.split(" ")]
    return upper_first(" ".join(words))
