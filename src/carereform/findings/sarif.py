"""Reports as SARIF 2.1.0, which code hosts and editors show beside the lines of files."""

import hashlib
import json
import re
from collections import Counter
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import quote

from carereform.findings.finding import Finding, Place, Related
from carereform.findings.report import Report
from carereform.findings.rule import Rule

__all__ = ["write_sarif"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT: Final = "carereformFinding/v1"
_INDEX: Final = re.compile(r"\[[0-9]+\]")


def write_sarif(report: Report) -> str:
    """Write a report as one SARIF log with one run; columns count characters.

    >>> json.loads(write_sarif(Report(findings=())))["runs"][0]["results"]
    []
    """
    rules = _rules_of(report)
    places = {code: place for place, code in enumerate(rules)}
    prints = _fingerprints(report.findings)
    run = {
        "tool": {
            "driver": {
                "name": "carereform",
                "semanticVersion": _version(),
                "rules": [_rule(code, rule) for code, rule in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            _result(finding, places[finding.code], fingerprint)
            for finding, fingerprint in zip(report.shown, prints, strict=False)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False)


def _version() -> str:
    # Who asks for another form doesn't wait for what reads the version.
    from importlib.metadata import version

    return version("carereform")


def _rules_of(report: Report) -> dict[str, Rule | None]:
    """The rules of the report by code, and the codes of its findings that have none there."""
    known: dict[str, Rule | None] = {rule.code: rule for rule in report.rules}
    return known | {one.code: None for one in report.findings if one.code not in known}


def _rule(code: str, rule: Rule | None) -> dict[str, object]:
    if rule is None:
        return {"id": code}
    more = f"Run `carereform explain {code}` for an example that breaks it and the same mended."
    return {
        "id": code,
        "shortDescription": {"text": _escape(rule.title)},
        "fullDescription": {"text": _escape(f"{rule.title} {rule.why}")},
        "help": {"text": _escape(f"{rule.title}\n\n{rule.why}\n\n{more}")},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, rule: int, fingerprint: str) -> dict[str, object]:
    words = finding.message if finding.hint is None else f"{finding.message} ({finding.hint})"
    related = [_related(number, other) for number, other in enumerate(finding.related, 1)]
    location = _location(finding)
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": _escape(words)},
        "locations": [location] if location else [],
        "relatedLocations": related,
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _related(number: int, other: Related) -> dict[str, object]:
    return {"id": number, **_location(other), "message": {"text": _escape(other.message)}}


def _location(finding: Finding | Related) -> dict[str, object]:
    """Where it is: in a file, in a record, in both or, if neither is known, in none."""
    location: dict[str, object] = {}
    if finding.place is not None:
        location["physicalLocation"] = _physical(finding.place)
    if finding.record is not None:
        name = f"{finding.record}.{finding.field}" if finding.field else finding.record
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "member"}]
    return location


def _physical(place: Place) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": _uri(place.path)},
        "region": {"startLine": place.line, "startColumn": place.column},
    }


def _uri(path: str) -> str:
    """Write the path of a file as a URI: relative unless the path isn't."""
    if PurePosixPath(path).is_absolute():
        return PurePosixPath(path).as_uri()
    if PureWindowsPath(path).is_absolute():
        return PureWindowsPath(path).as_uri()
    return quote(path, safe="/")


def _fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """Tell findings apart by what they are about, so that lines may move; twins are counted."""
    alike = Counter[str]()
    prints = []
    for finding in findings:
        about = finding.record or finding.path or ""
        field = _INDEX.sub("", finding.field or "")
        words = f"{finding.code}\0{about}\0{field}\0{finding.message}"
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        alike[digest] += 1
        prints.append(f"{digest}:{alike[digest]}")
    return prints


def _escape(text: str) -> str:
    """Keep words from being read as placeholders or links."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
