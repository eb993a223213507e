"""A plan on the desk: its text, its mark, the paper and the findings made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import check_size
from kehoach.plan import open_spec
from kehoach.problem import KehoachError
from kehoach.report.word_files import word_files
from kehoach.spec import LIMITS, Mapping, parse
from kehoach.web.desk import mark
from kehoach.web.visit import plain_name

if TYPE_CHECKING:
    from kehoach.report.word_files import WordFile
    from kehoach.spec import Node
    from kehoach.web.desk import Desk

KIND = "soan"
FILE = "ke-hoach.yaml"
_LONGEST_TITLE = 120


class Sheet(NamedTuple):
    """A plan that is being written."""

    desk: Desk
    number: str
    text: str
    mark: str

    @property
    def file(self) -> str:
        """Return where it lies."""
        return str(self.desk.path(self.number, FILE))

    def save(self, text: str, seen: str) -> Sheet:
        """Return the sheet with another text, written to the disk.

        Raises KehoachError TW06 where ``seen`` is not the mark of what is on the desk, TW05, TE02,
        TE04.
        """
        made = self.desk.save(self.number, FILE, _bounded(text), seen)
        self.desk.retitle(self.number, title_of(text))
        return self._replace(text=text, mark=made)

    def words(self, template: str | None = None) -> list[WordFile]:
        """Return its Word files, the same bytes as ``kehoach render``, by the office's template.

        Raises KehoachError.
        """
        draft = open_spec(self.file, self.text.encode())
        return word_files(draft, f"{self.name}.docx", template)

    @property
    def name(self) -> str:
        """Return the name its files have, without an ending."""
        return plain_name(title_of(self.text)).rstrip(".")


def sheet_of(desk: Desk, number: str) -> Sheet:
    """Return a plan on the desk. Raises KehoachError TW05."""
    desk.find(number)
    content = desk.read(number, FILE)
    return Sheet(desk, number, content.decode("utf-8"), mark(content))


def new_sheet(desk: Desk, text: str) -> Sheet:
    """Return a new work on the desk with a plan in it. Raises KehoachError TE04."""
    work = desk.begin(KIND, title_of(text))
    return Sheet(desk, work.number, text, desk.save(work.number, FILE, _bounded(text)))


def _bounded(text: str) -> bytes:
    """Return a text as its bytes. Raises KehoachError TE02 for one no plan is read from."""
    content = text.encode()
    check_size(content, FILE, LIMITS.bytes)
    return content


def title_of(text: str) -> str:
    """Return what a plan is called on the desk; its file's name where it says nothing."""
    root = tree_of(text)
    found = root.plain() if isinstance(root, Mapping) else {}
    title = found.get("trich_yeu")
    return f"Kế hoạch {title[:_LONGEST_TITLE]}" if isinstance(title, str) else "Kế hoạch"


def tree_of(text: str) -> Node | None:
    """Return what a text says, None for one that is no YAML."""
    try:
        return parse(text)
    except KehoachError:
        return None
