"""The commands that check the record: `check` and `verify`."""

import json
from argparse import Namespace

from attrs import asdict, evolve

from carereform.checking import check
from carereform.checks.passages import Verification, verify
from carereform.cli.output import show, show_report, show_rows, status_of
from carereform.findings.writing import FORMATS, finding_row, write_report
from carereform.packs import read

__all__ = ["run_check", "run_verify"]

_COLUMNS = ("source", "file", "passages", "verified", "moved", "ambiguous", "missing")


def run_check(arguments: Namespace) -> int:
    """Hold every invariant against packs and print all findings."""
    report = check(read(*arguments.packs))
    show_report(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def run_verify(arguments: Namespace) -> int:
    """Find every passage of packs in the copies of their sources."""
    reading = read(*arguments.packs)
    verification = verify(reading.reform, arguments.sources)
    located = [reading.locate(finding) for finding in verification.findings]
    report = evolve(verification, findings=(*reading.findings, *located))
    _show_verification(report, arguments.format)
    return status_of(report, strict=arguments.strict)


def _show_verification(report: Verification, form: str) -> None:
    rows = [asdict(row) for row in report.sources]
    if form == "text":
        show_rows(_COLUMNS, rows, form)
    elif form == "jsonl":
        show("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    elif form == "json":
        whole = json.loads(write_report(report, form))
        show(json.dumps(whole | {"sources": rows}, ensure_ascii=False, indent=2))
        return
    show_report(report, form)
