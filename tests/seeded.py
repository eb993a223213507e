"""Edits a clerk makes in a plan, each of a kind, put into an example; what must be found of each."""

import copy
from typing import NamedTuple

from kehoach.law import bo_cuc


class Edit(NamedTuple):
    """What was done, as ``Change`` tells it."""

    kind: str
    what: str
    field: str
    new: str


def _task(words, number):
    return {"nhiem_vu": words, "chu_tri": "Phòng Kinh tế", "phoi_hop": ["Công an xã"], "thoi_han": f"{number}/11/2026"}


OWN = {
    "tieu_de": "NỘI DUNG GIAO THÊM",
    "noi_dung": [
        {"tieu_de": "Việc giao thêm", "noi_dung": [
            _task("Lắp đặt camera an ninh tại các ngã ba", "21"), _task("Trồng cây xanh dọc đường liên thôn", "22"),
            _task("Sửa chữa nhà văn hóa thôn Nà Sản", "23")]},
        {"tieu_de": "Yêu cầu thêm", "noi_dung": [
            "Giữ vệ sinh chung sau mỗi buổi làm việc", "Ghi chép sổ sách đầy đủ, rõ ràng",
            "Bảo quản dụng cụ, thiết bị được cấp phát", "Công khai tiến độ trên bảng tin"]},
        {"tieu_de": "Điều kiện thêm", "noi_dung": ["Có điện, có nước sạch tại chỗ", "Có người trông coi ban đêm"]},
        {"doan": "Các thôn cử người tham gia đủ số lượng, đúng thành phần, mang theo dụng cụ lao động và nước uống."},
        {"chi_tieu": "Số hộ tham gia dọn vệ sinh hằng tuần", "gia_tri": "60", "don_vi": "%"},
    ],
}  # fmt: skip


def based(raw):
    """Return a raw plan with a section of its own that every edit finds something in."""
    last = {"ket_thuc", "noi_nhan", "luu", "ky", "phe_duyet", "phu_luc", "chu_thich"}
    first = {key: one for key, one in raw.items() if key not in last}
    end = {key: raw[key] for key in raw if key in last}
    signed = {} if "ky" in raw or "ban_hanh" in raw else {"ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Lò Văn Pâng"}}
    return {**first, "muc_giao_them": copy.deepcopy(OWN), **end, **signed}


def edited(raw):
    """Return a copy of a raw plan with every edit that fits it, and what was done."""
    raw = copy.deepcopy(raw)
    done = [edit(raw) for edit in EDITS]
    return raw, [one for one in done if one is not None]


def each(raw):
    """Yield every edit that fits a raw plan, alone."""
    for edit in EDITS:
        alone = copy.deepcopy(raw)
        done = edit(alone)
        if done is not None:
            yield edit.__name__, alone, done


def _lists(raw):
    """Return every list of items of the sections, the outer ones first."""
    out = []
    for key in raw:
        if key in bo_cuc.cac_phan() or key.startswith("muc_"):
            held = raw[key]
            out += _with_inner(held.get("noi_dung") if isinstance(held, dict) else held)
    return out


def _with_inner(items):
    """Return a list of items and those inside it; nothing for what is no list."""
    if not isinstance(items, list):
        return []
    inner = [item.get("noi_dung") for item in items if isinstance(item, dict)]
    return [items, *(below for held in inner for below in _with_inner(held))]


def _all(raw, key):
    return [item for items in _lists(raw) for item in items if isinstance(item, dict) and key in item]


def _replaced(raw, what, field, at, words):
    """Put words into a field of the item of a kind that stands at a place among those that have it."""
    items = [one for one in _all(raw, what) if field in one]
    if len(items) <= at:
        return None
    items[at][field] = words
    return Edit("CHANGED", what, field, words)


def lead(raw):
    return _replaced(raw, "nhiem_vu", "chu_tri", 0, "Tổ công nghệ số cộng đồng")


def partner(raw):
    tasks = [one for one in _all(raw, "nhiem_vu") if "phoi_hop" in one]
    if not tasks:
        return None
    tasks[-1]["phoi_hop"] = [*tasks[-1]["phoi_hop"], "Hội Người cao tuổi"]
    return Edit("CHANGED", "nhiem_vu", "phoi_hop", "; ".join(tasks[-1]["phoi_hop"]))


def deadline(raw):
    return _replaced(raw, "nhiem_vu", "thoi_han", 1, "17/11/2026")


def value(raw):
    return _replaced(raw, "chi_tieu", "gia_tri", 0, "77")


def drop(raw):
    dashed = [items for items in _lists(raw) if sum(isinstance(one, str) for one in items) >= 3]
    if not dashed:
        return None
    items = max(dashed, key=len)
    at = [at for at, one in enumerate(items) if isinstance(one, str)][1]
    return Edit("DROPPED", "gach_dau_dong", "", items.pop(at))


def add(raw):
    texts = [items for items in _lists(raw) if any(isinstance(one, str) for one in items)]
    items = texts[-1]
    at = next(at for at, one in enumerate(items) if isinstance(one, str))
    words = "Bố trí người trực điện thoại ngoài giờ hành chính;"
    items.insert(at + 1, words)
    return Edit("ADDED", "gach_dau_dong", "", words)


def move(raw):
    headings = [one for one in _all(raw, "tieu_de") if len(one.get("noi_dung", ())) > 1]
    pairs = [(one, other) for one in headings for other in headings if one is not other]
    for one, other in pairs:
        item = one["noi_dung"][0]
        if isinstance(item, str) and isinstance(other["noi_dung"][-1], str):
            del one["noi_dung"][0]
            other["noi_dung"].append(item)
            return Edit("MOVED", "gach_dau_dong", "", item)
    return None


def reorder(raw):
    for items in reversed(_lists(raw)):
        if len(items) >= 3 and all(isinstance(one, dict) and "don_vi" in one for one in items):
            items.append(items.pop(0))
            return Edit("MOVED", "don_vi", "", items[-1]["don_vi"])
    headed = [items for items in _lists(raw) if sum("tieu_de" in one for one in items) >= 3]
    if not headed:
        return None
    items = headed[-1]
    items.append(items.pop(0))
    return Edit("MOVED", "tieu_de", "", items[-1]["tieu_de"])


def reword(raw):
    paragraphs = [one for one in _all(raw, "doan") if len(one["doan"].split()) > 12]
    if not paragraphs:
        return None
    one = paragraphs[-1]
    words = one["doan"].split()
    words[4:6] = ["thật", "nghiêm", "túc"]
    one["doan"] = " ".join(words)
    return Edit("CHANGED", "doan", "", one["doan"])


def basis(raw):
    held = raw.get("ban_hanh", raw)
    words = "Nghị quyết số 19/NQ-HĐND ngày 12/12/2025 của Hội đồng nhân dân xã về việc đặt tên đường"
    held["can_cu"] = [*held.get("can_cu", ()), words]
    return Edit("ADDED", "can_cu", "", f"Căn cứ {words}")


def recipient(raw):
    held = raw.get("ban_hanh", raw)
    held["noi_nhan"] = [*held["noi_nhan"][:-1], "Bưu điện văn hóa", held["noi_nhan"][-1]]
    return Edit("ADDED", "noi_nhan", "", "Bưu điện văn hóa")


def signer(raw):
    held = raw.get("ban_hanh", raw)
    if not isinstance(held.get("ky"), dict):
        return None
    held["ky"]["ho_ten"] = "Trịnh Xuân Bách"
    return Edit("CHANGED", "ky", "ho_ten", "Trịnh Xuân Bách")


EDITS = (lead, partner, deadline, value, drop, add, move, reorder, reword, basis, recipient, signer)
