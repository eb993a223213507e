"""What a judge from other hands said of a file, kept by its bytes: the same judge says the same of the same bytes.

The program writes the same bytes for the same input, so on a developer's machine most files of a run were judged in
the run before; Microsoft's SDK takes half a CPU second for each. In CI every file is judged anew. Kept beside what
pytest keeps, which may be deleted at any time.
"""

import hashlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from project import IN_CI, ROOT

FOLDER = ROOT / ".pytest_cache" / "verdicts"


def kept(judge: str, content: bytes, ask: Callable[[], list], *, faults: bool = True) -> list:
    """Return what the judge (its name, and what tells one version of it from another) says of a file.

    Without ``faults`` only that nothing was found is kept: a busy machine may have been at fault.
    """
    if IN_CI:
        return ask()
    path = FOLDER / hashlib.sha256(judge.encode() + b"\0" + content).hexdigest()
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        said = ask()
    if faults or not said:
        _write(path, json.dumps(said))
    return said


def _write(path: Path, text: str) -> None:
    """Write the whole file or none: another worker may read it now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as file:
        file.write(text)
    Path(file.name).replace(path)
