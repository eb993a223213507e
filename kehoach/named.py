"""``NamedTuple`` as ``typing`` has it, its classes made ten times as quickly.

A command imports some two hundred of them, and for each Python compiles a constructor. Here all
with as many fields share one that is compiled already; a class gives it the names of its fields.
To mypy it is typing's own; tests/test_named.py holds its classes beside those of ``typing``.
"""

from __future__ import annotations

import collections
from functools import cache
from operator import itemgetter
from types import FunctionType, new_class
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]


def _property(number: int, doc: str) -> property:
    return property(itemgetter(number), doc=doc)


_item = getattr(collections, "_tuplegetter", _property)
"""What gives a field of a tuple: CPython's quick one where there is one."""
_ITEMS: list[Any] = []
"""What gives the first field, the second, and so on, of any class."""
_tuple = tuple.__new__
_MADE: tuple[Any, ...] = (
    lambda cls: _tuple(cls, ()),
    lambda cls, a: _tuple(cls, (a,)),
    lambda cls, a, b: _tuple(cls, (a, b)),
    lambda cls, a, b, c: _tuple(cls, (a, b, c)),
    lambda cls, a, b, c, d: _tuple(cls, (a, b, c, d)),
    lambda cls, a, b, c, d, e: _tuple(cls, (a, b, c, d, e)),
    lambda cls, a, b, c, d, e, f: _tuple(cls, (a, b, c, d, e, f)),
    lambda cls, a, b, c, d, e, f, g: _tuple(cls, (a, b, c, d, e, f, g)),
    lambda cls, a, b, c, d, e, f, g, h: _tuple(cls, (a, b, c, d, e, f, g, h)),
)
"""Number of fields → a constructor; one with more is compiled when the first class asks for it."""
_MOST = 40
"""Fields of a class that is made here; ``typing`` makes one with more."""
_ODD = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_make", "_replace")
"""What a class may not say itself: ``typing`` tells it so."""


class _Named(tuple[Any, ...]):
    """What every class has."""

    __slots__ = ()
    if TYPE_CHECKING:
        _fields: tuple[str, ...]

    @classmethod
    def _make(cls, values: Any) -> Any:
        """Return the value of as many values as there are fields. Raises TypeError."""
        made = _tuple(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Any:
        """Return a copy with other values in some fields. Raises ValueError for no field."""
        made = _tuple(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {[*changes]!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """Return the values by field."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Class(type):
    """Makes a plain class of tuples of a class that names fields."""

    def __new__(cls, name: str, _: tuple[type, ...], body: dict[str, Any]) -> Any:
        """Return the class; what is not plain goes to ``typing``, which tells what is wrong."""
        return _made(name, body) or _of_typing(name, body)


def _made(name: str, body: dict[str, Any]) -> type | None:
    """Return the class; None for one that is not plain."""
    fields = tuple(body.get("__annotations__", ()))
    with_default = tuple(field for field in fields if field in body)
    behind = fields[len(fields) - len(with_default) :]
    odd = not 0 < len(fields) <= _MOST or behind != with_default
    if odd or any(field.startswith("_") for field in fields) or not body.keys().isdisjoint(_ODD):
        return None
    defaults = {field: body[field] for field in with_default}
    while len(_ITEMS) < len(fields):
        _ITEMS.append(_item(len(_ITEMS), f"Alias for field number {len(_ITEMS)}"))
    got = dict(zip(fields, _ITEMS, strict=False))
    doc = f"{name}({', '.join(fields)})"
    own = {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
    new = {"__new__": _constructor(name, fields, defaults), "__slots__": ()}
    return type(name, (_Named,), {"__doc__": doc, **body, **got, **own, **new})


def _constructor(name: str, fields: tuple[str, ...], defaults: dict[str, Any]) -> FunctionType:
    """Return the shared constructor with the names and defaults of the fields."""
    shared = _shared(len(fields)).__code__
    named = {"co_name": "__new__", "co_qualname": f"{name}.__new__"}
    code = shared.replace(co_varnames=("_cls", *fields), **named)
    return FunctionType(code, globals(), "__new__", tuple(defaults.values()))


@cache
def _shared(fields: int) -> Any:
    """Return the constructor of all classes with as many fields."""
    if fields < len(_MADE):
        return _MADE[fields]
    given = ", ".join(f"a{number}" for number in range(fields))
    return eval(f"lambda cls, {given}: _tuple(cls, ({given}))")  # noqa: S307 - our own names


def _of_typing(name: str, body: dict[str, Any]) -> Any:
    """Return the class as ``typing`` makes it. Raises AttributeError, TypeError, ValueError."""
    from typing import NamedTuple  # noqa: PLC0415 - the one below has its name

    return new_class(name, (NamedTuple,), exec_body=lambda made: made.update(body))


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Class, "NamedTuple", (), {"__doc__": _Named.__doc__})
