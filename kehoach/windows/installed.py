"""Verbs and Send-to entries put into a user's Windows, and taken out again: nobody else's."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import write_all
from kehoach.problem import KehoachError, Place, Problem
from kehoach.windows import scripts
from kehoach.windows.verbs import VERBS, check_python, command_line

if TYPE_CHECKING:
    from kehoach.windows.registry import Registry

SHELL = r"Software\Classes\SystemFileAssociations\.docx\shell"
"""Where Windows keeps verbs of .docx files for one user, whatever program opens them."""
_PREFIX = "kehoach."
_MARK = ("kehoach", "1")
"""A value in each key of ours; a key without it is somebody else's."""
_FOLDERS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
_SEND_TO = "SendTo"


class Installation(NamedTuple):
    """What is to stand in a user's Windows."""

    files: tuple[tuple[str, bytes], ...]
    """Name and bytes of each Send-to entry."""
    keys: tuple[tuple[str, dict[str, str]], ...]
    """Key below HKEY_CURRENT_USER and its texts."""
    left: str = ""
    """What cannot be had, a sentence; empty when all can."""


class Removed(NamedTuple):
    """What was taken out."""

    files: tuple[str, ...]
    keys: tuple[str, ...]
    kept: tuple[str, ...]
    """Keys of ours below which somebody put another key."""


def wanted(python: str) -> Installation:
    """Return what ``--install`` writes; ``python`` is the path of python.exe.

    Raises KehoachError WD01.
    """
    check_python(python)
    files = tuple((scripts.send_to_name(verb), scripts.send_to(python, verb)) for verb in VERBS)
    if "%" in python:
        message = (
            "đường dẫn của Python có dấu % nên không đặt được mục bấm chuột phải, chỉ có Gửi tới"
        )
        return Installation(files, (), message)
    keys: list[tuple[str, dict[str, str]]] = []
    for verb in VERBS:
        key = rf"{SHELL}\{_PREFIX}{verb.key}"
        keys.append((key, {"": verb.title, "MultiSelectModel": "Single", _MARK[0]: _MARK[1]}))
        keys.append((rf"{key}\command", {"": command_line(python, verb)}))
    return Installation(files, tuple(keys))


def send_to_folder(registry: Registry, appdata: str | None) -> Path | None:
    """Return the user's Send-to folder: where the registry says, else below ``appdata``."""
    message = (registry.values(_FOLDERS) or {}).get(_SEND_TO)
    if message:
        return Path(message)
    return Path(appdata) / "Microsoft" / "Windows" / "SendTo" if appdata else None


def install(made: Installation, folder: Path, registry: Registry) -> None:
    """Write all of it or nothing; what an earlier install wrote is replaced.

    Raises KehoachError: WD02 for a name somebody else has taken, WD03 for what Windows refuses,
    TE04 for a file that cannot be written.
    """
    _check_free(made, folder, registry)
    before = {key: registry.values(key) for key, _ in made.keys}
    old = {name: (folder / name).read_bytes() for name, _ in made.files if (folder / name).exists()}
    write_all([(folder / name, content) for name, content in made.files], force=True)
    try:
        for key, values in made.keys:
            registry.write(key, values)
    except OSError as error:
        _take_back(before, registry)
        for name, _ in made.files:
            with suppress(OSError):
                (folder / name).unlink()
        write_all([(folder / name, content) for name, content in old.items()], force=True)
        raise _refused(error) from error


def remove(folder: Path, registry: Registry) -> Removed:
    """Take out every entry of ours and no other. Raises KehoachError WD03, for what is refused."""
    try:
        names = _deleted_files(folder)
        marked = [key for key in _keys_of(registry) if _is_marked(key, registry)]
        gone = tuple(key for key in marked if _deleted(key, registry))
    except OSError as error:
        raise _refused(error) from error
    return Removed(names, gone, tuple(key for key in marked if key not in gone))


def _deleted_files(folder: Path) -> tuple[str, ...]:
    """Delete the Send-to entries of ours; return their names."""
    ours = [path for path in sorted(folder.glob("*.cmd")) if _is_ours(path)]
    for path in ours:
        path.unlink()
    return tuple(path.name for path in ours)


def _keys_of(registry: Registry) -> list[str]:
    return [rf"{SHELL}\{name}" for name in registry.children(SHELL) if name.startswith(_PREFIX)]


def _is_free(key: str, registry: Registry) -> bool:
    """Return True for a key that is not there, or ours."""
    return registry.values(key) is None or _is_marked(key, registry)


def _is_marked(key: str, registry: Registry) -> bool:
    return (registry.values(key) or {}).get(_MARK[0]) == _MARK[1]


def _deleted(key: str, registry: Registry) -> bool:
    """Delete a key of ours; return False where somebody put another key below it."""
    if "command" in registry.children(key):
        registry.delete(rf"{key}\command")
    if registry.children(key):
        return False
    registry.delete(key)
    return True


def as_reg(made: Installation) -> str:
    """Return the keys as the text of a .reg file; to be saved as UTF-16 by who wants one."""
    lines = ["Windows Registry Editor Version 5.00"]
    for key, values in made.keys:
        lines += ["", rf"[HKEY_CURRENT_USER\{key}]"]
        lines += [f"{_reg_name(name)}={_quoted(value)}" for name, value in values.items()]
    return "\r\n".join([*lines, ""])


def _reg_name(name: str) -> str:
    return _quoted(name) if name else "@"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _check_free(made: Installation, folder: Path, registry: Registry) -> None:
    """Raise WD02 for each name that is somebody else's."""
    files = [str(folder / name) for name, _ in made.files if not _is_own(folder / name)]
    taken = files + [key for key in _mains(made) if not _is_free(key, registry)]
    if taken:
        message = "tên này đã có và không do kehoach đặt nên không ghi đè"
        cure = "đổi tên hoặc xóa mục ấy rồi chạy lại"
        raise KehoachError(Problem(Place(text), "WD02", message, cure) for text in taken)


def _mains(made: Installation) -> list[str]:
    """Return the keys of the verbs, without those below them."""
    return [key for key, values in made.keys if _MARK[0] in values]


def _take_back(before: dict[str, dict[str, str] | None], registry: Registry) -> None:
    """Put back what stood in the keys, the lower ones first."""
    for key, values in reversed(before.items()):
        with suppress(OSError):
            if values is not None:
                registry.write(key, values)
            elif registry.values(key) is not None:
                registry.delete(key)


def _is_own(path: Path) -> bool:
    """Return True for a file that is not there, or ours."""
    return not path.exists() or _is_ours(path)


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return scripts.is_ours(stream.read(len(scripts.MARK)))
    except OSError:
        return False


def _refused(error: OSError) -> KehoachError:
    message = f"Windows không cho làm: {error.strerror or error}"
    cure = "hỏi người quản trị máy; chưa có gì được ghi thêm"
    return KehoachError([Problem(Place(str(error.filename or "")), "WD03", message, cure)])
