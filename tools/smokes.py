"""What each extra is tried with: programs run in an environment that has it and nothing more."""

from __future__ import annotations

_BEGIN = '''
import contextlib, io, sys
from pathlib import Path
from kehoach.cli.app import main

SPEC = """cap: xa
co_quan: UBND xã Minh Long
trich_yeu: Tập huấn
nhiem_vu:
  - nhiem_vu: Việc một
    thoi_han: 30/11/2026
noi_nhan: [Chủ tịch UBND xã]
luu: VT
ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}
"""
Path("a.yaml").write_text(SPEC, encoding="utf-8")
Path("b.yaml").write_text(SPEC, encoding="utf-8")
TABLE = SPEC + "phu_luc: [{ten: Bảng, bang: {tep: bang.xlsx}}]\\n"
STREAM = b"BT /F 14 Tf 100 700 Td (KE HOACH) Tj ET"
PDF = (b"%PDF-1.4\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\\n"
    b"4 0 obj<</Length %d>>stream\\n%s\\nendstream endobj\\n" % (len(STREAM), STREAM)
    + b"trailer<</Root 1 0 R>>\\n%%EOF\\n")
Path("a.pdf").write_bytes(PDF)
SIGNED = b"5 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached"
SIGNED += b"/ByteRange[0 9 19 9]/Contents<00>>>endobj\\n"
Path("ky.pdf").write_bytes(PDF.replace(b"trailer", SIGNED + b"trailer"))

def said(*words):
    """Return the exit code of a command and all it said."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(list(words))
    return code, out.getvalue()

def good(*words):
    code, text = said(*words)
    assert code == 0, (words, code, text)
    return text
'''
_BASE = """
good("render", "a.yaml", "-o", "a.docx")
good("check", "a.yaml")
good("import", "a.docx", "-o", "c.yaml")
"""
_IMPORT = """
code, text = said("import", "a.pdf", "-o", "-")
assert "KE HOACH" in text, text
"""
_EXCEL = """
import openpyxl
book = openpyxl.Workbook()
book.active.append(["STT", "Việc"])
book.active.append([1, "Một"])
book.save("bang.xlsx")
Path("bang.yaml").write_text(TABLE, encoding="utf-8")
good("render", "bang.yaml", "-o", "bang.docx")
"""
_XLSX = """
good("tasks", "a.yaml", "-o", "viec.xlsx")
assert Path("viec.xlsx").read_bytes()[:2] == b"PK"
"""
_WEB = """
import re, subprocess
from urllib.request import urlopen
order = [sys.executable, "-I", "-m", "kehoach", "open", ".", "--no-browser"]
served = subprocess.Popen(order, stdout=subprocess.PIPE, text=True, encoding="utf-8")
try:
    url = re.search(r"http://[^ ]+", served.stdout.readline())[0].strip()
    page = urlopen(url, timeout=60).read().decode()
    assert "<html" in page and "kehoach" in page, page[:300]
finally:
    served.terminate()
    served.wait(60)
"""
_DASK = """
from distributed import LocalCluster
with LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster:
    good("check", "a.yaml", "b.yaml", "--dask", cluster.scheduler_address)
"""
_KY = """
code, text = said("verify", "ky.pdf")
assert code in (0, 1, 2) and "kehoach[ky]" not in text, text
import pyhanko
"""
_LSP = """
import json, subprocess
asked = {"jsonrpc": "2.0", "id": 1, "method": "initialize"}
asked["params"] = {"processId": None, "rootUri": None, "capabilities": {}}
body = json.dumps(asked).encode()
order = [sys.executable, "-I", "-m", "kehoach", "lsp"]
served = subprocess.Popen(order, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
try:
    served.stdin.write(b"Content-Length: %d\\r\\n\\r\\n%s" % (len(body), body))
    served.stdin.flush()
    length = 0
    while (line := served.stdout.readline().strip()):
        if line.startswith(b"Content-Length:"):
            length = int(line.partition(b":")[2])
    answer = json.loads(served.stdout.read(length))
    assert answer["result"]["capabilities"]["hoverProvider"], answer
finally:
    served.kill()
    served.wait(60)
"""

SMOKES = {
    "": _BEGIN + _BASE,
    "import": _BEGIN + _IMPORT,
    "excel": _BEGIN + _EXCEL,
    "xlsx": _BEGIN + _XLSX,
    "web": _BEGIN + _IMPORT + _EXCEL + _XLSX + _WEB,
    "dask": _BEGIN + _DASK,
    "ky": _BEGIN + _KY,
    "lsp": _BEGIN + _LSP,
    "all": _BEGIN + _BASE + _IMPORT + _EXCEL + _XLSX + _WEB + _DASK + _KY + _LSP,
}
"""Extra → a program that uses it and fails where it does not work; ``""`` for no extra."""

MISSING = (
    _BEGIN
    + """
Path("bang.xlsx").write_bytes(b"PK")
Path("bang.yaml").write_text(TABLE, encoding="utf-8")
ASKED = {
    "import": ("import", "a.pdf", "-o", "-"),
    "excel": ("render", "bang.yaml", "-o", "bang.docx"),
    "xlsx": ("tasks", "a.yaml", "-o", "viec.xlsx"),
    "web": ("open", ".", "--no-browser"),
    "dask": ("check", "a.yaml", "b.yaml", "--dask", "tcp://127.0.0.1:1"),
    "ky": ("verify", "ky.pdf"),
    "lsp": ("lsp",),
}
for extra, words in ASKED.items():
    code, text = said(*words)
    assert code in (1, 2), (extra, code, text)
    assert f"kehoach[{extra}]" in text, (extra, text)
"""
)
"""A program for an environment without extras: each missing one is told by its name and cure."""
