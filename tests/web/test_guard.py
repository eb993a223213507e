"""Who may ask: 127.0.0.1 with the secret, changes with the page's own header, bounded bodies."""

import socket

import pytest
from page_server import ask

from kehoach.web.guard import LARGEST


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost.evil.example:{port}", "[::1]:{port}", ""])
def test_another_host_is_refused(page, host):
    port = page.base.rsplit(":")[-1]
    answer = ask("GET", page.url, headers={"Host": host.format(port=port)})
    assert answer.status_code == 400
    assert page.url.split("/")[3] not in answer.text


def test_localhost_is_the_same_computer(page):
    port = page.base.rsplit(":")[-1]
    assert ask("GET", page.url, headers={"Host": f"localhost:{port}"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Kehoach": "1", "Origin": "http://evil.example"}, {"X-Kehoach": "1", "Origin": "null"}],
)
def test_a_change_another_site_could_send_is_refused(page, headers):
    answer = ask("POST", page.url + "kiem-tra", content=b"x", headers={"X-Ten-Tep": "a.txt", **headers})
    assert answer.status_code == 403


def test_no_other_method_is_answered(page):
    for method in ("OPTIONS", "TRACE", "CONNECT-ME"):
        assert ask(method, page.url).status_code in (400, 405)


def test_a_body_that_says_it_is_too_large_is_refused_before_it_is_read(page):
    host = page.base.removeprefix("http://")
    path = page.url.removeprefix(page.base)
    head = f"POST {path}kiem-tra HTTP/1.1\r\nHost: {host}\r\nX-Kehoach: 1\r\nContent-Length: {LARGEST + 1}\r\n\r\n"
    with socket.create_connection(host.split(":"), timeout=20) as asked:
        asked.sendall(head.encode())
        assert asked.recv(4096).startswith(b"HTTP/1.1 413")


def test_a_body_without_a_length_is_cut_where_it_grows_too_large(page):
    piece = b"x" * 1_000_000
    pieces = (piece for _ in range(LARGEST // len(piece) + 2))
    answer = ask("POST", page.url + "kiem-tra", content=pieces,
                        headers={"X-Kehoach": "1", "X-Ten-Tep": "a.txt"})  # fmt: skip
    assert answer.status_code == 413
    assert "Tệp lớn hơn giới hạn 64 MB" in answer.text
