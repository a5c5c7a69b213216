"""One record in full: what it holds, which words say so, and what refers to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import wrap
from types import MappingProxyType

from carereform.records import Citation, FieldValue, Record, field_values
from carereform.values import Ref

__all__ = ["write_citation", "write_record"]

_WIDTH = 96
_APART = ("gist",)


def write_record(
    record: Record,
    *,
    name_of: Callable[[Ref[Record]], str | None] = lambda _: None,
    sureness: Mapping[str, str] = MappingProxyType({}),
    history: Iterable[str] = (),
    links: Iterable[tuple[Record, str]] = (),
) -> str:
    """Write a record for people: each field with the evidence for it under it.

    Args:
        record: The record.
        name_of: What the record that a reference leads to is called, if it is known.
        sureness: How sure each field is, by its name.
        history: What happened to it, a line each, in order.
        links: Which records refer to this one, and in which of their fields.

    >>> from carereform.records import Event
    >>> print(write_record(Event(id="royal-assent", title="Royal Assent")))
    event:royal-assent
    Royal Assent
    <BLANKLINE>
    title  Royal Assent
    """
    lines = list(_head(record))
    if told := [line for text in history for line in _hang("  · ", text)]:
        lines += ["", "What happened", *told]
    lines += _facts(record, name_of, sureness)
    if record.checked:
        lines += ["", f"Last checked on {record.checked}."]
    if told := [f"  {one.ref} in {field}: {one.name}" for one, field in links]:
        lines += ["", "Referred to by", *told]
    return "\n".join(lines)


def write_citation(citation: Citation) -> str:
    """Write in one line what a citation says: who, where, and what differs.

    >>> write_citation(Citation(supports=("deadline",), inferred="Ten years on."))
    'inferred: Ten years on.'
    """
    parts: list[str] = []
    if citation.source is not None:
        passage = citation.passage
        where = f", {passage.words} words at {passage.start}–{passage.end}" if passage else ""
        section = f", {citation.section}" if citation.section else ""
        parts.append(f"{citation.source.id}{where}{section}")
    if citation.reads is not None:
        parts.append(f"reads {citation.reads!r} ({citation.difference})")
    if citation.says is not None:
        parts.append(f"reporting {citation.says}")
    if citation.inferred is not None:
        parts.append(f"inferred: {citation.inferred}")
    if citation.note is not None:
        parts.append(citation.note)
    return "; ".join(parts)


def _head(record: Record) -> Iterator[str]:
    yield str(record.ref)
    yield record.name
    yield from wrap(record.gist, _WIDTH)


def _facts(
    record: Record, name_of: Callable[[Ref[Record]], str | None], sureness: Mapping[str, str]
) -> Iterator[str]:
    facts = [value for value in field_values(record) if value.name not in _APART]
    if facts:
        yield ""
    margin = max((len(value.name) for value in facts), default=0) + 2
    for value in facts:
        sure = f"  [{sureness[value.name]}]" if value.name in sureness else ""
        yield from _hang(value.name.ljust(margin), f"{_told(value, name_of)}{sure}")
        for citation in record.citations:
            if citation.covers(value.name):
                yield from _hang(" " * margin + "  · ", write_citation(citation))


def _told(value: FieldValue, name_of: Callable[[Ref[Record]], str | None]) -> str:
    name = name_of(value.value) if isinstance(value.value, Ref) else None
    return f"{name} ({value.text})" if name else value.text


def _hang(head: str, text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)) or [head]
