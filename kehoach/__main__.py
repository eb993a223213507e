"""``python -m kehoach`` and the ``kehoach`` command."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

_ALIKE = ("render", "check")
"""Commands whose patterns are the program's own; ``clone`` makes some of names in a user's file."""
_AT_END = ("concurrent.futures", "coverage", "logging", "multiprocessing", "tempfile")
"""Modules that may have something to do when the process ends."""


def main() -> None:
    """Run the command line; ``--version`` is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from kehoach import __version__  # noqa: PLC0415 - the quick way out

        with suppress(OSError, AttributeError):  # full or closed: the whole program says so
            sys.stdout.write(f"kehoach {__version__}\n")
            sys.stdout.flush()
            return
    gc.set_threshold(100_000, 20, 20)  # start-up makes many objects and next to no garbage
    from kehoach import __version__, modules, patterns  # noqa: PLC0415 - as the program below

    imported = modules.use_kept(__version__)
    compiled = patterns.use_kept()
    try:
        from kehoach.cli.app import main as run  # noqa: PLC0415 - click only when there is work

        code = run()
    except KeyboardInterrupt:  # before or behind the command itself
        code = 130
    imported.keep()
    if sys.argv[1:2] and sys.argv[1] in _ALIKE:
        if compiled:
            compiled.keep()
        _end_at_once(code)
    gc.freeze()  # Python would look through all that is left for garbage, and then give it back
    sys.exit(code)


def _end_at_once(code: int) -> None:
    """End the process without giving back its objects one by one, where nothing waits for that."""
    if sys.modules.keys().isdisjoint(_AT_END):
        from threading import active_count  # noqa: PLC0415 - click has it loaded

        with suppress(OSError, AttributeError, ValueError):  # closed or full: Python says so
            sys.stdout.flush()
            sys.stderr.flush()
            if active_count() == 1:
                os._exit(code)


if __name__ == "__main__":
    main()
