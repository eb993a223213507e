"""A plan written with the pictures it shows beside it: all of them, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.apart import check_apart
from kehoach.output import write_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.picture import Picture


def write_with_pictures(
    target: str,
    content: bytes,
    pictures: Sequence[Picture],
    others: Sequence[tuple[str, bytes]] = (),
    *,
    force: bool,
) -> None:
    """Write a plan, its pictures and other files that belong to it. Raises KehoachError.

    A picture that lies there already is left alone; another file of its name is not overwritten
    unless ``force`` (TE03). Raises click.UsageError where the plan would lie on its own picture.
    """
    files = [*others, (target, content)]
    if not pictures:
        write_all(files, force=force)
        return
    from kehoach.picture import written  # noqa: PLC0415 - few have one

    for picture in pictures:
        check_apart(target, str(Path(target).parent / picture.name))
    written.write_with_pictures(files, pictures, target, force=force)
