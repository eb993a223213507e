"""What of a plan is followed up, whatever file it lies in."""

from datetime import date

import pytest
from made_trackers import PLAN, listed
from project import EXAMPLES, example

from kehoach.cli.app import main
from kehoach.problem import KehoachError
from kehoach.tasks.gather import FollowedKinds, gather
from kehoach.tasks.task import Why, WorkKind


def codes(found):
    return [notice.code for notice in found.notices]


def test_a_task_says_who_with_whom_by_when_and_what_comes_of_it(tmp_path):
    found = listed(tmp_path)
    first = found.tasks[0]
    assert (first.viec, first.chu_tri, first.phoi_hop) == (
        "Ban hành Quy chế công tác văn thư",
        "Văn phòng",
        "Phòng Kinh tế; Công an xã",
    )
    assert (first.han.day, first.san_pham, first.muc, first.kind) == (
        date(2026, 3, 31),
        "Quy chế",
        "Văn thư",
        WorkKind.NHIEM_VU,
    )
    assert [task.han.day for task in found.tasks[1:]] == [date(2026, 6, 30), date(2026, 11, 30), None]
    assert found.tasks[3].han.why is Why.THUONG_XUYEN
    assert (first.place.line, first.place.column) == (9, 9)
    assert [(aim.chi_tieu, aim.gia_tri, aim.don_vi) for aim in found.aims] == [
        ("Văn bản đi được ký số", "95", "%"),
        ("Hồ sơ được số hóa", "3000", "hồ sơ"),
    ]
    assert found.head.ten == "Kế hoạch số 05/KH-UBND ngày 12/01/2026: Công tác văn thư năm 2026"
    assert (found.head.nam, found.head.ngay) == (2026, date(2026, 1, 12))


def test_the_identity_of_a_plan_stays_when_its_number_and_day_come(tmp_path):
    draft = listed(tmp_path, PLAN.replace("so: 5", "so:").replace("ngay: 12/01/2026", "ngay:"))
    assert draft.head.code == listed(tmp_path).head.code
    assert draft.head.ten.startswith("Kế hoạch số …/KH-UBND ngày …/…/…: ")
    other = listed(tmp_path, PLAN.replace("văn thư năm 2026", "văn thư năm 2027"))
    assert other.head.code != draft.head.code


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_work_and_its_word_file_the_same(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    spec = gather(str(example(name)))
    assert spec.tasks
    assert len({task.code for task in spec.tasks}) == len(spec.tasks)
    assert all(task.viec and not task.viec.endswith(";") for task in spec.tasks)
    assert main(["render", str(example(name)), "-o", "in.docx"]) == 0
    read = gather("in.docx")
    assert [task[:5] for task in read.tasks] == [task[:5] for task in spec.tasks]
    assert [task.han for task in read.tasks] == [task.han for task in spec.tasks]


def test_a_task_without_lead_or_deadline_has_those_of_what_it_stands_under(tmp_path):
    text = (
        PLAN
        + """\
nhiem_vu_giai_phap:
  - nhiem_vu: Ký số toàn xã
    chu_tri: Phòng Kinh tế
    thoi_han: 30/9/2026
    noi_dung:
      - nhiem_vu: Cấp chữ ký số
      - nhiem_vu: Kiểm tra chữ ký số
        chu_tri: Công an xã
to_chuc_thuc_hien:
  - don_vi: Trạm Y tế xã
    noi_dung:
      - nhiem_vu: Lập sổ sức khỏe
      - Báo cáo hằng quý
"""
    )
    found = listed(tmp_path, text)
    by_name = {task.viec: task for task in found.tasks}
    assert "Ký số toàn xã" not in by_name  # it only opens a list of tasks
    assert by_name["Cấp chữ ký số"].chu_tri == "Phòng Kinh tế"
    assert by_name["Cấp chữ ký số"].han.day == date(2026, 9, 30)
    assert by_name["Kiểm tra chữ ký số"].chu_tri == "Công an xã"
    assert by_name["Lập sổ sức khỏe"].chu_tri == "Trạm Y tế xã"
    assert "Báo cáo hằng quý" not in by_name
    more = gather(str(tmp_path / "ke-hoach.yaml"), FollowedKinds(duties=True))
    duty = next(task for task in more.tasks if task.viec == "Báo cáo hằng quý")
    assert (duty.kind, duty.chu_tri) == (WorkKind.PHAN_CONG, "Trạm Y tế xã")


def test_a_typed_table_of_tasks_gives_its_rows_and_another_table_none(tmp_path):
    text = (
        PLAN
        + """\
phu_luc:
  - ten: Phân công thực hiện
    cot: [STT, Nội dung công việc, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian, Kết quả]
    hang:
      - nhom: Chuẩn bị
      - [Lập danh mục hồ sơ, Văn phòng, Công an xã, Tháng 5/2026, Danh mục]
      - [Rà soát hồ sơ, ^, "", ^, ""]
  - ten: Kinh phí
    cot: [STT, Nội dung, Số tiền]
    hang:
      - [Mua giá, 12.000.000]
"""
    )
    found = listed(tmp_path, text)
    rows = found.tasks[4:]
    assert [(task.viec, task.chu_tri, task.phoi_hop, task.han.day, task.san_pham, task.muc) for task in rows] == [
        ("Lập danh mục hồ sơ", "Văn phòng", "Công an xã", date(2026, 5, 31), "Danh mục", "Chuẩn bị"),
        ("Rà soát hồ sơ", "Văn phòng", "", date(2026, 5, 31), "", "Chuẩn bị"),
    ]
    assert len({task.code for task in found.tasks}) == 6


def test_a_plan_without_tasks_gives_the_duties_and_says_so():
    found = gather(str(example("muong-ang-2024")))
    assert {task.kind for task in found.tasks} == {WorkKind.PHAN_CONG}
    assert all(task.chu_tri for task in found.tasks)
    assert codes(found) == ["VC04"]


def test_a_deadline_nobody_can_read_is_told_at_its_place(tmp_path):
    found = listed(tmp_path, PLAN.replace("Quý II/2026", "Hè 2026"))
    (notice,) = found.notices
    assert (notice.code, notice.place.line) == ("VC03", 14)
    assert "“Hè 2026”" in notice.message
    assert found.tasks[1].han.words == "Hè 2026"


def test_a_file_that_is_no_plan_is_refused_or_told(tmp_path):
    bad = tmp_path / "x.yaml"
    bad.write_text("cap: [", encoding="utf-8")
    with pytest.raises(KehoachError):
        gather(str(bad))
    text = tmp_path / "thu.txt"
    text.write_text("Kính gửi anh chị,\nMai họp nhé.\n", encoding="utf-8")
    found = gather(str(text))
    assert not found.tasks
    assert "VC02" in codes(found)
