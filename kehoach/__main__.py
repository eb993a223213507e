"""``python -m kehoach`` and the ``kehoach`` command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; ``--version`` is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from kehoach import __version__  # noqa: PLC0415 - the quick way out

        sys.stdout.write(f"kehoach {__version__}\n")
        return
    gc.set_threshold(100_000, 20, 20)  # start-up makes many objects and next to no garbage
    from kehoach.cli.app import main as run  # noqa: PLC0415 - click only when there is work

    sys.exit(run())


if __name__ == "__main__":
    main()
