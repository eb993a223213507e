"""Any file that can be read comes with roles."""

import pytest
from project import example

from kehoach import intake
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.document.label.whole import label
from kehoach.intake.draft import import_file
from kehoach.intake.labelled import read
from kehoach.plan import load
from kehoach.problem import KehoachError
from kehoach.word.write import write


def test_a_file_has_roles_and_papers(tmp_path):
    write(compose(load(example("xa-2026"))), tmp_path / "a.docx")
    found = read(tmp_path / "a.docx")
    assert found == label(intake.read(tmp_path / "a.docx"))
    assert [paper.loai for paper in found.papers] == ["Kế hoạch"]
    assert Role.CHUA_RO not in {block.role for block in found.blocks()}
    assert label(found) is found


def test_content_may_come_without_a_file():
    found = read("a.txt", "KẾ HOẠCH\n\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n\n1. Mục đích\n\n- Nâng cao.".encode())
    assert [block.role for block in found.blocks() if block.words][:2] == [Role.TEN_LOAI, Role.TRICH_YEU]


def test_what_reading_told_is_kept():
    found = read("a.txt", "KẾ HOẠCH\n\nTập huấn n\u0103m 2026 của c\u043e quan".encode())
    assert found.notices
    assert set(found.notices) <= set(
        import_file("a.txt", "KẾ HOẠCH\n\nTập huấn n\u0103m 2026 của c\u043e quan".encode()).report
    )


@pytest.mark.parametrize(("name", "code"), [("khong-co.docx", "TE01"), (".", "TE01")])
def test_what_cannot_be_read_is_told(name, code):
    with pytest.raises(KehoachError) as caught:
        read(name)
    assert [one.code for one in caught.value.problems] == [code]
