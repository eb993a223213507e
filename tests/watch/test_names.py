import pytest

from kehoach.watch.names import PRINTED, REVIEWED, answer_names, is_answer, is_passing

PASSING = [
    "~$ke-hoach.docx", "~WRD0001.tmp", "~WRL3021.tmp", "~wrd0004.docx", ".~lock.ke-hoach.docx#",
    ".ke-hoach.docx.0badcafe.part", "ke-hoach.docx.tmp", "ke-hoach.yaml~", ".ke-hoach.yaml.swp",
    "ke-hoach.docx.crdownload", "ke-hoach.yaml.bak",
]  # fmt: skip


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_by_while_a_file_is_saved(name):
    assert is_passing(name)


@pytest.mark.parametrize("name", ["ke-hoach.docx", "Kế hoạch (2).docx", "a~b.docx", "a.part.docx", "TẠM.docx"])
def test_a_plan_does_not_pass_by(name):
    assert not is_passing(name)
    assert not is_answer(name)


@pytest.mark.parametrize("source", ["ten.docx", "TÊN dài (2).DOCX", "ten.yaml", "ten.pdf", "a.b.doc"])
@pytest.mark.parametrize("kind", [REVIEWED, PRINTED])
def test_every_name_of_an_answer_is_known_as_one(source, kind):
    for ending in (".docx", ".html"):
        names = list(answer_names(source, None, kind, ending))
        assert len(set(names)) == len(names) == 99
        assert [name for name in names if not is_answer(name)] == []


def test_answers_lie_beside_the_file_or_in_the_folder_asked_for():
    assert next(answer_names("a/ten.docx", None, REVIEWED, ".docx")) == "a/ten.da-soat.docx"
    assert next(answer_names("a/ten.docx", "b", REVIEWED, ".docx")) == "b/ten.da-soat.docx"
    assert next(answer_names("a/ten.yaml", None, PRINTED, ".docx")) == "a/ten.da-in.docx"


def test_files_of_one_name_and_two_endings_are_answered_apart():
    names = {next(answer_names(f"ten.{one}", None, REVIEWED, ".docx")) for one in ("docx", "doc", "odt")}
    assert names == {"ten.da-soat.docx", "ten.doc.da-soat.docx", "ten.odt.da-soat.docx"}
