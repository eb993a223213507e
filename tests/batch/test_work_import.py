from project import ROOT

import kehoach
from kehoach.batch.work_import import ImportJob, imported

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


def test_a_draft_without_its_values_has_the_same_text(tmp_path):
    path = tmp_path / "a.docx"
    kehoach.write(kehoach.compose(kehoach.load(PLAN)), path)
    whole, light = (imported(ImportJob(str(path), "a.yaml", raw)) for raw in (True, False))
    assert (whole.text, whole.report) == (light.text, light.report)
    assert (bool(whole.raw), light.raw) == (True, {})
