"""Files of data/ kept as plain values: those of the YAML, and never of another day's YAML."""

import marshal

import pytest
from project import ROOT

from kehoach import kept, shelf, spec
from kehoach.law import book as room

NAMES = sorted(path.stem for path in (ROOT / "data").glob("*.yaml"))


@pytest.fixture
def held(monkeypatch):
    """What is kept, in place of files."""
    kept_values = {}
    monkeypatch.setattr(kept, "load", kept_values.get)
    monkeypatch.setattr(kept, "save", kept_values.__setitem__)
    return kept_values


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept_of_a_book_is_the_book(name, held):
    by_yaml = spec.read(shelf.data() / f"{name}.yaml")[0].plain()
    assert room.book.__wrapped__(name) == by_yaml
    held[f"data-{name}"] = marshal.loads(marshal.dumps(held[f"data-{name}"]))  # noqa: S302 - our own
    assert room.book.__wrapped__(name) == by_yaml
    assert list(room.book.__wrapped__(name)) == list(by_yaml)  # in the order of the file


def test_a_book_that_was_edited_is_read_anew(held, tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "data", lambda: tmp_path)
    path = tmp_path / "a.yaml"
    for words in ("x: 1", "x: 2", "y: 1", "x: 1"):
        path.write_text(words, encoding="utf-8")
        key, value = words.split(": ")
        assert room.book.__wrapped__("a") == {key: value}


def test_a_kept_book_asks_for_no_yaml(held, monkeypatch):
    room.book.__wrapped__("the-thuc")
    monkeypatch.setattr(spec, "read", None)
    assert room.book.__wrapped__("the-thuc")["trang"]


def test_a_book_in_a_folder_of_data_is_opened_and_kept():
    names = [path.stem for path in sorted((ROOT / "data" / "khung").glob("*.yaml"))]
    assert names
    assert all(room.book.__wrapped__(f"khung/{name}") for name in names for _ in range(2))
