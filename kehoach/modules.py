"""The modules of the command, kept in one file from one run to the next.

Python looks each of some five hundred up in its folder, opens and reads a file of its own: that
takes as long as running them. Here a finder on ``sys.meta_path`` knows where they are and has
their code, all of it as importlib documents. A module whose source is no longer as it was, by its
time and size as Python itself judges, is imported as ever. Only the command's own process does
this, never a program that imports kehoach.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kehoach import kept
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType

    from kehoach.kept import KeptValue

_NAME = "modules"
_OURS = __name__.partition(".")[0]
_OF_EACH_RUN = frozenset((_OURS, "click", "yaml", *sys.stdlib_module_names)) - {"distutils"}
"""Packages kept: the program's own, what every run needs of others, and what Python brings."""
_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - any folder, as importlib has it
_NOWHERE = (-1, -1)
"""State of a source that is not there."""


class _Source(NamedTuple):
    """What is known of a module but its code."""

    file: str
    compiled: str | None
    """Where Python itself compiles it to."""
    package: bool
    state: tuple[int, int]
    """Time and size of its source."""


class _Kept(NamedTuple):
    """A module with where its code is among the parts of the file."""

    source: _Source
    at: int
    size: int
    checksum: int

    def code(self, file: KeptValue) -> bytes:
        """Return the code; empty where it was damaged."""
        try:
            code = file.part(self.at, self.size)
        except OSError:
            return b""
        return code if crc32(code) == self.checksum else b""


class Modules:
    """The modules kept; a finder as ``sys.meta_path`` asks for."""

    def __init__(self, version: str) -> None:
        """Open what is kept, if it is of this version in this folder, run in this way.

        The first place where Python looks is that of the command, or the folder it is run in.
        """
        where = (_FOLDER, sys.pycache_prefix, *sys.path[1:])
        self._sort = [version, sys.flags.optimize, *where]
        self._file = kept.opened(_NAME)
        sort, index = self._file.value if self._file else (None, {})
        self._index: dict[str, tuple[Any, ...]] = index if sort == self._sort else {}
        self._before = frozenset(sys.modules)
        """Imported before anything can be kept, in any run."""

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - importlib's signature
        target: ModuleType | None = None,  # noqa: ARG002 - importlib's signature
    ) -> ModuleSpec | None:
        """Return what to import a kept module by; None for any other, and for a changed one."""
        if self._file is None or name not in self._index:
            return None
        found = _of(self._index[name])
        source = found.source
        if _state(source.file) != source.state:
            return None
        loader = _Loader(name, found, self._file)
        spec = ModuleSpec(name, loader, origin=source.file, is_package=source.package)
        spec.has_location, spec.cached = True, source.compiled
        if spec.submodule_search_locations is not None:
            folder = os.path.dirname(source.file)  # noqa: PTH120 - as above
            spec.submodule_search_locations.append(folder)
        return spec

    def keep(self) -> None:
        """Keep what this run imported without us, beside the rest, for the next."""
        since = [module for name, module in sys.modules.items() if name not in self._before]
        new = dict(filter(None, map(_imported, since)))
        if new:
            old = self._codes()
            kept.save(_NAME, *_together(self._sort, old | new))

    def _codes(self) -> dict[str, tuple[_Source, bytes]]:
        """Return all that is kept, and close the file."""
        if self._file is None:
            return {}
        every = {name: _of(values) for name, values in self._index.items()}
        codes = {name: (found.source, found.code(self._file)) for name, found in every.items()}
        self._file.close()
        self._file = None
        return {name: (source, code) for name, (source, code) in codes.items() if code}


class _Loader(SourceFileLoader):
    """Python's own, with the code at hand."""

    def __init__(self, name: str, found: _Kept, file: KeptValue) -> None:
        super().__init__(name, found.source.file)
        self._found, self._file = found, file

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of the module; as Python has it where what is kept was damaged."""
        code = self._found.code(self._file)
        return marshal.loads(code) if code else super().get_code(fullname)  # noqa: S302 - as a .pyc


def use_kept(version: str) -> Modules:
    """Let Python import modules from what this version of the program kept."""
    modules = Modules(version)
    sys.meta_path.insert(0, modules)
    return modules


def _of(values: tuple[Any, ...]) -> _Kept:
    source, at, size, checksum = values
    return _Kept(_Source(*source), at, size, checksum)


def _imported(module: ModuleType) -> tuple[str, tuple[_Source, bytes]] | None:
    """Return a module, where Python itself imported it from its source and it is one to keep."""
    spec = getattr(module, "__spec__", None)
    if spec is None or not spec.origin or type(spec.loader) is not SourceFileLoader:
        return None
    if spec.name.partition(".")[0] not in _OF_EACH_RUN:
        return None
    package = spec.submodule_search_locations is not None
    state = _state(spec.origin)  # before its code: a source changed in between is not used
    code = marshal.dumps(spec.loader.get_code(spec.name))
    return spec.name, (_Source(spec.origin, spec.cached, package, state), code)


def _together(
    sort: list[Any], modules: Mapping[str, tuple[_Source, bytes]]
) -> tuple[tuple[Any, ...], bytes]:
    """Return the value and the parts of the file that keeps some modules."""
    index, at = {}, 0
    for name, (source, code) in modules.items():
        index[name] = tuple(source), at, len(code), crc32(code)
        at += len(code)
    return (sort, index), b"".join(code for _, code in modules.values())


def _state(file: str) -> tuple[int, int]:
    try:
        found = os.stat(file)  # noqa: PTH116 - four hundred times, a path object each
    except OSError:
        return _NOWHERE
    return found.st_mtime_ns, found.st_size
