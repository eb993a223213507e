"""Frozen values with slots, as ``dataclass`` makes them, in a sixth of its time.

``dataclass`` compiles each of its methods alone and makes some that nobody asks for; here a class
is compiled once. To mypy it is a dataclass; tests/test_value.py holds the two side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_METHODS = """
def __init__(self{given}):
    pass{held}
def __eq__(self, other):
    if other.__class__ is not self.__class__:
        return NotImplemented
    return ({own}) == ({others})
def __hash__(self):
    return hash(({own}))
"""


@dataclass_transform(frozen_default=True)
def value(*, beside: tuple[str, ...] = ()) -> Callable[[type[_T]], type[_T]]:
    """Return what makes a class one of frozen values, equal within it by their fields.

    ``beside`` are fields in which equal values may differ. A class above is one without fields.
    """

    def made(cls: type[_T]) -> type[_T]:
        body = dict(vars(cls))
        fields = tuple(name for name, kind in _annotations(body) if not kind.startswith("ClassVar"))
        defaults = {name: body.pop(name) for name in fields if name in body}
        for name in ("__dict__", "__weakref__"):
            body.pop(name, None)
        same = tuple(name for name in fields if name not in beside)
        methods = _methods(cls.__qualname__, fields, defaults, same)
        own = {"__slots__": fields, "__match_args__": fields, "__qualname__": cls.__qualname__}
        return type(cls.__name__, cls.__bases__, {**_SHARED, **body, **methods, **own})

    return made


def _annotations(body: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, str(kind)) for name, kind in body.get("__annotations__", {}).items()]


def _methods(
    kind: str, fields: tuple[str, ...], defaults: dict[str, Any], same: tuple[str, ...]
) -> dict[str, Any]:
    """Return the methods that name fields."""
    given = "".join(f", {name}=_{name}" if name in defaults else f", {name}" for name in fields)
    held = "".join(f'\n    set_(self, "{name}", {name})' for name in fields)
    own, others = (", ".join(f"{of}.{name}" for name in same) for of in ("self", "other"))
    comma = "," if same else ""
    text = _METHODS.format(given=given, held=held, own=own + comma, others=others + comma)
    known = {"set_": object.__setattr__} | {f"_{name}": held for name, held in defaults.items()}
    methods: dict[str, Any] = {}
    exec(text, known, methods)  # noqa: S102 - as dataclass does, of the names of fields
    for name, method in methods.items():
        method.__qualname__ = f"{kind}.{name}"
    return methods


def _refuse(self: Any, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__} is frozen: {name}")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__match_args__)


def _repr(self: Any) -> str:
    fields = map("{}={!r}".format, self.__match_args__, _values(self))
    return f"{type(self).__name__}({', '.join(fields)})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), _values(self)


_SHARED = {
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__repr__": _repr,
    "__reduce__": _reduce,
}
