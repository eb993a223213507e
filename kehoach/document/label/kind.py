"""Which kind of paper a paper is: by its title, else by its symbol, else by its addressee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.label import signs
from kehoach.law import loai_van_ban
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line
    from kehoach.law.loai_van_ban import Loai

_HEAD_LINES = 60
_SYMBOL = re.compile(r"/\s{0,9}(?P<nam>\d{4}/)?(?P<loai>[A-ZĐa-zđ]{1,5})\s?-")
_PARTY_SYMBOL = re.compile(r"-\s?[A-ZĐ][A-Za-zĐđ]{0,4}/[A-ZĐ]")


class Known(NamedTuple):
    """What kind of paper was found, and by which form it is judged."""

    loai: Loai | None
    """None when nothing names it: an excerpt, mostly."""
    dang: bool
    """True for a paper of the Đảng or the Đoàn, which has a form of its own."""
    quy_pham: bool
    """True for legislation."""


def kind_of(lines: Sequence[Line]) -> Known:
    """Return the kind of the paper these lines are."""
    head = [line for line in lines[:_HEAD_LINES] if line.table is None]
    symbol = _symbol_in(head)
    loai = _titled(head) or _by_symbol(symbol) or _addressed(head, symbol)
    return Known(loai, _is_party(head, symbol), loai is not None and _is_legislation(loai, symbol))


def _symbol_in(head: Sequence[Line]) -> str:
    """Return the line of number and symbol, empty when there is none."""
    for line in head:
        if line.label is None and signs.is_number(line.text, line.folded):
            return line.text
    return ""


def _titled(head: Sequence[Line]) -> Loai | None:
    for line in head:
        loai = signs.title_of(line.text) if line.label is None else None
        if loai is not None:
            return loai
    return None


def _by_symbol(symbol: str) -> Loai | None:
    found = _SYMBOL.search(symbol)
    return loai_van_ban.theo_ky_hieu().get(found["loai"].upper()) if found else None


def _addressed(head: Sequence[Line], symbol: str) -> Loai | None:
    """Return công văn for a numbered paper without a title that is sent to somebody."""
    if symbol and any(signs.is_addressee(line.folded) for line in head):
        return loai_van_ban.nhan_ra()[loai_van_ban.CONG_VAN]
    return None


def _is_party(head: Sequence[Line], symbol: str) -> bool:
    """Return True for a paper of the Đảng or the Đoàn: no Quốc hiệu, its own title or symbol."""
    if any(signs.is_quoc_hieu(line.folded) for line in head):
        return False
    titles = loai_van_ban.tieu_de_dang()
    titled = any(line.text.strip(" *-").casefold() in titles for line in head)
    return titled or _PARTY_SYMBOL.search(symbol) is not None


def _is_legislation(loai: Loai, symbol: str) -> bool:
    """Return True for legislation.

    It is known by its kind, or by articles under a symbol with a year: 05/2025/QĐ-UBND.
    """
    if loai.quy_pham:
        return True
    found = _SYMBOL.search(symbol)
    return loai.co_dieu and found is not None and found["nam"] is not None
