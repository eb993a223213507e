"""An office's file (.docx, .doc, .odt, .pdf, .txt, .md) → a Document without roles yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.faults import refuse
from kehoach.intake.kind import FileKind, check_unlocked, sniff
from kehoach.intake.lookalikes import reported
from kehoach.intake.notes import named
from kehoach.intake.old_letters import modern

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.document.block import Document

__all__ = ["LIMIT", "read", "settled"]

LIMIT = 50_000_000
"""Bytes a file may have; a larger one is refused before it is read."""


def read(path: str | Path, data: bytes | None = None) -> Document:
    """Return the file as a document: its paragraphs and tables in order, every role ``chua_ro``.

    What the file is, its bytes decide, not its name. ``data`` is its content when the caller has
    it already (an upload); ``path`` is then only its name. Old encodings become Unicode, all text
    is NFC, look-alike letters are told but kept. What was left out or repaired is in ``notices``.

    Raises KehoachError: TE01, TE02 when the file cannot be opened or is over 50 MB; TN01 to TN11
    when it cannot be read (each with its cure); those of the .docx reader. Nothing is written.
    """
    file = str(path)
    check_unlocked(file)
    if data is None:
        from kehoach.output import read_bytes  # noqa: PLC0415 - not needed for an upload

        data = read_bytes(path, LIMIT)
    if len(data) > LIMIT:
        raise refuse("TN07", file, limit=LIMIT // 1_000_000)
    return settled(_by_kind(sniff(data, file), data, file), file)


def settled(found: Document, file: str) -> Document:
    """Return what a reader found with notes named, old encodings as Unicode, look-alikes told."""
    return reported(modern(named(found), file), file)


def _by_kind(kind: FileKind, data: bytes, file: str) -> Document:
    """What the reader of that kind makes of it; each reader is imported when it is needed."""
    if kind is FileKind.DOCX:
        from kehoach.word.read import read_docx  # noqa: PLC0415 - only this kind of file

        return read_docx(data, file)
    if kind is FileKind.DOC:
        from kehoach.intake.doc import read_doc  # noqa: PLC0415 - only this kind of file

        return read_doc(data, file)
    if kind is FileKind.PDF:
        from kehoach.intake.pdf import read_pdf  # noqa: PLC0415 - only this kind of file

        return read_pdf(data, file)
    if kind is FileKind.ODT:
        from kehoach.intake.odt import read_odt  # noqa: PLC0415 - only this kind of file

        return read_odt(data, file)
    from kehoach.intake.encoding import decode  # noqa: PLC0415 - only this kind of file
    from kehoach.intake.plaintext import read_text  # noqa: PLC0415 - only this kind of file

    text, notices = decode(data, file)
    found = read_text(text, file)
    return found._replace(notices=(*notices, *found.notices))
