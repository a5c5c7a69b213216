"""Answers: what was asked is answered or known to be unanswered, and answers lead somewhere."""

from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject, at
from carereform.findings import Rule, Severity
from carereform.records import Decision, Outcome, Recommendation
from carereform.reform import Reform

__all__ = ["CHECKS"]

_REFUSALS = (Outcome.REJECTED, Outcome.NO_CHANGE)


def _neither_answered_nor_checked(subject: Subject) -> Iterator[Breach]:
    for recommendation in subject.reform.recommendations:
        if recommendation.checked is None and not _is_answered(subject.reform, recommendation):
            yield Breach(
                message="This recommendation has no answer, and nobody says when one was sought.",
                record=recommendation,
                field="checked",
                hint="enter the decision on it, or the day on which none was found in 'checked'",
                in_doubt=subject.may_name(str(recommendation.ref), Decision)
                or subject.may_name(str(recommendation.of), Decision),
            )


def _is_answered(reform: Reform, recommendation: Recommendation) -> bool:
    asked = {recommendation.ref, recommendation.of}
    return any(asked & set(decision.on) for decision in reform.decisions)


def _on_nothing(subject: Subject) -> Iterator[Breach]:
    for decision in subject.reform.decisions:
        if not decision.on:
            yield Breach(message="This decision is on nothing.", record=decision, field="on")


def _refusal_with_promise(subject: Subject) -> Iterator[Breach]:
    for decision in subject.reform.decisions:
        if decision.outcome in _REFUSALS and decision.leads_to:
            promised = [subject.reform.find(ref) for ref in decision.leads_to]
            yield Breach(
                message=f"The outcome is {decision.outcome}, yet it leads to something.",
                record=decision,
                field="outcome",
                related=tuple(at("It leads to this.", record) for record in promised if record),
                hint="where something else is done instead, the outcome is modified",
            )


CHECKS = (
    Check(
        Rule(
            "ANS001",
            Severity.ERROR,
            "A recommendation has an answer, or the day on which none was found.",
            "Unanswered means that nothing was found by a day; without the day nothing is known.",
        ),
        _neither_answered_nor_checked,
    ),
    Check(
        Rule(
            "ANS002",
            Severity.ERROR,
            "A decision is on a recommendation or a review.",
            "It answers nothing otherwise; a promise that answers nobody is a commitment.",
        ),
        _on_nothing,
    ),
    Check(
        Rule(
            "ANS003",
            Severity.ERROR,
            "A refusal leads to no promise.",
            "The outcome or the promise is entered wrongly, and counts by outcome mislead.",
        ),
        _refusal_with_promise,
    ),
)
