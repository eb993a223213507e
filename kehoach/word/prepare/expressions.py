"""Expressions of tags: what each node of a parse tree gives, or why it may not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from kehoach.word.contract import TagKind
from kehoach.word.prepare.filters import filtered
from kehoach.word.prepare.verdict import (
    LOOP,
    MOST_CONSTANT,
    MOST_NUMBER,
    NUMBER,
    PLAIN,
    TESTS,
    TRUTH,
    Refused,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_EQUAL = {"eq", "ne"}
_WITHIN = {"in", "notin"}
_OF_LOOP = f"chỉ hỏi được: {', '.join(f'loop.{other}' for other in LOOP)}"


def value_of(node: nodes.Node, scope: Mapping[str, str]) -> Value:
    """Return what an expression gives. Raises Refused for anything that is not allowed."""
    if isinstance(node, nodes.Name):
        return _named(node, scope)
    if isinstance(node, nodes.Const):
        return _constant(node.value)
    if isinstance(node, nodes.Filter):
        if node.node is None:
            raise Refused(PLAIN)
        return filtered(node, value_of(node.node, scope))
    if isinstance(node, nodes.Getattr):
        return _of_loop(node, scope)
    if isinstance(node, nodes.Compare | nodes.Test | nodes.Not | nodes.And | nodes.Or):
        return answer(node, scope)
    raise Refused(PLAIN)


def _named(node: nodes.Name, scope: Mapping[str, str]) -> Value:
    if node.name == "loop" and "loop" in scope:
        raise Refused(_OF_LOOP)
    if node.name not in scope:
        raise Refused("", unknown=node.name)
    return Value(scope[node.name])


def _constant(value: object) -> Value:
    if isinstance(value, str) and len(value) <= MOST_CONSTANT:
        return Value(TagKind.TEXT)
    if isinstance(value, bool) or value is None:
        return Value(TRUTH)
    if isinstance(value, int) and abs(value) < MOST_NUMBER:
        return Value(NUMBER)
    raise Refused(f"chỉ ghi được chữ dưới {MOST_CONSTANT} ký tự hoặc số nguyên nhỏ trong thẻ")


def _of_loop(node: nodes.Getattr, scope: Mapping[str, str]) -> Value:
    of_loop = isinstance(node.node, nodes.Name) and node.node.name == "loop" and "loop" in scope
    if not of_loop:
        raise Refused("không lấy thuộc tính bằng dấu chấm; ghi thẳng tên thẻ")
    if node.attr not in LOOP:
        raise Refused(_OF_LOOP)
    return Value(LOOP[node.attr])


def answer(node: nodes.Node, scope: Mapping[str, str]) -> Value:
    """Judge a condition: whatever its parts give, it is only asked whether it holds."""
    if isinstance(node, nodes.Not):
        answer(node.node, scope)
    elif isinstance(node, nodes.And | nodes.Or):
        answer(node.left, scope)
        answer(node.right, scope)
    elif isinstance(node, nodes.Test):
        _tested(node, scope)
    elif isinstance(node, nodes.Compare):
        _compared(node, scope)
    else:
        return value_of(node, scope)
    return Value(TRUTH)


def _tested(node: nodes.Test, scope: Mapping[str, str]) -> None:
    if node.name not in TESTS or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise Refused(f"sau is chỉ dùng được: {', '.join(TESTS)}")
    value_of(node.node, scope)


def _compared(node: nodes.Compare, scope: Mapping[str, str]) -> None:
    left = value_of(node.expr, scope).kind
    for operand in node.ops:
        right = value_of(operand.expr, scope).kind
        equal = operand.op in _EQUAL and TagKind.BLOCK not in (left, right)
        within = (
            operand.op in _WITHIN and left == TagKind.TEXT and right in (TagKind.TEXT, TagKind.LIST)
        )
        ordered = operand.op not in _WITHIN and left == right == NUMBER
        if not (equal or within or ordered):
            raise Refused("so sánh được chữ với chữ (== != in) và số với số")
        left = right
