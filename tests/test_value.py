"""Values beside frozen dataclasses: no difference a user of one would see."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from kehoach.value import value


class Above:
    __slots__ = ()

    def told(self) -> str:
        return f"told {self}"


@value(beside=("viet",))
class Ours(Above):
    """A figure."""

    KIND: ClassVar[str] = "figure"
    so: int
    don_vi: str = "%"
    viet: str = ""

    def __str__(self) -> str:
        return f"{self.so}{self.don_vi}"


@dataclass(frozen=True, slots=True)
class Usual(Above):
    """A figure."""

    KIND: ClassVar[str] = "figure"
    so: int
    don_vi: str = "%"
    viet: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.so}{self.don_vi}"


@value()
class Whole(Above):
    """Nothing is held."""


@value()
class Other:
    so: int
    don_vi: str = "%"
    viet: str = ""


def test_a_value_is_as_a_frozen_dataclass():
    ours, usual = Ours(5, viet="05"), Usual(5, viet="05")
    assert str(inspect.signature(Ours)).replace("'", "") == str(inspect.signature(Usual)).replace(
        " -> None", ""
    ).replace("'", "").replace(": int", "").replace(": str = ", "=")
    assert repr(ours) == repr(usual).replace("Usual", "Ours")
    assert hash(ours) == hash(usual)
    assert (ours.told(), str(ours), Ours.KIND, Ours.__doc__) == ("told 5%", "5%", "figure", "A figure.")
    assert Ours.__match_args__ == Usual.__match_args__
    assert not hasattr(ours, "__dict__")


def test_values_are_equal_within_their_class_by_the_fields_that_count():
    assert Ours(5, viet="05") == Ours(5)
    assert Ours(5) != Ours(5, "kg")
    assert Ours(5) != Other(5)
    assert Ours(5) != (5, "%", "")
    assert Other(5, viet="a") != Other(5)
    assert Whole() == Whole()
    assert len({Whole(), Whole(), Ours(1), Ours(1, viet="1")}) == 2


def test_a_value_cannot_be_changed():
    for change in (lambda: setattr(Ours(1), "so", 2), lambda: delattr(Ours(1), "so")):
        with pytest.raises(AttributeError, match="frozen"):
            change()
    with pytest.raises(AttributeError):
        Whole().so = 1


@pytest.mark.parametrize("given", [{}, {"so": 1, "cot": 2}])
def test_what_is_missing_or_unknown_is_refused(given):
    with pytest.raises(TypeError, match="Ours"):
        Ours(**given)


def test_a_value_goes_to_another_process_and_into_copies():
    for held in (Ours(5, viet="05"), Whole()):
        for again in (pickle.loads(pickle.dumps(held)), copy.copy(held), copy.deepcopy(held)):  # noqa: S301 - pickled on this line
            assert again == held
    assert pickle.loads(pickle.dumps(Ours(5, viet="05"))).viet == "05"  # noqa: S301 - our bytes
