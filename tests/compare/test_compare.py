"""``diff``: what a clerk changed is found one to one, what only looks different is folded away."""

import re
from functools import cache
from pathlib import Path

import pytest
from growth import linear
from hypothesis import HealthCheck, given, settings
from oddities.ooxml import package
from plans import plans
from project import EXAMPLES, ROOT, SEEDS, SHARED, example, need
from revisions import parts_of
from seeded import EDITS, based, each, edited
from thirds import rounds, some

import kehoach
from kehoach.compare.change import Weight
from kehoach.compare.compare import compared
from kehoach.compare.entry import entries
from kehoach.compare.fold import Fold
from kehoach.compare.sides import Side, side
from kehoach.plan import make
from kehoach.plan.save import as_yaml, raw_of
from kehoach.problem import KehoachError
from kehoach.word.write import render

WAYS = ("yaml yaml", "docx docx", "docx yaml", "yaml docx")


def as_side(plan, name, kind):
    """A plan as a file of a kind beside the pictures of its example."""
    content = as_yaml(plan).encode() if kind == "yaml" else render(kehoach.compose(plan))
    return side(str(example(name).with_name(f"a.{kind}")), content)


def found(changes):
    """What the changes say, the blanks and end marks of words aside."""
    said = ((one.new.words or one.old.words) for one in changes)
    words = (" ".join(one.split()).rstrip(" .;,:") for one in said)
    return sorted((one.kind.name, one.what, one.field, text) for one, text in zip(changes, words, strict=True))


def wanted(edits, target):
    """What was done; ``target`` is how a page tells the target that changed."""
    out = []
    for one in edits:
        told = (one.kind, one.what, one.field, " ".join(one.new.split()).rstrip(" .;,:"))
        out.append(target if target and one.what == "chi_tieu" else told)
    return sorted(out)


def printed(result):
    """Return the cell or the line a page prints a target as, where it is read back as that."""
    told = found([one for one in result.changes if "77" in one.new.words and one.what != "chi_tieu"])
    return next((one for one in told if one[1] in ("bang", "gach_dau_dong")), None)


@cache
def before_and_after(name):
    """The edits of an example, it and what it becomes by them, each as a file of either kind."""
    plan = make(based(raw_of(kehoach.load(example(name)))))
    raw, done = edited(raw_of(plan))
    return done, *({kind: as_side(one, name, kind) for kind in ("yaml", "docx")} for one in (plan, make(raw)))


@pytest.mark.parametrize("name", some(EXAMPLES))
@pytest.mark.parametrize("way", WAYS)
def test_edits_are_found_one_to_one_both_ways(name, way):
    done, *sides = before_and_after(name)
    one, other = (side[kind] for side, kind in zip(sides, way.split(), strict=True))
    result = compared(one, other)
    assert found(result.changes) == wanted(done, printed(result))
    assert len(done) == len(EDITS)
    back = compared(other, one)
    assert sorted(back.changes) == sorted(change.inverse() for change in result.changes)
    assert sorted(back.folded) == sorted(fold.inverse() for fold in result.folded)


@pytest.mark.parametrize("name", ["xa-2026", "xa-chuyen-doi-so-2026"])
def test_an_edit_alone_is_one_change(name):
    plan = kehoach.load(example(name))
    old = as_side(plan, name, "yaml")
    for _, raw, done in each(raw_of(plan)):
        assert found(compared(old, as_side(make(raw), name, "yaml")).changes) == wanted([done], None)


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_a_plan_is_the_same_as_itself_and_as_its_page(name):
    plan = kehoach.load(example(name))
    spec, page = as_side(plan, name, "yaml"), as_side(plan, name, "docx")
    for one, other in ((spec, spec), (page, page), (spec, page), (page, spec)):
        result = compared(one, other)
        assert (result.changes, result.folded) == ((), ())
        assert result.same


FILES = sorted(path for folder in ("golden", "oddities", "corpus") for path in (ROOT / "tests" / folder).rglob("*"))
READABLE = {".docx", ".txt", ".md", ".yaml", ".pdf", ".odt"}


def test_every_file_at_hand_is_the_same_as_itself():
    _are_the_same(path for path in FILES if path.suffix in READABLE)


def _are_the_same(paths):
    seen = 0
    for path in paths:
        try:
            one, other = side(str(path)), side(str(path))
        except KehoachError:
            continue
        result = compared(one, other)
        assert (path.name, result.changes, result.folded) == (path.name, (), ())
        seen += 1
    return seen


@pytest.mark.parametrize("folder", ["seeds", "specimens"])
def test_every_shared_file_is_the_same_as_itself(folder):
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    paths = [path for path in (SHARED / folder).rglob("*") if path.suffix in READABLE]
    assert _are_the_same(paths) >= len(SEEDS)


def test_every_shared_file_in_the_old_form_is_the_same_as_itself(soffice):
    paths = sorted((SHARED / "specimens").rglob("*.doc"))
    need(paths, "../shared/specimens")
    assert _are_the_same(paths) == len(paths)


@pytest.mark.parametrize("kind", ["yaml", "docx"])
def test_the_year_carried_on_is_no_change(tmp_path, kind):
    path = example("xa-2026")
    text = kehoach.clone(path, 2027).text
    new = tmp_path / "moi.yaml"
    new.write_text(text, encoding="utf-8")
    plan = kehoach.load(new)
    result = compared(as_side(kehoach.load(path), "xa-2026", kind), as_side(plan, "xa-2026", kind))
    assert result.same
    assert {one.weight for one in result.changes} <= {Weight.ISSUED}
    assert (result.from_year, result.to_year) == (2026, 2027)
    assert sum(one.fold is Fold.YEAR for one in result.folded) > 10
    back = compared(as_side(plan, "xa-2026", kind), as_side(kehoach.load(path), "xa-2026", kind))
    assert back.same


def test_of_a_new_year_only_what_was_meant_remains(tmp_path):
    """Eight edits in a plan carried on: raw there are many more differences, eight are told."""
    path = example("xa-2026")
    new = tmp_path / "moi.yaml"
    new.write_text(kehoach.clone(path, 2027).text, encoding="utf-8")
    raw = raw_of(kehoach.load(new))
    edits = [edit(raw) for edit in EDITS if edit.__name__ not in ("value", "deadline", "add")]
    edits = [one for one in edits if one is not None]
    assert len(edits) == 8
    result = compared(side(str(path)), side("moi.yaml", as_yaml(make(raw)).encode()))
    meant = [one for one in result.changes if one.weight is not Weight.ISSUED]
    assert found(meant) == wanted(edits, None)
    assert len(result.folded) >= 10


def texts(old, new):
    head = "KẾ HOẠCH\nTổ chức tập huấn\nI. MỤC ĐÍCH\n"
    return compared(side("cu.txt", f"{head}{old}\n".encode()), side("moi.txt", f"{head}{new}\n".encode()))


FOLDED = [
    (Fold.ABBREVIATION, "- UBND xã tổ chức lớp học.", "- Ủy ban nhân dân xã tổ chức lớp học."),
    (Fold.CASE, "- Ủy ban Nhân dân xã tổ chức.", "- Ủy ban nhân dân xã tổ chức."),
    (Fold.TONE, "- Bảo đảm hòa bình, hóa giải.", "- Bảo đảm hoà bình, hóa giải."),
    (Fold.MARKS, "- Phòng Văn hóa – Xã hội chủ trì.", "- Phòng Văn hóa - Xã hội chủ trì."),
    (Fold.NUMBER, "- Kinh phí 25.000.000 đồng cho 05 lớp.", "- Kinh phí 25 triệu đồng cho 5 lớp."),
    (Fold.NUMBER, "- Xong ngày 05/9/2026.", "- Xong ngày 5 tháng 9 năm 2026."),
    (Fold.AGENCY, "- Phòng Giáo dục và Đào tạo chủ trì.", "- Phòng Văn hóa - Xã hội chủ trì."),
]


@pytest.mark.parametrize(("fold", "old", "new"), FOLDED)
def test_what_only_looks_different_is_folded_away(fold, old, new):
    result = texts(old, new)
    assert result.changes == ()
    assert {one.fold for one in result.folded} == {fold}
    assert not result.unfolded({fold}).same


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- Mục 2.10 của Đề án.", "- Mục 2.1 của Đề án."),
        ("- Kinh phí 25 triệu đồng.", "- Kinh phí 26 triệu đồng."),
        ("- Ban Chấp hành họp.", "- Báo cáo hằng họp BCH."),
        ("- Đạt 80% trở lên.", "- Đạt 85% trở lên."),
        ("- Không được mở lớp.", "- Được mở lớp."),
        ("- Xong ngày 05/9/2026.", "- Xong ngày 06/9/2026."),
    ],
)
def test_what_means_something_else_is_a_change(old, new):
    assert [one.kind.name for one in texts(old, new).changes] == ["CHANGED"]


def test_a_file_that_is_no_whole_plan_is_compared_and_that_is_said():
    result = texts("- Một việc.", "- Một việc.\n- Hai việc.")
    assert found(result.changes) == [("ADDED", "gach_dau_dong", "", "Hai việc")]
    assert {one.code for one in result.notices} == {"SS01"}


def test_words_outside_the_plan_are_compared():
    """A second paper behind the plan is in no plan: its words are compared all the same."""
    text = "KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n- Một.\n\nTỜ TRÌNH\nVề việc mở lớp\n{}\n"
    one, other = (side("a.txt", text.format(words).encode()) for words in ("Xin ba lớp.", "Xin bốn lớp."))
    assert not compared(one, other).same


def test_what_reading_told_of_the_old_file_goes_first():
    one, other = (side(name, f"Kế hoạch {name}".encode()) for name in ("a.txt", "b.txt"))
    for old, new in ((one, other), (other, one)):
        told = compared(old, new)
        assert [note.place.file for note in told.notices if note.code == "SS01"] == [old.file, new.file]


def in_memory(raw):
    plan = make(raw)
    return Side("a.yaml", b"", kehoach.compose(plan), raw, plan)


@settings(max_examples=rounds(20), deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_any_two_plans_give_the_same_changes_backward(one, other):
    here, there = in_memory(one), in_memory(other)
    result, back = compared(here, there), compared(there, here)
    assert sorted(map(repr, back.changes)) == sorted(repr(change.inverse()) for change in result.changes)
    assert sorted(map(repr, back.folded)) == sorted(repr(fold.inverse()) for fold in result.folded)
    again = compared(here, in_memory(one))
    assert (again.changes, again.folded) == ((), ())


def test_an_annex_that_went_is_one_change():
    plan = kehoach.load(example("xa-thien-tai-2026"))
    raw = raw_of(plan)
    for one in raw["phu_luc"]:
        one.pop("ten", None)
    less = {**raw, "phu_luc": raw["phu_luc"][:-1]}
    result = compared(*(as_side(make(one), "xa-thien-tai-2026", "yaml") for one in (raw, less)))
    assert [(one.kind.name, one.what) for one in result.changes] == [("DROPPED", "phu_luc")]
    assert result.changes[0].inside >= 1


def test_what_is_not_compared_is_said():
    plan = kehoach.load(example("xa-2026"))
    spec, page = as_side(plan, "xa-2026", "yaml"), as_side(plan, "xa-2026", "docx")
    assert len(compared(page, page).uncompared) == 2
    assert any("#" in one for one in compared(spec, spec).uncompared)
    assert any("cap_tren" in one for one in compared(spec, page).uncompared)
    pictures = as_side(kehoach.load(example("xa-thien-tai-2026")), "xa-thien-tai-2026", "docx")
    assert any("hình" in one for one in compared(pictures, pictures).uncompared)


def test_the_columns_and_the_total_of_a_made_table_are_compared():
    raw = raw_of(kehoach.load(example("xa-2026")))
    old = {**raw, "phu_luc": [{"ten": "A", "bang": "nhiem_vu", "cot": ["nhiem_vu", {"khoa": "chu_tri", "ten": "Ai"}]}]}
    new = {**raw, "phu_luc": [{"ten": "A", "bang": "nhiem_vu", "cot": ["nhiem_vu", "thoi_han"], "tong": "true"}]}
    told = {(one.kind.name, one.what, one.field) for one in compared(in_memory(old), in_memory(new)).changes}
    assert ("CHANGED", "bang", "tong") in told
    assert {("DROPPED", "cot", ""), ("ADDED", "cot", "")} <= told


def test_another_picture_of_one_name_is_a_change():
    raw = raw_of(kehoach.load(example("xa-thien-tai-2026")))
    shown = [one for one in entries(raw) if one.what == "hinh"]
    assert all(dict(one.fields)["hinh"] for one in shown)


def test_numbers_that_follow_from_the_order_are_folded():
    head = "KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n"
    old, new = (
        f"{head}{lines}"
        for lines in ("1. Việc một.\n2. Việc hai.\n", "1. Việc mới khác hẳn.\n2. Việc một.\n3. Việc hai.\n")
    )
    result = compared(side("a.txt", old.encode()), side("b.txt", new.encode()))
    assert [one.kind.name for one in result.changes] == ["ADDED"]
    assert [(one.old.words, one.new.words) for one in result.folded if one.fold is Fold.ORDER] == [
        ("1.", "2."),
        ("2.", "3."),
    ]


_WORD = re.compile(r"<w:t(?: [^>]*)?>[^<]*?(\w{2,})[^<]*</w:t>")


@pytest.mark.parametrize("name", ["xa-2026", "so-noi-vu-2026-kem-quyet-dinh"])
def test_no_word_of_a_page_changes_unseen(name):
    """A word put in the place of another, anywhere in a printed file, is a change."""
    content = render(kehoach.compose(kehoach.load(example(name))))
    old, files = side("a.docx", content), parts_of(content)
    text = files["word/document.xml"].decode()
    spots = [one for one in _WORD.finditer(text) if not one[1].isdecimal() and one[1] not in NUMBERED][::7]
    assert len(spots) > 15
    for spot in spots:
        files["word/document.xml"] = f"{text[: spot.start(1)]}xyz{text[spot.end(1) :]}".encode()
        assert compared(old, side("b.docx", package(files))).changes, spot[0]


NUMBERED = ("Phụ", "lục", "II", "III", "Điều")
"""Words of numbers, which follow from the order and are named as not compared."""


def _spec(n, year):
    head = f"cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\ntrich_yeu: Chuyển đổi số năm {year}\nnhiem_vu:\n"
    tasks = "".join(
        f"  - {{nhiem_vu: 'Việc {at} của xã năm {year} cho {at * 7} hộ', chu_tri: Phòng {at % 5}}}\n  - Ý {at * 3} của thôn {at}.\n"
        for at in range(n)
    )
    return f"{head}{tasks}ky: {{chuc_vu: Chủ tịch}}\nnoi_nhan: [UBND tỉnh]\n".encode()


def test_long_plans_cost_what_they_are_long():
    def sides(n):
        return side("a.yaml", _spec(n, 2026)), side("b.yaml", _spec(n, 2026).replace(b"3 c", b"4 c"))

    linear(lambda both: compared(*both), sides, 240)


HOSTILE = {
    "one line again and again": lambda n: "- Một việc.\n" * n,
    "a paragraph": lambda n: "Một việc của xã " * n,
    "numbers": lambda n: "".join(f"{at}. {at}\n" for at in range(n)),
    "capitals": lambda n: "ABC DEF GHI\n" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_cost_what_they_are_long(kind):
    def sides(n):
        text = HOSTILE[kind](n)
        return [
            side(name, f"KẾ HOẠCH\nMở lớp\nI. MỤC ĐÍCH\n{more}{text}".encode())
            for name, more in (("a.txt", ""), ("b.txt", "- x\n"))
        ]

    linear(lambda both: compared(*both), sides, 800)


def test_public_name_compares_two_files(tmp_path):
    path = example("xa-2026")
    result = kehoach.diff(path, path)
    assert isinstance(result, kehoach.Compared)
    assert result.same
    assert result.old == str(path)
    assert Path(result.new) == path
