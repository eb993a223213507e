"""Runs written as a text with marks: the inverse of reading them."""

from __future__ import annotations

import re
from itertools import groupby

from kehoach.plan.run import PLAIN, Run, push
from kehoach.plan.signs import ADDRESS, LOOKS, TYPED, boxed, may_mark, runs
from kehoach.text.raised import DOWN, UP, level

REFERENCE = re.compile(r"(?<!\\)\[\[(?!\^)([^\[\]\n]{1,60})\]\]")
_SIGN = re.compile(rf"(?<!\\)(\\*)({TYPED})")
_TAIL = re.compile(r"(?<!\\)(\\+)\Z")
_ADDRESS = re.compile(ADDRESS)
_SMALL = {UP: "^", DOWN: "~"}


def leads_somewhere(address: str) -> bool:
    """Return True for an address a plan can hold: http, https or mailto, without blanks."""
    return _ADDRESS.fullmatch(_in_mark(address)) is not None


def marked(parts: tuple[Run, ...]) -> str:
    """Return runs as a text with marks, such that ``runs`` of it are these.

    Signs of their own are escaped. A status is lost, for a text has none, and the look of blanks at
    the ends of words. A note called between two words of one look stands inside their marks.
    """
    words = "".join([run.text for run in parts])
    if all(run.bare for run in parts) and not may_mark(words) and "[[" not in words:
        return words  # nearly every text: nothing to mark, nothing to escape, nothing to read back
    kept = _kept(parts)
    bare = _written(kept, frozenset(), escaped=False)
    if runs(bare) == kept and not REFERENCE.search(bare):  # [[12]] of a file calls no document
        return bare
    held: set[int] = set()
    for _ in kept:  # neighbours that leave a sign no room: one more run in brackets each time
        text = _written(kept, held, escaped=True)
        worst = _worst(runs(text), kept, held)
        if worst is None:
            return text
        held.add(worst)
    return _written(kept, set(range(len(kept))), escaped=True)


def _worst(again: tuple[Run, ...], kept: tuple[Run, ...], held: set[int]) -> int | None:
    """Return which run to put in brackets: the shortest near the first that is not read back."""
    if again == kept:
        return None
    at = _first_other(again, kept)
    free = [n for n, run in enumerate(kept) if n not in held and run.look != PLAIN.look]
    near = [n for n in free if at - 1 <= n <= at + 2] or free
    return min(near, key=lambda n: len(kept[n].text)) if near else None


def _first_other(again: tuple[Run, ...], kept: tuple[Run, ...]) -> int:
    """Return which is the first run that is not the same in both."""
    for number, (run, other) in enumerate(zip(again, kept, strict=False)):
        if run != other:
            return number
    return min(len(again), len(kept))


def _kept(parts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs a text can hold: no status, blanks at the ends of words or lines plain."""
    joined: list[Run] = []
    for run in parts:
        push(joined, Run("", note=run.note) if run.note else _held(run))
    if all(run.look == PLAIN.look for run in joined):
        return tuple(joined)
    out: list[Run] = []
    for at, run in enumerate(joined):
        for piece in _apart(run, _beside(joined, at, -1), _beside(joined, at, 1)):
            push(out, piece)
    return tuple(out)


def _held(run: Run) -> Run:
    """Return a run without its status, and without an address a plan cannot hold."""
    address = run.lien_ket if not run.lien_ket or leads_somewhere(run.lien_ket) else ""
    return PLAIN._replace(
        text=run.text, dam=run.dam, nghieng=run.nghieng, gach_chan=run.gach_chan, vi_tri=run.vi_tri,
        lien_ket=address,
    )  # fmt: skip


def _beside(parts: list[Run], at: int, step: int) -> Run:
    """Return the words before or behind a run, notes passed over."""
    at += step
    while 0 <= at < len(parts) and parts[at].note:
        at += step
    return parts[at] if 0 <= at < len(parts) else PLAIN


def _apart(run: Run, before: Run, after: Run) -> list[Run]:
    """Return a run cut where its blanks lose their look: at its ends and at line ends."""
    if run.look == PLAIN.look:
        return [run]
    lines = run.text.split("\n")
    befores = [before, *[PLAIN] * (len(lines) - 1)]
    afters = [*[PLAIN] * (len(lines) - 1), after]
    out: list[Run] = []
    for line, stretch, other in zip(lines, befores, afters, strict=True):
        out += [Run("\n")] if out else []
        core = line.strip()
        start = line.find(core) if core else len(line)
        out.append(_blank(line[:start], run, stretch))
        out.append(run._replace(text=core))
        out.append(_blank(line[start + len(core) :], run, other))
    return out


def _blank(blank: str, run: Run, other: Run) -> Run:
    """Return blanks with the look both neighbours share: all of it, the address, or none."""
    if run.look == other.look:
        return run._replace(text=blank)
    return Run(blank, lien_ket=run.lien_ket if run.lien_ket == other.lien_ket else "")


def _written(parts: tuple[Run, ...], held: set[int] | frozenset[int], *, escaped: bool) -> str:
    """Return runs with marks; those ``held`` in brackets."""
    out: list[str] = []
    for address, group in groupby(enumerate(parts), key=lambda pair: pair[1].lien_ket):
        listed = list(group)
        if address:
            inner = marked(tuple(run._replace(lien_ket="") for _, run in listed))
            _add(out, boxed(inner, _in_mark(address)), escaped=escaped)
            continue
        for at, run in listed:
            _add(
                out,
                _run_text(parts, at, held, escaped=escaped),
                escaped=escaped and run.look != PLAIN.look,
            )
    return "".join(out)


def _add(out: list[str], text: str, *, escaped: bool) -> None:
    """Append a text; a backslash before it must not take a mark's meaning away."""
    if out and (escaped or text.startswith("[^")):
        out[-1] = _TAIL.sub(r"\1\1", out[-1])
    out.append(text)


def _run_text(
    parts: tuple[Run, ...], at: int, held: set[int] | frozenset[int], *, escaped: bool
) -> str:
    """Return one run with its marks."""
    run = parts[at]
    if run.note:
        return f"[^{run.note}]"
    text = level(run.text) if run.vi_tri else run.text
    text = escape(text) if escaped else text
    if run.look == PLAIN.look:
        return text
    if at in held:
        return boxed(text, " ".join(filter(run.has, LOOKS)))
    opening, closing = _marks(run)
    opening = "" if _goes_on(parts, at, -1, held) else opening
    closing = "" if _goes_on(parts, at, 1, held) else closing
    return opening + text + closing


def _marks(run: Run) -> tuple[str, str]:
    stars = "*" * (2 * run.dam + run.nghieng)
    line = "__" if run.gach_chan else ""
    small = _SMALL.get(run.vi_tri, "")
    return stars + line + small, small + line + stars


def _goes_on(parts: tuple[Run, ...], at: int, step: int, held: set[int] | frozenset[int]) -> bool:
    """Return True when words of the same look go on behind a note's call."""
    there = at + 2 * step
    if not 0 <= there < len(parts) or not parts[at + step].note:
        return False
    return parts[at].look == parts[there].look and there not in held


def _in_mark(address: str) -> str:
    return re.sub(r"[()\\]", r"\\\g<0>", address)


def escape(text: str) -> str:
    """Return the text with the signs that would be read as marks escaped."""
    if not any(sign in text for sign in ("*", "^", "~", "__", "[[", "](", "\\")):
        return text
    return _SIGN.sub(lambda found: found[1] * 2 + "\\" + found[2], text)
