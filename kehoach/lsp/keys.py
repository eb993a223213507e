"""The keys of a plan or a profile by the schema: which may stand somewhere, what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan import schema as plan_schema
from kehoach.profile import schema as profile_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.plan.part import JsonSchema

_DEEPEST = 12
"""References inside one another; the schemas have four."""


class Key(NamedTuple):
    """A key that may stand somewhere."""

    name: str
    meaning: str
    """What it is, a Vietnamese sentence."""
    example: str = ""
    choices: tuple[str, ...] = ()
    """The words it may have, where they are few."""
    nested: bool = False
    """True for one whose value is only ever a list or keys of its own."""


class Keys:
    """The keys a schema knows."""

    def __init__(self, schema: JsonSchema) -> None:
        self._schema = schema

    @classmethod
    def of_plan(cls) -> Keys:
        """Return the keys of a plan."""
        return cls(plan_schema.schema())

    @classmethod
    def of_office(cls) -> Keys:
        """Return the keys of ``co-quan.yaml``."""
        return cls(profile_schema.schema())

    def at(self, path: Iterable[str], beside: Iterable[str] = ()) -> list[Key]:
        """Return the keys that may stand under the keys of a path; lists on the way are no steps.

        ``beside`` are keys that stand there: where there are several kinds of things, those that
        have them all.
        """
        nodes: list[JsonSchema] = [self._schema]
        for step in path:
            nodes = [below for node in self._objects(nodes) for below in _below(node, step)]
        known: dict[str, Key] = {}
        for node in self._fitting(nodes, set(beside)):
            for name, below in node.get("properties", {}).items():
                known.setdefault(name, self._key(name, below))
        return list(known.values())

    def find(self, path: tuple[str, ...], beside: Iterable[str] = ()) -> Key | None:
        """Return what a key means at the end of a path, None for one the schema does not know."""
        if not path:
            return None
        *above, name = path
        fitting = next((key for key in self.at(above, beside) if key.name == name), None)
        return fitting or self._own(above, name)

    def _own(self, above: list[str], name: str) -> Key | None:
        if above or not name.startswith(bo_cuc.RIENG):
            return None
        return Key(name, "Phần riêng của kế hoạch, có tiêu đề ghi ở tieu_de.")

    def _fitting(
        self, nodes: list[JsonSchema], beside: set[str],
    ) -> list[JsonSchema]:  # fmt: skip
        found = list(self._objects(nodes))
        fitting = [node for node in found if beside <= set(node.get("properties", {}))]
        return fitting or found

    def _objects(self, nodes: list[JsonSchema]) -> Iterator[JsonSchema]:
        """Yield everything with keys that the nodes allow, each once."""
        seen: list[int] = []
        for node in self._parts(nodes):
            if ("properties" in node or "patternProperties" in node) and id(node) not in seen:
                seen.append(id(node))
                yield node

    def _parts(self, nodes: list[JsonSchema]) -> Iterator[JsonSchema]:
        """Yield the nodes and what they refer to: choices, parts, items of lists."""
        todo = [(node, 0) for node in reversed(nodes)]
        while todo:
            node, deep = todo.pop()
            yield node
            if deep < _DEEPEST:
                todo += [(below, deep + 1) for below in reversed(self._referred(node))]

    def _referred(self, node: JsonSchema) -> list[JsonSchema]:
        found: list[JsonSchema] = [*node.get("allOf", ()), *node.get("anyOf", ())]
        if "$ref" in node:
            found.append(self._schema["$defs"][node["$ref"].rpartition("/")[2]])
        if isinstance(node.get("items"), dict):
            found.append(node["items"])
        return found

    def _key(self, name: str, node: JsonSchema) -> Key:
        parts = list(self._parts([node]))
        choices = next((part["enum"] for part in parts if "enum" in part), ())
        words = tuple(str(choice) for choice in choices if choice is not None)
        example = next((item for item in node.get("examples", ()) if isinstance(item, str)), "")
        return Key(name, node.get("description", ""), example, words, _is_nested(parts))


def _is_nested(parts: list[JsonSchema]) -> bool:
    kinds = {kind for part in parts[:4] for kind in _kinds(part)}
    return "string" not in kinds and bool(kinds & {"array", "object"})


def _kinds(node: JsonSchema) -> list[str]:
    kind = node.get("type", ())
    return [kind] if isinstance(kind, str) else list(kind)


def _below(node: JsonSchema, step: str) -> Iterator[JsonSchema]:
    known = node.get("properties", {})
    if step in known:
        yield known[step]
        return
    if step.startswith(bo_cuc.RIENG):  # the one pattern a schema of ours has
        yield from node.get("patternProperties", {}).values()
