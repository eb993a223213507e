"""An approval as the small file beside what it approves, and read again."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.compare.approval.refusals import refusal
from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.problem import Place
from kehoach.spec import LIMITS, decode, parse
from kehoach.spec.writer import write
from kehoach.text.letters import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.plain import Raw
    from kehoach.problem import Problem

ENDING = ".duyet.yaml"
"""What the name of an approval adds to that of its file: ``ke-hoach.docx.duyet.yaml``."""
_HEAD = (
    "Tệp duyệt do kehoach approve ghi; không sửa bằng tay. Đây không phải chữ ký.",
    "Đối chiếu: kehoach verify TỆP, hoặc kehoach verify KẾ-HOẠCH.yaml TỆP",
)
_TEXTS = ("tep", "nguoi_duyet", "ngay_duyet", "byte", "chu", "phien_ban", "quy_tac")
_COUNTS = ("loi", "canh_bao", "goi_y")
_SEAL = "dau"
"""The last key of its file."""
_LONGEST_COUNT = 9
"""Digits of a count of findings; Python refuses to read numbers of thousands."""


class Waiver(NamedTuple):
    """A finding that was put aside."""

    ma: str
    cho: str
    ly_do: str


class Approval(NamedTuple):
    """What was approved, by whom, and what the check then found."""

    tep: str
    """Name of the file, without its folder."""
    nguoi_duyet: str
    ngay_duyet: str
    byte: str
    """SHA-256 of its bytes."""
    chu: str
    """SHA-256 of its words; see ``marks``."""
    phien_ban: str
    """Version of the program."""
    quy_tac: str
    """SHA-256 of the rules that were asked."""
    ket_qua: Mapping[str, int]
    """Findings by severity: ``loi``, ``canh_bao``, ``goi_y``."""
    doan: tuple[str, ...]
    """Marks of its paragraphs in order."""
    so_ngay: tuple[str, ...]
    """Its lines of number and date: what they leave blank is filled in later."""
    ke_hoach: str = ""
    """SHA-256 of the spec it was compared with; empty when none was given."""
    bo_qua: tuple[Waiver, ...] = ()
    notices: tuple[Problem, ...] = ()
    """What reading the file told, and what is still open in it; its own file does not hold them."""

    @property
    def text(self) -> str:
        """Return it as the text of its file."""
        values: Raw = {key: getattr(self, key) for key in _TEXTS}
        if self.ke_hoach:
            values["ke_hoach"] = self.ke_hoach
        values["ket_qua"] = {key: str(count) for key, count in self.ket_qua.items()}
        values["bo_qua"] = [waiver._asdict() for waiver in self.bo_qua]
        values["so_ngay"] = list(self.so_ngay)
        values["doan"] = " ".join(self.doan)
        values[_SEAL] = self.seal
        return write(values, head=_HEAD)

    @property
    def seal(self) -> str:
        """Return the SHA-256 of all it says: it fits no longer once a hand changed any of that.

        Of what is said, not of the text: an editor may end lines otherwise, or break them anew.
        """
        texts = (one_line(clean(text)) for text in self._said())
        return sha256("\n".join(texts).encode()).hexdigest()

    def _said(self) -> Iterator[str]:
        yield from (getattr(self, key) for key in _TEXTS)
        yield self.ke_hoach
        yield from (str(self.ket_qua[key]) for key in _COUNTS)
        yield from chain(*self.bo_qua, self.so_ngay, self.doan)


def read(file: str) -> Approval:
    """Return the approval in a file. Raises KehoachError: TE01, TE02, YA codes, SS71."""
    raw = parse(decode(read_bytes(file, LIMITS.bytes), file), file).plain()
    if not isinstance(raw, dict):
        raise refusal("SS71", Place(file), "không phải các khóa của tệp duyệt")
    name, who, day, byte, chu, version, rules = (_text(raw, key, file) for key in _TEXTS)
    counts = raw.get("ket_qua")
    if not isinstance(counts, dict) or not all(_is_count(counts.get(key)) for key in _COUNTS):
        raise refusal("SS71", Place(file), "khóa ket_qua thiếu hoặc không phải các số đếm")
    found = {key: int(str(counts[key])) for key in _COUNTS}
    marks = tuple(_text(raw, "doan", file).split())
    lines = raw.get("so_ngay")
    if not isinstance(lines, list):
        raise refusal("SS71", Place(file), "thiếu khóa so_ngay")
    approval = Approval(
        name,
        who,
        day,
        byte,
        chu,
        version,
        rules,
        ket_qua=found,
        doan=marks,
        so_ngay=tuple(map(str, lines)),
        ke_hoach=str(raw.get("ke_hoach") or ""),
        bo_qua=tuple(_waivers(raw.get("bo_qua"))),
    )
    if _text(raw, _SEAL, file) != approval.seal:
        raise refusal("SS71", Place(file), "có chữ đã bị sửa sau khi ghi")
    return approval


def _text(raw: Raw, key: str, file: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value:
        raise refusal("SS71", Place(file), f"thiếu khóa {key}")
    return one_line(value)


def _is_count(value: object) -> bool:
    text = str(value)
    return text.isdecimal() and len(text) <= _LONGEST_COUNT


def _waivers(raw: object) -> list[Waiver]:
    listed = raw if isinstance(raw, list) else []
    found = [item for item in listed if isinstance(item, dict)]
    return [Waiver(*(str(record.get(key) or "") for key in Waiver._fields)) for record in found]
