"""Names of administrative units, compared.

Accents count when they were typed, their place does not.

``Hoà Bình`` is ``Hòa Bình``, ``Dak Lak`` may be ``Đắk Lắk``, but ``Tân Thanh`` is not ``Tân Thành``
where both are known, and ``Quan Sơn`` is no quận.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_INSIDE = Sought(f"([{_TONES}])([a-zđ\u0302\u0306\u031b]+)")
_DASH = Sought(r"(?:(?<![ \t\xa0])[ \t\xa0]+)?[-\u2010-\u2015][ \t\xa0]*")
_ZERO = Sought(r"(?<!\d)0+(?=\d)")
_MARKS = Sought("[\u0300-\u036fđ]")


class CachDoc(NamedTuple):
    """One way to read what was typed."""

    loai: str
    """Kind in small letters, empty when none was typed."""
    ten: str


def khoa(ten: str) -> str:
    """Return the key of a name: capitals, dashes and the place of the tone aside."""
    text = (
        unicodedata.normalize("NFD", ten.casefold()).replace("\u2019", "'").replace("\u02bc", "'")
    )
    return _ZERO.sub("", _DASH.sub(" ", _TONE_INSIDE.sub(r"\2\1", text)))


def doc_ten(ten: str, cac_loai: Sequence[str]) -> Iterator[CachDoc]:
    """Yield the readings of a name with or without its kind in front.

    Only the kinds asked for are seen.

    A kind typed without accents is believed only where the whole name has none.
    """
    ten = one_line(ten)
    for ngan, day_du in book("dia-danh")["viet_tat"].items():
        if ten.startswith(ngan) and (ngan.endswith(".") or ten[len(ngan) :].startswith(" ")):
            ten = f"{day_du} {ten[len(ngan) :].strip()}"
            break
    lower, plain = ten.casefold(), fold(ten) == ten.casefold()
    yield CachDoc("", ten)
    for loai in cac_loai:
        if lower.startswith(loai + " ") or (plain and lower.startswith(fold(loai) + " ")):
            yield CachDoc(loai, ten[len(loai) :].strip())


class ChiMuc(Generic[T]):
    """Values by name; one name may belong to several."""

    def __init__(self, ten: Sequence[str], values: Iterable[T]) -> None:
        self._by: dict[str, list[tuple[str, T]]] = {}
        for plain, pair in zip(khong_dau(ten), zip(ten, values, strict=True), strict=True):
            self._by.setdefault(plain, []).append(pair)

    def tim(self, ten: str) -> Iterator[T]:
        """Yield what bears the very name.

        Failing that, what the name may mean with accents added.
        """
        key = khoa(one_line(ten))
        near = [(khoa(name), value) for name, value in self._by.get(fold(key), ())]
        exact = [value for text, value in near if text == key]
        yield from exact or [value for text, value in near if _thieu_dau(key, text)]


def khong_dau(ten: Sequence[str]) -> list[str]:
    """``fold(khoa(one))`` of every name of data/, ten times as fast: they hold no odd letters."""
    if not ten:
        return []
    text = "\n".join(ten).casefold().replace(" - ", " ").replace("đ", "d")
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().split("\n")


def _thieu_dau(typed: str, name: str) -> bool:
    """Return True when every accent typed stands in the same syllable of the name."""
    return all(
        set(_MARKS.findall(text)) <= set(_MARKS.findall(other))
        for text, other in zip(typed.split(), name.split(), strict=False)
    )
