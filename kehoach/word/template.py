"""Templates: found, prepared, compiled once, kept for the next document."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach import shelf
from kehoach.document.block import Role
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place, Problem
from kehoach.word.environment import ENVIRONMENT
from kehoach.word.fill import Filler
from kehoach.word.package import Packed, pack, unpack
from kehoach.word.prepared import load_kept

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.word.footnotes import Footnotes
    from kehoach.word.prepared import Prepared

_MAX_FILE = 20_000_000


class Template:
    """A compiled template."""

    def __init__(self, parts: dict[str, bytes], prepared: Prepared, file: str) -> None:
        self.file = file
        self.fields = frozenset(prepared.fields)
        self._filler = Filler(prepared)
        self._order = list(parts)
        self._parts = {**parts, "word/styles.xml": prepared.styles.encode()}
        self._static = {
            name: pack(name, prepared.styles.encode() if name == "word/styles.xml" else content)
            for name, content in parts.items()
            if name not in prepared.parts
        }
        self._dynamic = {name: ENVIRONMENT.from_string(source) for name, source in prepared.parts.items()}

    def check_fits(self, document: Document) -> None:
        """Raise KehoachError MA07 for a component of the document the template has no place for."""
        lacking = [role for role in (Role.CO_QUAN_CHU_QUAN, Role.CHUC_VU_KHAC) if role not in self.fields]
        missing = [role.value for role in lacking if document.of(role)]
        missing += ["phu_luc"] if len(document.sections) > 1 and "phu_luc" not in self.fields else []
        if missing:
            raise KehoachError(
                Problem(Place(self.file), "MA07", f"mẫu không có thẻ {name} mà kế hoạch có phần này",
                        f"thêm thẻ {name} vào mẫu, hoặc dùng mẫu khác")
                for name in missing
            )  # fmt: skip

    def rendered(self, document: Document) -> dict[str, bytes]:
        """Return the parts that differ from document to document."""
        fields, blocks = self._filler.fields(document), self._filler.blocks(document)
        out = {}
        for name, source in self._dynamic.items():
            pieces = source.render(fields).encode().split(b"\0")
            pieces[1::2] = [blocks[mark] for mark in pieces[1::2]]
            out[name] = b"".join(pieces)
        return out

    def fill(self, document: Document) -> list[Packed]:
        """Return the parts of the finished package in the template's order."""
        made = self.rendered(document)
        if document.chu_thich:
            made |= self._footnotes.parts(made["word/document.xml"], document.chu_thich)
        new = [name for name in made if name not in self._order]
        return [pack(name, made[name]) if name in made else self._static[name] for name in (*self._order, *new)]

    @cached_property
    def _footnotes(self) -> Footnotes:
        from kehoach.word.footnotes import Footnotes  # noqa: PLC0415 - lxml only for a plan with notes

        return Footnotes(self._parts)


def shipped(cap: str) -> Template:
    """Return the shipped template of a level."""
    return open_template(shelf.templates() / f"{cap}.docx")


def open_template(path: str | Path) -> Template:
    """Return a template, compiled once as long as the file does not change.

    Raises KehoachError: TE01 unreadable, MA06 no .docx, MA01 to MA05 faults of its tags with the
    paragraph they stand in.
    """
    return _compiled(str(path), read_bytes(path, _MAX_FILE))


@lru_cache(maxsize=16)
def _compiled(file: str, content: bytes) -> Template:
    parts = unpack(content, file, "MA06")
    kept = load_kept(Path(file), content)
    if kept is not None:
        return Template(parts, kept, file)
    from kehoach.word.prepare import prepare  # noqa: PLC0415 - docxtpl and lxml only when needed

    return Template(parts, prepare(parts, file), file)
