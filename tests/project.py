"""Where things lie, for every test: the project, its examples, what is shared, programs that may be missing."""

import atexit
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from kehoach.office import Bounds, Office, OutputKind

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
IN_CI = os.environ.get("KEHOACH_CI") == "1"
EXAMPLES = sorted(path.name for path in (ROOT / "examples").iterdir())
OF_A_DEPARTMENT = ("dien-bien-so-gddt-2025", "so-noi-vu-2026-kem-quyet-dinh")
"""Examples with a parent agency: a line the bộ template has no place for."""
SEEDS = {
    "muong-ang-2024": "000_d2178d4f9aea25cd.txt",
    "tuan-giao-2019-2025": "001_e7dbf5b0c79f5e55.txt",
    "bo-gddt-2023": "002_fdbceecb55026e0f.txt",
    "minh-long-2025": "004_c37dc28a50ef13e8.txt",
}


def example(name: str) -> Path:
    return ROOT / "examples" / name / "ke-hoach.yaml"


def need(what: object, name: str) -> None:
    """Skip when something is missing on a user's machine; fail in CI, where nothing may be."""
    if not what:
        if IN_CI:
            pytest.fail(f"{name} is missing in CI")
        pytest.skip(f"{name} is not here")


WARM = Office(Bounds(seconds=240, starting=240))
"""LibreOffice for all tests of a process: started by the first that needs it."""
atexit.register(WARM.close)


def to_pdf(soffice: str, files: list[Path], folder: Path) -> list[Path]:
    """Convert files with LibreOffice; return the PDFs."""
    return to_kind(files, folder, OutputKind.PDF)


class Kind(NamedTuple):
    """What LibreOffice makes of a file, as its ``--convert-to`` takes it."""

    value: str

    @property
    def ending(self) -> str:
        return self.value.partition(":")[0]


def to_kind(files: list[Path], folder: Path, kind: str) -> list[Path]:
    """Convert files with LibreOffice; return what it made, in the folder."""
    out = [folder / f"{file.stem}.{Kind(kind).ending}" for file in files]
    for file, path in zip(files, out, strict=True):
        made = WARM.convert(file.read_bytes(), file.suffix, Kind(kind))
        assert isinstance(made, bytes), f"{file.name}: {made}"
        path.write_bytes(made)
    return out


def decided(soffice: str, wanted: str, files: list[tuple[Path, Path]], folder: Path) -> None:
    """Let LibreOffice accept, reject or keep every revision of the first files, written to the second."""
    python = "/usr/bin/python3"  # the one LibreOffice's bridge is made for
    knows = Path(python).exists() and subprocess.run([python, "-c", "import uno"], capture_output=True).returncode == 0
    need(soffice and knows, "LibreOffice's bridge to Python (python3-uno)")
    script = Path(__file__).parent / "libreoffice_decides.py"
    named = [str(name) for pair in files for name in pair]
    command = [python, str(script), str(folder / "deciding"), wanted, *named]
    done = subprocess.run(command, capture_output=True, text=True, timeout=850, check=False)
    assert done.returncode == 0, done.stderr


SHORT_SPEC = """cap: xa
co_quan: UBND xã Minh Long
trich_yeu: Tập huấn
nhiem_vu:
  - Việc một
noi_nhan:
  - Chủ tịch, các Phó Chủ tịch UBND xã
luu: VT, VHXH
ky:
  chuc_vu: Chủ tịch
  ho_ten: Đinh Văn Sơn
"""
"""A plan that renders, of three thành phần more than it must have."""
