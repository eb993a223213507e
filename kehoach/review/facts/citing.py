"""The documents a text cites, found once for all rules: who cites what, where, in which words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.law import citation, loai_van_ban
from kehoach.law.dated import parse_date
from kehoach.review.finding import Finding, at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.law.citation import Citation
    from kehoach.law.so_ky_hieu import SoKyHieu
    from kehoach.problem import Severity
    from kehoach.review.blocks import Text
    from kehoach.text.dates import Ngay

_QUIET = (Role.CHUA_RO, Role.KEM_THEO, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY)
_LAW = Sought(
    r"(?<!\w)(?P<loai>Bộ luật|Luật|Pháp lệnh) (?P<ten>[^;.:()“”\"]{3,160}?)"
    r"(?P<so> số (?P<ma>\d{1,3}/\d{4}/(?:[A-Z]{2,3}-)?[A-Z]{2,7}\d{0,2}))?"
    r",?(?: (?P<ngay>ngày \d{1,2}(?:/\d{1,2}/\d{4}| tháng \d{1,2} năm \d{4}))| năm (?P<nam>\d{4}))?"
    r"(?P<cua> của (?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội))?"
    r"(?=[;.:)]|(?:,| và) (?:Bộ luật|Luật|Pháp lệnh|Nghị|Căn cứ)|$)"
)


_LEADS = Sought(r"(?:^|; )(?:Căn cứ |Thực hiện |Theo |Xét )?(?:các )?$")


class Cited(NamedTuple):
    """A citation with its place."""

    block: Block
    text: str
    """The whole paragraph or cell."""
    cell: Position | None
    one: Citation
    first: bool
    """True for the document a căn cứ is about: its first citation, no other document named before."""

    @property
    def number(self) -> SoKyHieu:
        """Return the number as it stands."""
        assert self.one.so_viet is not None  # noqa: S101 - found in a text, never by name alone
        return self.one.so_viet

    @property
    def words(self) -> str:
        """Return the citation as it stands."""
        return self.text[self.one.start : self.one.end]

    @property
    def head(self) -> str:
        """Return kind and number as they stand."""
        return self.text[self.one.start : self.number.end]

    @property
    def after(self) -> str:
        """Return what follows kind and number."""
        return self.text[self.number.end :]

    @property
    def dated(self) -> str:
        """Return kind, number and date as they stand."""
        day = self.one.ngay_viet
        return self.text[self.one.start : max(day.end, self.number.end)] if day else self.head

    @property
    def cut_short(self) -> bool:
        """Return True when the paragraph stops with the citation and no mark: the line may have been broken there."""
        return not self.text[self.one.end :].strip() and self.text.rstrip()[-1:] not in (".", ";", ":", ",")

    @property
    def goi(self) -> str:
        """Return kind and number as they should be called."""
        return f"{self.one.loai} số {self.one.so}"


class CitedLaw(NamedTuple):
    """A law cited by its name in a căn cứ."""

    block: Block
    words: str
    loai: str
    ten: str
    so: str
    ngay: Ngay | None
    nam: str
    cua_quoc_hoi: bool


def citations(texts: Iterable[Text]) -> Iterator[Cited]:
    """Yield every numbered citation in order; the lines that name the plan itself left out."""
    for block, text, cell in texts:
        if block.role in _QUIET:
            continue
        for number, one in enumerate(citation.find(text)):
            first = number == 0 and block.role is Role.CAN_CU and not _named().search(text, 0, one.start)
            yield Cited(block, text, cell, one, first)


@cache
def _named() -> re.Pattern[str]:
    """Return what finds a document called by its kind."""
    kinds = sorted(set(loai_van_ban.cac_loai()) - set(loai_van_ban.khong_ghi_so()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)


def told(  # the parts of one finding
    one: Cited, message: str, hint: str, quote: str = "", severity: Severity | None = None, repair: str | None = None
) -> Finding:
    """Return a finding at a citation."""
    shown = quote or one.words
    start = one.text.find(shown, one.one.start)
    return at(one.block, shown, message, hint, severity, repair, one.cell, start)


def laws(can_cu: Iterable[Block]) -> Iterator[CitedLaw]:
    """Yield the laws cited in the căn cứ by name, with or without number and date."""
    for block in can_cu:
        text = "".join(run.text for run in block.text)
        for found in _LAW.finditer(text):
            if found["ten"].startswith("số ") or not _LEADS.search(text, 0, found.start()):
                continue
            day = parse_date(found["ngay"])
            number, year = found["ma"] or "", found["nam"] or ""
            by_assembly = found["cua"] is not None
            yield CitedLaw(block, found[0], found["loai"], found["ten"], number, day, year, by_assembly)


def is_law(one: Cited) -> bool:
    """Return True for a kind cited by name alone."""
    return one.one.loai in loai_van_ban.khong_ghi_so()
