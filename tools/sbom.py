"""What the wheel stands on, as CycloneDX 1.6 JSON: ``python -m tools.sbom`` (``make sbom``).

Components are what the wheel requires, extras included, as they are installed here, and the files
of other people that lie in the page. No clock, no random number: the same environment gives the
same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "kehoach" / "web" / "static" / "vendor" / "vendor.json"
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_DEVELOPMENT = ("dev", "all")
Values = dict[str, Any]


def bill() -> Values:
    """Return the bill of materials. Raises PackageNotFoundError for a requirement not installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = _asked(project)
    edges = _edges(asked)
    found = {name: _python(name) for name in sorted(edges)}
    files = json.loads(VENDOR.read_text(encoding="utf-8"))
    pages = [script for file in files for script in _scripts(file)]
    own = _component("application", "kehoach", project["version"], "MIT", "pypi")
    refs = {name: record["bom-ref"] for name, record in found.items()}
    first = [*(refs[name] for name in asked), *(page["bom-ref"] for page in pages)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": [*found.values(), *pages],
        "dependencies": [
            {"ref": own["bom-ref"], "dependsOn": sorted(set(first))},
            *_dependencies(edges, refs),
        ],
    }


def _asked(project: Values) -> list[str]:
    """Return the names of what the wheel requires, by every extra too."""
    asked = list(project["dependencies"])
    for extra, needs in project["optional-dependencies"].items():
        asked += [] if extra in _DEVELOPMENT else needs
    return [_name(item) for item in asked]


def _edges(asked: list[str]) -> dict[str, list[str]]:
    """Return each package that is needed in the end, and what it needs itself."""
    edges: dict[str, list[str]] = {}
    todo = list(asked)
    while todo:
        name = todo.pop()
        if name not in edges:
            edges[name] = _required(name)
            todo += edges[name]
    return edges


def _dependencies(edges: dict[str, list[str]], refs: dict[str, str]) -> list[Values]:
    installed = ((refs[name], {refs[to] for to in edges[name]}) for name in sorted(edges))
    return [{"ref": ref, "dependsOn": sorted(needs)} for ref, needs in installed]


def _name(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found is not None, requirement  # noqa: S101 - our own pyproject, or a package's
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def _required(name: str) -> list[str]:
    """Return what an installed package always requires here: no extras, what is installed."""
    always = (text for text in distribution(name).requires or () if "extra ==" not in text)
    return [_name(needed) for needed in always if _installed(_name(needed))]


def _installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _python(name: str) -> Values:
    installed = distribution(name)
    data = installed.metadata
    classes = [item for item in data.get_all("Classifier") or () if item.startswith("License ::")]
    keys = [key for key in ("License-Expression", "License") if key in data]
    licence = next((data[key] for key in keys if data[key]), "; ".join(classes))
    return _component("library", name, installed.version, licence.strip().split("\n")[0], "pypi")


def _scripts(file: Values) -> list[Values]:
    """Return the packages a file of the page is, or is bundled of; a file of one has its hash."""
    if "bundled" in file:
        parts = (item.rpartition("@") for item in file["bundled"])
        licence = file["licence"]
        return [_component("library", name, version, licence, "npm") for name, _, version in parts]
    made = _component("library", file["package"], file["version"], file["licence"], "npm")
    return [{**made, "hashes": [{"alg": "SHA-256", "content": file["sha256"]}]}]


def _component(kind: str, name: str, version: str, licence: str, where: str) -> Values:
    url = f"pkg:{where}/{name.replace('@', '%40')}@{version}"
    made = {"type": kind, "bom-ref": url, "name": name, "version": version, "purl": url}
    return {**made, "licenses": [{"license": {"name": licence}}]} if licence else made


if __name__ == "__main__":
    sys.stdout.write(json.dumps(bill(), ensure_ascii=False, indent=2) + "\n")
