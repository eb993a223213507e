"""Build the site: ``python -m tools.docs out/docs``; nothing is fetched, same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.docs.anchors import leading_nowhere
from tools.docs.sealed import asked_elsewhere, fold_search, seal
from tools.docs.staging import lay


def build(out: Path) -> list[str]:
    """Build the site into a folder, in place of what is there; return what is wrong with it.

    What is wrong: links that lead nowhere, parts that would be asked of another host; the folder
    then stays as it was. Raises CalledProcessError when the builder fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder)
        lay(sources)
        command = [sys.executable, "-m", "zensical", "build", "--clean"]
        quiet = {**os.environ, "NO_COLOR": "1"}
        subprocess.run(  # noqa: S603 - our own command
            command, cwd=sources, env=quiet, check=True, capture_output=True
        )
        site = sources / "site"
        seal(site)
        fold_search(site)
        wrong = leading_nowhere(site) + asked_elsewhere(site)
        if not wrong:
            shutil.rmtree(out, ignore_errors=True)
            shutil.copytree(site, out)
    return wrong


def main(out: str) -> int:
    """Build the site, or say what is wrong; 1 then."""
    wrong = build(Path(out))
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)  # noqa: T201 - a command
        return 1
    print(f"Mở bằng trình duyệt: {Path(out).resolve() / 'index.html'}")  # noqa: T201 - same
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
