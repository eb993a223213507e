import pytest

from kehoach.batch import seal as seal_room
from kehoach.batch.seal import same, seal
from kehoach.problem import KehoachError


def test_the_same_program_does_the_work():
    assert same(seal(), lambda: 7) == 7


def test_another_program_refuses_it_and_says_which_is_which():
    other = seal()._replace(files="0123456789ab")
    with pytest.raises(KehoachError) as raised:
        same(other, lambda: 7)
    (problem,) = raised.value.problems
    assert problem.code == "LO88"
    assert "0123456789ab" in problem.message
    assert seal().files in problem.message


def test_an_edited_file_is_another_program_and_other_line_ends_are_not(monkeypatch):
    monkeypatch.setattr(seal_room, "_files", lambda: iter([("a.py", b"x\n")]))
    first = seal.__wrapped__()
    monkeypatch.setattr(seal_room, "_files", lambda: iter([("a.py", b"x\r\n")]))
    assert seal.__wrapped__() == first
    monkeypatch.setattr(seal_room, "_files", lambda: iter([("a.py", b"y\n")]))
    assert seal.__wrapped__() != first
