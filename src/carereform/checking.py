"""Checking: every invariant held against a reform, or against packs as they were read."""

from carereform.checks import CHECKS, Subject, run_checks, verification
from carereform.checks.upkeep import UNUSED_EXCEPTION
from carereform.findings import Report, Rule
from carereform.packs.reading import Reading
from carereform.packs.rules import RULES
from carereform.reform import Reform

__all__ = ["CATALOGUE", "HELD", "check"]

HELD: tuple[Rule, ...] = (*RULES, *(one.rule for one in CHECKS), UNUSED_EXCEPTION)
"""Every rule that checking holds: of files and of records."""

CATALOGUE: tuple[Rule, ...] = (*HELD, *verification.RULES)
"""Every rule there is: of files, of records, and of passages in copies of the sources."""


def check(subject: Reform | Reading) -> Report:
    """Hold every invariant against the record and report all findings in one run.

    Nothing is changed. Of a reading, what couldn't be read is reported too, and every
    finding has its file, line and column.

    >>> check(Reform.of([])).ok
    True
    """
    reading = subject if isinstance(subject, Reading) else Reading(subject)
    findings = run_checks(Subject(reading.reform, reading.is_entered, reading.may_name))
    return Report(
        findings=(*reading.findings, *map(reading.locate, findings)),
        loaded=f"Read {reading.reform.summary}.",
        checks=len(HELD),
        rules=CATALOGUE,
    )
