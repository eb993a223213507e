"""A picture: its bytes, and what its header says of its size."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import final

from kehoach.plain import RawLeaf

MM = 25.4
"""Millimetres in an inch."""
PNG, JPEG = "png", "jpeg"
"""The kinds a plan may show; also the ending of its part in a Word file."""


@final
@dataclass(frozen=True, slots=True)
class Picture(RawLeaf):
    """A picture of a plan; equal to another when name and bytes are."""

    name: str
    """Its file, as the plan names it."""
    content: bytes = field(repr=False)
    kind: str
    """``png`` or ``jpeg``, by its bytes."""
    wide: int
    """Pixels."""
    high: int
    dpi: tuple[float, float]
    """Pixels in an inch, across and down."""
    digest: str
    """What tells its bytes from any other picture's: it may be shown a thousand times."""
    turned: bool = False
    """True when its camera says it is to be shown turned, which not every program does."""

    @property
    def size(self) -> tuple[float, float]:
        """Return how wide and high it is in mm when nobody sets its size."""
        across, down = self.dpi
        return self.wide / across * MM, self.high / down * MM

    def __str__(self) -> str:
        """Return its name, which stands for it in a spec."""
        return self.name
