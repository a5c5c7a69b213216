"""A report: what a check or a verification found, and how much of it is written out."""

from collections.abc import Iterable

from attrs import field, frozen

from carereform.findings.finding import Finding, Severity
from carereform.findings.rule import Rule

__all__ = ["Report"]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[str, int, int, str, str, str, str, str, str]:
    return (
        finding.path or "",
        finding.line or 0,
        finding.column or 0,
        finding.record or "",
        finding.field or "",
        finding.code,
        finding.message,
        finding.severity,
        finding.hint or "",
    )


@frozen(kw_only=True)
class Report:
    """What a check or a verification found.

    Attributes:
        findings: Every fault, by file, line and column; those without a place by record.
        loaded: What was looked at, for people: "112 records of carereform 2026-11-20".
        checks: How many invariants were held against it.
        most: How many findings are written out; None for all. All of them are counted.
        rules: The rules whose codes findings have, for forms that tell what they mean.

    >>> Report(findings=()).ok
    True
    """

    findings: tuple[Finding, ...] = field(converter=_in_order)
    loaded: str = ""
    checks: int = 0
    most: int | None = None
    rules: "tuple[Rule, ...]" = field(default=(), repr=False)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are written out."""
        return self.findings[: self.most]

    @property
    def ok(self) -> bool:
        """Whether there is no finding of severity error."""
        return not self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)
