"""Two columns that a conversion to text has put on one line: the header, and the ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.intake.line import PlainLine, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

_RIGHT = re.compile(
    r"(?<=\S)\s+(?=CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)"
    r"|(?<=\S)\s+(?=Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)"
    r"|(?<=[A-ZĐ])(?<!ngày)\s+(?=\w[\w ]{1,30}, ngày\b.{0,12}\btháng\b)"
)
_NUMBER = re.compile(r"Số\s*:")
_WIDE = re.compile(r"(?<=\S)(?:\s{4,}|[ ]*\t\s*)(?=\S)")
_DATE = re.compile(r"\b(?:ngày|tháng|năm|[Ss]ố\s*:)\s*$")
_RECIPIENTS = re.compile(r"\W*Nơi nhận\b")
_HEADER_LINES, _LONGEST = 40, 300
_BODY = re.compile(r"KẾ HOẠCH\b")


def split(lines: list[PlainLine]) -> Iterator[PlainLine]:
    """Yield the lines, those of two columns as two lines: the left one, then the right one."""
    ending = False
    opening = True
    for number, line in enumerate(lines):
        text = line.text
        opening = opening and number < _HEADER_LINES and not _BODY.match(text)
        ending = ending or _RECIPIENTS.match(text) is not None
        at = _place(text, opening=opening, ending=ending) if len(text) < _LONGEST else 0
        if at:
            left, right = cut(line.runs, at)
            yield line._replace(runs=left)
            yield PlainLine(right, line.number, apart=True)
        else:
            yield line


def _place(text: str, *, opening: bool, ending: bool) -> int:
    """Return the offset where the right column begins; 0 for a line of one column."""
    found = _RIGHT.search(text)
    if found and opening:
        words = text[: found.start()]
        known = _NUMBER.match(text) if "ngày" in text[found.end() :] else words.isupper()
        if known:
            return found.end()
    if ending or opening:
        for wide in _WIDE.finditer(text):
            if not _DATE.search(text[: wide.start()]) and not re.match(
                r"\d*/|tháng|năm", text[wide.end() :]
            ):
                return wide.end()
    return 0
