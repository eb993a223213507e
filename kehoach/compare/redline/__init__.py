"""A redline: the new file with tracked changes, so that rejecting them all gives the old words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
