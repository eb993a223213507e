"""What an office has decided for itself: its abbreviations, its symbols, deviations it accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Profile(NamedTuple):
    """An office's own settings; the empty one changes nothing."""

    bo_qua: tuple[tuple[str, str], ...] = ()
    """Codes not to report, each with the reason."""
    viet_tat: tuple[str, ...] = ()
    """Abbreviations everybody in the office knows; they need not be introduced."""
    ky_hieu: tuple[tuple[str, str], ...] = ()
    """Agency → its symbol (``Sở Xây dựng`` → ``SXD``)."""


EMPTY = Profile()


def load_profile(path: str | Path) -> Profile:
    """Return the profile of a YAML file with keys ``bo_qua``, ``viet_tat``, ``ky_hieu``.

    Raises KehoachError RS01 for another key or a value of another form, YA codes for broken YAML.
    """
    from kehoach import spec  # noqa: PLC0415 - few offices have one
    from kehoach.problem import Place, fault  # noqa: PLC0415

    root, _ = spec.read(path)
    raw = root.plain()
    cure = "chỉ ghi bo_qua (mã: lý do), viet_tat (danh sách), ky_hieu (cơ quan: chữ viết tắt)"
    if not isinstance(raw, dict) or not set(raw) <= set(Profile._fields):
        raise fault("RS01", "tệp hồ sơ cơ quan có khóa lạ hoặc không phải `khóa: giá trị`", cure, Place(str(path)))
    ignored, short, symbols = raw.get("bo_qua") or {}, raw.get("viet_tat") or [], raw.get("ky_hieu") or {}
    if not (isinstance(ignored, dict) and isinstance(symbols, dict) and isinstance(short, list)):
        raise fault("RS01", "tệp hồ sơ cơ quan có giá trị sai dạng", cure, Place(str(path)))
    return Profile(
        tuple((str(code), str(reason or "")) for code, reason in ignored.items()),
        tuple(map(str, short)),
        tuple((str(name), str(symbol)) for name, symbol in symbols.items()),
    )
