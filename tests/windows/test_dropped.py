import time

import pytest

from kehoach.windows.dropped import dropped

SCRIPT = r"C:\Users\Ánh\AppData\Roaming\Microsoft\Windows\SendTo\Kế hoạch - Kiểm tra thể thức.cmd"
NAMES = [
    r"D:\kh\a.docx", r"D:\kh\a&calc.docx", r"D:\kh\%PATH%^!x!(1).docx", r"\\may-chu\kh\Kế-hoạch.docx",
    r"D:\kế hoạch\a & b (1).docx", r"D:\kh\100% xong.docx", r"D:\ /c \x y.docx",
]  # fmt: skip


def line(*names):
    """As the Explorer writes it: only names with blanks in quotes."""
    quoted = " ".join(f'"{one}"' if " " in one else one for one in names)
    return rf'C:\WINDOWS\system32\cmd.exe /c ""{SCRIPT}" {quoted}"'


@pytest.mark.parametrize("name", NAMES)
def test_a_name_arrives_as_it_is(name):
    assert dropped(line(name)) == (name,)


def test_several_names_arrive_in_their_order():
    assert dropped(line(*NAMES)) == tuple(NAMES)


@pytest.mark.parametrize("odd", ["", "cmd", "cmd.exe /c", 'cmd.exe /c ""', line(), "cmd /c x.cmd --force -o a"])
def test_nothing_comes_of_nothing(odd):
    assert dropped(odd) == ()


def test_what_is_no_whole_path_is_no_file():
    """An option in the place of a file would be one of ours."""
    assert dropped(line("--force", "a.docx", r"D:\b.docx")) == (r"D:\b.docx",)


def test_a_very_long_line_is_bounded():
    began = time.perf_counter()
    assert len(dropped(line(*[r"D:\a.docx"] * 100_000))) == 50
    dropped('cmd /c "' + '"' * 1_000_000)
    assert time.perf_counter() - began < 20
