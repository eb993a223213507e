"""Decisions on a file, kept by its hash."""

import pytest

from kehoach.problem import KehoachError
from kehoach.web.check.decisions import ACCEPT, WAIVE, WRITE, Decision, Decisions


def test_what_was_decided_is_found_again_and_taken_back(tmp_path):
    first = Decisions(tmp_path, "ab" * 32)
    first.decide("VP03-1", Decision(ACCEPT))
    first.decide("TT07-12", Decision(WAIVE, "cơ quan quen dùng"))
    again = Decisions(tmp_path, "ab" * 32)
    assert again.all() == {"VP03-1": Decision(ACCEPT), "TT07-12": Decision(WAIVE, "cơ quan quen dùng")}
    again.undo("VP03-1")
    assert list(first.all()) == ["TT07-12"]
    assert Decisions(tmp_path, "cd" * 32).all() == {}


@pytest.mark.parametrize(
    ("key", "decision"),
    [
        ("VP03-1", Decision(WAIVE, "  ")), ("VP03-1", Decision("xoa")), ("../x", Decision(ACCEPT)),
        ("VP03-1", Decision(WRITE, "x" * 2001)),
    ],
)  # fmt: skip
def test_a_decision_that_says_nothing_is_refused_and_nothing_is_kept(tmp_path, key, decision):
    asked = Decisions(tmp_path, "ab" * 32)
    with pytest.raises(KehoachError):
        asked.decide(key, decision)
    assert asked.all() == {}


@pytest.mark.parametrize("broken", ["", "[]", '{"VP03-1": 3}', "{", '{"VP03-1": ["nhan"]}'])
def test_a_broken_file_is_no_decision(tmp_path, broken):
    (tmp_path / f"{'ab' * 16}.json").write_text(broken)
    assert Decisions(tmp_path, "ab" * 32).all() == {}
