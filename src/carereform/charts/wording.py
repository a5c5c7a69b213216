"""The words on charts: what a reader or a screen reader is told beside the picture."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from carereform.records import Record
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["begin", "count", "join", "known_on", "label", "write_source"]


def begin(sentence: str) -> str:
    """Begin a sentence with a capital letter, and leave the rest.

    >>> begin("no UASC")
    'No UASC'
    """
    return sentence[:1].upper() + sentence[1:]


def count(number: int, thing: str) -> str:
    """Count things in words: `no sums`, `1 sum`, `12 sums`.

    >>> count(0, "sum"), count(1, "sum"), count(1200, "sum")
    ('no sums', '1 sum', '1,200 sums')
    """
    return f"{number or 'no':{',' if number else ''}} {thing}{'' if number == 1 else 's'}"


def join(parts: Iterable[str], mark: str = ", ") -> str:
    """Join parts as a sentence lists them; empty ones go.

    >>> join(["7 kept", "", "2 due"]), join(["7 kept"])
    ('7 kept and 2 due', '7 kept')
    """
    *rest, last = [part for part in parts if part] or [""]
    return f"{mark.join(rest)} and {last}" if rest else last


def label(records: Iterable[Record]) -> dict[Ref[Record], str]:
    """Name each record so that no two are called the same.

    >>> from carereform.records import Event
    >>> trials = [Event(id="first", title="Trial"), Event(id="second", title="Trial")]
    >>> list(label(trials).values())
    ['Trial (first)', 'Trial (second)']
    """
    named = {record.ref: record for record in records}
    counts = Counter(record.name for record in named.values())
    return {
        ref: record.name if counts[record.name] == 1 else f"{record.name} ({record.id})"
        for ref, record in named.items()
    }


def known_on(reform: Reform, day: date | None) -> str:
    """Say of which day a chart is: the one asked for, or when somebody last looked for news.

    >>> known_on(Reform.of([]), date(2024, 1, 1))
    'as known on 2024-01-01'
    """
    if day is not None:
        return f"as known on {day}"
    checked = [edition.checked for edition in reform.editions]
    return f"as last checked on {max(checked)}" if checked else "as recorded"


def write_source(reform: Reform, records: Iterable[Record]) -> str:
    """Say where what is drawn comes from: the edition, and how many sources it rests on.

    >>> write_source(Reform.of([]), [])
    'Source: a record without an edition; no sources'
    """
    cited = {
        citation.source for record in records for citation in record.citations if citation.source
    }
    editions = ", ".join(map(str, reform.editions)) or "a record without an edition"
    return f"Source: {editions}; {count(len(cited), 'source')}"
