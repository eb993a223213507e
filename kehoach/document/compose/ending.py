"""The end of the text, the recipients and the signer: ô 7 and 9b.

Source: Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II, khoản 7 and 9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.law import co_quan
from kehoach.plan.inline import runs
from kehoach.plan.signers import cac_ky
from kehoach.text.letters import fold
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.document.compose.cited import Cited
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.plan import Plan
    from kehoach.plan.parts import Ky

END = "./."
_NO_SENTENCE = (Role.GHI_CHU_BANG, Role.TEN_HINH)
"""Last lines that stay as they are: they belong to a table or a picture."""


def closed(ket_thuc: Sequence[str], text: Sequence[Block], cited: Cited) -> list[Block]:
    """Return the body with its closing paragraphs; the last paragraph ends with ``./.``."""
    out = list(text)
    for number, paragraph in enumerate(ket_thuc):
        path = ("ket_thuc", number)
        out.append(Block(Role.KET_THUC, cited.runs(paragraph, path), path=path))
    return end_with_sign(out)


def end_with_sign(blocks: list[Block]) -> list[Block]:
    """Return the blocks with ``./.`` for the last paragraph's end mark.

    A final table stays, its notes too.
    """
    if not blocks or not blocks[-1].text or blocks[-1].role in _NO_SENTENCE:
        return blocks
    *before, last = blocks
    at = max((number for number, run in enumerate(last.text) if not run.note), default=-1)
    if at < 0:
        return blocks
    tail = last.text[at]._replace(text=strip_end(last.text[at].text) + END)
    return [*before, last._replace(text=(*last.text[:at], tail, *last.text[at + 1 :]))]


def recipients(
    noi_nhan: Sequence[str], luu: Sequence[str], above: PlanPath = ()
) -> Iterator[Block]:
    """Yield ``Nơi nhận:`` and its lines, the last being ``- Lưu: VT, ….``.

    ``above`` leads to their keys.
    """
    yield _line(Role.NOI_NHAN, "Nơi nhận:", (*above, "noi_nhan"))
    for number, text in enumerate(noi_nhan):
        yield Block(Role.DONG_NOI_NHAN, runs(f"{text};"), "-", path=(*above, "noi_nhan", number))
    yield Block(Role.DONG_NOI_NHAN, (Run(f"Lưu: {', '.join(luu)}."),), "-", path=(*above, "luu"))


def recipients_and_signers(plan: Plan) -> Iterator[Block]:
    """Yield the end of a plan: recipients and its signer, or several signers and below recipients.

    Several stand side by side, in the order of the plan from the left: the agency the plan names
    first leads, and practice knows it on either side.
    """
    signers = cac_ky(plan.ky)
    if len(signers) > 1:
        for number, ky in enumerate(signers):
            yield from _signer(ky, _kind_for(ky, plan), ("ky", number))
    yield from recipients(plan.noi_nhan, plan.luu)
    if len(signers) == 1:
        yield from _signer(signers[0], _kind_for(signers[0], plan), ("ky",))


def _kind_for(ky: Ky, plan: Plan) -> LoaiCoQuan | None:
    """Return the kind of agency somebody signs for."""
    if ky.co_quan:
        return co_quan.loai_co_quan(ky.co_quan)
    return co_quan.loai_cua(plan.co_quan, plan.loai_co_quan)


def signature(ky: Ky | None, loai: LoaiCoQuan | None, above: PlanPath = ()) -> Iterator[Block]:
    """Yield the authority lines (TM., KT., TL., TUQ.), the title and the name.

    ``loai`` is the issuer's kind.
    """
    if ky is not None:
        yield from _signer(ky, loai, (*above, "ky"))


def _signer(ky: Ky, loai: LoaiCoQuan | None, path: PlanPath) -> Iterator[Block]:
    lines, title = authority(ky, loai)
    for line in lines:
        yield _line(Role.QUYEN_HAN, line, (*path, "quyen_han"))
    yield _line(Role.CHUC_VU, title, (*path, "chuc_vu"))
    if ky.chuc_vu_khac:
        yield _line(Role.CHUC_VU_KHAC, ky.chuc_vu_khac.upper(), (*path, "chuc_vu_khac"))
    if ky.ho_ten:
        yield _line(Role.HO_TEN, ky.ho_ten, (*path, "ho_ten"))


def authority(ky: Ky, loai: LoaiCoQuan | None) -> tuple[list[str], str]:
    """Return the lines above the title, and the title, all in capitals.

    A collective signs TM.; a deputy KT. its head; TL. and TUQ. name the head the order came from
    (khoản 7.b); a deputy who signs a TL. for its own head adds KT. (Điều 13.4).
    """
    title = ky.chuc_vu.upper()
    if ky.dong:
        return [line.upper() for line in ky.dong], title
    if loai is None:
        return [], title
    lines = [line.upper() for line in _in_the_name_of(ky, loai)]
    return lines, f"Q. {title}" if ky.quyen_han == "Q" else title


def _in_the_name_of(ky: Ky, loai: LoaiCoQuan) -> Iterator[str]:
    """Yield whom a signer of a known kind of agency signs for, a line each."""
    if ky.quyen_han in ("TL", "TUQ"):
        yield f"{ky.quyen_han}. {loai.truong}"
        if owner := _head_of_deputy(ky.chuc_vu):
            yield f"KT. {owner}"
        return
    if loai.tap_the:
        yield f"TM. {loai.tap_the}"
    if ky.quyen_han != "Q" and fold(ky.chuc_vu) != fold(loai.truong):
        yield f"KT. {loai.truong}"


def _head_of_deputy(title: str) -> str | None:
    """The head a deputy's title belongs to (``Phó Chánh Văn phòng`` → ``Chánh Văn phòng``)."""
    for loai in co_quan.cac_loai():
        if fold(title) in map(fold, loai.pho):
            return loai.truong
    return None


def _line(role: Role, text: str, path: PlanPath) -> Block:
    return Block(role, (Run(text),), path=path)
