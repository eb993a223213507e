"""How a paragraph or a page looks, resolved: what a reader of the printed page would measure.

None means that the file does not say, never that a default was guessed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.address import WHOLE, Address
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = 0.0
"""Length of something drawn that may be a line or not."""


class Look(NamedTuple):
    """A paragraph. Sizes and spacing in pt, indents in mm, line spacing in lines."""

    font: str | None = None
    """Font of most of its letters."""
    co: float | None = None
    """Size of most of its letters."""
    co_dong: tuple[float | None, ...] = ()
    """The same of each of its lines, where line breaks part lines of several sizes."""
    dam: bool = False
    """True when every letter is bold."""
    nghieng: bool = False
    """True when every letter is italic."""
    sac_chu: str | None = None
    """Colour of most letters that are not black, in six hex digits; empty when all are black."""
    chu_khac_sac: str = ""
    """The first words in that colour, as far as they are set alike."""
    in_hoa: bool = False
    """True when a small letter is shown as a capital (Word's all caps); the words say so too."""
    canh: str | None = None
    """``trai``, ``giua``, ``phai`` or ``deu``."""
    lui_dau_dong: float | None = None
    """First-line indent; negative for a hanging one."""
    lui_trai: float | None = None
    lui_phai: float | None = None
    truoc: float | None = None
    sau: float | None = None
    gian_dong: float | None = None
    """Line spacing in lines; None when it is set in points (see ``gian_dong_pt``)."""
    gian_dong_pt: float | None = None
    kieu: str = ""
    """Name of its Word style."""
    muc_luc: int = 0
    """Outline level 1 to 9; 0 for body text."""
    ke: tuple[float, ...] | None = None
    """Lengths in mm of the horizontal lines drawn at it or below it.

    UNKNOWN for a drawing that may be one or not.
    """


def coloured(look: Look, letters: Iterable[tuple[str, str]]) -> Look:
    """Return the look with the colour of most letters that are not black, and their first words.

    ``letters`` are colours in six hex digits with the words in them; those in black are left out.
    """
    counted: Counter[str] = Counter()
    words: dict[str, str] = {}
    for colour, text in letters:
        counted[colour] += len(text)
        words.setdefault(colour, text.strip())
    if not counted:
        return look._replace(sac_chu="")
    most = counted.most_common(1)[0][0]
    return look._replace(sac_chu=most, chu_khac_sac=words[most])


class Page(NamedTuple):
    """The paper of a section, in mm."""

    rong: float
    cao: float
    tren: float
    duoi: float
    trai: float
    phai: float
    so_trang: str = ""
    """Where the page number stands: ``dau`` or ``chan`` with ``trai``, ``giua``, ``phai``.

    Empty for none.
    """
    co_so_trang: float | None = None
    """Size of the page number."""
    trang_dau_khac: bool = False
    """True when page 1 has a header of its own without the number."""
    dem_lai: int | None = None
    """First page number of the section, when it starts anew."""


Value = float | str | bool | tuple[float, ...] | None


class Asked(NamedTuple):
    """A look to give a paragraph, or every page that has another one."""

    what: str
    """Field of ``Look`` or of ``Page``, or ``giay``: the paper, its short side first."""
    was: Value
    value: Value
    """In the units of the field."""
    origin: Address = WHOLE
    """Where the paragraph stands; the whole file for pages."""
    words: str = ""
    """Words of the paragraph: several may have one address."""
