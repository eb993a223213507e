"""``make release VERSION=x.y.z``: everything of a release but what only a person may do.

The version is written where it stands, the changes are dated, both packages are built twice and
must be the same, their metadata is looked at. Nothing is committed, tagged, pushed or uploaded.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from email import message_from_string
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
_STANDS = re.compile(r'^((?:__)?version(?:__)? = )"[^"]+"', re.MULTILINE)
_NPM = re.compile(
    r'("name": "kehoach",\n(?: +"(?:displayName|description)".*\n)* +"version": )"[^"]+"'
)
_PYTHON = (ROOT / "pyproject.toml", ROOT / "kehoach" / "__init__.py")
_EXTENSION, _DOCS, _CHANGES = ROOT / "tools" / "vscode", ROOT / "docs", ROOT / "CHANGELOG.md"
_SHOWN = re.compile(r"\b(rev: v|kiem-tra@v|kehoach-)\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
PAGES = ("ci.md", "cong-nghe-thong-tin.md", "trinh-soan-thao.md")
_OPEN = "## Chưa phát hành\n"
_NEEDED = ("Name", "Version", "Summary", "License-Expression", "Requires-Python")
_HAND = """\
Còn phải làm bằng tay, sau khi đọc lại git diff:
  1. git commit -am "release {version}" && git tag -s v{version}
  2. git push && git push --tags, khi CI đã xanh
  3. python -m twine upload dist/kehoach-{version}*
  4. tạo bản phát hành v{version}, kèm hai gói và sbom.json (make sbom)
"""


def versioned(text: str, version: str) -> str:
    """Return pyproject or ``__init__`` with the version. Raises ValueError where it has none."""
    made, count = _STANDS.subn(rf'\g<1>"{version}"', text)
    if count != 1:
        raise ValueError(f"{count} versions where one should stand")
    return made


def packaged(text: str, version: str) -> str:
    """Return the extension's package.json or its lock with the version.

    Raises ValueError where it has none.
    """
    made, count = _NPM.subn(rf'\g<1>"{version}"', text)
    if not count:
        raise ValueError("no version of the extension")
    return made


def documented(text: str, version: str) -> str:
    """Return a page of docs/ whose commands name the version. Raises ValueError where none does."""
    made, count = _SHOWN.subn(rf"\g<1>{version}", text)
    if not count:
        raise ValueError("no version in the page")
    return made


def dated(text: str, version: str, day: dt.date) -> str:
    """Return the changes with those not yet released under a version and a day, an open head above.

    Raises ValueError where nothing waits to be released, or the version is there already.
    """
    if f"## {version} " in text:
        raise ValueError(f"{version} is in CHANGELOG.md already")
    before, found, after = text.partition(_OPEN)
    waiting = after.split("\n## ", 1)[0].strip()
    if not found or not waiting:
        raise ValueError("CHANGELOG.md has nothing under 'Chưa phát hành'")
    return f"{before}{_OPEN}\n## {version} ({day.day:02}/{day.month}/{day.year})\n{after}"


def faults(wheel: Path, version: str) -> list[str]:
    """Return what of a wheel's metadata an index would refuse, or is not of this version."""
    with zipfile.ZipFile(wheel) as package:
        (name,) = (text for text in package.namelist() if text.endswith(".dist-info/METADATA"))
        message = message_from_string(package.read(name).decode())
    out = [f"METADATA lacks {key}" for key in _NEEDED if not message[key]]
    out += [] if message["Version"] == version else [f"METADATA says {message['Version']}"]
    out += (
        [] if message["Description-Content-Type"] == "text/markdown" else ["README is no markdown"]
    )
    return out + ([] if str(message.get_payload()).strip() else ["METADATA has no description"])


def main(version: str) -> int:
    """Prepare a release; return 1 and say why where it cannot be."""
    if not _VERSION.fullmatch(version):
        sys.stderr.write("make release VERSION=x.y.z\n")
        return 1
    for place, text in _made(version).items():
        place.write_text(text, encoding="utf-8")
    with tempfile.TemporaryDirectory() as word, tempfile.TemporaryDirectory() as other:
        first, second = _built(Path(word)), _built(Path(other))
        (wheel,) = Path(word).glob(f"kehoach-{version}-*.whl")
        wrong = faults(wheel, version)
    wrong += [f"{name}: two builds differ" for name in first if first[name] != second.get(name)]
    (ROOT / "dist").mkdir(exist_ok=True)
    for name, content in first.items():
        (ROOT / "dist" / name).write_bytes(content)
    sys.stdout.write("\n".join(wrong) + "\n" if wrong else _HAND.format(version=version))
    return 1 if wrong else 0


def _made(version: str) -> dict[Path, str]:
    """Return every file that names the version, as it becomes. Raises ValueError as its parts."""
    found = {place: versioned(_read(place), version) for place in _PYTHON}
    found |= {place: packaged(_read(place), version) for place in _EXTENSION.glob("package*.json")}
    found |= {place: documented(_read(place), version) for place in map(_DOCS.joinpath, PAGES)}
    found[_CHANGES] = dated(_read(_CHANGES), version, dt.datetime.now(dt.UTC).date())
    return found


def _read(place: Path) -> str:
    return place.read_text(encoding="utf-8")


def _built(folder: Path) -> dict[str, bytes]:
    """Return the sdist and the wheel built into a folder, by name; what was there before is not."""
    stamp = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],  # noqa: S607 - git of who releases
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    order = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    dated_all = {**os.environ, "SOURCE_DATE_EPOCH": stamp}
    subprocess.run(order, check=True, capture_output=True, env=dated_all)  # noqa: S603 - ours
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*"))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
