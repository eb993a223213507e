"""Small pictures made byte by byte, whole and broken: no library of pictures is needed."""

import struct
import zlib

from kehoach.picture import measured

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name, data):
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def png(wide=40, high=20, *, shade=120, dpi=0, extra=b"", size=None):
    """A grey PNG; ``size`` is what its header claims instead."""
    claimed = size or (wide, high)
    density = chunk(b"pHYs", struct.pack(">LLB", *[round(dpi / 0.0254)] * 2, 1)) if dpi else b""
    pixels = zlib.compress((b"\0" + bytes([shade]) * wide) * high)
    return b"".join([
        SIGNATURE,
        chunk(b"IHDR", struct.pack(">LLBBBBB", *claimed, 8, 0, 0, 0, 0)),
        density,
        extra,
        chunk(b"IDAT", pixels),
        chunk(b"IEND", b""),
    ])  # fmt: skip


def segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


# Huffman tables for one grey block whose every coefficient is 0
_TABLES = b"".join([
    segment(0xDB, b"\0" + b"\1" * 64),
    segment(0xC4, b"\x00" + b"\1" + b"\0" * 15 + b"\0"),
    segment(0xC4, b"\x10" + b"\1" + b"\0" * 15 + b"\0"),
])  # fmt: skip


def jpeg(wide=16, high=8, *, dpi=0, per_cm=0, frame=0xC0, turn=0, end=b"\xff\xd9"):
    """A grey JPEG; ``turn`` is the orientation its camera notes."""
    unit, density = (2, per_cm) if per_cm else (1, dpi) if dpi else (0, 1)
    exif = struct.pack("<4sLHHHLHH", b"II*\0", 8, 1, 0x0112, 3, 1, turn, 0)
    blocks = -(-wide // 8) * -(-high // 8)
    return b"".join([
        b"\xff\xd8",
        segment(0xE0, b"JFIF\0" + struct.pack(">HBHHBB", 0x0102, unit, density, density, 0, 0)),
        segment(0xE1, b"Exif\0\0" + exif) if turn else b"",
        _TABLES,
        segment(frame, struct.pack(">BHHBBBB", 8, high, wide, 1, 1, 0x11, 0)),
        segment(0xDA, bytes([1, 1, 0, 0, 63, 0])),
        b"\0" * -(-blocks * 2 // 8),
        end,
    ])  # fmt: skip


def picture(name="so-do.png", **asked):
    """A picture as a plan holds it."""
    make = png if name.lower().endswith(".png") else jpeg
    return measured(name, make(**asked))
