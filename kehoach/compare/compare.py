"""Two files of a plan → what changed between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.carried import Carried, carried
from kehoach.compare.change import Compared
from kehoach.compare.differ import differences
from kehoach.compare.entry import Entry, entries
from kehoach.compare.half import Half
from kehoach.compare.loose import loose, uncompared
from kehoach.compare.page import as_page
from kehoach.compare.sides import Side, side
from kehoach.compare.vocabulary import Vocabulary
from kehoach.plan.save import raw_of
from kehoach.problem import KehoachError, Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from kehoach.address import PlanPath
    from kehoach.plain import Raw


def diff(old: str | Path, new: str | Path) -> Compared:
    """Return what changed from one file to the other: the meaning of the plan, then its wording.

    Each is a YAML spec or any file ``read`` takes; ``-`` is standard input, once. What only looks
    different is folded away and counted: the year carried on, abbreviations, letter case, tone
    style, spaces, dashes and quotation marks, numbers, agencies of the reform. What was not
    compared is said. Exchanged files give the same changes backward. Nothing is written.

    Raises KehoachError: those of ``load`` or ``read`` for files that cannot be read, of both at
    once.
    """
    given, other = _sides(str(old), str(new))
    return compared(given, other)


def _sides(*files: str) -> list[Side]:
    """Return the files that are compared. Raises KehoachError with the faults of all of them."""
    found: list[Side] = []
    wrong: list[Problem] = []
    for file in files:
        try:
            found.append(side(file))
        except KehoachError as error:
            wrong += error.problems
    if wrong:
        raise KehoachError(dict.fromkeys(wrong))
    return found


def compared(old: Side, new: Side) -> Compared:
    """Return what changed from one side to the other.

    A spec beside another file is compared as its page says it: what it does not print is not there.
    """
    names = old.file, new.file
    if (old.draft is None) is not (new.draft is None):
        old, new = (as_page(given) if given.draft is not None else given for given in (old, new))
    both = _listed(old), _listed(new)
    if [*map(_order, both[0])] > [*map(_order, both[1])]:  # one order, so that both ways pair alike
        found = _compared(new, old, both[1], both[0]).inverse()
    else:
        found = _compared(old, new, *both)
    return found._replace(
        old=names[0],
        new=names[1],
        uncompared=uncompared(old, new),
        notices=_in_order(found.notices, names[0]),
        parts=_parts([*both[1], *both[0]]),
    ).unfolded(())


def _in_order(notices: Iterable[Problem], first: str) -> tuple[Problem, ...]:
    """Return what was told, each once though a file be compared with itself, that of one first."""
    return tuple(sorted(dict.fromkeys(notices), key=lambda problem: problem.place.file != first))


def _parts(listed: Sequence[Entry]) -> dict[str, str]:
    """Return the keys of the parts in order; of a section with its title, else with nothing."""
    titles = {entry.part: entry.words for entry in reversed(listed) if entry.what == "muc"}
    return {entry.part: titles.get(entry.part, "") for entry in listed}


def _listed(given: Side) -> list[Entry]:
    return [*entries(_raw(given)), *loose(given)]


def _raw(given: Side) -> Raw:
    """Return the plain values of a plan: of a whole one in one writing, else as they were read."""
    whole = given.plan is not None and not given.faults
    return raw_of(given.plan) if whole and given.plan is not None else given.raw


def _order(entry: Entry) -> tuple[str, str, tuple[tuple[str, str], ...], tuple[str, ...]]:
    rows = tuple(entry.grid.texts) if entry.grid is not None else ()
    return entry.what, entry.words, entry.fields, rows


def _compared(old: Side, new: Side, listed: Sequence[Entry], other: Sequence[Entry]) -> Compared:
    vocabulary = Vocabulary(
        text for both in (listed, other) for entry in both for text in entry.texts
    )
    mine, its = _carried(old, new), _carried(new, old)
    here = Half(listed, _locate(old), mine, vocabulary, _raw(old), old.blocks)
    there = Half(other, _locate(new), its, vocabulary, _raw(new), new.blocks)
    found = differences(here, there)
    notices = (
        *old.notices,
        *_faulty(old),
        *new.notices,
        *_faulty(new),
        *_uncarried(old, mine),
        *_uncarried(new, its),
    )
    carry = its if its.from_year else mine
    return Compared(
        old.file,
        new.file,
        tuple(found.changes),
        tuple(found.folded),
        notices=notices,
        from_year=carry.from_year,
        to_year=carry.to_year,
    )


def _carried(given: Side, other: Side) -> Carried:
    if given.plan is None or other.plan is None:
        return Carried()
    return carried(given.plan, other.plan)


def _locate(given: Side) -> Callable[[Entry, PlanPath], Place]:
    def locate(entry: Entry, path: PlanPath) -> Place:
        if entry.origin is None:
            return given.place(path)
        return Place(given.file) if given.draft is not None else entry.origin.place(given.file)

    return locate


def _faulty(given: Side) -> tuple[Problem, ...]:
    """Say that a file is no whole plan: it is compared all the same."""
    if not given.faults:
        return ()
    count = f"{len(given.faults)} chỗ thiếu hoặc sai"
    message = f"tệp chưa thành kế hoạch trọn vẹn ({count}) nên so theo những gì đọc được"
    cure = "xem từng chỗ: kehoach import"
    return (Problem(Place(given.file), "SS01", message, cure, Severity.HINT),)


def _uncarried(given: Side, carry: Carried) -> tuple[Problem, ...]:
    """Say that the year could not be folded away."""
    if not carry.why_not:
        return ()
    message = f"chưa gấp được việc chuyển năm nên năm cũ, năm mới tính là thay đổi: {carry.why_not}"
    return (Problem(Place(given.file), "SS02", message, "", Severity.HINT),)
