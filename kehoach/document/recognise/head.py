"""The head of page 1: number, place and date, agencies, title — from a table, tabs or one merged line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.recognise import case
from kehoach.document.recognise.line import QUOC_HIEU, Line
from kehoach.law import bo_cuc, co_quan
from kehoach.law.book import book
from kehoach.text import dates
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.recognise.doubt import Doubts

_BLANK = r"[\s.…_\-]*"
_PARTS = (
    ("quoc_hieu", re.compile(QUOC_HIEU.replace(" ", r"\s+"))),
    ("tieu_ngu", re.compile(r"doc lap\s*[-–—]?\s*tu do\s*[-–—]?\s*hanh phuc")),
    ("so", re.compile(
        rf"\bso\s*:?{_BLANK}(?P<so>\d*[a-z]?){_BLANK}/\s*(?P<ky_hieu>kh(?:\s?-\s?[\w&]+)*)|\bso\s*:\s*[^,]*$")),
    ("ngay", re.compile(
        r"(?:[^\W\d_][^,;:\t]{1,40},\s*)?ngay\s+\d{1,2}/\d{1,2}/\d{4}$"
        rf"|(?:[^\W\d_][^,;:\t]{{1,40}},\s*)?ngay{_BLANK}(?:\d{{0,2}}){_BLANK}thang{_BLANK}(?:\d{{0,2}}){_BLANK}nam"
        rf"{_BLANK}(?:\d{{4}}|\d{{0,2}}{_BLANK})$")),
)  # fmt: skip
_RULE = re.compile(r"[-_=*~.\s–—]+")
_TITLE = "ke hoach"
_STAMPS = {"du thao", "mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "xem xong tra lai",
           "luu hanh noi bo", "ban sao", "sao y"}  # fmt: skip
_LAST = 60
"""Lines after which no title is looked for."""
_MOST_TITLE_LINES = 8


def title_at(lines: list[Line]) -> int | None:
    """Return the index of the line ``KẾ HOẠCH``, else of the line where another kind is named.

    None for a text without either: then it has no head.
    """
    for number, line in enumerate(lines[:_LAST]):
        if line.folded.rstrip(":. ") == _TITLE and not line.label:
            return number
    for number, line in enumerate(lines[:_LAST]):
        if line.text.startswith("KẾ HOẠCH ") and not line.label:
            return number
    crown = next((number for number, line in enumerate(lines[:_LAST]) if QUOC_HIEU in line.folded), None)
    for number, line in enumerate(lines[:_LAST]):
        if crown is None or number <= crown or line.cell or line.table:
            continue
        if line.label or bo_cuc.tach_tu_dan(line.text)[0]:
            return None  # the text has begun
        if (line.giua or case.in_capitals(line.text)) and not any(name for name, _ in pieces(line.text)):
            return number
    return None


def behind_head(lines: list[Line]) -> int:
    """Return how many lines the head of a text without a title takes: up to its number or date."""
    crown = next((number for number, line in enumerate(lines[:_LAST]) if QUOC_HIEU in line.folded), None)
    if crown is None:
        return 0
    known = [at for at, line in enumerate(lines[: crown + _MOST_TITLE_LINES]) if any(n for n, _ in pieces(line.text))]
    return known[-1] + 1


def names_a_plan(line: Line) -> bool:
    """Return True for the line ``KẾ HOẠCH``."""
    return line.folded.startswith(_TITLE)


class Head:
    """Reads the lines before the title."""

    def __init__(self, corpus: str, doubts: Doubts) -> None:
        self.corpus = corpus
        self.doubts = doubts
        self.raw: dict[str, Any] = {}
        self._names: list[Line] = []

    def read(self, lines: list[Line]) -> dict[str, Any]:
        """Return the fields of the head that are there."""
        for line in _mended(lines):
            if line.table is not None:
                self.doubts.unplaced(line)
            for name, text in pieces(line.text):
                self._take(name, text, line)
        self._agencies()
        return self.raw

    def _take(self, name: str, text: str, line: Line) -> None:
        if name:
            self.doubts.anew.append(text)
        if name == "so":
            self._number(text, line)
        elif name == "ngay":
            self._date(text, line)
        elif name == "" and not _RULE.fullmatch(text):
            if fold(text).strip(" .:") in _STAMPS:
                self.doubts.unplaced(line._replace(text=text))
            elif (case.in_capitals(text) or co_quan.loai_co_quan(co_quan.viet_day_du(text))) and not line.label:
                self._names.append(line._replace(text=text))
            else:
                self.doubts.unplaced(line._replace(text=text))

    def _number(self, text: str, line: Line) -> None:
        found = _PARTS[2][1].search(fold(text))
        if found is None or found["ky_hieu"] is None:
            self.doubts.add("TN61", f'không đọc được số, ký hiệu: "{text}"', ("so",), line)
            return
        number = text[found.start("so") : found.end("so")]
        if number:
            self.raw["so"] = number
        self.raw["ky_hieu"] = "".join(text[found.start("ky_hieu") : found.end("ky_hieu")].split())

    def _date(self, text: str, line: Line) -> None:
        place, comma, date = text.rpartition(",")
        if comma:
            self.raw["dia_danh"] = one_line(place)
        try:
            found = dates.parse(re.sub(r"[.…_]+", " ", date))
            self.raw["ngay"] = found.ngan() if found.thang or not found.nam else str(found.nam)
        except ValueError as error:
            self.doubts.add("TN62", f'{error}: "{text}"', ("ngay",), line)

    def _agencies(self) -> None:
        """Join the lines of each agency's name; the last one issues, the one before is its parent."""
        found: list[list[str]] = []
        for line in self._names:
            if not found or _starts_agency(line.text, found[-1]):
                found.append([])
            found[-1].append(line.text)
        names = [case.agency(" ".join(parts), self.corpus) for parts in found]
        if names:
            self.raw["co_quan"] = co_quan.viet_day_du(names[-1])
        if len(names) > 1:
            self.raw["co_quan_chu_quan"] = names[-2]
        for extra in names[:-2]:
            self.doubts.add("TN70", f'chưa xếp được vào đâu: "{extra}"', ("co_quan_chu_quan",), self._names[0])


def _mended(lines: list[Line]) -> list[Line]:
    """Return the lines, two as one where only together they are a known part: a date in a narrow cell."""
    out: list[Line] = []
    for line in lines:
        if out and out[-1].table is None and line.table is None and not line.label:
            both = f"{out[-1].text} {line.text}"
            apart = any(name for one in (out[-1], line) for name, _ in pieces(one.text))
            if not apart and any(name for name, _ in pieces(both)):
                out[-1] = out[-1]._replace(text=both)
                continue
        out.append(line)
    return out


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the known parts of a line of the head and, named ``""``, what stands between them."""
    text = text.replace("|", "\t").rstrip()
    folded = fold(text)
    if len(folded) != len(text):
        yield "", text
        return
    marks: list[tuple[int, int, str]] = []
    for name, pattern in _PARTS:
        found = pattern.search(folded)
        if found and not any(start < found.end() and found.start() < end for start, end, _ in marks):
            marks.append((found.start(), found.end(), name))
    at = 0
    for start, end, name in sorted(marks):
        for one in _apart(text[at:start]):
            yield "", one
        yield name, text[start:end].strip()
        at = end
    for one in _apart(text[at:]):
        yield "", one


def _apart(text: str) -> list[str]:
    return [one_line(one) for one in re.split(r"\t|\s{3,}|[-_=–—*]{3,}", text) if one.strip(" \t.…,;-_")]


def _starts_agency(text: str, before: list[str]) -> bool:
    """Return True for a line that begins a name, not one that goes on with it."""
    full = co_quan.viet_day_du(text)
    folded = fold(full)
    if folded.startswith(("va ", "- ")) or fold(before[-1]).endswith((" va", " -", ",")):
        return False
    starts = [fold(one.bat_dau) for one in co_quan.cac_loai()] + [fold(one) for one in book("co-quan")["mo_dau_ten"]]
    return any(folded.startswith(start + " ") or folded == start for start in starts)


def trich_yeu(lines: list[Line], first: str) -> tuple[str, int]:
    """Return the subject below the title and how many lines it takes; ``first`` stood on its line.

    It ends where a căn cứ, a label, an opening sentence or (when looks are known) plain text begins.
    """
    out = [first] if first else []
    taken = 0
    for line in lines[:_MOST_TITLE_LINES]:
        text = line.text
        if line.label or line.table or text.endswith(":") or "như sau" in text or _opens(line, first=not out):
            break
        if text.startswith("(") or (out and line.known_look and not (line.dam or line.giua)):
            break
        if not _RULE.fullmatch(text):
            out.append(text)
        taken += 1
    return "\n".join(out), taken


def _opens(line: Line, *, first: bool) -> bool:
    """Return True for a căn cứ; right below the title a subject may begin with ``Thực hiện`` too."""
    lead = bo_cuc.tach_tu_dan(line.text)[0]
    if not lead or (first and line.known_look and (line.dam or line.giua)):
        return False
    return not first or lead == bo_cuc.tu_dan()[0] or line.text.endswith((";", ","))
