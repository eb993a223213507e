"""``kehoach import`` as a clerk uses it: good files, and every kind of bad one."""

import json
from difflib import SequenceMatcher

import pytest
from oddities.hostile import HOSTILE, End
from project import EXAMPLES, SEEDS, example

import kehoach
from kehoach.document.compose import compose
from kehoach.plan import load
from kehoach.word.write import write


@pytest.fixture
def docx(tmp_path):
    """A .docx of one of the examples."""

    def made(name):
        write(compose(kehoach.load(example(name))), tmp_path / "cu.docx")
        return tmp_path / "cu.docx"

    return made


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_word_file_becomes_a_spec_that_renders_to_the_same_page(run, tmp_path, docx, name):
    before = docx(name).read_bytes()
    found = run("import", "cu.docx")
    assert found.code == 0
    assert "Đã đọc cu.docx thành cu.yaml" in found.out
    assert run("render", "cu.yaml", "-o", "moi.docx").code == 0
    if name != "minh-long-2025":  # its author wrote two spaces between two words
        assert (tmp_path / "moi.docx").read_bytes() == before
    assert (tmp_path / "cu.docx").read_bytes() == before


def test_importing_twice_gives_the_same_file(run, tmp_path, docx):
    docx("xa-2026")
    run("import", "cu.docx", "-o", "a.yaml")
    run("import", "cu.docx", "-o", "b.yaml")
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_becomes_the_plan_its_example_is(run, tmp_path, seeds, name):
    """The examples were written by hand from the seeds: the same căn cứ, sections and recipients."""
    assert run("import", seeds / SEEDS[name], "-o", "a.yaml").code == 0
    found, wanted = load(tmp_path / "a.yaml"), load(example(name))
    assert found.co_quan == wanted.co_quan
    assert len(found.can_cu) == len(wanted.can_cu)
    assert len(found.muc) == len(wanted.muc)
    assert len(found.noi_nhan) == len(wanted.noi_nhan)  # the examples repair a letter of the scan
    assert found.luu == wanted.luu
    assert (found.ky and found.ky.chuc_vu) == (wanted.ky and wanted.ky.chuc_vu)
    pages = [[f"{b.role} {b.words}" for b in compose(plan).blocks()] for plan in (found, wanted)]
    same = SequenceMatcher(None, *pages, autojunk=False).ratio()
    assert same > 0.9, "the examples repair a few letters of the scans, and keep the lines of the subject"


def test_what_is_doubtful_stands_in_the_file_and_in_the_report(run, tmp_path):
    (tmp_path / "a.txt").write_text(
        "KẾ HOẠCH\nTập huấn năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao năng lực.\n3. Đúng tiến độ.\n", encoding="utf-8"
    )
    found = run("import", "a.txt")
    assert 'a.txt:6:1  TN72 cảnh báo  số thứ tự trong tệp là "3.", sẽ in là "2."' in found.err
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert '# cần xem: số thứ tự trong tệp là "3.", sẽ in là "2."' in text
    assert text.index("cần xem: số thứ tự") < text.index("Đúng tiến độ")
    assert "# cần xem: không tìm thấy cơ quan ban hành\nco_quan:\n" in text


def test_what_is_no_plan_gives_a_draft_with_everything_in_it(run, tmp_path, seeds):
    found = run("import", seeds / "003_179aa6433412ea53.txt", "-o", "a.yaml")
    assert found.code == 0
    assert 'không thấy dòng "KẾ HOẠCH": tệp này có thể không phải kế hoạch' in found.err
    assert "TN76" not in found.err
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "Quyết định 2130/QĐ-BGDĐT" in text


def test_json_and_standard_output(run, docx):
    docx("minh-long-2025")
    found = json.loads(run("import", "cu.docx", "--json", "-o", "a.yaml").out)
    assert set(found) == {"file", "output", "spec", "report", "missing"}
    assert found["spec"]["co_quan"] == "Ủy ban nhân dân xã Minh Long"
    assert [one["code"] for one in found["report"]] == ["TN65"]
    assert run("import", "cu.docx", "-o", "-").out.startswith("# Đọc từ tệp cu.docx.")


def test_a_file_that_is_there_stays(run, tmp_path, docx):
    docx("minh-long-2025")
    (tmp_path / "cu.yaml").write_text("của tôi", encoding="utf-8")
    found = run("import", "cu.docx")
    assert (found.code, "TE03" in found.err) == (1, True)
    assert (tmp_path / "cu.yaml").read_text(encoding="utf-8") == "của tôi"
    assert run("import", "cu.docx", "--force").code == 0


def test_plain_text_under_a_wrong_name_is_read_as_what_it_is(run, tmp_path):
    (tmp_path / "xau.docx").write_bytes(HOSTILE["not-a-zip"].make())
    assert run("import", "xau.docx").code == 0
    assert "KẾ HOẠCH" in (tmp_path / "xau.yaml").read_text(encoding="utf-8")


REFUSED = [name for name, one in HOSTILE.items() if one.end == End.REFUSED and name != "not-a-zip"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_one_problem_and_nothing_is_written(run, tmp_path, name):
    (tmp_path / "xau.docx").write_bytes(HOSTILE[name].make())
    found = run("import", "xau.docx")
    assert found.code == 1
    assert found.err.count(" lỗi  ") == 1
    assert "xau.docx" in found.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["xau.docx"]


def test_a_huge_file_is_refused_before_it_is_read(run, tmp_path):
    with (tmp_path / "to.docx").open("wb") as stream:
        stream.truncate(100_000_000)
    found = run("import", "to.docx")
    assert (found.code, "50 MB" in found.err) == (1, True)


def test_a_spec_is_no_file_to_read_in(run, tmp_path):
    text = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    found = run("import", "a.yaml", "-o", "b.yaml")
    assert found.code == 1
    assert "a.yaml  TE07 lỗi  tệp này đã là kế hoạch YAML" in found.err
    assert run("import", "a.yaml").err == found.err
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
