"""Requests that mean harm, and files that do: one clear answer each, and the server stays as it was."""

import io
import os
import re
import signal
import socket
import stat
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import httpx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from page_server import Running, ask

from kehoach.web.asked import _LONGEST
from kehoach.web.guard import LARGEST
from kehoach.web.patient import WAITED

MOST_GROWN = 150_000_000
"""Bytes the server may grow by: what the modules of reviewing take, and a few papers."""
EVIL = '<img src=x onerror="document.title=1">'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """One page for all requests; at its end it still answers."""
    with Running(tmp_path_factory.mktemp("trang")) as running:
        yield running
        assert running.get("").status_code == 200


@pytest.fixture(scope="module", autouse=True)
def silent(served):
    """Clients that say nothing, from the first test on: the last one asks how they were ended."""
    with ThreadPoolExecutor(2) as both:
        yield [both.submit(timed, served, said) for said in (b"", b"GET / HT")]


def timed(running: Running, said: bytes) -> tuple[bytes, float]:
    """Return what comes back, and after how many seconds."""
    began = time.monotonic()
    return raw(running, said, timeout=WAITED * 4), time.monotonic() - began


def standing(folder: Path) -> set[Path]:
    """Return what stands in a folder and below, while others write there and take away."""
    # os.walk passes over a folder that went between two looks; Path.rglob of Python 3.11 raises
    return {Path(above, name) for above, folders, files in os.walk(folder) for name in (*folders, *files)}


def resident(running: Running) -> int:
    told = Path(f"/proc/{running.process.pid}/status")
    if not told.is_file():
        pytest.skip("bộ nhớ của tiến trình khác chỉ đọc được trên Linux")
    return int(re.search(r"VmRSS:\s+(\d+)", told.read_text())[1]) * 1024


def raw(running: Running, request: bytes, *, timeout: float = 30, end: bool = False) -> bytes:
    """Send bytes as they are and return all that comes back; ``end`` hangs up the sending side first."""
    host, port = running.base.removeprefix("http://").split(":")
    out = b""
    with socket.create_connection((host, int(port)), timeout=timeout) as asked:
        asked.sendall(request)
        if end:
            asked.shutdown(socket.SHUT_WR)
        while piece := asked.recv(65536):
            out += piece
    return out


def head(running: Running, line: str, *fields: str) -> bytes:
    """Return the head of a request; ``{key}`` in its line is the secret."""
    key = running.url.split("/")[3]
    host = running.base.removeprefix("http://")
    lines = [line.format(key=key), f"Host: {host}", "X-Kehoach: 1", "Connection: close", *fields]
    return "\r\n".join([*lines, "", ""]).encode()


def status(answer: bytes) -> int:
    assert answer.count(b"HTTP/1.1 ") == 1, answer[:400]
    return int(answer.split()[1])


def plain(answer: httpx.Response, running: Running) -> None:
    """Fail where an answer tells of this computer, or of the program."""
    for word in ("Traceback", str(running.temporary), ".py", "kehoach-trang-"):
        assert word not in answer.text


HOSTS = (
    "evil.example", "127.0.0.1", "127.0.0.1.:{port}", "localhost.:{port}", "[::1]:{port}", "127.0.0.1:{port}0",
    "127.0.0.1:0{port}", "127.1:{port}", "2130706433:{port}", "a@127.0.0.1:{port}", "127.0.0.1:{port}@evil.example",
    "127.0.0.1:{port}.evil.example", "localhost:{port}, evil.example", "LOCALHOST:{port}x", "",
)  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
def test_another_host_is_refused(served, host):
    port = served.base.rsplit(":")[-1]
    answer = ask("GET", served.url, headers={"Host": host.format(port=port)})
    assert answer.status_code == 400


def test_two_hosts_are_refused(served):
    assert status(raw(served, head(served, "GET /{key}/ HTTP/1.1", "Host: evil.example"))) == 400


@pytest.mark.parametrize(
    "change",
    [str.swapcase, lambda key: key[:-1], lambda key: key + "x", lambda _: "", lambda key: "%" + key[1:],
     lambda key: f"/{key}", lambda key: f"x/../{key}", lambda key: f"{key}%2f", lambda key: f"{key}%00",
     lambda key: f"%{ord(key[0]):02x}{key[1:]}", lambda _: "x" * 5000],
)  # fmt: skip
def test_no_secret_no_answer(served, change):
    key = served.url.split("/")[3]
    answer = raw(served, head(served, f"GET /{change(key)}/kiem-tra HTTP/1.1"))
    assert status(answer) == 403
    assert key.encode() not in answer


@pytest.mark.parametrize(
    "path",
    ["..%2f..%2fetc%2fpasswd", "static/..%2f..%2fapp.py", "static/%2e%2e/app.py", "static//etc/passwd", "%00",
     "static/%00", "static/a%00.css", "static/" + "x" * 5000, "static", "//kiem-tra", "kiem-tra/..%2f..%2fkho",
     "kiem-tra/%00", "viec/..", "%ff%fe", "soan/..%5c..%5cx"],
)  # fmt: skip
def test_no_path_leads_elsewhere(served, path):
    answer = raw(served, head(served, f"GET /{{key}}/{path} HTTP/1.1"))
    assert status(answer) in (307, 404, 405, 422)
    assert b"evil" not in answer
    assert b"root:" not in answer
    assert b"import" not in answer


def test_an_address_with_a_host_in_it_is_no_way_in(served):
    line = "GET http://evil.example/{key}/ HTTP/1.1"
    assert status(raw(served, head(served, line))) == 403


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "POST", "DELETE"])
def test_a_method_no_page_has_is_refused(served, method):
    answer = raw(served, head(served, method + " /{key}/kho/tim HTTP/1.1", "Content-Length: 0"))
    assert status(answer) == 405
    assert "Trang này không nhận yêu cầu ấy".encode() in answer


@pytest.mark.parametrize(
    "fields",
    [{}, {"X-Kehoach": "1", "Origin": "http://evil.example"}, {"X-Kehoach": "1", "Origin": "null"},
     {"X-Kehoach": "1", "Origin": "http://127.0.0.1"}, {"X-Kehoach": "1", "Origin": "https://127.0.0.1:{port}"}],
)  # fmt: skip
def test_another_site_changes_nothing(served, fields):
    port = served.base.rsplit(":")[-1]
    sent = {name: value.format(port=port) for name, value in fields.items()}
    for path in ("kiem-tra", "chep", "kho/doc", "thoat"):
        assert ask("POST", served.url + path, content=b"x", headers=sent).status_code == 403


@pytest.mark.parametrize("length", [str(LARGEST + 1), "9" * 30, "-1", "1e3", "+5", "0x10", " ", "5, 6"])
def test_a_length_that_is_none_or_too_much_is_refused(served, length):
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: a.txt", f"Content-Length: {length}")
    assert status(raw(served, line + b"12345")) in (400, 413)


@pytest.mark.parametrize(
    "body",
    [
        b"zz\r\n",
        b"-5\r\nabc\r\n",
        b"f" * 40 + b"\r\n",
        b"5;x=" + b"y" * 100_000,
        b"5\r\nabcdeXX3\r\n",
        b"\0" * 64 + b"\r\n",
    ],
)
def test_chunks_of_nonsense_are_refused(served, body):
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: a.txt", "Transfer-Encoding: chunked")
    answer = raw(served, line + body)
    assert status(answer) == 400
    assert served.get("").status_code == 200


def test_a_length_beside_chunks_smuggles_nothing(served):
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: a.txt",
                "Content-Length: 3", "Transfer-Encoding: chunked")  # fmt: skip
    hidden = head(served, "POST /{key}/thoat HTTP/1.1", "Content-Length: 0")
    answer = raw(served, line + b"0\r\n\r\n" + hidden)
    assert status(answer) in (400, 422)
    assert served.process.poll() is None


def test_a_body_shorter_than_its_length_leaves_nothing(served):
    before = standing(served.temporary)
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: dut.txt", "Content-Length: 5000000")
    raw(served, line + b"x" * 100_000, end=True)
    deadline = time.monotonic() + 10
    while standing(served.temporary) != before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert standing(served.temporary) == before  # nor a log: to hang up is no bug


def test_a_body_longer_than_its_length_is_cut_there(served):
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: a.txt", "Content-Length: 9")
    answer = raw(served, line + "KẾ HOẠCH".encode()[:9] + b"GET / HTTP/1.1\r\n\r\n")
    assert status(answer) == 200


def test_slow_clients_shut_nobody_out(served):
    host, port = served.base.removeprefix("http://").split(":")
    line = head(served, "POST /{key}/kiem-tra HTTP/1.1", "X-Ten-Tep: a.txt", "Content-Length: 5000000")
    slow = [socket.create_connection((host, int(port)), timeout=20) for _ in range(60)]
    try:
        for number, one in enumerate(slow):
            one.sendall(line + b"x" if number % 2 else b"GET /")
        assert served.get("").status_code == 200
        assert served.get(served.send("kiem-tra", "a.txt", "KẾ HOẠCH\n".encode())).status_code == 200
    finally:
        for one in slow:
            one.close()


def test_a_form_of_a_hundred_thousand_fields_is_refused(served):
    where = served.send("chep", "a.txt", "KẾ HOẠCH\n".encode())
    answer = served.post(f"{where}/nam", b"&".join(b"a%d=1" % number for number in range(100_000)))
    assert answer.status_code == 422
    assert "TW04" in answer.text


@pytest.mark.parametrize("sent", [b"nam=%ff%fe", b"\xff\xfe", b"nam=20\x0027", b"nam=" + "２０２７".encode()])
def test_a_form_of_nonsense_is_refused(served, sent):
    where = served.send("chep", "a.txt", "KẾ HOẠCH\n".encode())
    answer = served.post(f"{where}/nam", sent)
    assert answer.status_code in (200, 422)
    assert 'class="bao"' in answer.text


def test_a_form_longer_than_any_is_refused(served):
    where = served.send("chep", "a.txt", "KẾ HOẠCH\n".encode())
    answer = served.post(f"{where}/nam", b"nam=" + b"2" * _LONGEST)
    assert answer.status_code == 422
    assert "TW30" in answer.text


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def entities() -> str:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{lol}]><w:document xmlns:w="{W}">&l9;</w:document>'


OUTSIDE = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}">&e;</w:document>'
ALIAS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)
BOMBS = {
    "bom.docx": lambda: archive(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"\0" * 300_000_000}),
    "thuc-the.docx": lambda: archive(**{"[Content_Types].xml": b"<x/>", "word__document.xml": entities().encode()}),
    "ngoai.docx": lambda: archive(**{"[Content_Types].xml": b"<x/>", "word__document.xml": OUTSIDE.encode()}),
    "bom.yaml": ALIAS.encode,
    "sau.yaml": lambda: b"a: " + b"[" * 100_000,
    "chu.docx": "KẾ HOẠCH".encode,
    "khoa.pdf": lambda: b"%PDF-1.7\n1 0 obj<</Encrypt 2 0 R>>endobj\ntrailer<</Encrypt 2 0 R/Root 1 0 R>>\n%%EOF",
    "trong.docx": archive,
    "rac.docx": lambda: b"PK\3\4" + bytes(range(256)) * 400,
    "rac.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000,
}
"""Name → what makes the file: the first takes a second."""


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_that_means_harm_is_told_in_words(served, name):
    before = resident(served)
    where = served.send("kiem-tra", name, BOMBS[name]())
    answer = served.get(where)
    assert answer.status_code in (200, 422)
    assert "root:" not in answer.text
    plain(answer, served)
    assert resident(served) - before < MOST_GROWN


NAMES = (
    "../../../x.txt", r"C:\Windows\x.txt", "CON.txt", "NUL", "com1.txt", "ế" * 300 + ".txt", "a\r\nSet-Cookie: b=1.txt",
    "\x01\x7f\x85.txt", "k\u202etxt.exe", "a\0b.txt", ".", "..", " . ", "-rf.txt", "$(id).txt", "viec.json", "YEU-CAU.JSON",
    "quyet-dinh.json", EVIL + ".txt", "'\"><script>1</script>.txt", "%2e%2e%2fx.txt", "x.txt/", "🙂.txt", "a" * 300,
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_no_way_out(served, name):
    text = "KẾ HOẠCH\nNăm 2025\n".encode()
    review = served.send("kiem-tra", name, text)
    clone = served.send("chep", name, text)
    for path in (review, clone, f"so-sanh/{review.split('/')[1]}/{review.split('/')[1]}", ""):
        answer = served.get(path)
        assert answer.status_code == 200
        assert "<img src=x" not in answer.text
        assert "<script>1" not in answer.text
    saved = served.get(f"{review}/ket-qua")
    assert saved.status_code == 200
    assert "set-cookie" not in saved.headers
    assert re.fullmatch(r"attachment; filename\*=UTF-8''[\w.%~-]+", saved.headers["content-disposition"], re.ASCII)
    assert "<script>1" not in saved.text
    for folder in (served.temporary, served.home):
        for made in standing(folder):
            assert len(made.name.encode()) < 256
            assert not made.is_symlink()


def test_keys_and_numbers_of_others_are_told(served):
    review = served.send("kiem-tra", "a.txt", "KẾ HOẠCH\nCông tác giám sắt năm 2026\n".encode())
    clone = served.send("chep", "a.txt", b"x")
    for path in (f"{review}/muc/ZZ99-1", f"{review}/muc/..", f"kiem-tra/{clone.split('/')[1]}/muc/TT07-1",
                 f"chep/{review.split('/')[1]}/nam", f"{clone}/viec/x", "kiem-tra/x/muc/TT07-1"):  # fmt: skip
        answer = served.post(path, b"quyet_dinh=nhan")
        assert answer.status_code in (404, 405, 422), path
        plain(answer, served)
    kept = [made for made in standing(served.home / "state" / "kehoach") if made.parent.name == "da-xet"]
    assert all("ZZ99" not in made.read_text() for made in kept)


def gone(folder: Path) -> None:
    """Take the paper away under the page; that it was there is part of it."""
    papers = [made for made in standing(folder) if made.name == "mat.txt"]
    assert papers
    for paper in papers:
        paper.unlink()


def test_a_file_that_is_gone_is_told(served):
    review = served.send("kiem-tra", "mat.txt", "KẾ HOẠCH\nCông tác giám sắt năm 2026\n".encode())
    gone(served.temporary)
    answer = served.get(review)
    assert answer.status_code == 422
    plain(answer, served)
    clone = served.send("chep", "mat.txt", b"x")
    gone(served.home)
    answer = served.post(f"{clone}/nam", b"nam=2027")
    assert answer.status_code == 422
    plain(answer, served)


@pytest.mark.parametrize(
    "query",
    ["nam=" + "9" * 6000, "nam=99999999999999999999&tim=a", "nam=abc&tim=a", "tim=%00", "tim=%22", "tim=%22%22%22",
     "tim=" + "a+" * 5000, "tim=*", "tim=a+NEAR(b)", "tim=-a", "tim=a:b", "phan=x&tim=a", "tim=%ff%fe", "co_quan=%00&tim=a"],
)  # fmt: skip
def test_a_search_that_means_harm_is_answered(served, query):
    (served.office / "a.txt").write_text("KẾ HOẠCH\nNăm 2025\n", encoding="utf-8")
    served.get("kho")
    deadline = time.monotonic() + 30
    while "Kho có" not in served.get("kho/doc").text and time.monotonic() < deadline:
        time.sleep(0.1)
    answer = served.get(f"kho/tim?{query}")
    assert answer.status_code in (200, 422), answer.text
    assert "Lỗi của chương trình" not in answer.text
    plain(answer, served)


@pytest.mark.costly
def test_fifty_uploads_at_once_are_answered_and_memory_stays(served):
    content = "KẾ HOẠCH\n".encode() + b"x" * 20_000_000
    before = resident(served)
    most, over = before, threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(0.05):
            most = max(most, resident(served))

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        with ThreadPoolExecutor(50) as many:
            found = list(
                many.map(lambda n: served.post("kiem-tra", content, **{"X-Ten-Tep": f"{n}.txt"}).status_code, range(50))
            )
    finally:
        over.set()
        watching.join()
    assert found == [200] * 50
    assert most - before < MOST_GROWN


def test_a_hundred_reads_at_once_are_answered(served):
    review = served.send("kiem-tra", "a.txt", "KẾ HOẠCH\nCông tác giám sắt năm 2026\n".encode())
    served.get(review)
    before = resident(served)
    with ThreadPoolExecutor(100) as many:
        found = list(many.map(lambda _: served.get(review).status_code, range(100)))
    assert found == [200] * 100
    assert resident(served) - before < MOST_GROWN


def test_two_tabs_that_answer_a_work_lose_no_answer(served):
    review = served.send(
        "kiem-tra",
        "hai-the.txt",
        "KẾ HOẠCH\nCông tác giám sắt, thực hịên, thống nhât, tổ chúc, tài liêu năm 2026\n".encode(),
    )
    keys = re.findall(r'<article class="muc [^"]*" id="([^"]+)"', served.get(review).text)
    assert len(keys) > 2
    with ThreadPoolExecutor(8) as many:
        sent = [f"quyet_dinh=bo-qua&ly_do=thẻ {number}".encode() for number in range(len(keys))]
        done = many.map(
            lambda pair: served.post(f"{review}/muc/{pair[0]}", pair[1]).status_code, zip(keys, sent, strict=True)
        )
        assert set(done) == {200}
    assert f"Đã xét {len(keys)} chỗ." in served.get(review).text


def test_folders_and_files_are_for_nobody_else(served):
    served.send("kiem-tra", "a.txt", b"x")
    clone = served.send("chep", "a.txt", "KẾ HOẠCH\nNăm 2025\n".encode())
    served.post(f"{clone}/nam", b"nam=2027")
    (visit,) = served.temporary.glob("kehoach-trang-*")
    assert stat.S_IMODE(visit.stat().st_mode) == 0o700
    desk = served.home / "state" / "kehoach" / "viec-dang-lam"
    assert stat.S_IMODE(desk.stat().st_mode) == 0o700
    files = [one for one in desk.rglob("*") if one.is_file()]
    assert files
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_whatever_ends_the_page_erases_the_visit(tmp_path, number):
    with Running(tmp_path) as running:
        running.send("kiem-tra", "a.txt", b"x")
        assert list(running.temporary.iterdir())
        os.kill(running.process.pid, number)
        running.process.wait(20)
        assert list(running.temporary.iterdir()) == []


def evil_paper() -> bytes:
    """Return a .docx with links of scripts, pictures of elsewhere, HTML, and words that are tags."""
    made = io.BytesIO()
    paper = docx.Document()
    paper.add_paragraph("KẾ HOẠCH")
    paper.add_paragraph(f"Công tác giám sắt {EVIL} năm 2026 <script>document.title=1</script>")
    link = paper.part.relate_to("javascript:document.title=1", f"{R}/hyperlink", is_external=True)
    picture = paper.part.relate_to("http://evil.example/a.png", f"{R}/image", is_external=True)
    body = paper.element.body
    body.insert(0, docx.oxml.parse_xml(
        f'<w:p xmlns:w="{W}" xmlns:r="{R}"><w:hyperlink r:id="{link}"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>'
    ))  # fmt: skip
    body.insert(1, docx.oxml.parse_xml(
        f'<w:p xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:9pt;height:9pt">'
        f'<v:imagedata r:id="{picture}" r:href="{picture}"/></v:shape></w:pict></w:r></w:p>'
    ))  # fmt: skip
    chunk = Part(
        PackURI("/word/afchunk.html"), "text/html", b"<script>parent.document.title=1</script>", paper.part.package
    )
    html = paper.part.relate_to(chunk, f"{R}/aFChunk")
    body.insert(2, docx.oxml.parse_xml(f'<w:altChunk xmlns:w="{W}" xmlns:r="{R}" r:id="{html}"/>'))
    style = paper.styles["Normal"].element
    style.append(docx.oxml.parse_xml(
        f'<w:rPr xmlns:w="{W}"><w:rFonts w:ascii="x;}} body{{background:url(http://evil.example/css)}} @import url(http://evil.example/b);"/></w:rPr>'
    ))  # fmt: skip
    paper.save(made)
    return made.getvalue()


def test_a_paper_that_means_harm_does_nothing_in_the_browser(tab, page):
    content = evil_paper()
    name = f"{EVIL}.docx"
    review = page.send("kiem-tra", name, content)
    clone = page.send("chep", name, content)
    page.post(f"{clone}/nam", b"nam=2027&tu_nam=2026")
    one, two = (page.send("so-sanh/tep", name, content) for _ in range(2))
    titles = set()
    for path in (review, clone, f"so-sanh/{one}/{two}", ""):
        tab.goto(page.url + path)
        if tab.locator("#to-giay").count():
            tab.locator("#to-giay :is(p, div)").first.wait_for()
            tab.wait_for_timeout(500)
        assert tab.locator("#to-giay a[href]").count() == 0
        assert tab.locator("iframe").count() == 0
        assert tab.locator("img[onerror]").count() == 0
        titles.add(tab.title())
    assert "1" not in titles


def test_a_client_that_is_silent_is_ended(silent):
    for answer, seconds in (client.result() for client in silent):
        assert answer.startswith(b"HTTP/1.1 408")
        assert WAITED * 0.9 < seconds < WAITED * 5
