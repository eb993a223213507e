"""The files a Send-to script was given, from the raw command line of ``cmd``."""

from __future__ import annotations

import re

_BEHIND = re.compile(r"\s/c\s+", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[A-Za-z]:[\\/]|\\\\[^\\]")
"""A drive or a share: the Explorer always gives whole paths."""
_MOST = 50
_LONGEST = 40_000
"""Signs of a command line; Windows itself stops at 32,767."""


def dropped(line: str) -> tuple[str, ...]:
    r"""Return the files of ``…\cmd.exe /c ""script.cmd" "D:\a b.docx" D:\c&d.docx"``, as named.

    Names with blanks come in quotes, others bare; ``&``, ``^``, ``%`` in them are just signs here.
    """
    found = _BEHIND.search(line[:_LONGEST])
    if found is None:
        return ()
    rest = line[found.end() : _LONGEST].strip()
    if rest.startswith('""'):
        rest = rest[1:].removesuffix('"') if rest.count('"') % 2 == 0 else rest[1:]
    _, *names = _parted(rest) or [""]
    return tuple(name for name in names if _ABSOLUTE.match(name))[:_MOST]


def _parted(text: str) -> list[str]:
    """Return the words of a command line; blanks inside quotes part nothing."""
    words = re.findall(r'(?:"[^"]*"?|[^\s"])+', text)
    return [word.replace('"', "") for word in words]
