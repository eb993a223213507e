"""LibreOffice for the page: started by the first *trang in*, ended when nobody looks at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.office import Bounds, Office, OutputKind
from kehoach.web.work import Workers

if TYPE_CHECKING:
    from kehoach.office import Trouble

IDLE = 300.0
"""Seconds: who writes looks at the pages again within minutes; 200 MB of memory go after them."""


class Printer:
    """What prints for all visitors of one page: one paper at a time, the others wait their turn.

    They wait beside the readings of papers, not in their place.
    """

    def __init__(self, idle: float = IDLE) -> None:
        self._office = Office(Bounds(idle=idle))
        self._turn = Workers(at_once=1)

    async def pdf(self, content: bytes) -> bytes | Trouble:
        """Return a .docx as PDF, or why there is none: the first after 2 s, the next in 0.2 s."""
        return await self._turn.do(self._office.convert, content, ".docx", OutputKind.PDF)

    def stop(self) -> None:
        """End LibreOffice, in the middle of a paper as well."""
        self._office.stop()
