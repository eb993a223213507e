"""Trackers as people leave them: sorted, filtered, columns moved, words typed."""

import io
import random

import openpyxl

from kehoach.tasks.gather import gather
from kehoach.tasks.row import fresh
from kehoach.tasks.tracker import tracker

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
so: 5
ngay: 12/01/2026
trich_yeu: Công tác văn thư năm 2026
nhiem_vu:
  - tieu_de: Văn thư
    noi_dung:
      - nhiem_vu: Ban hành Quy chế công tác văn thư
        chu_tri: Văn phòng
        phoi_hop: [Phòng Kinh tế, Công an xã]
        thoi_han: 31/3/2026
        san_pham: Quy chế
      - nhiem_vu: Tập huấn soạn thảo văn bản
        chu_tri: Văn phòng
        thoi_han: Quý II/2026
      - nhiem_vu: Số hóa hồ sơ địa chính
        chu_tri: Phòng Kinh tế
        thoi_han: tháng 11/2026
      - nhiem_vu: Ký số văn bản đi
        chu_tri: Phòng Kinh tế
        thoi_han: Thường xuyên
muc_tieu:
  - chi_tieu: Văn bản đi được ký số
    gia_tri: 95
    don_vi: "%"
  - chi_tieu: Hồ sơ được số hóa
    gia_tri: 3000
    don_vi: hồ sơ
"""
SHEET, AIMS, LEFT = "Việc", "Chỉ tiêu", "Việc không còn trong kế hoạch"


def plan_file(folder, text=PLAN, name="ke-hoach.yaml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def listed(folder, text=PLAN, name="ke-hoach.yaml"):
    return gather(str(plan_file(folder, text, name)))


def made(*plans):
    return tracker(plans, fresh(plans))


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def head_row(sheet):
    """Return the row of the headings, counted from 1."""
    return next(row for row in range(1, 60) if sheet.cell(row, 1).value == "STT")


def columns(sheet):
    """Return heading → column, counted from 1."""
    row = head_row(sheet)
    return {sheet.cell(row, at).value: at for at in range(1, sheet.max_column + 1)}


def table(sheet):
    """Return the rows of a sheet as heading → value."""
    named, first = columns(sheet), head_row(sheet) + 1
    rows = ({name: sheet.cell(row, at).value for name, at in named.items()} for row in range(first, sheet.max_row + 1))
    return [row for row in rows if any(row.values())]


def put(sheet, viec, heading, value):
    """Type a value in the row of a task; a heading that is not there yet is a new column."""
    named, head = columns(sheet), head_row(sheet)
    if heading not in named:
        sheet.cell(head, sheet.max_column + 1).value = heading
        named = columns(sheet)
    words = named.get("Việc") or named["Chỉ tiêu"]
    row = next(row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, words).value == viec)
    sheet.cell(row, named[heading]).value = value


def shuffled(sheet, seed):
    """Sort the rows and move the columns as chance has it, some rows and columns hidden."""
    chance = random.Random(seed)
    head, last = head_row(sheet), sheet.max_row
    rows, places = list(range(head + 1, last + 1)), list(range(1, sheet.max_column + 1))
    for part in (rows, places):
        chance.shuffle(part)
    places.remove(1)
    places = [1, *places]
    held = [
        [(cell.value, cell.number_format, cell.data_type) for cell in (sheet.cell(row, at) for at in places)]
        for row in (head, *rows)
    ]
    for row, cells in enumerate(held, head):
        for at, (value, form, kind) in enumerate(cells, 1):
            cell = sheet.cell(row, at)
            cell.value, cell.number_format = value, form
            cell.data_type = kind
        sheet.row_dimensions[row].hidden = row > head and chance.random() < 0.3
