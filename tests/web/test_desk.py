"""Work that waits for tomorrow."""

import pytest

from kehoach.problem import KehoachError
from kehoach.web.desk import Desk, desk_folder, mark


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "viec")


def code(refused) -> str:
    return refused.value.problems[0].code


def test_what_is_saved_is_there_for_the_next_server(desk, tmp_path):
    work = desk.begin("soan", "Kế hoạch phòng, chống dịch")
    desk.save(work.number, "ke-hoach.yaml", b"cap: xa\n")
    again = Desk(tmp_path / "viec")
    assert [one.title for one in again.works()] == ["Kế hoạch phòng, chống dịch"]
    assert again.read(work.number, "ke-hoach.yaml") == b"cap: xa\n"


def test_a_stale_save_is_refused_and_changes_nothing(desk):
    work = desk.begin("soan", "a")
    first = desk.save(work.number, "a.yaml", b"1")
    second = desk.save(work.number, "a.yaml", b"2", first)
    assert second == mark(b"2")
    with pytest.raises(KehoachError) as refused:
        desk.save(work.number, "a.yaml", b"3", first)
    assert code(refused) == "TW06"
    assert desk.read(work.number, "a.yaml") == b"2"


@pytest.mark.parametrize("number", ["../../etc", "", "a/b", "AAAAAAAAAAAA", "x" * 99])
def test_a_number_of_no_work_is_told(desk, number):
    for ask in (desk.find, desk.clear, lambda which: desk.save(which, "a", b"")):
        with pytest.raises(KehoachError) as refused:
            ask(number)
        assert code(refused) == "TW05"


def test_a_broken_card_hides_only_itself(desk, tmp_path):
    desk.begin("soan", "a")
    broken = desk.begin("soan", "b")
    (tmp_path / "viec" / broken.number / "viec.json").write_text("{")
    assert [one.title for one in desk.works()] == ["a"]


def test_a_work_that_is_cleared_is_gone(desk):
    work = desk.begin("chep", "a")
    desk.retitle(work.number, "b")
    assert desk.find(work.number).title == "b"
    desk.clear(work.number)
    assert desk.works() == []


def test_the_desk_is_in_the_folder_of_state(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert desk_folder() == tmp_path / "kehoach" / "viec-dang-lam"
