"""Fragments: YAML blocks of an office's folder, with holes ``${ten}``; nothing in them is run.

``$${`` is the sign itself. A line ``- ${manh/ten}`` of a list stands for the list of another
fragment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.spec.characters import in_flow
from kehoach.spec.edit import Edit, ValueChange, apply, replace
from kehoach.spec.node import Node, Scalar, Sequence, place_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
HOLE = re.compile(r"\$\$\{|\$\{(?P<name>[^{}\n]{1,60})\}")
_OTHER = re.compile(r"\$\{manh/(?P<name>[^{}/\n]{1,60})\}")
_LINE = re.compile(r"(?m)^(?P<indent> *)- \$\{manh/[^{}/\n]{1,60}\}[ \t]*$")
_LIMITS = spec.Limits(bytes=200_000, nodes=20_000)
_DEEPEST = 10
"""Fragments inside one another; an office has one or two."""
_LONGEST = 500_000
"""Letters of a fragment with all those in it."""
_MOST_HOLES = 2_000
_DIGITS = 12
"""Hexadecimal digits of a sum that are kept: two fragments of one name never meet by chance."""


class Fragment(NamedTuple):
    """A fragment with those in it, its holes still open."""

    name: str
    text: str
    holes: tuple[tuple[str, Place], ...]
    """Each hole, at the places where it stands."""

    @property
    def sum(self) -> str:
        """Return what tells this text from any other."""
        return text_sum(self.text)

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the text, every hole filled. Raises KehoachError HS12 for each hole left open."""
        missing = {name: place for name, place in reversed(self.holes) if name not in values}
        if missing:
            raise KehoachError(_open_hole(self.name, *pair) for pair in missing.items())
        root = spec.parse(self.text, self.name)
        edits = [
            edit
            for node, flow in _words(self.text, root)
            for edit in replace(self.text, node, _changes(node, values), flow=flow)
        ]
        return apply(self.text, edits)


def text_sum(text: str) -> str:
    """Return the sum of a text, the blanks at the ends of its lines aside."""
    import hashlib  # noqa: PLC0415 - it loads OpenSSL

    lines = (line.rstrip() for line in text.strip("\n").split("\n"))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGITS]


def names_in(folder: Path) -> tuple[str, ...]:
    """Return the fragments of a folder by name; none where there is no folder."""
    try:
        found = [path.stem for path in folder.iterdir() if path.suffix == ".yaml"]
    except OSError:
        return ()
    return tuple(sorted(hole for hole in found if _NAME.fullmatch(hole)))


def open_fragment(folder: Path, name: str, place: Place | None = None) -> Fragment:
    """Return a fragment of a folder, with those in it; ``place`` is where it is asked for.

    Raises KehoachError: HS07 for a name that is none or is not there, HS08 for one that holds
    itself, HS09 for too many or too much, YA codes for broken YAML.
    """
    return _Folder(folder).opened(name, place or Place(), ())


class _Folder:
    """A folder while a fragment of it is opened: each one in it is read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Fragment] = {}

    def opened(self, name: str, place: Place, above: tuple[str, ...]) -> Fragment:
        """Return a fragment that is asked for at a place of the last of those above it."""
        if name not in self._known:
            self._known[name] = self._read(name, place, above)
        return self._known[name]

    def _read(self, name: str, place: Place, above: tuple[str, ...]) -> Fragment:
        path = self._folder / f"{name}.yaml"
        if name in above:
            way = " → ".join((*above[above.index(name) :], name))
            raise fault("HS08", f"mảnh gọi vòng tròn: {way}", "bỏ một trong các dòng gọi", place)
        if not _NAME.fullmatch(name) or not path.is_file():
            message = f"không có mảnh `{name}` trong {self._folder}"
            raise fault("HS07", message, _listed(self._folder), place)
        if len(above) >= _DEEPEST:
            raise _too_much(place)
        text = spec.read_text(path, _LIMITS).removeprefix("\ufeff").replace("\r\n", "\n")
        return self._whole(name, text, str(path), (*above, name))

    def _whole(self, name: str, text: str, file: str, above: tuple[str, ...]) -> Fragment:
        """Return a fragment with those it calls put in."""
        root = spec.parse(text, file, _LIMITS)
        edits: list[Edit] = []
        holes = [*_holes(text, root, file)]
        room = _LONGEST - len(text)
        for node, _ in _words(text, root):
            called = _OTHER.fullmatch(node.text or "")
            if called is None:
                continue
            at = place_at(node.start, file)
            inner = self.opened(called["name"], at, above)
            edits.append(_instead(text, node, inner, at))
            holes += inner.holes
            room -= len(edits[-1].text)
            if room < 0 or len(holes) > _MOST_HOLES:
                raise _too_much(at)
        return Fragment(name, apply(text, edits), tuple(holes))


def _too_much(place: Place) -> KehoachError:
    message = f"mảnh gọi nhau quá {_DEEPEST} tầng hoặc dài quá {_LONGEST} chữ"
    return fault("HS09", message, "bỏ bớt các dòng gọi mảnh khác", place)


def _listed(folder: Path) -> str:
    known = names_in(folder)
    return f"các mảnh có: {', '.join(known)}" if known else f"đặt mảnh vào thư mục ấy: {folder}"


def _open_hole(fragment: str, hole: str, place: Place) -> Problem:
    message = f"mảnh `{fragment}` có chỗ trống `{hole}` chưa được điền"
    return Problem(place, "HS12", message, f'điền bằng --hole "{hole}=…"')


def _words(text: str, root: Node) -> list[tuple[Scalar, bool]]:
    """Return the values with a sign of a hole, in order, and whether each stands in brackets."""
    out: list[tuple[Scalar, bool]] = []
    todo: list[tuple[Node, bool]] = [(root, False)]
    seen: set[int] = set()
    while todo:
        node, flow = todo.pop()
        if isinstance(node, Scalar):
            if "${" in (node.text or "") and node.start.index not in seen:
                out.append((node, flow))
            seen.add(node.start.index)
            continue
        flow = flow or in_flow(text, node)
        below = node.items if isinstance(node, Sequence) else [item for _, item in node.items]
        todo += [(item, flow) for item in below]
    return sorted(out, key=lambda pair: pair[0].start.index)


def _holes(text: str, root: Node, file: str) -> Iterator[tuple[str, Place]]:
    for node, _ in _words(text, root):
        if not _OTHER.fullmatch(node.text or ""):
            for match in HOLE.finditer(node.text or ""):
                if match["name"]:
                    yield match["name"].strip(), place_at(node.start, file)


def _changes(node: Scalar, values: Mapping[str, str]) -> list[ValueChange]:
    """Return the changes that fill the holes of a value, and leave the sign itself."""
    return [
        ValueChange(
            match.start(), match.end(), values[match["name"].strip()] if match["name"] else "${"
        )
        for match in HOLE.finditer(node.text or "")
    ]


def _instead(text: str, node: Scalar, inner: Fragment, place: Place) -> Edit:
    """Return the edit that puts a fragment in place of the line that calls it.

    Raises KehoachError HS10 for a call that is no line of its own, or a fragment that is no list.
    """
    start = text.rfind("\n", 0, node.start.index) + 1
    line = _LINE.match(text, start)
    if line is None or not isinstance(spec.parse(inner.text, inner.name), Sequence):
        message = f"mảnh `{inner.name}` không đặt vào đây được"
        cure = "gọi bằng một dòng riêng: - ${manh/ten}; mảnh được gọi phải là danh sách"
        raise fault("HS10", message, cure, place)
    return Edit(start, line.end(), indented(inner.text, len(line["indent"])))


def indented(text: str, columns: int) -> str:
    """Return a block moved to a column, without its last line end."""
    before = " " * columns
    lines = text.strip("\n").split("\n")
    return "\n".join(f"{before}{line}" if line.strip() else "" for line in lines)
