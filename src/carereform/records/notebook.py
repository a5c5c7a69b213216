"""How a notebook shows a record: what it holds, and one click away which words say so."""

from collections.abc import Iterable

from carereform.markup import Html, counted, element, folded, linked, output, table
from carereform.records.base import Record
from carereform.records.citations import Citation
from carereform.records.fields import FieldValue, field_values
from carereform.records.kinds import describe

__all__ = ["show_evidence", "show_record"]

_APART = "gist"
_MOST_CITED = 10


def show_record(record: Record) -> str:
    """Write a record as HTML: its name, our words, and each field with its evidence folded up.

    >>> from carereform.records.events import Event
    >>> "<strong>Royal Assent</strong>" in show_record(Event(id="assent", title="Royal Assent"))
    True
    """
    facts = [value for value in field_values(record) if value.name != _APART]
    columns = ("field", "value", "evidence") if record.citations else ("field", "value")
    headings = [element("th", name, scope="col") for name in columns]
    words = {described.key: described.words for described in describe(type(record))}
    rows = [_row(record, value, words[str(value.path[0])])[: len(columns)] for value in facts]
    checked = f"Last checked on {record.checked}." if record.checked else None
    return output(
        element("p", element("strong", record.name), " ", element("code", str(record.ref))),
        _gist(record),
        table("What it holds", headings, rows) if rows else None,
        element("p", checked, class_="quiet") if checked else None,
    )


def show_evidence(citations: Iterable[Citation], *, in_row: bool = False) -> Html | None:
    """Fold up what citations say behind their count; None where there are none.

    Args:
        citations: The citations.
        in_row: Whether they stand in a row of many: told is which fields each supports, and
            only the first are.

    >>> shown = show_evidence([Citation(supports=("deadline",), inferred="Ten years on.")])
    >>> "<summary>1 citation</summary>" in (shown.text if shown else "")
    True
    """
    cited = tuple(citations)
    if not cited:
        return None
    differing = sum(one.reads is not None for one in cited)
    differ = f", {differing} differ{'s' if differing == 1 else ''}" if differing else ""
    shown = cited[:_MOST_CITED] if in_row else cited
    items = [_citation(one, fields=in_row) for one in shown]
    if left := len(cited) - len(shown):
        items.append(element("li", f"… and {left:,} more"))
    return folded(f"{counted(len(cited), 'citation')}{differ}", element("ul", *items))


def _gist(record: Record) -> Html | None:
    if not record.gist:
        return None
    evidence = show_evidence(one for one in record.citations if one.covers(_APART))
    return element("div", element("p", record.gist), evidence)


def _row(record: Record, value: FieldValue, words: str) -> tuple[Html, ...]:
    evidence = show_evidence(one for one in record.citations if one.covers(value.name))
    return (
        element("th", value.name, scope="row", title=words),
        element("td", linked(value.text)),
        element("td", evidence),
    )


def _citation(citation: Citation, *, fields: bool) -> Html:
    told = {
        "supports": ", ".join(citation.supports) if fields else None,
        "reads": _reading(citation),
        "reporting": str(citation.says) if citation.says else None,
        "inferred": citation.inferred,
        "our note": citation.note,
    }
    lines = (element("div", f"{label}: {words}") for label, words in told.items() if words)
    return element("li", _place(citation), *lines)


def _reading(citation: Citation) -> str | None:
    if citation.reads is None:
        return None
    return f"{citation.reads} ({citation.difference})" if citation.difference else citation.reads


def _place(citation: Citation) -> Html | None:
    """The source, and where in it the words stand."""
    if citation.source is None:
        return None
    passage = citation.passage
    where = f"{counted(passage.words, 'word')} at {passage.start}–{passage.end}" if passage else ""
    places = (f", {one}" for one in (where, citation.section) if one)
    return element("div", element("code", citation.source.id), *places)
