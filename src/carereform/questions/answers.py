"""Answers: what became of each recommendation, from the decision on it to what was done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.order import in_order, referring
from carereform.questions.public import is_public, public_value
from carereform.questions.sureness import Sureness, how_sure_of
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
    Record,
    Review,
)
from carereform.reform import Reform
from carereform.values import Ref, Silence, When

__all__ = ["Answer", "Followed", "Outcomes", "Unanswered", "answers", "count_outcomes"]

_LAST = 1_000_000

_SETTLED = (Outcome.ACCEPTED, Outcome.MODIFIED, Outcome.REJECTED, Outcome.NO_CHANGE)
"""The outcomes that, of a whole review, answer each of its recommendations: to go on thinking
about a review answers none of them."""


class Unanswered(StrEnum):
    """That no decision on a recommendation was found, where an outcome would stand.

    >>> str(Unanswered.UNANSWERED)
    'unanswered'
    """

    UNANSWERED = "unanswered"


Followed: TypeAlias = Commitment | Pilot | Consultation | Mission | Funding | Law
"""What a decision may lead to: something that is promised, paid or enacted."""

_COLUMNS = (
    Column("recommendation", Ref[Recommendation], "recommendation.ref", words="What was asked."),
    Column("review", Ref[Review], words="The review that asked."),
    Column("number", int, "recommendation.number", words="Its number in the review's list."),
    Column(
        "outcome",
        Outcome | Unanswered,
        "outcome_in_words",
        words="The last decision; or unanswered.",
    ),
    Column("how sure", Sureness, words="What the outcome rests on."),
    Column("made", When | Silence, words="When that was decided."),
    Column("earlier", tuple[Outcome, ...], words="What was decided before, the first first."),
    Column("derived", bool, words="Whether it was answered only as a part of its review."),
    Column(
        "leads-to",
        tuple[Ref[Commitment | Pilot | Consultation | Mission | Funding | Law], ...],
        words="What was promised, paid or enacted in consequence.",
    ),
    Column("delivery", tuple[str, ...], "news", words="What happened to which of that."),
    Column("checked", date, "recommendation.checked", words="When news was last looked for."),
    Column("title", str, "recommendation.name", words="What the recommendation is called."),
)

_COUNT_COLUMNS = (
    Column("review", Ref[Review], words="The review that asked."),
    Column("outcome", Outcome | Unanswered, words="What was decided; or unanswered."),
    Column("recommendations", int, words="Of how many of its recommendations."),
)


@frozen
class Answer:
    """What became of one recommendation.

    Attributes:
        recommendation: What was asked.
        decisions: The decisions on it, in order; none if no answer was found.
        derived: Whether it was answered only as a part of its review.
        followed: What was promised, paid or enacted in consequence.
        deliveries: What happened to those promises, the earliest first.
        how_sure: What the outcome rests on; None while no answer was found.
        review: Who asked it, by its present id where its record is there.

    >>> asked = Recommendation(id="kinship-leave", of=Ref(Review, "independent-review"))
    >>> (answer,) = answers(Reform.of([asked]))
    >>> answer.outcome_in_words, answer.review.id
    ('unanswered', 'independent-review')
    """

    recommendation: Recommendation
    decisions: tuple[Decision, ...]
    derived: bool
    followed: tuple[Followed, ...]
    deliveries: tuple[Delivery, ...]
    how_sure: Sureness | None
    review: Ref[Review]

    @property
    def outcome(self) -> Outcome | None:
        """The outcome of the last decision; None while no answer was found."""
        return self.decisions[-1].outcome if self.decisions else None

    @property
    def outcome_in_words(self) -> str:
        """The outcome of the last decision, or that it is unanswered."""
        return str(self.outcome or Unanswered.UNANSWERED)

    @property
    def made(self) -> When | Silence | None:
        """When the last decision was made."""
        return _made(self.decisions[-1]) if self.decisions else None

    @property
    def earlier(self) -> tuple[Outcome, ...]:
        """The outcomes of the decisions before the last, the first first."""
        return tuple(one.outcome for one in self.decisions[:-1])

    @property
    def leads_to(self) -> tuple[Ref[Record], ...]:
        """References to what followed."""
        return tuple(one.ref for one in self.followed)

    @property
    def news(self) -> tuple[str, ...]:
        """What happened to what was promised, each event with the promise that it is about."""
        return tuple(_tell(one) for one in self.deliveries)


@frozen
class Outcomes:
    """How many recommendations of a review came to one outcome.

    Attributes:
        review: The review.
        outcome: The outcome; or that they are unanswered.
        recommendations: How many.

    >>> asked = Recommendation(id="kinship-leave", of=Ref(Review, "independent-review"))
    >>> (count,) = count_outcomes(answers(Reform.of([asked])))
    >>> count.outcome, count.recommendations
    ('unanswered', 1)
    """

    review: Ref[Review]
    outcome: str
    recommendations: int


def answers(reform: Reform) -> Table[Answer]:
    """Tell what became of every recommendation, review by review.

    >>> answers(Reform.of([]))
    recommendations: 0
    """
    found = [_answer(reform, recommendation) for recommendation in reform.recommendations]
    return Table("recommendations", _COLUMNS, sorted(found, key=_place))


def count_outcomes(found: Iterable[Answer]) -> Table[Outcomes]:
    """Count answers by review and outcome, the unanswered too.

    >>> count_outcomes(answers(Reform.of([])))
    outcomes: 0
    """
    counts = Counter((answer.review, answer.outcome_in_words) for answer in found)
    ordered = sorted(counts.items(), key=lambda one: (one[0][0].id, one[0][1]))
    return Table("outcomes", _COUNT_COLUMNS, [Outcomes(*key, count) for key, count in ordered])


def _place(answer: Answer) -> tuple[str, int, str]:
    asked = answer.recommendation
    return answer.review.id, asked.number or _LAST, asked.id


def _answer(reform: Reform, recommendation: Recommendation) -> Answer:
    own = _decisions(reform, recommendation)
    whole = [one for one in _decisions(reform, recommendation.of) if one.outcome in _SETTLED]
    decisions = in_order(reform, own or whole, _made)
    followed = _followed(reform, recommendation, own)
    review = reform.find(recommendation.of)
    return Answer(
        recommendation,
        decisions,
        bool(whole) and not own,
        followed,
        _deliveries(reform, followed),
        how_sure_of(reform, decisions[-1]).get("outcome") if decisions else None,
        Ref(Review, review.id) if review else recommendation.of,
    )


def _decisions(reform: Reform, on: Recommendation | Ref[Review]) -> list[Decision]:
    found = referring(reform, on, Decision, "on")
    return [one for one in found if is_public(one, "outcome")]


def _made(decision: Decision) -> When | Silence | None:
    return public_value(decision, "made", decision.made)


def _followed(
    reform: Reform, recommendation: Recommendation, decisions: Sequence[Decision]
) -> tuple[Followed, ...]:
    """What a decision leads to, and what says itself that it answers the recommendation."""
    led: list[Followed | None] = [
        reform.find(ref) for decision in decisions for ref in decision.leads_to
    ]
    promised: tuple[Followed, ...] = (
        *referring(reform, recommendation, Commitment, "answers"),
        *referring(reform, recommendation, Pilot, "answers"),
    )
    enacted = referring(reform, recommendation, Law, "carries-out")
    return tuple(dict.fromkeys(one for one in (*led, *promised, *enacted) if one is not None))


def _deliveries(reform: Reform, followed: Sequence[Followed]) -> tuple[Delivery, ...]:
    told = [event for one in followed for event in referring(reform, one, Delivery, "on")]
    done = [event for event in told if is_public(event, "status")]
    return in_order(reform, done, _when)


def _when(delivery: Delivery) -> When | Silence | None:
    return public_value(delivery, "when", delivery.when)


def _tell(delivery: Delivery) -> str:
    when = _when(delivery)
    day = "" if when is None or when is Silence.UNSTATED else f" {when}"
    # A local action may answer a national recommendation, so whose news it is has to be told.
    return f"{delivery.status}{day}: {delivery.on.id}"
