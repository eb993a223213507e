"""The language of tags: what a tag may say, judged on its parse tree before anything runs.

Templates are documents people send each other, so their code is not trusted. Each tag is parsed by
itself and every node of it must be known here, with the kind of value it gives: nothing is worked
out, no value can grow beyond ``MOST_GROWTH`` times what the plan holds, and what passes cannot
fail when it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from kehoach.named import NamedTuple
from kehoach.word.contract import BY_NAME, TagKind
from kehoach.word.prepare.expressions import answer, value_of
from kehoach.word.prepare.verdict import MOST_LETTERS, MOST_NODES, TRUTH, Misspelt, Refused, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment


class Judged(NamedTuple):
    """A tag that may stand."""

    names: frozenset[str]
    """Fields it uses."""
    nodes: int
    """Nodes of its parse tree: what it costs to run once."""
    value: Value
    loops: str = ""
    """The list a ``for`` runs over."""
    each: str = ""
    """The name a ``for`` gives to each of its lines."""


def parsed(source: str, environment: Environment) -> nodes.Node:
    """Return the one node a tag is. Raises Misspelt, and Refused for a tag too long to look at."""
    if len(source) > MOST_LETTERS:
        raise Refused(f"thẻ dài quá {MOST_LETTERS} chữ; viết ngắn lại")
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        raise Misspelt(error.message or "") from error
    except (RecursionError, ValueError, OverflowError) as error:  # brackets, or digits, too many
        raise Misspelt("") from error
    if len(tree.body) != 1:
        raise Misspelt("")
    if sum(1 for _ in tree.find_all(nodes.Node)) > MOST_NODES:
        raise Refused("thẻ có quá nhiều phép tính; viết ngắn lại")
    return tree.body[0]


def shown(source: str, scope: Mapping[str, str], environment: Environment) -> Judged:
    """Judge ``{{ … }}``. Raises Misspelt, Refused."""
    node = parsed(source, environment)
    if not isinstance(node, nodes.Output) or len(node.nodes) != 1:
        raise Misspelt("")
    value = value_of(node.nodes[0], scope)
    if value.kind == TagKind.LIST:
        raise Refused('đây là nhiều dòng: dùng for, hoặc bộ lọc join(", ")')
    if value.kind == TRUTH:
        raise Refused("đây là câu hỏi đúng hay sai: dùng trong if")
    if value.kind == TagKind.BLOCK and not isinstance(node.nodes[0], nodes.Name):
        raise Refused("thẻ này là cả đoạn: chỉ ghi tên, không qua bộ lọc")
    return _judged(node, value)


def asked(condition: str, scope: Mapping[str, str], environment: Environment) -> Judged:
    """Judge the condition of ``if`` or ``elif``. Raises Misspelt, Refused."""
    node = parsed(f"{{% if {condition} %}}{{% endif %}}", environment)
    if not isinstance(node, nodes.If) or node.body or node.elif_ or node.else_:
        raise Misspelt("")
    return _judged(node.test, answer(node.test, scope))


def looped(said: str, scope: Mapping[str, str], environment: Environment) -> Judged:
    """Judge ``for … in …``. Raises Misspelt, Refused."""
    node = parsed(f"{{% {said} %}}{{% endfor %}}", environment)
    if not isinstance(node, nodes.For) or node.body or node.else_:
        raise Misspelt("")
    over, each = _over(node, scope), _each(node)
    if node.test is not None:
        answer(node.test, {**scope, each: TagKind.TEXT})
    judged = _judged(node, Value(TagKind.LIST))
    return judged._replace(names=judged.names - {each}, loops=over, each=each)


def _over(node: nodes.For, scope: Mapping[str, str]) -> str:
    """Return the list a loop runs over."""
    lists = sorted(name for name, kind in scope.items() if kind == TagKind.LIST)
    name = node.iter.name if isinstance(node.iter, nodes.Name) else ""
    if name not in lists or node.recursive:
        raise Refused(f"chỉ lặp được một cấp, qua: {', '.join(lists)}")
    return name


def _each(node: nodes.For) -> str:
    """Return the name a loop gives to each line."""
    name = node.target.name if isinstance(node.target, nodes.Name) else ""
    if not name or name in BY_NAME or name == "loop":
        raise Refused("đặt cho mỗi dòng một tên riêng, ví dụ: for dong in quyen_han")
    return name


def _judged(node: nodes.Node, value: Value) -> Judged:
    held = list(node.find_all(nodes.Name))
    if isinstance(node, nodes.Name):
        held.append(node)
    count = 1 + sum(1 for _ in node.find_all(nodes.Node))
    return Judged(frozenset(name.name for name in held if name.name in BY_NAME), count, value)
