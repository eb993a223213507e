"""The judge of the pages: what it runs, what it only parses, which answers it takes for the page's."""

import click
import pytest

from docs.pages import blocks
from docs.shell import answers, lines, parsed, why_parsed

SAID = "một\nhai\nba\n"


@pytest.mark.parametrize(
    "told", [SAID, "một\nhai\nba", "một\n…\nba", "…\nhai\n…", "một\n…", "…\nba"]
)
def test_an_answer_is_the_pages(told):
    assert answers(SAID, told)


@pytest.mark.parametrize(
    "told", ["một", "hai\nba", "một\nba", "ba\n…\nmột", "một\n…\nbốn", "…\nhai", "hai\n…", ""]
)
def test_an_answer_is_another(told):
    assert not answers(SAID, told)


def test_a_line_has_words_and_files_it_reads_and_writes():
    typed = 'kehoach render - -o - < a.yaml > "b c.docx"   # in ra\n\n# lời dặn\nkehoach check \\\n  a.yaml\n'
    first, second = lines(typed)
    assert first[:3] == (["kehoach", "render", "-", "-o", "-"], "a.yaml", "b c.docx")
    assert second.words == ["kehoach", "check", "a.yaml"]


@pytest.mark.parametrize(
    "typed", ["kehoach check a.yaml | head", "kehoach check a && kehoach check b"]
)
def test_a_line_is_one_command(typed):
    with pytest.raises(AssertionError, match="one command a line"):
        lines(typed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("kehoach check a.docx", ""),
        ("kehoach check a.docx --pages", "LibreOffice"),
        ("kehoach render a.yaml -o a.pdf", "LibreOffice"),
        ("kehoach publish a.yaml -o ra", "LibreOffice"),
        ("kehoach publish a.yaml -o ra --no-pdf", ""),
        ("kehoach open", "serves until it is stopped"),
    ],
)
def test_a_command_is_run_unless_there_is_a_reason(typed, why):
    assert why_parsed(typed.split()) == why


def test_a_word_no_command_knows_is_seen_when_it_is_parsed():
    with pytest.raises(click.UsageError, match="khong-co"):
        parsed(["kehoach", "open", "--khong-co"])


def test_blocks_know_their_kind_their_line_and_what_they_tell(tmp_path, monkeypatch):
    monkeypatch.setattr("docs.pages.ROOT", tmp_path)
    page = tmp_path / "a.md"
    page.write_text("# A\n\n1. Gõ:\n\n    ```sh\n    kehoach new xa\n    ```\n\n    ```text\n    Đã tạo\n    ```\n"
                    "\n<!-- khối: ho-so -->\n```yaml\ncap: xa\n```\n", encoding="utf-8")  # fmt: skip
    shell, profile = blocks(page)
    assert (shell.line, shell.text, shell.told) == (5, "kehoach new xa\n", "Đã tạo\n")
    assert (profile.language, profile.kind, profile.told) == ("yaml", "ho-so", None)
