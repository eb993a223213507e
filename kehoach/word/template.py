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
from kehoach.word.papers import one_behind_another, printed
from kehoach.word.prepared import load_kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template as Source

    from kehoach.document.block import Document
    from kehoach.word.footnotes import Footnotes
    from kehoach.word.papers import Printed
    from kehoach.word.prepared import Prepared

_MAX_FILE = 20_000_000
_TEXT = "word/document.xml"


_OPTIONAL = (Role.CO_QUAN_CHU_QUAN, Role.CHUC_VU_KHAC, Role.KEM_THEO)
"""Components not every plan has: a template may leave them out."""
_SPELT = {"ten_loai": "KẾ HOẠCH", "noi_nhan": "Nơi nhận:"}
"""Words a template may spell itself, unless a decision comes with the plan: one paper has each."""


def _needed(document: Document) -> list[str]:
    """Return the tags a template may lack, of those the document needs."""
    papers = printed(document)
    held = {block.role for paper in papers for block in paper.main.blocks}
    needed = [role.value for role in _OPTIONAL if role in held]
    if any(paper.annexes for paper in papers):
        needed.append("phu_luc")
    return [*needed, *(_SPELT if document.papers else ())]


def _cure(name: str) -> str:
    """Return how a template gets the tag it lacks."""
    if name in _SPELT:
        words = f'thay chữ "{_SPELT[name]}" ghi sẵn trong mẫu bằng thẻ {{{{ {name} }}}}'
    elif name == Role.KEM_THEO:
        words = f"thêm thẻ {{{{ {name} }}}} vào mẫu, một dòng dưới {{{{ trich_yeu }}}}"
    else:
        words = f"thêm thẻ {name} vào mẫu"
    return f"{words}, hoặc dùng mẫu khác"


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
        told = "mẫu không có thẻ {} mà kế hoạch có phần này"
        problems = [
            Problem(Place(self.file), "MA07", told.format(name), _cure(name))
            for name in _needed(document)
            if name not in self.fields
        ]
        if problems:
            raise KehoachError(problems)

    def rendered(self, document: Document) -> dict[str, bytes]:
        """Return the parts that differ from document to document."""
        first, *others = printed(document)
        out = self._filled(first, document.title, self._dynamic)
        if others:
            text = {_TEXT: self._dynamic[_TEXT]}
            behind = [self._filled(one, document.title, text)[_TEXT] for one in others]
            out[_TEXT] = one_behind_another([out[_TEXT], *behind])
        return out

    def _filled(
        self,
        paper: Printed,
        title: str,
        sources: Mapping[str, Source],
    ) -> dict[str, bytes]:
        """Return some parts filled with one paper."""
        fields, blocks = self._filler.fields(paper.main, title), self._filler.blocks(paper)
        out = {}
        for name, source in sources.items():
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
