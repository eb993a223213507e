"""Why last year's file cannot become a Word file of this year, each with the cure."""

from __future__ import annotations

from pathlib import PurePath

from kehoach.problem import KehoachError, Place, command, fault

_SPEC = "tệp YAML không phải tệp Word: không có gì để giữ nguyên dáng"
_OTHER = "chỉ tệp .docx mới chép thành .docx được; bên trong tệp này không phải .docx"
_LOST = "tệp mới mở lại không giữ đúng chữ, dáng của tệp cũ"
_REPORT = "chép ra YAML (-o và tên tệp .yaml), rồi báo lỗi này cho người làm chương trình"


def a_spec(file: str, nam: int) -> KehoachError:
    """Return CL07: a spec has no pages of its own to keep."""
    new = _of_the_year(file, nam)
    cloned = command("clone", file, "--nam", str(nam), "-o", new)
    printed = command("render", new)
    return fault("CL07", _SPEC, f"chạy: {cloned}, rồi: {printed}", Place(file))


def _of_the_year(file: str, nam: int) -> str:
    """Return a name beside the old file's: ``moi.yaml`` → ``moi-2027.yaml``, never its own."""
    old = PurePath("ke-hoach.yaml" if file == "-" else file)
    return str(old.with_name(f"{old.stem}-{nam}.yaml"))


def no_docx(file: str, nam: int) -> KehoachError:
    """Return CL08: only a .docx comes back as one, whatever a file is called."""
    cloned = command("clone", file, "--nam", str(nam))
    cure = f"mở tệp bằng Word, lưu thành .docx rồi chép; hoặc chép ra YAML: {cloned}"
    return fault("CL08", _OTHER, cure, Place(file))


def unproved(file: str, part: str) -> KehoachError:
    """Return CL69: the new file, its changes rejected, is not the old one."""
    return fault("CL69", f"{_LOST} (phần {part}); không ghi tệp nào", _REPORT, Place(file))
