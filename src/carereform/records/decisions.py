"""Decisions on what was asked, and the delivery of what was promised."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Ref, Silence, When

if TYPE_CHECKING:
    from carereform.records.events import Meeting
    from carereform.records.funding import Funding
    from carereform.records.law import Law
    from carereform.records.promises import Commitment, Consultation, Mission, Pilot
    from carereform.records.reviews import Recommendation, Review
    from carereform.records.sources import Body, Source
    from carereform.records.strategy import Strategy

__all__ = ["Decision", "Delivery", "DeliveryStatus", "Outcome"]


class Outcome(StrEnum):
    """What was decided about a recommendation; no answer at all is not an outcome.

    Accepted: it will be done. Modified: it will be done in part, or otherwise than asked.
    Rejected: it won't be done. Considering: it is being thought about. Exploring: it is being
    looked into. Consulting: others are asked for their views first. No-change: things stay as
    they are.

    >>> Outcome("no-change")
    <Outcome.NO_CHANGE: 'no-change'>
    """

    ACCEPTED = "accepted"
    MODIFIED = "modified"
    REJECTED = "rejected"
    CONSIDERING = "considering"
    EXPLORING = "exploring"
    CONSULTING = "consulting"
    NO_CHANGE = "no-change"


class DeliveryStatus(StrEnum):
    """What happened to a promise on a day: late and missed are derived, never entered.

    Started: work on it began. Progress: work on it goes on. Partly: some of it is done.
    Delivered: all of it is done. Slipped: it was put off to a later day. Dropped: it won't be
    done. Replaced: another promise took its place.

    >>> DeliveryStatus("slipped")
    <DeliveryStatus.SLIPPED: 'slipped'>
    """

    STARTED = "started"
    PROGRESS = "progress"
    PARTLY = "partly"
    DELIVERED = "delivered"
    SLIPPED = "slipped"
    DROPPED = "dropped"
    REPLACED = "replaced"


@frozen(kw_only=True, repr=False)
class Decision(Record):
    """An answer to a recommendation, or to a whole review.

    >>> from carereform import Recommendation, Ref, parse_when
    >>> asked = Ref(Recommendation, "national-pay-scales")
    >>> made = parse_when("2023-02-02")
    >>> answer = Decision(id="pay-2023", on=(asked,), outcome=Outcome.REJECTED, made=made)
    >>> print(answer.on[0], answer.outcome, answer.made)
    recommendation:national-pay-scales rejected on 2023-02-02
    """

    on: tuple[Ref[Recommendation | Review], ...] = field(metadata=tell("What it answers."))
    outcome: Outcome = field(metadata=tell("What was decided."))
    by: Ref[Body] | None = field(default=None, metadata=tell("Who decided."))
    made: When | Silence | None = field(default=None, metadata=tell("When it was decided."))
    made_in: Ref[Strategy | Review | Source | Meeting | Law | Consultation] | None = field(
        default=None, metadata=tell("Where the decision was published.")
    )
    leads_to: tuple[Ref[Commitment | Pilot | Consultation | Mission | Funding | Law], ...] = field(
        default=(), metadata=tell("What was promised in consequence.")
    )
    replaces: Ref[Decision] | None = field(
        default=None, metadata=tell("The earlier decision that it changes.")
    )


@frozen(kw_only=True, repr=False)
class Delivery(Record):
    """A dated event in the life of a promise.

    >>> from carereform import Commitment, Ref, parse_when
    >>> promise = Ref(Commitment, "kinship-strategy")
    >>> done, when = DeliveryStatus.DELIVERED, parse_when("2023-12-15")
    >>> news = Delivery(id="kinship-strategy-out", on=promise, status=done, when=when)
    >>> print(news.on, news.status, news.when)
    commitment:kinship-strategy delivered on 2023-12-15
    """

    on: Ref[Commitment | Pilot | Consultation | Mission] = field(
        metadata=tell("The promise that it is about.")
    )
    status: DeliveryStatus = field(metadata=tell("What happened to the promise."))
    when: When | Silence | None = field(default=None, metadata=tell("When it happened."))
    through: Ref[Record] | None = field(
        default=None, metadata=tell("The law, paper or other record by which it was done.")
    )
