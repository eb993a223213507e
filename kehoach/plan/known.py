"""What is known of a part while it is read."""

from __future__ import annotations

from typing import TypeVar

_T = TypeVar("_T")


class Known(dict[str, object]):
    """The fields of a part read so far, and those of the part it stands in."""

    above: Known | None = None
    unsure: tuple[str, ...] = ()
    """Loose fields among them in which something is wrong."""

    def of(self, name: str, kind: type[_T]) -> _T | None:
        """Return a field of a kind; None for one that was left out, or is wrong itself."""
        found = self.get(name)
        return found if isinstance(found, kind) else None
