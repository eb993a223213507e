"""The documents a text cites, found once for all rules: who cites what, where, in which words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import bo_cuc, citation, loai_van_ban
from kehoach.law.dated import parse_date
from kehoach.named import NamedTuple
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

QUIET = (Role.CHUA_RO, Role.KEM_THEO, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY)
"""Roles of lines that name the plan itself, or of which nobody knows what they name."""
_NUMBERED = r",? \(?(?:Luật )?(?:số:? ?)?\d{1,3}/(?:19|20)\d\d/[A-Z]"
_KIND_OF_LAW = Sought(lambda: rf"(?<!\w)(?:{loai_van_ban.luat()})(?!\w)")
_LAW = Sought(
    lambda: (
        rf"(?P<loai>{loai_van_ban.luat()})(?: (?P<ten>(?:(?!{_NUMBERED})[^;.:()“”\"]){{3,160}}?))?"
        r"(?:,? \(?(?:Luật )?(?P<so>(?:số:? ?)?"
        r"(?P<ma>\d{1,3}/\d{4}/(?:[A-Z]{2,3}-)?[A-Z]{2,7}\d{0,2}))\)?)?"
        r"(?:,?(?: được [^;.:()\d]{0,40})?"
        r" (?P<ngay>ngày \d{1,2}(?:/\d{1,2}/\d{4}| tháng \d{1,2} năm \d{4}))"
        r"|,?(?: năm)? (?P<nam>(?:19|20)\d\d))?"
        r"(?P<cua> của (?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội)"
        r"(?: khóa [IVX]{1,5}| nước [^;,.:()]{5,60}?)?)?"
        rf"(?(ma)|(?=[;.:)]|(?:,| và) (?:{loai_van_ban.luat()}|Nghị|Căn cứ)|$))"
    )
)
_LEADS = Sought(lambda: rf"(?:^|; )(?:(?:{'|'.join(bo_cuc.tu_dan())}) )?(?:các )?$")
_OF_LAWS = Sought(
    lambda: (
        rf"(?:(?:{'|'.join(bo_cuc.tu_dan())}) )?(?:các )?(?:{loai_van_ban.luat()})"
        r" (?:(?!sửa đổi)[^;])*(?:,| và) $"
    )
)
"""What stands before a further law of a line: laws, none that amends others and names them."""


_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG)
_HEADS = (Role.MUC, Role.TIEU_DE, Role.KHOAN)
_LEGAL = r"[Cc]ăn cứ|CĂN CỨ|[Cc]ơ sở pháp lý|CƠ SỞ PHÁP LÝ"
_LIST_OF = Sought(_LEGAL, "ăn cứ", "ĂN CỨ", "pháp lý", "PHÁP LÝ")
"""Words of the line above a list of căn cứ."""
_BEGINS = Sought(r"\s*(?:Căn cứ (?:vào )?|Thực hiện |Theo )?")
_LEAD = 40
"""Letters of the words that lead to a law, and more."""
_LINE = 600
"""Letters of a căn cứ with several laws; a longer one is none, and is not looked through."""


class Cited(NamedTuple):
    """A citation with its place."""

    block: Block
    text: str
    """The whole paragraph or cell."""
    cell: Position | None
    parsed: Citation
    first: bool
    """True for the document a căn cứ is about: its first citation, no other named before."""
    basis: bool = False
    """True for that one, a further one behind a semicolon, and one of a list of căn cứ."""

    @property
    def number(self) -> SoKyHieu:
        """Return the number as it stands."""
        assert self.parsed.so_viet is not None  # noqa: S101 - found in a text, never by name alone
        return self.parsed.so_viet

    @property
    def words(self) -> str:
        """Return the citation as it stands."""
        return self.text[self.parsed.start : self.parsed.end]

    @property
    def head(self) -> str:
        """Return kind and number as they stand."""
        return self.text[self.parsed.start : self.number.end]

    @property
    def after(self) -> str:
        """Return what follows kind and number."""
        return self.text[self.number.end :]

    @property
    def dated(self) -> str:
        """Return kind, number and date as they stand."""
        day = self.parsed.ngay_viet
        return self.text[self.parsed.start : max(day.end, self.number.end)] if day else self.head

    @property
    def cut_short(self) -> bool:
        """Return True when the paragraph stops with the citation and no mark.

        The line may have been broken there.
        """
        return not self.text[self.parsed.end :].strip() and self.text.rstrip()[-1:] not in (
            ".",
            ";",
            ":",
            ",",
        )

    @property
    def goi(self) -> str:
        """Return kind and number as they should be called."""
        return f"{self.parsed.loai} số {self.parsed.so}"


class CitedLaw(NamedTuple):
    """A law cited by its name in a căn cứ."""

    block: Block
    words: str
    loai: str
    ten: str
    so: str
    ngay: Ngay | None
    nam: str
    so_viet: str
    """Its number with the word before it, as they stand; empty for none."""
    cua_quoc_hoi: str
    """The words that say it is of the Quốc hội; empty for none."""


def citations(texts: Iterable[Text]) -> Iterator[Cited]:
    """Yield every numbered citation in order; the lines that name the plan itself left out."""
    listed = False
    for block, text, cell in texts:
        if block.role not in _ITEMS:
            listed = _opens_list(block, text)
        found = () if block.role in QUIET else citation.find(text)
        for number, mention in enumerate(found):
            leads = text[max(0, mention.start - _LEAD) : mention.start]
            first = (
                number == 0
                and block.role is Role.CAN_CU
                and not _named().search(text, 0, mention.start)
            )
            basis = (
                first
                or _is_further(block, leads, text)
                or (listed and _opens_item(block, mention, leads))
            )
            yield Cited(block, text, cell, mention, first, basis)


def _opens_list(block: Block, text: str) -> bool:
    """Return True for a line that leads to a list of căn cứ."""
    leads = block.role in _HEADS or text.rstrip().endswith(":")
    return leads and _LIST_OF.search(text) is not None


def _is_further(block: Block, leads: str, text: str) -> bool:
    """Return True in a căn cứ right behind the semicolon that ends another one.

    An opening sentence that names several papers lists them so too.
    """
    listed = block.role is Role.MO_DAU and text.startswith(("Căn cứ ", "Thực hiện "))
    return (block.role is Role.CAN_CU or listed) and leads.endswith(("; ", "; Căn cứ "))


def _opens_item(block: Block, mention: Citation, leads: str) -> bool:
    """Return True for the paper an item of a list begins with."""
    whole = mention.start <= len(leads)
    return block.role in _ITEMS and whole and _BEGINS.fullmatch(leads) is not None


@cache
def _named() -> re.Pattern[str]:
    """Return what finds a document called by its kind."""
    unnumbered = loai_van_ban.khong_ghi_so()
    numbered = [kind for kind in loai_van_ban.cac_loai() if kind not in unnumbered]
    kinds = sorted(numbered, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)


def finding_of(  # the parts of one finding
    cited: Cited,
    message: str,
    hint: str,
    quote: str = "",
    severity: Severity | None = None,
    repair: str | None = None,
) -> Finding:
    """Return a finding at a citation."""
    shown = quote or cited.words
    start = cited.text.find(shown, cited.parsed.start)
    return at(cited.block, shown, message, hint, severity, repair, cited.cell, start)


def laws(can_cu: Iterable[Block]) -> Iterator[CitedLaw]:
    """Yield the laws cited in the căn cứ by name, with or without number and date."""
    for block in can_cu:
        text = "".join(run.text for run in block.text)
        since = 0
        for kind in _KIND_OF_LAW.finditer(text):
            led = kind.start() >= since and _leads_to_law(text, kind.start())
            found = _LAW.match(text, kind.start()) if led else None
            if found:
                since = found.end()
                yield _law_of(block, found)


def _leads_to_law(text: str, at: int) -> bool:
    """Return True where a căn cứ begins with a law, or goes on with another one."""
    low = max(0, at - _LINE)
    begins = max(low, text.rfind(";", low, at) + 1)
    return bool(
        _LEADS.search(text, max(0, at - _LEAD), at) or _OF_LAWS.fullmatch(text[begins:at].lstrip())
    )


def _law_of(block: Block, found: re.Match[str]) -> CitedLaw:
    day = parse_date(found["ngay"])
    name, number, year = found["ten"] or "", found["ma"] or "", found["nam"] or ""
    written, by_assembly = found["so"] or "", (found["cua"] or "").strip()
    return CitedLaw(block, found[0], found["loai"], name, number, day, year, written, by_assembly)


def is_law(cited: Cited) -> bool:
    """Return True for a kind cited by name alone."""
    return cited.parsed.loai in loai_van_ban.khong_ghi_so()
