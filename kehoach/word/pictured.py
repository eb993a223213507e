"""Where the pictures of a .docx stand, those of table cells too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE
from kehoach.word.read.style import N
from kehoach.word.spans import opened_for_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Address

_SHOWN = (N + "drawing", N + "pict", N + "object")
_HOLDS = ("}blip", "}imagedata")
"""What of a drawing refers to a picture; lines and boxes have none."""
_SPARE = "}Fallback"
_MEDIA = b"word/media/"


def pictures(content: bytes, file: str) -> list[Address]:
    """Return the address of the paragraph or cell of each picture of the main text, in order.

    One in a paragraph without words stands at those before it, in a cell at those of the cell;
    WHOLE where there are none. Raises KehoachError TN50 as the reader does.
    """
    if _MEDIA not in content:
        return []
    edited = opened_for_change(content, file)
    held = edited.body.origins.elements.items()
    origins = {element: origin for origin, elements in held for element in elements}
    return list(_addresses(edited.root, origins))


def _addresses(root: Any, origins: dict[Any, Address]) -> Iterator[Address]:
    last: Address = WHOLE
    for element in root.iter(N + "p", *_SHOWN):
        if element.tag == N + "p":
            last = origins.get(element, last)
        elif _is_picture(element):
            yield _of_cell(element, origins) or last


def _is_picture(drawn: Any) -> bool:
    if any(str(ancestor.tag).endswith(_SPARE) for ancestor in drawn.iterancestors()):
        return False
    return any(str(element.tag).endswith(_HOLDS) for element in drawn.iter())


def _of_cell(drawn: Any, origins: dict[Any, Address]) -> Address | None:
    """Return the address of the words in the cell of a picture; None where it has none."""
    cell = next(drawn.iterancestors(N + "tc"), None)
    inside = () if cell is None else cell.iter(N + "p")
    return next((origins[item] for item in inside if item in origins), None)
