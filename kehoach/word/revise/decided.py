"""A whole file with its revisions accepted or rejected, in every part that holds words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.word.carried import dropped, rewritten
from kehoach.word.part import as_bytes, narrow
from kehoach.word.read.opened import Opened
from kehoach.word.read.strict import restored
from kehoach.word.repacked import repacked
from kehoach.word.revise.kinds import EVERY
from kehoach.word.revise.resolve import accept_tree, reject_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_REVISED = re.compile(
    rb"<(?:[A-Za-z_][\w.-]{0,30}:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge"
    rb"|numberingChange|(?:rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr)Change"
    rb"|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))[\s/>]"
)
"""A tag that may be a revision."""
_HELD = ".xml"


def detect(content: bytes, file: str) -> bool:
    """Return True for a .docx that carries revisions. Raises KehoachError TN50 as the reader does.

    The reader takes them as accepted and tells it (TN51); so does ``revise``.
    """
    opened = Opened(content, file)
    trees = (opened.tree(name) for name in _revised(opened))
    return any(next(tree.iter(*EVERY), None) is not None for tree in trees)


def accept(content: bytes, file: str) -> bytes:
    """Return the file with every revision accepted; the same bytes when it has none.

    Only parts that hold revisions are written anew; macros and signatures stay behind with any
    change. Lost: see ``resolve``. Raises KehoachError TN50 as the reader does.
    """
    return _decided(Opened(content, file), accept_tree)


def accepted(opened: Opened) -> Opened:
    """Return a file that is open with every revision accepted; the same one when it has none.

    As ``accept`` otherwise. The trees of one that had some are good for nothing else behind this.
    """
    content = _decided(opened, accept_tree)
    return opened if content is opened.content else Opened(content, opened.file)


def reject(content: bytes, file: str) -> bytes:
    """Return the file with every revision rejected; as ``accept`` otherwise."""
    return _decided(Opened(content, file), reject_tree)


def _decided(opened: Opened, decide: Callable[[Any], bool]) -> bytes:
    parts = {}
    for name in _revised(opened):
        root = opened.tree(name)
        if decide(root):
            parts[name] = restored(as_bytes(root), opened.parts[name])
    if not parts:
        return opened.content
    return repacked(opened.content, {**rewritten(opened), **parts}, dropped(opened))


def _revised(opened: Opened) -> Iterator[str]:
    """Yield the names of the parts that seem to hold revisions."""
    for name, part in opened.parts.items():
        if name.endswith(_HELD) and _REVISED.search(narrow(part)):
            yield name
