"""The one folder that is served: names inside it, bytes read from it, new files put into it.

A name is steps parted by ``/``. No step may be a link, go up, be hidden or be a name Windows gives
to a device; so what is opened is what the name says. Who can swap a folder for a link between the
look and the opening writes as this user already: that is outside what is guarded against.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from kehoach import shelf
from kehoach.batch.names import LONGEST, safe
from kehoach.mcp.faults import refuse
from kehoach.output import write_all
from kehoach.refused import not_read

LARGEST = 50_000_000
"""Bytes of a file that is read, as everywhere in the program."""
_LONGEST = 400
"""Letters of a name with its folders."""
_FORBIDDEN = frozenset('<>:"|?*')
_QUICKLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""A pipe is not waited for, a link not followed; Windows changes no line ends."""


class Folder(Mapping[str, bytes]):
    """The folder as ``kehoach.brought`` asks for it: name → bytes, and nothing outside.

    The program's own data and templates are there too, by their full paths.
    """

    def __init__(self, root: str | Path) -> None:
        self.root = Path(os.path.realpath(root))
        self._ours = (shelf.data().resolve(), shelf.templates().resolve())

    def __contains__(self, name: object) -> bool:
        """Return True where the name may be asked for: reading it says what is wrong with it."""
        return isinstance(name, str)

    def __iter__(self) -> Iterator[str]:
        """Return nothing: the folder is not walked through here."""
        return iter(())

    def __len__(self) -> int:
        """Return 0: see ``__iter__``."""
        return 0

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of a file. Raises KehoachError: as ``read``, MC01 for an empty file.

        Nothing is no answer where ``kehoach.brought`` asks: it would look on the disk for itself.
        """
        path = Path(name)
        if path.is_absolute() and any(path.is_relative_to(ours) for ours in self._ours):
            return path.read_bytes()
        found = self.read(name)
        if not found:
            raise refuse("MC01", name, why="tệp trống")
        return found

    def path(self, name: str) -> Path:
        """Return where a name lies. Raises KehoachError MC01 for one that is no name in here."""
        steps = checked(name)
        path = self.root.joinpath(*steps)
        real = os.path.realpath(path)
        if os.path.normcase(real) != os.path.normcase(path):
            raise refuse("MC01", name, why="tên đi qua một liên kết")
        return path

    def read(self, name: str) -> bytes:
        """Return the bytes of a plain file in here, at most LARGEST and one.

        Raises KehoachError: MC01 for a name that leads elsewhere, MC02 for no such file, TE01.
        """
        path = self.path(name)
        try:
            handle = os.open(path, os.O_RDONLY | _QUICKLY)
        except FileNotFoundError as error:
            raise refuse("MC02", name) from error
        except OSError as error:
            raise not_read(name, error) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise refuse("MC01", name, why="đây không phải tệp thường")
        with os.fdopen(handle, "rb") as stream:
            return stream.read(LARGEST + 1)

    def free(self, name: str, endings: tuple[str, ...]) -> Path:
        """Return where a new file is to be put; its folder must be there.

        Raises KehoachError: MC01 for a name no new file has, MC02 for no such folder, MC03.
        """
        steps = checked(name)
        if any(unicodedata.normalize("NFC", safe(step)) != step for step in steps):
            raise refuse("MC01", name, why="Windows không nhận tên này, hoặc tên chưa ở dạng NFC")
        if not name.casefold().endswith(endings):
            raise refuse("MC01", name, why=f"tên phải kết thúc bằng {' hoặc '.join(endings)}")
        path = self.path(name)
        if not path.parent.is_dir():
            raise refuse("MC02", "/".join(steps[:-1]))
        if os.path.lexists(path):
            raise refuse("MC03", name)
        return path

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write new files, all or none. Raises KehoachError MC03, TE04."""
        endings = tuple(PurePath(name).suffix.casefold() for name in files)
        write_all([(self.free(name, endings), content) for name, content in files.items()])


def checked(name: str) -> tuple[str, ...]:
    """Return the steps of a name. Raises KehoachError MC01 for what is no name inside a folder."""
    if why := _why_not(name):
        raise refuse("MC01", name[:_LONGEST], why=why)
    return tuple(name.replace("\\", "/").split("/"))


def _why_not(name: str) -> str:
    """Return why a text names nothing inside a folder; nothing for one that may."""
    steps = name.replace("\\", "/").split("/")
    if len(name) > _LONGEST:
        return f"tên dài quá {_LONGEST} ký tự"
    if not name or name == "-" or "" in steps:
        return "tên trống, là đường dẫn tuyệt đối, hoặc có hai dấu / liền nhau"
    if not name.isprintable() or _FORBIDDEN.intersection(name):
        return 'tên có dấu < > : " | ? * hoặc ký tự không in được'
    if any(step.startswith((".", "~")) for step in steps):
        return "tên đi ra ngoài thư mục đang mở, hoặc là tệp ẩn"
    if any(map(_of_device, steps)):
        return "đây là tên thiết bị của Windows, hoặc tên kết thúc bằng dấu chấm, dấu cách"
    return ""


def _of_device(step: str) -> bool:
    """Return True for a step that means something else on Windows than it says."""
    marked = safe(step).endswith("_") and not step[:LONGEST].endswith("_")
    return marked or step != step.rstrip(" .")
