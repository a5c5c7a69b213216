"""Money asked, promised and traced: each sum as the range that its words leave possible."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from carereform.charts.bounds import Extent, extent_of
from carereform.charts.choosing import choose
from carereform.charts.palette import BLUE, GREEN, INK, PAPER, PURPLE, VERMILLION
from carereform.charts.theme import (
    STEP,
    WIDTH,
    Caption,
    draw_nothing,
    dress,
    lay,
    plot,
    require_altair,
    row_axis,
)
from carereform.charts.wording import begin, count, join, known_on, label, write_source
from carereform.questions import Balance, Tie, sum_parts
from carereform.questions import funding as balances
from carereform.records import Funding, FundingStage
from carereform.reform import Reform
from carereform.values import Money, Silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    import altair as alt

    from carereform.records import Record
    from carereform.values import Ref

__all__ = ["money"]

STAGES: Final = {
    FundingStage.ASKED: ("diamond", VERMILLION),
    FundingStage.COMMITTED: ("circle", BLUE),
    FundingStage.ALLOCATED: ("square", GREEN),
    FundingStage.SPENT: ("triangle-up", PURPLE),
}
"""The shape and the colour of each stage; the shape is enough."""

_KEY: Final = (
    "Line: what the words leave possible; with an arrow, no upper end is stated. "
    "Below a sum, with a dash: its parts. Black: what its stated parts come to."
)
_TIES: Final = {
    Tie.ASSUMED: "assumed part",
    Tie.OTHER_PERIOD: "part, of another period",
    Tie.DENIED: "not a part, sources say",
}
_MILLION: Final = 100_000_000
"""Pence in a million pounds."""

_WIDE: Final = 100
_TICKS: Final = (0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
_ARROW: Final = 26


@frozen
class Line:
    """One row of the chart: a sum, and how deep it stands below the sums that it is part of."""

    balance: Balance
    depth: int
    tie: Tie | None

    @property
    def extent(self) -> Extent | None:
        """What the sum can be, in £ million; None where no source says how much."""
        return _extent(self.balance)

    @property
    def traced(self) -> Extent | None:
        """What its stated parts come to, in £ million; None if it has none."""
        parts = sum_parts(self.balance.parts, Tie.STATED)
        return extent_of(parts, None, _MILLION) if parts else None


def money(
    reform: Reform, sums: Iterable[Funding] | None = None, *, day: date | None = None
) -> alt.LayerChart:
    """Draw sums of money, each from the least to the most that its words leave possible.

    The shape of a point says whether the money was asked for, committed, allocated or spent.
    A sum that is part of another stands below it; a black line in the row of a sum shows what
    its stated parts come to. One of which no source says how much has a row that says so. The
    axis grows tenfold by equal steps where small and large sums are drawn together, and says
    so. Sums overlap, so that nothing is added up but stated parts.

    Args:
        reform: The whole record.
        sums: Those to draw, such as `reform.funding.where(stage="asked")`; all, if none are
            given.
        day: Use only what was public by then; the whole record, if it isn't given.

    Raises:
        ImportError: If altair isn't installed: `pip install 'carereform[charts]'`.
        TypeError: If one of the sums is something else.

    >>> money(Reform.of([])).title.text
    'Money asked, promised and traced'
    """
    require_altair()
    known = reform if day is None else reform.as_of(day)
    wanted = choose(sums, Funding, "a sum of money", 'reform.funding.where(stage="asked")')
    found = [one for one in balances(known) if wanted is None or one.funding.ref in wanted]
    lines = _arrange(known, found)
    caption = _caption(known, day, lines)
    return dress(_draw(lines), caption) if lines else draw_nothing(caption)


def _extent(balance: Balance) -> Extent | None:
    amount, stated = balance.amount, balance.funding.amount
    if amount is None:
        return None
    return extent_of(amount, stated if isinstance(stated, Money) else None, _MILLION)


def _arrange(known: Reform, found: Sequence[Balance]) -> list[Line]:
    """Put each sum below the first drawn sum that it is part of, the largest first."""
    by_ref = {one.funding.ref: one for one in found}
    below: defaultdict[Ref[Record] | None, list[Balance]] = defaultdict(list)
    for one in sorted(found, key=_place):
        wholes = (whole.ref for ref in one.funding.part_of if (whole := known.find(ref)))
        below[next((ref for ref in wholes if ref in by_ref), None)].append(one)
    lines: list[Line] = []
    seen: set[Ref[Record]] = set()

    def add(one: Balance, whole: Balance | None, depth: int) -> None:
        if one.funding.ref in seen:
            return
        seen.add(one.funding.ref)
        lines.append(Line(one, depth, _tie(one, whole)))
        for part in below[one.funding.ref]:
            add(part, one, depth + 1)

    # Sums that are parts of one another are reached from none: they come last.
    for one in (*below[None], *found):
        add(one, None, 0)
    return lines


def _place(balance: Balance) -> tuple[int, bool, float, str]:
    extent = _extent(balance)
    stage = list(FundingStage).index(balance.funding.stage)
    return stage, extent is None, -extent.at if extent else 0, balance.funding.name


def _tie(one: Balance, whole: Balance | None) -> Tie | None:
    parts = whole.parts if whole else ()
    return next((part.tie for part in parts if part.funding == one.funding), None)


def _draw(lines: Sequence[Line]) -> alt.LayerChart:
    import altair as alt

    names = label(line.balance.funding for line in lines)
    titles = [f"{'– ' * line.depth}{names[line.balance.funding.ref]}" for line in lines]
    rows = [_row(line, title) for line, title in zip(lines, titles, strict=True)]
    parts = [
        _range_row(title, line.traced, f"stated parts of {title}")
        for line, title in zip(lines, titles, strict=True)
        if line.traced
    ]
    along = _along_money(lines)
    y = alt.Y("sum:N", scale=alt.Scale(domain=titles), axis=row_axis("Sum"))
    held = {row["stage"] for row in rows if row["at"] is not None}
    domain = list(STAGES)
    legend = alt.Legend(values=[stage for stage in STAGES if stage in held]) if held else None
    shape = alt.Shape(
        "stage:N",
        title="Stage",
        legend=legend,
        scale=alt.Scale(domain=domain, range=[shape for shape, _ in STAGES.values()]),
    )
    colour = alt.Color(
        "stage:N",
        title="Stage",
        legend=legend,
        scale=alt.Scale(domain=domain, range=[colour for _, colour in STAGES.values()]),
    )
    told = {
        "tooltip": [alt.Tooltip("sum:N", title="Sum"), alt.Tooltip("words:N", title="What")],
        "description": alt.Description("words:N"),
    }

    def of(key: str) -> alt.Chart:
        return plot([row for row in rows if row[key]])

    stretch = {"x": along("low"), "x2": alt.X2("high"), "y": y, **told}
    onward = {"x": along("at"), "x2": alt.X2("at"), "y": y, "color": colour}
    at = {"x": along("at"), "y": y, "color": colour}
    return lay(
        of("range").mark_rule(strokeWidth=3).encode(**stretch, color=colour),
        of("open").mark_rule(strokeWidth=3, x2Offset=_ARROW).encode(**onward),
        of("open").mark_text(text="▶", dx=_ARROW, fontSize=11).encode(**at),
        of("written")
        .mark_point(filled=True, size=90, opacity=1, stroke=PAPER, strokeWidth=1)
        .encode(**at, shape=shape, **told),
        of("wide").mark_tick(thickness=2, height=14, opacity=1).encode(**at),
        plot(parts).mark_rule(color=INK, yOffset=6, y2Offset=6).encode(**stretch),
        *(
            plot(parts)
            .mark_tick(color=INK, thickness=2, height=8, yOffset=6, opacity=1)
            .encode(x=along(end), y=y, **told)
            for end in ("low", "high")
        ),
        plot(rows)
        .mark_text(align="left", baseline="middle")
        .encode(x=alt.value(WIDTH + 14), y=y, text=alt.Text("words:N")),
        height=STEP * len(titles),
    )


def _along_money(lines: Sequence[Line]) -> Callable[[str], alt.X]:
    """Make the axis of money: even, or growing tenfold where sums are of many sizes."""
    import altair as alt

    extents = [one for line in lines for one in (line.extent, line.traced) if one]
    ends = [end for one in extents for end in (one.low, one.high) if end]
    most, least = max(ends, default=1.0), min(ends, default=1.0)
    if most <= _WIDE * least:
        even = alt.Scale(domain=[0, most], nice=True)
        return lambda field: alt.X(f"{field}:Q", title="£ million", scale=even)
    last = next((tick for tick in _TICKS if tick >= most), most)
    axis = alt.Axis(values=[tick for tick in _TICKS if tick <= last], format=",~f")
    grown = alt.Scale(type="symlog", constant=1, domain=[0, last], nice=False)
    title = "£ million (each two steps are tenfold)"
    return lambda field: alt.X(f"{field}:Q", title=title, scale=grown, axis=axis)


def _row(line: Line, title: str) -> dict[str, object]:
    extent = line.extent
    row = _range_row(title, extent, _tell(line))
    return row | {
        "stage": str(line.balance.funding.stage),
        "at": extent.at if extent else None,
        "written": extent is not None and extent.written is not None,
        "wide": extent is not None and extent.written is None,
        "range": extent is not None and extent.is_range,
        "open": extent is not None and extent.is_open,
    }


def _range_row(title: str, extent: Extent | None, words: str) -> dict[str, object]:
    return {
        "sum": title,
        "low": extent.low if extent else None,
        "high": extent.high if extent else None,
        "words": words,
    }


def _tell(line: Line) -> str:
    """What a row says: the amount in the words of the record, and what is traced of it."""
    balance = line.balance
    amount = f"amount {balance.funding.amount}" if line.extent is None else balance.funding.amount
    period = balance.funding.period
    over = f", {period}" if period and not isinstance(period, Silence) else ""
    tie = f"; {_TIES[line.tie]}" if line.tie and line.tie in _TIES else ""
    return f"{amount}{over}{tie}{_tell_traced(line)}"


def _tell_traced(line: Line) -> str:
    if line.traced is None:
        return ""
    return f"; stated parts {_write_range(line.traced)}"


def _write_range(extent: Extent) -> str:
    ends = [_write_million(one) for one in (extent.low, extent.high) if one is not None]
    if extent.high is None:
        return f"at least {ends[0]}"
    return " to ".join(dict.fromkeys(ends))


def _write_million(number: float) -> str:
    return f"£{number:,.2f}".rstrip("0").rstrip(".") + "m"


def _caption(known: Reform, day: date | None, lines: Sequence[Line]) -> Caption:
    drawn = [line.balance.funding for line in lines]
    return Caption(
        title="Money asked, promised and traced",
        notes=(
            f"£ million; {count(len(lines), 'sum')}, {known_on(known, day)}.",
            *([_KEY] if lines else []),
        ),
        source=write_source(known, drawn),
        words=_words(lines),
    )


def _words(lines: Sequence[Line]) -> str:
    if not lines:
        return "No sum of money is known."
    told = join(text for stage in STAGES if (text := _tell_stage(lines, stage)))
    silent = sum(1 for line in lines if line.extent is None)
    traced = "; ".join(
        f"{line.balance.funding.name} ({line.balance.funding.amount}): {_write_range(line.traced)}"
        for line in lines
        if line.traced
    )
    return " ".join(
        [
            f"{begin(count(len(lines), 'sum'))}: {told}.",
            *([f"Of {silent} no source says how much."] if silent else []),
            *([f"Traced to stated parts: {traced}."] if traced else []),
        ]
    )


def _tell_stage(lines: Sequence[Line], stage: FundingStage) -> str:
    """How many sums came to a stage, and the largest of them."""
    sums = sorted(
        (line.balance for line in lines if line.balance.funding.stage is stage), key=_place
    )
    if not sums:
        return ""
    largest = sums[0].funding
    if sums[0].amount is None:
        return f"{len(sums)} {stage}"
    return f"{len(sums)} {stage}, the largest {largest.amount} ({largest.name})"
