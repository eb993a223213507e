"""What the clock gave a PDF is taken out; anything else stays as it is (the real files: test_paper)."""

import hashlib
import zlib

import pikepdf
import pytest
from project import EXAMPLES

from kehoach.office import OutputKind
from kehoach.office.steady import steady


def made(day: bytes, mark: bytes, profile: bytes) -> bytes:
    """Return a small PDF as LibreOffice lays one out."""
    packed = zlib.compress(profile, 1)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</N 3/Length 4 0 R/Filter/FlateDecode>>\nstream\n" + packed + b"\nendstream",
        str(len(packed)).encode(),
        b"<</Producer(x)\n/CreationDate(D:" + day + b"Z')>>",
        b"<</Type/Metadata>>\nstream\n<xmp:CreateDate>" + day + b"</xmp:CreateDate>\nendstream",
    ]
    out, offsets = b"%PDF-1.6\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n\n" % (number, one)
    start = len(out)
    lines = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return b"%b\nxref\n0 7\n0000000000 65535 f \n%btrailer\n<</Size 7/Root 1 0 R/Info 5 0 R\n/ID [ <%b>\n<%b> ]\n/DocChecksum /%b\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        out, lines, mark, mark, mark, start + 1,
    )  # fmt: skip


def profile(second: int) -> bytes:
    return bytes(24) + b"\x07\xea\x00\x0b\x00\x1d\x00\x17\x00\x0c\x00" + bytes([second]) + b"acsp" + bytes(range(200))


def mark(text: str) -> bytes:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest().upper().encode()


def test_day_identifier_and_profile_leave_no_trace():
    one = made(b"20261129231207", mark("a"), profile(7))
    other = made(b"20270101000000", mark("b"), profile(8) + b"\0" * 40)
    same = made(b"20270101000000", mark("b"), profile(8))
    assert len({one, other, same}) == 3
    assert steady(one) == steady(same)
    assert steady(one) != steady(other), "another profile is another file"
    assert steady(steady(one)) == steady(one)
    assert b"2026" not in steady(one)


def test_two_files_have_two_identifiers():
    one, other = (steady(made(b"20261129231207", mark("a"), profile(7) + more)) for more in (b"", b"x"))
    assert one[-90:] != other[-90:]


@pytest.mark.parametrize(
    "other",
    [
        b"", b"%PDF-1.6\n", b"no PDF", b"%PDF-1.7\nstartxref\n9\n%%EOF\n", b"startxref\n99999\n%%EOF",
        made(b"20261129231207", mark("a"), profile(7))[:-8],
        made(b"20261129231207", mark("a"), profile(7)).replace(b"\nxref\n", b"\nxrey\n"),
    ],
)  # fmt: skip
def test_what_is_laid_out_otherwise_stays_as_it_is(other):
    assert steady(other) == other


def test_a_broken_profile_stays_and_the_rest_goes():
    broken = made(b"20261129231207", mark("a"), profile(7)).replace(b"\nstream\nx", b"\nstream\ny", 1)
    assert b"CreationDate" not in steady(broken)
    assert len(steady(broken)) == len(broken)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_table_of_objects_still_points_at_them(papers, name):
    """pikepdf mends a wrong table in silence, so each line of it is looked at here."""
    pdf = papers[name][1].content
    at = int(pdf.rpartition(b"startxref\n")[2].split()[0])
    assert pdf[at : at + 5] == b"xref\n"
    count = int(pdf[at + 5 : at + 20].split()[1])
    table = pdf.index(b"\n", at + 5) + 1
    for number in range(1, count):
        line = pdf[table + 20 * number : table + 20 * number + 20]
        if line[17:18] == b"n":
            assert pdf[int(line[:10]) :].startswith(b"%d 0 obj" % number), number


def test_a_pdf_without_a_profile_of_colours_is_steady_too(papers, office):
    docx, _ = papers["bo-gddt-2023"]
    plain = office.convert(docx, ".docx", OutputKind.PDF)
    assert b"/CreationDate" in plain
    assert b"/CreationDate" not in steady(plain)
    assert len(steady(plain)) == len(plain)


def test_the_stream_of_the_profile_has_the_length_it_says(papers, tmp_path):
    (tmp_path / "a.pdf").write_bytes(papers["xa-2026"][1].content)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        raw = pdf.Root.OutputIntents[0].DestOutputProfile.read_raw_bytes()
        reader = zlib.decompressobj()
        assert reader.decompress(raw)[24:36] == b"\x07\xd0\x00\x01\x00\x01" + bytes(6)
        assert (reader.eof, reader.unused_data) == (True, b"")
