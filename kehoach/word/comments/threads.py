"""What newer Words keep of comments in parts of their own: replies, resolved, lasting ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import as_bytes
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Collection

    from kehoach.word.read.opened import Opened

_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_TRUE = ("1", "true", "on")
_KINDS = ("commentsExtended", "commentsIds", "commentsExtensible")


class Threads:
    """The three parts of a file; a comment is known by the id of its last paragraph."""

    def __init__(self, opened: Opened, comments: Any) -> None:
        found = ((kind, opened.related(kind)) for kind in _KINDS)
        self._names = {kind: name for kind, name in found if name}
        self._trees = {kind: opened.tree(name) for kind, name in self._names.items()}
        listed = comments.findall(N + "comment")
        self.keys = {key: record.get(N + "id") or "" for record in listed if (key := _key(record))}
        """Paragraph id → comment; those we write have none."""
        self.answers: dict[str, str] = {}
        """Comment → the one it replies to."""
        self.done: set[str] = set()
        """Comments that were marked as resolved."""
        for item in self._listed("commentsExtended"):
            self._take(item)

    def _take(self, listed: Any) -> None:
        number = self.keys.get(_value(listed, "paraId"), "")
        parent = self.keys.get(_value(listed, "paraIdParent"), "")
        if number and parent:
            self.answers[number] = parent
        if number and _value(listed, "done") in _TRUE:
            self.done.add(number)

    def without(self, numbers: Collection[str]) -> dict[str, bytes]:
        """Return the parts that change when comments are left out."""
        gone = {key for key, number in self.keys.items() if key and number in numbers}
        listed = [item for item in self._listed("commentsIds") if _value(item, "paraId") in gone]
        lasting = {_value(item, "durableId") for item in listed} - {""}
        dead = {
            "commentsExtended": self._naming("commentsExtended", "paraId", gone),
            "commentsIds": listed,
            "commentsExtensible": self._naming("commentsExtensible", "durableId", lasting),
        }
        out = {}
        for kind, elements in dead.items():
            for element in elements:
                element.getparent().remove(element)
            if elements:
                out[self._names[kind]] = as_bytes(self._trees[kind])
        return out

    def _naming(self, kind: str, attribute: str, values: Collection[str]) -> list[Any]:
        return [item for item in self._listed(kind) if _value(item, attribute) in values]

    def _listed(self, kind: str) -> list[Any]:
        return list(self._trees.get(kind, ()))


def _key(comment: Any) -> str:
    last = comment.findall(N + "p")[-1:]
    return str(last[0].get(_PARAGRAPH) or "") if last else ""


def _value(element: Any, name: str) -> str:
    """Return an attribute by its name in whatever vocabulary: each part has one of its own."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return str(next(found, ""))
