"""Findings: what is wrong, where, and how it is told."""

from carereform.findings.finding import Finding, Place, Related, Report, Severity
from carereform.findings.rule import Rule, RuleCode

__all__ = [
    "Finding",
    "Place",
    "Related",
    "Report",
    "Rule",
    "RuleCode",
    "Severity",
]
