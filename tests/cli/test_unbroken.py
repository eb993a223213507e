"""What a clerk copies from the terminal is whole."""

import re

import pytest

from kehoach.cli.app import COMMANDS, main
from kehoach.cli.unbroken import wrapped


@pytest.mark.parametrize("command", ["", "new", "diff", "fragment", "bug-report"])
def test_no_name_is_broken_at_its_hyphen_in_a_page_of_help(command, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert command in {"", *COMMANDS}
    assert main([*command.split(), "--help"]) == 0
    assert not re.findall(r"\w+-$", capsys.readouterr().out, re.MULTILINE)


def test_a_cure_is_broken_between_words():
    assert wrapped("kehoach render ke-hoach.yaml", 20, "  ", "    ").splitlines() == [
        "  kehoach render",
        "    ke-hoach.yaml",
    ]
