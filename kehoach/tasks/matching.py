"""Which row of a tracker is which task of a plan: by identity, else by words."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.identity import Thing, key_of
from kehoach.plan.pairing import SIMILAR, paired
from kehoach.tasks.row import NOTHING
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kehoach.tasks.old_row import OldRow
    from kehoach.tasks.reread import Old
    from kehoach.tasks.row import Row


class Matched(NamedTuple):
    """The rows of a tracker and the rows the plans give."""

    pairs: Mapping[str, OldRow]
    """Identity in the plans as they are now → the row people worked in."""
    gone: tuple[OldRow, ...]
    """Rows with an identity that is in no plan any more."""
    by_hand: tuple[OldRow, ...]
    """Rows without an identity that are no task of a plan."""
    copies: tuple[OldRow, ...]
    """Rows with the identity of another row."""
    plans: Mapping[str, str]
    """Identity of a plan in the tracker → the one it has now, where that changed."""
    lost: int = 0
    """Rows whose hidden identity is gone, though the tracker was made with one."""
    by_words: int = 0
    """How many of these are a task all the same."""

    def first_of(self, copy: OldRow) -> str:
        """Return the place of the row a row has its identity from."""
        same = (old_row for old_row in (*self.pairs.values(), *self.gone) if old_row.id == copy.id)
        return next((old_row.place.path for old_row in same), "khác")


def matched(new: Sequence[Row], old: Old, *, of_aims: bool = False) -> Matched:
    """Return which rows of the tracker are which rows of the plans.

    First an equal identity, in the sheet of tasks before the sheet of those that had left. Rows
    left over pair with tasks left over by their words: those the plan said when the tracker was
    made, where that is known. A row without identity pairs with equal words alone, unless the
    tracker lost its whole column of identities.
    """
    rows = old.aims if of_aims else (*old.rows, *old.gone)
    found = _by_identity(new, rows)
    by_words = _by_words([row for row in new if row.id not in found.pairs], found.left, old)
    used = {id(old_row) for old_row in by_words.values()}
    rest = [old_row for old_row in found.left if id(old_row) not in used]
    lost = 0 if old.with_ids or of_aims else len(old.rows)
    return Matched(
        {**found.pairs, **by_words}, *_parted(rest), tuple(found.copies), found.plans, lost,
        min(len(by_words), lost),
    )  # fmt: skip


def _parted(rest: Iterable[OldRow]) -> tuple[tuple[OldRow, ...], tuple[OldRow, ...]]:
    """Return rows with an identity, and those without."""
    gone: list[OldRow] = []
    by_hand: list[OldRow] = []
    for old_row in rest:
        (gone if old_row.id else by_hand).append(old_row)
    return tuple(gone), tuple(by_hand)


class _Found(NamedTuple):
    """Rows by their identity."""

    pairs: dict[str, OldRow]
    left: list[OldRow]
    copies: list[OldRow]
    plans: Mapping[str, str]


def _by_identity(new: Sequence[Row], rows: Sequence[OldRow]) -> _Found:
    """Return which rows have the identity of a task; a second row of one identity is a copy."""
    found = _Found({}, [], [], _plans(new, rows))
    wanted, seen = {row.id for row in new}, set[str]()
    for old_row in rows:
        code, _, task = old_row.id.partition("/")
        now = f"{found.plans.get(code, code)}/{task}"
        if old_row.id in seen:
            found.copies.append(old_row)
        elif now in wanted and now not in found.pairs:
            found.pairs[now] = old_row
        else:
            found.left.append(old_row)
        seen |= {old_row.id} - {""}
    return found


def _plans(new: Sequence[Row], rows: Sequence[OldRow]) -> dict[str, str]:
    """Return which plan of the tracker is which of those given, where their identities differ.

    A plan whose title was reworded shares its tasks with the old one: most shared tasks decide; of
    one plan left on both sides it is that one.
    """
    now, before = _tasks_of(row.id for row in new), _tasks_of(old_row.id for old_row in rows)
    left, free = sorted(before.keys() - now.keys()), sorted(now.keys() - before.keys())
    if len(left) == len(free) == 1:
        return {left[0]: free[0]}
    shared = Counter({(a, b): len(before[a] & now[b]) for a, b in product(left, free)})
    out: dict[str, str] = {}
    for (a, b), count in shared.most_common():
        if count and a not in out and b not in out.values():
            out[a] = b
    return out


def _tasks_of(codes: Iterable[str]) -> dict[str, set[str]]:
    """Return plan → its tasks."""
    out: dict[str, set[str]] = {}
    for code in codes:
        plan, _, task = code.partition("/")
        if task:
            out.setdefault(plan, set()).add(task)
    return out


def _by_words(new: Sequence[Row], left: Sequence[OldRow], old: Old) -> dict[str, OldRow]:
    """Return the rows that are tasks by their words; a row added by hand only by equal words."""
    things = [_new_thing(at, row) for at, row in enumerate(new)]
    before = [_old_thing(at, old_row, old) for at, old_row in enumerate(left)]
    known = [old_row for old_row in before if old_row.key]
    out: dict[str, OldRow] = {}
    for pair in paired(known, things).pairs:
        row = left[pair.old.order]
        if pair.by != SIMILAR or row.id or not old.with_ids:
            out[new[pair.new.order].id] = row
    return out


def _new_thing(at: int, row: Row) -> Thing:
    words = row.origin.get("viec") or row.origin.get("chi_tieu") or ""
    return _thing(at, words, row.muc, is_aim="chi_tieu" in row.origin)


def _old_thing(at: int, old_row: OldRow, old: Old) -> Thing:
    origin = old.origins.get(old_row.id, NOTHING)
    own = old_row.values.get("viec") or old_row.values.get("chi_tieu") or ""
    words = origin.get("viec") or own
    return _thing(at, words, origin.get("loai", ""), is_aim="chi_tieu" in old_row.values)


def _thing(at: int, words: str, muc: str, *, is_aim: bool) -> Thing:
    kind, said = "chi_tieu" if is_aim else "nhiem_vu", one_line(words)
    return Thing(kind, said, None, str(at), key_of(said), (muc,) if muc else (), (), at, -1)
