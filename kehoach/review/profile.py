"""What an office has decided for itself: its abbreviations, its symbols, deviations it accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Profile(NamedTuple):
    """An office's own settings; the empty one changes nothing."""

    bo_qua: tuple[tuple[str, str], ...] = ()
    """Codes not to report, each with the reason."""
    viet_tat: tuple[str, ...] = ()
    """Abbreviations everybody in the office knows; they need not be introduced."""
    ky_hieu: tuple[tuple[str, str], ...] = ()
    """Agency → its symbol (``Sở Xây dựng`` → ``SXD``)."""
    thay_mat: bool | None = None
    """Whether who signs for a collective writes its line ``TM.``; None: nobody answered."""


EMPTY = Profile()
_ANSWERS = {"có": True, "không": False}


def load_profile(path: str | Path) -> Profile:
    """Return the profile of a YAML file: ``bo_qua``, ``viet_tat``, ``ky_hieu``, ``thay_mat``.

    Raises KehoachError RS01 for another key, a value of another form or an unknown code, YA codes for broken YAML.
    """
    from kehoach import spec  # noqa: PLC0415 - few offices have one
    from kehoach.problem import Place, fault  # noqa: PLC0415

    root, _ = spec.read(path)
    raw = root.plain()
    cure = "chỉ ghi bo_qua (mã: lý do), viet_tat (danh sách), ky_hieu (cơ quan: chữ viết tắt), thay_mat (có, không)"
    if not isinstance(raw, dict):
        raise fault("RS01", "tệp hồ sơ cơ quan không phải các dòng `khóa: giá trị`", cure, Place(str(path)))
    strange = ", ".join(str(key) for key in raw if key not in Profile._fields)
    if strange:
        raise fault("RS01", f"tệp hồ sơ cơ quan có khóa lạ: {strange}", cure, Place(str(path)))
    ignored, short = raw.get("bo_qua") or {}, raw.get("viet_tat") or []
    symbols = raw.get("ky_hieu") or {}
    forms = (("bo_qua", ignored, dict), ("viet_tat", short, list), ("ky_hieu", symbols, dict))
    shapeless = [name for name, value, form in forms if not isinstance(value, form)]
    wrong = ", ".join([*shapeless, *_unanswered(raw)])
    if wrong:
        raise fault("RS01", f"tệp hồ sơ cơ quan có giá trị sai dạng ở khóa {wrong}", cure, Place(str(path)))
    codes = {str(code).upper(): str(reason or "") for code, reason in ignored.items()}
    _known(codes, str(path))
    return Profile(
        tuple(codes.items()),
        tuple(map(str, short)),
        tuple((str(name), str(symbol)) for name, symbol in symbols.items()),
        _ANSWERS.get(str(raw.get("thay_mat"))),
    )


def _unanswered(raw: dict[str, Any]) -> list[str]:
    """Return the keys that ask for có or không and say something else."""
    return ["thay_mat"] if raw.get("thay_mat") and str(raw["thay_mat"]) not in _ANSWERS else []


def _known(codes: Iterable[str], file: str) -> None:
    """Raise KehoachError RS01 for codes of no rule."""
    from kehoach.problem import Place, fault  # noqa: PLC0415
    from kehoach.review.silence import is_known  # noqa: PLC0415 - rules know of profiles, not profiles of rules

    strange = [code for code in codes if not is_known(code)]
    if strange:
        told = f"tệp hồ sơ cơ quan bỏ qua mã không có: {', '.join(strange)}"
        raise fault("RS01", told, "xem danh sách mã: kehoach explain all", Place(file))
