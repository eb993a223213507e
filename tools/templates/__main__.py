"""``python -m tools.templates``: write templates/*.docx and what is prepared of them."""

from __future__ import annotations

import sys

from kehoach import shelf
from kehoach.word.prepare import prepare
from kehoach.word.prepared import FOLDER, kept_text
from tools.templates.pages import LEVELS, template_bytes


def built() -> dict[str, bytes]:
    """Return every file of templates/ by its path below that folder."""
    out = {}
    for cap in LEVELS:
        content = template_bytes(cap)
        name = f"{cap}.docx"
        out[name] = content
        out[f"{FOLDER}/{cap}.json"] = kept_text(prepare(content, name).prepared, content).encode()
    return out


def main() -> None:
    """Write the files; say which changed."""
    for name, content in built().items():
        path = shelf.templates() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
