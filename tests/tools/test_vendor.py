"""Files of other people in the page: what is committed is what their releases give, licences with them."""

import json
import shutil
import subprocess
from hashlib import sha256

import pytest
from project import ROOT, need

VENDOR = ROOT / "kehoach" / "web" / "static" / "vendor"
TOOLS = ROOT / "tools" / "web"


def listed():
    return json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("one", listed(), ids=lambda one: one["file"])
def test_a_file_is_the_one_that_was_vouched_for(one):
    assert sha256((VENDOR / one["file"]).read_bytes()).hexdigest() == one["sha256"]
    locked = json.loads((TOOLS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for package in one.get("bundled", [f"{one['package']}@{one['version']}"]):
        name, _, version = package.rpartition("@")
        assert locked[f"node_modules/{name}"]["version"] == version
    licence = (VENDOR / one["file"].replace(".min.js", ".LICENSE")).read_text(encoding="utf-8")
    assert len(licence) > 200
    for package in one.get("bundled", ()):
        assert package.rpartition("@")[0] in licence


def test_nothing_lies_there_that_is_not_listed():
    files = {one["file"] for one in listed()}
    wanted = files | {file.replace(".min.js", ".LICENSE") for file in files} | {"vendor.json"}
    assert {path.name for path in VENDOR.iterdir()} == wanted


def test_the_bundle_is_built_to_the_same_bytes(tmp_path):
    npm, node = shutil.which("npm"), shutil.which("node")
    need(npm and node, "npm")
    work = tmp_path / "tools" / "web"
    shutil.copytree(TOOLS, work, ignore=shutil.ignore_patterns("node_modules"))
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    fetched = subprocess.run([npm, "ci", *quiet], cwd=work, capture_output=True, text=True, timeout=300)
    need(fetched.returncode == 0, f"what npm could not fetch: {fetched.stderr}")
    made = tmp_path / "made"
    subprocess.run([node, "vendor.mjs", str(made)], cwd=work, check=True, timeout=300)
    assert {path.name: path.read_bytes() for path in made.iterdir()} == {
        path.name: path.read_bytes() for path in VENDOR.iterdir()
    }
