"""The commands that check the record: `check` and `verify`."""

import json
from argparse import Namespace
from collections.abc import Iterable
from typing import TypeVar

from attrs import asdict, evolve, fields

from carereform.checking import CATALOGUE, HELD, check
from carereform.checks.verification import RULES as RULES_OF_COPIES
from carereform.checks.verification import SourceRow, Verification, verify
from carereform.cli.output import UsageError, show, show_report, show_rows, status_of
from carereform.findings import Report, Rule, tell_unknown
from carereform.findings.writing import write_report
from carereform.packs import read
from carereform.packs.rules import RULES as RULES_OF_READING

__all__ = ["run_check", "run_verify"]

R = TypeVar("R", bound=Report)

_OF_READING = frozenset(rule.code for rule in RULES_OF_READING)


def run_check(arguments: Namespace) -> int:
    """Hold every invariant against packs and print all findings."""
    codes = _codes_to_tell(arguments, HELD, "verify")
    report = _narrow(check(read(*arguments.packs)), codes, arguments.most)
    show_report(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def run_verify(arguments: Namespace) -> int:
    """Find every passage of packs in the copies of their sources, and read what it supports."""
    codes = _codes_to_tell(arguments, (*RULES_OF_READING, *RULES_OF_COPIES), "check")
    reading = read(*arguments.packs)
    verification = verify(reading.reform, arguments.sources)
    located = [reading.locate(finding) for finding in verification.findings]
    findings = (*reading.findings, *located)
    whole = evolve(verification, findings=findings, rules=CATALOGUE)
    report = _narrow(whole, codes, arguments.most)
    if arguments.format == "text":
        _show_tables(report, reasons=arguments.reasons, coverage=arguments.coverage)
        show_report(report)
    elif arguments.format == "json":
        _show_json(report)
    elif arguments.format == "jsonl":
        show_rows([], [asdict(row) for row in report.sources], "jsonl")
        show_report(report, "jsonl")
    else:
        show_report(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def _codes_to_tell(arguments: Namespace, held: Iterable[Rule], other: str) -> frozenset[str]:
    """The codes of the rules that were asked for, among those that the command holds.

    What could not be read is told whatever is selected: in records that aren't there the rest
    would find nothing.

    Raises:
        UsageError: If no rule has such a code, or only the other command holds one that has.
    """
    selected, ignored = _parse_codes(arguments.select), _parse_codes(arguments.ignore)
    codes = [rule.code for rule in held]
    for beginning in selected:
        if not any(code.startswith(beginning) for code in codes):
            told = f"'carereform {other}' alone holds the rules of the code {beginning!r}"
            raise UsageError(told)
    return frozenset(
        code
        for code in codes
        if (not selected or code in _OF_READING or code.startswith(selected))
        and not code.startswith(ignored)
    )


def _narrow(report: R, codes: frozenset[str], most: int | None) -> R:
    """Keep the findings of the rules with these codes, and count those rules as held."""
    findings = [finding for finding in report.findings if finding.code in codes]
    return evolve(report, findings=findings, checks=len(codes), most=most)


def _parse_codes(given: Iterable[str]) -> tuple[str, ...]:
    """Read codes, or beginnings of codes, that were given by commas.

    Raises:
        UsageError: If no rule has such a code; it would select or ignore nothing.
    """
    codes = tuple(code.strip() for text in given for code in text.split(","))
    known = [rule.code for rule in CATALOGUE]
    families = dict.fromkeys(code[:3] for code in known)
    for code in codes:
        if not code or not any(one.startswith(code) for one in known):
            raise UsageError(tell_unknown(code, [*families, *known]))
    return codes


def _show_tables(report: Verification, *, reasons: bool, coverage: bool) -> None:
    show_rows([column.name for column in fields(SourceRow)], list(map(asdict, report.sources)))
    if coverage:
        show("\nHow much of each paper lies inside passages, function words aside:")
        show_rows(("source", "words", "covered", "share", "passed over"), _coverage_rows(report))
    if reasons:
        show("\nWhy values are inferred:")
        rows = [{"values": count, "reason": reason} for reason, count in report.reasons]
        show_rows(("values", "reason"), rows)
    show()


def _coverage_rows(report: Verification) -> list[dict[str, object]]:
    return [
        {
            "source": one.source,
            "words": one.words,
            "covered": one.covered,
            "share": f"{one.share:.0%}",
            "passed over": ", ".join(
                f"{gap.start}–{gap.end} ({gap.words})" for gap in one.uncovered
            ),
        }
        for one in report.coverage
    ]


def _show_json(report: Verification) -> None:
    whole = json.loads(write_report(report, "json")) | {
        "sources": [asdict(row) for row in report.sources],
        "reasons": [{"reason": reason, "values": count} for reason, count in report.reasons],
        "coverage": [asdict(row) for row in report.coverage],
    }
    show(json.dumps(whole, ensure_ascii=False, indent=2))
