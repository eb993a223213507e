"""What the header of a picture says."""

from __future__ import annotations

from kehoach.named import NamedTuple


class Broken(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """Bytes that begin as a picture and are none; the reason in Vietnamese."""


class Header(NamedTuple):
    """The size of a picture."""

    wide: int
    """Pixels."""
    high: int
    dpi: tuple[float, float] = (0.0, 0.0)
    """Pixels in an inch, across and down; 0 where it does not say."""
    turned: bool = False
    """True when it is to be shown turned."""
