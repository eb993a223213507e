"""The VS Code extension: its manifest fits its files, it is the same bytes twice, it finds the server."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from project import ROOT, need

from tools import vsix

SCRIPT = b"module.exports = {};\n"


def test_the_manifest_fits_what_is_packed_and_what_the_code_does(tmp_path):
    target = tmp_path / "a.vsix"
    assert vsix.write(target, SCRIPT) == vsix.write(tmp_path / "b.vsix", SCRIPT)
    with zipfile.ZipFile(target) as packed:
        names = set(packed.namelist())
        said = json.loads(packed.read("extension/package.json"))
        described = ET.fromstring(packed.read("extension.vsixmanifest"))  # noqa: S314 - our own
    space = "{http://schemas.microsoft.com/developer/vsx-schema/2011}"
    assert {one.get("Path") for one in described.iter(f"{space}Asset")} <= names
    identity = described.find(f".//{space}Identity")
    assert (identity.get("Id"), identity.get("Version")) == (said["name"], said["version"])
    for one in said["contributes"]["yamlValidation"]:
        assert f"extension/{one['url'][2:]}" in names
    assert f"extension/{said['main'][2:]}" in names
    assert not {"dependencies", "devDependencies"} & set(said)
    code = (ROOT / "tools" / "vscode" / "extension.js").read_text(encoding="utf-8")
    assert set(re.findall(r'registerCommand\("([\w.]+)"', code)) == {
        one["command"] for one in said["contributes"]["commands"]
    }
    woken = {event.partition(":")[2] for event in said["activationEvents"] if event.startswith("onLanguage:")}
    assert woken == set(re.findall(r'language: "(\w+)"', code))
    version = re.search(r'(?m)^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert said["version"] == version[1]


def test_no_letter_of_our_plans_is_boxed_and_a_foreign_look_alike_is():
    allowed = vsix.manifest()["contributes"]["configurationDefaults"]["[yaml]"]
    letters = set(allowed["editor.unicodeHighlight.allowedCharacters"])
    written = {letter for path in (ROOT / "examples").rglob("*.yaml") for letter in path.read_text(encoding="utf-8")}
    assert {letter for letter in written if letter.isalpha() and not letter.isascii()} <= letters
    assert len([letter for letter in letters if letter.isalpha()]) == 134  # 12 × 6 + đ, less 6 of ASCII, twice
    assert not letters & set("аеорсхОАɑ\u031b")  # Cyrillic, a lone mark, Latin alpha


def test_what_is_bundled_is_pinned_to_the_byte():
    locked = json.loads((ROOT / "tools" / "vscode" / "package-lock.json").read_bytes())
    said = vsix.manifest()
    assert locked["packages"][""]["dependencies"] == said["dependencies"]
    packages = {name: one for name, one in locked["packages"].items() if name}
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    needed = [one for one in packages.values() if not one.get("dev")]
    assert {one["license"] for one in needed} <= {"MIT", "ISC"}


@pytest.fixture(scope="module")
def bundled(tmp_path_factory) -> Path:
    """The extension bundled from what ``npm ci`` brought."""
    need(shutil.which("node"), "node")
    need((ROOT / "tools" / "vscode" / "node_modules" / "esbuild").is_dir(), "npm ci --prefix tools/vscode")
    script = vsix.bundle()
    assert script == vsix.bundle()
    path = tmp_path_factory.mktemp("vscode") / "extension.js"
    path.write_bytes(script)
    return path


def test_the_bundled_client_starts_a_real_server_and_stops_it(bundled, tmp_path):
    """Without VS Code: a stand-in for it, Microsoft's client as it is bundled, our server."""
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text("cap: xa\ntrich_yeuu: a\n", encoding="utf-8")
    program = Path(sys.executable).with_name("kehoach")
    driver = ROOT / "tests" / "tools" / "drive_bundle.js"
    done = subprocess.run(["node", driver, bundled, program, plan], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["commands"] == ["kehoach.check", "kehoach.render"]
    assert seen["errors"] == []
    assert seen["ran"] == [["check", "./ke-hoach.yaml"], ["render", "./ke-hoach.yaml"]]


def test_a_word_file_that_is_there_is_made_anew_only_after_a_yes(bundled, tmp_path):
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text("cap: xa\n", encoding="utf-8")
    (tmp_path / "ke-hoach.docx").write_bytes(b"PK")
    program = Path(sys.executable).with_name("kehoach")
    driver = ROOT / "tests" / "tools" / "drive_bundle.js"
    seen = {}
    for answer in ("", "Làm lại"):
        order = ["node", driver, bundled, program, plan, answer]
        done = subprocess.run(order, capture_output=True, text=True, timeout=240)
        assert done.returncode == 0, done.stderr
        seen[answer] = json.loads(done.stdout)
    checked = ["check", "./ke-hoach.yaml"]
    assert seen[""]["ran"] == [checked]
    assert seen["Làm lại"]["ran"] == [checked, ["render", "./ke-hoach.yaml", "--force"]]
    assert all("ke-hoach.docx đã có" in one["errors"][0] for one in seen.values())
