import shutil

from made_batch import BASE, write_base
from project import ROOT

from kehoach.batch.base import Base
from kehoach.batch.source import made_from, sources
from kehoach.profile.file import NO_OFFICE


def test_the_sum_changes_with_the_base_what_lies_beside_it_and_the_template_and_not_with_the_rules(tmp_path):
    text = BASE + "thuc_trang:\n  - bang: {ten: A, tep: b.csv}\n"
    (tmp_path / "b.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    template = shutil.copy(ROOT / "templates" / "xa.docx", tmp_path / "mau.docx")
    base = Base(write_base(tmp_path, text))
    first = made_from(sources(base, None, None))
    assert first == made_from(sources(base, None, NO_OFFICE))
    assert sources(base, None, NO_OFFICE)["rules"]
    assert "rules" not in sources(base, None, None)
    seen = {first, made_from(sources(base, str(template), None))}
    (tmp_path / "b.csv").write_text("a,b\n1,3\n", encoding="utf-8")
    seen.add(made_from(sources(base, None, None)))
    seen.add(made_from(sources(Base(write_base(tmp_path, text + "\n")), None, None)))
    assert len(seen) == 4
