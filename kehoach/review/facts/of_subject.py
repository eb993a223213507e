"""What several rules ask of one subject: found when first asked, kept with the subject."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.plan.content import NhiemVu
from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.review.facts.issuing import Issuing

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.block import Block
    from kehoach.review.blocks import Text
    from kehoach.review.facts.abbreviations import Abbreviations
    from kehoach.review.facts.agencies import Named
    from kehoach.review.facts.annexes import Annex, Mention
    from kehoach.review.facts.citing import Cited, CitedLaw
    from kehoach.review.facts.duty_columns import Assigned
    from kehoach.review.facts.grids import Grid
    from kehoach.review.facts.in_cells import InCell
    from kehoach.review.facts.items import Said
    from kehoach.review.facts.numbering import Step
    from kehoach.review.facts.passages import Part
    from kehoach.review.facts.spoken import Folded
    from kehoach.review.facts.timetables import Timed
    from kehoach.review.slipped import Slipped


class Facts(Issuing):
    """The facts of one subject; what finds them is imported when they are asked for."""

    @cached_property
    def sections(self) -> tuple[Part, ...]:
        """Return the folded title of each mục of the main text and the paragraphs below it."""
        from kehoach.review.facts.passages import sections  # noqa: PLC0415 - as all below

        return tuple(sections(self._subject.main))

    @cached_property
    def spoken(self) -> tuple[Text, ...]:
        """Return the texts an author writes himself, cells among them."""
        from kehoach.review.facts.spoken import spoken  # noqa: PLC0415 - when asked for

        return spoken(self._subject.texts())

    @cached_property
    def spoken_or_unknown(self) -> tuple[Text, ...]:
        """Return the texts an author writes himself, and those of no known role."""
        from kehoach.review.facts.spoken import spoken  # noqa: PLC0415 - when asked for

        return spoken(self._subject.texts(), loose=True)

    @cached_property
    def folded(self) -> Folded:
        """Return the spoken or unknown texts in small letters."""
        from kehoach.review.facts.spoken import folded  # noqa: PLC0415 - when asked for

        return folded(self.spoken_or_unknown)

    @cached_property
    def slips(self) -> tuple[Slipped, ...]:
        """Return words of the spoken or unknown texts that are hardly what was meant."""
        from kehoach.review.slipped import slips  # noqa: PLC0415 - when asked for

        known = not self.spaced_out and not self.misread
        return tuple(slips(self.spoken_or_unknown)) if known else ()

    @cached_property
    def spaced_out(self) -> bool:
        """Return True where the letters of words stand apart, as some programs save them."""
        from kehoach.text.slips.spaced import is_spaced_out  # noqa: PLC0415 - when asked for

        return is_spaced_out(self._subject.vocabulary)

    @cached_property
    def runs_together(self) -> bool:
        """Return True where paragraphs were joined: numbers and dashes stand inside lines."""
        from kehoach.review.facts.damage import runs_together  # noqa: PLC0415 - only when asked

        return self._subject.source.from_file and runs_together(self._subject.blocks)

    @cached_property
    def misread(self) -> list[str]:
        """Return words that are none, as many as a machine misreads; else nothing."""
        from kehoach.review.facts.damage import misread  # noqa: PLC0415 - only when asked

        return misread(self._subject.vocabulary)

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Return every numbered citation in order; the lines that name the plan itself left out."""
        from kehoach.review.facts.citing import citations  # noqa: PLC0415 - when asked for

        return tuple(citations(self._subject.texts()))

    @cached_property
    def laws(self) -> tuple[CitedLaw, ...]:
        """Return the laws cited in the căn cứ by name, with or without number and date."""
        from kehoach.review.facts.citing import laws  # noqa: PLC0415 - when asked for

        return tuple(laws(self._subject.of(Role.CAN_CU)))

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """Return where abbreviations are introduced and where they are used."""
        from kehoach.review.facts.abbreviations import abbreviations  # noqa: PLC0415 - when asked

        return abbreviations(self.spoken)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return the numbered paragraphs of the sections and of each phụ lục, in order."""
        from kehoach.review.facts.numbering import steps  # noqa: PLC0415 - when asked for

        return tuple(steps(self._subject.blocks))

    @cached_property
    def dash_lists(self) -> tuple[list[Block], ...]:
        """Return the runs of dash items of one level and one mark that follow each other."""
        from kehoach.review.facts.numbering import dash_lists  # noqa: PLC0415 - when asked for

        return tuple(dash_lists(self._subject.blocks))

    @cached_property
    def items(self) -> tuple[Said, ...]:
        """Return every item of the plan's sections with its place; none without a plan."""
        from kehoach.review.facts.items import items  # noqa: PLC0415 - when asked for

        return tuple(items(self._subject.plan))

    @cached_property
    def tasks(self) -> list[tuple[PlanPath, NhiemVu]]:
        """Return the tasks that stand in no agency's list of duties, with their places."""
        found = ((path, item) for path, item, owned in self.items if not owned)
        return [(path, item) for path, item in found if isinstance(item, NhiemVu)]

    @cached_property
    def targets(self) -> list[tuple[PlanPath, ChiTieu]]:
        """Return the targets with their places."""
        return [(path, item) for path, item, _ in self.items if isinstance(item, ChiTieu)]

    @cached_property
    def expenses(self) -> list[tuple[PlanPath, KhoanChi]]:
        """Return the expenses with their places."""
        return [(path, item) for path, item, _ in self.items if isinstance(item, KhoanChi)]

    @cached_property
    def annexes(self) -> tuple[Annex, ...]:
        """Return each phụ lục in order."""
        from kehoach.review.facts.annexes import annexes  # noqa: PLC0415 - only when asked

        return tuple(annexes(self._subject.document.sections))

    @cached_property
    def annex_mentions(self) -> tuple[Mention, ...]:
        """Return where the main text, or a note, names a phụ lục of its own by number."""
        from kehoach.review.facts.annexes import mentions  # noqa: PLC0415 - only when asked

        return tuple(mentions((*self._subject.main, *self._subject.notes)))

    @cached_property
    def main_size(self) -> float:
        """Return the allowed size in pt of most paragraphs of the main text; 0 when none has."""
        from kehoach.review.look import main_size  # noqa: PLC0415 - when asked for

        return main_size(self._subject)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """Return the tables that have a heading and rows of one width below it."""
        from kehoach.review.facts.grids import grids  # noqa: PLC0415 - when asked for

        return tuple(grids(self._subject.blocks))

    @cached_property
    def timed(self) -> tuple[Timed, ...]:
        """Return the cells of tables that say when the work of their row is done."""
        from kehoach.review.facts.timetables import timed  # noqa: PLC0415 - only when asked

        year = self.period[0] if self.period and self.period[0] == self.period[1] else None
        return tuple(timed(self._subject.blocks, self.grids, year))

    @cached_property
    def in_cells(self) -> tuple[InCell, ...]:
        """Return the paragraphs of the cells of all tables whose look is known."""
        from kehoach.review.facts.in_cells import in_cells  # noqa: PLC0415 - only when asked

        return tuple(in_cells(self._subject.blocks))

    @cached_property
    def drawn_lines(self) -> dict[Role, tuple[float, ...] | None]:
        """Return the lengths in mm of the lines below each component that is to have one."""
        from kehoach.review.facts.drawn_lines import OF, below  # noqa: PLC0415 - when asked for

        components = {role: found for role in OF if (found := self._subject.of(role))}
        return below(self._subject.main, components, self._subject.merged)

    @cached_property
    def duties(self) -> tuple[Named, ...]:
        """Return the headings of the duties section that name one agency, each with the name."""
        from kehoach.review.facts.agencies import with_duties  # noqa: PLC0415 - when asked for

        return tuple(with_duties(self.sections))

    @cached_property
    def assigned(self) -> tuple[Assigned, ...]:
        """Return the agencies that columns of tables give work, each with its cell."""
        from kehoach.review.facts.duty_columns import assigned  # noqa: PLC0415 - only when asked

        return tuple(assigned(self.grids))

    @cached_property
    def recipients(self) -> tuple[Named, ...]:
        """Return the lines of nơi nhận with their words, without the line Lưu."""
        from kehoach.review.facts.agencies import recipients  # noqa: PLC0415 - when asked for

        return tuple(recipients(self._subject.of(Role.DONG_NOI_NHAN)))
