"""The commands that check the record: `check` and `verify`."""

import json
from argparse import Namespace
from collections.abc import Iterable
from typing import TypeVar

from attrs import asdict, evolve, fields

from carereform.checking import CATALOGUE, check
from carereform.checks.verification import SourceRow, Verification, verify
from carereform.cli.output import UsageError, show, show_report, show_rows, status_of
from carereform.findings import Report
from carereform.findings.writing import write_report
from carereform.packs import read
from carereform.values import find_near

__all__ = ["run_check", "run_verify"]

R = TypeVar("R", bound=Report)


def run_check(arguments: Namespace) -> int:
    """Hold every invariant against packs and print all findings."""
    report = _narrow(check(read(*arguments.packs)), arguments)
    show_report(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def run_verify(arguments: Namespace) -> int:
    """Find every passage of packs in the copies of their sources, and read what it supports."""
    reading = read(*arguments.packs)
    verification = verify(reading.reform, arguments.sources)
    located = [reading.locate(finding) for finding in verification.findings]
    findings = (*reading.findings, *located)
    whole = evolve(verification, findings=findings, rules=CATALOGUE)
    report = _narrow(whole, arguments)
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


def _narrow(report: R, arguments: Namespace) -> R:
    """Keep the findings of the rules that were asked for."""
    selected, ignored = _codes(arguments.select), _codes(arguments.ignore)
    return evolve(
        report,
        most=arguments.most,
        findings=[
            finding
            for finding in report.findings
            if (not selected or finding.code.startswith(selected))
            and not (ignored and finding.code.startswith(ignored))
        ],
    )


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    """Read codes, or beginnings of codes, that were given by commas.

    Raises:
        UsageError: If no rule has such a code; it would select or ignore nothing.
    """
    codes = tuple(code.strip() for text in given for code in text.split(","))
    known = [rule.code for rule in CATALOGUE]
    for code in codes:
        if not code or not any(one.startswith(code) for one in known):
            near = find_near(code, known)
            hint = f"; did you mean {near}?" if near else ""
            raise UsageError(f"no rule has the code {code!r}{hint}")
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
