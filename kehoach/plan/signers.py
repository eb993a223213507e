"""Who signs a plan: one person, or two to three side by side, each for an agency in a joint plan.

Joint plans (kế hoạch liên tịch) are practice: Nghị định 30/2020/NĐ-CP has no form of its own for
them, so each signature follows its own agency (Điều 13; Phụ lục I, Phần I, Mục II, khoản 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban
from kehoach.named import NamedTuple
from kehoach.plain import raw_map
from kehoach.plan import issuer
from kehoach.plan.kinds import CHU, part
from kehoach.plan.known import Known
from kehoach.plan.part import FieldKind
from kehoach.plan.parts import Ky
from kehoach.plan.reading import Wrong, all_of
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.plain import Raw
    from kehoach.plan.plan import Plan
    from kehoach.plan.reading import Path, Reading

MOST = 3
"""Signers that find room side by side on a page."""
_OWN = Wrong(
    "KH12",
    "người ký thứ nhất ký cho chính cơ quan ban hành kế hoạch, không ghi `co_quan` riêng",
    "bỏ khóa này; cơ quan cùng ban hành thì ghi ở người ký thứ hai",
)
"""A first signer with an agency: it is the plan's."""
_FORM = "ky: {chuc_vu: Chủ tịch, ho_ten: Trần Văn An}"


class Joint(NamedTuple):
    """The agencies of a joint plan whose symbol is not written, as their author wrote them."""

    names: tuple[str, ...]


def cac_ky(ky: Ky | tuple[Ky, ...] | None) -> tuple[Ky, ...]:
    """Return the signers in the order they stand on the page, from the left."""
    if ky is None:
        return ()
    return ky if isinstance(ky, tuple) else (ky,)


def cac_co_quan(plan: Plan) -> tuple[str, ...]:
    """Return the agencies that issue a plan: its own first, then those of a joint plan."""
    others = (ky.co_quan for ky in cac_ky(plan.ky) if ky.co_quan)
    return (plan.co_quan, *others)


def together(names: tuple[str, ...]) -> str:
    """Return agencies as one name inside a line: ``A``, ``A và B``, ``A, B và C``."""
    *first, last = names
    return f"{', '.join(first)} và {last}" if first else last


def _read(value: Any, reading: Reading, path: Path) -> Any:
    """Read one signer, or a list of two to three. Raises Wrong KH03 for another length."""
    if not isinstance(value, list | tuple):
        return reading.part(Ky, value, path)
    found = reading.items(part(Ky), value, path)
    if len(value) <= 1:
        message = "`ky` là danh sách mà chỉ có một người" if value else "`ky` là danh sách trống"
        raise Wrong("KH03", message, f"một người ký thì không ghi gạch đầu dòng, như {_FORM}")
    if len(value) > MOST:
        message = f"`ky` có {len(value)} người, một trang chỉ đủ chỗ cho {MOST} chữ ký"
        raise Wrong("KH03", message, f"giữ lại nhiều nhất {MOST} người ký")
    return found


KY = FieldKind(
    _read,
    {"anyOf": [
        part(Ky).json,
        {"type": "array", "items": part(Ky).json, "minItems": 2, "maxItems": MOST},
    ]},
)  # fmt: skip
"""A signer, or a list of them."""


def signed(ky: Any, known: Known) -> Any:
    """Return the signers with their titles as data/co-quan.yaml spells them.

    One of a list that is wrong already is None, and passed over. Raises Wrong, every fault at once:
    KH13 for a title that cannot sign for its agency, KH12 for an agency that must not stand there,
    KH02 for one that is missing.
    """
    if not isinstance(ky, tuple):
        return _alone(ky, known)
    here = [(number, item) for number, item in enumerate(ky) if item is not None]
    faults = _agencies_wrong(here, known.of("co_quan", str))
    found: list[Ky | None] = []
    for number, item in here:
        try:
            own = Known(co_quan=item.co_quan) if item.co_quan else known
            found.append(issuer.ky(item, own))
        except Wrong as wrong:
            faults.append(wrong.below(number))
    all_of(faults)
    return tuple(found)


def _alone(ky: Ky | None, known: Known) -> Ky | None:
    """Return one signer with the title as data/ spells it."""
    if ky is not None and ky.co_quan:
        raise _OWN.below("co_quan")
    return issuer.ky(ky, known)


def _agencies_wrong(signers: Sequence[tuple[int, Ky]], own: str | None) -> list[Wrong]:
    """Return what is wrong with the agencies of signers, each with its place in the list."""
    faults: list[Wrong] = []
    met = {fold(own or "")}
    joint = any(ky.co_quan for number, ky in signers if number)
    for number, ky in signers:
        agency = ky.co_quan or ""
        if agency:
            faults += _named_wrong(number, agency, met)
        elif number and joint:
            faults.append(_unnamed(number))
        met.add(fold(agency))
    return faults


def _named_wrong(number: int, agency: str, met: set[str]) -> list[Wrong]:
    """Return what is wrong with an agency a signer names, beside those met before it."""
    if number == 0:
        return [_OWN.below(0, "co_quan")]
    if fold(agency) not in met:
        return []
    message = f'"{agency}" đã là một cơ quan ban hành ở trên'
    cure = "bỏ khóa co_quan nếu hai người ký cho cùng một cơ quan, hoặc ghi cơ quan kia"
    return [Wrong("KH12", message, cure, (number, "co_quan"))]


def _unnamed(number: int) -> Wrong:
    """Return the fault of a signer without an agency among those of a joint plan."""
    message = f"người ký thứ {number + 1} chưa ghi ký cho cơ quan nào của kế hoạch liên tịch"
    cure = "thêm co_quan cho người này, hoặc bỏ co_quan ở người ký khác"
    return Wrong("KH02", message, cure, (number,))


def without_symbol(raw: Raw) -> Joint | None:
    """Return the agencies of a raw joint plan that has no ``ky_hieu``; None for any other plan."""
    ky = raw.get("ky")
    if not isinstance(ky, list) or raw.get("ky_hieu") is not None:
        return None
    others = [found for found in (raw_map(item).get("co_quan") for item in ky) if found]
    given = (raw.get("co_quan"), *others)
    names = tuple(name for name in given if isinstance(name, str))
    return Joint(names) if others and len(names) == len(given) else None


def symbol(names: tuple[str, ...]) -> str:
    """Return the symbol of a joint plan: KH and the abbreviation of each agency, in order.

    Raises Wrong KH02 where an abbreviation is not known, or two agencies have the same one.
    """
    kind = loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]
    short = [agencies.viet_tat(agencies.viet_day_du(name)) for name in names]
    known = [text for text in short if text]
    if len({*known}) == len(names):
        return "-".join([kind, *known])
    lacking = [name for name, text in zip(names, short, strict=True) if not text]
    why = "các cơ quan viết tắt giống nhau"
    if lacking:
        why = f'chưa biết chữ viết tắt của "{lacking[0]}"'
    joint = loai_van_ban.ky_hieu_lien_tich()
    cure = f"ghi như ky_hieu: {joint}-UBND-MTTQ hoặc {kind}-UBND-MTTQ"
    raise Wrong("KH02", f"thiếu khóa `ky_hieu` của kế hoạch liên tịch: {why}", cure)


def _read_symbol(value: Any, reading: Reading, path: Path) -> Any:
    """Read a symbol; that of a joint plan which names none is made of its agencies."""
    return symbol(value.names) if isinstance(value, Joint) else CHU.read(value, reading, path)


KY_HIEU = FieldKind(_read_symbol, CHU.json)
"""The symbol, ``KH-UBND``."""
