"""Kế hoạch: official plans from a YAML spec to a .docx that obeys Nghị định 30/2020/NĐ-CP.

The public names, loaded when first asked for::

    plan = kehoach.load("ke-hoach.yaml")
    kehoach.write(kehoach.compose(plan), "ke-hoach.docx")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.document.block import Document as Document
    from kehoach.document.compose import compose as compose
    from kehoach.plan import Plan as Plan
    from kehoach.plan import load as load
    from kehoach.problem import KehoachError as KehoachError
    from kehoach.problem import Place as Place
    from kehoach.problem import Problem as Problem
    from kehoach.problem import Severity as Severity
    from kehoach.word.write import write as write

__version__ = "0.1.0"

_HOME = {
    "Document": "kehoach.document.block",
    "KehoachError": "kehoach.problem",
    "Place": "kehoach.problem",
    "Plan": "kehoach.plan",
    "Problem": "kehoach.problem",
    "Severity": "kehoach.problem",
    "compose": "kehoach.document.compose",
    "load": "kehoach.plan",
    "write": "kehoach.word.write",
}

__all__ = ["Document", "KehoachError", "Place", "Plan", "Problem", "Severity", "compose", "load", "write"]


def __getattr__(name: str) -> Any:
    """Return a public name from its room: importing the package alone imports nothing else."""
    if name not in _HOME:
        raise AttributeError(f"module 'kehoach' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
