"""What is spared the slow validator is spared in turn: each kind of version comes before it."""

import pytest
import valid_docx
from valid_docx import asked_of_the_sdk, assert_no_more_faults

KINDS = ["old", "made", "back", "new", "again"]


def test_what_was_written_is_always_asked_and_every_other_kind_in_its_turn():
    asked = [asked_of_the_sdk(KINDS, number) for number in range(4)]
    assert all(kinds[0] == "made" for kinds in asked)
    assert [kinds[1] for kinds in asked[:3]] == ["back", "new", "again"]


@pytest.mark.parametrize("kind", ["made", "new"])
def test_one_fault_more_than_the_old_file_had_is_told(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(valid_docx, "audited", lambda _: [])
    monkeypatch.setattr(valid_docx, "sdk_errors", lambda _, path: [{}, {}] if kind in path.name else [{}])
    versions = dict.fromkeys(["old", "made", "new"], b"")
    with pytest.raises(AssertionError, match="a"):
        assert_no_more_faults({"a": versions}, tmp_path, "")


def test_a_fault_only_the_quick_one_sees_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(valid_docx, "audited", lambda path: ["x"] * path.name.count("again"))
    monkeypatch.setattr(valid_docx, "sdk_errors", lambda *_: [])
    with pytest.raises(AssertionError, match="a"):
        assert_no_more_faults({"a": dict.fromkeys(KINDS, b"")}, tmp_path, "")
