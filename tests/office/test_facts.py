"""What a PDF says of itself, against readers of PDF."""

import io

import pikepdf
import pytest
from project import EXAMPLES

from kehoach.office.facts import facts


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("packed", [False, True])
def test_pages_and_fonts_are_those_pikepdf_finds(papers, name, packed):
    """Packed objects are how later programs write a PDF."""
    with pikepdf.open(io.BytesIO(papers[name][1].content)) as pdf:
        fonts = {
            str(one.BaseFont)[1:].split("+")[-1]
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        }
        pages = len(pdf.pages)
        out = io.BytesIO()
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
        pdf.save(out, object_stream_mode=mode)
    found = facts(out.getvalue())
    assert (b"/ObjStm" in out.getvalue(), found.pages, set(found.fonts)) == (packed, pages, fonts)


def test_a_plain_pdf_is_not_for_an_archive(papers):
    content = papers["xa-2026"][1].content
    assert facts(content).archive
    assert not facts(content.replace(b"<pdfaid:part>2", b"<pdfaid:part>1")).archive


def test_a_name_with_escaped_signs_and_one_that_is_whole():
    pdf = b"/Type /Page /BaseFont/ABCDEF+Times#20New#20Roman /Type/Pages /BaseFont /Tinos-Bold"
    assert facts(pdf) == (1, ("Times New Roman", "Tinos-Bold"), False)


def test_broken_packed_objects_say_nothing():
    assert facts(b"<</Type/ObjStm/N 3>>\nstream\nnot packed") == (0, (), False)
