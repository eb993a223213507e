"""Plans printed again each time they are saved: ``kehoach render --watch``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import say
from kehoach.watch.follow import follow
from kehoach.watch.quiet import Quiet, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.watch.beside import Stamp
    from kehoach.watch.quiet import Saved

_EVERY = 0.25
"""Seconds between two looks; a saving is seen at the second one."""


def watch_specs(specs: Sequence[str], changed: Callable[[int], None]) -> None:
    """Call ``changed`` with the number of each plan that is saved, or a file beside it is.

    Until Ctrl-C. A plan that cannot be read for a moment keeps the files it named before.
    """

    def listing() -> dict[str, Stamp]:
        return {spec: stamp(spec) for spec in specs if Path(spec).is_file()}

    quiet = Quiet(listing)
    quiet.settle(specs, read=True)
    edit = "sửa tệp YAML, bảng tính hoặc ảnh cạnh nó rồi lưu để in lại"
    say(f"Đang theo dõi; {edit}, Ctrl-C để dừng.", err=True)
    follow(quiet, _Again(specs, changed), every=_EVERY)
    say("Đã dừng theo dõi.", err=True)


class _Again:
    """A plan that was saved is printed again."""

    def __init__(self, specs: Sequence[str], changed: Callable[[int], None]) -> None:
        self._specs = specs
        self._changed = changed

    def answer(self, saved: Saved) -> bool:
        """Print the plan again; what keeps it from being printed is told, not tried again."""
        self._changed(self._specs.index(saved.path))
        return True

    def held(self, path: str) -> None:
        """Say that another program holds a file."""
        say(f"{path}: chương trình khác đang giữ tệp; sẽ thử lại.", err=True)

    def lost(self, *, now: bool) -> None:
        """Return: files are looked at one by one, there is no folder to lose."""
