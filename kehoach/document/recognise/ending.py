"""The end of the main text: closing paragraphs, recipients, signature — side by side or in any order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.compose.ending import authority
from kehoach.document.recognise import case
from kehoach.document.recognise.line import NOI_NHAN
from kehoach.document.recognise.signer import apart, is_authority, is_name_in_capitals, is_title, spaced
from kehoach.law import co_quan
from kehoach.plan.parts import Ky
from kehoach.text.letters import fold, one_line
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from kehoach.document.recognise.doubt import Doubts
    from kehoach.document.recognise.line import Line

_LUU = re.compile(r"lưu\s*(?::\s*|(?=vt\b|vp\b|hs\b|văn thư|văn phòng))", re.IGNORECASE)
_NOTE = re.compile(r"\((?:đã ký|đã kí|ký|chữ ký|ký tên)[^)]*\)", re.IGNORECASE)
_RULE = re.compile(r"[-_=*~.…\s–—]+")
_ARMY = re.compile(r"^(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|uý|tướng)\s+")
_NAME_WORDS = range(2, 7)


def ends_at(lines: list[Line], start: int) -> int:
    """Return where recipients and signature begin; the number of lines when there are none."""
    for number in range(start, len(lines)):
        if _begins(lines[number]):
            return number
    return len(lines)


def _begins(line: Line) -> bool:
    if line.table is not None or line.label is not None:
        return False
    if NOI_NHAN.match(line.folded) and len(line.text) < 200:  # noqa: PLR2004 - a sentence about recipients is longer
        return True
    first = apart(line)[0].text
    return is_authority(first) or (line.cell and is_title(first))


class Ending:
    """Reads the recipients and the signature."""

    def __init__(self, doubts: Doubts, issuer: str) -> None:
        self.doubts = doubts
        self.issuer = issuer
        self.raw: dict[str, Any] = {}
        self._recipients: list[str] = []
        self._dong: list[str] = []
        self._titles: list[str] = []
        self._name = ""
        self._listing = False

    def read(self, lines: list[Line]) -> dict[str, Any]:
        """Return ``noi_nhan``, ``luu`` and ``ky``; lines that are none of them are told."""
        for line in lines:
            for one in apart(line):
                self._take(one)
        if self._recipients:
            self.raw["noi_nhan"] = self._recipients
        signed = self._signature()
        if signed:
            self.raw["ky"] = signed
        elif lines:
            self.doubts.add("TN65", "không thấy chức vụ và họ tên người ký", ("ky",), lines[-1])
        return self.raw

    def _take(self, line: Line) -> None:
        text = line.text
        if line.table is not None:
            self.doubts.unplaced(line, ("noi_nhan",))
        elif (opened := NOI_NHAN.match(line.folded)) and not self._listing:
            self._listing = True
            rest = text[opened.end() :].strip() if len(line.folded) == len(text) else ""
            if rest:
                for one in re.split(r";\s+", rest):
                    self._recipient(one, line)
        elif line.label and line.label.kind in ("dash", "plus", "star"):
            self._recipient(text, line)
        elif self._name and self._titles and (is_authority(text) or is_title(text)):
            self.doubts.unplaced(line, ("ky",))  # a second signer: a spec has one
        elif is_authority(text):
            self._dong.append(spaced(text))
            self.doubts.anew.append(text)
        elif (
            case.in_capitals(text) and not _RULE.fullmatch(text) and (self._dong or is_title(text) or "luu" in self.raw)
        ):
            self._titles.append(text)
        else:
            self._other(text, line)

    def _recipient(self, text: str, line: Line) -> None:
        text = text.lstrip("-–•+* ")
        found = _LUU.match(text)
        if found and "luu" not in self.raw:
            kept = strip_end(text[found.end() :])
            self.raw["luu"] = [one.strip() for one in re.split(r",(?![^(]*\))", kept) if one.strip()]
        elif strip_end(text):
            self._recipients.append(strip_end(text))
        elif text:
            self.doubts.unplaced(line, ("noi_nhan",))

    def _other(self, text: str, line: Line) -> None:
        if _RULE.fullmatch(text) or not text:
            return
        if _NOTE.fullmatch(text):
            self.doubts.unplaced(line, ("ky",))
        elif (self._titles or self._dong or not self._listing) and not self._name and _is_name(text):
            self._name = one_line(text)
        elif self._listing and not (self._titles or self._dong) and not line.label:
            if _LUU.match(text) or text.endswith((";", ".")):
                self._recipient(text, line)
            elif _is_name(text):
                self._name = one_line(text)
            else:
                self.doubts.unplaced(line, ("noi_nhan",))
        else:
            self.doubts.unplaced(line, ("ky",))

    def _signature(self) -> dict[str, Any]:
        if not self._titles and self._dong:
            last = self._dong[-1]  # "Q. GIÁM ĐỐC" is a title with its authority
            if last.startswith("Q"):
                self._dong.pop()
                self._titles.append(last)
        if not self._titles:
            if self._dong:
                lines = ", ".join(self._dong)
                self.doubts.add("TN65", f'phần ký chỉ có "{lines}", thiếu chức vụ người ký', ("ky",))
                return {
                    "dong": self._dong,
                    "chuc_vu": "(chưa ghi chức vụ)",
                    **({"ho_ten": self._name} if self._name else {}),
                }
            return {}
        if not self._name and len(self._titles) > 1 and is_name_in_capitals(self._titles[-1]):
            self._name = case.person(self._titles.pop())
        raw: dict[str, Any] = {"chuc_vu": _title(self._titles[0])}
        if len(self._titles) > 1:
            raw["chuc_vu_khac"] = case.person(" ".join(self._titles[1:])).capitalize()
        if self._name:
            raw["ho_ten"] = self._name
        return self._with_authority(raw)

    def _with_authority(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Add what is needed for the plan to print the same lines above the title."""
        loai = co_quan.loai_co_quan(self.issuer) if self.issuer else None
        title = self._titles[0].upper()
        for authority_of in (None, "Q", "TL", "TUQ"):
            bare = re.sub(r"^(?:Q\.|QUYỀN)\s*", "", title) if authority_of == "Q" else title
            ky = Ky(quyen_han=authority_of, chuc_vu=_title(bare), dong=())
            lines, shown = authority(ky, loai)
            if [fold(one) for one in lines] == [fold(one) for one in self._dong] and fold(shown) == fold(title):
                extra = {"quyen_han": authority_of} if authority_of else {}
                return {**extra, **raw, "chuc_vu": _title(bare)}
        if self._dong:
            return {"dong": self._dong, **raw}
        self.doubts.add("TN65", f'trên "{title}" không có dòng TM., KT. như cơ quan này phải có', ("ky",))
        return raw


def _title(caps: str) -> str:
    """Return a title as data/ spells it."""
    folded = fold(one_line(caps))
    for loai in co_quan.cac_loai():
        for title in co_quan.cac_chuc_vu(loai):
            if fold(title) == folded:
                return title
    text = one_line(caps)
    return text.capitalize() if case.in_capitals(text) else text


def _is_name(text: str) -> bool:
    """Return True for what looks like a person's name: two to six words, each with a capital."""
    parts = _ARMY.sub("", text).split()
    return len(parts) in _NAME_WORDS and all(one[0].isupper() for one in parts) and not re.search(r"[\d;:/]", text)
