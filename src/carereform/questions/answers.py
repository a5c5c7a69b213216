"""Answers: what became of each recommendation, from the decision on it to what was done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from carereform.questions.order import in_order, referring
from carereform.records import (
    Commitment,
    Consultation,
    Decision,
    Delivery,
    Funding,
    Law,
    Mission,
    Outcome,
    Pilot,
    Recommendation,
    Review,
)
from carereform.reform import Reform

__all__ = ["ANSWER_COLUMNS", "Answer", "answer_rows", "answers", "count_outcomes"]

ANSWER_COLUMNS = (
    "review",
    "number",
    "recommendation",
    "outcome",
    "made",
    "earlier",
    "derived",
    "leads-to",
    "delivery",
    "checked",
    "title",
)
"""What a row says of one recommendation."""

UNANSWERED = "unanswered"

_LAST = 1_000_000

_SETTLED = (Outcome.ACCEPTED, Outcome.MODIFIED, Outcome.REJECTED, Outcome.NO_CHANGE)
"""The outcomes that, of a whole review, answer each of its recommendations: to go on thinking
about a review answers none of them."""

_Followed = Commitment | Pilot | Consultation | Mission | Funding | Law


@frozen
class Answer:
    """What became of one recommendation.

    Attributes:
        recommendation: What was asked.
        review: Who asked it; None if its record isn't there.
        decisions: The decisions on it, the earliest first; none if no answer was found.
        derived: Whether it was answered only as a part of its review.
        followed: What was promised, paid or enacted in consequence.
        deliveries: What happened to those promises, the earliest first.
    """

    recommendation: Recommendation
    review: Review | None
    decisions: tuple[Decision, ...]
    derived: bool
    followed: tuple[_Followed, ...]
    deliveries: tuple[Delivery, ...]

    @property
    def outcome(self) -> Outcome | None:
        """The outcome of the last decision; None while no answer was found."""
        return self.decisions[-1].outcome if self.decisions else None

    @property
    def asked_by(self) -> str:
        """The id of the review, or what the recommendation calls it if its record isn't there."""
        return self.review.id if self.review else self.recommendation.of.id


def answers(reform: Reform) -> tuple[Answer, ...]:
    """Tell what became of every recommendation, review by review.

    >>> answers(Reform.of([]))
    ()
    """
    found = [_answer(reform, recommendation) for recommendation in reform.recommendations]
    return tuple(sorted(found, key=_place))


def count_outcomes(found: Iterable[Answer]) -> tuple[tuple[str, str, int], ...]:
    """Count answers by review and outcome, the unanswered too."""
    counts = Counter((answer.asked_by, str(answer.outcome or UNANSWERED)) for answer in found)
    return tuple((review, outcome, count) for (review, outcome), count in sorted(counts.items()))


def answer_rows(found: Iterable[Answer]) -> list[dict[str, object]]:
    """Put answers into rows of `ANSWER_COLUMNS`."""
    return [_row(answer) for answer in found]


def _place(answer: Answer) -> tuple[str, int, str]:
    asked = answer.recommendation
    return answer.asked_by, asked.number or _LAST, asked.id


def _answer(reform: Reform, recommendation: Recommendation) -> Answer:
    own = referring(reform, recommendation, Decision, "on")
    whole = [
        one
        for one in referring(reform, recommendation.of, Decision, "on")
        if one.outcome in _SETTLED
    ]
    decisions = in_order(reform, own or whole, lambda one: one.made)
    followed = _followed(reform, recommendation, own)
    return Answer(
        recommendation,
        reform.find(recommendation.of),
        decisions,
        bool(whole) and not own,
        followed,
        _deliveries(reform, followed),
    )


def _followed(
    reform: Reform, recommendation: Recommendation, decisions: Sequence[Decision]
) -> tuple[_Followed, ...]:
    """What a decision leads to, and what says itself that it answers the recommendation."""
    led: list[_Followed | None] = [
        reform.find(ref) for decision in decisions for ref in decision.leads_to
    ]
    promised: tuple[_Followed, ...] = (
        *referring(reform, recommendation, Commitment, "answers"),
        *referring(reform, recommendation, Pilot, "answers"),
    )
    enacted = referring(reform, recommendation, Law, "carries-out")
    return tuple(dict.fromkeys(one for one in (*led, *promised, *enacted) if one is not None))


def _deliveries(reform: Reform, followed: Sequence[_Followed]) -> tuple[Delivery, ...]:
    done = [event for one in followed for event in referring(reform, one, Delivery, "on")]
    return in_order(reform, done, lambda one: one.when)


def _row(answer: Answer) -> dict[str, object]:
    asked, last = answer.recommendation, answer.decisions[-1] if answer.decisions else None
    return {
        "review": answer.asked_by,
        "number": asked.number,
        "recommendation": asked.id,
        "outcome": str(answer.outcome or UNANSWERED),
        "made": str(last.made) if last and last.made else None,
        "earlier": ", ".join(one.outcome for one in answer.decisions[:-1]) or None,
        "derived": answer.derived,
        "leads-to": ", ".join(str(one.ref) for one in answer.followed) or None,
        "delivery": ", ".join(_told(one) for one in answer.deliveries) or None,
        "checked": _day(asked.checked),
        "title": asked.name,
    }


def _told(delivery: Delivery) -> str:
    return f"{delivery.status} {delivery.when}" if delivery.when else str(delivery.status)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
