"""The VS Code extension as one file, ``python -m tools.vsix``: run by ``make vscode``.

A .vsix is a zip of three descriptions and the extension. It is made here, not by Microsoft's
packer: the same files give the same bytes, and nothing is fetched.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "tools" / "vscode"
_NEVER = (1980, 1, 1, 0, 0, 0)
_KINDS = {".js": "application/javascript", ".json": "application/json", ".md": "text/markdown",
          ".txt": "text/plain", ".vsixmanifest": "text/xml"}  # fmt: skip


_VOWELS, _TONES = "aăâeêioôơuưy", ("", *"\u0300\u0301\u0303\u0309\u0323")
_MARKS = "đ“”‘’–…"


def manifest() -> dict[str, Any]:
    """Return what the extension says of itself.

    VS Code boxes letters beyond ASCII in a folder that is not trusted yet; those of Vietnamese are
    named here, so that a foreign letter that only looks like them is boxed still.
    """
    found: dict[str, Any] = json.loads((SOURCE / "package.json").read_text(encoding="utf-8"))
    allowed = {"editor.unicodeHighlight.allowedCharacters": dict.fromkeys(_letters(), True)}
    found["contributes"]["configurationDefaults"] = {"[yaml]": allowed}
    return found


def _letters() -> list[str]:
    """Return the letters and marks of Vietnamese beyond ASCII, in both cases, in order."""
    small = [unicodedata.normalize("NFC", f"{vowel}{tone}") for vowel in _VOWELS for tone in _TONES]
    both = {case for letter in (*small, *_MARKS) for case in (letter, letter.upper())}
    return sorted(letter for letter in both if not letter.isascii())


def bundle() -> bytes:
    """Return the extension with what it stands on as one script; ``npm ci`` was run before.

    Raises CalledProcessError where a package is missing.
    """
    wanted = ("extension.js", "--bundle", "--minify", "--platform=node", "--target=node18",
              "--external:vscode", "--charset=utf8", "--legal-comments=eof")  # fmt: skip
    program = SOURCE / "node_modules" / "esbuild" / "bin" / "esbuild"
    made = subprocess.run(  # noqa: S603 - our own lockfile says which program
        ["node", str(program), *wanted],  # noqa: S607 - node of who builds
        cwd=SOURCE, check=True, capture_output=True,
    )  # fmt: skip
    return made.stdout


def parts(script: bytes) -> dict[str, bytes]:
    """Return the files of the extension by their names in the zip."""
    said = {key: value for key, value in manifest().items() if "ependencies" not in key}
    notes = (ROOT / "docs" / "trinh-soan-thao.md").read_bytes()
    return {
        "extension.vsixmanifest": _described(said).encode(),
        "[Content_Types].xml": _kinds().encode(),
        "extension/package.json": json.dumps(said, ensure_ascii=False, indent=2).encode(),
        "extension/extension.js": script,
        "extension/readme.md": notes,
        "extension/LICENSE.txt": (ROOT / "LICENSE").read_bytes(),
        "extension/ke-hoach.schema.json": (ROOT / "data" / "ke-hoach.schema.json").read_bytes(),
        "extension/co-quan.schema.json": (ROOT / "data" / "co-quan.schema.json").read_bytes(),
    }


def write(target: Path, script: bytes) -> str:
    """Write the .vsix and return its sum."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts(script).items():
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same wherever it is made
            entry.external_attr = 0o644 << 16
            made.writestr(entry, content)
    return hashlib.sha256(target.read_bytes()).hexdigest()


def _described(said: dict[str, Any]) -> str:
    """Return the description VS Code reads before anything else."""
    engine = said["engines"]["vscode"]
    return f"""<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="vi" Id={quoteattr(said["name"])} Version={quoteattr(said["version"])} \
Publisher={quoteattr(said["publisher"])}/>
    <DisplayName>{escape(said["displayName"])}</DisplayName>
    <Description xml:space="preserve">{escape(said["description"])}</Description>
    <Categories>{escape(",".join(said["categories"]))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value={quoteattr(engine)}/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" \
Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" \
Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" \
Addressable="true"/>
  </Assets>
</PackageManifest>
"""


def _kinds() -> str:
    named = _KINDS.items()
    rows = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in named)
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0" encoding="utf-8"?><Types xmlns="{space}">{rows}</Types>'


if __name__ == "__main__":
    out = ROOT / "out" / f"kehoach-{manifest()['version']}.vsix"
    found = write(out, bundle())
    sys.stdout.write(f"{out}\n{out.stat().st_size} byte, sha256 {found}\n")
