"""Lines of a signature: what each is, and those that a copy has put on one line, taken apart."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.label import case
from kehoach.law import co_quan
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from kehoach.document.label.line import Line

_AUTHORITY = re.compile(
    r"(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\s{0,9}[./:]\s{0,9}|\s{1,9})"
    r"|Q\s{0,9}\.\s{0,9})\S",
)
_NEXT = re.compile(r"(?<!\s)\s+(?=(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\s*\.|\s)|Q\.)")
_BEHIND = re.compile(
    r"(?<=[;:.])(?<!\bTM\.)(?<!\bKT\.)(?<!\bTL\.)(?<!\bTUQ\.)(?<!\bQ\.)"
    r"\s+(?=[^;:]+$)",
)
_LONGEST = 200
_NAME_WORDS = range(2, 6)
"""Words of a person's name."""
_OFFICE = {
    "phó",
    "trưởng",
    "ban",
    "chủ",
    "giám",
    "phòng",
    "ubnd",
    "ủy",
    "xã",
    "phường",
    "tỉnh",
    "huyện",
    "sở",
    "bộ",
}


@cache
def _titles() -> frozenset[str]:
    kinds = co_quan.cac_loai()
    return frozenset(fold(title) for loai in kinds for title in co_quan.cac_chuc_vu(loai))


def is_authority(text: str) -> bool:
    """Return True for a line like ``TM. ỦY BAN NHÂN DÂN``, in capitals."""
    return _AUTHORITY.match(text) is not None and case.in_capitals(text)


def is_title(text: str) -> bool:
    """Return True for a title of a signer in capitals, one data/ knows."""
    return case.in_capitals(text) and fold(one_line(text)).removeprefix("quyen ") in _titles()


def is_name_in_capitals(text: str) -> bool:
    """Return True for two to five words in capitals without a word of a title or an agency."""
    words = text.casefold().split()
    if len(words) not in _NAME_WORDS or not text.replace(" ", "").isalpha():
        return False
    return not _OFFICE & {*words}


def spaced(text: str) -> str:
    """Return an authority with one space behind its mark: ``KT.CHỦ TỊCH`` → ``KT. CHỦ TỊCH``."""
    return one_line(re.sub(r"^(TM|KT|TL|TUQ|Q)\s*\.\s*(?=\S)", r"\1. ", text))


def apart(line: Line) -> list[Line]:
    """Return the lines a line is made of: recipient, authority, title, name; mostly itself."""
    if line.table is not None or len(line.text) > _LONGEST:
        return [line]
    cut = _BEHIND.search(line.text)
    if cut and _signs(line.text[cut.end() :]):
        before = line._replace(text=line.text[: cut.start()])
        return [*apart(before), *apart(line._replace(text=line.text[cut.end() :], label=None))]
    if line.label is not None or not _signs(line.text):
        return [line]
    return [line._replace(text=text) for text in _signature(line.text)]


def capitals(text: str) -> str:
    """Return the words in capitals a text begins with."""
    return " ".join(takewhile(case.in_capitals, text.split()))


def _signs(text: str) -> bool:
    """Return True for words that begin with an authority or a title in capitals."""
    lead = capitals(text)
    return is_authority(lead) or is_title(lead)


def _signature(text: str) -> list[str]:
    """Return the authority lines, the title and what follows them in other letters."""
    words = text.split()
    lead = capitals(text)
    *lines, last = _NEXT.split(lead)
    rest = " ".join(words[len(lead.split()) :])
    parts = last.split()
    for at in range(2, len(parts)):
        if is_authority(last) and is_title(" ".join(parts[at:])):
            lines += [" ".join(parts[:at]), " ".join(parts[at:]), rest]
            return [words for words in lines if words]
    return [words for words in (*lines, last, rest) if words]
