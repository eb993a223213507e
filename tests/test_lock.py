"""The lock of the tools of development: what pyproject asks for, one version of each, each with its hashes."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project import ROOT

LOCK = ROOT / ".ci" / "dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<where>.+?))? \\\n(?P<rest>(?:    .*\n)+)", re.MULTILINE
)


def asked() -> list[Requirement]:
    return [Requirement(text) for text in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])]


def test_the_lock_holds_what_pyproject_asks_for_and_nothing_it_does_not():
    pins = {pin["name"]: pin for pin in PIN.finditer(LOCK.read_text(encoding="utf-8"))}
    named = {canonicalize_name(need.name): need for need in asked()}
    assert {name for name, pin in pins.items() if "kehoach (pyproject.toml)" in pin["rest"]} == set(named), "make lock"
    assert [name for name, need in named.items() if pins[name]["version"] not in need.specifier] == [], "make lock"


def test_every_line_of_the_lock_is_one_version_with_its_hashes():
    text = LOCK.read_text(encoding="utf-8")
    pins = list(PIN.finditer(text))
    assert "".join(pin[0] for pin in pins) == text
    assert [pin["name"] for pin in pins if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", pin["rest"])] == []
