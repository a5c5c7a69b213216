"""The rows of the research: what each says of figures and dates, and where it was read."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from attrs import evolve, frozen

from carereform import Money, Quantity, Span, When, parse_span, parse_when
from carereform.evidence.grounding import grounds
from carereform.values import Edge, Hedge, Length, parse_length
from carereform.values.calendars import Day, Month

__all__ = ["FILES", "Row", "Value", "make_row", "read_rows", "says", "strip_address"]

FILES: Final = ("record_reviews.jsonl", "record_delivery.jsonl")
"""The files of the research, in the folder that CAREREFORM_RESEARCH names."""

Value: TypeAlias = Money | Quantity | When | Span | Length | date | int
"""What can be counted or dated."""

_PROSE: Final = ("title", "promise", "gist", "note")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_YEAR: Final = re.compile(r"(?<![\d£,.])(?:19|20)\d\d(?!\d)")
_TIME: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}|(?:early|mid|late|start|end) \d{4}")
_FROM_TO: Final = re.compile(r"(?P<first>\d{4}(?:-\d{2})?) to (?P<last>\d{4}(?:-\d{2})?)")
_YEARS: Final = re.compile(r"(?P<first>(?P<century>\d{2})\d{2})-(?P<last>\d{2})(?!\d|-\d)")
_PENCE: Final = 100
_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000
_HEDGES: Final = {
    "up_to": Hedge.UP_TO,
    "ceiling": Hedge.UP_TO,
    "at_least": Hedge.AT_LEAST,
    "_over": Hedge.OVER,
}
_EDGES: Final = (Edge.ON, Edge.IN, Edge.BY, Edge.BY_THE_END_OF, Edge.FROM)


@frozen
class Row:
    """One row: its prose, the values that it writes out, and the pages that it rests on.

    Attributes:
        key: By which it is known.
        prose: Its title, promise, gist and note, and what it writes out in words.
        values: The names under which each value stands, the outermost first, and its text.
        pages: The address of each page, stripped, and when it was published.
    """

    key: str
    prose: str
    values: tuple[tuple[tuple[str, ...], str], ...]
    pages: tuple[tuple[str, str], ...]

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses, stripped to what tells one page from another."""
        return frozenset(address for address, _ in self.pages)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of it, that of names and addresses too."""
        values = (text for names, value in self.values for text in (*names, value))
        pages = (text for page in self.pages for text in page)
        return (self.prose, *values, *pages)


def read_rows(folder: Path) -> dict[str, Row]:
    """Read the rows of both files by their keys."""
    lines = (line for name in FILES for line in (folder / name).read_text("utf-8").splitlines())
    rows = [make_row(json.loads(line)) for line in lines if line.strip()]
    assert len(rows) == len({row.key for row in rows}), "a key stands twice"
    return {row.key: row for row in rows}


def make_row(written: dict[str, object]) -> Row:
    """Take a row apart as it is written in JSON."""
    outside = {name: written.get(name) for name in ("number", "date", "promised_by")}
    values = tuple(_leaves(outside | {"values": written.get("values") or {}}))
    texts = [str(written.get(name) or "") for name in _PROSE]
    texts += [text for _, text in values if not _NUMBER.fullmatch(text)]
    pages = written["sources"]
    assert isinstance(pages, list)
    return Row(
        key=str(written["key"]),
        prose=". ".join(text for text in texts if text),
        values=values,
        pages=tuple((strip_address(one["url"]), one["published"] or "") for one in pages),
    )


def strip_address(address: str) -> str:
    """Leave out of an address what doesn't tell one page from another.

    >>> strip_address("http://WWW.Gov.uk/a/?utm_source=x")
    'gov.uk/a'
    """
    parts = urlsplit(address)
    host = parts.netloc.lower().removeprefix("www.").rstrip(".")
    query = "" if re.match(r"utm_|source=user_profile", parts.query) else f"?{parts.query}"
    return f"{host}{parts.path.rstrip('/')}{query.removesuffix('?')}"


def _leaves(written: object, names: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(written, dict):
        for name, value in written.items():
            yield from _leaves(value, (*names, str(name)))
    elif isinstance(written, list):
        for value in written:
            yield from _leaves(value, names)
    elif written is not None and not isinstance(written, bool):
        yield names, str(written)


def says(row: Row, value: Value, *, page: str = "", of: When | Span | None = None) -> bool:
    """Whether a row says a value, in its prose or in what it writes out.

    A figure may have its unit elsewhere, and a time its edge: a deadline is "by" a month that
    the row names, a start is "from" it. Hedges have to be there. `page` is the address of the
    page that is cited, whose day of publication counts too. `of` is the period of the figure:
    one that is written out under a time has to be of that time.
    """
    match value:
        case Money() | Quantity():
            return _says_figure(row, value, of)
        case When():
            return _says_when(row, value, page)
        case date():
            return _says_when(row, parse_when(f"on {value}"), page)
        case Span() | Length():
            return _grounds(value, row.prose) or value in set(_lengths(row))
        case int():
            return any(text == str(value) for names, text in row.values if names == ("number",))


@lru_cache(None)
def _grounds(value: Value, prose: str) -> bool:
    return grounds(value, prose) is True


def _says_figure(row: Row, value: Money | Quantity, of: When | Span | None) -> bool:
    written = [
        _is_of_time(names, of)
        for names, text in row.values
        if _NUMBER.fullmatch(text) and _is_figure(names, Decimal(text), value)
    ]
    if written:
        return any(written)
    bare = evolve(value, unit=None) if isinstance(value, Quantity) else value
    return _grounds(bare, row.prose)


def _is_figure(names: tuple[str, ...], number: Decimal, value: Money | Quantity) -> bool:
    if value.hedge is not next(
        (hedge for word, hedge in _HEDGES.items() if names[-1].endswith(word)), Hedge.EXACTLY
    ):
        return False
    if isinstance(value, Quantity):
        return value.upper is None and value.number == number
    return value.upper_pence is None and value.pence == number * _scale(names) * _PENCE


def _scale(names: tuple[str, ...]) -> int:
    joined = " ".join(names)
    if "gbp_bn" in joined:
        return _BILLION
    return 1 if "gbp" in joined and "gbp_m" not in joined else _MILLION


def _is_of_time(names: tuple[str, ...], of: When | Span | None) -> bool:
    times = [time for name in names for time in _read_time(name)]
    return of is None or all(_overlap(time, of) for time in times)


def _overlap(one: When, other: When | Span) -> bool:
    ends = (one.first, one.last, other.first, other.last)
    first, last, other_first, other_last = (end or date.min for end in ends)
    return first <= other_last and other_first <= last


def _says_when(row: Row, value: When, page: str) -> bool:
    if value.offset is not None:
        return _grounds(value.offset, row.prose.replace("within ", ""))
    if value.edge not in _EDGES:
        return _grounds(value, row.prose)
    days = (published for address, published in row.pages if address == page)
    times = (time for text in days for time in _read_time(text))
    if any(time.at == value.at or _holds(value, time) for time in (*_times(row), *times)):
        return True
    plain = Edge.ON if isinstance(value.at, Day) else Edge.IN
    edges = (plain, Edge.BY, Edge.BY_THE_END_OF, Edge.FROM)
    return any(_grounds(evolve(value, edge=edge), row.prose) for edge in edges)


def _holds(month: When, time: When) -> bool:
    """Whether a time lies in a month: the record may say less than the row, never more."""
    if month.edge is not Edge.IN or not isinstance(month.at, Month):
        return False
    ends = (month.first, time.first, time.last, month.last)
    first, time_first, time_last, last = (end or date.min for end in ends)
    return first <= time_first <= time_last <= last


def _times(row: Row) -> Iterator[When]:
    for names, text in row.values:
        for written in (*names, text):
            yield from _read_time(written)
    for year in _YEAR.findall(row.prose):
        yield from _read_time(year)


def _read_time(text: str) -> Iterator[When]:
    """Read a time, as a key, a date or a part of a year is written."""
    if _TIME.fullmatch(text):
        try:
            yield parse_when(f"{'on' if text.count('-') == 2 else 'in'} {text}")
        except ValueError:
            return


def _lengths(row: Row) -> Iterator[Span | Length]:
    for names, text in row.values:
        unit = next((unit for unit in ("years", "months") if unit in names[-1]), None)
        if unit and text.isdigit():
            yield parse_length(f"{text} {unit}")
            yield parse_span(f"{text} {unit}")
    months = (f"{one['first']} to {one['last']}" for one in _FROM_TO.finditer(row.prose))
    years = (
        f"{one['first']} to {one['century']}{one['last']}" for one in _YEARS.finditer(row.prose)
    )
    for text in (*months, *years):
        try:
            yield parse_span(text)
        except ValueError:
            continue
