"""How large a picture is on a page: as its plan says, else its file, never beyond the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.columns import usual_room
from kehoach.law import the_thuc
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.picture import Picture

LEFT_BESIDE = 45.0
"""Room in mm the highest picture leaves on its page: for the head of a phụ lục and its own name."""


_MM = 25.4 / 72
"""Millimetres in a point."""


class Room(NamedTuple):
    """The room of the text on a page, in mm."""

    wide: float
    high: float


def usual_page(*, ngang: bool) -> Room:
    """Return the room of the text on a page of the shipped templates."""
    page = the_thuc.trang()
    edges = page.le["tren"].dung + page.le["duoi"].dung
    high = (page.rong if ngang else page.cao) - edges
    return Room(usual_room(ngang=ngang) * _MM, high)


def size_on_page(picture: Picture, rong: float | None, room: Room) -> tuple[float, float]:
    """Return width and height in mm; a picture that is too wide or too high is made smaller."""
    wide, high = picture.size
    scale = rong / wide if rong else 1.0
    scale = min(scale, room.wide / wide, max(room.high - LEFT_BESIDE, 1.0) / high)
    return wide * scale, high * scale
