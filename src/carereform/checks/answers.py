"""Answers: what was asked is answered or known to be unanswered, and answers lead somewhere."""

from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject, at, known_as
from carereform.findings import Rule, Severity
from carereform.records import Decision, Outcome

__all__ = ["CHECKS"]

_REFUSALS = (Outcome.REJECTED, Outcome.NO_CHANGE)


def _neither_answered_nor_checked(subject: Subject) -> Iterator[Breach]:
    present = subject.reform.present_ref
    answered = {present(ref) for decision in subject.reform.decisions for ref in decision.on}
    for recommendation in subject.reform.recommendations:
        asked = {recommendation.ref, present(recommendation.of)}
        if recommendation.checked is None and not asked & answered:
            names = (one for ref in asked for one in known_as(subject.reform, ref))
            yield Breach(
                message="This recommendation has no answer, and nobody says when one was sought.",
                record=recommendation,
                field="checked",
                hint="enter the decision on it, or the day on which none was found in 'checked'",
                in_doubt=subject.is_lost(recommendation.of)
                or any(subject.may_name(str(one), Decision) for one in names),
            )


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
