"""Parts a template has alike: proved once, and any other byte in their place is looked at again."""

import zlib

import pytest
from project import example

import kehoach
from kehoach import shelf
from kehoach.problem import KehoachError
from kehoach.word.package import assemble, pack
from kehoach.word.template import shipped
from kehoach.word.verify import verify
from kehoach.word.write import to_bytes


@pytest.fixture(scope="module")
def document():
    return kehoach.compose(kehoach.load(example("minh-long-2025")))


def damaged(content, name, template):
    """The file with one letter of a part's packed bytes turned."""
    data = template.alike.packed[name].data
    at = content.index(data) + len(data) // 2
    return content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :]


def test_a_static_part_is_unpacked_once_and_its_relations_read_once(document, monkeypatch):
    template = shipped("xa")
    content = to_bytes(document, template)
    read = []
    real = zlib.decompressobj

    def counted(*words):
        read.append(words)
        return real(*words)

    monkeypatch.setattr("zipfile.zlib.decompressobj", counted)
    verify(content, document, template)
    warm, read[:] = len(read), []
    verify(content, document)
    assert (warm, len(read)) == (2, len(template.alike.packed) + 2)  # the text and the file's properties


@pytest.mark.parametrize("name", ["word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_damaged_static_part_is_seen_though_it_was_proved_before(document, name):
    template = shipped("xa")
    content = to_bytes(document, template)
    verify(content, document, template)
    with pytest.raises(KehoachError) as error:
        verify(damaged(content, name, template), document, template)
    assert error.value.problems[0].code == "MA08"
    verify(content, document, template)


def test_another_part_under_a_static_name_is_looked_at(document):
    template = shipped("xa")
    parts = template.fill(document)
    other = pack("word/_rels/document.xml.rels", b"<Relationships")
    content = assemble([other if part.name == other.name else part for part in parts])
    with pytest.raises(KehoachError, match="XML"):
        verify(content, document, template)


def test_a_template_of_an_office_is_proved_too(document, tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes((shelf.templates() / "xa.docx").read_bytes())
    first = kehoach.to_bytes(document, path)
    assert kehoach.to_bytes(document, path) == first


def test_a_shipped_template_is_read_again_once_its_file_is_written_anew(document, tmp_path, monkeypatch):
    shipped_there = shelf.templates()
    monkeypatch.setattr(shelf, "templates", lambda: tmp_path)
    path = tmp_path / "xa.docx"
    found = []
    for name in ("xa", "bo"):
        path.write_bytes((shipped_there / f"{name}.docx").read_bytes())
        found.append(shipped("xa"))
        assert shipped("xa") is found[-1]
    assert "co_quan_chu_quan" in found[0].fields - found[1].fields
    path.unlink()
    with pytest.raises(KehoachError) as error:
        shipped("xa")
    assert error.value.problems[0].code == "TE01"
