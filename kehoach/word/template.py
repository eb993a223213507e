"""Templates: found, prepared, compiled once, kept for the next document."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach import shelf
from kehoach.document.block import Role
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.word.environment import ENVIRONMENT
from kehoach.word.fill import Filler
from kehoach.word.package import MAX_UNPACKED, Packed, pack, unpack
from kehoach.word.papers import one_behind_another, printed
from kehoach.word.prepared import load_kept
from kehoach.word.xml import LINK_SIGN, PICTURE_SIGN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from jinja2 import Template as Source

    from kehoach.document.block import Document
    from kehoach.word.footnotes import Footnotes
    from kehoach.word.papers import Printed
    from kehoach.word.prepared import Prepared

_MAX_FILE = 20_000_000
_MOST_SHOWN = 10_000_000
"""Letters the tags of a part may show: the text and the phụ lục come behind, and do not count."""
_MOST_WORK = 2_000_000
"""Nodes of tags all loops may run: 2,000 recipients in a loop of 20 tags are 200,000."""
_OPTIONAL = (
    Role.CO_QUAN_CHU_QUAN, Role.CHUC_VU_KHAC, Role.KEM_THEO, Role.DO_KHAN, Role.LUU_HANH,
    Role.DU_THAO,
)  # fmt: skip
"""Components not every plan has: a template may leave them out."""
_LINK = LINK_SIGN.encode()
_PICTURE = PICTURE_SIGN.encode()
_SPELT = {"ten_loai": "KẾ HOẠCH", "noi_nhan": "Nơi nhận:"}
"""Words a template may spell itself, unless a decision comes with the plan: one paper has each."""


def _needed(document: Document, fields: Collection[str]) -> list[str]:
    """Return the tags a template with these ``fields`` may lack, of those the document needs."""
    papers = printed(document)
    held = {block.role for paper in papers for block in paper.main.blocks}
    needed = [role.value for role in _OPTIONAL if role in held]
    if any(paper.annexes for paper in papers):
        needed.append("phu_luc")
    if Role.PHE_DUYET in held and "phu_luc" not in fields:
        needed.append("phe_duyet")  # else it is printed where the phụ lục begin
    return [*needed, *(_SPELT if document.papers else ())]


def _cure(name: str) -> str:
    """Return how a template gets the tag it lacks."""
    if name in _SPELT:
        words = f'thay chữ "{_SPELT[name]}" ghi sẵn trong mẫu bằng thẻ {{{{ {name} }}}}'
    elif name == Role.KEM_THEO:
        words = f"thêm thẻ {{{{ {name} }}}} vào mẫu, một dòng dưới {{{{ trich_yeu }}}}"
    else:
        # only when something is wrong
        from kehoach.word.contract import BY_NAME, example  # noqa: PLC0415

        words = f"thêm thẻ {example(BY_NAME[name])} vào mẫu"
    return f"{words}, hoặc dùng mẫu khác"


class Template:
    """A compiled template."""

    def __init__(
        self,
        parts: dict[str, bytes],
        prepared: Prepared,
        file: str,
        notices: tuple[Problem, ...] = (),
    ) -> None:
        self.file = file
        self.notices = notices
        """What a user should know of it: tracked changes taken as accepted, protection, macros."""
        self.main = prepared.main
        self.fields = frozenset(prepared.fields)
        self._work = prepared.work
        self._filler = Filler(prepared)
        self._order = list(parts)
        styles = prepared.styles.encode()
        self._parts = {**parts, prepared.styles_part: styles}
        static = [name for name in self._parts if name not in prepared.parts]
        self.static = {name: pack(name, self._parts[name]) for name in static}
        """Parts alike in every document, looked at once when the template was opened."""
        self._dynamic = {name: ENVIRONMENT.from_string(source) for name, source in prepared.parts.items()}

    def check_fits(self, document: Document) -> None:
        """Raise KehoachError MA07 for a component of the document the template has no place for."""
        told = "mẫu không có thẻ {} mà kế hoạch có phần này"
        problems = [
            Problem(Place(self.file), "MA07", told.format(name), _cure(name))
            for name in _needed(document, self.fields)
            if name not in self.fields
        ]
        if problems:
            raise KehoachError(problems)

    def rendered(self, document: Document) -> dict[str, bytes]:
        """Return the parts that differ from document to document. Raises KehoachError MA09."""
        first, *others = printed(document)
        out = self._filled(first, document.title, self._dynamic)
        if others:
            text = {self.main: self._dynamic[self.main]}
            behind = [self._filled(one, document.title, text)[self.main] for one in others]
            out[self.main] = one_behind_another([out[self.main], *behind])
        return out

    def _filled(
        self,
        paper: Printed,
        title: str,
        sources: Mapping[str, Source],
    ) -> dict[str, bytes]:
        """Return some parts filled with one paper."""
        fields, blocks = self._filler.fields(paper.main, title), self._filler.blocks(paper)
        self._check_work(fields)
        out, room = {}, MAX_UNPACKED
        for name, source in sources.items():
            pieces = self._bounded(source, fields).split(b"\0")
            pieces[1::2] = [blocks[mark] for mark in pieces[1::2]]
            room -= sum(map(len, pieces))
            if room < 0:
                raise self._too_long()
            out[name] = b"".join(pieces)
        return out

    def _check_work(self, fields: dict[str, Any]) -> None:
        """Raise KehoachError MA09 when the loops would go round too often."""
        if sum(nodes * len(fields[name]) for name, nodes in self._work.items()) > _MOST_WORK:
            raise self._too_long()

    def _bounded(self, source: Source, fields: dict[str, Any]) -> bytes:
        """Return a part filled in, in UTF-8; stop as soon as it is longer than any document is."""
        pieces, length = [], 0
        for piece in source.root_render_func(source.new_context(fields)):
            length += len(piece)
            if length > _MOST_SHOWN:
                raise self._too_long()
            pieces.append(piece.encode())
        return b"".join(pieces)

    def _too_long(self) -> KehoachError:
        message = "mẫu làm văn bản dài quá mức: thẻ lặp quá nhiều lần"
        return fault("MA09", message, "bỏ bớt thẻ lặp lại trong mẫu", Place(self.file))

    def fill(self, document: Document) -> list[Packed]:
        """Return the parts of the finished package in the template's order."""
        made = self.rendered(document)
        if document.chu_thich:
            made |= self._footnotes.parts(made, document.chu_thich)
        if any(_LINK in part for part in made.values()):
            from kehoach.word.attached import linked  # noqa: PLC0415 - only with links

            made |= linked(made, self._parts)
        pictures: list[Packed] = []
        if _PICTURE in made[self.main]:
            from kehoach.word.pictures import embedded  # noqa: PLC0415 - only with pictures

            changed, pictures = embedded(made, self._parts, self.main, document)
            made |= changed
        order = dict.fromkeys((*self._order, *made))
        parts = [pack(name, made[name]) if name in made else self.static[name] for name in order]
        return [*parts, *pictures]

    @cached_property
    def _footnotes(self) -> Footnotes:
        from kehoach.word.footnotes import Footnotes  # noqa: PLC0415 - lxml only for a plan with notes

        return Footnotes(self._parts, self.main)


def shipped(cap: str) -> Template:
    """Return the shipped template of a level."""
    return open_template(shelf.templates() / f"{cap}.docx")


def open_template(path: str | Path) -> Template:
    """Return a template, compiled once as long as the file does not change.

    Raises KehoachError: TE01 unreadable, MA06 no .docx, MA01 to MA05 and MA10 faults of its
    tags with the paragraph they stand in.
    """
    return _compiled(str(path), read_bytes(path, _MAX_FILE))


@lru_cache(maxsize=16)
def _compiled(file: str, content: bytes) -> Template:
    kept = load_kept(Path(file), content)
    if kept is not None:
        return Template(unpack(content, file, "MA06"), kept, file)
    from kehoach.word.prepare import prepare  # noqa: PLC0415 - lxml only when needed

    ready = prepare(content, file)
    return Template(ready.parts, ready.prepared, file, ready.notices)
