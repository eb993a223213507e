"""From YAML to a plan, with every problem of the file at its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY, of_decision
from kehoach.plan.hinh import undescribed
from kehoach.plan.notes import note_faults
from kehoach.plan.plan import Plan
from kehoach.plan.reading import Fault, Reading
from kehoach.plan.references import unknown_references
from kehoach.problem import KehoachError, Place, Problem, Severity
from kehoach.spec.node import Mapping, Node, Scalar, find, place_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.address import PlanPath
    from kehoach.picture import Picture
    from kehoach.plain import Raw


class Draft(NamedTuple):
    """A plan and the file it was read from."""

    plan: Plan
    file: str
    root: Node
    text: str
    notices: tuple[Problem, ...] = ()
    """What the author should know or is asked about; the plan stands."""

    def place(self, path: PlanPath) -> Place:
        """Return where in the file a part of the plan stands."""
        return place_of(self.root, path, self.file)


def load(path: str | Path) -> Plan:
    """Return the plan of a YAML file. Raises KehoachError with every problem of the file."""
    return open_spec(path).plan


def open_spec(path: str | Path, content: bytes | None = None) -> Draft:
    """Return the plan of a YAML file (``-`` is standard input) and where its parts stand.

    ``content`` are its bytes when the caller has them already; ``path`` is then only its name.
    Raises KehoachError: every fault of the syntax, and of the parts that do load.
    """
    file, text = str(path), spec.read_text(path, content=content)
    found = spec.recover(text, file)
    if not found.problems:
        return draft(found.root, text, file)
    faults = _faults_of_the_rest(found, file)
    raise KehoachError(
        [*found.problems, *(problem_of(fault, found.root, file) for fault in faults)]
    )


def _faults_of_the_rest(found: spec.Recovered, file: str) -> list[Fault]:
    """The faults of the parts that were read; what a part not read would have given is no fault.

    References and notes are not looked up: what they name may stand in the part not read.
    """
    if not isinstance(found.root, Mapping) or not found.root.items:
        return []
    reading = Reading(found.unread, file)
    raw = found.root.plain()
    reading.part(Plan, raw, ())
    return [*reading.faults, *of_decision(raw)]


def draft(root: Node, text: str, file: str, pictures: Iterable[Picture] = ()) -> Draft:
    """Return the plan of a read YAML file. Raises KehoachError with every problem found.

    ``pictures`` are at hand already and need not lie beside the file.
    """
    if not isinstance(root, Mapping) or not root.items:
        raise KehoachError([_not_a_plan(root, file)])
    raw = root.plain()
    reading = Reading(file=file, pictures=pictures)
    plan = reading.part(Plan, raw, ())
    faults = [*reading.faults, *_across(raw, text)]
    if plan is None or faults:
        raise KehoachError(problem_of(fault, root, file) for fault in faults)
    if "ghi_chu" in text or "cot_rieng" in text:
        from kehoach.plan.unprinted import unprinted  # noqa: PLC0415 - few plans have such words

        reading.notices += unprinted(raw, plan)
    if "hinh" in text:
        reading.notices += undescribed(raw)
    return Draft(plan, file, root, text, _notices(reading, root, file))


def _notices(reading: Reading, root: Node, file: str) -> tuple[Problem, ...]:
    """Return what a reading asks about, as warnings at their places."""
    problems = (problem_of(fault, root, file) for fault in reading.notices)
    return tuple(problem._replace(severity=Severity.WARNING) for problem in problems)


def _across(raw: Raw, text: str) -> list[Fault]:
    """Return the faults several keys show together; what the text cannot hold is passed over."""
    faults = of_decision(raw) if KEY in raw else []
    faults += unknown_references(raw) if "[[" in text else []
    return faults + (note_faults(raw) if "[^" in text or "chu_thich" in raw else [])


def make(raw: Raw) -> Plan:
    """Return the plan of plain values, as a YAML file would give them (every scalar a text).

    Raises KehoachError; its places are paths of keys.
    """
    plan, faults = read_raw(raw)
    if plan is None or faults:
        raise KehoachError(
            Problem(
                Place(path=".".join(map(str, fault.path))), fault.code, fault.message, fault.hint
            )
            for fault in faults
        )
    return plan


def read_raw(raw: Raw, file: str = "") -> tuple[Plan | None, list[Fault]]:
    """Return the plan of plain values, None where there is none, and every fault at its path.

    ``file`` is what they are the values of: tables and pictures lie beside it.
    """
    reading = Reading(file=file)
    plan = reading.part(Plan, raw, ())
    return plan, [*reading.faults, *of_decision(raw), *unknown_references(raw), *note_faults(raw)]


def place_of(root: Node, path: PlanPath, file: str, *, key: bool = False) -> Place:
    """Return the place of the nearest thing written on the path."""
    node, _ = find(root, path, key=key)
    return place_at(node.start, file)


def problem_of(fault: Fault, root: Node, file: str) -> Problem:
    """Return a fault as a problem at the YAML node it speaks of, or in the file beside it."""
    place = fault.place or place_of(root, fault.path, file, key=fault.at_key)
    return Problem(place, fault.code, fault.message, fault.hint)


def _not_a_plan(root: Node, file: str) -> Problem:
    if isinstance(root, Mapping):
        return Problem(
            Place(file, 1, 1),
            "KH15",
            "tệp trống",
            "tạo tệp mẫu bằng lệnh: kehoach new xa -o ke-hoach.yaml",
        )
    what = "một dòng chữ" if isinstance(root, Scalar) else "một danh sách"
    return Problem(place_at(root.start, file), "KH15",
    f"tệp phải gồm các dòng `khóa: giá trị`, ở đây là {what}",
                   "xem tệp mẫu: kehoach new xa")  # fmt: skip
