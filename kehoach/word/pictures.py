"""Pictures as DrawingML: set into a line of their own, their bytes in parts named once.

A picture is written by its mark; the package gives it its relation, its part and its number.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.attached import related, relations_tree
from kehoach.word.coherent import TYPES, TYPES_SPACE, relations_name
from kehoach.word.package import stored
from kehoach.word.part import as_bytes, as_tree
from kehoach.word.xml import PICTURE_SIGN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kehoach.document.block import Document
    from kehoach.picture import Picture
    from kehoach.word.package import Packed

_SIGN = PICTURE_SIGN.encode()
_MARKED = re.compile(rb'<wp:docPr id="%b"|<a:blip r:embed="%b([0-9a-f]{64})"' % (_SIGN, _SIGN))
_NUMBER = re.compile(rb'docPr\s[^<>]{0,300}?\bid="(\d{1,9})"')
"""Numbers drawings of the template have already: each may stand once in a file."""


def pictures_of(document: Document) -> dict[str, Picture]:
    """Return the pictures of a document by what tells their bytes apart, in order."""
    shown = [block.hinh for block in document.blocks() if block.hinh is not None]
    return {picture_shown.picture.digest: picture_shown.picture for picture_shown in shown}


def embedded(
    made: Mapping[str, bytes], static: Mapping[str, bytes], main: str, document: Document
) -> tuple[dict[str, bytes], list[Packed]]:
    """Return the parts that change so that the pictures of the text are there, and their own."""
    pictures = pictures_of(document)
    relations = relations_name(main)
    root = relations_tree(made.get(relations) or static.get(relations))
    names = _names(pictures, {*static, *made}, main)
    ids = {
        digest: related(root, "image", posixpath.relpath(name, posixpath.dirname(main) or "."))
        for digest, name in names.items()
    }
    written = [other for name, other in {**static, **made}.items() if name.endswith(".xml")]
    numbers = _free_numbers(written)

    def given(found: re.Match[bytes]) -> bytes:
        if found[1] is None:
            return b'<wp:docPr id="%d"' % next(numbers)
        return b'<a:blip r:embed="%b"' % ids[found[1].decode()].encode()

    types = made.get(TYPES) or static[TYPES]
    changed = {
        main: _MARKED.sub(given, made[main]),
        relations: as_bytes(root),
        TYPES: _with_types(types, {picture.kind for picture in pictures.values()}),
    }
    return changed, [stored(name, pictures[digest].content) for digest, name in names.items()]


def _names(pictures: Mapping[str, Picture], taken: Iterable[str], main: str) -> dict[str, str]:
    """Return the part of each picture: ``word/media/image1.png``, no name a template has."""
    folder = posixpath.join(posixpath.dirname(main), "media")
    used = {name.casefold().rpartition(".")[0] for name in taken}
    out, number = {}, 0
    for digest, picture in pictures.items():
        number += 1
        while f"{folder}/image{number}".casefold() in used:
            number += 1
        out[digest] = f"{folder}/image{number}.{picture.kind}"
    return out


def _free_numbers(parts: Iterable[bytes]) -> Iterator[int]:
    """Yield numbers beyond those drawings have."""
    last = max((int(digits) for part in parts for digits in _NUMBER.findall(part)), default=0)
    while True:
        last += 1
        yield last


def _with_types(types: bytes, kinds: Iterable[str]) -> bytes:
    """Return the list of types with an entry for each kind of picture."""
    root = as_tree(types)
    known = {(record.get("Extension") or "").casefold() for record in root}
    new: list[Any] = []
    for kind in sorted(kinds):
        if kind not in known:
            named = {"Extension": kind, "ContentType": f"image/{kind}"}
            new.append(etree.Element(f"{{{TYPES_SPACE}}}Default", named))
    root[:0] = new
    return as_bytes(root)
