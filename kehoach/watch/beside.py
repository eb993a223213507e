"""The files a plan takes rows and pictures from: when one changes, the plan does."""

from __future__ import annotations

from pathlib import Path

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError

SPECS = (".yaml", ".yml")
_MOST = 200
"""Files of one plan that are watched."""

Stamp = tuple[int, int]
"""Size in bytes and time of the last writing in nanoseconds."""


class _Named(NamedTuple):
    own: Stamp
    files: tuple[str, ...]


class Beside:
    """The files each plan names, found again only when the plan itself has changed."""

    def __init__(self) -> None:
        self._named: dict[str, _Named] = {}

    def of(self, path: str, own: Stamp) -> tuple[str, ...]:
        """Return the files a plan names; one that cannot be read keeps those it named before."""
        if not path.casefold().endswith(SPECS):
            return ()
        known = self._named.get(path)
        if known is None or known.own != own:
            before = known.files if known is not None else ()
            self._named[path] = known = _Named(own, files_beside(path, before))
        return known.files

    def forget(self, path: str) -> None:
        """Let go what was known of a plan that is gone."""
        self._named.pop(path, None)


def files_beside(file: str, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the files a plan names, and those of ``before`` where parts cannot be read."""
    from kehoach import spec  # noqa: PLC0415 - a folder of Word files has no YAML
    from kehoach.plan.files import named_files  # noqa: PLC0415 - as above

    try:
        found = spec.recover(spec.read_text(file), file)
    except KehoachError:
        return before
    names = [str(Path(file).parent / name) for name in named_files(found.root)]
    return tuple(dict.fromkeys([*names, *(before if found.unread else ())]))[:_MOST]
