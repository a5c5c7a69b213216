"""Grounding: whether a value can be read in the raw text of a passage, unit and hedge included.

The text is read first, whatever the value: every figure, time and length that it holds. Then the
value is compared with what was read. So a value next to the one that is written never grounds.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import Final

from attrs import frozen

from carereform.evidence.noun_phrases import (
    may_count,
    nouns_after,
    nouns_before,
    pers_after,
    same_noun,
)
from carereform.evidence.number_words import NUMBER_WORDS, read_number_words
from carereform.evidence.plain_writing import Writing, smooth
from carereform.evidence.written_figures import LABELS, WrittenFigure, read_figures
from carereform.evidence.written_times import WrittenTime, read_times, taken_places
from carereform.values import (
    Edge,
    Hedge,
    Length,
    Moment,
    Money,
    Quantity,
    Silence,
    Span,
    TimeUnit,
    When,
)

__all__ = ["grounds", "what_it_says"]

_CONTEXT_CACHE: Final = 64
_PENCE: Final = 100
_LONGEST: Final = 1000
_REACH: Final = 80
_MOST_NOUNS: Final = 3
_GROUPED: Final = re.compile(r"[0-9],[0-9]{3}\Z")
_YEAR_LIKE: Final = re.compile(r"(?:19[0-9]{2}|2[01][0-9]{2}|2200)\Z")

_OF_WHICH: Final = re.compile(r"(?<!\w)of (?:which|whom|these|those|them),? \Z")

_UNITS_OF_TIME: Final = "|".join(TimeUnit)
_LENGTH: Final = re.compile(
    rf"[ -](?P<unit>{_UNITS_OF_TIME})s?(?!\w)"
    r'(?![ -]olds?(?!\w)|"? (?:of age|ago|time|later|earlier|before)(?!\w))'
)
_ONE_UNIT: Final = re.compile(
    rf"(?<!\w)(?:for|lasting|lasts) an? (?P<unit>{_UNITS_OF_TIME})(?!\w)"
)
_EACH: Final = re.compile(rf"(?<!\w)(?:each|every|per)[ -](?P<unit>{_UNITS_OF_TIME})(?!\w)")
_EACH_WORDS: Final = (
    ("annually", TimeUnit.YEAR),
    ("annual", TimeUnit.YEAR),
    ("yearly", TimeUnit.YEAR),
    ("monthly", TimeUnit.MONTH),
    ("weekly", TimeUnit.WEEK),
    ("daily", TimeUnit.DAY),
)
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)
_NUMBER: Final = rf"(?:[1-9][0-9]{{0,3}}|{NUMBER_WORDS})(?!\w)(?![.,:/-][0-9])"
_LABELLED: Final = re.compile(
    rf"(?<!\w)(?P<label>{LABELS}|no\.?)(?: no\.?| number)? ?(?:[:#-] ?)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:,| and|, and| to| &|-) ?{_NUMBER})*)"
)
_NTH: Final = re.compile(
    rf"(?<![\w.,-])(?P<nth>[1-9][0-9]{{0,3}}(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})"
    rf"(?:st|nd|rd|th)? {LABELS}(?!\w)"
)
_LISTED: Final = re.compile(r"(?:\A|(?<=[.;:] ))(?P<number>[1-9][0-9]{0,3})[.)](?= |\Z)")


@frozen
class _Passage:
    """What the raw text of a passage says; readings that reach beyond its ends are left out."""

    writing: Writing
    start: int
    end: int
    figures: tuple[WrittenFigure, ...]
    times: tuple[WrittenTime, ...]

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end


@lru_cache(_CONTEXT_CACHE)
def _read(raw: str, before: str, after: str) -> _Passage:
    return _read_passage(raw, before, after)


def _read_passage(raw: str, before: str, after: str) -> _Passage:
    writing = smooth(f"{before}{raw}{after}")
    start = len(writing.folded) - len(smooth(f"{raw}{after}").folded) if before else 0
    end = len(smooth(f"{before}{raw}").folded) if after else len(writing.folded)
    passage = _Passage(writing, start, end, (), ())
    figures = read_figures(writing.folded, tuple(taken_places(writing.folded)))
    return _Passage(
        writing,
        start,
        end,
        tuple(figure for figure in figures if passage.holds(figure.start, figure.end)),
        tuple(time for time in read_times(writing.folded) if passage.holds(time.start, time.end)),
    )


def grounds(value: object, raw: str, *, before: str = "", after: str = "") -> bool | None:
    """Say whether a value can be read in the raw text of a passage.

    None where values of its kind aren't grounded: references, free text, yes and no, silence, and
    times of events. `before` and `after` are the text that stands next to the passage; with them
    a passage can't be cut so that a hedge or half a range falls off.

    >>> from carereform.values import parse_money
    >>> grounds(parse_money("over £27m"), "backed by over £27 million")
    True
    >>> grounds(parse_money("£27m"), "backed by over £27 million")
    False
    >>> grounds(parse_money("£27m"), "£27 million", before="backed by over ")
    False
    """
    match value:
        case bool() | Silence() | When(at=Moment()):
            return None
        case Money():
            return _grounds_money(value, _read(raw, before, after))
        case Quantity():
            return _grounds_quantity(value, _read(raw, before, after))
        case When():
            return value in {time.value for time in _read(raw, before, after).times}
        case date():
            return value in set(_days(_read(raw, before, after)))
        case Span():
            return _grounds_span(value, _read(raw, before, after))
        case Length():
            return value in set(_lengths(_read(raw, before, after)))
        case int():
            return value in set(_numbers(_read(raw, before, after)))
    return None


def _grounds_money(value: Money, passage: _Passage) -> bool:
    return any(
        figure.hedge is value.hedge
        and _is_money(figure, passage)
        and _same_pence(value, figure)
        and _per_fits(value.per, figure, passage)
        for figure in passage.figures
    )


def _is_money(figure: WrittenFigure, passage: _Passage) -> bool:
    """Say whether a figure is a sum: in pounds, or written in full with nothing that it counts."""
    if figure.money or figure.percent:
        return figure.money
    grouped = _GROUPED.search(passage.writing.folded[figure.start : figure.end])
    beyond = len(passage.writing.folded)
    return grouped is not None and not nouns_after(passage.writing, figure.counted, beyond)


def _same_pence(value: Money, figure: WrittenFigure) -> bool:
    """Compare sums; where both are rounded, then to the same digit."""
    if value.precision and figure.step is not None and value.precision != figure.step * _PENCE:
        return False
    upper = None if figure.upper is None else figure.upper * _PENCE
    return value.pence == figure.number * _PENCE and value.upper_pence == upper


def _grounds_quantity(value: Quantity, passage: _Passage) -> bool:
    fitting = [figure for figure in passage.figures if _counts(value, figure, passage)]
    if any(
        figure.hedge is value.hedge
        and _same_number(value.number, figure, figure.number)
        and _same_upper(value, figure)
        for figure in fitting
    ):
        return True
    return value.upper is not None and value.hedge is Hedge.EXACTLY and _rises(value, fitting)


def _rises(value: Quantity, fitting: list[WrittenFigure]) -> bool:
    """Say whether a plain figure, and later a ceiling, make the range: "12 at first, up to 19"."""
    lows = [
        figure.start
        for figure in fitting
        if figure.upper is None
        and figure.hedge in (Hedge.EXACTLY, Hedge.AT_LEAST)
        and _same_number(value.number, figure, figure.number)
    ]
    return bool(lows) and any(
        figure.start > lows[0]
        and figure.upper is None
        and figure.hedge is Hedge.UP_TO
        and value.upper is not None
        and _same_number(value.upper, figure, figure.number)
        for figure in fitting
    )


def _same_number(number: Decimal, figure: WrittenFigure, written: Decimal) -> bool:
    """Compare numbers; decimals are compared as written, so 2.5 is not 2.50."""
    exponent = number.as_tuple().exponent
    return number == written and figure.places in (None, -int(exponent))


def _same_upper(value: Quantity, figure: WrittenFigure) -> bool:
    if value.upper is None or figure.upper is None:
        return value.upper is figure.upper
    return _same_number(value.upper, figure, figure.upper)


def _counts(value: Quantity, figure: WrittenFigure, passage: _Passage) -> bool:
    """Say whether a figure counts what the value counts, for each of the same."""
    if figure.money or figure.percent is not (value.unit == "%"):
        return False
    nouns = _nouns(figure, passage)
    year_like = _YEAR_LIKE.search(passage.writing.folded[figure.start : figure.end])
    if year_like and not nouns:
        return False
    fits = (
        value.unit is None
        or value.unit == "%"
        or _stands_in(value.unit, nouns, many=value.number != 1 or value.upper is not None)
        or _stands_in(value.unit, nouns_before(_before(figure, passage)), many=False)
    )
    return fits and _per_fits(value.per, figure, passage)


def _nouns(figure: WrittenFigure, passage: _Passage) -> tuple[str, ...]:
    """Read what a figure counts; "of which 20" counts what the figure before it counts."""
    nouns = nouns_after(passage.writing, figure.counted, passage.end)
    if not _OF_WHICH.search(_before(figure, passage)):
        return nouns
    earlier = [other for other in passage.figures if other.start < figure.start][-1:]
    whole = (nouns_after(passage.writing, other.counted, passage.end) for other in earlier)
    return (*nouns, "", *chain.from_iterable(whole))


def _before(figure: WrittenFigure, passage: _Passage) -> str:
    start = max(passage.start, figure.start - _REACH)
    return passage.writing.folded[start : figure.start]


def _stands_in(phrase: str, nouns: tuple[str, ...], *, many: bool) -> bool:
    """Say whether the words of a unit stand in a row among the nouns, singular or plural."""
    wanted = phrase.replace("-", "").replace("'", "").split()
    rows = (nouns[place : place + len(wanted)] for place in range(len(nouns) - len(wanted) + 1))
    return any(
        all(map(same_noun, wanted, row)) and (not many or may_count(row[-1], wanted[-1]))
        for row in rows
    )


def _per_fits(per: str | None, figure: WrittenFigure, passage: _Passage) -> bool:
    """Say whether a figure is for each of the same; what stands next to it can't be left out."""
    folded, start = passage.writing.folded, figure.counted
    if per is None:
        return all(end is None for _, end in pers_after(folded, start, len(folded)))
    pers = pers_after(folded, start, passage.end)
    wanted = per.replace("-", "").replace("'", "").split()
    return any(
        len(wanted) <= len(words) and all(map(same_noun, wanted, words)) for words, _ in pers
    )


def _grounds_span(value: Span, passage: _Passage) -> bool:
    times = {time.value for time in passage.times}
    if value.each is not None:
        return value.each in set(_each(passage))
    if value.length is None:
        return value in times
    starts = value.from_ is None or When(Edge.FROM, value.from_) in times
    return starts and value.length in set(_lengths(passage))


def _days(passage: _Passage) -> Iterator[date]:
    for time in passage.times:
        if isinstance(time.value, When) and time.value.edge is Edge.ON and time.value.first:
            yield time.value.first


def _lengths(passage: _Passage) -> Iterator[Length]:
    """Go through every length of time, ages and what is so long ago left out."""
    folded = passage.writing.folded
    for figure in passage.figures:
        unit = _LENGTH.match(folded, figure.counted, passage.end)
        plain = figure.hedge is Hedge.EXACTLY and figure.upper is None and not figure.money
        if (
            unit
            and plain
            and figure.number == int(figure.number)
            and 1 <= figure.number <= _LONGEST
        ):
            yield Length(int(figure.number), TimeUnit(unit["unit"]))
    for found in _ONE_UNIT.finditer(folded, passage.start, passage.end):
        yield Length(1, TimeUnit(found["unit"]))


def _each(passage: _Passage) -> Iterator[TimeUnit]:
    folded = passage.writing.folded
    for found in _EACH.finditer(folded, passage.start, passage.end):
        yield TimeUnit(found["unit"])
    for word, unit in _EACH_WORDS:
        if re.search(rf"(?<!\w){word}(?!\w)", folded[passage.start : passage.end]):
            yield unit
    for figure in passage.figures:
        for words, _ in pers_after(folded, figure.counted, passage.end):
            if words[0] in list(TimeUnit):
                yield TimeUnit(words[0])


def _numbers(passage: _Passage) -> Iterator[int]:
    """Go through the numbers that name things: "Mission 1", "the third aim", "4. Next"."""
    text = passage.writing.folded[passage.start : passage.end]
    for found in _LABELLED.finditer(text):
        numbers = re.findall(_NUMBER, found["numbers"])
        for number in numbers if found["label"].endswith("s") else numbers[:1]:
            yield int(number) if number.isdigit() else read_number_words(number)
    for found in _NTH.finditer(text):
        nth = found["nth"]
        yield int(nth) if nth.isdigit() else _ORDINALS.index(nth) + 1
    for found in _LISTED.finditer(text):
        yield int(found["number"])


def what_it_says(value: object, raw: str) -> str:
    """Tell what a passage says of the kind of a value, for messages; empty if nothing.

    >>> from carereform.values import parse_money
    >>> what_it_says(parse_money("£27m"), "over £27 million and £9m")
    'over £27m, £9m'
    """
    passage = _read(raw, "", "")
    match value:
        case bool():
            return ""
        case Money():
            said = [_tell(figure, passage) for figure in passage.figures if figure.money]
        case Quantity():
            said = [_tell(figure, passage) for figure in passage.figures if not figure.money]
        case When() | date():
            said = [str(time.value) for time in passage.times if isinstance(time.value, When)]
        case Span() | Length():
            spans = [time.value for time in passage.times if isinstance(time.value, Span)]
            said = [str(length) for length in (*spans, *_lengths(passage))]
        case int():
            said = [str(number) for number in _numbers(passage)]
        case _:
            return ""
    return ", ".join(dict.fromkeys(said))


def _tell(figure: WrittenFigure, passage: _Passage) -> str:
    """Write a figure as an editor would, with the words that follow it."""
    nouns = "" if figure.money else " ".join(("", *_nouns(figure, passage)[:_MOST_NOUNS]))
    hedge = "" if figure.hedge is Hedge.EXACTLY else f"{figure.hedge} "
    numbers = (figure.number, *(() if figure.upper is None else (figure.upper,)))
    written = " to ".join(_write(number, figure) for number in numbers)
    return f"{hedge}{written}{'%' if figure.percent else ''}{nouns}"


def _write(number: Decimal, figure: WrittenFigure) -> str:
    if not figure.money:
        return f"{number.normalize():,f}"
    try:
        precision = int((figure.step or 0) * _PENCE)
        return str(Money(pence=int(number * _PENCE), precision=precision))
    except ValueError:
        return f"£{number.normalize():,f}"
