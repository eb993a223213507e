"""Parts of a plan: frozen values whose fields say what they are, for reading and for the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, TypedDict, dataclass_transform

from kehoach.named import NamedTuple
from kehoach.plain import RawLeaf

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.plain import Raw
    from kehoach.plan.known import Known
    from kehoach.plan.reading import Path, Reading

if TYPE_CHECKING:
    JsonSchema = TypedDict(
        "JsonSchema",
        {
            "$schema": str,
            "$ref": str,
            "$defs": dict[str, "JsonSchema"],
            "title": str,
            "description": str,
            "type": str | list[str],
            "properties": dict[str, "JsonSchema"],
            "propertyNames": "JsonSchema",
            "patternProperties": dict[str, "JsonSchema"],
            "additionalProperties": "bool | JsonSchema",
            "required": list[str],
            "items": "JsonSchema",
            "anyOf": "list[JsonSchema]",
            "allOf": "list[JsonSchema]",
            "not": "JsonSchema",
            "enum": list[object],
            "examples": list[object],
            "pattern": str,
            "minItems": int,
            "maxItems": int,
        },
        total=False,
    )
    """What an editor is told of a value: the words of JSON Schema (draft 7) we use."""

REQUIRED: Any = object()
"""Default of a field that must be given."""


class FieldKind(NamedTuple):
    """What may stand in a field."""

    read: Callable[[Any, Reading, Path], Any]
    """Raw value → typed value. Raises Wrong, or tells the reading what is wrong further down."""
    json: JsonSchema
    """What an editor's JSON Schema says of it."""


class Field(NamedTuple):
    """One field of a part."""

    kind: FieldKind
    mo_ta: str
    """What it is, one Vietnamese sentence."""
    default: Any = REQUIRED
    vi_du: tuple[Any, ...] = ()
    check: Callable[[Any, Known], Any] | None = None
    """Value and the fields before it → value; asked for a default too. Raises Wrong."""
    loose: bool = False
    """True for a list that is checked, and known to the fields behind it, with wrong items (None).
    """


def field(
    kind: FieldKind,
    mo_ta: str,
    *,
    default: Any = REQUIRED,
    vi_du: tuple[Any, ...] = (),
    check: Callable[[Any, Known], Any] | None = None,
    loose: bool = False,
) -> Any:
    """Return a field's description; it stands where a class names the field."""
    return Field(kind, mo_ta, default, vi_du, check, loose)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class PlanPart(RawLeaf):
    """A frozen part of a plan, equal to another of its class when all fields are equal."""

    FIELDS: ClassVar[dict[str, Field]] = {}
    """Name → description, in order."""
    MAY_LACK: ClassVar[frozenset[str]] = frozenset()
    """Fields that are what their default says when left out: nothing is asked of them."""
    _DEFAULTS: ClassVar[dict[str, object]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        for name in own:
            delattr(cls, name)
        cls.FIELDS = {**cls.FIELDS, **own}
        cls._DEFAULTS = {
            name: key.default for name, key in cls.FIELDS.items() if key.default is not REQUIRED
        }
        cls.MAY_LACK = frozenset(name for name in cls._DEFAULTS if cls.FIELDS[name].check is None)

    def __init__(self, **values: Any) -> None:
        held = self.__dict__
        held.update(self._DEFAULTS, **values)
        if held.keys() != self.FIELDS.keys():
            odd = sorted(held.keys() ^ self.FIELDS.keys())
            raise TypeError(f"{type(self).__name__}: {', '.join(odd)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self.FIELDS)))

    def __repr__(self) -> str:
        messages = (f"{name}={self.__dict__[name]!r}" for name in self.FIELDS)
        return f"{type(self).__name__}({', '.join(messages)})"

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed; the changes are not checked again."""
        return type(self)(**{**self.__dict__, **changes})

    @classmethod
    def keys(cls) -> list[str]:
        """Return the keys an author may write."""
        return [*cls.FIELDS]

    @classmethod
    def gather(cls, raw: Raw) -> Raw:
        """Return the raw mapping in the form its fields are read from; other forms it may take."""
        return raw
