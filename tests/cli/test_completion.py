"""``kehoach completion``: asked as the scripts of shells ask, and through a real bash."""

import os
import shutil
import subprocess
import sys

import pytest

from kehoach.cli.completion import SHELLS

ASK = "import sys; from kehoach.cli.app import main; sys.exit(main())"


def asked(words, number, folder, asking="bash"):
    known = {**os.environ, "_KEHOACH_COMPLETE": f"{asking}_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
    done = subprocess.run([sys.executable, "-c", ASK], env=known, capture_output=True, text=True, cwd=folder)
    return done.returncode, done.stdout.splitlines()


def test_commands_options_and_values_are_offered(tmp_path):
    assert asked("kehoach re", 1, tmp_path) == (0, ["plain,render"])
    code, found = asked("kehoach render --st", 2, tmp_path)
    assert (code, found) == (0, ["plain,--strict"])
    assert asked("kehoach completion z", 2, tmp_path) == (0, ["plain,zsh"])


def test_files_are_offered_where_a_command_takes_one(tmp_path):
    assert asked("kehoach render ke", 2, tmp_path) == (0, ["file,ke"])


def test_a_shell_that_is_not_known_is_answered_with_nothing(tmp_path):
    assert asked("kehoach re", 1, tmp_path, asking="csh") == (1, [])


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_is_printed(run, shell):
    found = run("completion", shell)
    assert (found.code, found.err) == (0, "")
    assert "_KEHOACH_COMPLETE" in found.out


@pytest.mark.parametrize(
    ("shell", "file"),
    [
        ("/bin/bash", ".local/share/bash-completion/completions/kehoach"),
        ("/usr/bin/zsh", ".zfunc/_kehoach"),
        ("/usr/bin/fish", ".config/fish/completions/kehoach.fish"),
    ],
)
def test_it_is_put_where_the_shell_of_the_user_looks(run, tmp_path, monkeypatch, shell, file):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", shell)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert run("completion", "--install").code == 0
    script = (tmp_path / file).read_text(encoding="utf-8")
    again = run("completion", "--install")
    assert (again.code, "TE03" in again.err) == (1, True)
    assert run("completion", "--install", "--force").code == 0
    assert (tmp_path / file).read_text(encoding="utf-8") == script


def test_a_shell_nobody_names_is_asked_for(run, monkeypatch):
    monkeypatch.setenv("SHELL", "/bin/csh")
    found = run("completion")
    assert (found.code, "chưa rõ trình dòng lệnh" in found.err) == (2, True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_a_real_bash_fills_in_a_command(tmp_path):
    (tmp_path / "kehoach").write_text(f'#!/bin/sh\nexec {sys.executable} -c "{ASK}"\n', encoding="utf-8")
    (tmp_path / "kehoach").chmod(0o755)
    script = subprocess.run(
        [sys.executable, "-c", ASK, "completion", "bash"], capture_output=True, text=True, check=True
    )
    (tmp_path / "script").write_text(script.stdout, encoding="utf-8")
    line = (
        'source ./script; COMP_WORDS=(kehoach ren); COMP_CWORD=1; _kehoach_completion kehoach; echo "${COMPREPLY[@]}"'
    )
    known = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", line], env=known, capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout == "render\n"
