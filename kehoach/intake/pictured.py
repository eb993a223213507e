"""The pictures of a draft: files beside it, named in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.pictures import pictures_of
from kehoach.intake.faults import problem
from kehoach.picture import Picture
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plain import Raw, RawValue
    from kehoach.problem import Problem


def pictures_in(raw: RawValue) -> tuple[Picture, ...]:
    """Return the pictures of a raw plan, each once, in order."""
    return tuple({picture.name: picture for picture in pictures_of(raw)}.values())


def with_names(raw: Raw) -> Raw:
    """Return a raw plan with the name of each picture in its place, as a file holds it."""
    return {key: _named(below) for key, below in raw.items()}


def _named(value: RawValue) -> RawValue:
    if isinstance(value, dict):
        return with_names(value)
    if isinstance(value, list):
        return [*map(_named, value)]
    return value.name if isinstance(value, Picture) else value


def left_out(file: str, pictures: Iterable[Picture]) -> Problem:
    """Return the remark that pictures were not written: their draft went to standard output."""
    return problem("TN33", Place(file), what=", ".join(picture.name for picture in pictures))
