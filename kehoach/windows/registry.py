"""The user's own part of the registry, as little of it as is needed."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class Registry(Protocol):
    """Keys of HKEY_CURRENT_USER with their texts; each method may raise OSError."""

    def values(self, key: str) -> dict[str, str] | None:
        """Return name → text of a key, ``""`` being its default; None for one not there."""

    def children(self, key: str) -> tuple[str, ...]:
        """Return the names of the keys right below a key."""

    def write(self, key: str, values: Mapping[str, str]) -> None:
        """Make a key, if need be, and set texts of it."""

    def delete(self, key: str) -> None:
        """Delete a key that has no keys below it."""


def own_registry() -> Registry | None:
    """Return the registry of this Windows; None on another system."""
    return UserRegistry(import_module("winreg")) if sys.platform == "win32" else None


class UserRegistry:
    """HKEY_CURRENT_USER through Python's ``winreg``."""

    def __init__(self, winreg: Any) -> None:
        self._winreg = winreg
        self._root = winreg.HKEY_CURRENT_USER

    def values(self, key: str) -> dict[str, str] | None:
        """Return name → text of a key; values of another kind are left out."""
        found: dict[str, str] = {}
        try:
            with self._winreg.OpenKey(self._root, key) as opened:
                for number in range(self._winreg.QueryInfoKey(opened)[1]):
                    name, value, _ = self._winreg.EnumValue(opened, number)
                    if isinstance(value, str):
                        found[name] = value
        except FileNotFoundError:
            return None
        return found

    def children(self, key: str) -> tuple[str, ...]:
        """Return the names of the keys right below a key; none where it is not there."""
        try:
            with self._winreg.OpenKey(self._root, key) as opened:
                count = self._winreg.QueryInfoKey(opened)[0]
                return tuple(self._winreg.EnumKey(opened, number) for number in range(count))
        except FileNotFoundError:
            return ()

    def write(self, key: str, values: Mapping[str, str]) -> None:
        """Make a key, if need be, and set texts of it."""
        with self._winreg.CreateKey(self._root, key) as opened:
            for name, value in values.items():
                self._winreg.SetValueEx(opened, name, 0, self._winreg.REG_SZ, value)

    def delete(self, key: str) -> None:
        """Delete a key that has no keys below it."""
        self._winreg.DeleteKey(self._root, key)
