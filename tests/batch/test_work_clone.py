from project import ROOT

from kehoach.batch.work_clone import CloneJob, cloned

PLAN = str(ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")


def test_the_worklist_names_the_new_file():
    made = cloned(CloneJob(PLAN, "moi-2027.yaml", {"nam": 2027}))
    assert made.nam == 2027
    assert {item.place.file for item in made.worklist} == {"moi-2027.yaml"}
