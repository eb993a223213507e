"""What the signatures of a file say of it: each fault at the signature it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Place
from kehoach.publish.faults import problem
from kehoach.publish.signed.found import Changes, Covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.problem import Problem
    from kehoach.publish.signed.found import Signature, Signed

_UNKNOWN = "phần thêm vào không rõ là gì"


def judged(signed: Signed) -> Iterator[Problem]:
    """Yield what is wrong: PH24 broken, PH27 unreadable, PH26 not trusted, PH25 changed behind all.

    PH28, a warning, tells of a change that a later signature holds: a clerk who fills in number and
    day behind the signature of the head leaves one too.
    """
    for signature in signed.signatures:
        yield from _of_signature(signature, signed)
    if (
        signed.signatures
        and any(signature.whole for signature in signed.signatures)
        and not signed.untouched
    ):
        last = [signature for signature in signed.signatures if signature.whole][-1]
        what = _UNKNOWN if last.sau_do is Changes.NONE else last.sau_do.value
        yield problem("PH25", Place(signed.file), what=what)


def _of_signature(signature: Signature, signed: Signed) -> Iterator[Problem]:
    place = Place(signed.file, path=f"chữ ký {signature.o}")
    parts = {"o": signature.o, "ai": signature.nguoi_ky}
    if not signature.doc_duoc:
        yield problem("PH27", place, **parts)
        return
    if not signature.nguyen_ven:
        yield problem("PH24", place, **parts)
    elif signature.vi_sao:
        yield problem("PH26", place, why=signature.vi_sao, **parts)
    if signature.whole and signature.sau_do is Changes.OTHER and signed.untouched:
        yield problem("PH28", place, **parts)


def sentences(signature: Signature) -> list[str]:
    """Return what is said of a signature, a line each; the first names it."""
    if not signature.doc_duoc:
        return [f"{signature.o}: không đọc được"]
    what = "Dấu thời gian" if signature.dau_thoi_gian else signature.nguoi_ky
    of = f" ({signature.to_chuc})" if signature.to_chuc else ""
    state = "còn nguyên vẹn" if signature.nguyen_ven else "không còn nguyên vẹn"
    return [f"{what}{of}: {state}", _when(signature), _over(signature), _certificate(signature)]


def _when(signature: Signature) -> str:
    if not signature.luc:
        return "không ghi giờ ký"
    source = "có dấu thời gian chứng nhận" if signature.chung_thuc_gio else "giờ của máy ký, tự ghi"
    return f"ký lúc {signature.luc} ({source})"


def _over(signature: Signature) -> str:
    if signature.bao_trum is Covers.FILE:
        return f"bao trùm {signature.bao_trum.value}"
    behind = f"sau đó tệp thêm {signature.con_lai} byte: {signature.sau_do.value}"
    return (
        f"bao trùm {signature.bao_trum.value}; {behind}"
        if signature.con_lai
        else f"bao trùm {signature.bao_trum}"
    )


def _certificate(signature: Signature) -> str:
    issued = f"chứng thư do {signature.noi_cap} cấp, số {signature.so_chung_thu}"
    trusted = "tin cậy theo chứng thư đã cho"
    if signature.vi_sao:
        trusted = f"không tin cậy: {signature.vi_sao}"
    elif signature.tin_cay is None:
        trusted = "chưa kiểm tra tin cậy (không có --trust)"
    return f"{issued}, hiệu lực {signature.tu_ngay} đến {signature.den_ngay}; {trusted}"
