"""YAML to nodes, guarded: bounded size, depth and alias expansion, every duplicate key reported.

The nodes are built from the events of the parser, not by yaml's own composer: the C composer
recurses and takes the process down at a depth of some ten thousand, and both composers let a
duplicate key win silently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from kehoach.output import check_size, read_bytes
from kehoach.problem import KehoachError, Problem
from kehoach.spec.builder import Builder, Limits
from kehoach.spec.encoding import decode
from kehoach.spec.node import Mapping, Node, Start
from kehoach.spec.syntax import syntax_problem
from kehoach.spec.unseen import unseen_signs

if TYPE_CHECKING:
    from pathlib import Path

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


LIMITS = Limits()


def read(
    path: str | Path,
    limits: Limits = LIMITS,
    content: bytes | None = None,
) -> tuple[Node, str]:
    """Return the root node of a YAML file and the file's text. Raises KehoachError.

    ``content`` are its bytes when the caller has them already; ``path`` is then only its name.
    """
    text = read_text(path, limits, content)
    return parse(text, str(path), limits), text


def read_text(path: str | Path, limits: Limits = LIMITS, content: bytes | None = None) -> str:
    """Return the text of a YAML file as ``read`` takes it. Raises KehoachError: unreadable, too long."""
    if content is None:
        content = read_bytes(path, limits.bytes)
    check_size(content, path, limits.bytes)
    return decode(content, str(path))


def parse(text: str, file: str = "", limits: Limits = LIMITS) -> Node:
    """Return the root node of a YAML text. Raises KehoachError with every problem found."""
    strange = unseen_signs(text, file)
    if strange:
        raise KehoachError(strange)
    root, problems = tree(text, file, limits)
    if problems:
        raise KehoachError(problems)
    return root


def tree(text: str, file: str, limits: Limits) -> tuple[Node, list[Problem]]:
    """Return the root node of a YAML text, and what is wrong with single keys of it.

    Raises KehoachError where the text ends to be a tree, what was found before that included.
    """
    builder = Builder(file, limits)
    try:
        loader = _Loader(text)
        try:
            take, next_event = builder.take, loader.get_event
            while (event := next_event()) is not None:
                take(event)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        if isinstance(error, yaml.MarkedYAMLError) and "nesting depth" in str(error.problem):
            # Since 0.2.6 libyaml has a depth of its own: it is met before the first event comes.
            raise builder.too_deep(error.problem_mark or Start()) from error
        raise KehoachError([*builder.problems, syntax_problem(error, text, file)]) from error
    except RecursionError as error:  # only the pure parser, at absurd depths
        raise builder.too_deep(Start()) from error
    return builder.root or Mapping(Start(), Start(), ()), builder.problems
