"""Our values as those of the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from kehoach.lsp.buffer import Span, Spot
from kehoach.problem import Severity
from kehoach.text.steering import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.lsp.buffer import Buffer
    from kehoach.lsp.cures import Cure
    from kehoach.lsp.offered import Offer
    from kehoach.lsp.outline import Entry
    from kehoach.problem import Problem

SOURCE = "kehoach"
_MOST = 1_000
"""Problems sent of one text; the rest is counted."""
_GRAVE = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.HINT: types.DiagnosticSeverity.Information,
}


def diagnostics(problems: Iterable[Problem], buffer: Buffer) -> list[types.Diagnostic]:
    """Return problems as an editor shows them; those behind the first thousand are counted."""
    listed = list(problems)
    sent = [diagnostic(problem, buffer) for problem in listed[:_MOST]]
    left = len(listed) - _MOST
    if left > 0:
        message = f"còn {left} chỗ khác; xem đủ: kehoach check"
        sent.append(types.Diagnostic(_range(buffer.span(0, 0)), message, source=SOURCE))
    return sent


def diagnostic(problem: Problem, buffer: Buffer) -> types.Diagnostic:
    """Return a problem as an editor shows it, at the place ``kehoach check`` prints."""
    start = buffer.at(problem.place.line, problem.place.column)
    cure = f"\n→ {problem.hint}" if problem.hint else ""
    return types.Diagnostic(
        range=_range(buffer.span(start, buffer.line_end(start))),
        message=visible(f"{problem.message}{cure}"),
        severity=_GRAVE[problem.severity],
        code=problem.code,
        source=SOURCE,
    )


def action(cure: Cure, uri: str, buffer: Buffer) -> types.CodeAction:
    """Return a cure as what an editor offers."""
    kind = types.CodeActionKind.SourceFixAll if cure.whole else types.CodeActionKind.QuickFix
    edits = [types.TextEdit(_range(span), words) for span, words in cure.edits]
    named = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=buffer.version)
    return types.CodeAction(
        title=visible(cure.title),
        kind=kind,
        diagnostics=[diagnostic(problem, buffer) for problem in cure.mends[:_MOST]],
        is_preferred=not cure.whole,
        edit=types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, [*edits])]),
    )


def items(offered: Iterable[Offer], words: str, span: Span) -> Iterator[types.CompletionItem]:
    """Yield what may be chosen, in its order whatever was typed: accents are no matter."""
    for number, offer in enumerate(offered):
        kind = types.CompletionItemKind.Property if offer.is_key else types.CompletionItemKind.Value
        yield types.CompletionItem(
            label=visible(offer.label),
            kind=kind,
            detail=visible(offer.note),
            sort_text=f"{number:04}",
            filter_text=offer.label if offer.is_key else words,
            text_edit=types.TextEdit(_range(span), offer.text),
        )


def symbol(entry: Entry) -> types.DocumentSymbol:
    """Return a line of the outline with those below it."""
    kind = types.SymbolKind.Event if entry.task else types.SymbolKind.Module
    return types.DocumentSymbol(
        name=visible(entry.name),
        detail=entry.detail,
        kind=kind,
        range=_range(entry.span),
        selection_range=_range(entry.words),
        children=[symbol(thing) for thing in entry.below],
    )


def span_of(found: types.Range) -> Span:
    """Return a range of the protocol."""
    return Span(spot_of(found.start), spot_of(found.end))


def spot_of(found: types.Position) -> Spot:
    """Return a position of the protocol."""
    return Spot(found.line, found.character)


def _range(span: Span) -> types.Range:
    return types.Range(types.Position(*span.start), types.Position(*span.end))
