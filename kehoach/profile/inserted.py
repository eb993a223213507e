"""Fragments in a plan: put in as text between two comments, told of when either side has changed.

The first comment, ``# từ mảnh: ten @ sum/sum``, keeps two sums: of the fragment, and of the words
that were put in; the second, ``# hết mảnh: ten``, ends them. A plan needs its fragments no more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.named import NamedTuple
from kehoach.plan import draft
from kehoach.problem import KehoachError, Place, Problem, Severity, fault
from kehoach.profile.fragment import indented, names_in, open_fragment, text_sum
from kehoach.spec.characters import content_end, in_flow, newline_of
from kehoach.spec.node import Mapping, Node, Scalar, Sequence, place_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Map
    from pathlib import Path

    from kehoach.profile.fragment import Fragment

FROM = "# từ mảnh: "
_SUM = "[0-9a-f]{12}"
_BEGIN = re.compile(rf" *# từ mảnh: (?P<name>[\w-]{{1,60}}) @ (?P<of>{_SUM})/(?P<as_put>{_SUM}) *")
_FOOT = ("ket_thuc", "noi_nhan", "luu", "ky", "phe_duyet", "phu_luc", "chu_thich")
"""Keys behind the sections of a plan: a new section stands before the first of them."""


class _Block(NamedTuple):
    """Lines of a fragment for one key of the plan."""

    key: str
    text: str
    """The lines below the key, at the margin; the whole lines of a key the plan has not."""
    listed: bool


def inserted(text: str, file: str, fragment: Fragment, values: Map[str, str]) -> str:
    """Return the text of a plan with a fragment put in; every other line stays.

    A list goes behind the last item of the list the plan has under that key; a key the plan has
    not is added, a section before the words that close the plan. The new text loads as a plan.
    Raises KehoachError: HS12 for a hole left open, HS13 for a key the plan has in another form,
    HS14 for a fragment that is no mapping, and what is wrong in the plan that would come of it.
    """
    filled = fragment.filled(values)
    for block in _blocks(filled, fragment.name):
        text = _with(text, file, fragment, block)
    draft(spec.parse(text, file), text, file)
    return text


def _blocks(text: str, name: str) -> Iterator[_Block]:
    """Yield the keys of a filled fragment with their lines."""
    root = spec.parse(text, name)
    if not isinstance(root, Mapping) or in_flow(text, root) or not root.items:
        cure = "viết mảnh như trong kế hoạch: khóa, xuống dòng, danh sách"
        raise fault("HS14", f"mảnh `{name}` không phải các dòng `khóa: giá trị`", cure, Place(name))
    starts = [text.rfind("\n", 0, key.start.index) + 1 for key, _ in root.items]
    for (key, value), start, end in zip(root.items, starts, [*starts[1:], len(text)], strict=True):
        listed = isinstance(value, Sequence) and not in_flow(text, value)
        lines = text[start:end].strip("\n").split("\n")
        below = lines[1:] if listed else lines
        yield _Block(key.text or "", _at_margin(below), listed)


def _at_margin(lines: list[str]) -> str:
    """Return lines without the blanks all of them begin with."""
    deep = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[deep:].rstrip() for line in lines)


def _with(text: str, file: str, fragment: Fragment, block: _Block) -> str:
    root = spec.parse(text, file)
    own = root.get(block.key) if isinstance(root, Mapping) else None
    if own is not None and not (isinstance(own, Scalar) and own.text is None):
        return _in_list(text, file, own, fragment, block)
    if own is not None:
        message = f"khóa `{block.key}` của kế hoạch còn để trống"
        raise fault("HS13", message, "xóa dòng khóa ấy rồi chèn lại", place_at(own.start, file))
    body = block.text if not block.listed else f"{block.key}:\n{indented(block.text, 2)}"
    return _at(text, _new_key(text, root), _marked(body, fragment, 0) + "\n")


def _in_list(text: str, file: str, own: Node, fragment: Fragment, block: _Block) -> str:
    """Return the text with items behind the last of a list."""
    if not (isinstance(own, Sequence) and block.listed and own.items) or in_flow(text, own):
        message = f"khóa `{block.key}` của kế hoạch không phải danh sách mỗi mục một dòng"
        cure = "viết khóa ấy thành danh sách, mỗi mục một dòng gạch, rồi chèn lại"
        raise fault("HS15", message, cure, place_at(own.start, file))
    after = text.find("\n", _last(text, own))
    return _at(
        text,
        after + 1 if after >= 0 else len(text),
        _marked(block.text, fragment, own.start.column),
    )


def _last(text: str, node: Node) -> int:
    """Return where the words of a value end."""
    if isinstance(node, Scalar):
        return max(node.start.index, content_end(text, node))
    if in_flow(text, node):
        return node.end.index
    if isinstance(node, Sequence):
        return _last(text, node.items[-1])
    key, value = node.items[-1]
    return max(key.end.index, _last(text, value))


def _new_key(text: str, root: Node) -> int:
    """Return where a new key goes: before the foot of the plan, comments above it included."""
    keys = [key for key, _ in root.items] if isinstance(root, Mapping) else []
    foot = next((key for key in keys if key.text in _FOOT), None)
    if foot is None:
        return len(text)
    at = text.rfind("\n", 0, foot.start.index) + 1
    while at and text[text.rfind("\n", 0, at - 1) + 1 : at].startswith("#"):
        at = text.rfind("\n", 0, at - 1) + 1
    return at


def _at(text: str, offset: int, block: str) -> str:
    """Return the text with a block of lines put in."""
    newline = newline_of(text)
    before = text[:offset]
    start = "" if not before or before.endswith("\n") else newline
    return before + start + block.replace("\n", newline) + text[offset:]


def _marked(body: str, fragment: Fragment, columns: int) -> str:
    """Return lines between the two comments, moved to a column."""
    begin = f"{FROM}{fragment.name} @ {fragment.sum}/{text_sum(body)}"
    return indented(f"{begin}\n{body}\n# hết mảnh: {fragment.name}", columns) + "\n"


def changed(text: str, file: str, folder: Path) -> tuple[Problem, ...]:
    """Return what has changed since fragments were put into a plan, each as a hint at its comment.

    HS16 for words changed by hand, HS17 for a fragment that is newer in the folder or gone from
    it, HS18 for a comment whose end is not found.
    """
    if FROM not in text:
        return ()
    lines, out = text.splitlines(), list[Problem]()
    known = set(names_in(folder))
    for number, line in enumerate(lines):
        found = _BEGIN.fullmatch(line)
        if found is not None:
            place = Place(file, number + 1, line.index("#") + 1)
            body = _body(lines, number, f"# hết mảnh: {found['name']}")
            out += [*_of_words(found, body, place), *_of_folder(found, place, folder, known)]
    return tuple(out)


def _body(lines: list[str], number: int, last: str) -> list[str] | None:
    """Return the lines of a fragment in a plan; None where their end is not found."""
    for end in range(number + 1, len(lines)):
        if lines[end].strip() == last:
            return lines[number + 1 : end]
        if _BEGIN.fullmatch(lines[end]):
            return None
    return None


def _of_words(found: re.Match[str], body: list[str] | None, place: Place) -> Iterator[Problem]:
    """Yield what has become of the words that were put in."""
    last = f"# hết mảnh: {found['name']}"
    if body is None:
        cure = "ghi lại dòng ấy dưới đoạn lấy từ mảnh"
        yield _hint(place, "HS18", f"không thấy dòng `{last}`", cure)
    elif text_sum(_at_margin(body)) != found["as_put"]:
        message = f"đoạn lấy từ mảnh `{found['name']}` đã được sửa tay"
        yield _hint(place, "HS16", message, "nếu cố ý thì xóa hai dòng chú thích của mảnh")


def _of_folder(
    found: re.Match[str], place: Place, folder: Path, known: set[str],
) -> Iterator[Problem]:  # fmt: skip
    """Yield what has become of the fragment in its folder."""
    name = found["name"]
    if name not in known:
        yield _hint(place, "HS17", f"mảnh `{name}` không còn trong {folder}", "")
    elif (now := _sum_of(folder, name)) != found["of"]:
        why = "trong thư mục nay đã khác" if now else "trong thư mục nay đang có lỗi"
        cure = f"xóa đoạn ấy rồi chèn lại: kehoach fragment {name}"
        yield _hint(place, "HS19", f"mảnh `{name}` {why}", cure)


def _sum_of(folder: Path, name: str) -> str:
    """Return the sum of a fragment as it is now; nothing for one with faults."""
    try:
        return open_fragment(folder, name).sum
    except KehoachError:
        return ""


def _hint(place: Place, code: str, message: str, cure: str) -> Problem:
    return Problem(place, code, message, cure, Severity.HINT)
