"""A part that was found, as YAML."""

import pytest
from project import example

from kehoach import spec
from kehoach.document.compose import compose
from kehoach.library.block import block
from kehoach.library.refresh import refreshed
from kehoach.library.search import search
from kehoach.plan import load
from kehoach.problem import KehoachError
from kehoach.word.write import render


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "kế hoạch.yaml").write_text(example("xa-2026").read_text(encoding="utf-8"), encoding="utf-8")
    refreshed(tmp_path)
    return tmp_path


def first(folder, text, **wanted):
    return search(folder, text, **wanted).hits[0]


def test_a_task_with_its_origin(folder):
    assert block(first(folder, "so hoa ho so dia chinh", phan=["nhiem_vu"])) == (
        "# từ: 2025/kế hoạch.yaml, năm 2026, mục Nhiệm vụ › Công tác lưu trữ\n"
        "- nhiem_vu: Số hóa hồ sơ địa chính\n"
        "  chu_tri: Phòng Kinh tế\n"
        "  phoi_hop: [Trung tâm Phục vụ hành chính công]\n"
        "  thoi_han: 30/11/2026\n"
        "  san_pham: 3.000 hồ sơ số\n"
        "  kinh_phi: 70.000.000 đồng\n"
    )


def test_every_part_of_a_plan_reads_back_as_it_was(folder):
    raw = spec.read(folder / "2025" / "kế hoạch.yaml")[0].plain()
    for hit in search(folder, "an binh", most=100).hits + search(folder, "ho so", most=100).hits:
        if hit.phan == "khac" or "theo" in str(raw):
            continue
        text = block(hit)
        assert text.startswith("# từ: 2025/kế hoạch.yaml, năm 2026")
        assert spec.parse(text).plain()


def test_a_file_that_changed_meanwhile_is_told(folder):
    hit = first(folder, "so hoa ho so dia chinh")
    (folder / "2025" / "kế hoạch.yaml").write_text("trich_yeu: khác\n", encoding="utf-8")
    with pytest.raises(KehoachError) as told:
        block(hit)
    assert told.value.problems[0].code == "TV10"


def test_words_of_no_plan_are_no_block(tmp_path):
    (tmp_path / "a.docx").write_bytes(render(compose(load(example("xa-2026")))))
    refreshed(tmp_path)
    hit = first(tmp_path, "cong hoa xa hoi chu nghia viet nam", phan=["khac"])
    with pytest.raises(KehoachError) as told:
        block(hit)
    assert told.value.problems[0].code == "TV11"


def test_what_cannot_leave_its_plan_stays_and_is_said(tmp_path):
    text = "trich_yeu: Việc\nnhiem_vu:\n  - nhiem_vu: Trồng cây xanh\n    theo: V.4.1\n    noi_dung:\n      - hinh: a.png\n      - Tưới\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    refreshed(tmp_path)
    assert block(first(tmp_path, "trong cay xanh")) == (
        "# từ: a.yaml, mục Nhiệm vụ\n# không chép theo: hình, theo\n- nhiem_vu: Trồng cây xanh\n  noi_dung: [Tưới]\n"
    )
