"""Coverage: the recommendations that nothing followed, and the promises that no money is for."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from carereform.display import Column, Table
from carereform.questions.answers import Unanswered, answers
from carereform.questions.deadlines import Promised
from carereform.questions.order import referring
from carereform.questions.sureness import Sureness, how_sure_of, least_sure
from carereform.records import (
    Body,
    Commitment,
    Funding,
    FundingStage,
    Mission,
    Outcome,
    Pilot,
    Recommendation,
    Record,
    Review,
    Strategy,
)
from carereform.reform import Reform
from carereform.values import Ref

__all__ = ["Gap", "Lack", "coverage"]


class Lack(StrEnum):
    """What a record lacks.

    No promise: nothing that was promised, paid or enacted answers a recommendation, or followed
    from a decision on it. No money: no sum is for a promise, however far it has come, but one
    that was only asked for.

    >>> Lack("no money").name
    'NO_MONEY'
    """

    NO_PROMISE = "no promise"
    NO_MONEY = "no money"


_COLUMNS = (
    Column(
        "record",
        Ref[Recommendation | Commitment | Pilot | Mission],
        "record.ref",
        words="The recommendation or the promise.",
    ),
    Column("lacks", Lack, words="What the record knows nothing of."),
    Column("of", Ref[Review | Body | Strategy], words="Who asked; or who promised."),
    Column(
        "outcome",
        Outcome | Unanswered,
        words="What was decided about it, of a recommendation.",
    ),
    Column("how sure", Sureness, words="What it rests on that it was asked or promised."),
    Column("checked", date, "record.checked", words="When news was last looked for."),
    Column("title", str, "record.name", words="What it is called."),
)


@frozen
class Gap:
    """A recommendation without a promise, or a promise without money, as far as is recorded.

    Attributes:
        record: The recommendation or the promise.
        lacks: What the record knows nothing of. It was found nowhere by the day on which the
            record was last checked, which isn't to say that there is none.
        of: The review that asked; or the body that promised, of a mission the strategy.
        outcome: What was decided about a recommendation; or that it is unanswered.
        how_sure: What it rests on that it was asked or promised by them.

    >>> (gap,) = coverage(Reform.of([Mission(id="homes", of=Ref(Strategy, "plan"), number=1)]))
    >>> gap.lacks, str(gap.of)
    (<Lack.NO_MONEY: 'no money'>, 'strategy:plan')
    """

    record: Recommendation | Promised
    lacks: Lack
    of: Ref[Record]
    outcome: str | None
    how_sure: Sureness | None


def coverage(reform: Reform) -> Table[Gap]:
    """Find the recommendations that nothing followed, then the promises that no money is for.

    A sum is for a promise where it says so; one that is for a larger promise may be for its
    parts, but nobody says so.

    >>> coverage(Reform.of([]))
    gaps: 0
    """
    unanswered = [
        _gap(reform, asked, Lack.NO_PROMISE, asked.of, one.outcome_in_words)
        for one in answers(reform)
        for asked in [one.recommendation]
        if not one.followed
    ]
    promises = [
        *((one, one.by) for kind in (reform.commitments, reform.pilots) for one in kind),
        *((one, one.of) for one in reform.missions),
    ]
    unpaid = [
        _gap(reform, promise, Lack.NO_MONEY, of)
        for promise, of in promises
        if not any(_is_given(sum_) for sum_ in referring(reform, promise, Funding, "for"))
    ]
    return Table("gaps", _COLUMNS, [*unanswered, *unpaid])


def _is_given(funding: Funding) -> bool:
    return funding.stage is not FundingStage.ASKED


def _gap(
    reform: Reform,
    record: Recommendation | Promised,
    lacks: Lack,
    of: Ref[Record],
    outcome: str | None = None,
) -> Gap:
    fields = how_sure_of(reform, record)
    return Gap(record, lacks, of, outcome, least_sure(map(fields.get, ("of", "by"))))
