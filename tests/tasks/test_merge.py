"""A tracker issued anew: what people typed goes by the hidden identity, and nothing is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from made_trackers import AIMS, LEFT, PLAN, SHEET, columns, head_row, listed, made, opened, put, saved, shuffled, table
from plans import plans

from kehoach.plan import make
from kehoach.plan.save import save
from kehoach.tasks.gather import gather
from kehoach.tasks.merge import merged
from kehoach.tasks.reread import reread
from kehoach.tasks.tracker import tracker

CHANGED = "Thay đổi so với bảng trước"
TASKS = [
    "Ban hành Quy chế công tác văn thư",
    "Tập huấn soạn thảo văn bản",
    "Số hóa hồ sơ địa chính",
    "Ký số văn bản đi",
]


def worked(plan):
    """A tracker in which somebody typed something everywhere."""
    book = opened(made(plan))
    sheet = book[SHEET]
    states = ["Hoàn thành", "Đang thực hiện", "Tạm dừng", "Chưa thực hiện"]
    for at, (viec, state) in enumerate(zip(TASKS, states, strict=True)):
        put(sheet, viec, "Trạng thái", state)
        put(sheet, viec, "Tiến độ, kết quả", f"{at * 10}%, chị Hà báo")
        put(sheet, viec, "Ghi chú", f"=ghi chú {at}" if at else "dòng 1\ndòng 2")
        put(sheet, viec, "Người theo dõi", f"anh Nam {at}")
    for at, aim in enumerate(["Văn bản đi được ký số", "Hồ sơ được số hóa"]):
        put(book[AIMS], aim, "Kết quả thực hiện", f"{at + 90}")
    for row in sheet.iter_rows(min_row=head_row(sheet) + 1):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"  # a text that begins so, as a clerk types it behind an apostrophe
    return book


def again(plan, content, *plans):
    old = reread("viec.xlsx", content)
    rows = merged([plan, *plans], old)
    return opened(tracker([plan, *plans], rows)), rows


def typed(row):
    return {name: row.get(name) for name in ("Trạng thái", "Tiến độ, kết quả", "Ghi chú", "Người theo dõi")}


def by_task(sheet):
    return {row["Việc"]: row for row in table(sheet)}


@pytest.mark.parametrize("seed", range(25))
def test_rows_sorted_filtered_and_columns_moved_keep_every_word(seed, tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    before = {viec: typed(row) for viec, row in by_task(book[SHEET]).items()}
    results = {row["Chỉ tiêu"]: row["Kết quả thực hiện"] for row in table(book[AIMS])}
    shuffled(book[SHEET], seed)
    shuffled(book[AIMS], seed)
    new, rows = again(plan, saved(book))
    found = table(new[SHEET])
    assert [row["Việc"] for row in found] == TASKS  # in the order of the plan again
    assert {row["Việc"]: typed(row) for row in found} == before
    assert {row["Chỉ tiêu"]: row["Kết quả thực hiện"] for row in table(new[AIMS])} == results
    assert CHANGED not in columns(new[SHEET])
    assert rows.problems == ()
    assert rows.kept == 4


@pytest.mark.parametrize("seed", range(6))
def test_columns_sorted_without_the_hidden_one_are_told_by_their_words(seed, tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    before = {viec: typed(row) for viec, row in by_task(book[SHEET]).items()}
    results = {row["Chỉ tiêu"]: row["Kết quả thực hiện"] for row in table(book[AIMS])}
    left = {}
    for name in (SHEET, AIMS):
        sheet = book[name]
        at, rows = columns(sheet)["Mã việc (không sửa)"], range(head_row(sheet) + 1, sheet.max_row + 1)
        left[name] = [sheet.cell(row, at).value for row in rows]
        shuffled(sheet, seed)
        for row, code in zip(rows, left[name], strict=True):
            sheet.cell(row, columns(sheet)["Mã việc (không sửa)"]).value = code
    parted = [row["Việc"] for row in table(book[SHEET])] != TASKS or [row["Chỉ tiêu"] for row in table(book[AIMS])] != [
        *results
    ]
    new, rows = again(plan, saved(book))
    assert {row["Việc"]: typed(row) for row in table(new[SHEET])} == before
    assert {row["Chỉ tiêu"]: row["Kết quả thực hiện"] for row in table(new[AIMS])} == results
    assert [problem.code for problem in rows.problems] == ["VC21"] * parted


def test_a_changed_plan_keeps_the_status_and_marks_the_row(tmp_path):
    book = worked(listed(tmp_path))
    text = PLAN.replace("Quý II/2026", "30/9/2026").replace(
        "Tập huấn soạn thảo văn bản", "Tập huấn soạn thảo văn bản cho công chức"
    )
    text = text.replace(
        "      - nhiem_vu: Số hóa",
        "      - nhiem_vu: Lập danh mục hồ sơ\n        chu_tri: Công an xã\n      - nhiem_vu: Số hóa",
    )
    new, rows = again(listed(tmp_path, text), saved(book))
    found = by_task(new[SHEET])
    row = found["Tập huấn soạn thảo văn bản cho công chức"]
    assert typed(row) == typed(by_task(book[SHEET])["Tập huấn soạn thảo văn bản"])
    assert row[CHANGED] == (
        "Việc sửa lời: trước là “Tập huấn soạn thảo văn bản”; Thời hạn: Quý II/2026 → 30/9/2026; Đến ngày: 30/06/2026 → 30/09/2026"
    )
    assert found["Lập danh mục hồ sơ"][CHANGED] == "Việc mới"
    assert found["Lập danh mục hồ sơ"]["Trạng thái"] == "Chưa thực hiện"
    assert found[TASKS[0]][CHANGED] is None
    assert not rows.problems


def test_a_task_that_left_the_plan_stands_on_a_page_of_its_own_and_comes_back(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    without = PLAN.replace(
        "      - nhiem_vu: Tập huấn soạn thảo văn bản\n        chu_tri: Văn phòng\n        thoi_han: Quý II/2026\n", ""
    )
    less, rows = again(listed(tmp_path, without), saved(book))
    assert [problem.code for problem in rows.problems] == ["VC12"]
    (gone,) = table(less[LEFT])
    assert gone["Việc"] == TASKS[1]
    assert typed(gone) == typed(by_task(book[SHEET])[TASKS[1]])
    assert TASKS[1] not in by_task(less[SHEET])
    still, rows = again(listed(tmp_path, without), saved(less))  # kept as often as it is issued anew
    assert [row["Việc"] for row in table(still[LEFT])] == [TASKS[1]]
    assert not rows.problems
    back, rows = again(listed(tmp_path), saved(still))
    assert typed(by_task(back[SHEET])[TASKS[1]]) == typed(gone)
    assert LEFT not in back.sheetnames


def test_without_the_hidden_column_rows_are_found_by_their_words_and_that_is_told(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    before = {viec: typed(row) for viec, row in by_task(book[SHEET]).items()}
    book[SHEET].delete_cols(columns(book[SHEET])["Mã việc (không sửa)"])
    shuffled(book[SHEET], 3)
    new, rows = again(plan, saved(book))
    assert {viec: typed(row) for viec, row in by_task(new[SHEET]).items()} == before
    assert [(problem.code, problem.message) for problem in rows.problems] == [
        ("VC08", "cột mã ẩn của bảng đã mất ở 4 hàng: tìm lại việc theo lời, 4 hàng khớp")
    ]


def test_rows_people_added_and_copied_stay_at_the_end(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    sheet = book[SHEET]
    last = sheet.max_row + 1
    sheet.cell(last, columns(sheet)["Việc"]).value = "Họp giao ban tháng"
    sheet.cell(last, columns(sheet)["Ghi chú"]).value = "chủ tịch giao thêm"
    for at in range(1, sheet.max_column + 1):
        sheet.cell(last + 1, at).value = sheet.cell(head_row(sheet) + 1, at).value
    new, rows = again(plan, saved(book))
    assert [row["Việc"] for row in table(new[SHEET])] == [*TASKS, "Họp giao ban tháng", TASKS[0]]
    assert table(new[SHEET])[4]["Ghi chú"] == "chủ tịch giao thêm"
    assert sorted(problem.code for problem in rows.problems) == ["VC13", "VC14"]
    once_more, rows = again(plan, saved(new))
    assert [row["Việc"] for row in table(once_more[SHEET])] == [*TASKS, "Họp giao ban tháng", TASKS[0]]


def test_a_cell_of_the_plan_changed_by_hand_stays_until_the_plan_changes(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    put(book[SHEET], TASKS[0], "Đến ngày", "15/4/2026")
    put(book[SHEET], TASKS[0], "Chủ trì", "Phòng Nội vụ")
    new, rows = again(plan, saved(book))
    row = by_task(new[SHEET])[TASKS[0]]
    assert (row["Đến ngày"].day, row["Đến ngày"].month, row["Chủ trì"]) == (15, 4, "Phòng Nội vụ")
    assert [problem.code for problem in rows.problems] == ["VC11", "VC11"]
    assert "bảng mới giữ chữ sửa tay" in rows.problems[0].message
    twice, rows = again(plan, saved(new))
    assert by_task(twice[SHEET])[TASKS[0]]["Chủ trì"] == "Phòng Nội vụ"
    moved = listed(
        tmp_path,
        PLAN.replace("        chu_tri: Văn phòng\n        phoi_hop", "        chu_tri: Trạm Y tế xã\n        phoi_hop"),
    )
    third, rows = again(moved, saved(twice))
    row = by_task(third[SHEET])[TASKS[0]]
    assert row["Chủ trì"] == "Trạm Y tế xã"
    assert row[CHANGED] == "Chủ trì: Phòng Nội vụ → Trạm Y tế xã"
    assert (
        "lấy theo kế hoạch vì kế hoạch đã đổi" in next(one for one in rows.problems if "Chủ trì" in one.message).message
    )


def test_cells_a_clerk_merged_lose_nothing(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    sheet = book[SHEET]
    first, at = head_row(sheet) + 1, columns(sheet)
    for name in ("Chủ trì", "Người theo dõi"):
        sheet.merge_cells(start_row=first, end_row=first + 1, start_column=at[name], end_column=at[name])
    new, rows = again(plan, saved(book))
    assert [row["Chủ trì"] for row in table(new[SHEET])] == ["Văn phòng", "Văn phòng", "Phòng Kinh tế", "Phòng Kinh tế"]
    assert [row["Người theo dõi"] for row in table(new[SHEET])] == ["anh Nam 0", "anh Nam 0", "anh Nam 2", "anh Nam 3"]
    assert rows.problems == ()


def test_formulas_are_kept_as_what_they_show_and_told(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    put(book[SHEET], TASKS[0], "Tiến độ, kết quả", "=1+1")
    _, rows = again(plan, saved(book))  # openpyxl writes a formula without its result
    assert [problem.code for problem in rows.problems] == ["VC15"]
    assert "công thức chưa có kết quả" in rows.problems[0].message


def test_a_reworded_title_and_a_plan_left_out(tmp_path):
    other = PLAN.replace("văn thư năm 2026", "lưu trữ năm 2026").replace("so: 5", "so: 6")
    first, second = listed(tmp_path), listed(tmp_path, other, "khac.yaml")
    book = opened(made(first, second))
    put(book[SHEET], TASKS[0], "Ghi chú", "của kế hoạch đầu")
    renamed = listed(tmp_path, PLAN.replace("Công tác văn thư năm", "Nhiệm vụ công tác văn thư năm"))
    new, rows = again(renamed, saved(book), second)
    assert by_task(new[SHEET])[TASKS[0]] is not None
    assert table(new[SHEET])[0]["Ghi chú"] == "của kế hoạch đầu"
    assert not rows.problems
    alone, rows = again(second, saved(book))
    assert {problem.code for problem in rows.problems} == {"VC12", "VC20"}
    assert len(table(alone[LEFT])) == 4
    assert table(alone[LEFT])[0]["Ghi chú"] == "của kế hoạch đầu"


def test_without_the_hidden_sheet_the_plan_stands_and_what_differs_is_marked(tmp_path):
    plan = listed(tmp_path)
    book = worked(plan)
    del book["Theo kế hoạch"]
    book.create_sheet("Tổng hợp của tôi")["A1"] = "riêng"
    put(book[SHEET], TASKS[0], "Chủ trì", "Phòng Nội vụ")
    new, rows = again(plan, saved(book))
    row = by_task(new[SHEET])[TASKS[0]]
    assert (row["Chủ trì"], row[CHANGED]) == ("Văn phòng", "Chủ trì: Phòng Nội vụ → Văn phòng")
    assert [problem.code for problem in rows.problems] == ["VC19"]


def test_a_target_that_left_keeps_its_result(tmp_path):
    book = worked(listed(tmp_path))
    new, _ = again(
        listed(tmp_path, PLAN.replace("  - chi_tieu: Hồ sơ được số hóa\n    gia_tri: 3000\n    don_vi: hồ sơ\n", "")),
        saved(book),
    )
    rows = table(new[AIMS])
    assert [(row["Chỉ tiêu"], row["Kết quả thực hiện"]) for row in rows] == [
        ("Văn bản đi được ký số", "90"),
        ("Hồ sơ được số hóa", "91"),
    ]
    assert rows[1][CHANGED] == "Không còn trong kế hoạch"


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(raw=plans())
def test_any_plan_issued_anew_without_a_change_is_the_same_tracker(raw, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "theo-doi.yaml"
    save(make(raw), path, force=True)
    plan = gather(str(path))
    first = made(plan)
    rows = merged([plan], reread("viec.xlsx", first))
    assert [(row.id, row.change) for row in rows.tasks] == [
        (f"{plan.head.code}/{task.code}", "") for task in plan.tasks
    ]
    assert (rows.gone, rows.problems) == ((), ())
    assert tracker([plan], rows) == first
