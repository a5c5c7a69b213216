"""Findings: what is wrong, where, and how it is told."""

from carereform.findings.finding import Finding, Place, Related, Report, Severity
from carereform.findings.rule import Rule, RuleCode
from carereform.findings.writing import FORMATS, REPORT_VERSION, finding_row, write_report

__all__ = [
    "FORMATS",
    "REPORT_VERSION",
    "Finding",
    "Place",
    "Related",
    "Report",
    "Rule",
    "RuleCode",
    "Severity",
    "finding_row",
    "write_report",
]
