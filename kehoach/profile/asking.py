"""The questions of the first run, one after the other, and the file its answers make.

A terminal and a page ask the same: ``next_question`` of the answers so far, until there is none;
``profile_text`` of them all. An empty answer takes the default, which may be nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan as agencies
from kehoach.named import NamedTuple
from kehoach.plan import issuer
from kehoach.plan.known import Known
from kehoach.plan.partial import BLANK
from kehoach.plan.reading import Wrong
from kehoach.plan.skeleton_office import kind_of, level_of_office, levels, office_by_name, words_of
from kehoach.problem import KehoachError, Place
from kehoach.profile.file import open_profile
from kehoach.profile.kinds import units_of
from kehoach.spec.writer import write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kehoach.plain import Raw, RawValue
    from kehoach.problem import Problem

_NAMES = ("co_quan", "co_quan_chu_quan", "ma", "dia_danh")
_SIGNER = ("chuc_vu", "ho_ten", "tu_ngay")
_BETWEEN = ";"
"""Stands between recipients: their names have commas."""


class Question(NamedTuple):
    """One question, with the answer an empty line takes."""

    key: str
    words: str
    """What is asked, in Vietnamese."""
    default: str = ""


def next_question(answers: Mapping[str, str]) -> Question | None:
    """Return the first question without an answer, its default from the answers before it."""
    for key, words in _QUESTIONS.items():
        if key not in answers and _needed(key, answers):
            return Question(key, words, _DEFAULTS[key](answers))
    return None


def wrong(answers: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return what cannot be in the answers so far; at no place, for no file holds them yet."""
    try:
        profile_text(answers)
    except KehoachError as error:
        return tuple(problem._replace(place=Place()) for problem in error.problems)
    return ()


def profile_text(answers: Mapping[str, str], schema: str = "") -> str:
    """Return the text of ``co-quan.yaml`` for answers by key; those that are missing are left out.

    ``schema`` is the address of the JSON Schema for editors. The text loads. Raises KehoachError
    for an answer that cannot be, at its place in the text that would have been written.
    """
    head = [f"yaml-language-server: $schema={schema}"] if schema else []
    head += [
        "Hồ sơ cơ quan: các lệnh kehoach tìm tệp này từ thư mục của kế hoạch trở lên.",
        "Thêm người ký mới thì thêm một dòng gạch ở nguoi_ky, kèm tu_ngay, den_ngay.",
    ]
    text = write(_values(answers), None, head)
    open_profile("co-quan.yaml", text.encode())
    return text


def _values(answers: Mapping[str, str]) -> Raw:
    """Return the answers as the values of the file, in the order of its keys."""
    given = {key: text.strip() for key, text in answers.items() if text.strip()}
    if "co_quan" in given:
        given["co_quan"] = agencies.viet_day_du(given["co_quan"])
    signer: RawValue = {key: given[key] for key in _SIGNER if key in given}
    out: Raw = {
        "cap": _level(given),
        **{key: given[key] for key in _NAMES if key in given},
        "ky_hieu": {**_own_symbol(given)},
        "nguoi_ky": [signer] * ("chuc_vu" in given),
        "noi_nhan": [*_listed(given.get("noi_nhan", ""), _BETWEEN)],
        "luu": [*_listed(given.get("luu", ""), ",")],
    }
    return {key: value for key, value in out.items() if value}


def _own_symbol(given: Mapping[str, str]) -> dict[str, str]:
    """Return the office with its symbol; nothing where its name tells it."""
    short = given.get("ky_hieu", "").removeprefix("KH-")
    known = short in ("", _symbol(given)) or "co_quan" not in given
    return {} if known else {given["co_quan"]: short}


def _listed(words: str, between: str) -> list[str]:
    return [text.strip() for text in words.split(between) if text.strip()]


def _level(answers: Mapping[str, str]) -> str | None:
    name = answers.get("co_quan", "")
    message = office_by_name(name, answers.get("co_quan_chu_quan")) if name else None
    return level_of_office(message) if message else None


def _needed(key: str, answers: Mapping[str, str]) -> bool:
    """Return True for a question the answers so far leave open."""
    name = answers.get("co_quan", "").strip()
    if key == "co_quan_chu_quan":
        kind = kind_of(name)
        return kind is None or kind.chu_quan != "khong"
    if key == "ma":
        return len(units_of(agencies.viet_day_du(name))) > 1 if name else False
    if key == "tu_ngay":
        return bool(answers.get("ho_ten", "").strip())
    return True


def _place(answers: Mapping[str, str]) -> str:
    above = answers.get("co_quan_chu_quan") or None
    name = agencies.viet_day_du(answers.get("co_quan", ""))
    known = Known(cap=_level(answers), co_quan=name, co_quan_chu_quan=above)
    try:
        return issuer.dia_danh(None, known) or ""
    except Wrong:
        return ""


def _symbol(answers: Mapping[str, str]) -> str:
    return agencies.viet_tat(agencies.viet_day_du(answers.get("co_quan", ""))) or ""


def _title(answers: Mapping[str, str]) -> str:
    kind = kind_of(answers.get("co_quan"))
    return kind.truong if kind else ""


def _recipients(answers: Mapping[str, str]) -> str:
    level = _level(answers)
    usual = words_of()[level]["noi_nhan"] if level in levels() else []
    return f"{_BETWEEN} ".join(item for item in usual if BLANK not in item)


def _nothing(_answers: Mapping[str, str]) -> str:
    return ""


_QUESTIONS = {
    "co_quan": "Tên đầy đủ của cơ quan ban hành",
    "co_quan_chu_quan": "Cơ quan chủ quản (ví dụ UBND tỉnh Điện Biên)",
    "ma": "Mã đơn vị hành chính (nhiều đơn vị cùng tên)",
    "dia_danh": "Địa danh ghi trước ngày tháng",
    "ky_hieu": "Chữ viết tắt của cơ quan trong ký hiệu KH-…",
    "chuc_vu": "Chức vụ người thường ký kế hoạch",
    "ho_ten": "Họ tên người ấy",
    "tu_ngay": "Người ấy ký từ ngày (như 01/7/2025)",
    "noi_nhan": "Nơi nhận thường ghi, ngăn bằng dấu chấm phẩy",
    "luu": "Chữ viết tắt sau Lưu:, ngăn bằng dấu phẩy",
}
_DEFAULTS: dict[str, Callable[[Mapping[str, str]], str]] = {
    **dict.fromkeys(("co_quan", "co_quan_chu_quan", "ma", "ho_ten", "tu_ngay"), _nothing),
    "dia_danh": _place,
    "ky_hieu": _symbol,
    "chuc_vu": _title,
    "noi_nhan": _recipients,
    "luu": lambda _answers: "VT",
}
