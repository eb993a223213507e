"""Plans that share most of their raw values, each read as ``build.read_raw`` reads it.

What is the very same raw value as in the plan before is not read again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY, of_decision
from kehoach.plan.notes import note_faults
from kehoach.plan.part import FieldKind
from kehoach.plan.plan import Plan
from kehoach.plan.reading import Reading
from kehoach.plan.references import unknown_references
from kehoach.plan.section import Muc, gather_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.plain import Raw
    from kehoach.plan.known import Known
    from kehoach.plan.part import Field
    from kehoach.plan.reading import Fault, Path

_DEFINING = frozenset({KEY, "can_cu", "vien_dan", "chu_thich"})
"""Keys whose values say what may be referred to."""
_SCHEME = "danh_so"
"""The one key sections and annexes are read by that stands outside them."""


class _Kept(NamedTuple):
    """A value of a plan that was read without a fault."""

    raw: Any
    read: Any
    codes: dict[str, Path]
    """Codes of the parts in it: two of one plan are a fault."""


class Again:
    """Reads plans one after the other, most of whose values are the very same objects.

    It remembers the last plan alone; a value with a fault in it is read each time.
    """

    def __init__(self, file: str = "") -> None:
        self._file = file
        """What the values are of: tables and pictures lie beside it."""
        self._kept: dict[str, _Kept] = {}
        self._signed: dict[str, tuple[Any, bool]] = {}
        self._scheme: Any = None

    def read(self, raw: Raw) -> tuple[Plan | None, list[Fault]]:
        """Return the plan of plain values, None where there is none, and every fault."""
        if raw.get(_SCHEME) != self._scheme:
            self._kept.clear()
            self._scheme = raw.get(_SCHEME)
        reading = _Reading(self._file, self._kept)
        plan = reading.part(Plan, raw, ())
        kept = [key for key in raw if key in _DEFINING or self._signs(key, raw[key])]
        lean = {key: raw[key] for key in kept}
        across = [*unknown_references(lean), *note_faults(lean)]
        return plan, [*reading.faults, *of_decision(raw), *across]

    def _signs(self, key: str, value: Any) -> bool:
        """Return True for a value with a sign of a reference or a note in it."""
        kept = self._signed.get(key)
        if kept is None or kept[0] is not value:
            self._signed[key] = kept = value, _has_sign(value)
        return kept[1]


class _Reading(Reading):
    """A reading that takes over what was read before."""

    def __init__(self, file: str, kept: dict[str, _Kept]) -> None:
        super().__init__(file=file)
        self._kept = kept

    def _field(self, name: str, field: Field, raw: Raw, known: Known, path: Path) -> None:
        if not path:
            read = self._sections if name == "muc" else self._remembered(name, field.kind)
            field = field._replace(kind=FieldKind(read, field.kind.json))
        super()._field(name, field, raw, known, path)

    def _remembered(self, name: str, kind: FieldKind) -> Callable[[Any, Reading, Path], Any]:
        """Return what reads a value of the plan unless it is the one read before."""

        def read(value: Any, reading: Reading, path: Path) -> Any:
            return self._value(name, value, lambda: kind.read(value, reading, path))

        return read

    def _sections(self, value: Any, _reading: Reading, path: Path) -> tuple[Muc, ...]:
        """Read the sections, each under its own key of the plan."""
        found = [self._section(khoa, raw, (*path[:-1], khoa)) for khoa, raw in value]
        return tuple(muc for muc in found if muc is not None)

    def _section(self, khoa: str, raw: Any, path: Path) -> Muc | None:
        def read() -> Muc | None:
            return self.part(Muc, gather_section(khoa, raw), path)

        found: Muc | None = self._value(khoa, raw, read)
        return found

    def _value(self, name: str, value: Any, read: Callable[[], Any]) -> Any:
        kept = self._kept.get(name)
        same = kept is not None and kept.raw is value
        if kept is not None and same and not kept.codes.keys() & self.codes.keys():
            self.codes |= kept.codes
            return kept.read
        start, before = len(self.faults), set(self.codes)
        found = read()
        if len(self.faults) == start:
            codes = {code: path for code, path in self.codes.items() if code not in before}
            self._kept[name] = _Kept(value, found, codes)
        return found


def _has_sign(value: Any) -> bool:
    """Return True for words with a sign of a reference or a note, at any depth."""
    if isinstance(value, dict):
        return any(map(_has_sign, value.values()))
    if isinstance(value, list):
        return any(map(_has_sign, value))
    return isinstance(value, str) and ("[[" in value or "[^" in value)
