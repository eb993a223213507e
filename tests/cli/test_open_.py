"""``kehoach open``: what a user reads when the page cannot start."""

from kehoach.cli.app import main


def test_a_folder_that_is_not_there_is_told(capsys):
    assert main(["open", "khong-co", "--no-browser"]) == 2
    assert "không có thư mục khong-co" in capsys.readouterr().err


def test_without_its_parts_the_cure_is_told(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert main(["open", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "starlette và uvicorn" in told
    assert 'pip install "kehoach[web]"' in told
