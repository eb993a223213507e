"""The decision that issues a plan, out of its labelled lines: everything it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.body import Body
from kehoach.document.extract.doubt import Doubts
from kehoach.document.extract.ending import Ending
from kehoach.document.extract.head import Head
from kehoach.document.extract.level import Level
from kehoach.document.extract.nested import Headed, flat, headed, nested
from kehoach.document.extract.opening import opening
from kehoach.document.extract.wording import closed, in_lines
from kehoach.document.label import case, signs
from kehoach.document.label.runs import between
from kehoach.document.roles import ENDING, PARAGRAPHS, WITH_PICTURE, WITH_TABLE
from kehoach.law import co_quan, loai_van_ban
from kehoach.plain import raw_text
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.decision import signs_as
from kehoach.plan.inline import marked
from kehoach.text.letters import fold, one_line
from kehoach.text.scheme import CHU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue


BODY = (*PARAGRAPHS, *WITH_TABLE, *WITH_PICTURE, Role.DIEU)
"""Roles that stand between the opening and the recipients of a decision."""
_OPENING = (Role.CAN_CU, Role.MO_DAU, Role.KINH_GUI)
_NUMBER = re.compile(r"\s{0,9}Điều\s{1,9}(\d{1,3})\s{0,9}[.:]?\s{0,9}", re.IGNORECASE)


class _Below(Doubts):
    """Remarks on the decision: their paths stand below ``ban_hanh``."""

    def __init__(self, outer: Doubts) -> None:
        self.found = outer.found
        self.anew = outer.anew
        self.breaks = outer.breaks

    def add(
        self,
        code: str,
        message: str,
        path: PlanPath = (),
        line: Line | None = None,
    ) -> None:
        """Add a remark at a place of the decision."""
        super().add(code, message, path if path[:1] == (KEY,) else (KEY, *path), line)


class DecisionLines:
    """Reads the lines of a decision."""

    def __init__(self, lines: Sequence[Line], corpus: str, doubts: Doubts) -> None:
        self.lines = lines
        self.corpus = corpus
        self.doubts = _Below(doubts)
        self.body = Body(self.doubts)

    @property
    def places(self) -> dict[PlanPath, Block]:
        """Return the block that says each part of the articles."""
        return self.body.places

    def read(self) -> Raw:
        """Return everything the decision says, nothing left out yet."""
        head = Head(self.lines, self.corpus, self.doubts, loai_van_ban.QUYET_DINH)
        raw = head.read()
        for name in head.joint:
            message = f'"{name}" cùng ban hành quyết định; chương trình chỉ in một cơ quan'
            self.doubts.add("TN63", message, ("co_quan",))
        raw |= self._deciding(raw_text(raw.get("co_quan")))
        raw |= self._bases()
        articles = self._articles()
        if articles:
            raw["dieu"] = articles
        else:
            self.doubts.add("TN71", "quyết định không có điều nào", ("dieu",))
        signed = [line for line in self._own() if line.block.role in ENDING]
        name, who = (raw_text(raw.get(key)) for key in ("co_quan", "tham_quyen"))
        loai = signs_as(name, who or co_quan.nguoi_quyet_dinh(name))
        return raw | Ending(signed, loai, self.doubts).read()

    def _own(self) -> list[Line]:
        """Return its lines but for who approves it: a decision has nobody above it, he is told."""
        for line in self.lines:
            if line.block.approves:
                self.doubts.unplaced(line, ("ky",))
        return [line for line in self.lines if not line.block.approves]

    def _of(self, *roles: Role) -> list[Line]:
        return [line for line in self.lines if line.block.role in roles]

    def _deciding(self, issuer: str) -> Raw:
        """Return who decides, from the lines above the căn cứ; none where it follows."""
        lines = self._of(Role.THAM_QUYEN)
        self.doubts.anew += [line.text for line in lines]
        said = [line.text for line in lines if not signs.is_order(line.text, line.folded)]
        text = one_line(" ".join(said))
        if not text or fold(text) == fold(co_quan.nguoi_quyet_dinh(issuer)):
            return {}
        return {"tham_quyen": self._spelt(text, issuer)}

    def _spelt(self, text: str, issuer: str) -> str:
        """Return who decides as a text writes it: the head's title, then the agency."""
        agency = co_quan.nguoi_dung_dau(text)
        loai = co_quan.loai_co_quan(agency) if agency else None
        if agency is None or loai is None:
            return case.agency(text, self.corpus)
        own = fold(issuer).startswith(fold(agency)) and len(fold(issuer)) == len(issuer)
        name = issuer[: len(agency)] if own else case.agency(agency, self.corpus)
        return f"{loai.truong} {name}"

    def _bases(self) -> Raw:
        raw = opening(self._of(*_OPENING), self.doubts)
        for line in self._of(Role.MO_DAU):
            self.doubts.unplaced(line, ("can_cu",))
        return {"can_cu": raw["can_cu"]} if "can_cu" in raw else {}

    def _articles(self) -> list[RawValue]:
        lines = self._of(*BODY, Role.KET_THUC)
        lines = [*lines[:-1], *(closed(line) for line in lines[-1:])]
        nodes = nested(lines)
        first = next((at for at, node in enumerate(nodes) if node.main), len(nodes))
        for node in flat(nodes[:first]):
            self.doubts.unplaced(node.line)
        return [self._article(at, node) for at, node in enumerate(headed(nodes[first:]))]

    def _article(self, at: int, node: Headed) -> RawValue:
        path = (KEY, "dieu", at)
        self.places[path] = node.line.block
        text = _without_number(node.line)
        written = _NUMBER.match(node.line.text)
        if written and int(written[1]) != at + 1:
            message = f"điều ghi số {written[1]}, sẽ in là Điều {at + 1}"
            self.doubts.add("TN72", message, path, node.line)
        here = (*path, "noi_dung")
        level = Level(KEY, (at + 1,), CHU, headed=False)
        below = self.body.content(node.below, here, here, level)
        self.body.renumbered.tell(path)
        return {"dieu": text, "noi_dung": below} if below else text


def _without_number(line: Line) -> str:
    """Return the words of an article behind its number, bold and italic parts marked."""
    whole = "".join(run.text for run in line.runs)
    found = _NUMBER.match(whole)
    runs = between(line.runs, found.end(), len(whole)) if found else line.runs
    return in_lines(marked(tuple(runs)))
