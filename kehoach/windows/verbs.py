"""What a clerk may ask of a Word file from Windows, and the command line that does it."""

from __future__ import annotations

from kehoach.named import NamedTuple
from kehoach.problem import Place, fault

CHECK, CLONE, COMPARE = "kiem-tra", "chep", "so"


class Verb(NamedTuple):
    """An entry of the menus."""

    key: str
    """Its name for ``kehoach windows --verb``, and below ``kehoach.`` in the registry."""
    title: str
    """What the user reads."""


VERBS = (
    Verb(CHECK, "Kiểm tra thể thức"),
    Verb(CLONE, "Chép sang năm mới"),
    Verb(COMPARE, "So với bản khác"),
)
OPTIONS = "-P -X utf8 -m kehoach windows --verb"
"""How Python is told to do one: ``-P`` keeps the folder of the plan out of where modules are
sought, so that no file beside a plan is ever run."""
_LOWEST = 32
"""Signs below are no letters of a name on Windows."""


def command_line(python: str, verb: Verb) -> str:
    """Return what the registry holds for a verb: Windows puts the file in place of ``%1``.

    No command shell stands between: Windows starts Python itself, and no name of a file has ``"``.
    """
    return f'"{python}" {OPTIONS} {verb.key} -- "%1"'


def check_python(python: str) -> None:
    """Raise KehoachError WD01 for a path no file on Windows can have."""
    if '"' in python or any(ord(sign) < _LOWEST for sign in python):
        message = "đường dẫn của Python có dấu nháy kép hoặc ký tự điều khiển"
        raise fault("WD01", message, "cài Python vào thư mục khác rồi chạy lại", Place(python))
