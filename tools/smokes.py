"""What each extra is for, used once: ``python -I tools/smokes.py EXTRA`` in an environment with it.

Run by ``tools.environments`` in an empty folder, where the files it makes are left. It ends with
an error where something does not work; without an extra each missing one must be named too.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.request import urlopen

from kehoach.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SPEC = """cap: xa
co_quan: UBND xã Minh Long
trich_yeu: Tập huấn
nhiem_vu:
  - nhiem_vu: Việc một
    thoi_han: 30/11/2026
noi_nhan: [Chủ tịch UBND xã]
luu: VT, VHXH
ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}
"""
_TABLE = _SPEC + "phu_luc: [{ten: Bảng, bang: {tep: bang.xlsx}}]\n"
_STREAM = b"BT /F 14 Tf 100 700 Td (KE HOACH) Tj ET"
_PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length %d>>stream
%s
endstream endobj
%strailer<</Root 1 0 R>>
%%%%EOF
"""
_SIGNATURE = (
    b"5 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached"
    b"/ByteRange[0 9 19 9]/Contents<00>>>endobj\n"
)


def _files() -> None:
    """Write what the commands below are given."""
    for name, text in (("a.yaml", _SPEC), ("b.yaml", _SPEC), ("bang.yaml", _TABLE)):
        Path(name).write_text(text, encoding="utf-8")
    Path("a.pdf").write_bytes(_PDF % (len(_STREAM), _STREAM, b""))
    Path("ky.pdf").write_bytes(_PDF % (len(_STREAM), _STREAM, _SIGNATURE))


def _said(*words: str) -> tuple[int, str]:
    """Return the exit code of a command and all it said."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(list(words))
    out.seek(0)
    return code, out.read()


def _good(*words: str) -> None:
    code, text = _said(*words)
    _must(code == 0, f"{words}: {code}: {text}")


def _must(held: object, text: str) -> None:
    if not held:
        raise SystemExit(text)


def _base() -> None:
    _good("render", "a.yaml", "-o", "a.docx")
    _good("check", "a.yaml")
    _good("import", "a.docx", "-o", "c.yaml")


def _missing() -> None:
    """Without extras: each missing one is told by the name that installs it."""
    Path("bang.xlsx").write_bytes(b"PK")
    asked = {
        "import": ("import", "a.pdf", "-o", "-"),
        "excel": ("render", "bang.yaml", "-o", "bang.docx"),
        "xlsx": ("tasks", "a.yaml", "-o", "viec.xlsx"),
        "web": ("open", ".", "--no-browser"),
        "dask": ("check", "a.yaml", "b.yaml", "--dask", "tcp://127.0.0.1:1"),
        "ky": ("verify", "ky.pdf"),
        "lsp": ("lsp",),
    }
    for extra, words in asked.items():
        _, text = _said(*words)
        _must(f"kehoach[{extra}]" in text, f"{extra}: {text}")


def _import() -> None:
    _, text = _said("import", "a.pdf", "-o", "-")
    _must("KE HOACH" in text, text)


def _excel() -> None:
    import openpyxl  # noqa: PLC0415 - in this extra alone

    book = openpyxl.Workbook()
    for row in (["STT", "Việc"], [1, "Một"]):
        book.active.append(row)
    book.save("bang.xlsx")
    _good("render", "bang.yaml", "-o", "bang.docx")


def _xlsx() -> None:
    _good("tasks", "a.yaml", "-o", "viec.xlsx")
    _must(Path("viec.xlsx").read_bytes()[:2] == b"PK", "viec.xlsx is no workbook")


def _web() -> None:
    for use in (_import, _excel, _xlsx):
        use()
    with _started("open", ".", "--no-browser") as (_, answers):
        line = answers.readline().decode()
        found = re.search(r"http://[^ ]+", line)
        _must(found, line)
        assert found is not None  # noqa: S101 - else said above
        page = urlopen(found[0].strip(), timeout=60).read().decode()  # noqa: S310 - http
    _must('<html lang="vi">' in page, page[:300])


def _dask() -> None:
    from distributed import LocalCluster  # noqa: PLC0415 - in this extra alone

    with LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster:
        _good("check", "a.yaml", "b.yaml", "--dask", cluster.scheduler_address)


def _ky() -> None:
    _, text = _said("verify", "ky.pdf")
    _must("PH" in text and "kehoach[ky]" not in text, text)


def _lsp() -> None:
    asked: dict[str, Any] = {"jsonrpc": "2.0", "id": 1, "method": "initialize"}
    asked["params"] = {"processId": None, "rootUri": None, "capabilities": {}}
    body = json.dumps(asked).encode()
    with _started("lsp") as (questions, answers):
        questions.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        questions.flush()
        length = 0
        while line := answers.readline().strip():
            if line.startswith(b"Content-Length:"):
                length = int(line.partition(b":")[2])
        answer = json.loads(answers.read(length))
    _must(answer["result"]["capabilities"]["hoverProvider"], str(answer))


@contextlib.contextmanager
def _started(*words: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Run a command that goes on; give its standard input and output."""
    order = [sys.executable, "-I", "-m", "kehoach", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(order, stdin=pipe, stdout=pipe) as served:  # noqa: S603 - our own
        try:
            assert served.stdin is not None  # noqa: S101 - a pipe
            assert served.stdout is not None  # noqa: S101 - a pipe
            yield served.stdin, served.stdout
        finally:
            served.kill()


SMOKES: dict[str, tuple[Callable[[], None], ...]] = {
    "": (_base, _missing),
    "import": (_import,),
    "excel": (_excel,),
    "xlsx": (_xlsx,),
    "web": (_web,),
    "dask": (_dask,),
    "ky": (_ky,),
    "lsp": (_lsp,),
    "all": (_base, _web, _dask, _ky, _lsp),
}
"""Extra → what uses it; ``""`` for no extra."""


if __name__ == "__main__":
    _files()
    for smoke in SMOKES[sys.argv[1]]:
        smoke()
