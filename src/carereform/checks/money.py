"""Money: what is counted in a sum doesn't come to more than the sum."""

from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject, at
from carereform.findings import Rule, Severity
from carereform.questions import Part, Tie, amount_of, parts_of_all, sum_parts
from carereform.records import Funding
from carereform.values import Certainty, Interval

__all__ = ["CHECKS"]


def _certainly_too_much(subject: Subject) -> Iterator[Breach]:
    for whole, parts, limit in _sums(subject):
        if _compare(parts, limit, Tie.STATED) is Certainty.CERTAINLY:
            yield _breach("The parts that sources place in it are more than", whole, parts)


def _possibly_too_much(subject: Subject) -> Iterator[Breach]:
    for whole, parts, limit in _sums(subject):
        if _compare(parts, limit, Tie.STATED) is Certainty.POSSIBLY:
            yield _breach("The parts that sources place in it may be more than", whole, parts)


def _too_much_if_assumed(subject: Subject) -> Iterator[Breach]:
    for whole, parts, limit in _sums(subject):
        stated = _compare(parts, limit, Tie.STATED)
        together = _compare(parts, limit, Tie.STATED, Tie.ASSUMED)
        if together is Certainty.CERTAINLY and stated is not Certainty.CERTAINLY:
            message = "With the parts that we only assume, it comes to more than"
            yield _breach(message, whole, parts, Tie.STATED, Tie.ASSUMED)


def _sums(subject: Subject) -> Iterator[tuple[Funding, tuple[Part, ...], Interval]]:
    for whole, parts in parts_of_all(subject.reform).items():
        funding = subject.reform.funding[whole]
        limit = amount_of(funding)
        if limit is not None:
            yield funding, parts, limit


def _compare(parts: tuple[Part, ...], limit: Interval, *ties: Tie) -> Certainty:
    counted = sum_parts(parts, *ties)
    return Certainty.NOT if counted is None else counted.is_over(limit)


def _breach(message: str, whole: Funding, parts: tuple[Part, ...], *ties: Tie) -> Breach:
    counted = [part for part in parts if part.tie in (ties or (Tie.STATED,))]
    sums = " + ".join(str(part.funding.amount) for part in counted)
    return Breach(
        message=f"{message} the whole: {sums} of {whole.amount}.",
        record=whole,
        field="amount",
        related=tuple(
            at(f"A part, {part.tie}: {part.funding.amount}.", part.funding, "amount")
            for part in counted
        ),
    )


CHECKS = (
    Check(
        Rule(
            "MON001",
            Severity.ERROR,
            "The parts that sources place in a sum are no more than the sum.",
            "Money is counted twice, or a figure or its place is wrong.",
        ),
        _certainly_too_much,
    ),
    Check(
        Rule(
            "MON002",
            Severity.NOTE,
            "The parts of a sum, as hedged or rounded, surely fit into it.",
            "They may be more than the whole; the sources leave it open.",
        ),
        _possibly_too_much,
    ),
    Check(
        Rule(
            "MON003",
            Severity.WARNING,
            "The parts that we assume fit into a sum beside those that sources place in it.",
            "One of our assumptions is wrong, or a figure is.",
        ),
        _too_much_if_assumed,
    ),
)
