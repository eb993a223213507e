"""A file handed to the browser to be saved."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import Response

from kehoach.web.visit import plain_name

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = {
    ".docx": DOCX, ".html": "text/html; charset=utf-8", ".yaml": "application/yaml; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf", ".png": "image/png",
}  # fmt: skip


def handed(content: bytes, name: str, *, inline: bool = False) -> Response:
    """Return the answer a browser saves under a name, its accents kept (RFC 6266, RFC 5987).

    ``inline`` lets the browser show it first, where it can.
    """
    safe = plain_name(name)
    kind = _TYPES.get(PurePath(safe).suffix.lower(), "application/octet-stream")
    how = "inline" if inline else "attachment"
    message = f"{how}; filename*=UTF-8''{quote(safe)}"
    return Response(content, media_type=kind, headers={"Content-Disposition": message})
