"""``python -m kehoach`` and the ``kehoach`` command."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

_ALIKE = ("render", "check")
"""Commands whose patterns are the program's own; ``clone`` makes some of names in a user's file."""


def main() -> None:
    """Run the command line; ``--version`` is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from kehoach import __version__  # noqa: PLC0415 - the quick way out

        with suppress(OSError, AttributeError):  # full or closed: the whole program says so
            sys.stdout.write(f"kehoach {__version__}\n")
            sys.stdout.flush()
            return
    gc.set_threshold(100_000, 20, 20)  # start-up makes many objects and next to no garbage
    from kehoach import modules, patterns  # noqa: PLC0415 - as the program below

    imported = modules.use_kept()
    compiled = patterns.use_kept()
    try:
        from kehoach.cli.app import main as run  # noqa: PLC0415 - click only when there is work

        code = run()
    except KeyboardInterrupt:  # before or behind the command itself
        code = 130
    imported.keep()
    if compiled and sys.argv[1:2] and sys.argv[1] in _ALIKE:
        compiled.keep()
    gc.freeze()  # Python would look through all that is left for garbage, and then give it back
    sys.exit(code)


if __name__ == "__main__":
    main()
