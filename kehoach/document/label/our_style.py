"""The styles of our own templates: Word and LibreOffice keep their names on saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc

if TYPE_CHECKING:
    from kehoach.document.block import Block


def in_style_of(block: Block, *components: str) -> bool:
    """Return True for a paragraph in our style of one of some components, as ``data/`` names them.

    False for every form of file without styles.
    """
    if block.look is None:
        return False
    return any(block.look.kieu == the_thuc.thanh_phan()[name].ten for name in components)
