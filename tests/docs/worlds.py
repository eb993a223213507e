"""What a page says stands in the reader's folder: files made before its blocks run, in their order."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl

import kehoach
from docs.pages import blocks
from kehoach.clone.answers import key_of
from kehoach.publish.register import new as new_register
from made_batch import QUANG_NGAI, units
from pdf_signed import Signature, certificate, signed
from project import ROOT, example, to_pdf

PLAN = example("xa-2026").read_text(encoding="utf-8")
_ASKED = "Theo dõi, đôn đốc; tổng hợp, báo cáo Ủy ban nhân dân xã kết quả thực hiện trước ngày 15/12/2026."
_FAULTY = "Theo dõi, đôn đốc theo Nghị định 30/2020/NĐ-CP; báo cáo kết quả trước ngày 15/12/2025."
_PROFILE = ROOT / "examples" / "xa-2026" / "ho-so"


def _last_year() -> str:
    return PLAN.replace("2026", "2025")


def _faulty() -> str:
    assert _ASKED in PLAN
    return PLAN.replace(_ASKED, _FAULTY)


def _later() -> str:
    return PLAN.replace("thoi_han: 30/9/2026", "thoi_han: 31/10/2026")


def spec(name: str, text: str = PLAN) -> None:
    """Write a spec."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def word(name: str, text: str = PLAN) -> None:
    """Write a plan as it is printed."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    passing = Path("dang-in.yaml")
    passing.write_text(text, encoding="utf-8")
    kehoach.write(kehoach.compose(kehoach.load(passing)), name)
    passing.unlink()


def words(name: str, text: str) -> None:
    """Write the words of a printed plan, a line a paragraph."""
    word("dang-doc.docx", text)
    paper = kehoach.read("dang-doc.docx")
    Path("dang-doc.docx").unlink()
    said = "\n".join(block.words for block in paper.blocks() if block.words)
    Path(name).write_text(said, encoding="utf-8")


def beside(name: str, folder: str) -> None:
    """Copy a file of an example."""
    Path(name).write_bytes((ROOT / "examples" / folder / name).read_bytes())


def office(folder: str = ".") -> None:
    """Copy the profile of an office, its fragments and a Word template of its own."""
    for path in _PROFILE.rglob("*"):
        if path.is_file():
            to = Path(folder, path.relative_to(_PROFILE))
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())


def readme() -> None:
    word("ke-hoach-2026.docx")
    word("ban-trinh.docx", _faulty())


def spec_page() -> None:
    wrong = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nso:\nngay: 31/4/2026\n"
    wrong += "trich_yeu: Tập huấn\ncan_cuu:\n  - Luật Giáo dục ngày 14/6/2019\n"
    spec("sai.yaml", wrong)
    beside("vat-tu.csv", "xa-thien-tai-2026")
    beside("so-do-chi-huy.png", "xa-thien-tai-2026")


def next_year() -> None:
    spec("ke-hoach-2026.yaml")
    word("ke-hoach-2026.docx")
    district = example("muong-ang-2024").read_text(encoding="utf-8")
    spec("huyen-2024.yaml", district)
    upper_plan()
    _tracker("ke-hoach-2026.yaml")
    Path("quyet-dinh.json").write_text(json.dumps(_decisions(), ensure_ascii=False))


def _decisions() -> dict[str, None]:
    made = kehoach.clone_docx("ke-hoach-2026.docx", 2027)
    (signer,) = [item for item in made.open_decisions if item.code == "CL20"]
    return {key_of(signer): None}


def _tracker(plan: str) -> None:
    from kehoach.tasks.gather import gather  # noqa: PLC0415 - two pages need it
    from kehoach.tasks.row import fresh  # noqa: PLC0415 - same
    from kehoach.tasks.tracker import tracker  # noqa: PLC0415 - same

    plans = (gather(plan),)
    Path("viec.xlsx").write_bytes(tracker(plans, fresh(plans)))


def upper_plan() -> None:
    word("ke-hoach-cua-bo.docx", example("bo-gddt-2023").read_text(encoding="utf-8"))


def compared() -> None:
    word("ke-hoach-2026.docx")
    word("ke-hoach-2027.docx", PLAN.replace("2026", "2027"))
    spec("cu.yaml")
    spec("moi.yaml", _later())
    spec("ban-trinh.yaml", _later())
    word("ban-trinh.docx", _later())
    word("ban-ky.docx", _later())
    word("du-thao.docx")


def reviewed() -> None:
    word("ban-trinh.docx", _faulty())
    word("ke-hoach-2026/mot.docx", _faulty())
    word("ke-hoach-2026/hai.docx")


def imported() -> None:
    word("ke-hoach-2025.docx", _last_year())
    words("ke-hoach-2025.txt", _last_year())
    word("nam-cu/mot.docx", _last_year())
    words("nam-cu/hai.txt", _last_year())


def clerk() -> None:
    word("ke-hoach-2025.docx", _last_year())
    spec("ke-hoach-so-05.yaml")
    upper_plan()


def office_road() -> None:
    office()
    spec("ke-hoach/ke-hoach-2026.yaml")
    spec("ke-hoach/ke-hoach-2025.yaml", _last_year())


def reviewer() -> None:
    word("ban-trinh.docx", _faulty())
    word("cho-ky/mot.docx", _faulty())
    word("cho-ky/hai.docx")
    word("lan-1.docx")
    word("lan-2.docx", _later())


def machines() -> None:
    word("ban-trinh.docx", _faulty())
    spec("ke-hoach.yaml")
    spec("nam-2026/mot.yaml")
    spec("nam-2026/hai.yaml", example("xa-pho-cap-2026").read_text(encoding="utf-8"))


def profiles() -> None:
    office()
    spec("ke-hoach.yaml")
    page = blocks(ROOT / "docs" / "ho-so-co-quan.md")
    (fragment,) = [block.text for block in page if block.kind == "manh"]
    spec("manh/bao-cao.yaml", fragment)
    spec("manh/dot-xuat.yaml", "- Báo cáo đột xuất khi được yêu cầu\n")


def library() -> None:
    office_road()
    spec("ke-hoach-2027.yaml", PLAN.replace("2026", "2027").replace("Tập huấn", "Bồi dưỡng"))


def batch() -> None:
    page = ROOT / "docs" / "lo-ke-hoach.md"
    (base,) = [block.text for block in blocks(page) if block.kind == "goc"]
    spec("goc.yaml", base)
    book = openpyxl.Workbook()
    heads = (
        "Mã",
        "Cơ quan",
        "Địa danh",
        "Tên",
        "Họ tên người ký",
        "Số thôn",
        "chi_tieu.ho-so.gia_tri",
    )
    book.active.append(heads)
    for unit in units(QUANG_NGAI):
        name = f"{unit.loai} {unit.ten}"
        row = (unit.ma, f"Ủy ban nhân dân {name}", unit.ten, name, "Phạm Văn Viết", "12", "85")
        book.active.append(row)
    book.save("xa.xlsx")
    word("ho-so/mot.docx")


def issued() -> None:
    spec("ke-hoach.yaml")
    Path("ca.pem").write_bytes(certificate())
    before = ["04/KH-UBND", "2026-01-10", *[""] * 8]
    Path("so-dang-ky-2026.csv").write_bytes(new_register(before))
    if not shutil.which("soffice"):  # the commands that take a PDF are parsed then
        Path("ke-hoach.pdf").write_bytes(b"")
        Path("ban-ky.pdf").write_bytes(b"")
        return
    word("ke-hoach.docx")
    (paper,) = to_pdf("soffice", [Path("ke-hoach.docx")], Path())
    Path("ke-hoach.docx").unlink()
    Path("ban-ky.pdf").write_bytes(signed(paper.read_bytes(), Path(), Signature()))


def followed() -> None:
    spec("ke-hoach.yaml")


def printed() -> None:
    spec("ke-hoach.yaml")


def programmed() -> None:
    spec("ke-hoach.yaml", example("minh-long-2025").read_text(encoding="utf-8"))
    word("ke-hoach-cu.docx", example("minh-long-2025").read_text(encoding="utf-8"))
    Path("ho-so.yaml").write_text("viet_tat: [GDMN]\n", encoding="utf-8")
    Path("sai.yaml").write_text("cap: xa\nngay: 31/4/2026\n", encoding="utf-8")


def windows() -> None:
    Path("python-3.12.10-embed-amd64.zip").write_bytes(b"PK")


WORLDS: dict[str, Callable[[], None]] = {
    "README.md": readme,
    "docs/chep-sang-nam-moi.md": next_year,
    "docs/cong-nghe-thong-tin.md": machines,
    "docs/doc-tep-cu.md": imported,
    "docs/ho-so-co-quan.md": profiles,
    "docs/kho-ke-hoach.md": library,
    "docs/kiem-tra.md": reviewed,
    "docs/lo-ke-hoach.md": batch,
    "docs/mau-word.md": followed,
    "docs/nguoi-ra-soat.md": reviewer,
    "docs/phat-hanh.md": issued,
    "docs/so-sanh.md": compared,
    "docs/tep-ke-hoach.md": spec_page,
    "docs/theo-doi-viec.md": followed,
    "docs/thu-vien.md": programmed,
    "docs/trang-in.md": printed,
    "docs/van-phong.md": office_road,
    "docs/van-thu.md": clerk,
    "docs/windows.md": windows,
}
"""Page → what makes its files. A page with nothing to run needs none."""
