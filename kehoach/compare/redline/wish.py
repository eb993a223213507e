"""What a redline is to show at one place, and by which edits it can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import TableAddress
from kehoach.named import NamedTuple
from kehoach.word.traced import Spot

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.word.revise import Edit

Beside = Spot | TableAddress
"""What something is put beside: a paragraph or a table of the new file."""


class Gap(NamedTuple):
    """A place between two paragraphs or tables of the new file."""

    at: Beside
    before: bool
    near: int = 0
    """Number of what it is beside among its neighbours."""


class Wish(NamedTuple):
    """A difference to be shown."""

    ways: tuple[tuple[Edit, ...], ...]
    """The edits that show it, the best first; each of the others does when the one before fails."""
    at: Address
    """Where it is, in the new file."""
    words: str
    """The words that would not be shown."""
