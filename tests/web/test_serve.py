"""The server and its port."""

from forked import Anew
from page_server import Running

from kehoach.cli.app import main


def test_a_port_that_is_taken_is_told(page, capsys, tmp_path):
    port = page.base.rsplit(":")[-1]
    assert main(["open", str(tmp_path), "--port", port, "--no-browser"]) == 1
    assert "TW07" in capsys.readouterr().err


def test_two_pages_run_beside_each_other(page, tmp_path):
    (tmp_path / "hai").mkdir()
    with Running(tmp_path / "hai") as second:
        assert second.get("").status_code == page.get("").status_code == 200
        assert second.url != page.url


def test_started_as_a_user_starts_it_each_work_has_what_it_needs(tmp_path):
    with Running(tmp_path, Anew) as page:
        for work in ("", "soan", "chep", "kiem-tra", "so-sanh", "kho"):
            assert page.get(work).status_code == 200, work
        paper = "KẾ HOẠCH\nTập huấn công tác văn thư năm 2026\nI. MỤC ĐÍCH\nNâng cao kỷ năng.\n"
        assert "VP03" in page.get(page.send("kiem-tra", "a.txt", paper.encode())).text
        assert "Đã thoát" in page.stop()
        assert page.process.returncode == 0
