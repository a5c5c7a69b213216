"""The catalogue: every check there is, in order, and how they are all held at once."""

from carereform.checks import (
    answers,
    chronology,
    delivery,
    evidence,
    identity,
    money,
    numbering,
    quantities,
    references,
    upkeep,
)
from carereform.checks.check import Subject
from carereform.checks.upkeep import find_unused
from carereform.findings import Finding

__all__ = ["CHECKS", "run_checks"]

CHECKS = (
    *identity.CHECKS,
    *references.CHECKS,
    *money.CHECKS,
    *chronology.CHECKS,
    *answers.CHECKS,
    *delivery.CHECKS,
    *quantities.CHECKS,
    *numbering.CHECKS,
    *evidence.CHECKS,
    *upkeep.CHECKS,
)
"""Every check, family by family."""


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Hold every check against a subject; the findings of all of them, in no order.

    A breach that its record excuses, by `allow` and the code of the rule, is none; an
    exception that excuses nothing is a finding itself.

    >>> from carereform.reform import Reform
    >>> run_checks(Subject(Reform.of([]), lambda ref: False, lambda name, kind: False))
    ()
    """
    findings: list[Finding] = []
    excused: set[tuple[str, str]] = set()
    for check in CHECKS:
        for breach in check.run(subject):
            name = str(breach.record.ref)
            if check.rule.code in breach.record.allow:
                excused.add((name, check.rule.code))
            if breach.in_doubt or check.rule.code in breach.record.allow:
                continue
            findings.append(
                check.rule.find(
                    breach.message,
                    record=name,
                    field=breach.field,
                    hint=breach.hint,
                    related=breach.related,
                )
            )
    return (*findings, *find_unused(subject, excused))
