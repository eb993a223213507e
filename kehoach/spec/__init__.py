"""YAML with places: nodes that know their line and column. The only room that knows yaml."""

from kehoach.spec.encoding import decode
from kehoach.spec.node import Limits, Mapping, Node, Scalar, Sequence, place_at
from kehoach.spec.reader import LIMITS, parse, read, read_text
from kehoach.spec.recover import Recovered, recover

__all__ = [
    "LIMITS",
    "Limits",
    "Mapping",
    "Node",
    "Recovered",
    "Scalar",
    "Sequence",
    "decode",
    "parse",
    "place_at",
    "read",
    "read_text",
    "recover",
]
