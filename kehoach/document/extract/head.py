"""The fields of the head and the title out of their labelled blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.block import Role
from kehoach.document.extract.wording import clean_text
from kehoach.document.label import case, signs
from kehoach.document.label.agencies import starts_agency
from kehoach.document.label.joint import joint_names
from kehoach.document.signers import signers_of
from kehoach.law import co_quan, loai_van_ban
from kehoach.text import dates
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line

_HOLDS = (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH)


class Head:
    """Reads the blocks above the first căn cứ."""

    def __init__(
        self,
        lines: Sequence[Line],
        corpus: str,
        doubts: Doubts,
        loai: str = loai_van_ban.KE_HOACH,
    ) -> None:
        self.lines = lines
        self.loai = loai
        self.corpus = corpus
        self.doubts = doubts
        self.raw: dict[str, Any] = {}
        self.joint: list[str] = []
        """The further agencies of a joint plan, in the order of the head."""

    def read(self) -> dict[str, Any]:
        """Return the fields of the head that are there."""
        for line in self._of(Role.SO_KY_HIEU)[:1]:
            self._number(line)
        for line in self._of(Role.DIA_DANH_NGAY)[:1]:
            self._date(line)
        for role in (Role.QUOC_HIEU, Role.TIEU_NGU, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, *_HOLDS):
            self.doubts.anew += [line.text for line in self._of(role)]
        self._agencies()
        self._title()
        self._subject()
        return self.raw

    def _of(self, *roles: Role) -> list[Line]:
        return [line for line in self.lines if line.block.role in roles]

    def _number(self, line: Line) -> None:
        found = signs.NUMBER.search(line.folded) if len(line.folded) == len(line.text) else None
        if found is None or not (found["ky_hieu"] or found["ky_dang"]):
            self.doubts.add("TN61", f'không đọc được số, ký hiệu: "{line.text}"', ("so",), line)
            return
        part = "ky_hieu" if found["ky_hieu"] else "ky_dang"
        number = line.text[slice(*found.span("so" if found["ky_hieu"] else "so_dang"))]
        if number:
            self.raw["so"] = number
        self.raw["ky_hieu"] = "".join(line.text[slice(*found.span(part))].split())

    def _date(self, line: Line) -> None:
        place, comma, date = line.text.rpartition(",")
        if comma:
            self.raw["dia_danh"] = one_line(place)
        try:
            found = dates.parse(re.sub(r"[.…_]+", " ", date))
        except ValueError as error:
            self.doubts.add("TN62", f'{error}: "{line.text}"', ("ngay",), line)
        else:
            self.raw["ngay"] = found.ngan() if found.thang or not found.nam else str(found.nam)

    def _agencies(self) -> None:
        """Join the lines of each agency's name."""
        for role, key in zip(_HOLDS, ("co_quan_chu_quan", "co_quan"), strict=True):
            lines = self._of(role)
            names: list[list[str]] = []
            for line in lines:
                if not names or starts_agency(line.text, names[-1][-1]):
                    names.append([])
                names[-1].append(line.text)
            if names and key == "co_quan":
                names[-1] = [self._issuers(names[-1])[0]]
            if names:
                name = case.agency(" ".join(names[-1]), self.corpus)
                self.raw[key] = co_quan.viet_day_du(name) if key == "co_quan" else name
            for extra in names[:-1]:
                what = f'chưa xếp được vào đâu: "{" ".join(extra)}"'
                self.doubts.add("TN70", what, ("co_quan_chu_quan",), lines[0])

    def _issuers(self, lines: Sequence[str]) -> list[str]:
        """Return the agencies of a joint head, the first alone in any other."""
        signers = len(signers_of(line.block for line in self.lines))
        found = joint_names(lines, signers)
        self.joint = [case.agency(name, self.corpus) for name in found[1:]]
        return found

    def _title(self) -> None:
        titles = self._of(Role.TEN_LOAI)
        if not titles:
            what = f'không thấy dòng "{self.loai.upper()}": tệp này có thể không phải kế hoạch'
            self.doubts.add("TN60", what, ("trich_yeu",))
            return
        title = titles[0]
        if fold(title.text).startswith(fold(self.loai)):
            self.doubts.anew.append(title.text)
        else:
            what = f'tên loại văn bản là "{title.text}", không phải {self.loai.upper()}'
            self.doubts.add("TN60", what, ("trich_yeu",), title)
        for extra in titles[1:]:
            self.doubts.unplaced(extra, ("trich_yeu",))

    def _subject(self) -> None:
        lines = self._of(Role.TRICH_YEU)
        if lines:
            self.raw["trich_yeu"] = "\n".join(clean_text(line) for line in lines)
        elif self._of(Role.TEN_LOAI):
            what = f"không thấy trích yếu dưới chữ {self.loai.upper()}"
            self.doubts.add("TN64", what, ("trich_yeu",), self._of(Role.TEN_LOAI)[0])
