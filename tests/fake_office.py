"""A program that stands where LibreOffice would: what is in a file says what it does with it."""

from pathlib import Path

_SCRIPT = """#!/bin/sh
for word in "$@"; do
  [ "$before" = --outdir ] && out=$word
  [ "$word" = --convert-to ] && client=1
  before=$word
done
if [ -z "$client" ]; then
  echo start >> LOG
  case "$FAKE_OFFICE" in dies) exit 1;; deaf) sleep 600;; esac
  : > "$(dirname "$before")/.~lock.$(basename "$before")#"
  echo $$ > LOG.server
  sleep 600 & wait
fi
echo file >> LOG
read -r first < "$before"
case "$first" in
  sleep) sleep 600 & wait;;
  nothing) exit 0;;
  dies) kill -9 "$(cat LOG.server)"; exit 1;;
  garbage) echo "no PDF" > "$out/van-ban.pdf";;
  large) head -c 900000 /dev/zero > "$out/van-ban.pdf";;
  slow) sleep 0.2; printf '%%PDF-1.6 %s' "$first" > "$out/van-ban.pdf";;
  *) printf '%%PDF-1.6 %s' "$first" > "$out/van-ban.pdf";;
esac
echo done >> LOG
"""


class FakeOffice:
    """The program, and what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "soffice"
        self._log = folder / "log"
        self.path.write_text(_SCRIPT.replace("LOG", str(self._log)))
        self.path.chmod(0o755)

    @property
    def log(self) -> list[str]:
        """``start`` for a program that goes on running, ``file`` and ``done`` around each file."""
        return self._log.read_text().split() if self._log.exists() else []

    @property
    def starts(self) -> int:
        return self.log.count("start")

    @property
    def files(self) -> int:
        return self.log.count("file")

    def server(self) -> int:
        return int(self._log.with_suffix(".server").read_text())


def alive(process: int) -> bool:
    """Return True for a process that runs; one that waits to be buried does not."""
    state = Path(f"/proc/{process}/stat")
    try:
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def left_in(folder: Path) -> list[str]:
    """Return what LibreOffice left in the folder of temporary files."""
    return [path.name for path in folder.iterdir() if path.name.startswith("kehoach-")]
