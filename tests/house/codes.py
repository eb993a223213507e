"""Codes of problems and the sentences told under each: one code, one fault.

``codes.txt`` lists the codes that had several sentences when the rule came, with how many; a code
that is not listed has one. The figures may only fall: another fault takes a code of its own.
``PYTHONPATH=tests python tests/house/codes.py`` prints every code with its sentences.
"""

import ast
import re
from functools import cache
from pathlib import Path

from project import ROOT

CODE = re.compile(r"(?:YA|KH|MA|TE|TN|CL|RS|BT|HA|LO|SS|HS|TV|VC|WD|PH|IN|MC|BL)\d\d")
LIST = Path(__file__).parent / "codes.txt"
UNKNOWN = "…"
"""Stands for a sentence made elsewhere: it is one, whatever it says."""


def of_text(text: str) -> dict[str, set[str]]:
    """Return code → the sentences told under it in a module."""
    tree = ast.parse(text)
    top = ast.Module([one for one in tree.body if not isinstance(one, ast.FunctionDef | ast.ClassDef)], [])
    names = _assigned(top)
    out: dict[str, set[str]] = {}
    for scope in [top, *(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))]:
        known = {**names, **_assigned(scope)}
        for code, said in (pair for node in ast.walk(scope) for pair in _told(node, names)):
            out.setdefault(code, set()).update(_sentences(said, known))
    return {code: _known(found) for code, found in out.items()}


def _known(found):
    """Return sentences without the unknown one, unless it is the only one."""
    return found - {UNKNOWN} or {UNKNOWN}


def _assigned(scope):
    out = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                out.update(_pairs(target, node.value, out))
    return out


def _pairs(target, value, known):
    if isinstance(target, ast.Name):
        return {target.id: [*known.get(target.id, []), value]}
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        both = zip(target.elts, value.elts, strict=False)
        return {one.id: [*known.get(one.id, []), said] for one, said in both if isinstance(one, ast.Name)}
    return {}


def _told(node, names):
    """Yield code and sentence of a call that names a code, or of an entry of a catalogue."""
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        yield from (
            (_code(key, names), value.args[0]) for key, value in pairs if _code(key, names) and _is_entry(value)
        )
    if isinstance(node, ast.Call):
        pairs = zip(node.args, node.args[1:], strict=False)
        yield from ((_code(one, names), said) for one, said in pairs if _code(one, names))


def _is_entry(value):
    return isinstance(value, ast.Call) and bool(value.args)


def _code(node, names):
    if isinstance(node, ast.Name) and node.id in names:
        node = names[node.id][0]
    words = node.value if isinstance(node, ast.Constant) else None
    found = CODE.fullmatch(words) if isinstance(words, str) else None
    return found[0] if found else ""


def _sentences(node, known, deep=3):
    """Return the sentences a value may be, its blanks as ``{}``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.JoinedStr):
        return {_with_blanks(node)}
    if isinstance(node, ast.IfExp):
        return _sentences(node.body, known, deep) | _sentences(node.orelse, known, deep)
    if isinstance(node, ast.Name) and deep and node.id in known:
        return set().union(*(_sentences(one, known, deep - 1) for one in known[node.id]))
    return {UNKNOWN}


def _with_blanks(node):
    return "".join(one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)


@cache
def told():
    """Return code → every sentence the package tells under it."""
    out: dict[str, set[str]] = {}
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "kehoach").rglob("*.py"))]
    for text in filter(CODE.search, texts):  # most modules name no code: to parse them all takes seconds
        for code, found in of_text(text).items():
            out.setdefault(code, set()).update(found)
    return {code: _known(found) for code, found in out.items()}


def listed():
    """Return the codes of several sentences and how many they had when they were listed."""
    lines = [one.split() for one in LIST.read_text(encoding="utf-8").splitlines() if one[:1] != "#"]
    return {code: int(count) for code, count in lines}


def shared(found):
    """Return the codes under which several sentences are told, and how many."""
    return {code: len(said) for code, said in sorted(found.items()) if len(said) > 1}


if __name__ == "__main__":
    for code, said in sorted(told().items()):
        print(code, *sorted(said), sep="\n    ")  # noqa: T201 - a command
