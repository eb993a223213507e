"""Kế hoạch: official plans from YAML to a .docx as Nghị định 30/2020/NĐ-CP asks, and back.

The public names, loaded when first asked for::

    plan = kehoach.load("ke-hoach.yaml")
    kehoach.write(kehoach.compose(plan), "ke-hoach.docx")
    kehoach.review("ke-hoach.docx").problems
    found = kehoach.recognise(kehoach.read("ke-hoach-2025.pdf"))
    kehoach.save(kehoach.make(found.raw), "ke-hoach-2025.yaml")
    kehoach.clone("ke-hoach-2025.yaml", 2026).text
    kehoach.clone_docx("ke-hoach-2025.docx", 2026).content

None reads the clock, the locale or the network; each raises KehoachError with every problem found.
docs/thu-vien.md is their chapter.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.batch.api import batch as batch
    from kehoach.batch.result import Batch as Batch
    from kehoach.clone.worklist import Cloned as Cloned
    from kehoach.clone.worklist import ClonedWord as ClonedWord
    from kehoach.compare.approval import Approval as Approval
    from kehoach.compare.approval import approve as approve
    from kehoach.compare.change import Compared as Compared
    from kehoach.compare.compare import diff as diff
    from kehoach.compare.redline import Redline as Redline
    from kehoach.compare.redline import redline as redline
    from kehoach.compare.verify import Verified as Verified
    from kehoach.compare.verify import verify as verify
    from kehoach.document.block import Document as Document
    from kehoach.document.compose import compose as compose
    from kehoach.document.extract.doubt import Recognised as Recognised
    from kehoach.document.extract.recognise import recognise as recognise
    from kehoach.intake.labelled import read as read
    from kehoach.intake.last_year import clone as clone
    from kehoach.intake.last_year_word import clone_docx as clone_docx
    from kehoach.plan import Plan as Plan
    from kehoach.plan import load as load
    from kehoach.plan import make as make
    from kehoach.plan.save import save as save
    from kehoach.problem import KehoachError as KehoachError
    from kehoach.problem import Place as Place
    from kehoach.problem import Problem as Problem
    from kehoach.problem import Severity as Severity
    from kehoach.profile import Profile as Profile
    from kehoach.publish.published import Published as Published
    from kehoach.publish.published import publish as publish
    from kehoach.publish.signed import Signed as Signed
    from kehoach.publish.signed import signatures as signatures
    from kehoach.review.outcome import Outcome as Outcome
    from kehoach.review.outcome import review as review
    from kehoach.review.waivers import load_profile as load_profile
    from kehoach.word.write import to_bytes as to_bytes
    from kehoach.word.write import write as write

__version__ = "0.1.0"

_HOME = {
    "Approval": "kehoach.compare.approval",
    "Batch": "kehoach.batch.result",
    "Cloned": "kehoach.clone.worklist",
    "ClonedWord": "kehoach.clone.worklist",
    "Compared": "kehoach.compare.change",
    "Document": "kehoach.document.block",
    "KehoachError": "kehoach.problem",
    "Outcome": "kehoach.review.outcome",
    "Place": "kehoach.problem",
    "Plan": "kehoach.plan",
    "Problem": "kehoach.problem",
    "Profile": "kehoach.profile",
    "Published": "kehoach.publish.published",
    "Recognised": "kehoach.document.extract.doubt",
    "Redline": "kehoach.compare.redline",
    "Severity": "kehoach.problem",
    "Signed": "kehoach.publish.signed",
    "Verified": "kehoach.compare.verify",
    "approve": "kehoach.compare.approval",
    "batch": "kehoach.batch.api",
    "clone": "kehoach.intake.last_year",
    "clone_docx": "kehoach.intake.last_year_word",
    "compose": "kehoach.document.compose",
    "diff": "kehoach.compare.compare",
    "load": "kehoach.plan",
    "load_profile": "kehoach.review.waivers",
    "make": "kehoach.plan",
    "publish": "kehoach.publish.published",
    "read": "kehoach.intake.labelled",
    "recognise": "kehoach.document.extract.recognise",
    "redline": "kehoach.compare.redline",
    "review": "kehoach.review.outcome",
    "save": "kehoach.plan.save",
    "signatures": "kehoach.publish.signed",
    "to_bytes": "kehoach.word.write",
    "verify": "kehoach.compare.verify",
    "write": "kehoach.word.write",
}

__all__ = [
    "Approval",
    "Batch",
    "Cloned",
    "ClonedWord",
    "Compared",
    "Document",
    "KehoachError",
    "Outcome",
    "Place",
    "Plan",
    "Problem",
    "Profile",
    "Published",
    "Recognised",
    "Redline",
    "Severity",
    "Signed",
    "Verified",
    "approve",
    "batch",
    "clone",
    "clone_docx",
    "compose",
    "diff",
    "load",
    "load_profile",
    "make",
    "publish",
    "read",
    "recognise",
    "redline",
    "review",
    "save",
    "signatures",
    "to_bytes",
    "verify",
    "write",
]


class _House(ModuleType):
    """The package: ``kehoach.review`` and ``kehoach.clone`` are verbs; two rooms have these names.

    Python gives a package the name of each room once it is imported; a verb keeps its own, whatever
    was imported first. ``from kehoach.review import …`` finds the room all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _House


def __getattr__(name: str) -> Any:
    """Return a public name from its room: importing the package alone imports nothing else."""
    if name not in _HOME:
        raise AttributeError(f"module 'kehoach' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    """Return the public names too, before they are loaded."""
    return sorted({*globals(), *_HOME})
