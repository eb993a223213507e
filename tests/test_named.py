"""Classes of kehoach.named beside those typing makes: no difference a user of one would see."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing

import pytest

from kehoach import named
from kehoach.named import NamedTuple


class Place(NamedTuple):
    """Where it stands."""

    file: str
    line: int = 0
    rest: tuple[int, ...] = ()
    """Behind the line."""

    @property
    def shown(self) -> str:
        """Return it in words."""
        return f"{self.file}:{self.line}"

    def base(self) -> type:
        """Return the class, as a method finds it."""
        return __class__  # type: ignore[name-defined]  # the cell a class body makes


class Usual(typing.NamedTuple):
    """Where it stands."""

    file: str
    line: int = 0
    rest: tuple[int, ...] = ()


class Wide(NamedTuple):
    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int = 9


class Deeper(Place):
    """A class of a class."""


def test_a_class_is_as_typing_makes_it():
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__", "__doc__"):
        assert getattr(Place, name) == getattr(Usual, name), name
    assert typing.get_type_hints(Place) == typing.get_type_hints(Usual)
    assert inspect.signature(Place).parameters.keys() == inspect.signature(Usual).parameters.keys()
    assert [str(one).split(":")[0].split("=")[0] for one in inspect.signature(Place).parameters.values()] == [
        "file", "line", "rest",
    ]  # fmt: skip
    assert type(Place) is type
    assert (Place.__module__, Place.__qualname__) == (__name__, "Place")
    assert issubclass(Place, tuple)
    assert not hasattr(Place("a"), "__dict__")


def test_a_class_without_words_of_its_own_has_its_signature_for_them():
    class Bare(NamedTuple):
        a: int
        b: int

    assert Bare.__doc__ == "Bare(a, b)"


def test_a_value_is_as_typing_makes_it():
    ours, usual = Place("a", rest=(1, 2)), Usual("a", rest=(1, 2))
    assert ours == usual == ("a", 0, (1, 2))
    assert hash(ours) == hash(usual)
    assert repr(ours) == repr(usual).replace("Usual", "Place")
    assert ours._asdict() == usual._asdict()
    assert Place._make(["b", 1, ()]) == Place("b", 1)
    assert ours._replace(line=7) == usual._replace(line=7)
    assert type(ours._replace(line=7)) is Place
    assert pickle.loads(pickle.dumps(ours)) == ours  # noqa: S301 - our own bytes
    assert copy.deepcopy(ours) == ours
    assert (ours.shown, ours.base()) == ("a:0", Place)
    match ours:
        case Place(file, line=0):
            assert file == "a"
    with pytest.raises(AttributeError):
        ours.line = 3  # type: ignore[misc]  # refused: what is tested


def test_a_class_of_a_class_and_one_with_many_fields():
    assert type(Deeper("a")._replace(line=2)) is Deeper
    assert repr(Deeper("a")) == "Deeper(file='a', line=0, rest=())"
    wide = Wide(*range(8))
    assert wide == (*range(8), 9)
    assert wide._replace(i=1).i == 1


@pytest.mark.parametrize(
    "wrong",
    [lambda of: of(), lambda of: of("a", column=1), lambda of: of("a", 1, (), 2), lambda of: of("a", file="b"),
     lambda of: of._make(["a"]), lambda of: of("a")._replace(column=1)],
)  # fmt: skip
def test_what_is_called_wrong_is_told_in_the_same_words(wrong):
    told = []
    for made in (Place, Usual):
        with pytest.raises((TypeError, ValueError)) as found:
            wrong(made)
        told.append(str(found.value).replace("Usual", "Place"))
    assert told[0] == told[1]


def test_what_typing_refuses_is_refused():
    with pytest.raises(TypeError, match="default"):

        class Late(NamedTuple):
            a: int = 0
            b: int  # type: ignore[misc]  # refused: what is tested

    with pytest.raises(ValueError, match="underscore"):

        class Hidden(NamedTuple):
            _a: int  # type: ignore[misc]  # refused: what is tested

    with pytest.raises(AttributeError, match="_replace"):

        class Own(NamedTuple):
            a: int

            def _replace(self) -> None: ...  # type: ignore[override]  # refused: what is tested


def test_where_python_has_no_quick_field(monkeypatch):
    monkeypatch.setattr(named, "_item", named._property)

    class Slow(NamedTuple):
        a: int
        b: int = 2

    assert (Slow(1).a, Slow(1).b, Slow(1)._replace(a=3)) == (1, 2, (3, 2))
