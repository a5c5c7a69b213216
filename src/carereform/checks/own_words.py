"""Own words: no prose of ours repeats a source's."""

from collections.abc import Iterator, Sequence

from carereform.evidence import Copy, Text, read_words
from carereform.findings import Finding, Rule, Severity
from carereform.records import Record
from carereform.reform import Reform

__all__ = ["RULES", "find_copied"]

_IN_A_ROW = 8

COPIED = Rule(
    "OWN001",
    Severity.ERROR,
    "No prose of ours shares eight words in a row with a source, titles of things aside.",
    "Other people's sentences aren't ours to publish.",
)

RULES = (COPIED,)

_Run = tuple[str, ...]


def find_copied(reform: Reform, copies: Sequence[Copy]) -> Iterator[Finding]:
    """Find the prose of records that shares eight words in a row with a copy of a source."""
    names = {run for record in reform for run in _runs_of(record.title)}
    ours: dict[_Run, list[tuple[Record, str]]] = {}
    for record in reform:
        for field, prose in _prose(record):
            for run in _runs_of(prose):
                ours.setdefault(run, []).append((record, field))
    told: set[tuple[str, str]] = set()
    for copy in copies:
        for place, run in enumerate(_runs(copy.text)):
            for record, field in ours.get(run, ()) if run not in names else ():
                if (str(record.ref), field) not in told:
                    told.add((str(record.ref), field))
                    yield COPIED.find(
                        f"{field} shares eight words in a row with {copy.path}, "
                        f"at {copy.text.starts[place]}.",
                        record=str(record.ref),
                        field=field,
                        hint="say it in our own words",
                    )


def _runs_of(prose: str) -> Iterator[_Run]:
    return _runs(read_words(prose))


def _runs(text: Text) -> Iterator[_Run]:
    words = text.words
    return (words[place : place + _IN_A_ROW] for place in range(len(words) - _IN_A_ROW + 1))


def _prose(record: Record) -> Iterator[tuple[str, str]]:
    yield "gist", record.gist
    for name, words in record.details.items():
        yield f"details.{name}", words
    for code, reason in record.allow.items():
        yield f"allow.{code}", reason
    for index, citation in enumerate(record.citations):
        yield f"citations[{index}].inferred", citation.inferred or ""
        yield f"citations[{index}].note", citation.note or ""
