"""LibreOffice as a program: found, started, bounded, ended, and said when it is not there."""

import http.server
import io
import threading
from contextlib import contextmanager
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from made_pictures import png

from kehoach.office import OutputKind, Trouble, convert


def program(folder, lines):
    """Return a program that stands where LibreOffice would."""
    made = folder / "soffice"
    made.write_text("#!/bin/sh\n" + lines)
    made.chmod(0o755)
    return str(made)


def page(text):
    document = docx.Document()
    document.add_paragraph(text)
    return document


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_page_is_printed(soffice):
    assert convert(saved(page("Kế hoạch")), ".docx", OutputKind.PDF)[:5] == b"%PDF-"


def test_where_it_is_not_there_that_is_said(monkeypatch, tmp_path):
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("kehoach.office.program._PLACES", ())
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.MISSING
    monkeypatch.setenv("KEHOACH_SOFFICE", str(tmp_path / "soffice"))
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.NAMED_WRONG
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, "exit 0\n"))
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.FAILED


def test_the_usual_places_are_looked_at(monkeypatch, tmp_path):
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr("kehoach.office.program._PLACES", (program(tmp_path, "exit 0\n"),))
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.FAILED


def test_a_stuck_one_is_ended_with_its_children(monkeypatch, tmp_path):
    alive = tmp_path / "child"
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, f"sleep 600 & echo $! > {alive}\nwait\n"))
    monkeypatch.setattr("kehoach.office.conversion.SECONDS", 1)
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.SLOW
    child = int(alive.read_text())
    state = Path(f"/proc/{child}/stat")
    assert not state.exists() or " Z " in state.read_text()


def test_what_it_writes_is_bounded(monkeypatch, tmp_path):
    monkeypatch.setattr("kehoach.office.conversion.LARGEST", 100_000)
    write = 'while [ "$1" != "--outdir" ]; do shift; done\nhead -c 900000 /dev/zero > "$2/van-ban.pdf"\nexit 0\n'
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, write))
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.LARGE


def test_nothing_is_left_behind(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    (tmp_path / "t").mkdir()
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, "exit 1\n"))
    assert convert(b"", ".doc", OutputKind.PDF) is Trouble.FAILED
    assert list((tmp_path / "t").iterdir()) == []


def test_its_profile_is_its_own(monkeypatch, tmp_path):
    said = tmp_path / "said"
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, f'echo "$@" > {said}\necho "$TMPDIR" >> {said}\n'))
    convert(b"", ".doc", OutputKind.DOCX)
    words = said.read_text()
    assert "-env:UserInstallation=file:///" in words
    assert str(Path.home() / ".config") not in words
    assert Path(words.splitlines()[-1]).parent.name.startswith("kehoach-")


@contextmanager
def listening():
    """Yield a port and what was asked for there."""
    asked = []

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - as http.server names them

        def log_message(self, *said):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_file_that_names_an_address_asks_nobody(soffice):
    """LibreOffice with a profile as it comes asks three times for such a picture."""
    with listening() as (port, asked):
        document = page("Kế hoạch")
        document.add_picture(io.BytesIO(png()))
        link = document.part.relate_to(f"http://127.0.0.1:{port}/a.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
        (blip,) = document.element.iter(qn("a:blip"))
        del blip.attrib[qn("r:embed")]
        blip.set(qn("r:link"), link)
        assert isinstance(convert(saved(document), ".docx", OutputKind.PDF), bytes)
        assert asked == []
