"""A bug kept in a file."""

from pathlib import Path

from kehoach.crash import kept_traceback, shown_traceback


def test_the_file_tells_where_it_failed(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    try:
        int("x")
    except ValueError as error:
        where = kept_traceback(error)
    assert "ValueError" in Path(where).read_text(encoding="utf-8")


def test_the_file_says_nothing_of_the_paper():
    try:
        try:
            int("Nguyễn Văn A")
        except ValueError as error:
            raise KeyError("Phòng Y tế") from error
    except KeyError as error:
        told = shown_traceback(error)
    assert "ValueError" in told
    assert "KeyError" in told
    assert "Nguyễn Văn A" not in told.replace('int("Nguyễn Văn A")', "")  # the line of this very test
    assert "Phòng Y tế" not in told.replace('KeyError("Phòng Y tế")', "")


def test_a_program_that_called_itself_without_end_is_told_shortly():
    def again() -> None:
        again()

    try:
        again()
    except RecursionError as error:
        assert len(shown_traceback(error)) < 20_000


def test_a_full_disk_is_no_second_bug(monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", "/khong/co")
    assert kept_traceback(ValueError("x")) == ""
