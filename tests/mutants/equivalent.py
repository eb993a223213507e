"""Changes that change nothing, as somebody who read them wrote down, each with the reason."""

from pathlib import Path

LIST = Path(__file__).with_name("equivalent.txt")


def listed(path: Path = LIST) -> dict[str, str]:
    """Return the changes of the list, each with its reason.

    A line has the module, the function, the change as ``make mutants`` writes it, and, behind two
    signs of number, why no test can see it.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (
        line.split("  ## ", maxsplit=1) for line in lines if line and not line.startswith("# ")
    )
    return dict(pairs)
