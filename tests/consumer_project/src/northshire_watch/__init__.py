"""What Northshire's scrutiny committee reads before it meets: promises, money and evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import carereform
from carereform import (
    Collection,
    Commitment,
    FundingStage,
    Interval,
    Mission,
    Money,
    Pillar,
    Pilot,
    Record,
    Ref,
    Reform,
    Report,
    Severity,
    When,
)
from carereform.questions import Standing, deadlines
from carereform.values import total

__all__ = [
    "Overdue",
    "find_firm",
    "find_new",
    "find_overdue",
    "find_unproved",
    "list_evidence",
    "list_faults",
    "read_ours",
    "sum_by_stage",
    "tell_deadline",
]


@dataclass(frozen=True)
class Overdue:
    """A promise that is overdue: what it is called, who made it, and its last possible day."""

    promise: str
    by: str
    last_day: date


def find_overdue(reform: Reform, day: date) -> list[Overdue]:
    """Find the promises that are certainly overdue on a day, as far as was known then."""
    return [
        Overdue(due.promise.name, _promiser(reform, due.promise), due.last_day)
        for due in deadlines(reform, day)
        if due.standing is Standing.CERTAINLY_OVERDUE and due.last_day is not None
    ]


def find_firm(reform: Reform, pillar: Ref[Pillar]) -> Collection[Commitment]:
    """Find what is firmly promised under a pillar."""
    return reform.commitments.where(lambda promise: promise.pillar == pillar, strength="will")


def find_new(reform: Reform, then: date, now: date) -> frozenset[Ref[Record]]:
    """Find what has become known between two days."""
    known, before = reform.as_of(now), reform.as_of(then)
    return frozenset(record.ref for record in known if before.find(record.ref) is None)


def tell_deadline(promise: Commitment) -> str:
    """Tell by when a promise is due, or why nobody can say."""
    match promise.deadline:
        case When() as when:
            return f"{promise.name}: {when}, so {when.last or 'no day'} at the latest"
        case None:
            return f"{promise.name}: nobody has looked"
        case silence:
            return f"{promise.name}: {silence}"


def sum_by_stage(reform: Reform) -> dict[FundingStage, Interval]:
    """Add up the money of each stage in pence, leaving out what is a part of a larger sum."""
    return {
        stage: total(
            funding.amount.interval
            for funding in reform.funding.where(stage=stage)
            if not funding.part_of
            and isinstance(funding.amount, Money)
            and funding.amount.per is None
        )
        for stage in FundingStage
    }


def list_evidence(reform: Reform, record: Record) -> Iterator[str]:
    """List which source supports which fields of a record, and where it differs."""
    for citation in record.citations:
        if citation.source is not None:
            differs = f", but reads {citation.reads!r}" if citation.difference else ""
            yield f"{reform[citation.source].name}: {', '.join(citation.supports)}{differs}"


def read_ours(*packs: Path) -> Reform:
    """Load packs of ours, or tell what is wrong with them in one line."""
    try:
        return carereform.load(*packs)
    except carereform.PackError as error:
        raise SystemExit(f"{len(error.report.findings)} fault(s)") from error


def list_faults(*packs: Path) -> list[str]:
    """List the errors that the rules find in packs, each with its place."""
    report: Report = carereform.check(carereform.read(*packs))
    return [str(one) for one in report.findings if one.severity is Severity.ERROR]


def find_unproved(reform: Reform, papers: Path) -> list[str]:
    """Find the sources of which some passage isn't in our copies."""
    return [row.source for row in carereform.verify(reform, papers).sources if row.missing]


def _promiser(reform: Reform, promise: Commitment | Pilot | Mission) -> str:
    by = reform[promise.of].by if isinstance(promise, Mission) else promise.by
    return reform[by].name
