"""Templates: found, prepared, compiled once, kept for the next document."""

from __future__ import annotations

from copy import copy
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach import shelf
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place, fault
from kehoach.word.alike import Alike
from kehoach.word.fill import Filler
from kehoach.word.fits import lacking
from kehoach.word.memory import Memory
from kehoach.word.package import MAX_UNPACKED, Packed, pack, unpack
from kehoach.word.papers import one_behind_another, printed
from kehoach.word.plain_tags import understood
from kehoach.word.prepared import load_kept
from kehoach.word.xml import LINK_SIGN, PICTURE_SIGN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kehoach.document.block import Document
    from kehoach.problem import Problem
    from kehoach.word.footnotes import Footnotes
    from kehoach.word.papers import Printed
    from kehoach.word.plain_tags import Filled
    from kehoach.word.prepared import Prepared
    from kehoach.word.values import Fields

_MAX_FILE = 20_000_000
_MOST_SHOWN = 10_000_000
"""Letters the tags of a part may show: the text and the phụ lục come behind, and do not count."""
_MOST_WORK = 2_000_000
"""Nodes of tags all loops may run: 2,000 recipients in a loop of 20 tags are 200,000."""
_KEPT_FREE = 4_000_000
"""Bytes. zlib takes and gives back 268 KB for each file. After one block of this size glibc keeps
that much free memory instead of fetching it from the system page by page: a fifth of the time to
write a file. Elsewhere it does nothing."""
_LINK = LINK_SIGN.encode()
_PICTURE = PICTURE_SIGN.encode()


def by_jinja(source: str, file: str) -> Filled:
    """Return what fills a part of any template. Raises TemplateError."""
    from kehoach.word.environment import compiled  # noqa: PLC0415 - Jinja only where it is needed

    return compiled(source, file)


def in_few_shapes(source: str, file: str) -> Filled:
    """Return what fills a part of a shipped template; by Jinja where a tag has another shape."""
    return understood(source) or by_jinja(source, file)


class Template:
    """A compiled template."""

    def __init__(
        self,
        parts: dict[str, bytes],
        prepared: Prepared,
        file: str,
        notices: tuple[Problem, ...] = (),
        fills: Callable[[str, str], Filled] = by_jinja,
    ) -> None:
        self.file = file
        self.notices = notices
        """What a user should know of it: tracked changes taken as accepted, protection, macros."""
        self.main = prepared.main
        self.fields = frozenset(prepared.fields)
        self._work = prepared.work
        self._prepared = prepared
        self._filler = Filler(prepared)
        self._order = list(parts)
        styles = prepared.styles.encode()
        self._parts = {**parts, prepared.styles_part: styles}
        kept = {name: part for name, part in self._parts.items() if name not in prepared.parts}
        self.alike = Alike(kept)
        """Parts alike in every document, looked at once when the template was opened."""
        self._dynamic = {name: fills(source, file) for name, source in prepared.parts.items()}

    def remembering(self) -> Template:
        """Return it as one that remembers the blocks it wrote last; the bytes are alike."""
        other = copy(self)
        other._filler = Filler(self._prepared, Memory())  # noqa: SLF001 - a copy of its own
        return other

    def check_fits(self, document: Document) -> None:
        """Raise KehoachError MA07 for a component of the document the template has no place for."""
        if problems := lacking(document, self.fields, self.file):
            raise KehoachError(problems)

    def rendered(self, document: Document) -> dict[str, bytes]:
        """Return the parts that differ from document to document. Raises KehoachError MA09."""
        first, *others = printed(document)
        out = self._filled(first, document.title, self._dynamic)
        if others:
            text = {self.main: self._dynamic[self.main]}
            behind = [self._filled(twin, document.title, text)[self.main] for twin in others]
            out[self.main] = one_behind_another([out[self.main], *behind])
        return out

    def _filled(
        self,
        paper: Printed,
        title: str,
        sources: Mapping[str, Filled],
    ) -> dict[str, bytes]:
        """Return some parts filled with one paper."""
        fields, blocks = self._filler.fields(paper.main, title), self._filler.blocks(paper)
        self._check_work(fields)
        out, room = {}, MAX_UNPACKED
        for name, source in sources.items():
            pieces: list[bytes] = []
            for at, piece in enumerate(self._bounded(source(fields)).split(b"\0")):
                pieces += blocks[piece] if at % 2 else [piece]
            room -= sum(map(len, pieces))
            if room < 0:
                raise self._too_long()
            out[name] = b"".join(pieces)
        return out

    def _check_work(self, fields: Fields) -> None:
        """Raise KehoachError MA09 when the loops would go round too often."""
        listed = ((fields[name], nodes) for name, nodes in self._work.items())
        work = (nodes * len(held) for held, nodes in listed if isinstance(held, list | str))
        if sum(work) > _MOST_WORK:
            raise self._too_long()

    def _bounded(self, filled: Iterable[str]) -> bytes:
        """Return a part filled in, in UTF-8; stop as soon as it is longer than any document is."""
        pieces, length = [], 0
        for piece in filled:
            length += len(piece)
            if length > _MOST_SHOWN:
                raise self._too_long()
            pieces.append(piece)
        return "".join(pieces).encode()

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
        parts = [
            pack(name, made[name]) if name in made else self.alike.packed[name] for name in order
        ]
        return [*parts, *pictures]

    @cached_property
    def _footnotes(self) -> Footnotes:
        from kehoach.word.footnotes import Footnotes  # noqa: PLC0415 - only with notes

        return Footnotes(self._parts, self.main)


def shipped(cap: str) -> Template:
    """Return the shipped template of a level."""
    path = str(shelf.templates() / f"{cap}.docx")
    try:
        seen = Path(path).stat()
    except OSError:
        return open_template(path)  # which says what is wrong
    return _unchanged(path, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=8)
def _unchanged(path: str, _written: int, _size: int) -> Template:
    """Return a shipped template, not even read again while its file is not written anew."""
    return open_template(path)


def open_template(path: str | Path) -> Template:
    """Return a template, compiled once as long as the file does not change.

    Raises KehoachError: TE01 unreadable, MA06 no .docx, MA01 to MA05 and MA10 faults of its
    tags with the paragraph they stand in.
    """
    return _compiled(str(path), read_bytes(path, _MAX_FILE))


@lru_cache(maxsize=16)
def _compiled(file: str, content: bytes) -> Template:
    bytes(_KEPT_FREE)  # taken and given back at once
    kept = load_kept(Path(file), content)
    if kept is not None:
        return Template(unpack(content, file, "MA06"), kept, file, fills=in_few_shapes)
    from kehoach.word.prepare import prepare  # noqa: PLC0415 - lxml only when needed

    ready = prepare(content, file)
    return Template(ready.parts, ready.prepared, file, ready.notices)
