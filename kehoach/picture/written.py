"""Pictures written beside a plan: the files that are not there yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.neighbour import path_beside
from kehoach.output import check_free
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
    for one in {picture.name: picture for picture in pictures}.values():
        path = path_beside(folder, one.name)
        if path is None:
            raise refuse("HA01", name=one.name)
        if not _is_there(path, one.content):
            check_free(path, force=force, instead=_ELSEWHERE)
            out.append((path, one.content))
    return out


def with_folders(files: Iterable[tuple[Path, bytes]]) -> list[tuple[str | Path, bytes]]:
    """Return the files, the folders they lie in made where they are not there."""
    listed: list[tuple[str | Path, bytes]] = []
    for path, content in files:
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
        listed.append((path, content))
    return listed


def _is_there(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
