"""The fields of the head and the title out of their labelled blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.doubt import OTHER_TITLE
from kehoach.document.extract.wording import clean_text
from kehoach.document.label import case, signs
from kehoach.document.label.agencies import starts_agency
from kehoach.document.label.joint import joint_names
from kehoach.document.signers import signers_of
from kehoach.law import co_quan, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.text import dates
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw

_JOINT = "lien tich"
"""What practice adds to the name of a joint plan; no kind of Phụ lục III has it."""
_HOLDS = (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH)


class Numbered(NamedTuple):
    """Where number and symbol stand in a line, offsets from and to."""

    so: tuple[int, int]
    """Empty where room is left for a number."""
    ky_hieu: tuple[int, int]


def numbered(text: str) -> Numbered | None:
    """Return where a line says number and symbol; None where it does not say both."""
    folded = fold(text)
    found = signs.NUMBER.search(folded) if len(folded) == len(text) else None
    if found is None or not (found["ky_hieu"] or found["ky_dang"]):
        return None
    own = bool(found["ky_hieu"])
    names = ("so", "ky_hieu") if own else ("so_dang", "ky_dang")
    return Numbered(*(found.span(name) for name in names))


def day_of(text: str) -> str:
    """Return the date of a line as a spec writes it. Raises ValueError for no date."""
    found = dates.parse(re.sub(r"[.…_]+", " ", text))
    return found.ngan() if found.thang or not found.nam else str(found.nam)


def agencies_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the lines of one role name by name: a name may stand on several."""
    names: list[list[Line]] = []
    for line in lines:  # a dash before a name joins it to the one above
        if not names or starts_agency(line.whole, names[-1][-1].whole):
            names.append([])
        names[-1].append(line)
    return names


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
        self.raw: Raw = {}
        self.joint: list[str] = []
        """The further agencies of a joint plan, in the order of the head."""

    def read(self) -> Raw:
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
        found = numbered(line.text)
        if found is None:
            self.doubts.add("TN61", f'không đọc được số, ký hiệu: "{line.text}"', ("so",), line)
            return
        number = line.text[slice(*found.so)]
        if number:
            self.raw["so"] = number
        self.raw["ky_hieu"] = "".join(line.text[slice(*found.ky_hieu)].split())

    def _date(self, line: Line) -> None:
        place, comma, date = line.text.rpartition(",")
        if comma:
            self.raw["dia_danh"] = one_line(place)
        try:
            self.raw["ngay"] = day_of(date)
        except ValueError as error:
            self.doubts.add("TN62", f'{error}: "{line.text}"', ("ngay",), line)

    def _agencies(self) -> None:
        """Join the lines of each agency's name."""
        above = self._names(Role.CO_QUAN_CHU_QUAN)
        if above:
            self.raw["co_quan_chu_quan"] = case.agency(" ".join(above[-1]), self.corpus)
        self._tell_extra(above[:-1], Role.CO_QUAN_CHU_QUAN)
        found = [case.agency(name, self.corpus) for name in self._issuers()]
        if found:
            self.raw["co_quan"], *self.joint = map(co_quan.viet_day_du, found)

    def _names(self, role: Role) -> list[list[str]]:
        return [[line.whole for line in name] for name in agencies_of(self._of(role))]

    def _issuers(self) -> list[str]:
        """Return the agencies of a joint head, one alone of any other, none where none is named."""
        names = self._names(Role.CO_QUAN_BAN_HANH)
        signers = len(signers_of(line.block for line in self.lines))
        if len(names) == signers > 1:
            return [" ".join(name) for name in names]
        self._tell_extra(names[:-1], Role.CO_QUAN_BAN_HANH)
        return joint_names(names[-1], signers) if names else []

    def _tell_extra(self, names: Sequence[Sequence[str]], role: Role) -> None:
        for name in names:
            what = f'chưa xếp được vào đâu: "{" ".join(name)}"'
            self.doubts.add("TN70", what, ("co_quan_chu_quan",), self._of(role)[0])

    def _title(self) -> None:
        titles = self._of(Role.TEN_LOAI)
        if not titles:
            what = f'không thấy dòng "{self.loai.upper()}": tệp này có thể không phải kế hoạch'
            self.doubts.add(OTHER_TITLE, what, ("trich_yeu",))
            return
        title = titles[0]
        if fold(title.text).startswith(fold(self.loai)):
            self.doubts.anew.append(title.text)
        else:
            what = f'tên loại văn bản là "{title.text}", không phải {self.loai.upper()}'
            self.doubts.add(OTHER_TITLE, what, ("trich_yeu",), title)
        for extra in titles[1:]:
            self.doubts.unplaced(extra, ("trich_yeu",))

    def _subject(self) -> None:
        lines = self._of(Role.TRICH_YEU)
        if len(lines) > 1 and fold(lines[0].text) == _JOINT:
            message = (
                f'"{self.loai.upper()} {lines[0].text}": tên loại in lại là {self.loai.upper()}'
            )
            self.doubts.add(OTHER_TITLE, message, ("trich_yeu",), lines.pop(0))
        if lines:
            self.raw["trich_yeu"] = "\n".join(clean_text(line) for line in lines)
        elif self._of(Role.TEN_LOAI):
            what = f"không thấy trích yếu dưới chữ {self.loai.upper()}"
            self.doubts.add("TN64", what, ("trich_yeu",), self._of(Role.TEN_LOAI)[0])
