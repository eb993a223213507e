"""Where in a plan a part of another plan goes: to its like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.compare.said import listed
from kehoach.document.extract.recognise import HEAD, LAST
from kehoach.law import bo_cuc
from kehoach.library.entries import BETWEEN
from kehoach.library.values import HELD
from kehoach.plan.identity import HEADINGS, key_of, things
from kehoach.plan.plan import section_keys
from kehoach.spec.step import Insert, Put

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.library.hit import Hit
    from kehoach.plain import Raw, RawValue
    from kehoach.plan.identity import Thing

_LISTS = ("can_cu", "vien_dan", "mo_dau", "ket_thuc", "noi_nhan", "luu", "phu_luc")


def target_of(raw: Raw, hit: Hit, value: RawValue) -> Insert | Put | None:
    """Return the change that puts a part into a plan, None where there is no room for it."""
    khoa = str(hit.path[0])
    if len(hit.path) == 1:
        return Put((khoa,), value) if raw.get(khoa) in (None, "", []) else None
    if khoa in _LISTS:
        return _line(khoa, raw.get(khoa), value) if len(hit.path) == len((khoa, 0)) else None
    if HELD not in hit.path or "hang" in hit.path:
        return None
    if raw.get(khoa) in (None, "", []):
        return _section(khoa, hit, value)
    heading = _like(raw, khoa, hit)
    path = _written(raw, heading.path) if heading is not None else (khoa,)
    return _below(path, _at(raw, path), value)


def order_of(raw: Raw, hit: Hit) -> tuple[str, ...]:
    """Return the keys of a plan in their usual order, for a key that is not there yet."""
    usual = bo_cuc.cac_phan()
    own = [
        key for key in (*section_keys(raw), str(hit.path[0])) if key not in (*usual, *HEAD, *LAST)
    ]
    return (*HEAD, *usual, *own, *LAST)


def _line(khoa: str, held: RawValue, value: RawValue) -> Insert | Put:
    """Return the change that adds a line to a list of lines."""
    if isinstance(held, list) and held:
        return Insert((khoa,), len(held), value)
    return Put((khoa,), [*listed(held or None), value])


def _into(path: PlanPath, held: RawValue, value: RawValue) -> Insert | Put:
    """Return the change that adds an item to a list, or makes one of what is there."""
    if isinstance(held, list) and held:
        return Insert(path, len(held), value)
    return Put(path, [*_items(held), value])


def _section(khoa: str, hit: Hit, value: RawValue) -> Put:
    """Return the change that makes the section; one of an author's own has a title."""
    if khoa not in bo_cuc.cac_phan():
        title = hit.heading.split(BETWEEN)[0]
        return Put((khoa,), {"tieu_de": title, HELD: [value]})
    return Put((khoa,), [value])


def _below(path: PlanPath, held: RawValue, value: RawValue) -> Insert | Put:
    """Return the change that adds an item below a section or a heading."""
    if isinstance(held, dict) and (len(path) > 1 or HELD in held or "tieu_de" in held):
        return _into((*path, HELD), held.get(HELD), value)
    return _into(path, held, value)


def _items(held: RawValue) -> list[Any]:
    """Return the items of a content that is no list: nothing, a paragraph, one item alone."""
    return [{"doan": held}] if isinstance(held, str) and held else [*listed(held or None)]


def _like(raw: Raw, khoa: str, hit: Hit) -> Thing | None:
    """Return the heading of the section that says what the nearest heading over the part says."""
    wanted = key_of(hit.heading.split(BETWEEN)[-1])
    inner = (thing for thing in things(raw) if thing.path[0] == khoa and len(thing.path) > 1)
    return next((thing for thing in inner if thing.kind in HEADINGS and thing.key == wanted), None)


def _written(raw: Raw, path: PlanPath) -> PlanPath:
    """Return a path as the author wrote it: without the step ``noi_dung`` of a bare list."""
    khoa = str(path[0])
    bare = not isinstance(raw[khoa], dict) and len(path) > 1 and path[1] == HELD
    return (khoa, *path[2:]) if bare else path


def _at(raw: Raw, path: PlanPath) -> Any:
    found: Any = raw
    for step in path:
        found = found[step]
    return found
