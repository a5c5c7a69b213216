"""Findings: what is wrong, where, and how it is told."""

from carereform.findings.finding import Finding, Place, Related, Severity
from carereform.findings.report import Report
from carereform.findings.rule import Rule, RuleCode, tell_unknown

__all__ = [
    "Finding",
    "Place",
    "Related",
    "Report",
    "Rule",
    "RuleCode",
    "Severity",
    "tell_unknown",
]
