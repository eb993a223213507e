"""Reading raw values into parts, collecting every fault with the path it stands at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from kehoach.named import NamedTuple
from kehoach.plan.known import Known
from kehoach.plan.part import REQUIRED, FieldKind, PlanPart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.picture import Picture, Pictures
    from kehoach.plain import Raw
    from kehoach.plan.part import Field
    from kehoach.problem import Place, Problem
    from kehoach.sheet import Beside

Path = tuple[str | int, ...]
P = TypeVar("P", bound=PlanPart)
_MOST_STRANGE = 100
"""Unknown keys of a part told by name: each costs a search among the known ones and its place."""


class Wrong(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """A value that cannot be: problem code, what is wrong, the cure, where below the field.

    ``at_key`` says that the last step of the path is a key that is wrong itself.
    """

    def __init__(
        self, code: str, message: str, hint: str = "", path: Path = (), *, at_key: bool = False
    ) -> None:
        super().__init__(message)
        self._notice = (code, message, hint, at_key)
        self._path = path
        self._others: list[Wrong] = []

    def along_with(self, others: list[Wrong]) -> Wrong:
        """Return it with other faults of the same value: all are told."""
        self._others += others
        return self

    def below(self, *path: str | int) -> Wrong:
        """Return it and the faults along with it, at a path below where it was raised for."""
        code, message, hint, at_key = self._notice
        found = Wrong(code, message, hint, (*path, *self._path), at_key=at_key)
        return found.along_with([other.below(*path) for other in self._others])

    def fault(self, path: Path) -> Fault:
        """Return it as a fault of the value at the path."""
        code, message, hint, at_key = self._notice
        return Fault((*path, *self._path), code, message, hint, at_key)

    def faults(self, path: Path) -> list[Fault]:
        """Return it and the faults along with it."""
        others = [fault for other in self._others for fault in other.faults(path)]
        return [self.fault(path), *others]


class Fault(NamedTuple):
    """A problem at a path of the raw value."""

    path: Path
    code: str
    message: str
    hint: str
    at_key: bool = False
    """True when the key itself is what is wrong."""
    place: Place | None = None
    """Where it stands when not in the plan itself: a cell of a file it takes a table from."""

    @classmethod
    def of(cls, problem: Problem, path: Path) -> Fault:
        """Return a problem of another room as a fault at a path of the plan."""
        return cls(path, problem.code, problem.message, problem.hint)


def _nearest_key(path: Path) -> str:
    """Return the key a value stands under, for a message."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "tệp")


def _not_a_mapping(path: Path) -> Wrong:
    message = f"`{_nearest_key(path)}` phải là một nhóm khóa"
    return Wrong("KH03", message, "xuống dòng, thụt vào, viết mỗi dòng một `khóa: giá trị`")


def _doubt(name: str, field: Field, found: Any, known: Known) -> None:
    """Keep a loose field in which something is wrong, as unsure; any other stays unknown."""
    if field.loose and found is not None:
        known[name] = found
        known.unsure += (name,)


def all_of(wrong: list[Wrong]) -> None:
    """Raise the first of several faults along with the others; nothing where there is none."""
    if wrong:
        raise wrong[0].along_with(wrong[1:])


class Reading:
    """One run over a raw plan; goes on after a fault, so that all are told at once.

    ``unread`` are keys at the top whose values could not be read: they are not missing. ``file``
    is the plan's file, beside which the files lie that tables are taken from; without it there are
    none. ``pictures`` are at hand already and need not lie there.
    """

    def __init__(
        self, unread: Iterable[str] = (), file: str = "", pictures: Iterable[Picture] = ()
    ) -> None:
        self._file = file
        self._given = pictures
        self.faults: list[Fault] = []
        self.codes: dict[str, Path] = {}  # codes of parts (``ma``) met so far, and where
        self._known: Known | None = None  # what is known of the part being read
        self.unread = frozenset(unread)
        self.notices: list[Fault] = []
        """What is no fault and yet to be asked about; the plan stands."""

    @cached_property
    def beside(self) -> Beside:
        """Return the files beside the plan; the first table that takes its rows there asks."""
        from kehoach.sheet import Beside  # noqa: PLC0415 - most plans take no table from a file

        return Beside.of(self._file)

    @cached_property
    def pictures(self) -> Pictures:
        """Return the pictures beside the plan; the first item that shows one asks."""
        from kehoach.picture import Pictures  # noqa: PLC0415 - most plans have none

        return Pictures.of(self._file, self._given)

    def part(self, cls: type[P], raw: Any, path: Path) -> P | None:
        """Return the part a mapping describes, or None when something in it is wrong."""
        if isinstance(raw, cls):
            return raw
        if not isinstance(raw, dict):
            raise _not_a_mapping(path)
        start = len(self.faults)
        held: Raw = cls.gather(raw)
        known, above = Known(), self._known
        known.above, self._known = above, known
        whole = path or not self.unread
        for name, field in cls.FIELDS.items():
            if name in cls.MAY_LACK and name not in held and whole:
                known[name] = field.default
            else:
                self._field(name, field, held, known, path)
        self._strangers(cls, held, path)
        self._known = above
        return cls(**known) if whole and len(self.faults) == start else None

    def _field(self, name: str, field: Field, raw: Raw, known: Known, path: Path) -> None:
        """Read one field into ``known``; a wrong value stays out of it, unless it is loose.

        One that is wrong already is not checked further, unless it is loose.
        """
        value = raw.get(name)
        if value is None and not self._reads_empty(name, field, raw, path):
            return
        start = len(self.faults)
        found = None
        try:
            if value is None and field.default is not REQUIRED:
                found = field.default  # a key left empty is a key not given
            else:
                found = field.kind.read(value, self, (*path, name))
            if field.check is not None and (field.loose or len(self.faults) == start):
                found = field.check(found, known)
        except Wrong as wrong:
            self.faults += wrong.faults((*path, name))
        if len(self.faults) == start:
            known[name] = found
        else:
            _doubt(name, field, found, known)

    def items(self, kind: FieldKind, raw: Any, path: Path) -> tuple[Any, ...]:
        """Return the items of a list; those that are wrong are told and None."""
        if not isinstance(raw, list | tuple):
            message = f"`{_nearest_key(path)}` phải là một danh sách"
            raise Wrong("KH03", message, "viết mỗi mục trên một dòng, bắt đầu bằng `- `")
        out = []
        for number, item in enumerate(raw):
            try:
                out.append(kind.read(item, self, (*path, number)))
            except Wrong as wrong:
                self.faults += wrong.faults((*path, number))
                out.append(None)
        return tuple(out)

    def _reads_empty(self, name: str, field: Field, raw: Raw, path: Path) -> bool:
        """Return True for a field without a value that is read so; one that must not lack is told.

        One that stands in ``unread`` is neither given nor missing: nothing is asked of it.
        """
        if not path and name in self.unread:
            return False
        if field.default is REQUIRED and name not in raw:
            self._missing(name, field, path)
            return False
        return True

    def _missing(self, name: str, field: Field, path: Path) -> None:
        example = f"; ví dụ: {name}: {field.vi_du[0]}" if field.vi_du else ""
        hint = f"thêm `{name}: …` ({field.mo_ta.rstrip('.')}){example}"
        self.faults.append(Fault(path, "KH02", f"thiếu khóa `{name}`", hint))

    def _strangers(self, cls: type[PlanPart], raw: Raw, path: Path) -> None:
        """Tell the keys that are none of the part: behind the first of very many their number."""
        strange = [name for name in raw if name not in cls.FIELDS]
        for name in strange[:_MOST_STRANGE]:
            self._unknown(name, cls, path, raw)
        if more := strange[_MOST_STRANGE:]:
            message = f"còn {len(more)} khóa lạ nữa ở phần này, chưa kể ra"
            cure = "sửa những khóa lạ đã kể rồi chạy lại"
            self.faults.append(Fault((*path, more[0]), "KH45", message, cure, at_key=True))

    def _unknown(self, name: str, cls: type[PlanPart], path: Path, raw: Raw) -> None:
        from kehoach.plan.marks import SECRET_KEYS, secret  # noqa: PLC0415 - told of a fault alone
        from kehoach.plan.suggest import outdented, parted, unknown_key  # noqa: PLC0415 - as above

        if name in SECRET_KEYS:
            self.faults.append(secret().fault((*path, name)))
            return
        keys = cls.keys()
        cure = parted(name, raw, keys) or outdented(name, raw, keys) + unknown_key(name, cls)
        self.faults.append(Fault((*path, name), "KH01", f"khóa lạ `{name}`", cure, at_key=True))
