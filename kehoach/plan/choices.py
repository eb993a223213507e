"""What completes the words of a field: agencies, units, căn cứ, with or without accents."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.hieu_luc import so_hieu_luc
from kehoach.law.so_don_vi import hom_nay
from kehoach.named import NamedTuple
from kehoach.plain import raw_list
from kehoach.plan.parts import VanBan, in_full
from kehoach.plan.skeleton_office import offices, words_of
from kehoach.problem import KehoachError
from kehoach.spec import Mapping, read
from kehoach.text.dates import Ngay
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.law.hieu_luc import VanBanLuat

BASIS, ISSUER, UNIT = "can-cu", "co-quan", "don-vi"
"""What there is to choose from: căn cứ, offices that issue, units that work or receive."""
OF_KEY = {
    "can_cu": BASIS, "co_quan": ISSUER, "co_quan_chu_quan": ISSUER, "chu_tri": UNIT,
    "phoi_hop": UNIT, "noi_nhan": UNIT, "don_vi": UNIT,
}  # fmt: skip
"""Key of a plan → what completes its words; ``don_vi`` of a figure is its measure, not a unit."""
MOST = 12
"""Choices shown at once."""
_FILES = 200
"""Plans of the folder that are looked into."""
_LEAST = 2
"""Letters before anything is offered."""
_RUN_OUT = ("het_hieu_luc", "het_giai_doan")


class Option(NamedTuple):
    """A choice."""

    value: str
    note: str = ""
    """What tells it from others of the same words."""


class Stock:
    """The căn cứ the plans of a folder have: each file is read again only when it has changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, int], list[str]]] = {}

    def options(self, folder: Path) -> list[Option]:
        """Return the căn cứ of a folder's plans, each once with the file it is from."""
        out: dict[str, Option] = {}
        for path in sorted(folder.glob("*.yaml"))[:_FILES]:
            for text in self._bases(path):
                out.setdefault(text, Option(text, f"đã dùng trong {path.name}"))
        return list(out.values())

    def _bases(self, path: Path) -> list[str]:
        try:
            found = path.stat()
        except OSError:  # gone since the folder was listed
            return []
        seen = (found.st_mtime_ns, found.st_size)
        if self._known.get(path, (None,))[0] != seen:
            self._known[path] = (seen, _bases(path))
        return self._known[path][1]


def options(kind: str, words: str, folder: Path, stock: Stock | None = None) -> list[Option]:
    """Return what may be meant, those that begin so first; nothing for an unknown kind.

    ``stock`` remembers the plans of the folder between two questions.
    """
    asked = fold(words).strip()
    if len(asked) < _LEAST:
        return []
    if kind == BASIS:
        return _matching(asked, [*(stock or Stock()).options(folder), *_register()])
    if kind == ISSUER:
        return _matching(asked, _issuers())
    return _matching(asked, [*_leaders(), *_units()]) if kind == UNIT else []


def _matching(asked: str, known: Iterable[Option]) -> list[Option]:
    """Return the options that hold every word asked for; the ones that begin with them first."""
    parts = asked.split()
    seen: dict[Option, tuple[int, int]] = {}
    for number, option in enumerate(known):
        folded = fold(option.value)
        if all(part in folded for part in parts):
            whole = folded.endswith(asked) or folded.startswith(asked)
            place = 0 if whole else 1 if asked in folded else 2
            seen.setdefault(option, (place, number))
    return sorted(seen, key=seen.__getitem__)[:MOST]


@cache
def _units() -> tuple[Option, ...]:
    """Return every commune of today with its province, then the provinces."""
    units = hom_nay().don_vi
    of = {unit.ma: unit.day_du for unit in units.values() if not unit.tinh}
    return tuple(Option(unit.day_du, of.get(unit.tinh, "")) for unit in units.values())


@cache
def _issuers() -> tuple[Option, ...]:
    return tuple(Option(f"Ủy ban nhân dân {unit.value}", unit.note) for unit in _units())


@cache
def _leaders() -> tuple[Option, ...]:
    """Return the offices new plans name: who leads, who gets them."""
    out: list[Option] = []
    for office in offices():
        words = words_of()[office]
        named = [words.get("don_vi"), *words.get("noi_nhan", ())]
        out += [Option(item) for item in named if isinstance(item, str)]
    return tuple(dict.fromkeys(out))


@cache
def _register() -> tuple[Option, ...]:
    """Return the papers whose title is known word for word, those in force first."""
    cited = [
        (van_ban_luat.tinh_trang in _RUN_OUT, Option(_cited(van_ban_luat), _state(van_ban_luat)))
        for van_ban_luat in so_hieu_luc() if van_ban_luat.trich_yeu
    ]  # fmt: skip
    return tuple(option for _, option in sorted(cited, key=lambda pair: pair[0]))


def _cited(van_ban_luat: VanBanLuat) -> str:
    """Return a paper of the register as a căn cứ cites it."""
    return in_full(VanBan(
        loai=van_ban_luat.loai, so=van_ban_luat.so, ngay=van_ban_luat.ngay or Ngay(),
        co_quan=van_ban_luat.co_quan,
        trich_yeu=van_ban_luat.trich_yeu,
    ))  # fmt: skip


def _state(van_ban_luat: VanBanLuat) -> str:
    """Return what the register says of a paper; nothing for one in force unchanged."""
    by = f", bởi {', '.join(van_ban_luat.boi)}" if van_ban_luat.boi else ""
    words = {"sua_doi": "còn hiệu lực, đã sửa đổi", "het_hieu_luc": "hết hiệu lực",
             "het_giai_doan": "hết giai đoạn"}  # fmt: skip
    said = words.get(van_ban_luat.tinh_trang, "")
    return f"{said}{by}" if said else "chưa rõ hiệu lực" * (van_ban_luat.tinh_trang == "chua_ro")


def _bases(path: Path) -> list[str]:
    try:
        root, _ = read(path)
    except KehoachError:
        return []
    found = root.plain().get("can_cu") if isinstance(root, Mapping) else None
    return [item for item in raw_list(found) if isinstance(item, str)]
