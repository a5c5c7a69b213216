"""Promises on a time line: when each is due, what happened to it, and how it stands."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from carereform.charts.bounds import days_of, middle
from carereform.charts.choosing import choose
from carereform.charts.palette import BLUE, GREEN, GREY, INK, PAPER, VERMILLION
from carereform.charts.theme import (
    STEP,
    WIDTH,
    Caption,
    along_time,
    draw_nothing,
    dress,
    lay,
    plot,
    require_altair,
    row_axis,
)
from carereform.charts.wording import begin, count, join, known_on, label, write_source
from carereform.questions import Due, Promised, Standing, deadlines
from carereform.questions.order import referring
from carereform.records import Delivery, DeliveryStatus, Record
from carereform.reform import Reform, public_from
from carereform.values import Silence, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import altair as alt

    from carereform.records import Commitment, Mission, Pilot
    from carereform.values import Ref

__all__ = ["timeline"]

COLOURS: Final = {
    Standing.CERTAINLY_OVERDUE: VERMILLION,
    Standing.POSSIBLY_OVERDUE: VERMILLION,
    Standing.DUE: BLUE,
    Standing.KEPT_LATE: GREEN,
    Standing.POSSIBLY_LATE: GREEN,
    Standing.KEPT: GREEN,
    Standing.DROPPED: GREY,
    Standing.REPLACED: GREY,
}
"""The colour of a deadline; the standing itself is written at the end of its row."""

SHAPES: Final = {
    DeliveryStatus.STARTED: "triangle-right",
    DeliveryStatus.PROGRESS: "circle",
    DeliveryStatus.PARTLY: "triangle-up",
    DeliveryStatus.DELIVERED: "square",
    DeliveryStatus.SLIPPED: "diamond",
    DeliveryStatus.DROPPED: "cross",
    DeliveryStatus.REPLACED: "triangle-down",
}
"""The shape of what happened."""

_KEY: Final = (
    "Thick bar: from the first to the last possible day of the deadline. Thin line: the time "
    "until then, from when the promise was public. Dashed and hollow: moved by its maker."
)

Row = dict[str, object]


def timeline(
    reform: Reform,
    day: date,
    promises: Iterable[Commitment | Pilot | Mission] | None = None,
) -> alt.LayerChart:
    """Draw the promises with a deadline on a time line, as they stand on a day.

    A thick bar goes from the first to the last possible day of a deadline, so that "by the
    end of 2023" is one day and "in 2027" a year. A thin line leads there from the day on which
    the promise was public, a dashed one to where its maker moved it. Promises that state no
    deadline aren't drawn but counted; one whose deadline hangs on an event of unknown day has
    a row without a bar.

    Args:
        reform: The whole record; only what was public by the day is used.
        day: The day of which it is asked.
        promises: Those to draw, such as `reform.pilots`; all, if none are given.

    Raises:
        ImportError: If altair isn't installed: `pip install 'carereform[charts]'`.
        TypeError: If one of the promises is something else, or the day is no day.

    >>> chart = timeline(Reform.of([]), date(2026, 11, 20))
    >>> chart.title.text
    'Promises and their deadlines'
    """
    require_altair()
    known = reform.as_of(day)
    asked = choose(promises, Promised, "a promise", "reform.pilots")
    found = [due for due in deadlines(reform, day) if asked is None or due.promise.ref in asked]
    drawn = [due for due in found if due.latest or due.deadline is not Silence.UNSTATED]
    events = {due.promise.ref: referring(known, due.promise, Delivery, "on") for due in drawn}
    caption = _caption(known, day, found, drawn, events)
    if not drawn:
        return draw_nothing(caption)
    return dress(_draw(known, day, drawn, events), caption)


def _draw(
    known: Reform,
    day: date,
    drawn: Sequence[Due],
    events: Mapping[Ref[Record], Sequence[Delivery]],
) -> alt.LayerChart:
    import altair as alt

    labels = label(due.promise for due in drawn)
    bars = [row for due in drawn for row in _bars(known, due, labels[due.promise.ref])]
    marks = [
        row
        for due in drawn
        for event in events[due.promise.ref]
        for row in _mark(known, event, labels[due.promise.ref])
    ]
    ends = [_standing(known, due, labels[due.promise.ref], events) for due in drawn]
    days = [date.fromisoformat(str(row[end])) for row in (*bars, *marks) for end in ("from", "to")]
    along = along_time([day, *days], "Day")
    y = alt.Y(
        "promise:N",
        scale=alt.Scale(domain=list(labels.values())),
        axis=row_axis("Promise"),
    )
    standings = alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))
    colour = alt.Color("standing:N", legend=None, scale=standings)
    happened = {row["status"] for row in marks}
    shape = alt.Shape(
        "status:N",
        title="What happened",
        scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())),
        legend=alt.Legend(values=[one for one in SHAPES if one in happened]) if marks else None,
    )
    told = {
        "tooltip": [
            alt.Tooltip("promise:N", title="Promise"),
            alt.Tooltip("words:N", title="What"),
        ],
        "description": alt.Description("words:N"),
    }
    stretch = {"x": along("from"), "x2": alt.X2("to"), "y": y, **told}

    def of(*kinds: str) -> alt.Chart:
        return plot([row for row in bars if row["kind"] in kinds])

    today = plot([{"from": str(day), "text": str(day)}])
    return lay(
        today.mark_rule(color=INK, strokeDash=[2, 2]).encode(x=along("from")),
        today.mark_text(baseline="bottom", dy=-4).encode(
            x=along("from"), y=alt.value(0), text=alt.Text("text:N")
        ),
        of("given").mark_rule(strokeWidth=3).encode(**stretch, color=colour),
        of("move").mark_rule(strokeWidth=3, strokeDash=[5, 3]).encode(**stretch, color=colour),
        of("deadline").mark_bar(height=12).encode(**stretch, color=colour),
        of("moved")
        .mark_bar(height=12, fill=PAPER, strokeWidth=2)
        .encode(**stretch, stroke=alt.Stroke("standing:N", legend=None, scale=standings)),
        of("deadline", "moved")
        .mark_tick(thickness=4, height=18, opacity=1)
        .encode(x=along("to"), y=y, color=colour, **told),
        plot(marks).mark_rule(color=INK).encode(**stretch),
        *(
            plot(together)
            .mark_point(
                filled=True,
                size=80,
                color=INK,
                stroke=PAPER,
                strokeWidth=1,
                opacity=1,
                yOffset=-9 * place,
            )
            .encode(x=along("at"), y=y, shape=shape, **told)
            for place, together in enumerate(_apart(marks))
        ),
        plot(ends)
        .mark_text(align="left", baseline="middle")
        .encode(x=alt.value(WIDTH + 14), y=y, text=alt.Text("standing:N")),
        height=STEP * len(labels),
    )


def _bars(known: Reform, due: Due, name: str) -> list[Row]:
    """The rows of a deadline: the time given, the deadline, and where it was moved to."""
    words = f"{name}: {due.deadline}; {due.standing}"
    counts = due.first_day, due.last_day
    promised = _promised(known, due) if due.latest else counts
    rows: list[Row] = []
    match promised:
        case (date() as first, date() as last):
            public = min(_public(known, due.promise) or first, first)
            rows += [_row("given", name, public, first, words)] if public < first else []
            rows.append(_row("deadline", name, first, last, words))
    match counts:
        case (date() as first, date() as last) if due.latest:
            words = f"{name}: moved from {due.deadline} to {due.latest}; {due.standing}"
            rows.append(_row("moved", name, first, last, words))
            rows.append(_row("move", name, promised[1] or first, first, words))
    return [row | {"standing": str(due.standing)} for row in rows]


def _promised(known: Reform, due: Due) -> tuple[date | None, date | None]:
    """The days of a deadline as first promised: "by" a day is that day."""
    first, last = days_of(known, due.deadline)
    return first or last, last


def _mark(known: Reform, event: Delivery, name: str) -> list[Row]:
    """The row of what happened; none where nobody says when."""
    first, last = days_of(known, event.when)
    at = middle(first, last)
    if at is None:
        return []
    row = _row("event", name, first or at, last or at, f"{name}: {event.status} {event.when}")
    return [row | {"at": str(at), "status": str(event.status)}]


def _apart(marks: Sequence[Row]) -> list[list[Row]]:
    """Deal out the marks so that no two of one layer lie on each other."""
    layers: list[list[Row]] = []
    seen: Counter[tuple[object, object]] = Counter()
    for mark in marks:
        at = mark["promise"], mark["at"]
        layers += [[]] if seen[at] == len(layers) else []
        layers[seen[at]].append(mark)
        seen[at] += 1
    return layers


def _row(kind: str, name: str, first: date, last: date, words: str) -> Row:
    return {
        "kind": kind,
        "promise": name,
        "from": str(first),
        "to": str(last),
        "words": words,
    }


def _standing(
    known: Reform, due: Due, name: str, events: Mapping[Ref[Record], Sequence[Delivery]]
) -> Row:
    """What stands at the end of a row: how the promise stands, and what has no day."""
    undated = [
        f"{event.status}, no day stated"
        for event in events[due.promise.ref]
        if middle(*days_of(known, event.when)) is None
    ]
    hangs = [] if _bars(known, due, name) else [_write_event(known, due.latest or due.deadline)]
    return {"promise": name, "standing": "; ".join([str(due.standing), *hangs, *undated])}


def _write_event(known: Reform, when: When | Silence | None) -> str:
    """Say on what a deadline hangs of which nobody can say the day."""
    event = known.events.find(when.event) if isinstance(when, When) and when.event else None
    return f"day unknown: {event.name if event else when}"


def _public(known: Reform, promise: Record) -> date | None:
    """The first day on which one of its sources was public."""
    sources = (known.find(one.source) for one in promise.citations if one.source)
    days = (public_from(source) for source in sources if source is not None)
    return min((day for day in days if day is not None), default=None)


def _caption(
    known: Reform,
    day: date,
    found: Sequence[Due],
    drawn: Sequence[Due],
    events: Mapping[Ref[Record], Sequence[Delivery]],
) -> Caption:
    silent = len(found) - len(drawn)
    left_out = f"{count(silent, 'promise')} of which no source states a deadline."
    rows = [due.promise for due in drawn]
    return Caption(
        title="Promises and their deadlines",
        notes=(
            f"{begin(count(len(drawn), 'promise'))} with a deadline, {known_on(known, day)}."
            + (f" Not drawn: {left_out}" if silent else ""),
            *([_KEY] if drawn else []),
        ),
        source=write_source(known, [*rows, *(one for row in rows for one in events[row.ref])]),
        words=_words(known, day, drawn, silent),
    )


def _words(known: Reform, day: date, drawn: Sequence[Due], silent: int) -> str:
    if not drawn:
        left_out = f" {count(silent, 'promise')} state none." if silent else ""
        return (
            f"No promise with a deadline is {known_on(known, day).removeprefix('as ')}.{left_out}"
        )
    counts = Counter(due.standing for due in drawn)
    told = join(f"{counts[standing]} {standing}" for standing in Standing if counts[standing])
    dated = [(due.last_day, due.promise.name) for due in drawn if due.last_day is not None]
    span = ""
    if dated:
        (first, one), (last, other) = min(dated), max(dated)
        span = f" The earliest deadline ends on {first} ({one}), the latest on {last} ({other})."
    unknown = len(drawn) - len(dated)
    hanging = f" {unknown} hang on events of unknown day." if unknown else ""
    return f"{begin(count(len(drawn), 'promise'))} {known_on(known, day)}: {told}.{span}{hanging}"
