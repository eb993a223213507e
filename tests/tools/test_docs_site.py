"""The site of the docs: built without the network, the same twice, whole, and it asks nobody else for anything."""

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from hashlib import sha256

import pytest
from project import ROOT

from kehoach.review.page import address as told_address
from tools.docs.anchors import leading_nowhere
from tools.docs.links import Site, outside_fences, rewritten
from tools.docs.sealed import VENDOR, asked_elsewhere, fold_search
from tools.docs.staging import laid

pytestmark = pytest.mark.xdist_group("test_docs_site")  # what is costly to set up is set up once


ALONE = ["unshare", "--net"]
"""A process of its own network, in which there is no other host."""


def without_network():
    """Return the words before a command that take the network from it; none where that is not allowed."""
    allowed = shutil.which("unshare") and subprocess.run([*ALONE, "true"], capture_output=True).returncode == 0
    return ALONE if allowed else []


def built(out):
    """Build the site as ``make docs`` does; it fails on a link that leads nowhere and on what asks another host."""
    command = [*without_network(), sys.executable, "-m", "tools.docs", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("docs") / "site")


def listed(folder):
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.costly
def test_it_is_built_to_the_same_bytes(site, tmp_path):
    first = listed(site)
    assert len(first) > 270
    assert listed(built(tmp_path / "again")) == first


def test_a_link_or_an_anchor_that_leads_nowhere_is_seen(tmp_path):
    page = tmp_path / "trang.html"
    page.write_text('<h2 id="đầu"></h2><a href="#đầu"></a><a href="#cuối"></a><img src="khong.png"><a href="/x"></a>')
    assert leading_nowhere(tmp_path) == [
        "trang.html: #cuối",
        "trang.html: khong.png",
        "trang.html: /x",
    ]


PLANTED = {
    "a.html": '<script src="https://a.example/a.js"></script>',
    "b.html": '<link rel="stylesheet" href="//b.example/b.css">',
    "c.html": '<img alt="" srcset="hinh.png 1x, https://c.example/c.png 2x">',
    "d.html": "<script>fetch('https://d.example/d.json')</script>",
    "e.css": "@import 'https://e.example/e.css';",
    "f.css": "body { background: url(http://f.example/f.png) }",
    "g.js": 'import("https://g.example/g.js")',
    "h.html": '<iframe src="https://h.example/"></iframe>',
    "i.svg": '<svg><style>a { fill: url("https://i.example/i.svg") }</style></svg>',
}
HARMLESS = {
    "j.html": '<a href="https://j.example/">j</a><script src="j.js"></script><link rel="canonical" href="https://j/">',
    "k.js": 'document.createElementNS("http://www.w3.org/2000/svg", "svg")',
}


def test_what_would_ask_another_host_is_seen(tmp_path):
    for name, text in (PLANTED | HARMLESS).items():
        (tmp_path / name).write_text(text)
    seen = asked_elsewhere(tmp_path)
    assert [one.split(":")[0] for one in seen] == sorted(PLANTED)
    assert all(f"{one[0]}.example" in one for one in seen)


def test_a_search_that_is_another_is_told(tmp_path):
    with pytest.raises(ValueError, match="in 0 places"):
        fold_search(tmp_path)


def test_the_address_that_explain_and_sarif_tell_is_that_of_the_page(site):
    assert (site / told_address("TT20")).is_file()


def test_every_rule_has_its_page_and_the_menu_no_single_rule(site):
    codes = {path.stem for path in (ROOT / "kehoach/review/pages").glob("*.md")}
    assert {path.stem for path in (site / "quy-tac").glob("*.html")} == codes | {"index"}
    shown = (site / "quy-tac" / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{code}.html"' in shown for code in codes)
    assert "quy-tac/TT20.html" not in (site / "thu-vien.html").read_text(encoding="utf-8")


def test_a_folded_part_is_read_as_markdown_and_code_stays_as_it_was():
    text = "<details>\n\n```text\n<details>\n```\n"
    assert outside_fences(text, str.upper) == "<DETAILS>\n\n```text\n<details>\n```\n"
    assert not [name for name, page in laid().pages.items() if outside_fences(page, str).count("<details>\n")]


SITE = Site({"README.md": "index.md", "docs/a/b.md": "a/b.md", "docs/c.md": "c.md"}, "hinh")


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("docs/a/b.md", "[c](../c.md#đầu)", "[c](../c.md#đầu)"),
        ("docs/a/b.md", "[đầu](../../README.md)", "[đầu](../index.md)"),
        ("README.md", "[b](docs/a/b.md), [trong trang](#x)", "[b](a/b.md), [trong trang](#x)"),
        ("README.md", "[mạng](https://a.example/)", "[mạng](https://a.example/)"),
        ("README.md", "![trang](examples/x/trang.png)", "![trang](hinh/examples/x/trang.png)"),
        (
            "docs/c.md",
            "xem [ví dụ](../examples/x/ke-hoach.yaml)",
            "xem ví dụ (`examples/x/ke-hoach.yaml`)",
        ),
        ("docs/c.md", "xem [`data/x.yaml`](../data/x.yaml)", "xem `data/x.yaml`"),
        ("docs/c.md", "```\n[c](README.md)\n```", "```\n[c](README.md)\n```"),
    ],
)
def test_a_link_is_rewritten_for_its_place(path, before, after):
    assert rewritten(before, path, SITE) == after


def test_the_shim_is_the_one_of_its_release_with_its_licence():
    digest = "e8e412dbcfea9b7e31b5ffa288d7b6035915e714c542f4176a0cdbe262fc9609"
    assert sha256((VENDOR / "iframe-worker.js").read_bytes()).hexdigest() == digest
    assert "Permission is hereby granted" in (VENDOR / "iframe-worker.LICENSE").read_text(encoding="utf-8")


SHOWN = """() => {
    const words = (root) => [...root.querySelectorAll("*")].map((one) => one.shadowRoot ? words(one.shadowRoot) : "")
        .join("") + (root.host ? [...root.querySelectorAll("a")].map((one) => one.innerText).join(" ") : "");
    return words(document);
}"""


def asked(page, words):
    """Type words into the search of a page; return what it lists."""
    page.keyboard.press("/")
    found = ""
    for _ in range(30):  # the index is read when the search is first opened, and words typed before are not looked for
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(words)
        page.wait_for_timeout(400)
        found = page.evaluate(SHOWN)
        if found:
            break
    page.keyboard.press("Escape")
    return found


def noted(elsewhere, base, request):
    if not request.url.startswith((base, "data:", "blob:")):
        elsewhere.append(request.url)


def test_people_find_rules_with_and_without_accents_from_a_disk_and_from_a_server(site, chromium):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    handler.func.log_message = lambda *_: None
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for base in (site.as_uri(), f"http://127.0.0.1:{server.server_port}"):
            page, elsewhere = chromium.new_page(), []
            page.on("request", functools.partial(noted, elsewhere, base))
            page.goto(f"{base}/thu-vien.html")
            for words in ("thiếu đường kẻ", "thieu duong ke"):
                assert "TT70" in asked(page, words), (base, words)
            assert elsewhere == []
        server.shutdown()
