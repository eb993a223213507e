# ruff: noqa: ARG002, N802 - the names and arguments are those of winreg
"""The real registry's door, over a made-up ``winreg`` of the same functions."""

import sys
from contextlib import nullcontext

import pytest

from kehoach.windows.registry import UserRegistry, own_registry


class Winreg:
    HKEY_CURRENT_USER, REG_SZ, REG_DWORD = "HKCU", 1, 4

    def __init__(self):
        self.keys = {}

    def OpenKey(self, root, key):
        if key not in self.keys:
            raise FileNotFoundError(2, key)
        return nullcontext(key)

    def CreateKey(self, root, key):
        self.keys.setdefault(key, {})
        return nullcontext(key)

    def SetValueEx(self, key, name, reserved, kind, value):
        self.keys[key][name] = (value, kind)

    def _below(self, key):
        return [one[len(key) + 1 :] for one in self.keys if one.startswith(key + "\\")]

    def QueryInfoKey(self, key):
        return len(self._below(key)), len(self.keys[key]), 0

    def EnumKey(self, key, number):
        return self._below(key)[number]

    def EnumValue(self, key, number):
        name = list(self.keys[key])[number]
        return (name, *self.keys[key][name])

    def DeleteKey(self, root, key):
        del self.keys[key]


def test_keys_are_written_read_and_deleted():
    winreg = Winreg()
    registry = UserRegistry(winreg)
    assert registry.values("A") is None
    assert registry.children("A") == ()
    registry.write("A", {"": "Kiểm tra", "kehoach": "1"})
    registry.write(r"A\command", {"": "x"})
    winreg.SetValueEx("A", "number", 0, winreg.REG_DWORD, 7)
    assert registry.values("A") == {"": "Kiểm tra", "kehoach": "1"}
    assert registry.children("A") == ("command",)
    registry.delete(r"A\command")
    assert registry.children("A") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="another system is meant")
def test_another_system_has_none():
    assert own_registry() is None
