"""Notes of a plan: called once each, in the running text, each with its words; all else is told with a cure."""

import pytest

from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.plan import load, make
from kehoach.problem import KehoachError

HEAD = """\
cap: xa
co_quan: UBND xã Minh Long
trich_yeu: Bồi dưỡng giáo viên
"""


def told(tmp_path, body):
    """The problems of a spec: line, column, message, cure."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(HEAD + body, encoding="utf-8")
    with pytest.raises(KehoachError) as error:
        load(path)
    found = sorted(error.value.problems)
    assert {one.code for one in found} == {"KH16"}
    return [(one.place.line, one.place.column, one.message, one.hint) for one in found]


def test_a_mark_without_a_note(tmp_path):
    assert told(tmp_path, "nhiem_vu:\n  - Rà soát[^1]\n") == [
        (5, 5, "chú thích [^1] không có lời",
         r"thêm `1: …` dưới chu_thich; muốn in chính dấu ấy thì viết \[^1]"),
    ]  # fmt: skip


def test_a_note_without_a_mark(tmp_path):
    assert told(tmp_path, "nhiem_vu: [Rà soát]\nchu_thich:\n  nguon: Theo báo cáo.\n") == [
        (6, 3, "chú thích nguon không được gọi ở đâu",
         "đặt [^nguon] ngay sau chữ cần chú thích, hoặc xóa dòng này"),
    ]  # fmt: skip


def test_a_note_called_twice(tmp_path):
    found = told(tmp_path, "nhiem_vu: ['Một[^1]', 'Hai[^1]']\nchu_thich: {1: Lời.}\n")
    assert [(line, message) for line, _, message, _ in found] == [(4, "chú thích [^1] được gọi hai lần")]


@pytest.mark.parametrize(
    "body",
    [
        "ky: {chuc_vu: Chủ tịch, ho_ten: 'Đinh Văn Sơn[^1]'}\nnhiem_vu: [a]\n",
        "noi_nhan: ['Phòng Kinh tế[^1]']\nnhiem_vu: [a]\n",
        "dia_danh: 'Minh Long[^1]'\nnhiem_vu: [a]\n",
        "nhiem_vu: [{nhiem_vu: a, chu_tri: 'Phòng Kinh tế[^1]'}]\n",
        "muc_tieu: [{chi_tieu: a, gia_tri: 5, don_vi: 'lớp[^1]'}]\n",
        "nhiem_vu: [a]\nphu_luc: [{ten: 'Danh sách[^1]', noi_dung: a}]\n",
        "can_cu: [{loai: Luật, trich_yeu: 'Lưu trữ[^1]'}]\nnhiem_vu: [a]\n",
    ],
)
def test_a_mark_out_of_place(tmp_path, body):
    found = told(tmp_path, body + "chu_thich: {1: Lời.}\n")
    assert [message for _, _, message, _ in found] == ["chỗ này không đặt được chú thích: [^1]"]


def test_a_note_inside_a_note_and_a_name_of_two_words(tmp_path):
    found = told(tmp_path, "nhiem_vu: ['a[^1]']\nchu_thich:\n  1: Lời[^2].\n  hai chữ: Lời.\n")
    assert [message for _, _, message, _ in found] == [
        "chỗ này không đặt được chú thích: [^2]",
        'tên chú thích không dùng được: "hai chữ"',
    ]


PLAN = {
    "cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Bồi dưỡng",
    "can_cu": ["Kế hoạch số 1/KH-UBND ngày 05/01/2026 của UBND tỉnh về bồi dưỡng[^goc]"],
    "mo_dau": "UBND xã ban hành Kế hoạch[^x], cụ thể như sau:",
    "nhiem_vu": [
        {"nhiem_vu": "Tập huấn[^b]", "chu_tri": "Phòng Kinh tế"},
        {"cot": ["Nội dung", "Số"], "hang": [["Lớp", "5[^a]"]]},
        r"Dấu \[^1] để nguyên",
    ],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Kinh tế", "noi_dung": [{"lay_tu": "nhiem_vu"}]}],
    "ket_thuc": "Trên đây là Kế hoạch.[^k]",
    "chu_thich": {"a": "Kể cả lớp ghép.", "b": "Tại xã.", "goc": "Một.\nHai.", "k": "Hết.", "x": "Của **xã**."},
}  # fmt: skip


def in_braces(run):
    return f"{{{run.note}}}" if run.note else run.text


def calls(document):
    """Every text of a page with its calls in braces."""
    out = []
    for block in document.blocks():
        texts = [block.text] if block.table is None else [c.text for row in block.table.rows for c in row.cells]
        out += ["".join(map(in_braces, text)) for text in texts]
    return [one for one in out if "{" in one]


def test_notes_are_numbered_in_the_order_of_their_calls():
    document = compose(make(PLAN))
    assert calls(document) == [
        "Căn cứ Kế hoạch số 1/KH-UBND ngày 05/01/2026 của UBND tỉnh về bồi dưỡng{1}.",
        "UBND xã ban hành Kế hoạch{2}, cụ thể như sau:",
        "Tập huấn{3}:",
        "5{4}",
        "Trên đây là Kế hoạch./.{5}",
    ]
    assert [(one.label, "".join(run.text for run in one.text)) for one in document.chu_thich] == [
        ("1", "Một."), ("", "Hai."), ("2", "Của xã."), ("3", "Tại xã."), ("4", "Kể cả lớp ghép."), ("5", "Hết."),
    ]  # fmt: skip
    assert {one.role for one in document.chu_thich} == {Role.CHU_THICH}
    assert document.chu_thich[2].path == ("chu_thich", "x")


def test_the_sign_itself_and_words_printed_again_call_nothing():
    page = "\n".join(block.words for block in compose(make(PLAN)).blocks())
    assert "- Dấu [^1] để nguyên" in page
    assert "- Chủ trì: Tập huấn." in page
