"""Upkeep: our own words are short and about no private person, days and exceptions are fresh."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from carereform.checks.check import Breach, Check, Subject, known_as
from carereform.findings import Finding, Rule, Severity
from carereform.records import Record, references

__all__ = ["CHECKS", "UNUSED_EXCEPTION", "find_unused"]

_MOST_WORDS_OF_GIST = 40
_MOST_WORDS_OF_DETAIL = 25
_STALE = timedelta(days=365)
_PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|TBC|TBD|XXX|lorem ipsum|insert .{1,20} here)\b"
    r"|\bexample\.(?:org|com)\b|\?{3}",
    re.IGNORECASE,
)
_PERSONAL = (
    ("an e-mail address", re.compile(r"[\w.+-]+@[\w-]+\.\w+")),
    ("a telephone number", re.compile(r"(?<!\d)(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)")),
    (
        "a National Insurance number",
        re.compile(r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
    ),
    (
        "a date of birth",
        re.compile(r"\b(?:born on|date of birth|d\.o\.b\.?|dob)\b", re.IGNORECASE),
    ),
)


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


def _placeholder(subject: Subject) -> Iterator[Breach]:
    for record, field, words in _texts(subject):
        if found := _PLACEHOLDER.search(words):
            message = f"{found.group()!r} stands for a text that nobody wrote."
            yield Breach(message=message, record=record, field=field)


def _personal(subject: Subject) -> Iterator[Breach]:
    for record, field, words in _texts(subject):
        for what, pattern in _PERSONAL:
            if pattern.search(words):
                yield Breach(
                    message=f"This looks like {what}.",
                    record=record,
                    field=field,
                    hint="leave out what belongs to a person",
                )


def _texts(subject: Subject) -> Iterator[tuple[Record, str, str]]:
    """Go through every text that is ours to write."""
    for record in subject.reform:
        yield record, "title", record.title
        yield record, "gist", record.gist
        for name, words in record.details.items():
            yield record, f"details.{name}", words
        for code, reason in record.allow.items():
            yield record, f"allow.{code}", reason
        for index, citation in enumerate(record.citations):
            for part in ("section", "inferred", "note"):
                if words := getattr(citation, part):
                    yield record, f"citations[{index}].{part}", words


def _stale(subject: Subject) -> Iterator[Breach]:
    days = [edition.checked for edition in subject.reform.editions]
    latest = max(days, default=None)
    for record in subject.reform:
        if latest is None or record.checked is None:
            continue
        if record.checked > latest:
            message = f"It was checked on {record.checked}, after the whole was, on {latest}."
            yield Breach(message=message, record=record, field="checked")
        elif latest - record.checked > _STALE:
            message = f"It was last checked on {record.checked}, more than a year before {latest}."
            yield Breach(message=message, record=record, field="checked")


UNUSED_EXCEPTION = Rule(
    "ALW001",
    Severity.WARNING,
    "An exception excuses something.",
    "One that excuses nothing would hide the next fault.",
)


def _may_be_used(subject: Subject, record: Record) -> bool:
    """Whether a record that couldn't be read refers to this one, or the other way about."""
    names = known_as(subject.reform, record.ref)
    named = any(subject.may_name(name, Record) for one in names for name in (one.id, str(one)))
    return named or any(subject.reform.find(ref) is None for _, ref in references(record))


def find_unused(subject: Subject, excused: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Find the exceptions of records that excused nothing; `excused` has record and code."""
    used = set(excused)
    for record in subject.reform:
        for code in record.allow:
            if (str(record.ref), code) not in used and not _may_be_used(subject, record):
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
    Check(
        Rule(
            "TXT003",
            Severity.ERROR,
            "No text stands for one that is still to be written.",
            "Whoever reads it takes it for a fact.",
        ),
        _placeholder,
    ),
    Check(
        Rule(
            "TXT004",
            Severity.ERROR,
            "No text holds what belongs to a person.",
            "People appear in public roles only.",
        ),
        _personal,
    ),
    Check(
        Rule(
            "STA001",
            Severity.WARNING,
            "A record was checked within a year before the whole was, and not after it.",
            "Unanswered and unknown mean nothing found by that day.",
        ),
        _stale,
    ),
)
