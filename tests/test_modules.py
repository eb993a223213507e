"""Modules kept from run to run: the same modules, and Python's own way where anything is otherwise."""

import os
import sys
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import module_from_spec

import pytest

import kehoach.law
from kehoach import kept, modules, shelf

NAMES = ("kehoach.law", "kehoach.shelf")


@pytest.fixture
def found(tmp_path, monkeypatch):
    """What keeps a module and a package, and finds them in the next run."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_COMPILED", str(tmp_path / "kept.pyc"))
    monkeypatch.setitem(sys.modules, "kehoach.law", kehoach.law)
    first = modules.Modules("1")
    monkeypatch.setattr(first, "_before", frozenset(sys.modules) - {*NAMES, "json", "pytest"})
    for name in NAMES:  # as Python itself imported them
        spec = PathFinder.find_spec(name, kehoach.__path__)
        monkeypatch.setattr(sys.modules[name], "__spec__", spec)
    first.keep()
    return tmp_path / f"modules.{sys.implementation.cache_tag}.kept"


def test_what_was_imported_is_found_and_is_the_same(found):
    again = modules.Modules("1")
    for name in NAMES:
        spec, usual = again.find_spec(name), PathFinder.find_spec(name, kehoach.__path__)
        same = ("name", "origin", "cached", "has_location", "parent", "submodule_search_locations")
        assert [getattr(spec, field) for field in same] == [getattr(usual, field) for field in same]
        assert type(spec.loader) is not SourceFileLoader
        assert spec.loader.get_code(name) == usual.loader.get_code(name)
        assert spec.loader.get_source(name) == usual.loader.get_source(name)
    module = module_from_spec(again.find_spec("kehoach.shelf"))
    module.__loader__.exec_module(module)
    assert (module.__file__, module.data()) == (shelf.__file__, shelf.data())
    assert again.find_spec("json").loader.get_code("json")
    assert again.find_spec("pytest") is None  # no part of any command
    assert again.find_spec("kehoach.plan") is None


def test_nothing_is_written_where_nothing_new_was_imported(found):
    found.unlink()
    modules.Modules("1").keep()
    assert not found.exists()


def test_a_new_module_is_kept_beside_the_rest(found, monkeypatch):
    again = modules.Modules("1")
    again._before -= {"kehoach.problem"}
    name = "kehoach.problem"
    spec = PathFinder.find_spec(name, kehoach.__path__)
    monkeypatch.setattr(sys.modules[name], "__spec__", spec)
    again.keep()
    third = modules.Modules("1")
    for name in (*NAMES, "kehoach.problem"):
        assert third.find_spec(name).loader.get_code(name).co_filename.endswith(".py"), name


def test_a_changed_source_is_imported_as_ever(found, monkeypatch):
    again = modules.Modules("1")
    monkeypatch.setattr(modules, "_state", lambda _: (1, 1))
    assert again.find_spec("kehoach.shelf") is None


def test_what_another_version_kept_is_not_used(found):
    assert modules.Modules("2").find_spec("kehoach.shelf") is None


@pytest.mark.parametrize("other", ["_FOLDER", "pycache_prefix"])
def test_what_another_installation_kept_is_not_used(found, monkeypatch, other):
    monkeypatch.setattr(modules if other == "_FOLDER" else sys, other, "/elsewhere")
    monkeypatch.setattr(kept, "_place", lambda _: found)
    assert modules.Modules("1").find_spec("kehoach.shelf") is None


def test_damaged_code_is_taken_from_pythons_own_file(found):
    content = bytearray(found.read_bytes())
    for at in range(len(content) - 40, len(content)):
        content[at] ^= 1
    found.write_bytes(content)
    spec = modules.Modules("1").find_spec("kehoach.shelf")
    assert spec.loader.get_code("kehoach.shelf").co_filename == shelf.__file__
    os.truncate(found, len(content) - 10)
    assert modules.Modules("1").find_spec("kehoach.shelf").loader.get_code("kehoach.shelf")


def test_a_system_without_reads_at_a_place(found, monkeypatch):
    monkeypatch.delattr(os, "pread")
    spec = modules.Modules("1").find_spec("kehoach.shelf")
    assert spec.loader.get_code("kehoach.shelf").co_filename == shelf.__file__


def test_a_source_that_is_gone_has_no_state(tmp_path):
    assert modules._state(str(tmp_path / "a.py")) == (-1, -1)
