"""A template made ready to compile, and how it is kept beside the shipped ones."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from kehoach import shelf
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "prepared"
"""Folder beside the shipped templates with what ``prepare`` made of each."""


class Prepared(NamedTuple):
    """A template ready to compile; every value is JSON."""

    parts: dict[str, str]
    """Part name → Jinja source."""
    styles: str
    """word/styles.xml with every role's style in it."""
    style_ids: dict[str, str]
    """Role → style id (and ``bang_ke_hoach`` for the table style)."""
    sizes: dict[str, float]
    """Role → size in pt."""
    sections: dict[str, str]
    """``chinh``, ``doc``, ``ngang`` → w:sectPr of the main text and of a phụ lục."""
    rooms: dict[str, int]
    """``doc``, ``ngang`` → width of the text in twips."""
    fields: list[str]
    main: str
    """Name of the part with the text: ``word/document.xml`` nearly always."""
    styles_part: str
    work: dict[str, int]
    """List → nodes of tags that run once for each of its lines."""


def load_kept(path: Path, content: bytes) -> Prepared | None:
    """Return what was prepared when a shipped template was built, if it is of these very bytes.

    Only files of the shipped folder are trusted: a prepared template is not checked again.
    """
    if path.parent != shelf.templates():
        return None
    kept = path.parent / FOLDER / f"{path.stem}.json"
    if not kept.is_file():
        return None
    raw: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return Prepared(**raw) if raw.pop("fingerprint") == fingerprint(content) else None


def kept_text(prepared: Prepared, content: bytes) -> str:
    """Return a prepared template as the JSON text kept beside the .docx of these bytes."""
    return (
        json.dumps(
            {"fingerprint": fingerprint(content), **prepared._asdict()},
            ensure_ascii=False,
            indent=0,
        )
        + "\n"
    )


def fingerprint(content: bytes) -> str:
    """Return what ties a prepared template to its .docx."""
    return f"{zlib.crc32(content):08x}{zlib.adler32(content):08x}{len(content):x}"
