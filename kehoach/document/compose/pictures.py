"""A picture of a plan as blocks: itself, and its name below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.document.compose.cited import Cited
    from kehoach.plan.hinh import Hinh


def picture_blocks(item: Hinh, path: PlanPath, level: int, cited: Cited) -> Iterator[Block]:
    """Yield the blocks of a picture whose item stands at ``path``."""
    shown = Shown(item.hinh, item.rong, item.mo_ta or "")
    yield Block(Role.HINH, level=level, path=path, hinh=shown)
    if item.ten:
        name = cited.runs(item.ten, path)
        yield Block(Role.TEN_HINH, name, level=level, path=(*path, "ten"))
