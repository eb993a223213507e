"""A comparison in the terminal: changes by weight and part, what was folded, what not compared."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.cli.show import complain, say, styled
from kehoach.compare.change import Change, ChangeKind, Compared, Weight
from kehoach.compare.fold import Fold
from kehoach.compare.names import part_name
from kehoach.compare.report.sentences import SIGNS, counted, head, inside, said, spot, summary
from kehoach.compare.wording import Piece, State
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_AROUND = 40
"""Letters shown on either side of words that changed."""
_GLANCE = 120
"""Letters of both values of a field that are shown whole, side by side."""
_COLOURS = {
    ChangeKind.ADDED: "green",
    ChangeKind.DROPPED: "red",
    ChangeKind.MOVED: "cyan",
    ChangeKind.CHANGED: "yellow",
}


def tell(found: Compared, *, every: bool) -> None:
    """Print a comparison; with ``every`` each place that was folded away too."""
    complain(found.notices)
    say(f"{styled('cũ', bold=True)}   {found.old}")
    say(f"{styled('mới', bold=True)}  {found.new}")
    for weight in Weight:
        _weight(weight, found.of(weight), found.parts)
    say()
    say(summary(found))
    for line in counted(found):
        say(f"Đã gấp lại: {line}.")
    if found.folded and not every:
        say("Xem từng chỗ đã gấp: thêm --all.")
    if every:
        _folded(found)
    if every and found.folded and found.uncompared:
        say()
    for line in found.uncompared:
        say(f"Không so: {line}.")


def _weight(weight: Weight, changes: Sequence[Change], titles: Mapping[str, str]) -> None:
    if not changes:
        return
    say()
    say(styled(f"{weight.value.upper()}: {len(changes)}", bold=True))
    for part, group in groupby(changes, key=lambda change: change.part):
        say(styled(f"  {part_name(part, titles)}", underline=True))
        for change in group:
            _change(change)


def _change(change: Change) -> None:
    more = inside(change)
    message = f"{head(change)}, {more}" if more else head(change)
    sign = styled(SIGNS[change.kind], fg=_COLOURS[change.kind])
    say(f"  {sign} {message}")
    if len(change.pieces) > 1 and not _is_short(change):
        say(f"      {_marked(change.pieces)}")
    elif change.kind is ChangeKind.CHANGED:
        say(f"      {_quoted(change, old=True)} → {_quoted(change, old=False)}")
    else:
        say(f"      {_quoted(change, old=change.kind is ChangeKind.DROPPED)}")
    say(f"      {_places(change)}")


def _is_short(change: Change) -> bool:
    """Return True for a field that is read at a glance: the old value beside the new one."""
    return bool(change.field) and len(change.old.words) + len(change.new.words) <= _GLANCE


def _quoted(change: Change, *, old: bool) -> str:
    words = said(change, old=old)
    return f"“{words}”" if words else "(trống)"


def _places(change: Change) -> str:
    old, new = f"cũ: {spot(change.old.place)}", f"mới: {spot(change.new.place)}"
    if change.kind is ChangeKind.ADDED:
        return new
    return old if change.kind is ChangeKind.DROPPED else f"{old}; {new}"


def _marked(pieces: Sequence[Piece]) -> str:
    """Return a text with what went and came, as ``[-cũ-]{+mới+}``; the rest cut short."""
    out = []
    for number, piece in enumerate(pieces):
        if piece.state is State.CHANGED:
            old, new = piece.old.strip(), piece.new.strip()
            out.append(styled(f"[-{old}-]", fg="red") if old else "")
            out.append(styled(f"{{+{new}+}}", fg="green") if new else "")
            out.append(" " * (piece.new or piece.old)[-1:].isspace())
        else:
            out.append(_short(piece.new, first=number == 0, last=number == len(pieces) - 1))
    return "".join(out).strip()


def _short(words: str, *, first: bool, last: bool) -> str:
    text = " ".join(words.split())
    if len(text) <= 2 * _AROUND:
        return text + " " * (not last)
    start = "" if first else text[:_AROUND].rpartition(" ")[0]
    end = "" if last else text[-_AROUND:].partition(" ")[2]
    return f"{start} … {end}".strip() + " " * (not last)


def _folded(found: Compared) -> None:
    for kind in Fold:
        listed = [fold for fold in found.folded if fold.fold is kind]
        if listed:
            say()
            say(styled(f"{kind.value.upper()}: {len(listed)}", bold=True))
        for fold in listed:
            old, new = one_line(fold.old.words) or "(trống)", one_line(fold.new.words) or "(trống)"
            say(f"  “{old}” ({spot(fold.old.place)}) → “{new}” ({spot(fold.new.place)})")
