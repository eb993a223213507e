"""A registry made up for tests, with the manners of the real one."""

from pathlib import PureWindowsPath


class Made:
    """Keys of one user; a key above a written one exists too."""

    def __init__(self):
        self.keys = {}
        self.refuse = None
        """Asked of a key before it is written: True for one Windows refuses."""

    def _above(self, key):
        return [str(one) for one in (PureWindowsPath(key), *PureWindowsPath(key).parents) if str(one) != "."]

    def values(self, key):
        return dict(self.keys[key]) if key in self.keys else None

    def children(self, key):
        start = key + "\\"
        return tuple(
            one.removeprefix(start) for one in self.keys if one.startswith(start) and "\\" not in one[len(start) :]
        )

    def write(self, key, values):
        if self.refuse and self.refuse(key):
            raise PermissionError(5, "Access is denied")
        for one in self._above(key):
            self.keys.setdefault(one, {})
        self.keys[key].update(values)

    def delete(self, key):
        if self.children(key):
            raise PermissionError(5, "Access is denied")
        del self.keys[key]
