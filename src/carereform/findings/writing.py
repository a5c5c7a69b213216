"""How a report is written: for people, and in the forms that programs read."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, takewhile
from unicodedata import category, east_asian_width

from carereform.findings.finding import Finding, Place, Related, Severity
from carereform.findings.report import Report
from carereform.findings.sarif import write_sarif

__all__ = ["FORMATS", "REPORT_VERSION", "finding_row", "write_finding", "write_report"]

REPORT_VERSION = 1
"""Counts up when the json form of a report changes in a way that programs notice."""

_WIDEST = 72
_NO_COLUMN = ("Mn", "Me", "Cf")
_MARKS = 8
"""How many characters are looked at for each column, lest many marks on few letters take long."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_CSV_COLUMNS = ("path", "line", "column", "code", "severity", "message", "record", "field", "hint")


def write_report(report: Report, form: str = "text", *, colour: bool = False) -> str:
    """Write a report in one of the `FORMATS`; only text has colour.

    The forms are text, json, jsonl, csv, github (workflow commands) and sarif.

    >>> print(write_report(Report(findings=(), loaded="Read nothing.", checks=3)))
    Read nothing. 3 rules held against it: no findings.

    Raises:
        KeyError: There is no such form.
    """
    return _write_text(report, colour=colour) if form == "text" else FORMATS[form](report)


def write_finding(finding: Finding, *, colour: bool = False) -> str:
    """Write one finding for people: its place, the line with a caret, and what to do.

    >>> print(write_finding(Finding(code="REF001", severity=Severity.NOTE, message="Odd.")))
    REF001 note: Odd.
    """
    return "\n".join(_text_lines(finding, colour=colour))


def finding_row(finding: Finding) -> dict[str, object]:
    """Put a finding into the plain values that its json form has."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "record": finding.record,
        "field": finding.field,
        **_place_row(finding.place),
        "hint": finding.hint,
        "related": [
            {
                "message": other.message,
                "record": other.record,
                "field": other.field,
                **_place_row(other.place),
            }
            for other in finding.related
        ],
    }


def _place_row(place: Place | None) -> dict[str, object]:
    return {
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _write_text(report: Report, *, colour: bool = False) -> str:
    blocks = [write_finding(finding, colour=colour) for finding in report.shown]
    return "\n".join([*blocks, *_left_out(report), _summary(report)])


def _left_out(report: Report) -> Iterator[str]:
    if count := len(report.findings) - len(report.shown):
        yield f"… and {count:,} more findings, which are counted below."


def _text_lines(finding: Finding, *, colour: bool) -> Iterator[str]:
    head = str(finding)
    if colour:
        shade = _COLOURS[finding.severity]
        label = f"{finding.code} {finding.severity}:"
        head = head.replace(label, f"\x1b[1;{shade}m{label}\x1b[0m", 1)
    yield head if finding.place else f"{head} [{_name(finding)}]" if finding.record else head
    if finding.place and finding.place.text.strip():
        yield from _excerpt(finding.place)
    if finding.hint:
        yield f"    hint: {finding.hint}"
    for other in finding.related:
        yield f"    {_related(other)}"


def _name(finding: Finding) -> str:
    return f"{finding.record} {finding.field}" if finding.field else f"{finding.record}"


def _related(other: Related) -> str:
    place = other.place
    where = f"{place.path}:{place.line}:{place.column}" if place else other.record
    return f"see {where}: {other.message}" if where else f"see: {other.message}"


def _excerpt(place: Place) -> Iterator[str]:
    """The line and a caret under the column; a very long line is cut around it."""
    at = place.column - 1
    before, after = place.text[:at], place.text[at:]
    # What one side of the caret doesn't need is the other's.
    right = _fit(after, max(_WIDEST // 2, _WIDEST - _width(before[-_WIDEST:])))
    left = _fit(before[::-1], _WIDEST - _width(right))[::-1]
    padding = "".join("\t" if char == "\t" else " " * _width(char) for char in left)
    cut, more = " " if left == before else "…", "" if right == after else "…"
    shown = "".join("\ufffd" if _commands(char) else char for char in left + right)
    yield f"   {cut}{shown}{more}"
    yield f"    {padding}^"


def _fit(text: str, most: int) -> str:
    """As much of the start of a text as fits into so many columns."""
    widths = accumulate(map(_width, text[: most * _MARKS]))
    return text[: sum(1 for _ in takewhile(most.__ge__, widths))]


def _commands(char: str) -> bool:
    """Whether a terminal would do something instead of showing it."""
    return category(char) == "Cc" and char != "\t"


def _width(text: str) -> int:
    """How many columns a terminal needs: two for East Asian letters, none for marks on others."""
    return sum(
        0 if category(char) in _NO_COLUMN else 2 if east_asian_width(char) in "WF" else 1
        for char in text
    )


def _summary(report: Report) -> str:
    if len(report.findings) < 2:
        return report.summary
    codes = sorted(Counter(finding.code for finding in report.findings).items())
    by_rule = ", ".join(f"{code} {count}" for code, count in codes)
    return f"{report.summary}\nBy rule: {by_rule}"


def _write_json(report: Report) -> str:
    whole = {
        "version": REPORT_VERSION,
        "ok": report.ok,
        "loaded": report.loaded,
        "checks": report.checks,
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "findings": [finding_row(finding) for finding in report.shown],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)


def _write_jsonl(report: Report) -> str:
    return "\n".join(
        json.dumps(finding_row(finding), ensure_ascii=False, allow_nan=False)
        for finding in report.shown
    )


def _write_csv(report: Report) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_CSV_COLUMNS)
    for finding in report.shown:
        row = finding_row(finding)
        writer.writerow([row[column] for column in _CSV_COLUMNS])
    return table.getvalue().rstrip("\n")


def _write_github(report: Report) -> str:
    """Write workflow commands, which mark the lines of a pull request."""
    return "\n".join(_github_line(finding) for finding in report.shown)


def _github_line(finding: Finding) -> str:
    level = {"note": "notice"}.get(finding.severity.value, finding.severity.value)
    place = finding.place
    where = f"file={_escape(place.path)},line={place.line},col={place.column}," if place else ""
    words = finding.message if finding.hint is None else f"{finding.message} ({finding.hint})"
    # A mark on a line of a file shows which record it is about; without one nothing does.
    if place is None and finding.record:
        words = f"{_name(finding)}: {words}"
    data = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{level} {where}title={finding.code}::{data}"


def _escape(text: str) -> str:
    replaced = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return replaced.replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": _write_text,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "github": _write_github,
    "sarif": write_sarif,
}
"""Every form in which a report is written, by its name on the command line."""
