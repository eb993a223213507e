"""A judge is asked once for each file, and again for other bytes, by another version of it, and in CI."""

import pytest
import verdicts
from verdicts import kept


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Ask for a verdict; return it and how often the judge was asked until now."""
    monkeypatch.setattr(verdicts, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(verdicts, "IN_CI", False)
    said = []

    def ask(judge, content):
        return kept(judge, content, lambda: said.append(1) or [f"{judge}: {content!r}"]), len(said)

    return ask


def test_the_same_bytes_are_judged_once(asked):
    assert asked("a 1", b"x") == (["a 1: b'x'"], 1)
    assert asked("a 1", b"x") == (["a 1: b'x'"], 1)


@pytest.mark.parametrize(("judge", "content"), [("a 2", b"x"), ("b 1", b"x"), ("a 1", b"xx"), ("a 1\0x", b"")])
def test_other_bytes_and_other_judges_are_asked_for_themselves(asked, judge, content):
    asked("a 1", b"x")
    assert asked(judge, content) == ([f"{judge}: {content!r}"], 2)


def test_a_verdict_that_cannot_be_read_is_asked_for_again(asked, tmp_path):
    asked("a 1", b"x")
    (file,) = (tmp_path / "kept").iterdir()
    file.write_text('["a')
    assert asked("a 1", b"x") == (["a 1: b'x'"], 2)
    assert asked("a 1", b"x")[1] == 2


def test_in_ci_every_file_is_judged(asked, monkeypatch, tmp_path):
    monkeypatch.setattr(verdicts, "IN_CI", True)
    assert [asked("a 1", b"x")[1], asked("a 1", b"x")[1]] == [1, 2]
    assert not (tmp_path / "kept").exists()


def test_a_judge_that_fails_leaves_nothing(asked, tmp_path):
    with pytest.raises(ZeroDivisionError):
        kept("a 1", b"x", lambda: 1 // 0)
    assert not (tmp_path / "kept").exists()
    assert asked("a 1", b"x") == (["a 1: b'x'"], 1)


def test_of_a_measure_only_that_nothing_was_found_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(verdicts, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(verdicts, "IN_CI", False)
    answers = [["slow"], [], ["never asked"]]
    assert [kept("a", b"x", lambda: answers.pop(0), faults=False) for _ in range(3)] == [["slow"], [], []]
