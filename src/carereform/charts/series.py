"""An indicator over time: what was counted, estimated, foreseen or set, with its bounds."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from carereform.charts.bounds import Extent, days_of, extent_of, middle, years_around
from carereform.charts.palette import BLUE, GREEN, INK, PAPER, PURPLE, SKY, VERMILLION
from carereform.charts.placing import PLACES, Spot, place_words
from carereform.charts.theme import (
    WIDTH,
    Caption,
    along_time,
    draw_nothing,
    dress,
    lay,
    plot,
    require_altair,
)
from carereform.charts.wording import begin, count, join, known_on, write_source
from carereform.questions import claims_of
from carereform.questions.order import referring
from carereform.records import Basis, Difference, Indicator, Observation
from carereform.reform import Reform
from carereform.values import Money, Quantity, Span, When
from carereform.values.refusals import refuse_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

__all__ = ["series"]

BASES: Final = {
    Basis.COUNTED: ("circle", BLUE),
    Basis.ESTIMATED: ("diamond", VERMILLION),
    Basis.EXPECTED: ("triangle-up", GREEN),
    Basis.PROJECTED: ("triangle-down", PURPLE),
    Basis.SET: ("square", SKY),
}
"""The shape and the colour of each basis; the shape is enough."""

_KEY: Final = (
    "Upright line: what a hedge leaves possible; with an arrow, no end is stated. "
    "Level line: the time that a value is of."
)
_RIVALS: Final = "Hollow: what another source reads instead."
_MILLION: Final = 1_000_000
_PENCE: Final = 100
_HEIGHT: Final = 320
_ARROW: Final = 26
_NEAR: Final = 10
"""Values nearer to each other than this part of the time drawn would lie on each other."""


@frozen(kw_only=True)
class Point:
    """One reading of an observation: the one that is held, or another source's."""

    observation: Observation
    value: Money | Quantity
    time: When | Span | None
    days: tuple[date | None, date | None]
    held: bool

    @property
    def at(self) -> date | None:
        """The day at which it is drawn; None where nobody says when."""
        return middle(*self.days)


@frozen(kw_only=True)
class Unit:
    """What an axis counts in: its name, and how many of the least unit go into one."""

    name: str
    size: int

    def extent(self, value: Money | Quantity) -> Extent:
        """What a value leaves possible, in this unit."""
        return extent_of(value.interval, value, self.size if isinstance(value, Money) else 1)


def series(reform: Reform, indicator: Indicator, *, day: date | None = None) -> alt.LayerChart:
    """Draw the observations of an indicator over time, with what their hedges leave possible.

    The shape of a point says whether it was counted, estimated, expected, projected or set;
    only values of one basis and one area are joined by a line. Where another source reads
    another value or another time, that reading is drawn too, hollow. An observation of which
    no source says how much or when isn't drawn but counted.

    Args:
        reform: The whole record.
        indicator: The indicator, such as `reform.indicators["children-looked-after"]`.
        day: Use only what was public by then; the whole record, if it isn't given.

    Raises:
        ImportError: If altair isn't installed: `pip install 'carereform[charts]'`.
        TypeError: If it is no indicator.

    >>> homes = Indicator(id="homes", title="Children's homes", unit="homes")
    >>> series(Reform.of([homes]), homes).title.text
    "Children's homes"
    """
    require_altair()
    if not isinstance(indicator, Indicator):
        raise refuse_type(indicator, "an indicator", 'reform.indicators["children-looked-after"]')
    known = reform if day is None else reform.as_of(day)
    observed = referring(known, indicator, Observation, "of")
    points = [point for one in observed for point in _points(known, one)]
    drawn = sorted((one for one in points if one.at), key=lambda one: one.at or date.min)
    unit = _unit(indicator, drawn)
    caption = _caption(known, day, indicator, observed, points=points, unit=unit)
    return dress(_draw(known, drawn, unit), caption) if drawn else draw_nothing(caption)


def _points(known: Reform, observation: Observation) -> list[Point]:
    """Every reading of an observation that is a figure, what is held first.

    A rival value is drawn at the time that is held, a rival time with the value that is held.
    """
    values = [one for one in _readings(observation, "value") if isinstance(one, Money | Quantity)]
    times = [one for one in _readings(observation, "period") if isinstance(one, When | Span)]
    settled: list[When | Span | None] = [*times] or [None]
    return [
        Point(
            observation=observation,
            value=value,
            time=time,
            days=days_of(known, time),
            held=value == observation.value and time in (None, observation.period),
        )
        for value, time in product(values, settled)
        if value is values[0] or time is settled[0]
    ]


def _readings(observation: Observation, name: str) -> list[object]:
    """What is held in a field, then what sources read instead, slips of the pen left out."""
    claims = [claim for claim in claims_of(observation) if claim.field.name == name]
    held = [claim.field.value for claim in claims]
    rivals = [
        claim.reading_value
        for claim in claims
        if claim.citation and claim.citation.difference not in (None, Difference.SLIP)
    ]
    return list(dict.fromkeys([*held, *rivals]))


def _unit(indicator: Indicator, points: Sequence[Point]) -> Unit:
    per = {point.value.per for point in points}
    rate = f" per {one}" if len(per) == 1 and (one := per.pop()) else ""
    if any(isinstance(point.value, Money) for point in points):
        pence = [float(point.value.low or point.value.high or 0) for point in points]
        large = max(pence, default=0) >= _MILLION * _PENCE
        size = _PENCE * (_MILLION if large else 1)
        return Unit(name=f"{'£ million' if large else 'pounds (£)'}{rate}", size=size)
    return Unit(name=f"{indicator.unit}{rate}", size=1)


def _reach(points: Sequence[Point], unit: Unit) -> tuple[float, float]:
    """The least and the greatest that is drawn, nought among them: no axis is cut off."""
    extents = [unit.extent(point.value) for point in points]
    ends = [end for one in extents for end in (one.low, one.high) if end is not None]
    return min([0.0, *ends]), max([0.0, *ends])


def _are_whole(points: Sequence[Point], unit: Unit) -> bool:
    extents = [unit.extent(point.value) for point in points]
    return all(end.is_integer() for one in extents for end in (one.low, one.high) if end)


def _draw(known: Reform, points: Sequence[Point], unit: Unit) -> alt.LayerChart:
    import altair as alt

    places = [_write_place(known, point) for point in points]
    several = len(set(places)) > 1
    texts = [
        f"{place if several else ''}{_plain(point.value)}"
        for point, place in zip(points, places, strict=True)
    ]
    rows = [
        _row(point, unit, place) | {"value": text, "place": at}
        for point, place, text, at in zip(
            points, places, texts, _place_words(points, texts, unit), strict=True
        )
    ]
    along = along_time([day for one in points for day in (*one.days, one.at) if day], "Day")
    scale = alt.Scale(zero=True, nice=True)
    axis = alt.Axis(format=",~f", tickMinStep=1 if _are_whole(points, unit) else 0)

    def up(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", title=begin(unit.name), scale=scale, axis=axis)

    used = [basis for basis in BASES if any(row["basis"] == basis for row in rows)]
    legend, domain = alt.Legend(values=used), list(BASES)
    shapes = alt.Scale(domain=domain, range=[shape for shape, _ in BASES.values()])
    colours = alt.Scale(domain=domain, range=[colour for _, colour in BASES.values()])
    shape = alt.Shape("basis:N", title="Basis", legend=legend, scale=shapes)
    colour = alt.Color("basis:N", title="Basis", legend=legend, scale=colours)
    told = {
        "tooltip": alt.Tooltip("words:N", title="Observation"),
        "description": alt.Description("words:N"),
    }

    def of(key: str, *, but: str = "") -> alt.Chart:
        return plot([row for row in rows if row[key] and not (but and row[but])])

    at = {"x": along("at"), "y": up("y"), "color": colour}
    return lay(
        of("held").mark_line(strokeWidth=1).encode(**at, detail=alt.Detail("area:N")),
        of("lasts")
        .mark_rule()
        .encode(x=along("from"), x2=alt.X2("to"), y=up("y"), color=colour, **told),
        of("range")
        .mark_rule(strokeWidth=2)
        .encode(x=along("at"), y=up("low"), y2=alt.Y2("high"), color=colour, **told),
        of("goes on").mark_rule(x2Offset=_ARROW).encode(**at, x2=alt.X2("at")),
        of("goes on").mark_text(text="▶", dx=_ARROW, fontSize=11).encode(**at),
        of("open").mark_rule(strokeWidth=2, y2Offset=-_ARROW).encode(**at, y2=alt.Y2("y")),
        of("open").mark_text(text="▲", dy=-_ARROW, fontSize=11).encode(**at),
        of("drawn", but="held")
        .mark_point(filled=False, fill=PAPER, strokeWidth=2, size=170, opacity=1)
        .encode(**at, shape=shape, **told),
        of("held", but="wide")
        .mark_point(filled=True, size=90, opacity=1, stroke=PAPER, strokeWidth=1)
        .encode(**at, shape=shape, **told),
        *(
            # First a white edge, so that no line crosses the words.
            plot([row for row in rows if row["place"] == place])
            .mark_text(dy=place, stroke=edge, strokeWidth=width, strokeJoin="round")
            .encode(x=along("at"), y=up("y"), text=alt.Text("value:N"))
            for place in PLACES
            for edge, width in ((PAPER, 4), (INK, 0))
        ),
        height=_HEIGHT,
    )


def _place_words(points: Sequence[Point], texts: Sequence[str], unit: Unit) -> list[int]:
    """Choose where the value of each point is written, by where the points will be."""
    days = [point.at for point in points if point.at]
    first, last = map(date.fromisoformat, years_around(days))
    low, high = _reach(points, unit)
    across, up = WIDTH / (last - first).days, _HEIGHT / ((high - low) or 1)
    extents = [unit.extent(point.value) for point in points]
    return place_words(
        [
            Spot(
                (day - first).days * across,
                (high - extent.at) * up,
                len(text),
                _ARROW if extent.is_open else 0,
            )
            for day, extent, text in zip(days, extents, texts, strict=True)
        ]
    )


def _write_place(known: Reform, point: Point) -> str:
    """Where an observation is from, as it stands before its value; nothing where nobody says."""
    area = known.find(point.observation.area) if point.observation.area else None
    return f"{area.name}: " if area else ""


def _row(point: Point, unit: Unit, place: str) -> dict[str, object]:
    extent = unit.extent(point.value)
    first, last = point.days
    reading = "" if point.held else "; another reading"
    return {
        "at": str(point.at),
        "from": str(first or point.at),
        "to": str(last or point.at),
        "lasts": first is not None and last is not None and first < last,
        "goes on": first is not None and last is None,
        "low": extent.low,
        "high": extent.high,
        "range": extent.is_range,
        "open": extent.is_open,
        "y": extent.at,
        "wide": extent.written is None,
        "basis": str(point.observation.basis),
        "area": place,
        "held": point.held,
        "drawn": True,
        "words": f"{place}{point.value}, {point.observation.basis}, {point.time}{reading}",
    }


def _plain(value: Money | Quantity) -> str:
    """A value without its unit, which stands on the axis."""
    if isinstance(value, Money):
        return str(evolve(value, per=None))
    return str(evolve(value, unit="%" if value.unit == "%" else None, per=None))


def _caption(
    known: Reform,
    day: date | None,
    indicator: Indicator,
    observed: Sequence[Observation],
    *,
    points: Sequence[Point],
    unit: Unit,
) -> Caption:
    drawn = [point for point in points if point.at]
    areas = {known.find(one.area) for one in observed if one.area}
    where = ", ".join(sorted(area.name for area in areas if area is not None))
    notes = [
        f"{', '.join(filter(None, [begin(unit.name), where]))}; {known_on(known, day)}.",
        _KEY if drawn else "",
        _RIVALS if any(not point.held for point in drawn) else "",
        _write_silent(observed, points),
    ]
    return Caption(
        title=indicator.name,
        notes=tuple(note for note in notes if note),
        source=write_source(known, [indicator, *observed]),
        words=_words(observed, points, unit),
    )


def _write_silent(observed: Sequence[Observation], points: Sequence[Point]) -> str:
    """Say what isn't drawn, and why."""
    undated = [f"{point.value} ({point.observation.basis})" for point in points if not point.at]
    told = {point.observation.ref for point in points}
    silent = sum(1 for one in observed if one.ref not in told)
    why = [
        f"{join(undated)}, as no source gives a day" if undated else "",
        f"{count(silent, 'observation')} without a figure" if silent else "",
    ]
    return f"Not drawn: {join(why, '; ')}." if any(why) else ""


def _words(observed: Sequence[Observation], points: Sequence[Point], unit: Unit) -> str:
    held = sorted(
        (point for point in points if point.held and point.at), key=lambda one: one.at or date.min
    )
    rivals = sum(1 for point in points if not point.held)
    silent = _write_silent(observed, points)
    if not held:
        return f"No observation with a figure and a day is known. {silent}".strip()
    bases = Counter(point.observation.basis for point in held)
    told = join(f"{number} {basis}" for basis, number in bases.items())
    listed = "; ".join(f"{point.time} {point.value}" for point in held)
    other = f" {begin(count(rivals, 'rival reading'))}." if rivals else ""
    total = begin(count(len(held), "value"))
    return f"{total} in {unit.name} ({told}): {listed}.{other} {silent}".strip()
