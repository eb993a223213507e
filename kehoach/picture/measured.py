"""Bytes → a picture with its kind and size, or one problem that says why they are none."""

from __future__ import annotations

from hashlib import sha256

from kehoach.picture import jpeg, png
from kehoach.picture.faults import refuse
from kehoach.picture.header import Broken, Header
from kehoach.picture.picture import JPEG, PNG, Picture

MOST_BYTES = 10_000_000
"""Bytes of one picture; a page at 300 dpi has 2 to 5 million."""
_MOST_SIDE = 20_000
_MOST_PIXELS = 100_000_000
"""Pixels a picture may unpack to: whoever opens the Word file pays 4 bytes for each."""
_USUAL_DPI = 96.0
"""What Word takes for a picture that says nothing."""
_LEAST_DPI, _MOST_DPI = 20.0, 4_800.0
"""Below and above these a header is wrong: such a picture would fill a wall, or be a dot."""
_OTHERS = (
    (b"PK\x03\x04", "tệp nén (zip, .docx hoặc .xlsx)"),
    (b"GIF8", "ảnh GIF"),
    (b"BM", "ảnh BMP"),
    (b"%PDF", "tệp PDF"),
    (b"II*\0", "ảnh TIFF"),
    (b"MM\0*", "ảnh TIFF"),
    (b"\xd7\xcd\xc6\x9a", "hình vẽ WMF"),
    (b"\x01\0\0\0", "hình vẽ EMF"),
    (b"\xd0\xcf\x11\xe0", "tệp Office kiểu cũ"),
    (b"<svg", "hình vẽ SVG"),
    (b"<?xml", "hình vẽ SVG hoặc tệp XML"),
    (b"<!DOCTYPE", "trang web"),
    (b"<html", "trang web"),
)


def measured(name: str, content: bytes) -> Picture:
    """Return the picture in these bytes. Raises KehoachError HA04, HA05, HA06."""
    if len(content) > MOST_BYTES:
        raise refuse("HA06", name=name, what=f"tệp lớn hơn {MOST_BYTES // 1_000_000} MB")
    kind = PNG if content.startswith(png.SIGNATURE) else JPEG
    if kind == JPEG and not content.startswith(jpeg.START):
        raise refuse("HA04", name=name, what=_what(content))
    try:
        header = png.header(content) if kind == PNG else jpeg.header(content)
    except Broken as error:
        raise refuse("HA05", name=name, what=str(error)) from error
    _check_size(name, header)
    return Picture(
        name,
        content,
        kind,
        header.wide,
        header.high,
        _dpi(header),
        sha256(content).hexdigest(),
        turned=header.turned,
    )


def _check_size(name: str, header: Header) -> None:
    wide, high = header.wide, header.high
    if max(wide, high) > _MOST_SIDE or wide * high > _MOST_PIXELS:
        raise refuse("HA06", name=name, what=f"{wide} x {high} điểm ảnh")


def _dpi(header: Header) -> tuple[float, float]:
    """Return the pixels in an inch, across and down; the usual ones where none can be believed."""
    across, down = header.dpi
    if _LEAST_DPI <= across <= _MOST_DPI and _LEAST_DPI <= down <= _MOST_DPI:
        return across, down
    return _USUAL_DPI, _USUAL_DPI


def _what(content: bytes) -> str:
    """Return what bytes are that are no picture a plan may show, as far as they tell."""
    if not content:
        return "tệp trống"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "ảnh WebP"
    if content[4:8] == b"ftyp":
        return "ảnh HEIC, AVIF hoặc phim"
    opening = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = (what for start, what in _OTHERS if opening.startswith(start))
    return next(found, "tệp loại khác")
