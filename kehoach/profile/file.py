"""A file ``co-quan.yaml`` read: the office, and where each of its values stands."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.named import NamedTuple
from kehoach.plan.build import place_of, problem_of
from kehoach.plan.reading import Reading
from kehoach.problem import KehoachError, Problem, fault
from kehoach.profile.profile import Profile
from kehoach.spec.node import Mapping, Node, Start, place_at

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.problem import Place

EMPTY = Profile()
"""An office that has decided nothing: it changes nothing."""
FRAGMENTS = "manh"
"""The folder of fragments when none is named."""


class OfficeFile(NamedTuple):
    """An office and the file it was read from."""

    profile: Profile
    file: str
    """Its name as the user wrote it, or as it was found."""
    root: Node
    text: str

    def place(self, path: PlanPath, *, key: bool = False) -> Place:
        """Return where in the file a value stands."""
        return place_of(self.root, path, self.file, key=key)

    @property
    def folder(self) -> Path:
        """Return the folder its paths are counted from; the current one for standard input."""
        return Path() if self.file == "-" else Path(self.file).parent

    @property
    def template(self) -> str | None:
        """Return the office's Word template, None where it has none.

        Raises KehoachError HS06 for one that is not there.
        """
        if self.profile.mau is None:
            return None
        found = str(self.folder / self.profile.mau)
        if not os.path.isfile(found):  # noqa: PTH113 - never an error
            message = f"hồ sơ cơ quan ghi mẫu Word {self.profile.mau}, không thấy tệp ấy"
            cure = "sửa khóa mau (tính từ thư mục của hồ sơ), hoặc chép tệp mẫu vào chỗ ấy"
            raise fault("HS06", message, cure, self.place(("mau",)))
        return found

    @property
    def plans(self) -> Path:
        """Return the folder of its plans; without one of its own the folder of the file."""
        return self.folder / (self.profile.thu_muc or "")

    @property
    def fragments(self) -> Path:
        """Return the folder of its fragments."""
        return self.folder / (self.profile.manh or FRAGMENTS)


def open_profile(path: str | Path, content: bytes | None = None) -> OfficeFile:
    """Return the office of a YAML file (``-`` is standard input). Codes of rules are not looked up.

    ``content`` are its bytes when the caller has them already; ``path`` is then only its name.
    Raises KehoachError with every problem of the file: HS01 for what is no mapping, KH and HS
    codes for keys and values, YA codes for broken YAML.
    """
    file, text = str(path), spec.read_text(path, content=content)
    found = spec.recover(text, file)
    root = found.root
    if not isinstance(root, Mapping):
        raise KehoachError(found.problems or _no_mapping(root, file))
    reading = Reading(found.unread, file)
    profile = reading.part(Profile, root.plain(), ())
    problems = [
        *found.problems,
        *(problem_of(wrong, root, file) for wrong in reading.faults),
    ]
    if profile is None or problems:
        raise KehoachError(problems)
    return OfficeFile(profile, file, root, text)


def _no_mapping(root: Node, file: str) -> tuple[Problem, ...]:
    cure = "ghi như `co_quan: Ủy ban nhân dân xã Minh Long`; xem các khóa: kehoach schema --profile"
    message = "tệp hồ sơ cơ quan không phải các dòng `khóa: giá trị`"
    return fault("HS01", message, cure, place_at(root.start, file)).problems


NO_OFFICE = OfficeFile(EMPTY, "", Mapping(Start(), Start(), ()), "")
"""No file at all."""
