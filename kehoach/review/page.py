"""The page of a rule: the fault, why, how it is wrong and right.

It is opened to be read by people, never in a review.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).with_name("pages")
"""One page a code, ``TT07.md``."""
_HEAD = "---\n"
_WRONG = "Sai"
_SPECIMEN = re.compile(
    r"^## (Sai|Đúng)$|^```(trang|yaml|dang)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL
)
_FORMS = {"trang": "trang", "yaml": "tệp", "dang": "dạng"}


class Specimen(NamedTuple):
    """A few lines that show the fault, or how it is right."""

    wrong: bool
    form: str
    """``trang``: ``role: words`` lines; ``tệp``: keys of a spec.

    ``dạng``: ``role: key=value …``.
    """
    text: str


class Page(NamedTuple):
    """A page taken apart."""

    prose: str
    """The fault and why it is one, Markdown."""
    specimens: tuple[Specimen, ...]
    """The wrong ones, then the right ones."""


def source(code: str) -> str:
    """Return the page of a code as it is written, what the registry is made of first.

    Raises FileNotFoundError for a code without a page.
    """
    return (FOLDER / f"{code}.md").read_text(encoding="utf-8")


def address(code: str) -> str:
    """Return where the page of a code stands in the docs, below their root: quy-tac/TT20.html."""
    return f"quy-tac/{code}.html"


def page_of(code: str) -> Page:
    """Return the page of a code taken apart; raises FileNotFoundError for a code without one."""
    _, _, text = source(code).removeprefix(_HEAD).partition(_HEAD)
    return Page(text.partition("\n## ")[0].strip(), tuple(_specimens(text)))


def _specimens(text: str) -> Iterator[Specimen]:
    wrong = True
    for found in _SPECIMEN.finditer(text):
        if found[1]:
            wrong = found[1] == _WRONG
        else:
            yield Specimen(wrong, _FORMS[found[2]], found[3])
