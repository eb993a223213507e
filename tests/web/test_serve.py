"""The server and its port."""

from kehoach.cli.app import main


def test_a_port_that_is_taken_is_told(page, capsys, tmp_path):
    port = page.base.rsplit(":")[-1]
    assert main(["open", str(tmp_path), "--port", port, "--no-browser"]) == 1
    assert "TW07" in capsys.readouterr().err


def test_two_pages_run_beside_each_other(page, tmp_path):
    from page_server import Running  # noqa: PLC0415 - a second one

    (tmp_path / "hai").mkdir()
    with Running(tmp_path / "hai") as second:
        assert second.get("").status_code == page.get("").status_code == 200
        assert second.url != page.url
