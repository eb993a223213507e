"""The circle closed: results in the tracker become last year's values of next year's plan."""

import pytest
from made_trackers import AIMS, PLAN, listed, made, opened, plan_file, put, saved
from project import example

from kehoach.cli.app import main
from kehoach.plan import load
from kehoach.plan.figured import ChiTieu
from kehoach.plan.plan import items_of
from kehoach.tasks.results import results_of

SIGNED, DIGITAL = "Văn bản đi được ký số", "Hồ sơ được số hóa"


@pytest.fixture
def tracker(tmp_path):
    """A tracker with results, and where the plan lies."""

    def filled(*results, plans=()):
        book = opened(made(listed(tmp_path), *plans))
        for name, value in results:
            put(book[AIMS], name, "Kết quả thực hiện", value)
        (tmp_path / "viec.xlsx").write_bytes(saved(book))
        return str(tmp_path / "viec.xlsx"), str(tmp_path / "ke-hoach.yaml")

    return filled


@pytest.mark.parametrize(
    ("typed", "figure"), [("97,5", "97,5"), ("97,5%", "97,5"), (98, "98"), ("1.250", "1.250"), (" 96 % ", "96")]
)
def test_a_figure_is_taken_without_its_unit(tracker, typed, figure):
    found = results_of(*tracker((SIGNED, typed)))
    assert list(found.values.values()) == [figure]
    assert (found.open, found.problems) == (1, ())


def test_words_are_no_figure_and_that_is_told(tracker):
    found = results_of(*tracker((SIGNED, "đạt"), (DIGITAL, 3100)))
    assert list(found.values.values()) == ["3100"]
    (problem,) = found.problems
    assert (problem.code, problem.place.path) == ("VC17", "Chỉ tiêu!A5")


def test_a_result_of_no_target_is_told(tracker, tmp_path):
    paths = tracker((SIGNED, 96), (DIGITAL, 3100))
    plan_file(tmp_path, PLAN[: PLAN.index("  - chi_tieu: Hồ sơ")])
    found = results_of(*paths)
    assert list(found.values.values()) == ["96"]
    assert [
        (problem.code, "“3100” của chỉ tiêu “Hồ sơ được số hóa”" in problem.message) for problem in found.problems
    ] == [("VC16", True)]


def test_results_of_another_plan_of_the_tracker_are_not_of_this_one(tracker, tmp_path):
    other = PLAN.replace("văn thư năm 2026", "lưu trữ năm 2026").replace(SIGNED, "Tài liệu được chỉnh lý")
    paths = tracker((SIGNED, 96), ("Tài liệu được chỉnh lý", 12), plans=[listed(tmp_path, other, "khac.yaml")])
    found = results_of(*paths)
    assert list(found.values.values()) == ["96"]
    assert found.problems == ()


def values(path):
    return {aim.chi_tieu: (str(aim.nam_truoc), aim.gia_tri) for _, aim in items_of(load(path), ChiTieu)}


def test_the_clone_has_the_results_and_asks_for_the_new_values(run, tracker, tmp_path):
    tracker((SIGNED, "97,5%"))
    text = (
        (tmp_path / "ke-hoach.yaml")
        .read_text(encoding="utf-8")
        .replace("    gia_tri: 95", "    gia_tri: 95  # lấy từ sổ")
    )
    plan_file(tmp_path, text)
    done = run("clone", "ke-hoach.yaml", "--nam", "2027", "--results", "viec.xlsx", "-o", "2027.yaml")
    assert done.code == 0
    assert "Lấy 1 kết quả từ viec.xlsx vào nam_truoc; 1 chỉ tiêu chưa có kết quả." in done.err
    assert "CL65  nam_truoc là kết quả ghi ở bảng theo dõi; giá trị của năm mới để trống" in done.out
    assert values("2027.yaml") == {SIGNED: ("97,5", None), DIGITAL: ("3000", None)}
    written = (tmp_path / "2027.yaml").read_text(encoding="utf-8")
    assert "# lấy từ sổ" in written
    assert written.count("cần quyết định: CL65") == 1
    left = run("clone", "--resume", "2027.yaml")
    assert left.code == 1
    assert "năm mới phải đạt bao nhiêu" in left.out + left.err


def test_the_clone_of_a_word_file_as_a_spec_has_them_too(run, tracker, tmp_path):
    assert main(["render", str(example("xa-2026")), "-o", str(tmp_path / "cu.docx")]) == 0
    assert run("tasks", "cu.docx", "-o", "viec.xlsx").code == 0
    book = opened((tmp_path / "viec.xlsx").read_bytes())
    first = book[AIMS].cell(5, 2).value
    put(book[AIMS], first, "Kết quả thực hiện", 91)
    book.save(tmp_path / "viec.xlsx")
    done = run("clone", "cu.docx", "--nam", "2027", "--results", "viec.xlsx", "-o", "moi.yaml")
    assert done.code == 0, done.err
    assert values("moi.yaml")[first][0] == "91"


def test_results_go_into_a_spec_alone(run, tracker):
    tracker((SIGNED, 96))
    done = run("clone", "ke-hoach.yaml", "--nam", "2027", "--results", "viec.xlsx", "-o", "moi.docx")
    assert done.code == 2
    assert "--results chỉ dùng khi kế hoạch mới là tệp .yaml" in done.err
    assert run("clone", "--resume", "ke-hoach.yaml", "--results", "viec.xlsx").code == 2
    assert run("clone", "-", "--nam", "2027", "--results", "viec.xlsx").code == 2
    missing = run("clone", "ke-hoach.yaml", "--nam", "2027", "--results", "khong-co.xlsx")
    assert (missing.code, "TE01" in missing.err) == (1, True)
