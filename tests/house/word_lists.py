"""Lists of Vietnamese words inside code: alternatives of a pattern, a tuple or a set of words.

A list lives in ``data/``, with its source, where who knows the words can read and mend it.
"""

import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping

MOST = 5
"""Words a pattern or a tuple may name itself."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGN = re.compile(r"\\.|\[[^\]]*\]|\(\?P<\w+>|\((?:\?(?:<?[=!]|[a-zA-Z]*:|\(\w+\)))?|[|)]|[^\\\[|()]+", re.DOTALL)


def lists(pages: Mapping[str, str]) -> dict[str, list[int]]:
    """Return by module the lines where a list of more than ``MOST`` Vietnamese words begins."""
    found = {name: _lines([*ast.walk(ast.parse(text))]) for name, text in pages.items()}
    return {name: lines for name, lines in found.items() if lines}


def _lines(nodes: list[ast.AST]) -> list[int]:
    return sorted([*_in_texts(nodes), *_in_tuples(nodes)])


def _in_texts(nodes: list[ast.AST]) -> Iterator[int]:
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if _is_text(node) and id(node) not in told:
            yield from (node.lineno for words in alternatives(node.value) if _is_list(words))


def _in_tuples(nodes: list[ast.AST]) -> Iterator[int]:
    held = (node for node in nodes if isinstance(node, ast.Tuple | ast.List | ast.Set))
    return (node.lineno for node in held if _is_list(_words(node)))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _words(node: ast.Tuple | ast.List | ast.Set) -> list[str]:
    words = [item.value for item in node.elts if _is_text(item)]
    return [word for word in words if "|" not in word and len(word.split()) <= MOST]


def alternatives(pattern: str) -> Iterator[list[str]]:
    """Yield the alternatives of each group of a pattern, and of the pattern itself."""
    open_groups = [[""]]
    for sign in _SIGN.findall(pattern):
        if sign == "|":
            open_groups[-1].append("")
        elif sign.startswith("("):
            open_groups.append([""])
        elif sign == ")" and len(open_groups) > 1:
            inner = open_groups.pop()
            yield inner
            open_groups[-1][-1] += "".join(inner) if len(inner) == 1 else ""
        else:
            open_groups[-1][-1] += sign
    yield from reversed(open_groups)


def _is_list(words: list[str]) -> bool:
    """Return True for words, more than ``MOST``, half of them or more with a mark no English has."""
    named = [word for word in words if _WORD.search(word)]
    marked = [word for word in named if any(map(_is_marked, word))]
    return len(named) > MOST and 2 * len(marked) >= len(named)


def _is_marked(letter: str) -> bool:
    return letter in "đĐ" or bool(unicodedata.decomposition(letter))
