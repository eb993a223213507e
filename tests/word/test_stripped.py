"""What is taken out of a .docx that is sent away; names are in tests/disguise/test_copied.py."""

import zipfile
from io import BytesIO

import pytest
from project import SHORT_SPEC

import kehoach
from kehoach.plan import draft
from kehoach.spec import parse
from kehoach.word.stripped import everything, stripped, texts


@pytest.fixture(scope="module")
def content():
    return kehoach.to_bytes(kehoach.compose(draft(parse(SHORT_SPEC), SHORT_SPEC, "").plan))


def with_parts(content, **parts):
    source, out = zipfile.ZipFile(BytesIO(content)), BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            package.writestr(name, parts.get(name, source.read(name)))
        for name in parts.keys() - set(source.namelist()):
            package.writestr(name, parts[name])
    return out.getvalue()


def same(text):
    return text


def test_words_that_stay_stay_where_they_were_and_the_same_file_gives_the_same_bytes(content):
    out = stripped(content, "a.docx", same)
    assert [one.words for one in kehoach.read("a.docx", out).blocks()] == [
        one.words for one in kehoach.read("a.docx", content).blocks()
    ]
    assert "Tập huấn" in list(texts(out, "a.docx"))
    assert stripped(content, "a.docx", same) == out


def test_links_outward_lead_nowhere_and_pictures_are_a_dot(content):
    rels = zipfile.ZipFile(BytesIO(content)).read("word/_rels/document.xml.rels").decode()
    link = (
        '<Relationship Id="rIdX" Type="http://x/hyperlink" Target="file:///C:/Users/Son/a.doc" TargetMode="External"/>'
    )
    picture = '<Relationship Id="rIdP" Type="http://x/image" Target="media/image1.png"/>'
    made = with_parts(content, **{
        "word/_rels/document.xml.rels": rels.replace("</Relationships>", f"{link}{picture}</Relationships>"),
        "word/media/image1.png": b"a photograph",
    })  # fmt: skip
    out = stripped(made, "a.docx", same)
    said = everything(out, "a.docx")
    assert "Users" not in said
    assert "https://example.invalid/" in said
    assert zipfile.ZipFile(BytesIO(out)).read("word/media/image1.png").startswith(b"\x89PNG")


@pytest.mark.parametrize("part", [b"<broken", b'<!DOCTYPE a [<!ENTITY x "Son">]><a>&x;</a>'])
def test_a_part_that_is_broken_or_declares_entities_stays_behind(content, part):
    out = stripped(with_parts(content, **{"word/theme/theme1.xml": part}), "a.docx", same)
    assert "word/theme/theme1.xml" not in zipfile.ZipFile(BytesIO(out)).namelist()
    assert "theme1" not in everything(out, "a.docx")
