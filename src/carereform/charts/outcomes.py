"""Answers by pillar, or by review, and outcome: of how many recommendations what became."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from carereform.charts.palette import BLUE, GREY, INK, PAPER
from carereform.charts.theme import (
    Caption,
    draw_nothing,
    dress,
    lay,
    plot,
    require_altair,
    row_axis,
)
from carereform.charts.wording import count, join, known_on, label, write_source
from carereform.questions import Answer, answers
from carereform.records import Commitment, Outcome, Pillar, Pilot
from carereform.reform import Reform

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import altair as alt

__all__ = ["outcomes"]

NO_PILLAR: Final = "No pillar"
UNANSWERED: Final = "no answer found"

COLUMNS: Final = (*(one.replace("-", " ") for one in Outcome), UNANSWERED)
"""What heads the columns, in the order of the closed list."""

_TILE: Final = 92, 34


def outcomes(
    reform: Reform, *, by: Literal["pillar", "review"] = "pillar", day: date | None = None
) -> alt.LayerChart:
    """Draw how many recommendations came to which outcome, by pillar or by review.

    A recommendation has no pillar of its own: it stands under the pillars of the commitments
    and pilots that followed from it, and under "No pillar" where none did or none has one. One
    that was followed under two pillars is counted under both, and the chart says so.

    Args:
        reform: The whole record.
        by: What the rows are.
        day: Use only what was public by then; the whole record, if it isn't given.

    Raises:
        ImportError: If altair isn't installed: `pip install 'carereform[charts]'`.
        ValueError: If the rows are neither.

    >>> outcomes(Reform.of([])).title.text
    'What became of the recommendations, by pillar'
    """
    require_altair()
    if by not in ("pillar", "review"):
        raise ValueError(f"by={by!r} is neither 'pillar' nor 'review'")
    known = reform if day is None else reform.as_of(day)
    found = list(answers(known))
    rows = _by_pillar(known, found) if by == "pillar" else _by_review(known, found)
    caption = _caption(known, day, by, found, rows)
    return dress(_draw(by, rows), caption) if found else draw_nothing(caption)


def _draw(by: str, rows: Sequence[tuple[str, Answer | None]]) -> alt.LayerChart:
    import altair as alt

    names = list(dict.fromkeys(name for name, _ in rows))
    counts: Counter[tuple[object, object]] = Counter(
        (name, _outcome(answer)) for name, answer in rows if answer
    )
    tiles: list[dict[str, object]] = [
        {
            "row": name,
            "outcome": outcome,
            "recommendations": counts[name, outcome],
            "words": f"{name}, {outcome}: {counts[name, outcome]}",
        }
        for name in names
        for outcome in COLUMNS
    ]
    most = max(counts.values())
    x = alt.X(
        "outcome:N",
        title="Outcome of the last decision",
        scale=alt.Scale(domain=COLUMNS),
        axis=alt.Axis(labelAngle=0, orient="top", domain=False, ticks=False),
    )
    y = alt.Y(
        "row:N",
        scale=alt.Scale(domain=names),
        axis=row_axis(by.capitalize()),
    )
    number = alt.Color(
        "recommendations:Q",
        legend=None,
        scale=alt.Scale(domain=[0, most], range=[PAPER, BLUE], interpolate="lab"),
    )
    return lay(
        plot(tiles)
        .mark_rect(stroke=GREY, strokeWidth=0.5)
        .encode(
            x=x,
            y=y,
            color=number,
            tooltip=[
                alt.Tooltip("row:N", title=by.capitalize()),
                alt.Tooltip("outcome:N", title="Outcome"),
                alt.Tooltip("recommendations:Q", title="Recommendations"),
            ],
            description=alt.Description("words:N"),
        ),
        *(
            plot([one for one in tiles if _ink(counts[one["row"], one["outcome"]], most) == ink])
            .mark_text(fontSize=13, color=ink)
            .encode(x=x, y=y, text=alt.Text("recommendations:Q"))
            for ink in (GREY, INK, PAPER)
        ),
        width=_TILE[0] * len(COLUMNS),
        height=_TILE[1] * len(names),
    )


def _ink(number: int, most: int) -> str:
    """The colour of a number: white on a dark tile, grey where there is none."""
    return GREY if number == 0 else PAPER if 3 * number > 2 * most else INK


def _outcome(answer: Answer) -> str:
    return answer.outcome.replace("-", " ") if answer.outcome else UNANSWERED


def _by_pillar(known: Reform, found: Sequence[Answer]) -> list[tuple[str, Answer | None]]:
    """Each answer under each of its pillars; pillars without one, so that they are seen."""
    placed = {answer.recommendation.ref: _pillars(known, answer) for answer in found}
    plans = {pillar.of for pillars in placed.values() for pillar in pillars}
    held = sorted(
        (pillar for pillar in known.pillars if pillar.of in plans),
        key=lambda pillar: (pillar.of.id, pillar.number, pillar.id),
    )
    names = label(held)
    rows: list[tuple[str, Answer | None]] = [(names[pillar.ref], None) for pillar in held]
    for answer in found:
        under = [names[pillar.ref] for pillar in placed[answer.recommendation.ref]]
        rows += [(name, answer) for name in under or [NO_PILLAR]]
    return rows


def _pillars(known: Reform, answer: Answer) -> list[Pillar]:
    promises = [one for one in answer.followed if isinstance(one, Commitment | Pilot)]
    found = (known.find(one.pillar) for one in promises if one.pillar)
    return list(dict.fromkeys(one for one in found if one is not None))


def _by_review(known: Reform, found: Sequence[Answer]) -> list[tuple[str, Answer | None]]:
    reviews = {answer.recommendation.of: known.find(answer.recommendation.of) for answer in found}
    names = label(review for review in reviews.values() if review is not None)
    rows: list[tuple[str, Answer | None]] = []
    for answer in found:
        asked = answer.recommendation.of
        review = reviews[asked]
        rows.append((asked.id if review is None else names[review.ref], answer))
    return rows


def _caption(
    known: Reform,
    day: date | None,
    by: str,
    found: Sequence[Answer],
    rows: Sequence[tuple[str, Answer | None]],
) -> Caption:
    counted = Counter(answer.recommendation.ref for _, answer in rows if answer)
    twice = sum(1 for number in counted.values() if number > 1)
    derived = sum(1 for answer in found if answer.derived)
    notes = [
        f"Number of recommendations, {len(found):,} in all, {known_on(known, day)}.",
        "A recommendation stands under the pillars of the promises that followed from it."
        if by == "pillar" and found
        else "",
        f"Counted under each of several pillars: {twice}." if twice else "",
        f"Answered only as a part of their review: {derived}." if derived else "",
    ]
    drawn = [
        record
        for answer in found
        for record in (answer.recommendation, *answer.decisions, *answer.followed)
    ]
    return Caption(
        title=f"What became of the recommendations, by {by}",
        notes=tuple(note for note in notes if note),
        source=write_source(known, drawn),
        words=_words(found, rows),
    )


def _words(found: Sequence[Answer], rows: Sequence[tuple[str, Answer | None]]) -> str:
    if not found:
        return "No recommendation is known."
    total = Counter(_outcome(answer) for answer in found)
    told = join(f"{total[one]} {one}" for one in COLUMNS if total[one])
    by_row = Counter(name for name, answer in rows if answer)
    listed = "; ".join(f"{name} {number}" for name, number in by_row.items())
    return f"Of {count(len(found), 'recommendation')}: {told}. By row: {listed}."
