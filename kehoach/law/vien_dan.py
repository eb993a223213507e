"""What a document's number says: its kind, its agency, its year.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 3, 6; data/vien-dan.yaml.
"""

from __future__ import annotations

import re
from functools import cache

from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

_PARTY = Sought(r"\d+[a-z]?-([^/]+)/(.+)")
_STATE = Sought(r"\d+(?:\.\d+)?/(?:((?:19|20)\d\d)/)?(.+)")
_PLACE = Sought(
    r"(?: chinh phu)?(?: (?:tinh|thanh pho|huyen|quan|xa|phuong|thi xa|dac khu)(?: \w+){0,4})?"
)
_LONGEST_PLACE = 4
"""Words of the name of a province: ``Thành ủy Hà Nội``."""
_GROUPS = re.compile(r"([-/])")
_NUMBERED = Sought(r"(?<!\d)\d+$")
_OF_SO = Sought(r"S[A-ZĐ][A-ZĐ&]{1,8}")


class KyHieu(NamedTuple):
    """The parts of a number; what it does not say is empty."""

    loai: str
    """Code of the kind: ``QĐ``; empty for a công văn and for numbers of the Quốc hội."""
    co_quan: str
    """Code of the agency: ``TTg``; of several the first."""
    nam: int | None
    dang: bool = False
    """True for a document of the Party (``57-NQ/TW``)."""


def doc_so(so: str) -> KyHieu:
    """Return what a number says; an odd one says nothing."""
    party = _PARTY.fullmatch(so)
    if party:
        return KyHieu(party[1], _agency(party[2].split("-")[0]), None, dang=True)
    state = _STATE.fullmatch(so)
    if not state:
        return KyHieu("", "", None)
    year = int(state[1]) if state[1] else None
    first, _, rest = state[2].removeprefix("NQ/").partition("-")
    if first in _codes() and rest:
        return KyHieu(first, _agency(rest.split("-")[0]), year)
    return KyHieu("", _agency(first), year)


def la_cua_so(code: str) -> bool:
    """Return True for what has the form of the symbol of a sở: ``SYT``, ``SNNMT``."""
    return _OF_SO.fullmatch(code) is not None


def loai_cua(code: str) -> str | None:
    """Return the kind a code stands for, or None."""
    return _codes().get(code)


def co_quan_cua(ten: str) -> str | None:
    """The code of an agency by the first words of its name; None for one data/ does not know."""
    name = fold(ten).strip()
    return next(
        (code for start, code in _agencies() if name == start or name.startswith(start + " ")), None
    )


def ten_tron(ten: str) -> bool:
    """True for the name of an agency data/ knows, its place perhaps, and nothing after it."""
    name = fold(ten).strip()
    start = next((start for start in _names() if name == start or name.startswith(start + " ")), "")
    if not start:
        return False
    own = ten.split()[len(start.split()) :]
    named = len(own) <= _LONGEST_PLACE and all(word[0].isupper() for word in own)
    return named or _PLACE.fullmatch(name[len(start) :]) is not None


def biet(code: str) -> bool:
    """Return True when data/ knows the agency of a code."""
    return code in book("vien-dan")["co_quan"]


def noi_lai(so: str) -> str | None:
    """Return a number with the halves of one agency put together: ``BGD-ĐT``; else None."""
    groups = _GROUPS.split(so)
    for at in range(2, len(groups) - 2, 2):
        both = groups[at] + groups[at + 2]
        if biet(both) and not biet(groups[at]) and not biet(groups[at + 2]):
            return "".join((*groups[:at], both, *groups[at + 3 :]))
    return None


def them_net_d(so: str) -> str | None:
    """Return a number with the Đ its groups were typed without: ``15/QD-UBND``; else None."""
    whole, within = book("vien-dan")["thieu_net_d"], book("vien-dan")["thieu_net_d_trong_nhom"]
    groups = [whole.get(group, group) for group in _GROUPS.split(so)]
    right = "".join(groups)
    for wrong, letters in within.items():
        right = right.replace(wrong, letters)
    return right if right != so else None


@cache
def _codes() -> dict[str, str]:
    return {code: kind for kind, code in loai_van_ban.viet_tat().items()}


@cache
def _names() -> tuple[str, ...]:
    """Return the folded names of the agencies that are known, the longest first."""
    of_province = (
        name for name in book("soat-noi-dung")["ten_viet_dung"] if name.startswith(("Sở ", "Bộ "))
    )
    known = {start for start, _ in _agencies()} | set(map(fold, of_province))
    return tuple(sorted(known, key=len, reverse=True))


@cache
def _agencies() -> tuple[tuple[str, str], ...]:
    pairs = [
        (start, code) for code, starts in book("vien-dan")["co_quan"].items() for start in starts
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _agency(code: str) -> str:
    bare = _NUMBERED.sub("", code)
    return str(book("vien-dan")["cung_ky_hieu"].get(bare, bare))
