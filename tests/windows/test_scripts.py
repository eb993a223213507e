"""Scripts of Windows as data: no Windows is here to run them."""

import re

import pytest

from kehoach.windows import scripts
from kehoach.windows.verbs import VERBS

PYTHONS = [
    r"C:\Users\Nguyễn Thị Ánh\AppData\Local\Programs\Python\python.exe",
    r"D:\100% (mới)\a & b\c^d!e\%PATH%\python.exe",
]
ALL = [scripts.portable(), scripts.open_page(), *(scripts.send_to(python, one) for one in VERBS for python in PYTHONS)]


def lines(script):
    return script.decode("utf-8").removesuffix("\r\n").split("\r\n")


@pytest.mark.parametrize("script", ALL)
def test_it_is_utf_8_with_crlf_and_says_whose_it_is(script):
    assert scripts.is_ours(script)
    assert not script.startswith(b"\xef\xbb\xbf"), "cmd would take the mark for a command"
    assert script.count(b"\r\n") == script.count(b"\n") == script.count(b"\r") > 4
    first = lines(script)
    assert first[:2] == ["@rem kehoach windows", "@echo off"]
    utf8 = first.index('"%SystemRoot%\\System32\\chcp.com" 65001 >nul')
    assert "".join(first[:utf8]).isascii(), "letters stand behind the change of the code page"


@pytest.mark.parametrize("script", ALL)
def test_no_program_is_sought_by_its_bare_name(script):
    """Cmd seeks it in the folder of the file first."""
    own = {"@rem", "@echo", "setlocal", "set", "exit", "if"}
    started = [re.match(r'"[^"]+"|\S+', line)[0] for line in lines(script)]
    assert [one for one in started if one not in own and not one.startswith(('"%SystemRoot%\\', '"%~dp0', '"!'))] == []


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("python", PYTHONS)
def test_a_send_to_entry_never_has_a_name_in_its_text(python, verb):
    text = scripts.send_to(python, verb).decode()
    without = text.replace(python.replace("%", "%%"), "").replace("%SystemRoot%", "")
    assert "%" not in without, "no %1, %*, %~f1"
    assert lines(scripts.send_to(python, verb))[-1] == "exit", "nothing behind the name of the script is run"
    assert "-P -X utf8" in text


def expanded(line):
    """Return a line as cmd reads it with delayed expansion off: ``%%`` is a sign, a name is a value."""
    return re.sub(r"%(%|(\w+)%)", lambda found: "%" if found[1] == "%" else f"<{found[2]}>", line)


@pytest.mark.parametrize("python", PYTHONS)
def test_the_path_of_python_arrives_as_it_is(python):
    script = lines(scripts.send_to(python, VERBS[0]))
    (where,) = [number for number, line in enumerate(script) if "KEHOACH_PYTHON=" in line]
    assert expanded(script[where]) == f'set "KEHOACH_PYTHON={python}"'
    assert script[:where][-2:] == [script[2], '"%SystemRoot%\\System32\\chcp.com" 65001 >nul']
    assert script[2].endswith("DisableDelayedExpansion"), "! is a sign while it is set"
    assert script[where + 1] == "setlocal EnableDelayedExpansion"
    assert script[where + 3].startswith('"!KEHOACH_PYTHON!" '), "its value is not read again"


def test_names_of_entries_are_names_on_windows():
    for one in VERBS:
        assert not re.search(r'[<>:"/\\|?*%&^!]', scripts.send_to_name(one))


def test_scripts_of_a_portable_folder_find_python_beside_them():
    for script in (scripts.portable(), scripts.open_page()):
        assert b'"%~dp0python\\python.exe" -P ' in script
        assert script.isascii()
    assert b"kehoach %*\r\nexit /b %ERRORLEVEL%" in scripts.portable()
    assert b"kehoach open\r\n" in scripts.open_page()
