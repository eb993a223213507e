"""What the issuing agency calls itself in its own plan: ``UBND tỉnh``, ``Sở``, ``SGDĐT``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import co_quan
from kehoach.law.dia_danh import moi_don_vi
from kehoach.text.letters import UPPER

if TYPE_CHECKING:
    from kehoach.clone.target import Issuer

_NO_MORE = rf"(?!\w)(?!\s+[{UPPER}])"
"""A short name with another name behind it is another agency: ``Sở`` in ``Sở Tài chính``."""


def is_own(words: str, cu: Issuer) -> bool:
    """Return True for words that are the issuer's own name, in full or as it calls itself."""
    return own_names(cu).fullmatch(words) is not None


def own_names(cu: Issuer) -> re.Pattern[str]:
    """Return what finds the issuer's own names, those of its place or of the agency alone."""
    forms = _of_a_place(cu) if cu.don_vi else _of_an_agency(cu.ten)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})")


def _of_a_place(cu: Issuer) -> list[str]:
    kinds = [cu.loai, co_quan.viet_tat(cu.loai) or cu.loai]
    kind = "|".join(map(_loose, (*kinds, cu.loai.removesuffix(" nhân dân"))))
    place = rf"(?i:{cu.don_vi})"
    levels = "|".join(moi_don_vi())
    alone = rf"(?:{kind})(?!\w)(?!\s+(?:nhân dân|các|cấp|{levels}|[{UPPER}]))"
    return [
        rf"(?:(?:{kind})\s+)?{place}\s+{_loose(cu.rieng)}(?!\w)",
        rf"(?:(?:{kind})\s+)?{place}{_NO_MORE}",
        alone,
    ]


def _of_an_agency(ten: str) -> list[str]:
    loai, symbol = co_quan.loai_co_quan(ten), co_quan.viet_tat(ten)
    forms = [rf"{_loose(ten)}(?!\w)"]
    if symbol:
        forms.append(rf"{_spelled(symbol)}(?![\w&-])")
    if loai:
        kind = _loose(loai.bat_dau)
        forms.append(rf"{kind}{_NO_MORE}")
        if symbol:  # its letters without that of the kind: Sở GD&ĐT
            forms.append(rf"{kind}\s+{_spelled(symbol[1:])}(?![\w&-])")
    return forms


def _spelled(symbol: str) -> str:
    """Return the pattern of a symbol, ``&`` and dashes left out or not."""
    return "[&-]?".join(map(re.escape, symbol))


def _loose(name: str) -> str:
    """Return the pattern of a name, its blanks any."""
    return r"\s+".join(map(re.escape, name.split()))
