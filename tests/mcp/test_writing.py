from project import example

import kehoach


def test_a_plan_is_saved_and_printed_as_the_command_line_does(home, use):
    text = (home / "a.yaml").read_text(encoding="utf-8")
    saved, wrong = use("save_plan", to="mới.yaml", text=text)
    assert not wrong
    assert saved["written"] == ["mới.yaml"]
    assert (home / "mới.yaml").read_text(encoding="utf-8") == text
    use("write_word", file="mới.yaml", to="mới.docx")
    assert (home / "mới.docx").read_bytes() == kehoach.to_bytes(kehoach.compose(kehoach.load(home / "mới.yaml")))


def test_what_is_no_plan_is_not_saved_and_every_fault_is_told(home, use):
    found, wrong = use("save_plan", to="mới.yaml", text="cap: xa\nlạ: 1\n")
    assert wrong
    assert len(found["problems"]) > 1
    assert {one["file"] for one in found["problems"]} == {"mới.yaml"}
    assert not (home / "mới.yaml").exists()


def test_no_file_is_replaced_and_none_is_put_outside(home, use):
    text = (home / "a.yaml").read_text(encoding="utf-8")
    for to, code in (
        ("a.yaml", "MC03"),
        ("../b.yaml", "MC01"),
        ("/b.yaml", "MC01"),
        ("b.docx", "MC01"),
        ("n/b.yaml", "MC02"),
    ):
        found, wrong = use("save_plan", to=to, text=text)
        assert wrong
        assert found["problems"][0]["code"] == code
    assert use("write_word", file="a.yaml", to="a.yaml")[0]["problems"][0]["code"] == "MC01"
    assert [one.name for one in home.iterdir()] == ["a.yaml"]


def test_a_decision_apart_is_written_beside_its_plan_or_neither_is(home, use):
    text = example("so-noi-vu-2026-kem-quyet-dinh").read_text(encoding="utf-8")
    assert "tach_tep" not in text
    (home / "b.yaml").write_text(text.replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n", 1), encoding="utf-8")
    (home / "b-quyet-dinh.docx").write_bytes(b"mine")
    assert use("write_word", file="b.yaml", to="b.docx")[0]["problems"][0]["code"] == "MC03"
    assert not (home / "b.docx").exists()
    (home / "b-quyet-dinh.docx").unlink()
    assert use("write_word", file="b.yaml", to="b.docx")[0]["written"] == ["b-quyet-dinh.docx", "b.docx"]


def test_too_long_a_text_and_half_a_letter_are_refused(home, use):
    assert use("save_plan", to="b.yaml", text="x" * 500_001)[0]["problems"][0]["code"] == "MC04"
    found, wrong = use("save_plan", to="b.yaml", text="cap: \ud800")
    assert wrong
    assert [one["code"] for one in found["problems"]]
    assert not (home / "b.yaml").exists()
