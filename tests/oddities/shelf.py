"""Where the specimens are collected: a maker's name, with dashes, is the name of its file."""

from collections.abc import Callable

SPECIMENS: dict[str, Callable[[], bytes]] = {}


def specimen(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Add a maker to the shelf; its docstring says what is odd."""
    assert make.__doc__, make.__name__
    SPECIMENS[make.__name__.replace("_", "-")] = make
    return make
