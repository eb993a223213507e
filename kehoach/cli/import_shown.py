"""What ``kehoach import`` says of a file it has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.show import as_json, complain, say
from kehoach.intake.draft import LOOK
from kehoach.problem import KehoachError, Place, command, fault

if TYPE_CHECKING:
    from kehoach.intake.draft import Imported
    from kehoach.plain import Raw


def tell(found: Imported, file: str, output: str) -> None:
    """Say what is doubtful in a draft, what is missing, where it was written."""
    complain(found.report)
    complain(problem.at(output) for problem in found.missing)
    left = _what_is_left(found, found.text.count(f"# {LOOK}"))
    say(f"Đã đọc {file} thành {output}: {left}.")


def _what_is_left(found: Imported, count: int) -> str:
    """Say how many places of a draft are to be looked at and filled in, and what lies beside it."""
    message = f"{count} chỗ cần xem, đã ghi trong tệp" if count else "không có chỗ nào phải xem lại"
    more = f"; còn {len(found.missing)} chỗ phải điền mới in được" if found.missing else ""
    shown = ", ".join(picture.name for picture in found.pictures)
    beside = f"; hình ghi cạnh tệp: {shown}" if shown else ""
    return f"{message}{more}{beside}"


def plain(found: Imported, file: str, output: str) -> dict[str, object]:
    """Return what was read as plain values with stable English keys."""
    report = [as_json(problem) for problem in found.report]
    missing = [as_json(problem.at(output)) for problem in found.missing]
    lists = {"report": report, "missing": missing}
    return {"file": file, "output": output, "spec": _values(found), **lists}


def _values(found: Imported) -> Raw:
    """Return the draft as plain values, its pictures by their names."""
    if not found.pictures:
        return found.raw
    from kehoach.intake.pictured import with_names  # noqa: PLC0415 - few files have pictures

    return with_names(found.raw)


def already_plan(file: str) -> KehoachError:
    """Return TE07 for a plan that is YAML already: as text it comes out garbled."""
    printed, copied = command("render", file), command("clone", file, "--nam", "NĂM")
    cure = f"in ra Word: {printed}; chép sang năm mới: {copied}"
    return fault("TE07", "tệp này đã là kế hoạch YAML", cure, Place(file))
