"""The filters a tag may use: what each takes, what it gives, how much longer it may make it.

Arguments are constants, so the growth of a chain is known before it runs: ``replace`` with a long
new text, chained, would make gigabytes of one letter.
"""

from __future__ import annotations

from math import ceil

from jinja2 import nodes

from kehoach.word.contract import TagKind
from kehoach.word.prepare.verdict import (
    FILTERS,
    MOST_BETWEEN,
    MOST_CONSTANT,
    MOST_FILTERS,
    MOST_GROWTH,
    NUMBER,
    Refused,
    Value,
)

_TAKES = {
    "upper": (TagKind.TEXT,),
    "lower": (TagKind.TEXT,),
    "trim": (TagKind.TEXT,),
    "replace": (TagKind.TEXT,),
    "length": (TagKind.TEXT, TagKind.LIST),
    "join": (TagKind.LIST,),
    "default": (TagKind.TEXT,),
}
_GIVES = {"length": NUMBER}
"""What a filter gives where that is no text."""
_ARGUMENTS = {"replace": (2,), "join": (0, 1), "default": (1,)}
_KINDS = {TagKind.TEXT: "một dòng chữ", TagKind.LIST: "nhiều dòng"}


def filtered(node: nodes.Filter, before: Value) -> Value:
    """Return what a filter gives of a value. Raises Refused."""
    if node.name not in FILTERS:
        raise Refused(f"bộ lọc {node.name} không dùng được; dùng được: {', '.join(FILTERS)}")
    if before.kind not in _TAKES[node.name]:
        wanted = " hoặc ".join(_KINDS[other] for other in _TAKES[node.name])
        raise Refused(f"bộ lọc {node.name} chỉ dùng cho {wanted}")
    growth = before.growth * _growth(node.name, _constants(node))
    filters = before.filters + 1
    if growth > MOST_GROWTH or filters > MOST_FILTERS:
        most = f"nhiều nhất {MOST_FILTERS} bộ lọc"
        raise Refused(f"{most}, và không làm chữ dài hơn {MOST_GROWTH} lần")
    return Value(_GIVES.get(node.name, TagKind.TEXT), growth, filters)


def _constants(node: nodes.Filter) -> list[str]:
    """Return the texts a filter is given. Raises Refused where they are none, or too many."""
    args = node.args[:-1] if node.name == "default" and _says_when(node.args) else node.args
    named = node.kwargs or node.dyn_args or node.dyn_kwargs
    if named or len(args) not in _ARGUMENTS.get(node.name, (0,)):
        raise Refused(f"bộ lọc {node.name} viết sai; viết như {_LIKE[node.name]}")
    return [_text(expr, node.name) for expr in args]


def _text(node: nodes.Node, name: str) -> str:
    """Return the text a tag spells; Refused for anything else, and for a long one."""
    value = node.value if isinstance(node, nodes.Const) else None
    if not isinstance(value, str) or len(value) > MOST_CONSTANT:
        raise Refused(f"bộ lọc {name} chỉ nhận chữ ghi sẵn, ngắn: {_LIKE[name]}")
    return value


def _says_when(args: list[nodes.Expr]) -> bool:
    """Return True where the last of two is ``true`` or ``false``: whether empty words count."""
    last = args[1] if len(args) == 2 else None  # noqa: PLR2004 - the words, and when
    return isinstance(last, nodes.Const) and isinstance(last.value, bool)


_LIKE = {
    "default": '|default("…")',
    "join": '|join(", ")',
    "replace": '|replace("cũ", "mới")',
    "length": "|length",
    "lower": "|lower",
    "trim": "|trim",
    "upper": "|upper",
}


def _growth(name: str, texts: list[str]) -> int:
    """Return how many times longer a filter may make what it is given."""
    if name == "replace":
        old, new = texts
        if not old:
            raise Refused('replace cần chữ cũ: |replace("cũ", "mới")')
        return max(1, ceil(len(new) / len(old)))
    if name == "join" and texts and len(texts[0]) > MOST_BETWEEN:
        raise Refused(f"join chỉ nhận chữ dưới {MOST_BETWEEN} ký tự")
    return 1
