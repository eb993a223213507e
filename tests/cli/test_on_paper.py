"""``kehoach render --pdf``, ``-o x.pdf``, ``--png``: with LibreOffice, without, with one that fails."""

import json

import pytest
from fake_office import left_in
from project import SHORT_SPEC as SPEC
from project import example

from kehoach.office import SECONDS


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "k.yaml").write_text(SPEC, encoding="utf-8")


@pytest.fixture
def fake(fake_office):
    """LibreOffice that writes a little PDF whatever it is given; ``what`` says how it goes wrong."""
    found = fake_office

    def does(what):
        script = found.path.read_text().replace('read -r first < "$before"', f"first={what}")
        found.path.write_text(script)

    found.does = does
    return found


@pytest.fixture
def warm(office, monkeypatch):
    """The LibreOffice all tests share, for what is told of its pages."""
    monkeypatch.setattr("kehoach.office.convert", office.convert)


def names(folder):
    return sorted(one.name for one in folder.iterdir() if one.is_file())


def test_a_pdf_stands_beside_the_word_file(run, tmp_path, spec, soffice, temporary):
    done = run("render", "k.yaml", "--pdf", "--png")
    assert (done.code, done.out) == (0, "Đã in ra k.docx, k.pdf (1 trang) và k-1.png\n")
    assert names(tmp_path) == ["k-1.png", "k.docx", "k.pdf", "k.yaml"]
    assert (tmp_path / "k.pdf").read_bytes()[:5] == b"%PDF-"
    assert (tmp_path / "k-1.png").read_bytes()[:4] == b"\x89PNG"
    assert left_in(temporary) == []


def test_many_plans_have_one_libreoffice_and_fonts_are_told_once(run, tmp_path, soffice, temporary):
    (tmp_path / "ra").mkdir()
    for name in "abc":
        (tmp_path / f"{name}.yaml").write_text(SPEC, encoding="utf-8")
    done = run("render", "a.yaml", "b.yaml", "c.yaml", "-o", "ra", "--pdf", "--json")
    files = json.loads(done.out)["files"]
    assert [one["paper"] for one in files] == [
        [{"pdf": f"ra/{name}.pdf", "pages": 1, "pictures": []}] for name in "abc"
    ]
    told = [note["code"] for one in files for note in one.get("paper_notes", ())]
    assert len(told) <= 1, "once for all files, none where Times New Roman is here"
    assert (tmp_path / "ra/a.pdf").read_bytes() == (tmp_path / "ra/c.pdf").read_bytes()
    assert left_in(temporary) == []


def test_a_name_that_ends_in_pdf_gives_a_pdf_alone(run, tmp_path, spec, fake):
    done = run("render", "k.yaml", "-o", "ra.PDF")
    assert names(tmp_path) == ["k.yaml", "ra.PDF"]
    assert (done.code, done.out) == (0, "Đã in ra ra.PDF\n")
    assert "kehoach check ra.PDF" in done.err
    assert "IN11 cảnh báo" in done.err, "what the fake made is not for an archive"
    assert "IN13" in done.err


def test_one_plan_needs_no_libreoffice_that_goes_on_running(run, spec, fake):
    assert run("render", "k.yaml", "--pdf").code == 0
    assert (fake.starts, fake.files) == (0, 1)


def test_a_decision_apart_has_a_pdf_of_its_own(run, tmp_path, fake):
    text = example("so-noi-vu-2026-kem-quyet-dinh").read_text(encoding="utf-8")
    text = text.replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n", 1)
    (tmp_path / "k.yaml").write_text(text, encoding="utf-8")
    done = run("render", "k.yaml", "--pdf", "--no-check")
    assert done.code == 0, done.err
    assert done.out == "Đã in ra k-quyet-dinh.docx, k.docx, k-quyet-dinh.pdf và k.pdf\n"
    assert (fake.starts, fake.files) == (1, 2)


def test_nothing_is_overwritten_without_force(run, tmp_path, spec, fake):
    (tmp_path / "k.pdf").write_bytes(b"of somebody")
    done = run("render", "k.yaml", "--pdf")
    assert (done.code, names(tmp_path), fake.log) == (1, ["k.pdf", "k.yaml"], [])
    assert "k.pdf  TE03 lỗi" in done.err
    assert run("render", "k.yaml", "--pdf", "--force").code == 0
    assert (tmp_path / "k.pdf").read_bytes()[:5] == b"%PDF-"


def test_pictures_take_no_name_that_is_there(run, tmp_path, spec, warm):
    (tmp_path / "k-1.png").write_bytes(b"of somebody")
    done = run("render", "k.yaml", "--png")
    assert (done.code, (tmp_path / "k-1.png").read_bytes()) == (1, b"of somebody")
    assert "k-1.png  TE03 lỗi" in done.err
    assert (tmp_path / "k.docx").exists()


def test_pictures_of_a_longer_print_are_told(run, tmp_path, spec, warm):
    for page in (1, 2, 3, 5):
        (tmp_path / f"k-{page}.png").write_bytes(b"old")
    done = run("render", "k.yaml", "--png", "--force")
    assert [line.split()[0] for line in done.err.splitlines() if "IN12" in line] == ["k-2.png", "k-3.png"]
    assert (tmp_path / "k-2.png").read_bytes() == b"old"


def test_a_picture_of_a_page_never_takes_the_name_of_one_the_plan_prints(run, tmp_path, warm):
    plan = example("xa-thien-tai-2026")
    picture = (plan.parent / "so-do-chi-huy.png").read_bytes()
    for beside in plan.parent.iterdir():
        (tmp_path / beside.name).write_bytes(beside.read_bytes())
    (tmp_path / "k-1.png").write_bytes(picture)
    (tmp_path / "k.yaml").write_text(
        plan.read_text(encoding="utf-8").replace("so-do-chi-huy.png", "k-1.png"), encoding="utf-8"
    )
    done = run("render", "k.yaml", "--png", "--force", "--no-check")
    assert (done.code, (tmp_path / "k-1.png").read_bytes()) == (2, picture)
    assert "trùng" in done.err


def test_without_libreoffice_the_word_files_are_there_and_it_is_said_once(run, tmp_path, monkeypatch):
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr("kehoach.office.program._PLACES", ())
    (tmp_path / "ra").mkdir()
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(SPEC, encoding="utf-8")
    done = run("render", "a.yaml", "b.yaml", "-o", "ra", "--pdf")
    assert (done.code, names(tmp_path / "ra")) == (1, ["a.docx", "b.docx"])
    assert done.err.count("IN01 lỗi  không có bản PDF: máy này không có LibreOffice") == 1
    assert "libreoffice.org" in done.err


@pytest.mark.parametrize(
    ("what", "code"), [("nothing", "IN05"), ("dies", "IN05"), ("garbage", "IN05"), ("large", "IN06"), ("sleep", "IN03")]
)
def test_one_that_fails_is_one_message_a_file_and_the_word_file_is_there(
    run, tmp_path, spec, fake, temporary, monkeypatch, what, code
):
    monkeypatch.setattr("kehoach.office.conversion.SECONDS", 0.5)
    monkeypatch.setattr("kehoach.office.conversion.LARGEST", 100_000)
    fake.does(what)
    done = run("render", "k.yaml", "--pdf")
    assert (done.code, names(tmp_path)) == (1, ["k.docx", "k.yaml"])
    assert [line for line in done.err.splitlines() if " lỗi  " in line and "IN" in line] == [
        line for line in done.err.splitlines() if f"k.docx  {code} lỗi" in line
    ]
    assert done.err.count(code) == 1
    assert left_in(temporary) == []


def test_a_failed_pdf_alone_leaves_nothing(run, tmp_path, spec, fake):
    fake.does("nothing")
    done = run("render", "k.yaml", "-o", "k.pdf")
    assert (done.code, done.out, names(tmp_path)) == (1, "", ["k.yaml"])
    assert "k.pdf  IN05 lỗi" in done.err


@pytest.mark.parametrize("words", [["-o", "-", "--pdf"], ["-o", "-", "--png"], ["-o", "k.png"], ["-o", "k.doc"]])
def test_what_cannot_be_is_refused(run, tmp_path, spec, words):
    done = run("render", "k.yaml", *words)
    assert (done.code, names(tmp_path)) == (2, ["k.yaml"])
    assert ".docx" in done.err


def test_strict_prints_nothing_at_all(run, tmp_path, fake):
    (tmp_path / "k.yaml").write_text(SPEC.replace("Việc một", "Nâng cao kỷ năng"), encoding="utf-8")
    done = run("render", "k.yaml", "--pdf", "--strict")
    assert (done.code, names(tmp_path), fake.log) == (1, ["k.yaml"], [])


def test_the_limit_of_a_file_is_the_one_told():
    assert SECONDS == 90
