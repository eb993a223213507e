"""From YAML to a plan, with every problem of the file at its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from kehoach import spec
from kehoach.law import bo_cuc
from kehoach.plan.plan import Plan
from kehoach.plan.references import unknown_references
from kehoach.problem import KehoachError, Place, Problem
from kehoach.spec.node import Mapping, Node, Scalar, find, place_at

if TYPE_CHECKING:
    from pathlib import Path

Origin = tuple[str | int, ...]


class Draft(NamedTuple):
    """A plan and the file it was read from."""

    plan: Plan
    file: str
    root: Node
    text: str

    def place(self, origin: Origin) -> Place:
        """Return where in the file a part of the plan stands."""
        return place_of(self.root, origin, self.file)


def load(path: str | Path) -> Plan:
    """Return the plan of a YAML file. Raises KehoachError with every problem of the file."""
    return open_spec(path).plan


def open_spec(path: str | Path) -> Draft:
    """Return the plan of a YAML file (``-`` is standard input) and where its parts stand."""
    root, text = spec.read(path)
    return draft(root, text, str(path))


def draft(root: Node, text: str, file: str) -> Draft:
    """Return the plan of a read YAML file. Raises KehoachError with every problem found."""
    if not isinstance(root, Mapping) or not root.items:
        raise KehoachError([_not_a_plan(root, file)])
    raw = root.plain()
    unknown = unknown_references(raw) if "[[" in text else ()
    problems = [Problem(place_of(root, path, file), "KH14", message, hint) for path, message, hint in unknown]
    try:
        plan = Plan.model_validate(raw)
    except ValidationError as error:
        sections = [key for key in raw if key in bo_cuc.cac_phan() or key.startswith(bo_cuc.RIENG)]
        problems += [_problem(one, root, file, sections) for one in error.errors(include_url=False)]
        raise KehoachError(problems) from error
    if problems:
        raise KehoachError(problems)
    return Draft(plan, file, root, text)


def place_of(root: Node, path: Origin, file: str, *, key: bool = False) -> Place:
    """Return the place of the nearest thing written on the path."""
    node, _ = find(root, path, key=key)
    return place_at(node.start, file)


def _problem(error: Any, root: Node, file: str, sections: list[str]) -> Problem:
    """Return one of pydantic's errors as a problem at the YAML node it speaks of."""
    extra = tuple(error.get("ctx", {}).get("path", ()))
    path = yaml_path((*error["loc"], *extra), sections)
    unknown = error["type"] == "extra_forbidden"
    missing = error["type"] == "missing"
    place = place_of(root, path[:-1] if missing else path, file, key=unknown)
    if error["type"] == "union_tag_not_found":
        node, _ = find(root, path)
        if isinstance(node, Mapping) and node.items:
            place = place_at(node.items[0][0].start, file)
    from kehoach.plan.messages import message_of  # noqa: PLC0415 - only when something is wrong

    code, message, hint = message_of(error, path)
    return Problem(place, code, message, hint)


def yaml_path(loc: Origin, sections: list[str]) -> Origin:
    """Return pydantic's path as the author's: no union tags, a section by its own key."""
    path = tuple(step for step in loc if not (isinstance(step, str) and step.startswith("<")))
    if len(path) > 1 and path[0] == "muc" and isinstance(path[1], int):
        return (sections[path[1]], *path[2:])
    return path


def _not_a_plan(root: Node, file: str) -> Problem:
    if isinstance(root, Mapping):
        return Problem(Place(file, 1, 1), "KH15", "tệp trống", "tạo tệp mẫu bằng lệnh: kehoach new xa -o ke-hoach.yaml")
    what = "một dòng chữ" if isinstance(root, Scalar) else "một danh sách"
    return Problem(place_at(root.start, file), "KH15", f"tệp phải gồm các dòng `khóa: giá trị`, ở đây là {what}",
                   "xem tệp mẫu: kehoach new xa")  # fmt: skip
