"""Pictures written beside a plan: the files that are not there yet."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.neighbour import path_beside
from kehoach.output import check_free, not_written, write_all
from kehoach.picture.faults import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.picture.picture import Picture

_ELSEWHERE = "ghi kế hoạch sang thư mục khác (hình giữ tên của nó)"
"""What to do where another file has the name of a picture: the plan calls it by that name."""


def files_beside(
    pictures: Iterable[Picture],
    target: str | Path,
    *,
    force: bool,
) -> list[tuple[Path, bytes]]:
    """Return the files to write so that a plan at ``target`` finds its pictures.

    One that lies there already with the same bytes is not written again. Raises KehoachError TE03
    for a name another file has and ``force`` is not given, HA01 for one that leads elsewhere.
    """
    folder = Path(target).parent
    out = []
    for image in {picture.name: picture for picture in pictures}.values():
        path = path_beside(folder, image.name)
        if path is None:
            raise refuse("HA01", name=image.name)
        if not _is_there(path, image.content):
            check_free(path, force=force, instead=_ELSEWHERE)
            out.append((path, image.content))
    return out


def write_with_pictures(
    files: Iterable[tuple[str | Path, bytes]],
    pictures: Iterable[Picture],
    target: str | Path,
    *,
    force: bool,
) -> None:
    """Write the files of a plan at ``target`` and its pictures: all of them, or nothing.

    Folders the pictures lie in are made. Raises KehoachError TE03, TE04, HA01 as ``files_beside``
    and ``write_all`` do.
    """
    beside = files_beside(pictures, target, force=force)
    for path, _ in beside:
        _make_folder_of(path)
    write_all([*beside, *files], force=force)


def _make_folder_of(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:  # a file has the name of the folder
        raise not_written(path, OSError(errno.ENOTDIR, "")) from error
    except OSError as error:
        raise not_written(path, error) from error


def _is_there(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
