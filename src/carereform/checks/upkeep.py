"""Upkeep: our own words stay short, and exceptions are still needed."""

from collections.abc import Iterable, Iterator

from carereform.checks.check import Breach, Check, Subject
from carereform.findings import Finding, Rule, Severity

__all__ = ["CHECKS", "UNUSED_EXCEPTION", "find_unused"]

_MOST_WORDS_OF_GIST = 40
_MOST_WORDS_OF_DETAIL = 25


def _long_gist(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        if (count := len(record.gist.split())) > _MOST_WORDS_OF_GIST:
            message = f"A gist of {count} words; {_MOST_WORDS_OF_GIST} are the most."
            yield Breach(message=message, record=record, field="gist")


def _long_detail(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        for name, words in record.details.items():
            if (count := len(words.split())) > _MOST_WORDS_OF_DETAIL:
                message = f"A detail of {count} words; {_MOST_WORDS_OF_DETAIL} are the most."
                yield Breach(message=message, record=record, field=f"details.{name}")


UNUSED_EXCEPTION = Rule(
    "ALW001",
    Severity.WARNING,
    "An exception excuses something.",
    "One that excuses nothing would hide the next fault.",
)


def find_unused(subject: Subject, excused: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Find the exceptions of records that excused nothing; `excused` has record and code."""
    used = set(excused)
    for record in subject.reform:
        for code in record.allow:
            if (str(record.ref), code) not in used:
                message = f"The record breaks {code} nowhere, so nothing is excused."
                yield UNUSED_EXCEPTION.find(message, record=str(record.ref), field=f"allow.{code}")


CHECKS = (
    Check(
        Rule(
            "TXT001",
            Severity.WARNING,
            "A gist has forty words at the most.",
            "It says what a thing is; details say the rest.",
        ),
        _long_gist,
    ),
    Check(
        Rule(
            "TXT002",
            Severity.WARNING,
            "A detail has twenty-five words at the most.",
            "It answers one question of a reader.",
        ),
        _long_detail,
    ),
)
