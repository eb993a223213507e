"""Comments put into a YAML text, only where YAML reads them as comments."""

from __future__ import annotations

from kehoach.spec.characters import content_end, in_flow, line_end, style
from kehoach.spec.edit import Edit
from kehoach.spec.node import Mapping, Node, Scalar, Sequence


def trailing_comment(text: str, node: Node, comment: str) -> Edit:
    """Return the edit that ends the node's first line with a comment, where YAML allows one.

    For a value in quotes or a plain value of several lines that is its last line.
    """
    start, end = (
        node.start.index,
        content_end(text, node) if isinstance(node, Scalar) else node.start.index,
    )
    block = isinstance(node, Scalar) and style(text, node) in ("|", ">")
    at = line_end(text, start if block else max(start, end))
    return Edit(at, at, f"  # {comment}")


def closed(text: str, root: Node) -> list[tuple[int, int]]:
    """Return the spans no comment may end a line in.

    Values of several lines without a block sign, brackets.
    """
    out: list[tuple[int, int]] = []
    todo: list[Node] = [root]
    while todo:
        node = todo.pop()
        if in_flow(text, node):
            out.append((node.start.index, node.end.index))
        elif isinstance(node, Sequence):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [value for _, value in node.items]
        elif (
            node.text
            and "\n" in node.text + text[node.start.index : node.end.index]
            and style(text, node) not in ("|", ">")
        ):
            out.append((node.start.index, content_end(text, node)))
    return sorted(set(out))
