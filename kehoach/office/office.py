"""LibreOffice for many files: started by the first, anew after a bad one, ended at the end."""

from __future__ import annotations

from threading import Lock, Timer
from typing import TYPE_CHECKING, Self

from kehoach.named import NamedTuple
from kehoach.office.conversion import converted_alone, known
from kehoach.office.program import program
from kehoach.office.trouble import IN_A_ROW, SECONDS, Trouble
from kehoach.office.warm import Warm

if TYPE_CHECKING:
    from kehoach.office.order import OutputKind


class Bounds(NamedTuple):
    """How long and how far one LibreOffice goes."""

    seconds: float = SECONDS
    """For a file."""
    starting: float = 60
    """Seconds until it takes files: 2 on a quiet machine, ten times as many on a slow disk."""
    files: int = 200
    """Files after which it is started anew, should it leak: 7.4 takes 217 MB after 50 and 150."""
    idle: float | None = None
    """Seconds without a file after which it is ended; the next one starts it again."""


class Office:
    """A LibreOffice that is kept; ``with Office() as office`` ends it.

    Files are converted one at a time, whoever asks: threads wait their turn. A file that fails,
    hangs or brings it down costs itself: LibreOffice is started anew for the next. Where it cannot
    be kept running, each file gets one of its own.
    """

    def __init__(self, bounds: Bounds = Bounds()) -> None:  # noqa: B008 - it never changes
        self._bounds = bounds
        self._turn = Lock()
        self._warm: Warm | None = None
        self._rest: Timer | None = None
        self._alone = False
        self._stopped = False
        self._hung = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End LibreOffice, after the file that is being converted; a later file starts it again."""
        with self._turn:
            self._wake()
            self._end()
            self._hung = 0

    def stop(self) -> None:
        """End LibreOffice for good, in the middle of a file as well: it and later ones fail."""
        self._stopped = True
        warm = self._warm
        if warm is not None:
            warm.kill()
        self.close()

    def convert(self, data: bytes, ending: str, target: OutputKind) -> bytes | Trouble:
        """Return what LibreOffice makes of a file, or why nothing, as ``kehoach.office.convert``.

        After three files that hung one behind the other the next are not tried (GIVEN_UP) until
        it was closed.
        """
        command = program()
        if command is None:
            return known() or Trouble.MISSING
        with self._turn:
            self._wake()
            if self._stopped or self._hung >= IN_A_ROW:
                return Trouble.FAILED if self._stopped else Trouble.GIVEN_UP
            found = self._converted(command, data, ending, target)
            self._hung = self._hung + 1 if found is Trouble.SLOW else 0
            self._sleep_later()
            return found

    def _converted(
        self, command: str, data: bytes, ending: str, target: OutputKind
    ) -> bytes | Trouble:
        """Return what comes of a file; one that failed in a LibreOffice others used, tried anew."""
        warm = self._running(command)
        if self._stopped:
            return Trouble.FAILED
        if warm is None:
            return converted_alone(data, ending, target, self._bounds.seconds)
        found = self._asked(warm, data, ending, target)
        used = warm.served > 1
        if found is not Trouble.FAILED or not used or self._stopped:
            return found
        fresh = self._running(command)
        return found if fresh is None else self._asked(fresh, data, ending, target)

    def _asked(self, warm: Warm, data: bytes, ending: str, target: OutputKind) -> bytes | Trouble:
        found: bytes | Trouble = Trouble.FAILED
        try:
            found = warm.convert(data, ending, target, self._bounds.seconds)
        except TimeoutError:
            found = Trouble.SLOW
        except OSError:
            found = Trouble.FAILED
        finally:
            if isinstance(found, Trouble) or warm.served >= self._bounds.files:
                self._end()
        return found

    def _running(self, command: str) -> Warm | None:
        """Return a LibreOffice that takes files; None where it cannot be kept running."""
        if self._warm is not None and not self._warm.alive:
            self._end()
        if self._warm is None and not self._alone:
            self._warm = Warm(command)
            try:
                self._warm.start(self._bounds.starting)
            except OSError:  # TimeoutError is one
                self._end()
                self._alone = True
        return self._warm

    def _end(self) -> None:
        if self._warm is not None:
            self._warm.end()
            self._warm = None

    def _wake(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _sleep_later(self) -> None:
        if self._bounds.idle is not None and self._warm is not None:
            self._rest = Timer(self._bounds.idle, self.close)
            self._rest.daemon = True
            self._rest.start()
