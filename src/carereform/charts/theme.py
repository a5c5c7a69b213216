"""What every chart has: a title, a line on where it is from, words for it, and one look.

The look is dark text on white paper, whatever surrounds it, so that it reads the same in a
light notebook, a dark one and in print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from carereform.charts.bounds import years_around
from carereform.charts.palette import GREY, INK, PALE, PAPER
from carereform.display.extras import require_extra

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    import altair as alt

__all__ = [
    "STEP",
    "WIDTH",
    "Caption",
    "along_time",
    "draw_nothing",
    "dress",
    "lay",
    "plot",
    "require_altair",
    "row_axis",
]

WIDTH: Final = 560
"""How wide the plot is, in pixels."""

_MOST_YEARS: Final = 12

STEP: Final = 26
"""How high one row of a plot is, in pixels."""

_FONT: Final = "Helvetica, Arial, 'Liberation Sans', sans-serif"


@frozen(kw_only=True)
class Caption:
    """What stands around a chart.

    Attributes:
        title: What is shown.
        notes: How to read it: the day, the units, what is left out; one line each.
        source: Where it is from.
        words: What the chart shows, told to whoever doesn't see it.
    """

    title: str
    notes: tuple[str, ...]
    source: str
    words: str


def require_altair() -> None:
    """Refuse where charts can't be drawn.

    Raises:
        MissingExtraError: Altair isn't installed; the message says what to install.
    """
    require_extra("charts", "altair")


def plot(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Begin one layer of a chart with its rows, which go into it as they stand."""
    import altair as alt

    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def lay(*layers: alt.Chart, height: int, width: int = WIDTH) -> alt.LayerChart:
    """Lay charts on each other, the first undermost."""
    import altair as alt

    return alt.LayerChart(layer=list(layers)).properties(width=width, height=height)


def along_time(days: Sequence[date], title: str) -> Callable[[str], alt.X]:
    """Make what puts a field of days along one axis: the whole years in which all these lie."""
    import altair as alt

    first, last = years_around(days)
    years = 1 + int(last[:4]) - int(first[:4])
    by_year = alt.TimeIntervalStep(interval="year", step=1 + years // _MOST_YEARS)
    by_month = alt.TimeIntervalStep(interval="month", step=3 * years)
    few = years < 3
    # Days without a time are days of universal time, whatever the reader's own.
    scale = alt.Scale(type="utc", domain=[first, last], nice=False)
    axis = alt.Axis(
        format="%b %Y" if few else "%Y",
        tickCount=by_month if few else by_year,
        labelAlign="left",
        labelOffset=2,
    )
    return lambda field: alt.X(f"{field}:T", title=title, scale=scale, axis=axis)


def row_axis(title: str) -> alt.Axis:
    """Make the axis that names rows: its title above them."""
    import altair as alt

    return alt.Axis(
        title=title,
        titleAngle=0,
        titleAlign="right",
        titleAnchor="start",
        titleBaseline="bottom",
        titleX=-8,
        titleY=-6,
        labelPadding=8,
        domain=False,
        ticks=False,
    )


def dress(chart: alt.LayerChart, caption: Caption) -> alt.LayerChart:
    """Give a chart its caption and its look."""
    import altair as alt

    title = alt.TitleParams(
        text=caption.title,
        subtitle=[*caption.notes, caption.source],
        anchor="start",
        frame="bounds",
        offset=24,
    )
    return chart.properties(
        title=title,
        description=f"{caption.title}. {caption.words} {caption.source}.",
        background=PAPER,
        padding=16,
        config=_look(),
    )


def draw_nothing(caption: Caption) -> alt.LayerChart:
    """Draw that there is nothing to draw: the words stand where the marks would be."""
    import altair as alt

    words = plot([{"words": caption.words}]).mark_text(align="left", fontSize=13, color=INK)
    placed = words.encode(x=alt.value(0), y=alt.value(20), text=alt.Text("words:N"))
    return dress(lay(placed, height=40), caption)


def _look() -> alt.Config:
    import altair as alt

    return alt.Config(
        font=_FONT,
        axis=alt.AxisConfig(
            labelColor=INK,
            titleColor=INK,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
            gridColor=PALE,
            domainColor=GREY,
            tickColor=GREY,
            labelLimit=0,
            titleLimit=0,
        ),
        legend=alt.LegendConfig(
            labelColor=INK,
            titleColor=INK,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
            labelLimit=0,
            titleLimit=0,
            orient="bottom",
        ),
        title=alt.TitleConfig(
            color=INK,
            fontSize=17,
            subtitleColor=GREY,
            subtitleFontSize=12,
            subtitlePadding=6,
            subtitleLineHeight=16,
            limit=0,
        ),
        view=alt.ViewConfig(stroke=None),
        text=alt.MarkConfig(color=INK, fontSize=12),
    )
