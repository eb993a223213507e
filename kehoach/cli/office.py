"""Which office a new spec is for, and what may be chosen for it."""

from __future__ import annotations

import click

from kehoach.cli.show import ask, say
from kehoach.problem import command


def chosen_office(
    cap: str | None, co_quan: str | None, chu_quan: str | None, *, interactive: bool
) -> str:
    """Return the level or kind of office: as given, as the name tells, or as a person answers."""
    from kehoach.plan.skeleton_office import offices  # noqa: PLC0415 - only this command

    check_name(None, co_quan, chu_quan)
    known = offices()
    cap = cap or named_office(co_quan, chu_quan)
    cap = chosen("CẤP", cap or (_asked_office(known) if interactive else None), known)
    check_name(cap, co_quan, chu_quan)
    return cap


def check_name(cap: str | None, co_quan: str | None, chu_quan: str | None) -> None:
    """Stop at a name no plan here may be of, or that is none of that level or kind."""
    from kehoach.plan.skeleton_office import misfit, office_by_name  # noqa: PLC0415 - only here

    wrong = misfit(cap, co_quan) if co_quan else None
    if wrong is None or co_quan is None:
        return
    fitting, cure = office_by_name(co_quan, chu_quan), wrong.cure
    if fitting and misfit(fitting, co_quan) is None:
        cure = f"dùng {command('new', fitting, '--co-quan', co_quan)}"
    raise click.UsageError(f"--co-quan: {wrong.message}; {cure}")


def chosen(name: str, value: str | None, choices: dict[str, str]) -> str:
    """Return the choice, or stop with the list of choices."""
    if value in choices:
        return str(value)
    lead = f"{name} thiếu" if value is None else f'{name} không nhận "{value}"'
    raise click.UsageError(f"{lead}; chọn một trong:\n{_listed(choices)}")


def tell_topics(cap: str | None) -> None:
    """Print the topics of an office; without one those of all, offices with the same together."""
    from kehoach.plan.skeleton import topics  # noqa: PLC0415 - only this command
    from kehoach.plan.skeleton_office import offices  # noqa: PLC0415 - only this command

    known = offices()
    if cap is not None:
        say(_listed(topics(chosen("CẤP", cap, known))))
        return
    sharing: dict[str, list[str]] = {}
    for office in known:
        sharing.setdefault(_listed(topics(office)), []).append(office)
    say("\n".join(f"{', '.join(named)}:\n{listed}" for listed, named in sharing.items()))


def _listed(choices: dict[str, str]) -> str:
    """Return choices, one a line with its words."""
    return "\n".join(f"  {choice}  {words}" for choice, words in choices.items())


def named_office(co_quan: str | None, chu_quan: str | None) -> str | None:
    """Return the kind of office or the level a name tells, if one is given."""
    from kehoach.plan.skeleton_office import office_by_name  # noqa: PLC0415 - only with --co-quan

    return office_by_name(co_quan, chu_quan) if co_quan else None


def _asked_office(known: dict[str, str]) -> str:
    return ask(f"Cấp hoặc loại cơ quan ban hành ({', '.join(known)})", default=None)
