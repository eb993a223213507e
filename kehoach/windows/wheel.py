"""Wheels for Windows: read, checked against their own list, their licence told."""

from __future__ import annotations

import base64
import csv
import hashlib
import re
from email.parser import HeaderParser
from operator import eq, ge, gt, le, lt, ne
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.windows.archive import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message

_LARGEST = 100_000_000
_NAME = re.compile(r"([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-([^-]+)-([^-]+)\.whl", re.IGNORECASE)
_REQUIRED = re.compile(r"[A-Za-z0-9._-]+")
_PLACES = ("purelib/", "platlib/")
_EXTRA = re.compile(r"""extra\s*==\s*["']([\w.-]+)["']""")
_VERSION = re.compile(r"""python_version\s*([<>=!]=?)\s*["']3\.(\d+)["']""")
_COMPARED = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}
_TESTS = "dev"
"""The extra of those who work on a package."""
_DATA = re.compile(r"[^/]+\.data/")


class Wheel(NamedTuple):
    """A package of Python."""

    file: str
    name: str
    """As packages are compared: small letters, ``-`` for any sign between words."""
    version: str
    licence: str
    """As the package tells it; empty when it does not."""
    needs: tuple[str, ...]
    """Names of the packages it needs on Windows."""
    extras: dict[str, tuple[str, ...]]
    """Name of what it can do beside → names of the packages that needs; not its tests."""
    digest: str
    """SHA-256 of the file, in hex."""
    files: tuple[tuple[str, bytes], ...]
    """Name below ``site-packages`` and bytes."""
    left: tuple[str, ...]
    """Files that have no place in a portable folder: scripts for another Python."""


def read_wheel(path: str, python: str) -> Wheel:
    """Return a wheel; ``python`` is the version it must fit, as ``312``.

    Raises KehoachError: WD15 for one of another system or Python, WD17 for bytes that are not those
    its own list has, else what ``unpacked`` raises.
    """
    content = read_bytes(path, _LARGEST)
    named = _NAME.fullmatch(Path(path).name)
    if named is None or not _fits(named, python):
        message = f"gói này không dùng được cho Python {python[0]}.{python[1:]} trên Windows 64 bit"
        raise fault("WD15", message, "lấy bản win_amd64 hoặc none-any", Place(path))
    parts = dict(unpacked(content, path))
    _check_record(parts, path)
    about = HeaderParser().parsestr(_of_info(parts, "METADATA")[1])
    placed = {_placed(name): data for name, data in parts.items()}
    left = tuple(name for name in parts if not _placed(name))
    placed.pop("", None)
    return Wheel(
        Path(path).name,
        normal(named[1]),
        named[2],
        _licence(about),
        _needs(about, python),
        _extras(about, python),
        hashlib.sha256(content).hexdigest(),
        tuple(placed.items()),
        left,
    )


def check_complete(wheels: Iterable[Wheel]) -> None:
    """Raise KehoachError WD16 for packages that are needed and not there."""
    wheels = tuple(wheels)
    if seen := missing(wheels):
        cure = "thêm các gói ấy vào thư mục --wheels"
        named = [(f"thiếu gói {name}", cure) for name in sorted(seen)]
        raise KehoachError(Problem(Place(), "WD16", *pair) for pair in named)


def missing(wheels: Iterable[Wheel]) -> set[str]:
    """Return the names that are needed, kehoach itself too, and not there."""
    wheels = tuple(wheels)
    needed = {"kehoach", *(name for wheel in wheels for name in wheel.needs)}
    return needed - {wheel.name for wheel in wheels}


def unmet_extras(wheels: Iterable[Wheel]) -> dict[str, tuple[str, ...]]:
    """Return what kehoach cannot do with these packages → the names it misses."""
    wheels = tuple(wheels)
    there = {wheel.name for wheel in wheels}
    extras = next((wheel.extras for wheel in wheels if wheel.name == "kehoach"), {})
    unmet = {extra: tuple(set(needs) - there) for extra, needs in extras.items()}
    return {extra: tuple(sorted(names)) for extra, names in unmet.items() if names}


def normal(name: str) -> str:
    """Return the name of a package as names are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _fits(named: re.Match[str], python: str) -> bool:
    pythons, abis, systems = (set(named[number].lower().split(".")) for number in (3, 4, 5))
    if systems.isdisjoint({"any", "win_amd64"}):
        return False
    if not pythons.isdisjoint({"py3", f"cp{python}", f"py{python}"}):
        return True
    older = {f"cp3{index}" for index in range(int(python[1:]))}
    return "abi3" in abis and not pythons.isdisjoint(older)


def _of_info(parts: dict[str, bytes], name: str) -> tuple[str, str]:
    """Return name and text of a file about the wheel; both empty for one that is not there."""
    found = next((part for part in parts if part.endswith(f".dist-info/{name}")), "")
    return found, parts.get(found, b"").decode("utf-8", "replace")


def _check_record(parts: dict[str, bytes], path: str) -> None:
    """Raise WD17 for a file whose bytes are not listed in RECORD, or not as they are."""
    record, text = _of_info(parts, "RECORD")
    listed = {line[0]: line[1] for line in csv.reader(text.splitlines()) if len(line) > 1}
    signed = {record, f"{record}.jws", f"{record}.p7s"}  # these cannot be listed
    wrong = sorted(name for name in parts if listed.get(name) != _hash(parts[name]))
    wrong = [name for name in wrong if name not in signed]
    if wrong or not record:
        name = wrong[0] if wrong else "RECORD"
        message = f"tệp trong gói không đúng với danh sách của chính gói: {name}"
        raise fault("WD17", message, "tải lại gói", Place(path))


def _hash(data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    return f"sha256={digest}"


def _placed(name: str) -> str:
    """Return where a file lies below site-packages; empty for one that has no place there."""
    data = _DATA.match(name)
    if data is None:
        return name
    rest = name[data.end() :]
    place = next((text for text in _PLACES if rest.startswith(text)), None)
    return rest.removeprefix(place) if place else ""


def _licence(about: Message) -> str:
    text = about.get("License-Expression") or about.get("License") or ""
    if text.strip() and "\n" not in text.strip():
        return text.strip()
    classes = [text for text in about.get_all("Classifier", []) if text.startswith("License ::")]
    return "; ".join(text.rpartition(" :: ")[2] for text in classes)


def _extras(about: Message, python: str) -> dict[str, tuple[str, ...]]:
    names = [text for text in about.get_all("Provides-Extra", []) if text != _TESTS]
    return {name: _needs(about, python, name) for name in names}


def _needs(about: Message, python: str, extra: str = "") -> tuple[str, ...]:
    """Return what is needed always, and on Windows; with ``extra`` what that alone needs."""
    names = []
    for line in about.get_all("Requires-Dist", []):
        what, _, when = line.partition(";")
        named = _REQUIRED.match(what.strip())
        of_extra = _EXTRA.search(when)
        own = (of_extra[1] if of_extra else "") == extra
        if named and own and _holds(_EXTRA.sub("", when), python):
            names.append(normal(named[0]))
    return tuple(names)


def _holds(when: str, python: str) -> bool:
    """Return True for a condition that holds on Windows in this Python.

    One about the version alone is reckoned; of any other only that Windows is asked for counts.
    """
    condition = when.strip().removesuffix("and").removeprefix("and").strip(" ()")
    about_version = _VERSION.fullmatch(condition)
    if about_version is not None:
        compared = _COMPARED[about_version[1]]
        return bool(compared(int(python[1:]), int(about_version[2])))
    on_windows = "==" in condition and ("Windows" in condition or "win32" in condition)
    return not condition or on_windows
