"""*Trang in*: a paper as LibreOffice lays it out, where LibreOffice is on this computer."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from kehoach import office
from kehoach.problem import fault
from kehoach.web.handed import handed

if TYPE_CHECKING:
    from starlette.responses import Response

    from kehoach.web.running import Site

_OTHER = "tải bản Word rồi xem trước khi in"


async def printed(site: Site, content: bytes, name: str) -> Response:
    """Return a .docx as PDF, shown in the browser. Raises KehoachError TW22 where none is made."""
    made = await site.printer.pdf(content)
    if isinstance(made, office.Trouble):
        message = f"không có trang in: {made.value}"
        raise fault("TW22", message, office.cure(made, _OTHER))
    return handed(made, f"{PurePath(name).stem}.pdf", inline=True)
