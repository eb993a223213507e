"""A .docx printed of a spec that leaves decisions open shows them, each as a comment at its words."""

import io
import json
import shutil
import zipfile

import pytest
from project import EXAMPLES, example
from thirds import some

import kehoach
from kehoach.clone.word.left import in_docx
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.plan.left import in_spec
from kehoach.word.comments import Comment, Program, read, write
from kehoach.word.traced import Spot
from kehoach.word.write import render

SPEC = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
dia_danh: An Bình
ngay: 05/01/2027
trich_yeu: Phát triển thư viện xã năm 2027
mo_dau: Ủy ban nhân dân xã ban hành Kế hoạch, cụ thể như sau
muc_tieu:
  - Có 85% học sinh mượn sách  # cần quyết định: CL22, CL24
  - Có 85% học sinh mượn sách
nhiem_vu:
  - nhiem_vu: Mua sách
    thoi_han: 30/4/2027  # cần quyết định: CL31
    kinh_phi: 5 triệu đồng
  - cot: [STT, Thôn, Bạn đọc]
    hang:
      - [Bình An, "120"]
      - [Bình Tây, "95"]  # cần quyết định
kinh_phi: Ngân sách xã  # chưa rà
cap_tren:
  van_ban: Kế hoạch số 5/KH-UBND  # cần quyết định: CL41
  viec:
    - {ma: V.1, viec: Mua sách}
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}  # cần quyết định: CL20
"""
MOVED = {
    "muong-ang-2024": {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Mường Ảng"},
    "tuan-giao-2019-2025": {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Tuần Giáo"},
}
TOLD = [
    ("CL22", "Có 85% học sinh mượn sách"),
    ("CL24", "Có 85% học sinh mượn sách"),
    ("CL31", "Thời hạn: 30/4/2027"),
    ("", "Bình Tây"),
    ("CL41", "ỦY BAN NHÂN DÂN"),
    ("CL20", "CHỦ TỊCH"),
]


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "a.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path / "a.yaml"


def _told(content):
    """Code and words of each comment, the mark before the words left out."""
    found = in_docx(content, "a.docx")
    return [("".join(one.codes), one.words.removeprefix("- ").rstrip(";.")) for one in found]


def test_each_decision_stands_at_its_words(run, spec, tmp_path):
    assert run("render", "a.yaml", "--no-check").code == 0
    found = _told((tmp_path / "a.docx").read_bytes())
    assert [code for code, _ in found] == [code for code, _ in TOLD]
    assert all(words in said for (_, words), (_, said) in zip(TOLD, found, strict=True))
    first, twin = (one for one in read((tmp_path / "a.docx").read_bytes(), "a")[:2])
    assert first.paragraph == twin.paragraph


def test_they_are_told_once_and_the_file_is_the_printed_one(run, spec, tmp_path):
    run("render", "a.yaml", "--no-check")
    told = json.loads(run("check", "a.docx", "--json").out)["files"][0]
    codes = [one["code"] for one in (*told["findings"], *told["notices"])]
    assert codes.count("CL80") == len(TOLD)
    assert not {"TN89", "TN90"} & {*codes}
    found = run("verify", "a.yaml", "a.docx")
    assert "đúng từng byte" in found.out
    assert f"Còn {len(TOLD) - 1} chỗ phải quyết định, 1 phần chưa rà" in found.out + found.err
    assert f"Còn {len(TOLD)} chỗ phải quyết định." in run("clone", "--resume", "a.docx").out


def of_a_person(content):
    """The file with the remarks of a check as those of a person."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b'w:initials="kh"', b'w:initials="VP"'))
    return made.getvalue()


def test_the_comment_of_a_person_is_told_beside_them(run, spec, tmp_path):
    run("render", "a.yaml", "--no-check")
    file = tmp_path / "a.docx"
    content = file.read_bytes()
    block = next(one for one in kehoach.read(file).blocks() if "học sinh" in one.words)
    remarked = write(content, "a", [Comment(Spot(block.origin), "Xem lại")], Program.CHECK)
    file.write_bytes(of_a_person(remarked))
    told = json.loads(run("check", "a.docx", "--json").out)["files"][0]
    (one,) = [one for one in told["notices"] if one["code"] == "TN90"]
    assert "Xem lại" in one["message"]
    assert "Có thể chọn" not in one["message"]


def test_the_same_spec_gives_the_same_bytes_and_a_decided_one_those_of_the_page(run, spec, tmp_path):
    run("render", "a.yaml", "--no-check", "-o", "1.docx")
    run("render", "a.yaml", "--no-check", "-o", "2.docx")
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()
    spec.write_text(SPEC.replace("cần quyết định", "đã quyết định"), encoding="utf-8")
    run("render", "a.yaml", "--no-check")
    assert (tmp_path / "a.docx").read_bytes() == render(compose(kehoach.load(spec)))


def test_a_decision_in_a_file_apart_has_its_own(run, spec, tmp_path):
    text = example("so-noi-vu-2026-kem-quyet-dinh").read_text(encoding="utf-8")
    text = text.replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n") if "tach_tep" not in text else text
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  dieu:"))
    end = next(number for number, line in enumerate(lines) if line.startswith("kinh_phi:"))
    lines.insert(end, "# cần quyết định: CL23")
    lines.insert(at, "  # cần quyết định: CL22")
    spec.write_text("\n".join(lines), encoding="utf-8")
    assert run("render", "a.yaml", "--no-check").code == 0
    apart = [_told((tmp_path / name).read_bytes()) for name in ("a-quyet-dinh.docx", "a.docx")]
    assert [[code for code, _ in one] for one in apart] == [["CL22"], ["CL23"]]


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_example_a_year_on_shows_all_that_is_open(run, name, tmp_path):
    shutil.copytree(example(name).parent, tmp_path, dirs_exist_ok=True)
    made = kehoach.clone(example(name), 2031, **MOVED.get(name, {}))
    spec = tmp_path / "moi.yaml"
    spec.write_text(made.text, encoding="utf-8")
    assert run("render", "moi.yaml", "--no-check").code == 0
    draft = open_spec(spec)
    asked = [code for one in in_spec(draft.text, draft.root, "") if not one.unread for code in one.codes]
    found = [one for file in tmp_path.glob("*.docx") for one in in_docx(file.read_bytes(), "a")]
    assert sorted(code for one in found for code in one.codes) == sorted(asked)
    assert [one.question for one in found if not one.words] == []
