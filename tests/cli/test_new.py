import jsonschema
import pytest
import yaml
from docx_reading import texts
from thirds import some

from kehoach.plan.schema import schema
from kehoach.plan.skeleton import topics
from kehoach.plan.skeleton_office import offices

CASES = [(office, topic) for office in offices() for topic in topics(office)]


@pytest.mark.parametrize(("cap", "topic"), some(CASES))
def test_every_skeleton_renders_as_it_is_and_pleases_the_editor(run, tmp_path, cap, topic):
    assert run("new", cap, "--chu-de", topic, "--nam", "2026").code == 0
    text = (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert not list(jsonschema.Draft7Validator(schema()).iter_errors(yaml.safe_load(text)))
    assert "$schema" not in text
    assert "file:" not in text
    assert max(map(len, text.splitlines())) < 200
    assert run("render", "ke-hoach.yaml").code == 0
    assert any("……" in one for one in texts(tmp_path / "ke-hoach.docx"))


def test_what_is_known_is_filled_in(run, tmp_path):
    run(
        "new",
        "xa",
        "--co-quan",
        "Ủy ban nhân dân xã Minh Long",
        "--trich-yeu",
        "Chuyển đổi số: bước đầu",
        "--nam",
        "2026",
        "-o",
        "a.yaml",
    )
    raw = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))
    assert raw["co_quan"] == "Ủy ban nhân dân xã Minh Long"
    assert raw["trich_yeu"] == "Chuyển đổi số: bước đầu"
    assert raw["mo_dau"].startswith("UBND xã Minh Long ban hành Kế hoạch chuyển đổi số")


def test_an_existing_spec_is_not_overwritten(run, tmp_path):
    (tmp_path / "ke-hoach.yaml").write_text("của tôi", encoding="utf-8")
    code, _, err = run("new", "xa")
    assert (code, "TE03" in err) == (1, True)
    assert (tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8") == "của tôi"
    assert run("new", "xa", "--force").code == 0


def test_standard_output(run, tmp_path):
    code, out, _ = run("new", "so", "-o", "-")
    assert code == 0
    assert "cap: so" in out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["phuong"], 'CẤP không nhận "phuong"'), ([], "CẤP thiếu"), (["xa", "--chu-de", "la"], "chuyen-doi-so  Chuyển đổi số")],
)  # fmt: skip
def test_wrong_choices_show_the_right_ones(run, arguments, said):
    code, _, err = run("new", *arguments)
    assert code == 2
    assert said in err


@pytest.mark.parametrize("arguments", [["xa"], []])
def test_an_agency_of_the_party_has_no_skeleton(run, tmp_path, arguments):
    code, _, err = run("new", *arguments, "--co-quan", "Đảng ủy xã Minh Long")
    assert code == 2
    assert '--co-quan: "Đảng ủy xã Minh Long" là cơ quan của Đảng' in err
    assert "soạn theo mẫu văn bản của Đảng" in err
    assert list(tmp_path.iterdir()) == []


def test_interactive_asks_the_few_things_it_needs(run, tmp_path, monkeypatch):
    answers = iter(
        [
            "so",
            "chung",
            "Sở Xây dựng",
            "UBND tỉnh Điện Biên",
            "KH-SXD",
            "2026",
            "Quy hoạch năm 2026",
            "Phó Giám đốc",
            "",
        ]
    )
    asked = []

    def prompt(question, **_):
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("click.prompt", prompt)
    assert run("new", "-i").code == 0
    raw = yaml.safe_load((tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8"))
    assert (raw["cap"], raw["co_quan"], raw["ky_hieu"], raw["ky"]["chuc_vu"]) == (
        "so",
        "Sở Xây dựng",
        "KH-SXD",
        "Phó Giám đốc",
    )
    assert len(asked) == 9


def test_a_ubnd_is_not_asked_for_a_parent(run, monkeypatch):
    asked = []
    monkeypatch.setattr("click.prompt", lambda question, **_: asked.append(question) or "")
    run("new", "xa", "-i", "-o", "-")
    assert not any("chủ quản" in one or "Ký hiệu" in one for one in asked)
