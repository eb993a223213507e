"""Every pattern the package compiles: found by watching it work, counted against its source."""

import ast
import gc
import inspect
import json
import os
import pkgutil
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = str(ROOT / "kehoach") + os.sep
MAKES = {"compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer"}
_WORDS = re.compile(rf"\bSought\(|\.(?:{'|'.join(MAKES)}|may)\b")
"""In every file that makes a pattern or uses one."""
THEIRS = (re.__file__, str(ROOT / "kehoach" / "text" / "sought.py"))
"""Files a call goes through on its way from the line that asked for the pattern."""

Seen = dict[tuple[str, int], set[tuple[str, int]]]
"""Line of the package → patterns it made, with their flags."""


@cache
def nodes() -> dict[Path, list[ast.AST]]:
    """Return the trees of the files that make or use a pattern, each as the list of its nodes: walked once."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "kehoach").rglob("*.py"))}
    return {path: [*ast.walk(ast.parse(text))] for path, text in texts.items() if _WORDS.search(text)}


@cache
def sites() -> dict[tuple[str, int], ast.Call]:
    """Return every call in the source that makes a pattern, by its file and first line."""
    found = {}
    for path, tree in nodes().items():
        for node in tree:
            if isinstance(node, ast.Call) and _makes(node.func):
                found[str(path.relative_to(ROOT)), node.lineno] = node
    return found


def _makes(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id == "Sought"
    return (
        isinstance(called, ast.Attribute)
        and called.attr in MAKES
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
    )


def _keeps(called: ast.expr) -> bool:
    """Return True for a call that makes a pattern to keep, not one that looks for it at once."""
    return _makes(called) and getattr(called, "attr", "compile") == "compile"


_USED = {*MAKES, "may"}
_HANDED_ON = {"match", "finditer"}
"""What may be done with a pattern somewhere else."""


def ways() -> dict[tuple[str, int], set[str]]:
    """Return how the pattern of each call is used: the methods called on its name; nothing where that is not plain.

    A pattern under a private name of its module is used in that module; one handed on may be looked for or matched.
    """
    found: dict[tuple[str, int], set[str]] = {}
    uses = {path: _uses(tree) for path, tree in nodes().items()}
    for path, tree in nodes().items():
        file = str(path.relative_to(ROOT))
        for name, call in _named(tree):
            used = _used_here(name, *uses[path]) if name[0] == "_" else _used_anywhere(name, uses)
            found.setdefault((file, call.lineno), set()).update(used)
        for node in tree:
            if isinstance(node, ast.Call) and _makes(node.func) and not _keeps(node.func):
                found.setdefault((file, node.lineno), set()).add(node.func.attr)
    return found


def _used_here(name: str, called: dict[str, set[str]], handed: set[str]) -> set[str]:
    return called.get(name, set()) | (_HANDED_ON if name in handed else set())


def _used_anywhere(name: str, uses: dict) -> set[str]:
    return _HANDED_ON.union(*(called.get(name, set()) for called, _ in uses.values()))


def _named(tree: list[ast.AST]) -> Iterator[tuple[str, ast.Call]]:
    """Yield the patterns that have a name: a variable's, an attribute's, that of the function that returns them."""
    for node in tree:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _keeps(node.value.func):
            yield _name(node.targets[0]), node.value
        elif isinstance(node, ast.FunctionDef):
            for one in ast.walk(node):
                if isinstance(one, ast.Return) and isinstance(one.value, ast.Call) and _keeps(one.value.func):
                    yield node.name, one.value


def _name(node: ast.expr) -> str:
    """Return the name an expression goes by: of ``_x``, ``self._x``, ``self._x[word]`` and ``_x()`` it is _x."""
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    if isinstance(node, ast.Call):
        return _name(node.func)
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _uses(tree: list[ast.AST]) -> tuple[dict[str, set[str]], set[str]]:
    """Return the methods called on each name, and the variables that are used in any other way."""
    called: dict[str, set[str]] = {}
    plain = set()
    for node in tree:
        if isinstance(node, ast.Attribute) and node.attr in _USED:
            called.setdefault(_name(node.value), set()).add(node.attr)
            plain |= {id(one) for one in ast.walk(node.value)}
    loads = (node for node in tree if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    return called, {node.id for node in loads if id(node) not in plain}


def unseen(seen: Seen) -> Seen:
    """Return the patterns of the calls no run came by, by their words; a hole that waits for a value is a word.

    A call whose pattern cannot be told so (a name of a function's own) has an empty set.
    """
    lines = {(file, line) for file, line in seen}
    found: Seen = {}
    for (file, first), call in sites().items():
        met = any((file, line) in lines for line in range(first, call.end_lineno + 1))
        if not met and str(ROOT / file) not in THEIRS:
            module = import_module(file.removesuffix(".py").replace("/", "."))
            pattern = _told(call.args[0], vars(module))
            found[file, first] = {(pattern, 0)} if isinstance(pattern, str) else set()
    return found


def _told(node: ast.expr, names: dict[str, object]) -> object:
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
        return "".join(str(_told(one, names) or "xa") for one in parts)
    try:
        return eval(compile(ast.Expression(node), "", "eval"), dict(names))  # noqa: S307 - our own source
    except NameError:
        return None


def watched(seen: Seen) -> None:
    """Write down from now on each pattern the package makes, by the line that asks for it."""
    compiled = re._compile

    def note(source: str, flags: int) -> None:
        frame = sys._getframe(2)
        while frame and frame.f_code.co_filename in THEIRS:
            frame = frame.f_back
        if frame and frame.f_code.co_filename.startswith(PACKAGE):
            site = str(Path(frame.f_code.co_filename).relative_to(ROOT)), frame.f_lineno
            seen.setdefault(site, set()).add((source, int(flags)))

    def compile_(pattern, flags):
        if not isinstance(pattern, re.Pattern):
            note(pattern if isinstance(pattern, str) else pattern.decode(), flags)
        return compiled(pattern, flags)

    re._compile = compile_
    sought = import_module("kehoach.text.sought").Sought
    made = sought.__init__

    def init(self, source, *near, mark="", figure="", flags=0):
        note(source, flags)
        if mark or figure:
            note(mark or figure, 0)
        made(self, source, *near, mark=mark, figure=figure, flags=flags)

    sought.__init__ = init


def at_work() -> None:
    """Import every module, fill every table that is made once, and do what the commands do."""
    modules = [
        import_module(one.name) for one in pkgutil.walk_packages([PACKAGE], "kehoach.") if "__main__" not in one.name
    ]
    for module in modules:
        for value in vars(module).values():
            plain = inspect.unwrap(value) if hasattr(value, "cache_info") else None
            if plain and plain.__module__ == module.__name__ and not inspect.signature(plain).parameters:
                value()
    run = import_module("kehoach.cli.app").main
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        for number, spec in enumerate(sorted((ROOT / "examples").glob("*/*.yaml"))):
            docx = f"{folder}/{number}.docx"
            run(["render", str(spec), "-o", docx])
            run(["check", docx, "--preview"])
            run(["import", docx, "-o", f"{folder}/{number}.yaml"])
            run(["check", f"{folder}/{number}.yaml", "--preview"])
            run(["clone", docx, "--nam", "2028", "-o", f"{folder}/{number}-2028.yaml"])
            anew = ["--cap", "xa", "--co-quan", "Ủy ban nhân dân xã An Bình"]
            run(["clone", str(spec), "--nam", "2028", *anew, "-o", f"{folder}/{number}-xa.yaml"])


def main() -> None:
    seen: Seen = {}
    watched(seen)
    at_work()
    seen = {
        site: {(source() if callable(source) else source, flags) for source, flags in made}
        for site, made in seen.items()
    }
    seen |= unseen(seen)
    gc.disable()  # trees of all modules, which this process keeps to its end
    used = ways()
    json.dump([[*site, sorted(used.get(site, ())), sorted(made)] for site, made in sorted(seen.items())], sys.stdout)


if __name__ == "__main__":
    main()
