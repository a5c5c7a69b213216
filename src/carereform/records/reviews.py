"""Reviews and what they ask and find: recommendations and statements."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Money, Quantity, Ref, Silence, When

if TYPE_CHECKING:
    from carereform.records.sources import Body, Person

__all__ = ["Recommendation", "Review", "ReviewForm", "Statement", "StatementKind"]


class ReviewForm(StrEnum):
    """What sort of looking into children's social care it was.

    Review: of how it is done and what is to change. Study: of one matter, such as a market.
    Inquiry: of a committee that hears evidence. Audit: of what was done with public money.

    >>> ReviewForm("inquiry")
    <ReviewForm.INQUIRY: 'inquiry'>
    """

    REVIEW = "review"
    STUDY = "study"
    INQUIRY = "inquiry"
    AUDIT = "audit"


class StatementKind(StrEnum):
    """What somebody does by saying something that is neither a promise nor a request.

    Finding: tells what was found out. Aim: names what is wanted, binding nobody. Opinion: holds
    something to be so. Criticism: holds something to be wrong. Estimate: puts a figure on it.

    >>> StatementKind("criticism")
    <StatementKind.CRITICISM: 'criticism'>
    """

    FINDING = "finding"
    AIM = "aim"
    OPINION = "opinion"
    CRITICISM = "criticism"
    ESTIMATE = "estimate"


@frozen(kw_only=True, repr=False)
class Review(Record):
    """A review of children's social care, or of a part of it, that ends in a report.

    >>> review = Review(id="cma-market-study", title="Market study", form=ReviewForm.STUDY)
    >>> print(review.name, "is a", review.form)
    Market study is a study
    """

    form: ReviewForm = field(metadata=tell("What sort of review it is."))


@frozen(kw_only=True, repr=False)
class Recommendation(Record):
    """One thing that a review asks somebody to do.

    >>> from carereform import Ref
    >>> study = Ref(Review, "cma-market-study")
    >>> asked = Recommendation(id="regional-bodies", of=study, number=2)
    >>> print(asked.of, "asks for", asked.name)
    review:cma-market-study asks for regional bodies
    """

    of: Ref[Review] = field(metadata=tell("The review that asks it."))
    number: int | None = field(default=None, metadata=tell("Its number in the review's list."))
    to: tuple[Ref[Body], ...] = field(default=(), metadata=tell("Whom it asks."))
    target: Quantity | Money | Silence | None = field(
        default=None, metadata=tell("How much it asks for.")
    )
    deadline: When | Silence | None = field(
        default=None, metadata=tell("By when it asks for it to be done.")
    )
    part_of: Ref[Recommendation] | None = field(
        default=None, metadata=tell("The larger recommendation that it belongs to.")
    )


@frozen(kw_only=True, repr=False)
class Statement(Record):
    """Something found, held, criticised, aimed at or estimated by somebody.

    >>> from carereform import Ref
    >>> study = Ref(Review, "cma-market-study")
    >>> found = Statement(id="too-few-places", kind=StatementKind.FINDING, by=study)
    >>> print(found.kind, "of", found.by)
    finding of review:cma-market-study
    """

    kind: StatementKind = field(metadata=tell("What is done by saying it."))
    by: Ref[Body | Person | Review] | None = field(default=None, metadata=tell("Who says it."))
    about: tuple[Ref[Record], ...] = field(
        default=(), metadata=tell("The records that it is about.")
    )
