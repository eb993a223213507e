"""A signed file is never written over: by no command, not with --force."""

import io
import zipfile

import pytest
from pdf_paper import Page, Text, ink, written
from pdf_signed import Signature, signed
from project import example

import kehoach
from kehoach import sealed
from kehoach.cli.app import main
from kehoach.output import write_all, write_bytes
from kehoach.problem import KehoachError
from kehoach.sealed import holds_range, is_signed

SPEC = str(example("xa-2026"))


def package(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in ("[Content_Types].xml", *names):
            made.writestr(name, "<x/>")
    return out.getvalue()


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Signed files by their ending."""
    page = written([Page(ink(Text(100, 700, "Kế hoạch")))])
    return {
        "pdf": page,
        "signed.pdf": signed(page, tmp_path_factory.mktemp("ky"), Signature()),
        "docx": package("_xmlsignatures/sig1.xml"),
        "odt": package("META-INF/documentsignatures.xml"),
    }


@pytest.mark.parametrize(("kind", "yes"), [("signed.pdf", True), ("docx", True), ("odt", True), ("pdf", False)])
def test_a_signature_is_seen(tmp_path, kept, kind, yes):
    path = tmp_path / f"tep.{kind}"
    path.write_bytes(kept[kind])
    assert is_signed(path) is yes


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x03\x04 hong", b"%PDF-1.7", b"/ByteRange", package("word/document.xml")]
)
def test_what_has_none_is_free(tmp_path, content):
    path = tmp_path / "tep"
    path.write_bytes(content)
    assert not is_signed(path)
    assert not is_signed(tmp_path)
    assert not is_signed(tmp_path / "khong-co")
    assert not is_signed("a\0b")


def test_a_key_cut_by_two_pieces_is_seen(monkeypatch, tmp_path):
    assert holds_range([b"aaa/Byte", b"Range [0"])
    assert not holds_range([b"aaa/Byte", b"Ran", b"ke"])
    monkeypatch.setattr(sealed, "_PIECE", 3)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7" + b" " * 2000 + b"/ByteRange [0 1 2 3]")
    assert is_signed(path)


@pytest.mark.parametrize("kind", ["signed.pdf", "docx", "odt"])
def test_nothing_is_written_over_it(tmp_path, kept, kind):
    path, other = tmp_path / f"tep.{kind}", tmp_path / "khac"
    path.write_bytes(kept[kind])
    for write in (
        lambda: write_bytes(path, b"moi", force=True),
        lambda: write_all([(other, b"mot"), (path, b"hai")], force=True),
    ):
        with pytest.raises(KehoachError) as caught:
            write()
        assert [one.code for one in caught.value.problems] == ["TE10"]
    assert path.read_bytes() == kept[kind]
    assert not other.exists()


def test_a_link_to_one_is_one(tmp_path, kept):
    path, link = tmp_path / "ky.pdf", tmp_path / "noi"
    path.write_bytes(kept["signed.pdf"])
    link.symlink_to(path)
    with pytest.raises(KehoachError):
        write_bytes(link, b"moi", force=True)
    assert path.read_bytes() == kept["signed.pdf"]


@pytest.mark.parametrize(
    "asked",
    [
        ["render", SPEC, "-o", "{}"],
        ["import", "{plan}", "-o", "{yaml}"],
        ["clone", "{plan}", "--nam", "2027", "-o", "{}"],
        ["clone", SPEC, "--nam", "2027", "-o", "{other}", "--worklist", "{}"],
        ["check", "{plan}", "--annotate", "{}"],
        ["check", "{plan}", "--fix", "{}"],
        ["check", "{plan}", "--html", "{}"],
        ["diff", "{plan}", "{plan}", "--redline", "{}"],
        ["new", "xa", "-o", "{yaml}"],
        ["template", "xa", "-o", "{}"],
    ],
)
def test_no_command_writes_over_it(tmp_path, kept, capsys, asked):
    path, named = tmp_path / "da-ky.docx", tmp_path / "da-ky.yaml"
    for file in (path, named):
        file.write_bytes(kept["docx"])
    plan = tmp_path / "ke-hoach.docx"
    kehoach.write(kehoach.compose(kehoach.load(SPEC)), plan)
    words = [one.format(path, plan=plan, yaml=named, other=tmp_path / "khac.yaml") for one in asked]
    assert main([*words, "--force"]) in (1, 2)
    assert "TE10" in capsys.readouterr().err
    assert path.read_bytes() == named.read_bytes() == kept["docx"]
