"""Pictures of a file: those between paragraphs as blocks, the others told at their place."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from kehoach.address import WHOLE, Part
from kehoach.document.block import Block, Role, Shown
from kehoach.named import NamedTuple
from kehoach.picture import Names, measured
from kehoach.picture.faults import refuse
from kehoach.picture.measured import MOST_BYTES
from kehoach.problem import KehoachError
from kehoach.text.letters import one_line
from kehoach.word.coherent import absolute
from kehoach.word.package import BROKEN
from kehoach.word.read.page_break import Breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address
    from kehoach.picture import Picture
    from kehoach.word.read.maker import Maker
    from kehoach.word.read.placed import Placed

_MOST_TOGETHER = 40_000_000
"""Bytes of all pictures that are unpacked of one file."""
_STRETCHED = 0.03
"""Share by which the sides of a picture may differ from its file's: programs round to a point."""
_FILE = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff")
_MAKER_SAYS = "description automatically generated"


class _Taken(NamedTuple):
    """A picture of the package, or why there is none."""

    picture: Picture | None
    why: str = ""


class Pictures:
    """The pictures of one file; each part is unpacked once."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._names = Names()
        self._parts: dict[str, _Taken] = {}
        self._bytes = 0
        self._count = 0

    def blocks(self, found: list[Placed], address: Address) -> Iterator[Block]:
        """Yield the pictures met in a paragraph; those no plan can hold are told instead."""
        for placed in found:
            self._count += 1
            if address is not WHOLE:
                self._tell("hinh", address.shown, placed.shown)
                continue
            taken = self._taken(placed)
            if taken.picture is None:
                message = f"{placed.shown}: {taken.why}".removeprefix(": ")
                self._tell("hinh", self._maker.near(), message)
                continue
            yield self._block(placed, taken.picture)

    def _block(self, placed: Placed, picture: Picture) -> Block:
        origin = Part("hình", self._count)
        if placed.floats or placed.within:
            self._tell("hinh_troi", origin.shown, placed.shown)
        wide, high = placed.size
        if placed.altered or _stretched(wide, high, picture):
            self._tell("hinh_doi", origin.shown, placed.shown)
        message = _description(placed)
        block = Block(Role.CHUA_RO, origin=origin, hinh=Shown(picture, wide or None, message))
        return self._maker.pages.begun(block, Breaks(), WHOLE)

    def _tell(self, kind: str, place: str, words: str) -> None:
        self._maker.notes.add(kind, words or f"hình {self._count}", place)

    def _taken(self, placed: Placed) -> _Taken:
        """Return the picture of a relation, with the name it goes by in this document."""
        if not placed.relation:
            return _Taken(None, "hình nối tới một tệp ở ngoài")
        target = self._maker.opened.target(placed.relation, self._maker.part)
        part = absolute(self._maker.part, target)
        if part not in self._parts:
            self._parts[part] = self._unpacked(part)
        found = self._parts[part]
        if found.picture is None:
            return found
        name = self._names.name(placed.name, found.picture)
        return _Taken(replace(found.picture, name=name))

    def _unpacked(self, part: str) -> _Taken:
        name = part.rpartition("/")[2]
        try:
            return _Taken(measured(name, self._content(part)))
        except KehoachError as error:
            return _Taken(None, error.problems[0].message)
        except BROKEN:
            return _Taken(None, "không có trong tệp hoặc không giải nén được")

    @cached_property
    def _package(self) -> ZipFile:
        """The package, whose list of parts is long to read: once for all pictures."""
        return ZipFile(BytesIO(self._maker.opened.content))

    def _content(self, part: str) -> bytes:
        """Return the bytes of a part, one more than a picture may have at the most.

        Raises KehoachError HA06 where the pictures of the file hold too much together.
        """
        with self._package.open(part) as stream:
            most = min(MOST_BYTES, _MOST_TOGETHER - self._bytes)
            content = stream.read(most + 1)
        self._bytes += min(len(content), most)
        if most < len(content) <= MOST_BYTES:
            what = f"ảnh cả tệp hơn {_MOST_TOGETHER // 1_000_000} MB"  # short: words told are cut
            raise refuse("HA06", name=part.rpartition("/")[2], what=what)
        return content


def _stretched(wide: float, high: float, picture: Picture) -> bool:
    across, down = picture.size
    if not (wide and high and across and down):
        return False
    return abs(wide * down / (high * across) - 1) > _STRETCHED


def _description(placed: Placed) -> str:
    """Return what a file says of a picture; the name of a file says nothing."""
    text = one_line(placed.described)
    lowered = text.casefold()
    if lowered.endswith(_FILE) or text == placed.name or lowered == _MAKER_SAYS:
        return ""
    return text
