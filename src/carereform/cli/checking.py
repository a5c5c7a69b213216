"""The commands that check the record: `check` and `verify`."""

import json
from argparse import Namespace

from attrs import asdict, evolve, fields

from carereform.checking import check
from carereform.checks.verification import SourceRow, Verification, verify
from carereform.cli.output import show, show_report, show_rows, status_of
from carereform.findings.writing import FORMATS, finding_row, write_report
from carereform.packs import read

__all__ = ["run_check", "run_verify"]


def run_check(arguments: Namespace) -> int:
    """Hold every invariant against packs and print all findings."""
    report = check(read(*arguments.packs))
    show_report(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def run_verify(arguments: Namespace) -> int:
    """Find every passage of packs in the copies of their sources, and read what it supports."""
    reading = read(*arguments.packs)
    verification = verify(reading.reform, arguments.sources)
    located = [reading.locate(finding) for finding in verification.findings]
    report = evolve(verification, findings=(*reading.findings, *located))
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
