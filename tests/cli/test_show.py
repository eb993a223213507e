"""Nothing that is printed steers the terminal it is printed in."""

import ast
import json
import re
import sys

import pytest
from project import ROOT, example

from kehoach.cli.app import main
from kehoach.cli.show import json_text, say, styled
from kehoach.text.steering import visible

STEERING = [*map(chr, (*range(9), *range(11, 32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))]


def test_only_one_module_prints():
    for path in (ROOT / "kehoach" / "cli").glob("*.py"):
        called = {
            node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "click"
        }  # fmt: skip
        assert path.stem == "show" or not called & {"echo", "secho", "style"}, path


@pytest.mark.parametrize("sign", STEERING, ids=lambda sign: f"{ord(sign):04X}")
def test_a_sign_that_steers_is_shown(sign):
    assert sign not in visible(f"a{sign}b")
    assert len(visible(f"a{sign}b")) > 2


def test_lines_letters_and_tabs_stay():
    assert visible("Ủy ban\n\tnhân dân 😀") == "Ủy ban\n\tnhân dân 😀"


def test_only_our_own_looks_reach_the_terminal(monkeypatch, capsys):
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    say(styled("a\x1b[31mb", fg="red") + "\x1b]0;t\a\x1b[2J\x9b2J")
    out = capsys.readouterr().out
    assert out == "\x1b[31ma␛[31mb\x1b[0m␛]0;t␇␛[2J⟨U+009B⟩2J\n"


def test_json_is_escaped_and_reads_back():
    value = {"a\x9b": "b\u202e\x1b"}
    assert not set(STEERING) & set(json_text(value))
    assert json.loads(json_text(value)) == value


@pytest.mark.parametrize("command", ["render", "check", "clone", "import"])
def test_a_hostile_name_and_a_hostile_key_are_shown(run, tmp_path, command):
    path = tmp_path / "a\x1b[31m\u202e.yaml"
    path.write_text('cap: xa\n"\\e]0;x\\a": y\n', encoding="utf-8")
    more = {"clone": ["--nam", "2028"], "import": ["-o", "b.yaml"]}.get(command, [])
    done = run(command, str(path), *more)
    assert "␛[31m" in done.err + done.out
    assert not re.search("[\x1b\x07\u202e]", done.err + done.out)


def test_wrong_usage_shows_what_was_typed(run):
    done = run("check", "--k\x1b[2J", "x")
    assert "\x1b" not in done.err


def test_a_worklist_that_cannot_be_written_leaves_no_plan(run, tmp_path):
    code, _, err = run("clone", str(example("xa-2026")), "--nam", "2028", "-o", str(tmp_path / "m.yaml"),
                       "--worklist", str(tmp_path / "khong-co" / "v.txt"))  # fmt: skip
    assert code == 1
    assert "TE04" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_question_nobody_can_answer_ends_the_command(monkeypatch, capsys, tmp_path, stream):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, stream, None)  # closed before it began
    assert main(["new", "-i"]) == 130
    assert "Đã dừng." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
